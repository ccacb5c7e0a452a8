import { Gauge, type Registry } from '@prometheus-io/client';
import { waitingRequests } from '../../access/index.js';
import type { Database } from '../../db/database.js';
import { systemClock } from '../../kernel/clock.js';
import { refreshed } from './workMetrics.js';

/** What operators see of requests for access: that none waits past its time (PIPEDA 8(3), 8(5)). */
export function accessMetrics(database: Database, registers: Registry[]): void {
  new Gauge({
    name: 'klusster_access_requests',
    help: 'Requests for access that wait for an answer, in time and overdue. Any that is overdue counts as refused by law.',
    labelNames: ['state'],
    registers,
    async collect() {
      await refreshed(this, async () => {
        const { inTime, overdue } = await waitingRequests(database, systemClock.now());
        this.set({ state: 'in_time' }, inTime);
        this.set({ state: 'overdue' }, overdue);
      });
    },
  });
}
