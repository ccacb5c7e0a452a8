import type { Ctx } from '../ctx.js';
import { idNamed } from '../kernel/idNamed.js';
import type { SafeguardId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { heldSafeguard } from './heldSafeguard.js';

/** Says that a safeguard is not relied on any more; it stays on record with its tests. Throws as `heldSafeguard` does. */
export async function retireSafeguard(
  { em, now }: Ctx,
  { safeguardId }: { readonly safeguardId: string },
): Promise<{ id: SafeguardId } | Refused> {
  const id = idNamed('Safeguard', safeguardId) as SafeguardId;
  return em.transactional(async (own) => {
    const row = await heldSafeguard(own, id);
    if (row.retiredAt) return refusedFor('WRONG_STATE', { field: 'safeguardId' });
    row.retiredAt = now;
    return { id };
  });
}
