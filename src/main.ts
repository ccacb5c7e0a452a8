import 'reflect-metadata';
import { destination, pino } from 'pino';
import { HTTP_BOUNDS } from './api/httpBounds.js';
import { httpServer } from './api/httpServer.js';
import { limitsFrom } from './api/limits.js';
import { listen } from './api/listen.js';
import { startWatch } from './api/observe/watch.js';
import { pages } from './api/pages.js';
import { readiness } from './api/readiness.js';
import { declare, guard } from './api/schema.js';
import { portsOf, startGraphql } from './api/service.js';
import { sourceReader } from './api/source.js';
import { stopOnSignals } from './api/stopOnSignals.js';
import { readTrustedDocuments } from './api/trustedDocuments.js';
import { readConfig } from './config.js';
import { features } from './features.js';
import { systemClock } from './kernel/clock.js';
import { Fault } from './kernel/errors.js';
import { openStores, type Stores } from './stores.js';
import { demoPeople, TOWN_PASSWORD } from './town/cast.js';
import { settleOnce } from './town/settle.js';
import { welcome } from './welcome.js';

async function start(): Promise<void> {
  const config = readConfig();
  const log = pino({ level: config.logLevel, base: { service: 'klusster-api' } }, destination(2));
  const isDemo = config.storage.kind === 'embedded';
  const stores = await openStores(config.storage);
  await (isDemo ? stores.migrate() : refusePending(stores));
  const clock = systemClock;
  const { main, keyStore, keyring } = stores;
  if (isDemo) await settleOnce({ em: main.fork(), keyStore, keyring, now: clock.now() });
  const watch = await startWatch(config, stores, log);
  const declared = await declare(features, main.orm.getMetadata());
  const limits = limitsFrom(config.minuteCost);
  const { dailyPeople } = config;
  const ports = portsOf({ features, declared, main, keyStore, keyring, clock, log, limits, dailyPeople });
  const graphql = await startGraphql(guard(declared), ports, log, {
    documents: await readTrustedDocuments(config.requireTrustedDocuments),
    origins: config.corsOrigins,
    observers: watch.observers,
    sourceOf: sourceReader(config.trustedProxies),
  });
  const demo = isDemo ? { password: TOWN_PASSWORD, people: demoPeople } : undefined;
  const ready = readiness(stores, () => server.listening);
  const server = httpServer(graphql.handle, pages(demo, ready), log, { observers: watch.observers });
  const listening = await listen(server, config.port, config.host);
  process.stdout.write(welcome(config.host, listening.port, demo));
  stopOnSignals(async () => {
    await listening.close(HTTP_BOUNDS.drainMs);
    await graphql.stop();
    await watch.stop();
    await stores.close();
  });
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
