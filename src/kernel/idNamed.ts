import { KlussterError } from './errors.js';
import { fromGlobalId, type GlobalKind } from './ids.js';

/** What a global id of this kind names. Throws `KlussterError` NOT_FOUND for anything else. */
export function idNamed(kind: GlobalKind, text: string): string {
  const ref = fromGlobalId(text);
  if (ref?.kind !== kind) throw new KlussterError('NOT_FOUND');
  return ref.id;
}
