import { type EntityManager, LockMode } from '@mikro-orm/core';
import type { Transaction } from 'kysely';
import { privacyOfficers } from '../inquiries/index.js';
import { type Job, type JobTools, UNHURRIED } from '../jobs/job.js';
import { type StaffAlertId, toGlobalId } from '../kernel/ids.js';
import { LEGAL_ZONE } from '../kernel/legalCalendar.js';
import { daysAfter, endOfDay, localDay } from '../kernel/localDay.js';
import { postMessage } from '../mail/index.js';
import { raiseAlerts } from './patterns.js';
import { StaffAlert } from './staffAlert.entity.js';
import { StaffWatch } from './staffWatch.entity.js';
import { LATE_MINUTES } from './thresholds.js';

/** Alerts that one message names. */
const AT_ONCE = 100;
const MINUTE = 60_000;

/** Looks each hour whether staff do something unusual, and tells the Privacy Officers (§10.2.4, investigative measures). */
export const WATCH_STAFF: Job = {
  name: 'watch-staff',
  purpose: 'LEGAL',
  options: { ...UNHURRIED, expireInSeconds: 10 * 60 },
  isHourly: true,
  handle: watchStaff,
};

type Tools = Pick<JobTools, 'fork' | 'keys' | 'clock' | 'log' | 'stopping'>;

/** May be broken off anywhere, and be done by several at once: one looks after the other, and each alert is told once. */
export async function watchStaff(tools: Tools): Promise<void> {
  await tools.fork().transactional((em) => look(tools, em));
  const officers = await privacyOfficers(tools);
  if (officers.length === 0) {
    tools.log.warn('No Privacy Officer works here who could be told of alerts.');
    return;
  }
  let isMore = true;
  while (isMore && !tools.stopping.aborted)
    isMore = await tools.fork().transactional((em) => tell(tools, em, officers));
}

/** Looks at each day since the last look, from its beginning: a day that was looked at before it was over is looked at again. */
async function look({ clock }: Tools, em: EntityManager): Promise<void> {
  const watch = await em.findOneOrFail(StaffWatch, { isKnown: true }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const now = clock.now();
  const seen = localDay(new Date(watch.lookedAt.getTime() - LATE_MINUTES * MINUTE), LEGAL_ZONE);
  const from = endOfDay(daysAfter(seen, -1), LEGAL_ZONE);
  if (from >= now) return;
  await raiseAlerts(em.getTransactionContext() as Transaction<never>, { from, until: now });
  if (watch.lookedAt < now) watch.lookedAt = now;
}

/** Tells of those that were not told of; answers whether there may be more. The message names them, and nobody. */
async function tell(
  { clock }: Tools,
  em: EntityManager,
  officers: Awaited<ReturnType<typeof privacyOfficers>>,
): Promise<boolean> {
  const now = clock.now();
  const alerts = await em.find(
    StaffAlert,
    { toldAt: null, settledAt: null },
    { orderBy: { at: 'asc', id: 'asc' }, limit: AT_ONCE, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (alerts.length === 0) return false;
  for (const alert of alerts) alert.toldAt = now;
  const references = alerts.map(({ id }) => toGlobalId('StaffAlert', id as StaffAlertId)).join('\n');
  const values = { count: `${alerts.length}`, references };
  for (const { person, key, email, language } of officers)
    await postMessage({ em, now }, { holder: person, key, to: email, language, template: 'STAFF_ALERTS', values });
  return alerts.length === AT_ONCE;
}
