import { PgBoss } from 'pg-boss';
import type { QueueConnection } from '../db/orm.js';
import { Fault } from '../kernel/errors.js';
import { requirePurposes } from '../privacy/requirePurposes.js';
import { type Job, type JobData, type JobTools, TryLater } from './job.js';
import { queueOptions } from './queue.js';

/** Jobs of one queue that a worker does at a time. */
const AT_A_TIME = 10;
/** Connections to the queue: to fetch, to show signs of life, to look after the queues. One more listens. */
const CONNECTIONS = 3;
/** A job that is tried again begins at most so many seconds late; a new one gives a signal. */
const LOOK_SECONDS = 2;
/** How often the queues are looked over for jobs whose worker has died, in seconds. */
const LOOK_OVER_SECONDS = 15;

const HOUR_SECONDS = 60 * 60;
const DAY_SECONDS = 24 * HOUR_SECONDS;
/** How often a worker looks whether a day or an hour has begun, in milliseconds. */
const LOOK_FOR_DAY_MS = 10 * 60 * 1000;

/** A worker at work. */
export type Worker = {
  /** Takes no more jobs, finishes those at hand, and gives back what is left after so many milliseconds. */
  stop(drainMs: number): Promise<void>;
};

/**
 * Does the jobs of these kinds in this process until it is told to stop. The queues must be installed.
 * Throws `Fault` for a job that is for no purpose (§5.1).
 */
export async function startWorker(
  connection: QueueConnection,
  jobs: readonly Job[],
  parts: Omit<JobTools, 'stopping'>,
): Promise<Worker> {
  requirePurposes(jobs);
  const stopping = new AbortController();
  const tools: JobTools = { ...parts, stopping: stopping.signal };
  const boss = new PgBoss({
    ...queueOptions(connection),
    migrate: false,
    max: CONNECTIONS,
    useListenNotify: true,
    superviseIntervalSeconds: LOOK_OVER_SECONDS,
    monitorIntervalSeconds: LOOK_OVER_SECONDS,
  });
  boss.on('error', (error) => logFailure(tools, 'queue', error));
  await boss.start();
  for (const job of jobs) {
    const options = {
      batchSize: AT_A_TIME,
      perJobResults: true,
      burstWhenBatchFull: true,
      pollingIntervalSeconds: LOOK_SECONDS,
      notifyPollingIntervalSeconds: LOOK_SECONDS,
    } as const;
    await boss.work<JobData, unknown, typeof options>(job.name, options, (batch) =>
      Promise.all(batch.map(({ id, data }) => done(job, tools, data).then((status) => ({ id, status })))),
    );
  }
  // Whoever died before is noticed now, and not at the first look-over only.
  await boss.supervise().catch((error: unknown) => logFailure(tools, 'queue', error));
  const periodic = jobs.filter(({ isDaily, isHourly }) => isDaily || isHourly);
  await sendPeriodic(boss, periodic, tools);
  const days = setInterval(() => sendPeriodic(boss, periodic, tools), LOOK_FOR_DAY_MS);
  return {
    stop(drainMs) {
      clearInterval(days);
      stopping.abort();
      return boss.stop({ graceful: true, timeout: drainMs });
    },
  };
}

/** Sends what is to be done today, or in this hour. However many workers do, and however often: of one day or hour the database takes one. */
async function sendPeriodic(boss: PgBoss, periodic: readonly Job[], tools: JobTools): Promise<void> {
  const now = tools.clock.now().toISOString();
  for (const { name, isHourly } of periodic) {
    const id = now.slice(0, isHourly ? 13 : 10);
    const singletonSeconds = isHourly ? HOUR_SECONDS : DAY_SECONDS;
    await boss
      .send(name, { id } satisfies JobData, { singletonSeconds })
      .catch((error: unknown) => logFailure(tools, name, error, id));
  }
}

async function done(job: Job, tools: JobTools, data: JobData): Promise<'completed' | 'failed'> {
  try {
    await job.handle(tools, data);
    return 'completed';
  } catch (error) {
    if (!(error instanceof TryLater)) logFailure(tools, job.name, error, data.id);
    return 'failed';
  }
}

/** What failed and on which record; never a message that is not ours, since those of libraries quote values. */
function logFailure({ log }: JobTools, job: string, error: unknown, id?: string): void {
  const is = error instanceof Error ? error : new Error('A value was thrown that is no error.');
  log.error(
    { job, id, error: is.name, ...(is instanceof Fault && { record: is.record, detail: is.message }) },
    'A job failed; it is tried again as often as its queue says.',
  );
}
