import { Counter, Gauge, type Registry } from '@prometheus-io/client';
import type { Database } from '../../db/database.js';
import { queueDepth } from '../../jobs/queueDepth.js';
import type { MailOutcome, MailPort } from '../../kernel/mailPort.js';
import { messageCounts } from '../../mail/index.js';

/**
 * What operators see of jobs and mail. The depths are asked of the database when somebody asks for metrics, so that each
 * process tells the same; what left is counted where it leaves. Returns what puts itself around the port of mail.
 */
export function workMetrics(database: Database, registers: Registry[]): (mail: MailPort) => MailPort {
  new Gauge({
    name: 'klusster_jobs',
    help: 'Jobs at this moment, by queue, and whether they wait or somebody is at work on them.',
    labelNames: ['queue', 'state'],
    registers,
    async collect() {
      await refreshed(this, async () => {
        for (const { queue, waiting, active } of await queueDepth(database)) {
          this.set({ queue, state: 'waiting' }, waiting);
          this.set({ queue, state: 'active' }, active);
        }
      });
    },
  });
  new Gauge({
    name: 'klusster_messages',
    help: 'Messages at this moment that were not sent, by where they stand.',
    labelNames: ['state'],
    registers,
    async collect() {
      await refreshed(this, async () => {
        for (const [state, count] of await messageCounts(database)) this.set({ state: state.toLowerCase() }, count);
      });
    },
  });
  const outcomes = new Counter({
    name: 'klusster_mail_total',
    help: 'Messages that this process handed over, or tried to, by what became of it.',
    labelNames: ['outcome'],
    registers,
  });
  const counted = async (handedOver: Promise<MailOutcome>) => {
    const outcome = await handedOver;
    outcomes.inc({ outcome: outcome.toLowerCase() });
    return outcome;
  };
  return (mail) => ({
    send: (letter) => counted(mail.send(letter)),
    lane() {
      const lane = mail.lane();
      return {
        ready: () => lane.ready(),
        send: (letter, until) => counted(lane.send(letter, until)),
        close: () => lane.close(),
      };
    },
  });
}

/** A database that is away leaves a gap in these numbers, and does not take the others with it. */
export async function refreshed(gauge: Gauge<string>, read: () => Promise<void>): Promise<void> {
  gauge.reset();
  await read().catch(() => {});
}
