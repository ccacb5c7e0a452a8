import { caseText } from '../cases/index.js';
import type { Ctx } from '../ctx.js';
import type { AccessRequestId } from '../kernel/ids.js';
import type { Refused } from '../kernel/userErrors.js';
import { postMessage } from '../mail/index.js';
import { seal } from '../privacy/vault/seal.js';
import type { RefusalGround } from './accessRequest.entity.js';
import { addressed } from './addressed.js';
import { inOwnRequest } from './ownRequest.js';

type Refusing = { readonly id: string; readonly ground: RefusalGround; readonly reasons: string };

/** Refuses access, in writing, with the reasons and with where she may turn (PIPEDA 8(7)). What is held of her is kept while she may (8(8)). */
export function refuseAccess(
  ctx: Ctx,
  { id, ground, reasons: given }: Refusing,
): Promise<{ id: AccessRequestId } | Refused> {
  const reasons = caseText(given);
  return inOwnRequest(ctx, id, async (em, request, account) => {
    const { now } = ctx;
    const place = { table: 'access_request', record: request.id, person: request.person, group: 'case' };
    Object.assign(request, { refusedAt: now, refusalGround: ground, case: seal(account.key, place, { reasons }) });
    const values = { ground, reasons };
    await postMessage(
      { em, now },
      { ...addressed(account), template: 'ACCESS_REFUSED', language: request.language, values },
    );
    return { id: request.id as AccessRequestId };
  });
}
