import { Gauge, type Registry } from '@prometheus-io/client';
import type { Database } from '../../db/database.js';
import { unansweredInquiries } from '../../inquiries/index.js';
import { systemClock } from '../../kernel/clock.js';
import { refreshed } from './workMetrics.js';

/** What operators see of questions and complaints: that none waits beyond its day (§16.2). */
export function inquiryMetrics(database: Database, registers: Registry[]): void {
  new Gauge({
    name: 'klusster_inquiries',
    help: 'Questions and complaints that are not answered, in time and overdue. Any that is overdue is too many.',
    labelNames: ['state'],
    registers,
    async collect() {
      await refreshed(this, async () => {
        const { open, overdue } = await unansweredInquiries(database, systemClock.now());
        this.set({ state: 'in_time' }, open - overdue);
        this.set({ state: 'overdue' }, overdue);
      });
    },
  });
}
