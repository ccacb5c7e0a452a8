import { type Job, UNHURRIED } from '../jobs/job.js';
import type { Held } from './disposing.js';
import { erasePerson } from './erasePerson.js';

export const ERASE_PERSON = { name: 'erase-person', purpose: 'LEGAL' } as const;

/** The job that erases a person; tried again until it is done. */
export const erasingJob = (held: Held): Job => ({
  ...ERASE_PERSON,
  options: { ...UNHURRIED, retryLimit: 10_000, expireInSeconds: 10 * 60 },
  handle: (tools, { id }) => erasePerson(tools, held, id),
});
