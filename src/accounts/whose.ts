import type { Ctx } from '../ctx.js';
import { assert } from '../kernel/assert.js';
import { delegationOf, isIdentified } from '../privacy/viewer.js';

/** Whose session a request is in; whoever is not signed in as herself does not get as far as a verb for those who are. */
export function whose({ viewer }: Pick<Ctx, 'viewer'>): { readonly person: string; readonly session: string } {
  assert(isIdentified(viewer) && !delegationOf(viewer), 'This is done by who is signed in as herself.');
  return { person: viewer.personId, session: viewer.sessionId };
}
