import { Gauge, type Registry } from '@prometheus-io/client';
import type { Database } from '../../db/database.js';
import { waitingIncidents } from '../../incidents/index.js';
import { systemClock } from '../../kernel/clock.js';
import { refreshed } from './workMetrics.js';

/** What operators see of breaches: that none waits to be assessed, reported or told. */
export function incidentMetrics(database: Database, registers: Registry[]): void {
  new Gauge({
    name: 'klusster_incidents',
    help: 'Breaches that are not closed: open, and of those overdue, which wait to be assessed, reported or told for more than three days.',
    labelNames: ['state'],
    registers,
    async collect() {
      await refreshed(this, async () => {
        const { open, overdue } = await waitingIncidents(database, systemClock.now());
        this.set({ state: 'open' }, open);
        this.set({ state: 'overdue' }, overdue);
      });
    },
  });
}
