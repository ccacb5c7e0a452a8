// Whoever sends: the dispatcher of the product, or nodemailer alone with the same messages; one process, as many connections.
import 'reflect-metadata';
import { createTransport } from 'nodemailer';
import { pino } from 'pino';
import { LANES } from '../dist/dispatch/bounds.js';
import { claim, giveBack } from '../dist/dispatch/claim.js';
import { dispatchNewsletter } from '../dist/dispatch/dispatchNewsletter.job.js';
import { expand } from '../dist/dispatch/expand.js';
import { keysOf, writeTo } from '../dist/dispatch/writing.js';
import { systemClock } from '../dist/kernel/clock.js';
import { smtpAt } from '../dist/mail/smtp.js';
import { composeNewsletter, Newsletter } from '../dist/newsletters/index.js';
import { DataKeys } from '../dist/privacy/vault/keys.js';
import { openStores } from '../dist/stores.js';
import { usageOf } from './usage.mjs';

const { storage, port } = JSON.parse(process.argv[2]);
const FROM = 'post@klusster.test';
const stores = await openStores(storage);
const { main, keyStore, keyring } = stores;
const url = `smtp://127.0.0.1:${port}`;
const tools = {
  fork: main.fork,
  reserve: main.reserve,
  keys: new DataKeys(keyStore, keyring, 0),
  keyring,
  clock: systemClock,
  log: pino({ level: 'error' }, pino.destination(2)),
  mail: smtpAt(url, FROM),
  mailFrom: FROM,
  publicUrl: 'https://klusster.test',
  stopping: new AbortController().signal,
};

/** Dispatches a newsletter to its end, turn after turn. */
async function dispatch(newsletter) {
  for (;;) {
    await dispatchNewsletter(tools, { id: newsletter });
    const [[state] = []] = await main.reserve.query('select state from newsletter where id = $1', [newsletter]);
    if (state !== 'SENDING') return;
  }
}

/** Messages of a newsletter, written but not sent. */
async function written(newsletter) {
  await expand(main.reserve, newsletter, new Date());
  const em = main.fork();
  const { klusster } = await em.findOneOrFail(Newsletter, { id: newsletter });
  const desk = { ...tools, composed: await composeNewsletter({ em, mailFrom: FROM }, newsletter), klusster };
  const claimed = await claim(main.reserve, newsletter, new Date());
  const letters = await Promise.all(claimed.map(async (one) => writeTo(desk, one, await keysOf(desk, one)).letter));
  await giveBack(main.reserve, claimed, new Date());
  return letters;
}

/** Sends so many messages that are ready, each its bytes as they are. */
async function floor(letters, count) {
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    ignoreTLS: true,
    pool: true,
    maxConnections: LANES,
    maxMessages: Number.POSITIVE_INFINITY,
  });
  let next = 0;
  await Promise.all(
    Array.from({ length: LANES }, async () => {
      for (let at = next++; at < count; at = next++) {
        const { to, bytes } = letters[at % letters.length];
        await transport.sendMail({ envelope: { from: FROM, to: [to] }, raw: bytes });
      }
    }),
  );
  transport.close();
}

let letters = [];
const ways = {
  write: async ({ newsletter }) => {
    letters = await written(newsletter);
    return { bytes: Math.round(letters.reduce((sum, { bytes }) => sum + bytes.length, 0) / letters.length) };
  },
  floor: ({ count }) => floor(letters, count),
  dispatch: ({ newsletter }) => dispatch(newsletter),
};

process.on('message', async ({ way, ...of }) => process.send({ answer: await usageOf(() => ways[way](of)) }));
process.on('disconnect', () => stores.close().then(() => process.exit(0)));
process.send({ port: 0 });
