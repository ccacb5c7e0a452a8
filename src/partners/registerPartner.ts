import { requireRecentProof } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import type { Refused } from '../kernel/userErrors.js';
import { enterPartner, type NewPartner, type RegisteredPartner } from './enterPartner.js';

/** Registers a partner, for staff with a recent proof: it is told a secret, and from then on asks people for what is theirs. */
export async function registerPartner(ctx: Ctx, input: NewPartner): Promise<RegisteredPartner | Refused> {
  return (await requireRecentProof(ctx)) ?? enterPartner(ctx, input);
}
