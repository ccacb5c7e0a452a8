import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import type { Logger } from 'pino';
import type { Limits } from '../../src/api/limits.js';
import { readConfig } from '../../src/config.js';
import type { Worker } from '../../src/jobs/worker.js';
import type { CardGateway } from '../../src/kernel/cardGateway.js';
import type { Clock } from '../../src/kernel/clock.js';
import type { Stores } from '../../src/stores.js';
import { startWork } from '../../src/work.js';
import { sweepText } from '../sweep/sweep.js';
import { type ResidentName, residents } from './town.js';

/** A message as its recipient reads it. */
export type Mailed = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where the button leads; undefined for a message without one. */
  readonly link: string | undefined;
  readonly parsed: ParsedMail;
};

/** Letters that are still to be written count as well: what they post is sent by jobs of their own. */
const UNSENT = `select ((select count(*) from message where state in ('QUEUED', 'SENDING'))
  + (select count(*) from pgboss.job where state < 'completed' and start_after <= now() and name in ('write-address-letter', 'deliver-klusster-offer', 'klusster-changed-hands', 'tell-of-correction', 'tell-affected')))::text`;

/** Delivers what a service posted, by a real worker and into a folder of its own. It begins when somebody first asks. */
export class PostOffice {
  #work: Promise<{ readonly folder: string; readonly worker: Worker }> | undefined;
  readonly #begin: () => Promise<{ readonly folder: string; readonly worker: Worker }>;
  readonly #stores: Stores;

  constructor(stores: Stores, clock: Clock, cards: CardGateway, log: Logger, limits: Limits) {
    this.#stores = stores;
    this.#begin = async () => {
      const folder = await mkdtemp(join(tmpdir(), 'klusster-outbox-'));
      const { mail, ...others } = readConfig({});
      const config = { ...others, mail: { ...mail, outbox: folder } };
      return { folder, worker: await startWork({ config, stores, limits, clock, cards, log }) };
    };
  }

  /** Every message so far, or those to one address, the first one first; once nothing is left to send. */
  async delivered(to?: string): Promise<Mailed[]> {
    this.#work ??= this.#begin();
    const { folder } = await this.#work;
    for (const until = Date.now() + 20_000; ; await new Promise((next) => setTimeout(next, 10))) {
      if ((await this.#stores.main.reserve.query(UNSENT, []))[0]?.[0] === '0') break;
      if (Date.now() > until) throw new Error('Messages are still unsent after 20 seconds.');
    }
    const names = (await readdir(folder)).filter((name) => name.endsWith('.eml')).sort();
    const mails = await Promise.all(names.map(async (name) => mailedIn(await readFile(join(folder, name)))));
    for (const mail of mails) {
      const { to, subject, text, html } = mail;
      sweepText(`a mail to ${readerOf(to)}`, [to, subject, text, html].join('\n'), readerOf(to));
    }
    return mails.filter((mail) => to === undefined || mail.to === to);
  }

  async close(): Promise<void> {
    if (!this.#work) return;
    const { folder, worker } = await this.#work;
    await worker.stop(5_000);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Who of the town reads what is sent to an address: she may find there what the table of audiences shows to her. */
function readerOf(address: string): ResidentName | 'anonymous' {
  const found = (Object.keys(residents) as ResidentName[]).find((name) =>
    JSON.stringify(residents[name]).includes(JSON.stringify(address)),
  );
  return found ?? 'anonymous';
}

/** Reads a message. Throws for one that is not to exactly one address. */
export async function mailedIn(bytes: Buffer): Promise<Mailed> {
  const parsed = await simpleParser(bytes);
  const to = [parsed.to].flat().flatMap((list) => list?.value ?? []);
  const [address] = to.map((one) => one.address);
  if (to.length !== 1 || address === undefined || parsed.cc || parsed.bcc)
    throw new Error('A message has one recipient.');
  const html = parsed.html || '';
  const link = /<a\s[^>]*href="([^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
  return { to: address, subject: parsed.subject ?? '', text: parsed.text ?? '', html, link, parsed };
}
