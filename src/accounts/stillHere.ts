import { KlussterError } from '../kernel/errors.js';

/**
 * What whoever is signed in has as long as she is here: her key, her account. Throws `KlussterError` NOT_FOUND where it is gone: she was
 * erased while her request was answered, which is no fault.
 */
export function stillHere<Hers>(hers: Hers | undefined): Hers {
  if (hers === undefined) throw new KlussterError('NOT_FOUND');
  return hers;
}
