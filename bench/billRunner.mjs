// Whoever bills: the monthly run of the product, one process. What it sends to the two databases is counted at the driver.
import 'reflect-metadata';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { billMonth } from '../dist/charging/index.js';
import { DataKeys } from '../dist/privacy/vault/keys.js';
import { openStores } from '../dist/stores.js';
import { settings } from './answering.mjs';
import { usageOf } from './usage.mjs';

const { storage, port, at, seller } = settings();
const clock = { now: () => new Date(at) };

/** Statements so far, by database. MikroORM may have a driver of its own version. */
const statements = new Map();
for (const { Client } of new Set([pg, createRequire(import.meta.resolve('@mikro-orm/postgresql'))('pg')])) {
  const send = Client.prototype.query;
  Client.prototype.query = function counted(...call) {
    statements.set(this.database, (statements.get(this.database) ?? 0) + 1);
    return send.apply(this, call);
  };
}
const sentTo = (url) => statements.get(new URL(url).pathname.slice(1)) ?? 0;

const socket = connect({ port, host: '127.0.0.1', noDelay: true });
const waiting = new Map();
createInterface({ input: socket }).on('line', (line) => {
  const [id, answer] = JSON.parse(line);
  waiting.get(id)(answer);
  waiting.delete(id);
});
let calls = 0;
let firstCallAt;
const asking =
  (verb) =>
  (...call) =>
    new Promise((resolve) => {
      firstCallAt ??= performance.now();
      calls += 1;
      waiting.set(calls, resolve);
      socket.write(`${JSON.stringify([calls, verb, ...call])}\n`);
    });
const VERBS = ['createPayment', 'confirmPayment', 'cancelPayment', 'paymentOutcome'];
const cards = Object.fromEntries(VERBS.map((verb) => [verb, asking(verb)]));

const stores = await openStores(storage);
const { main, keyStore, keyring } = stores;

/** The monthly run as it is; what fails ends the bench. */
async function bill() {
  const before = [storage.url, storage.keyStoreUrl].map(sentTo);
  const began = performance.now();
  const { issued, charged } = await billMonth({
    fork: main.fork,
    keys: new DataKeys(keyStore, keyring, 0),
    cards,
    clock,
    seller,
    onFailure: (error) => {
      throw error;
    },
  });
  const [sent, keyed] = [storage.url, storage.keyStoreUrl].map((url, of) => sentTo(url) - before[of]);
  return { issued, charged, statements: sent, keyStatements: keyed, calls, issuedMs: firstCallAt - began };
}

process.on('message', async () => process.send({ answer: await usageOf(bill) }));
process.on('disconnect', () => stores.close().then(() => process.exit(0)));
process.send({ port: 0 });
