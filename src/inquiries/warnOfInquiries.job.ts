import { type EntityManager, LockMode } from '@mikro-orm/core';
import { type Job, type JobTools, UNHURRIED } from '../jobs/job.js';
import { type InquiryId, toGlobalId } from '../kernel/ids.js';
import { LEGAL_ZONE } from '../kernel/legalCalendar.js';
import { daysAfter, type LocalDay, localDay } from '../kernel/localDay.js';
import { postMessage } from '../mail/index.js';
import { Inquiry } from './inquiry.entity.js';
import { type Officer, privacyOfficers } from './privacyOfficers.js';

/** How many days after its receipt the Privacy Officer is told of an inquiry that is not answered: once on each. */
export const WARNED_DAYS = [30, 27, 20] as const;

/** Inquiries that one message names. */
const AT_ONCE = 100;

/** Tells the Privacy Officers who work here of inquiries whose time is running out. */
export const WARN_OF_INQUIRIES: Job = {
  name: 'warn-of-inquiries',
  purpose: 'LEGAL',
  options: { ...UNHURRIED, expireInSeconds: 10 * 60 },
  isDaily: true,
  handle: warnOfInquiries,
};

type Tools = Pick<JobTools, 'fork' | 'keys' | 'clock' | 'log' | 'stopping'>;

/** May be broken off anywhere, and be done by several at once. While no Privacy Officer works here nothing counts as told. */
export async function warnOfInquiries(tools: Tools): Promise<void> {
  const officers = await privacyOfficers(tools);
  if (officers.length === 0) {
    tools.log.warn('No Privacy Officer works here who could be told of inquiries.');
    return;
  }
  for (const day of WARNED_DAYS)
    while (!tools.stopping.aborted && (await tools.fork().transactional((em) => warn(tools, em, officers, day))));
}

/** Tells of those that have come to a day of warning, the latest first, with the record that it was done; answers whether there may be more. */
async function warn({ clock }: Tools, em: EntityManager, officers: readonly Officer[], day: number): Promise<boolean> {
  const now = clock.now();
  const today = localDay(now, LEGAL_ZONE);
  const due = await em.find(
    Inquiry,
    { state: { $ne: 'ANSWERED' }, receivedOn: { $lte: daysAfter(today, -day) }, warnedDay: { $lt: day } },
    { orderBy: { limitOn: 'asc', id: 'asc' }, limit: AT_ONCE, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (due.length === 0) return false;
  for (const inquiry of due) inquiry.warnedDay = day;
  const values = {
    count: `${due.length}`,
    days: `${day}`,
    overdue: `${due.filter(({ limitOn }) => (limitOn as LocalDay) < today).length}`,
    references: due.map(({ id, limitOn }) => `${toGlobalId('Inquiry', id as InquiryId)}  ${limitOn}`).join('\n'),
  };
  for (const { person, key, email, language } of officers)
    await postMessage({ em, now }, { holder: person, key, to: email, language, template: 'INQUIRIES_DUE', values });
  return due.length === AT_ONCE;
}
