import { Gauge, type Registry } from '@prometheus-io/client';
import { type ChainAt, chainStands } from '../../audit/index.js';
import { systemClock } from '../../kernel/clock.js';
import { refreshed } from './workMetrics.js';

/** What operators see of the audit chain: whether it goes on from its last checkpoint, how long it is, and when somebody signed it last. */
export function auditMetrics(chain: Omit<ChainAt, 'key'>, registers: Registry[]): void {
  // All three are asked for at once, and told of one look.
  let look: ReturnType<typeof chainStands> | undefined;
  const looked = () => {
    look ??= chainStands(chain).finally(() => {
      look = undefined;
    });
    return look;
  };
  const gauge = (name: string, help: string, read: (found: Awaited<ReturnType<typeof chainStands>>) => number) =>
    new Gauge<string>({
      name,
      help,
      registers,
      async collect() {
        await refreshed(this, async () => this.set(read(await looked())));
      },
    });
  gauge(
    'klusster_audit_chain_stands',
    '1 while the audit chain goes on from its last checkpoint; 0 when it is shorter, or another one.',
    ({ stands }) => Number(stands),
  );
  gauge('klusster_audit_entries', 'Entries of the audit chain, with those that were let go.', ({ entries }) => entries);
  gauge(
    'klusster_audit_unsigned_seconds',
    'Seconds since the last checkpoint of the audit chain; one is taken every hour. -1 before the first.',
    ({ signedAt }) => (signedAt ? (systemClock.now().getTime() - signedAt.getTime()) / 1000 : -1),
  );
}
