import { type Job, UNHURRIED } from '../jobs/job.js';
import { IdempotencyKey } from './idempotencyKey.entity.js';

/** How long the same request is answered alike, in milliseconds: a day. */
export const REMEMBERED_MS = 24 * 3_600_000;

/** Forgets what came of a request when its day is over. It is sent to be done then, so nothing is left to look at. */
export const forgetting: Job = {
  name: 'forget-idempotency-key',
  purpose: 'SERVICE',
  options: UNHURRIED,
  async handle({ fork }, { id }) {
    await fork().nativeDelete(IdempotencyKey, { id });
  },
};
