import { type FirstProof, goOnFrom, mayBecomeSomebody } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import type { Transport } from '../kernel/transport.js';
import { isRefused, type Refused } from '../kernel/userErrors.js';
import { proveLink } from './proveLink.js';

/** Signs in whoever followed the link that was sent to her; not one who has set a password since. */
export async function signInByLink(
  ctx: Ctx,
  { token, transport }: { readonly token: string; readonly transport: Transport },
): Promise<FirstProof | Refused> {
  mayBecomeSomebody(ctx, transport);
  const proven = await proveLink(ctx, { kind: 'SIGN_IN', token });
  return isRefused(proven) ? proven : goOnFrom(ctx, proven, transport);
}
