import 'reflect-metadata';
import { destination, pino } from 'pino';
import { httpServer, listen } from './api/httpServer.js';
import { limitsFrom } from './api/limits.js';
import { pages } from './api/pages.js';
import { declare, guard } from './api/schema.js';
import { portsOf, startGraphql } from './api/service.js';
import { sourceReader } from './api/source.js';
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
  const declared = await declare(features, main.orm.getMetadata());
  const limits = limitsFrom(config.minuteCost);
  const { dailyPeople } = config;
  const ports = portsOf({ features, declared, main, keyStore, keyring, clock, log, limits, dailyPeople });
  const graphql = await startGraphql(guard(declared), ports, sourceReader(config.trustedProxies), log);
  const demo = isDemo ? { password: TOWN_PASSWORD, people: demoPeople } : undefined;
  const server = httpServer(graphql.handle, pages(demo), log);
  const listening = await listen(server, config.port, config.host);
  process.stdout.write(welcome(config.host, listening.port, demo));
  const stop = async () => {
    await listening.close();
    await graphql.stop();
    await stores.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)));
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
