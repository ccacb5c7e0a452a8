import type { Ctx } from '../ctx.js';
import type { AccessRequestId } from '../kernel/ids.js';
import type { Refused } from '../kernel/userErrors.js';
import { postMessage } from '../mail/index.js';
import type { IdentityMethod } from './accessRequest.entity.js';
import { addressed } from './addressed.js';
import { inOwnRequest } from './ownRequest.js';

type Confirming = { readonly id: string; readonly method: Exclude<IdentityMethod, 'PROVEN_SESSION'> };

/**
 * Says by what it was established that whoever wrote is whom the case is about, and so answers her request: from here on she opens the
 * package, and is told so by mail. Staff see nothing of it.
 */
export const confirmIdentity = (ctx: Ctx, { id, method }: Confirming): Promise<{ id: AccessRequestId } | Refused> =>
  inOwnRequest(ctx, id, async (em, request, account) => {
    const { now } = ctx;
    Object.assign(request, { identityMethod: method, answeredAt: now });
    await postMessage(
      { em, now },
      { ...addressed(account), template: 'ACCESS_READY', language: request.language, values: {} },
    );
    return { id: request.id as AccessRequestId };
  });
