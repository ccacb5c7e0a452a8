import { type EntityManager, LockMode } from '@mikro-orm/core';
import { type Officer, privacyOfficers } from '../inquiries/index.js';
import { type Job, type JobTools, UNHURRIED } from '../jobs/job.js';
import { type IncidentId, toGlobalId } from '../kernel/ids.js';
import { LEGAL_ZONE } from '../kernel/legalCalendar.js';
import { localDay } from '../kernel/localDay.js';
import { postMessage } from '../mail/index.js';
import { Incident } from './incident.entity.js';

/** Incidents that one message names. */
const AT_ONCE = 100;

/** Tells the Privacy Officers each day what an incident waits for: reports and notices are due as soon as feasible (PIPEDA, s. 10.1(2) and (6)). */
export const WARN_OF_INCIDENTS: Job = {
  name: 'warn-of-incidents',
  purpose: 'LEGAL',
  options: { ...UNHURRIED, expireInSeconds: 10 * 60 },
  isDaily: true,
  handle: warnOfIncidents,
};

type Tools = Pick<JobTools, 'fork' | 'keys' | 'clock' | 'log' | 'stopping'>;

/** May be broken off anywhere, and be done by several at once. While no Privacy Officer works here nothing counts as told. */
export async function warnOfIncidents(tools: Tools): Promise<void> {
  const officers = await privacyOfficers(tools);
  if (officers.length === 0) {
    tools.log.warn('No Privacy Officer works here who could be told of incidents.');
    return;
  }
  let isMore = true;
  while (isMore && !tools.stopping.aborted)
    isMore = await tools.fork().transactional((em) => warn(tools, em, officers));
}

/** Tells of those that wait and were not told of today; answers whether there may be more. */
async function warn({ clock }: Tools, em: EntityManager, officers: readonly Officer[]): Promise<boolean> {
  const now = clock.now();
  const today = localDay(now, LEGAL_ZONE);
  const waiting = await em.find(
    Incident,
    {
      $and: [
        { $or: [{ warnedOn: null }, { warnedOn: { $lt: today } }] },
        {
          $or: [{ assessedAt: null }, { isRisk: true, reportSentAt: null }, { isRisk: true, notifiedAt: null }],
        },
      ],
    },
    { orderBy: { openedAt: 'asc', id: 'asc' }, limit: AT_ONCE, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (waiting.length === 0) return false;
  for (const incident of waiting) incident.warnedOn = today;
  const count = (is: (one: (typeof waiting)[number]) => boolean) => `${waiting.filter(is).length}`;
  const values = {
    unassessed: count(({ assessedAt }) => !assessedAt),
    unreported: count(({ isRisk, reportSentAt }) => isRisk === true && !reportSentAt),
    untold: count(({ isRisk, notifiedAt }) => isRisk === true && !notifiedAt),
    references: waiting.map(({ id }) => toGlobalId('Incident', id as IncidentId)).join('\n'),
  };
  for (const { person, key, email, language } of officers)
    await postMessage({ em, now }, { holder: person, key, to: email, language, template: 'INCIDENTS_DUE', values });
  return waiting.length === AT_ONCE;
}
