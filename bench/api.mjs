// The API as a process of the bench, put together from the same parts as the product; a wall may be left out here, and only here.
import 'reflect-metadata';
import { pino } from 'pino';
import { httpServer } from '../dist/api/httpServer.js';
import { listen } from '../dist/api/listen.js';
import { pages } from '../dist/api/pages.js';
import { readiness } from '../dist/api/readiness.js';
import { declare } from '../dist/api/schema.js';
import { portsOf, startGraphql } from '../dist/api/service.js';
import { simulatedGateway } from '../dist/cards/index.js';
import { features } from '../dist/features.js';
import { systemClock } from '../dist/kernel/clock.js';
import { nobodysPassword } from '../dist/kernel/factorRules.js';
import { publishedDocuments } from '../dist/policy/index.js';
import { openStores } from '../dist/stores.js';
import { answering, settings } from './answering.mjs';
import { COMPOSITIONS, DAILY_PEOPLE, LIMITS_RAISED } from './compositions.mjs';

const { storage, composition } = settings();
let statements = 0;
const counting = (database) => ({
  query(text, values, name) {
    statements += 1;
    return database.query(text, values, name);
  },
});
const countingKeys = (keyStore) => ({
  ...keyStore,
  load(personIds) {
    statements += 1;
    return keyStore.load(personIds);
  },
});

const log = pino({ level: 'error' }, pino.destination(2));
const stores = await openStores(storage);
const { keyring } = stores;
const main = { ...stores.main, database: counting(stores.main.database), walled: counting(stores.main.walled) };
const declared = await declare(features, main.orm.getMetadata());
const parts = {
  features,
  declared,
  main,
  keyStore: countingKeys(stores.keyStore),
  keyring,
  clock: systemClock,
  log,
  limits: LIMITS_RAISED,
  dailyPeople: DAILY_PEOPLE,
  publicUrl: 'http://127.0.0.1',
  privacyOfficer: { name: 'Bench', phone: '+15555550100', address: 'Bench', email: 'privacy@klusster.example' },
  passwordIsEnough: nobodysPassword,
  webhookReach: { loopback: false },
  documents: publishedDocuments(),
  cards: simulatedGateway({ clock: systemClock }),
};
const { guardedBy, portsFrom } = await COMPOSITIONS[composition](declared, main.database);
const graphql = await startGraphql(guardedBy, portsFrom(portsOf(parts)), log);
const { port } = await listen(
  httpServer(
    graphql.handle,
    pages(
      undefined,
      readiness(stores, () => true),
    ),
    log,
  ),
  0,
  '127.0.0.1',
);
answering(port, () => statements);
