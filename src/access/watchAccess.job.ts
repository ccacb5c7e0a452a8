import { LockMode } from '@mikro-orm/core';
import { accountOf } from '../accounts/index.js';
import { type Officer, privacyOfficers } from '../inquiries/index.js';
import type { Job, JobTools } from '../jobs/job.js';
import { UNHURRIED } from '../jobs/job.js';
import { type AccessRequestId, type PersonId, toGlobalId } from '../kernel/ids.js';
import { postMessage } from '../mail/index.js';
import { AccessRequest } from './accessRequest.entity.js';
import { addressed } from './addressed.js';
import { alertDay, lastDayOf } from './limits.js';

const OPEN = { answeredAt: null, refusedAt: null, deemedRefusedAt: null } as const;

/**
 * Looks at each request for access that waits. On the 20th, 27th and last day the Privacy Officers are told; when its time is over without
 * a word it counts as refused (PIPEDA 8(5)), and she is told so and where she may turn. Doing it twice changes nothing.
 */
export const watchAccess: Job = {
  name: 'watch-access-requests',
  purpose: 'LEGAL',
  options: UNHURRIED,
  isDaily: true,
  async handle(tools) {
    const waiting = await tools.fork().find(AccessRequest, OPEN, { orderBy: { dueAt: 'asc' }, fields: ['id'] });
    if (waiting.length === 0) return;
    const officers = await privacyOfficers(tools);
    if (officers.length === 0) tools.log.error('Requests for access wait, and nobody here is a Privacy Officer.');
    for (const { id } of waiting) {
      if (tools.stopping.aborted) return;
      await lookAt(tools, officers, id);
    }
  },
};

async function lookAt({ fork, clock, keys }: JobTools, officers: readonly Officer[], id: string): Promise<void> {
  const now = clock.now();
  const em = fork();
  const found = await em.findOne(AccessRequest, { id, ...OPEN });
  if (!found) return;
  const isOver = now >= found.dueAt;
  const day = alertDay(found.dueAt, now);
  if (!isOver && day <= found.alertedDay) return;
  const account = isOver ? await accountOf(em, { keys }, found.person as PersonId) : undefined;
  await fork().transactional(async (within) => {
    const waiting = { id, ...OPEN, alertedDay: found.alertedDay };
    const request = await within.findOne(AccessRequest, waiting, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!request) return;
    const on = { em: within, now };
    const reference = toGlobalId('AccessRequest', id as AccessRequestId);
    const values = { reference, limit: lastDayOf(request.dueAt) };
    if (isOver) request.deemedRefusedAt = now;
    // While nobody could be told nothing counts as told.
    if (officers.length > 0) request.alertedDay = Math.max(day, request.alertedDay);
    for (const officer of officers) {
      const { language } = officer;
      await postMessage(on, { ...addressed(officer), template: 'ACCESS_WAITS', language, values });
    }
    if (isOver && account)
      await postMessage(on, {
        ...addressed(account),
        template: 'ACCESS_DEEMED_REFUSED',
        language: request.language,
        values: { limit: values.limit },
      });
  });
}
