import { type Job, UNHURRIED } from '../jobs/job.js';
import type { Held } from './disposing.js';
import { eraseUnused } from './eraseUnused.js';
import { releaseHolds } from './releaseHolds.js';
import { sweepRetention } from './sweepRetention.js';

/** What ends by the retention schedule is looked for once a day. */
export const sweepingJob = (held: Held): Job => ({
  name: 'sweep-retention',
  purpose: 'LEGAL',
  options: { ...UNHURRIED, expireInSeconds: 60 * 60 },
  isDaily: true,
  async handle(tools) {
    await releaseHolds(tools, held);
    await sweepRetention(tools, held, { stopping: tools.stopping });
    await eraseUnused(tools, held);
  },
});
