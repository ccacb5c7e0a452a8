import { type EntityManager, LockMode } from '@mikro-orm/core';
import { type Officer, privacyOfficers } from '../inquiries/index.js';
import { type Job, type JobTools, UNHURRIED } from '../jobs/job.js';
import { type CaseId, toGlobalId } from '../kernel/ids.js';
import { postMessage } from '../mail/index.js';
import { Emergency } from './emergency.entity.js';

/** Emergencies that one message names. */
const AT_ONCE = 100;
/** Officers are told again of what they were told longer ago than this. */
const AGAIN_MS = 20 * 3_600_000;

/** Tells the Privacy Officers each day of emergencies that are not reviewed. */
export const WARN_OF_EMERGENCIES: Job = {
  name: 'warn-of-emergencies',
  purpose: 'LEGAL',
  options: { ...UNHURRIED, expireInSeconds: 10 * 60 },
  isDaily: true,
  handle: warnOfEmergencies,
};

type Tools = Pick<JobTools, 'fork' | 'keys' | 'clock' | 'log' | 'stopping'>;

/** May be broken off anywhere, and be done by several at once. While no Privacy Officer works here nothing counts as told. */
export async function warnOfEmergencies(tools: Tools): Promise<void> {
  const officers = await privacyOfficers(tools);
  if (officers.length === 0) {
    tools.log.warn('No Privacy Officer works here who could be told of emergencies.');
    return;
  }
  while (!tools.stopping.aborted && (await tools.fork().transactional((em) => warn(tools, em, officers))));
}

async function warn({ clock }: Tools, em: EntityManager, officers: readonly Officer[]): Promise<boolean> {
  const now = clock.now();
  const before = new Date(now.getTime() - AGAIN_MS);
  const waiting = await em.find(
    Emergency,
    { reviewedAt: null, openedAt: { $lte: before }, $or: [{ warnedAt: null }, { warnedAt: { $lte: before } }] },
    { orderBy: { openedAt: 'asc', id: 'asc' }, limit: AT_ONCE, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (waiting.length === 0) return false;
  for (const emergency of waiting) emergency.warnedAt = now;
  const references = waiting.map(({ id }) => toGlobalId('SupportCase', id as CaseId)).join('\n');
  const values = { count: `${waiting.length}`, references };
  for (const { person, key, email, language } of officers)
    await postMessage({ em, now }, { holder: person, key, to: email, language, template: 'EMERGENCIES_DUE', values });
  return waiting.length === AT_ONCE;
}
