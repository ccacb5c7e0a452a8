import { Gauge, type Registry } from '@prometheus-io/client';
import type { Database } from '../../db/database.js';
import { retentionDebt } from '../../disposal/index.js';
import { features } from '../../features.js';
import { systemClock } from '../../kernel/clock.js';
import { refreshed } from './workMetrics.js';

/** What operators see of retention: that nothing is kept longer than it may be (§9). */
export function disposalMetrics(database: Database, registers: Registry[]): void {
  new Gauge({
    name: 'klusster_retention_debt',
    help: 'Rows that are kept longer than the retention schedule allows, by table, counted up to 1,000. Any is too many.',
    labelNames: ['rows_of'],
    registers,
    async collect() {
      await refreshed(this, async () => {
        for (const [table, count] of await retentionDebt(database, features, systemClock.now()))
          this.set({ rows_of: table }, count);
      });
    },
  });
}
