import type { Logger } from 'pino';
import { letterThrottleOn } from './accounts/index.js';
import type { Limits } from './api/limits.js';
import type { Config } from './config.js';
import { jobs } from './features.js';
import type { JobTools } from './jobs/job.js';
import { startWorker, type Worker } from './jobs/worker.js';
import type { CardGateway } from './kernel/cardGateway.js';
import type { Clock } from './kernel/clock.js';
import type { MailPort } from './kernel/mailPort.js';
import type { WebhookPort } from './kernel/webhookPort.js';
import { mailPortOf } from './mail/index.js';
import { DataKeys } from './privacy/vault/keys.js';
import type { Stores } from './stores.js';
import { httpWebhooks } from './webhooks/index.js';

/** What a worker is made of. */
export type WorkParts = {
  readonly config: Pick<Config, 'mail' | 'privacyOfficer' | 'publicUrl' | 'seller' | 'webhookReach'>;
  readonly stores: Pick<Stores, 'main' | 'keyStore' | 'keyring' | 'erasureLedger' | 'auditAnchor'>;
  readonly limits: Pick<Limits, 'letters'>;
  readonly clock: Clock;
  readonly cards: CardGateway;
  readonly log: Logger;
  /** Puts itself around the port of mail: whoever counts. */
  readonly watched?: (mail: MailPort) => MailPort;
  /** Puts itself around the port of webhooks. */
  readonly watchedWebhooks?: (webhooks: WebhookPort) => WebhookPort;
};

/** Does the jobs of all features in this process, until it is stopped. */
export async function startWork(parts: WorkParts): Promise<Worker> {
  const { config, stores, limits, clock, cards, log } = parts;
  const { watched = (mail) => mail, watchedWebhooks = (port) => port } = parts;
  if (config.mail.smtpUrl === undefined)
    log.warn(
      { outbox: config.mail.outbox },
      'SMTP_URL is not set: messages are written to a folder and sent to nobody.',
    );
  const tools: Omit<JobTools, 'stopping'> = {
    fork: stores.main.fork,
    reserve: stores.main.reserve,
    keys: new DataKeys(stores.keyStore, stores.keyring, 0),
    clock,
    log,
    mail: watched(mailPortOf(config.mail, clock)),
    mailFrom: config.mail.from,
    privacyOfficer: config.privacyOfficer,
    publicUrl: config.publicUrl,
    keyring: stores.keyring,
    keyStore: stores.keyStore,
    erasureLedger: stores.erasureLedger,
    auditAnchor: stores.auditAnchor,
    letterThrottle: letterThrottleOn(stores.main.reserve, stores.keyring, limits.letters),
    webhooks: watchedWebhooks(httpWebhooks(config.webhookReach)),
    cards,
    seller: config.seller,
  };
  return startWorker(stores.main.queue, jobs, tools);
}
