import { type Job, UNHURRIED } from '../jobs/job.js';
import { takeCheckpoint } from './checkpoint.js';

/** Signs once an hour how far the audit chain is, where whoever changes the database cannot. */
export const TAKE_CHECKPOINT: Job = {
  name: 'take-checkpoint',
  purpose: 'LEGAL',
  options: UNHURRIED,
  isHourly: true,
  async handle(tools) {
    if (await takeCheckpoint(tools)) return;
    tools.log.error('The audit chain does not go on from its last checkpoint. Run: npm run klusster -- verify-audit');
  },
};
