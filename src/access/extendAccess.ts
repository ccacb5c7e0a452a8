import type { Ctx } from '../ctx.js';
import type { AccessRequestId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { postMessage } from '../mail/index.js';
import type { ExtensionReason } from './accessRequest.entity.js';
import { addressed } from './addressed.js';
import { dueAtOf, EXTENSION_DAYS_MAX, lastDayOf } from './limits.js';
import { inOwnRequest } from './ownRequest.js';

type Extending = { readonly id: string; readonly days: number; readonly reason: ExtensionReason };

/** Extends the time of a request, once, by 30 days at most and only while the first 30 run; she is told of it, of why, and that she may complain (PIPEDA 8(4)). */
export const extendAccess = (ctx: Ctx, { id, days, reason }: Extending): Promise<{ id: AccessRequestId } | Refused> =>
  inOwnRequest(ctx, id, async (em, request, account) => {
    const { now } = ctx;
    if (days < 1 || days > EXTENSION_DAYS_MAX) return refusedFor('TIME_REFUSED', { field: 'days' });
    if (request.extendedAt || now >= request.dueAt) return refusedFor('WRONG_STATE', { field: 'id' });
    const dueAt = dueAtOf(request.receivedAt, days);
    Object.assign(request, { dueAt, extendedAt: now, extensionReason: reason, alertedDay: 0 });
    const values = { extension: reason, limit: lastDayOf(dueAt) };
    await postMessage(
      { em, now },
      { ...addressed(account), template: 'ACCESS_EXTENDED', language: request.language, values },
    );
    return { id: request.id as AccessRequestId };
  });
