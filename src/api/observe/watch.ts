import type { Logger } from 'pino';
import type { Config } from '../../config.js';
import type { MailPort } from '../../kernel/mailPort.js';
import type { WebhookPort } from '../../kernel/webhookPort.js';
import type { Stores } from '../../stores.js';
import { listen } from '../listen.js';
import { metrics, metricsServer } from './metrics.js';
import type { Observer } from './observer.js';
import { requestLog } from './requestLog.js';

/** Whoever watches this process. */
export type Watch = {
  readonly observers: readonly Observer[];
  /** Puts itself around the port of mail. */
  readonly mail: (mail: MailPort) => MailPort;
  /** Puts itself around the port of webhooks. */
  readonly webhooks: (port: WebhookPort) => WebhookPort;
  stop(): Promise<void>;
};

/** Starts what the configuration asks for: the log always, spans to a collector, metrics on a listener of their own. */
export async function startWatch(
  { metrics: metricsAt, tracesTo }: Pick<Config, 'metrics' | 'tracesTo'>,
  stores: Stores,
  log: Logger,
): Promise<Watch> {
  // Loaded only where it is asked for: the exporter and what it brings are more than a hundred files.
  const tracing = tracesTo === undefined ? undefined : (await import('./tracing.js')).tracingTo(tracesTo);
  const numbers = metricsAt && metrics(stores);
  const listening = numbers && (await listen(metricsServer(numbers.registry), metricsAt.port, metricsAt.host));
  return {
    observers: [requestLog(log), ...(tracing ? [tracing.observer] : []), ...(numbers ? [numbers.observer] : [])],
    mail: numbers?.mail ?? ((mail) => mail),
    webhooks: numbers?.webhooks ?? ((port) => port),
    async stop() {
      await listening?.close(1);
      await tracing?.stop();
    },
  };
}
