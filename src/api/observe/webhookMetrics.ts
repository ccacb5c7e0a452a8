import { Counter, Gauge, type Registry } from '@prometheus-io/client';
import type { Database } from '../../db/database.js';
import type { WebhookPort } from '../../kernel/webhookPort.js';
import { deliveryCounts, endpointCounts } from '../../webhooks/index.js';

/**
 * What operators see of telling partners: each attempt of this process, and how endpoints and deliveries stand for all of them.
 * Returns what puts itself around the port of webhooks.
 */
export function webhookMetrics(database: Database, registers: Registry[]): (webhooks: WebhookPort) => WebhookPort {
  const attempts = new Counter({
    name: 'klusster_webhook_attempts_total',
    help: 'Attempts of this process to deliver an event to a partner, by what became of them.',
    labelNames: ['outcome'],
    registers,
  });
  const states = [
    ['klusster_webhook_endpoints', 'Endpoints of partners: live, or why they were disabled.', endpointCounts],
    ['klusster_webhook_deliveries', 'Deliveries that did not arrive, by where they stand.', deliveryCounts],
  ] as const;
  for (const [name, help, read] of states)
    new Gauge({
      name,
      help,
      labelNames: ['state'],
      registers,
      async collect() {
        this.reset();
        // A database that is away leaves a gap in these numbers, and does not take the others with it.
        for (const [state, count] of await read(database).catch(() => [])) this.set({ state }, count);
      },
    });
  return (webhooks) => ({
    async post(request) {
      const answer = await webhooks.post(request);
      attempts.inc({ outcome: answer.outcome.toLowerCase() });
      return answer;
    },
  });
}
