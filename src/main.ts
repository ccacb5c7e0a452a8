import 'reflect-metadata';
import { destination, type Logger, pino } from 'pino';
import { HTTP_BOUNDS } from './api/httpBounds.js';
import { limitsFrom } from './api/limits.js';
import { startWatch } from './api/observe/watch.js';
import { stopOnSignals } from './api/stopOnSignals.js';
import { chainStands } from './audit/index.js';
import { cardGatewayOf } from './cards/index.js';
import { readConfig } from './config.js';
import { refuseUnwalled } from './db/reader.js';
import { refuseUnreplayed } from './disposal/index.js';
import { systemClock } from './kernel/clock.js';
import { Fault } from './kernel/errors.js';
import type { Ground } from './serve.js';
import { openStores, type Stores } from './stores.js';
import { welcomeToWork } from './welcome.js';
import { startWork } from './work.js';

async function start(): Promise<void> {
  const config = readConfig();
  const isWorker = process.argv.includes('--worker');
  const isDemo = config.storage.kind === 'embedded';
  if (isWorker && isDemo) throw new Fault('The embedded default does its jobs in the process that serves.');
  const log = pino({ level: config.logLevel, base: { service: 'klusster-api' } }, destination(2));
  const stores = await openStores(config.storage);
  await (isDemo ? stores.migrate() : refusePending(stores));
  await refuseUnreplayed(stores);
  if (isDemo) await settle(stores);
  await tellOfAudit(stores, log);
  const cards = cardGatewayOf(config.cards, systemClock);
  if (config.cards.kind === 'none') log.warn('STRIPE_SECRET_KEY is not set: no cards are taken.');
  const ground = { config, stores, cards, log, watch: await startWatch(config, stores, log) };
  const serving = isWorker ? undefined : await serve(ground);
  const working = isWorker || isDemo ? await work(ground) : undefined;
  if (isWorker) process.stdout.write(welcomeToWork());
  stopOnSignals(async () => {
    await Promise.all([working?.stop(HTTP_BOUNDS.drainMs), serving?.stop()]);
    await ground.watch.stop();
    await stores.close();
  });
}

/** The demo town, where nobody lives yet. */
async function settle({ main, keyStore, keyring }: Stores): Promise<void> {
  const { settleOnce } = await import('./town/settle.js');
  await settleOnce({ em: main.fork(), keyStore, keyring, now: systemClock.now() });
}

/**
 * Whether the audit chain goes on from its last checkpoint. It is said and not refused: whoever took the tail away must not be able to stop the
 * service by it, and what is served has a record of its own.
 */
async function tellOfAudit({ main, auditAnchor }: Stores, log: Logger): Promise<void> {
  if ((await chainStands({ database: main.reserve, anchor: auditAnchor })).stands) return;
  log.error('The audit chain does not go on from its last checkpoint. Run: npm run klusster -- verify-audit');
}

/** Loaded here: a worker needs none of it, and it takes a fifth of a start. */
async function serve(ground: Ground): Promise<{ stop(): Promise<void> }> {
  const { serve } = await import('./serve.js');
  return serve(ground);
}

const work = ({ config, stores, cards, log, watch }: Ground) =>
  startWork({
    config,
    stores,
    log,
    limits: limitsFrom(config.minuteCost),
    clock: systemClock,
    cards,
    watched: watch.mail,
    watchedWebhooks: watch.webhooks,
  });

/** In production migrating is a step of its own: replicas that start together must not all try it. */
async function refusePending(stores: Stores): Promise<void> {
  const pending = await stores.pending();
  if (pending.length > 0)
    throw new Fault(`Migrations are pending: ${pending.join(', ')}. Run: npm run klusster -- migrate`);
  await refuseUnwalled(stores.main);
}

start().catch((error: unknown) => {
  // A fault of ours says what to do; anything else could quote a connection string.
  process.stderr.write(
    error instanceof Fault ? `${error.message}\n` : `The service did not start: ${(error as Error)?.name}.\n`,
  );
  process.exit(1);
});
