import type { Ctx } from '../ctx.js';
import type { Transport } from '../kernel/transport.js';
import { isRefused, type Refused } from '../kernel/userErrors.js';
import { mayBecomeSomebody } from './beginSession.js';
import { type FirstProof, goOnFrom } from './goOnFrom.js';
import { provePassword } from './provePassword.js';

/**
 * Signs in by address and password; from here the request goes on as that person. Whether she has a second factor is asked,
 * and told, once the password was right.
 */
export async function signIn(
  ctx: Ctx,
  { transport, ...given }: { readonly email: string; readonly password: string; readonly transport: Transport },
): Promise<FirstProof | Refused> {
  mayBecomeSomebody(ctx, transport);
  const proven = await provePassword(ctx, given);
  return isRefused(proven) ? proven : goOnFrom(ctx, proven, transport);
}
