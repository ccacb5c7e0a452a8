import { Gauge, type Registry } from '@prometheus-io/client';
import type { Database } from '../../db/database.js';
import { systemClock } from '../../kernel/clock.js';
import { waitingAlerts } from '../../watch/index.js';
import { refreshed } from './workMetrics.js';

/** What operators see of the watch over staff: that somebody looks, and that what is found does not wait. */
export function watchMetrics(database: Database, registers: Registry[]): void {
  const looked = new Gauge({
    name: 'klusster_staff_watch_age_seconds',
    help: 'How long ago it was looked last whether staff do something unusual, in seconds.',
    registers,
  });
  new Gauge({
    name: 'klusster_staff_alerts',
    help: 'Alerts about staff that are not settled: unsettled, and of those overdue, which wait for more than three days.',
    labelNames: ['state'],
    registers,
    async collect() {
      await refreshed(this, async () => {
        const { unsettled, overdue, lookedSecondsAgo } = await waitingAlerts(database, systemClock.now());
        this.set({ state: 'unsettled' }, unsettled);
        this.set({ state: 'overdue' }, overdue);
        looked.set(lookedSecondsAgo);
      });
    },
  });
}
