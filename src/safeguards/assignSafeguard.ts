import type { Ctx } from '../ctx.js';
import { idNamed } from '../kernel/idNamed.js';
import type { SafeguardId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { heldSafeguard } from './heldSafeguard.js';
import { type NamedOwner, ownerNamed } from './owner.js';

export type Assigning = NamedOwner & { readonly safeguardId: string };

/** Says who answers for a safeguard from now on. Throws as `heldSafeguard` and `ownerNamed` do. */
export async function assignSafeguard({ em }: Ctx, input: Assigning): Promise<{ id: SafeguardId } | Refused> {
  const id = idNamed('Safeguard', input.safeguardId) as SafeguardId;
  return em.transactional(async (own) => {
    const row = await heldSafeguard(own, id);
    if (row.retiredAt) return refusedFor('WRONG_STATE', { field: 'safeguardId' });
    Object.assign(row, await ownerNamed(own, input));
    return { id };
  });
}
