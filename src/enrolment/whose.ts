import type { Ctx } from '../ctx.js';
import { assert } from '../kernel/assert.js';
import { delegationOf, isIdentified } from '../privacy/viewer.js';

/** Who is signed in, and by which session; whoever is not does not get as far as a verb of this feature. */
export function whose({ viewer }: Pick<Ctx, 'viewer'>): { readonly person: string; readonly session: string } {
  assert(isIdentified(viewer) && !delegationOf(viewer), 'Second factors are changed by who is signed in.');
  return { person: viewer.personId, session: viewer.sessionId };
}
