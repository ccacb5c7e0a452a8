import type { Logger } from 'pino';
import { answerHandler } from './api/access/answerHandler.js';
import { bouncesHandler } from './api/bounces.js';
import { cardEventsHandler } from './api/cardEvents.js';
import { HTTP_BOUNDS } from './api/httpBounds.js';
import { httpServer } from './api/httpServer.js';
import { limitsFrom } from './api/limits.js';
import { listen } from './api/listen.js';
import { mailingHandler } from './api/mailing/mailingHandler.js';
import type { Watch } from './api/observe/watch.js';
import { onFirstUse } from './api/onFirstUse.js';
import { outboxPages } from './api/outboxPages.js';
import { pages } from './api/pages.js';
import { readiness } from './api/readiness.js';
import { declare, guard } from './api/schema.js';
import { portsOf, startGraphql } from './api/service.js';
import { sourceReader } from './api/source.js';
import { readTrustedDocuments } from './api/trustedDocuments.js';
import { uploadsHandler } from './api/uploads/uploadsHandler.js';
import type { Config } from './config.js';
import { features } from './features.js';
import type { CardGateway } from './kernel/cardGateway.js';
import { systemClock } from './kernel/clock.js';
import { nobodysPassword } from './kernel/factorRules.js';
import { areSamples, publishedDocuments, recordDocuments } from './policy/index.js';
import type { Stores } from './stores.js';
import { demoPeople, isOfTheTown, TOWN_PASSWORD } from './town/cast.js';
import { welcome } from './welcome.js';

/** What a process has before it begins what it is for. */
export type Ground = {
  readonly config: Config;
  readonly stores: Stores;
  readonly cards: CardGateway;
  readonly log: Logger;
  readonly watch: Watch;
};

/** Serves requests, and says where. */
export async function serve({ config, stores, cards, log, watch }: Ground): Promise<{ stop(): Promise<void> }> {
  const { main, keyStore, keyring } = stores;
  const { dailyPeople, publicUrl, privacyOfficer, webhookReach, bounceSecret } = config;
  const declared = await declare(features, main.orm.getMetadata());
  const limits = limitsFrom(config.minuteCost);
  const passwordIsEnough = config.storage.kind === 'embedded' ? isOfTheTown : nobodysPassword;
  const clock = systemClock;
  const documents = publishedDocuments(config.documentsFolder);
  await recordDocuments(main.fork(), documents, clock.now());
  const chosen = { limits, dailyPeople, publicUrl, privacyOfficer, webhookReach, passwordIsEnough, documents };
  const parts = { features, declared, main, keyStore, keyring, clock, cards, log, ...chosen };
  const ports = portsOf(parts);
  const sourceOf = sourceReader(config.trustedProxies);
  const graphql = await startGraphql(guard(declared), ports, log, {
    documents: await readTrustedDocuments(config.requireTrustedDocuments),
    origins: config.corsOrigins,
    observers: watch.observers,
    sourceOf,
  });
  const isDemo = config.storage.kind === 'embedded';
  const demo = isDemo ? { password: TOWN_PASSWORD, people: demoPeople } : undefined;
  const ready = readiness(stores, () => server.listening);
  const outbox = isDemo && config.mail.smtpUrl === undefined ? outboxPages(config.mail.outbox) : undefined;
  // Its libraries take a third of a second to load: nobody but partners waits for them.
  const oauth = onFirstUse(async () => {
    const { oauthHandler } = await import('./api/oauth/oauthHandler.js');
    return oauthHandler(ports, { publicUrl, sourceOf, log });
  });
  const uploads = uploadsHandler(ports, { sourceOf, origins: config.corsOrigins, log });
  const mailing = mailingHandler(ports, { sourceOf, log });
  const access = answerHandler(ports, { sourceOf, log });
  const bounces =
    bounceSecret === undefined
      ? undefined
      : bouncesHandler({ fork: main.fork, now: () => clock.now() }, bounceSecret, log);
  const cardEvents = cardEventsHandler({ fork: main.fork, cards }, log);
  const others = pages(demo, ready, { outbox, oauth, uploads, mailing, bounces, cardEvents, access });
  const server = httpServer(graphql.handle, others, log, { observers: watch.observers });
  const listening = await listen(server, config.port, config.host);
  if (areSamples(documents)) log.warn('Samples are published in the place of documents. Set DOCUMENTS_DIR.');
  process.stdout.write(welcome(config.host, listening.port, demo, outbox !== undefined));
  return {
    async stop() {
      await listening.close(HTTP_BOUNDS.drainMs);
      await graphql.stop();
    },
  };
}
