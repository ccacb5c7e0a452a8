import { errors } from 'oidc-provider';
import type { Clock } from '../../kernel/clock.js';

/** How far its end may be away, in seconds. Whoever finds one that was never used can use it until then; and till then its number is kept. */
const LIFE_MAX = 10 * 60;

/**
 * What is asked of the note by which a partner proves who it is (`private_key_jwt`, RFC 7523, 3) beside its signature: that it was
 * written for us by name, and for now. Addresses of endpoints are no name: another server could tell a partner that ours were its own
 * (draft-ietf-oauth-rfc7523bis, 4). Throws `InvalidClientAuth`.
 */
export const clientAssertion =
  (issuer: string, clock: Clock) =>
  async (_ctx: unknown, { aud, exp }: { readonly aud?: unknown; readonly exp?: unknown }): Promise<void> => {
    if (aud !== issuer) throw new errors.InvalidClientAuth('the audience (aud) must be the issuer, and nobody else');
    if (Number(exp) > clock.now().getTime() / 1000 + LIFE_MAX)
      throw new errors.InvalidClientAuth('the end (exp) must not be more than ten minutes away');
  };
