import 'reflect-metadata';
import { destination, type Logger, pino } from 'pino';
import { bouncesHandler } from './api/bounces.js';
import { HTTP_BOUNDS } from './api/httpBounds.js';
import { httpServer } from './api/httpServer.js';
import { limitsFrom } from './api/limits.js';
import { listen } from './api/listen.js';
import { mailingHandler } from './api/mailing/mailingHandler.js';
import { startWatch, type Watch } from './api/observe/watch.js';
import { onFirstUse } from './api/onFirstUse.js';
import { outboxPages } from './api/outboxPages.js';
import { pages } from './api/pages.js';
import { readiness } from './api/readiness.js';
import { declare, guard } from './api/schema.js';
import { portsOf, startGraphql } from './api/service.js';
import { sourceReader } from './api/source.js';
import { stopOnSignals } from './api/stopOnSignals.js';
import { readTrustedDocuments } from './api/trustedDocuments.js';
import { uploadsHandler } from './api/uploads/uploadsHandler.js';
import { type Config, readConfig } from './config.js';
import { features } from './features.js';
import { systemClock } from './kernel/clock.js';
import { Fault } from './kernel/errors.js';
import { nobodysPassword } from './kernel/factorRules.js';
import { openStores, type Stores } from './stores.js';
import { demoPeople, isOfTheTown, TOWN_PASSWORD } from './town/cast.js';
import { settleOnce } from './town/settle.js';
import { welcome, welcomeToWork } from './welcome.js';
import { startWork } from './work.js';

/** What a process has before it begins what it is for. */
type Ground = { readonly config: Config; readonly stores: Stores; readonly log: Logger; readonly watch: Watch };

async function start(): Promise<void> {
  const config = readConfig();
  const isWorker = process.argv.includes('--worker');
  const isDemo = config.storage.kind === 'embedded';
  if (isWorker && isDemo) throw new Fault('The embedded default does its jobs in the process that serves.');
  const log = pino({ level: config.logLevel, base: { service: 'klusster-api' } }, destination(2));
  const stores = await openStores(config.storage);
  await (isDemo ? stores.migrate() : refusePending(stores));
  const { main, keyStore, keyring } = stores;
  if (isDemo) await settleOnce({ em: main.fork(), keyStore, keyring, now: systemClock.now() });
  const ground = { config, stores, log, watch: await startWatch(config, stores, log) };
  const serving = isWorker ? undefined : await serve(ground);
  const working = isWorker || isDemo ? await work(ground) : undefined;
  if (isWorker) process.stdout.write(welcomeToWork());
  stopOnSignals(async () => {
    await Promise.all([working?.stop(HTTP_BOUNDS.drainMs), serving?.stop()]);
    await ground.watch.stop();
    await stores.close();
  });
}

const work = ({ config, stores, log, watch }: Ground) =>
  startWork({
    config,
    stores,
    log,
    limits: limitsFrom(config.minuteCost),
    clock: systemClock,
    watched: watch.mail,
    watchedWebhooks: watch.webhooks,
  });

/** Serves requests, and says where. */
async function serve({ config, stores, log, watch }: Ground): Promise<{ stop(): Promise<void> }> {
  const { main, keyStore, keyring } = stores;
  const { dailyPeople, publicUrl, webhookReach, bounceSecret } = config;
  const declared = await declare(features, main.orm.getMetadata());
  const limits = limitsFrom(config.minuteCost);
  const passwordIsEnough = config.storage.kind === 'embedded' ? isOfTheTown : nobodysPassword;
  const clock = systemClock;
  const chosen = { limits, dailyPeople, publicUrl, webhookReach, passwordIsEnough };
  const parts = { features, declared, main, keyStore, keyring, clock, log, ...chosen };
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
  const bounces =
    bounceSecret === undefined
      ? undefined
      : bouncesHandler({ fork: main.fork, now: () => clock.now() }, bounceSecret, log);
  const others = pages(demo, ready, { outbox, oauth, uploads, mailing, bounces });
  const server = httpServer(graphql.handle, others, log, { observers: watch.observers });
  const listening = await listen(server, config.port, config.host);
  process.stdout.write(welcome(config.host, listening.port, demo, outbox !== undefined));
  return {
    async stop() {
      await listening.close(HTTP_BOUNDS.drainMs);
      await graphql.stop();
    },
  };
}

/** In production migrating is a step of its own: replicas that start together must not all try it. */
async function refusePending(stores: Stores): Promise<void> {
  const pending = await stores.pending();
  if (pending.length > 0)
    throw new Fault(`Migrations are pending: ${pending.join(', ')}. Run: npm run klusster -- migrate`);
}

start().catch((error: unknown) => {
  // A fault of ours says what to do; anything else could quote a connection string.
  process.stderr.write(
    error instanceof Fault ? `${error.message}\n` : `The service did not start: ${(error as Error)?.name}.\n`,
  );
  process.exit(1);
});
