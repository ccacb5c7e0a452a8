import { createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import pg from 'pg';

/**
 * Recomputes from the messages that left, the records in the two databases and a journal of what happened whether each message was
 * lawful at the moment it left, and whether that can be proven. It imports nothing from `src`, and knows the law and the format of what is
 * sealed by itself: a fault in the gate is not repeated here.
 */

/** What happened, as whoever made it happen wrote it down. Instants in milliseconds. */
export type Happened = { readonly at: number } & (
  | { readonly what: 'owner'; readonly klusster: string; readonly owner: string }
  | { readonly what: 'standing'; readonly owner: string; readonly isActive: boolean }
  | {
      readonly what: 'identity';
      readonly klusster: string;
      readonly owner: string;
      readonly says: Identity;
      readonly validUntil: number | undefined;
    }
  | { readonly what: 'consent'; readonly klusster: string; readonly owner: string; readonly address: string }
  | { readonly what: 'withdrawal'; readonly klusster: string | undefined; readonly address: string }
);

export type Identity = { readonly businessName: string; readonly mailingAddress: string; readonly email: string };

export type World = {
  readonly url: string;
  readonly keyStoreUrl: string;
  readonly keyringFile: string;
  /** The folder of the messages that left. */
  readonly outbox: string;
  readonly journal: readonly Happened[];
};

export type Verdict = {
  readonly messages: number;
  /** What was not lawful when it left, and why (CASL 6, 10, 11). */
  readonly unlawful: readonly string[];
  /** What cannot be proven, and why (CASL 13). */
  readonly unproven: readonly string[];
};

const DAY = 86_400_000;
/** What is begun leaves at once: a consent is judged when the transmission starts. */
const AT_ONCE = 45_000;
/** CASL 6(3). */
const IDENTITY_HOLDS = 60 * DAY;

export async function verify(world: World): Promise<Verdict> {
  const [main, keys] = await Promise.all([records<Row>(world.url, RECORDS), records<Key>(world.keyStoreUrl, KEYS)]);
  const { keys: masters, root } = JSON.parse(await readFile(world.keyringFile, 'utf8'));
  const keyring = new Keyring(masters, root, new Map(keys.map((row) => [row.person, row])));
  const byId = new Map(main.map((row) => [row.id, row]));
  const unlawful: string[] = [];
  const unproven: string[] = [];
  const files = (await readdir(world.outbox)).filter((name) => name.endsWith('.eml'));
  const pairs = new Set<string>();
  for (const file of files) {
    const bytes = await readFile(join(world.outbox, file));
    const left = Date.parse(file.slice(0, 24).replace(/T(\d\d)-(\d\d)-/, 'T$1:$2:'));
    const message = await simpleParser(bytes);
    const id = message.messageId?.slice(1).split('@')[0] ?? '';
    const row = byId.get(id);
    const to = [message.to].flat().flatMap((list) => list?.value ?? []);
    const address = to[0]?.address ?? '';
    const say = (list: string[], why: string | undefined) => why && list.push(`${file}: ${why}`);
    if (!row) {
      say(unproven, 'there is no record of it');
      continue;
    }
    if (to.length !== 1) say(unlawful, 'it has not one recipient');
    const pair = `${row.newsletter} ${row.recipient}`;
    if (pairs.has(pair)) say(unlawful, 'it is the second of one newsletter');
    pairs.add(pair);
    say(unlawful, whyUnlawful(world.journal, { klusster: row.klusster, owner: row.owner, address, left }));
    say(unlawful, whatItLacks(world.journal, row, left, message, keyring));
    say(unproven, whyUnproven(row, { address, left, bytes, header: message.messageId ?? '' }, keyring));
  }
  return { messages: files.length, unlawful, unproven };
}

type Asked = { readonly klusster: string; readonly owner: string; readonly address: string; readonly left: number };

/** The last of what happened before an instant that is of this kind. */
function lastOf<What extends Happened['what']>(
  journal: readonly Happened[],
  left: number,
  what: What,
  isIt: (happened: Extract<Happened, { what: What }>) => boolean,
): Extract<Happened, { what: What }> | undefined {
  return journal.findLast((one) => one.at <= left && one.what === what && isIt(one as never)) as never;
}

function whyUnlawful(journal: readonly Happened[], { klusster, owner, address, left }: Asked): string | undefined {
  const word = journal.findLast(
    (one) =>
      one.at <= left &&
      (one.what === 'consent' || one.what === 'withdrawal') &&
      one.address === address &&
      (one.klusster === undefined || one.klusster === klusster),
  );
  if (word?.what !== 'consent') return word ? 'the consent was withdrawn' : 'there never was a consent';
  if (word.owner !== owner) return 'the consent was to somebody else';
  if (lastOf(journal, left, 'owner', (one) => one.klusster === klusster)?.owner !== owner)
    return 'whoever sent it has not the klusster';
  if (lastOf(journal, left, 'standing', (one) => one.owner === owner)?.isActive === false)
    return 'whoever sent it is suspended';
  return undefined;
}

type Parsed = Awaited<ReturnType<typeof simpleParser>>;

function whatItLacks(
  journal: readonly Happened[],
  { klusster, owner, recipient }: Row,
  left: number,
  { text = '', headerLines }: Parsed,
  keyring: Keyring,
): string | undefined {
  const stated = lastOf(journal, left, 'identity', (one) => one.klusster === klusster && one.owner === owner);
  if (!stated) return 'nobody said who sends it';
  if (stated.validUntil !== undefined && stated.validUntil < left + IDENTITY_HOLDS)
    return 'its mailing address does not hold for 60 days';
  const said = text.replaceAll(/\s+/g, ' ');
  const must = [stated.says.businessName, ...stated.says.mailingAddress.split('\n'), stated.says.email];
  const missing = must.find((words) => !said.includes(words));
  if (missing) return 'it does not say who sends it';
  const header = (key: string) => headerLines.find((one) => one.key === key)?.line ?? '';
  const [, url, token] =
    /^List-Unsubscribe: <(https:\/\/[^>]+\/unsubscribe\/([\w-]+))>$/i.exec(header('list-unsubscribe')) ?? [];
  if (!url || !token) return 'it has no way out by header';
  if (header('list-unsubscribe-post') !== 'List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    return 'it has no way out in one click';
  if (!text.replaceAll(/\s/g, '').includes(url)) return 'it has no way out in its text';
  return keyring.unsubscribes(token) === `${recipient} ${klusster}` ? undefined : 'its way out leads elsewhere';
}

type Letter = { readonly address: string; readonly left: number; readonly bytes: Buffer; readonly header: string };

function whyUnproven(row: Row, { address, left, bytes, header }: Letter, keyring: Keyring): string | undefined {
  const begun = Date.parse(row.begun);
  if (!(begun <= left && left - begun <= AT_ONCE)) return 'it did not leave when it passed the gate';
  if (row.state !== 'SENT') return `its record says ${row.state}`;
  if (Date.parse(row.given) > begun) return 'its consent was given later';
  const statement = keyring.open(
    row.consent,
    ['mailing_consent', row.consent, row.consent, 'statement'],
    row.statement,
  );
  if (statement?.email !== address) return 'its consent is of another address';
  const { text = '', textHash, principalName = '' } = statement;
  if (sha256(Buffer.from(text)) !== textHash) return 'the text of its consent is not what was kept';
  if (!text.includes(principalName) || !/withdraw/i.test(text)) return 'the text of its consent says too little';
  const proof = keyring.open(row.consent, ['newsletter_message', row.id, row.consent, 'proof'], row.proof);
  if (proof?.contentHash !== sha256(bytes)) return 'its content is not what was kept';
  if (`<${proof.messageId}>` !== header) return 'its Message-ID is not what was kept';
  return proof.gate ? undefined : 'nothing says that it passed the gate';
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** The keys, by the formats that are documented: AES-256-GCM, and HKDF from the root. */
class Keyring {
  readonly #masters: Readonly<Record<string, string>>;
  readonly #root: Buffer;
  readonly #stored: ReadonlyMap<string, Key>;

  constructor(masters: Readonly<Record<string, string>>, root: string, stored: ReadonlyMap<string, Key>) {
    this.#masters = masters;
    this.#root = Buffer.from(root, 'base64');
    this.#stored = stored;
  }

  /** What was sealed under the key of a holder at a place; undefined when it does not open. */
  open(holder: string, place: readonly string[], hex: string): Readonly<Record<string, string>> | undefined {
    const stored = this.#stored.get(holder);
    if (stored?.state !== 'PROVISIONED') return undefined;
    try {
      const master = Buffer.from(this.#masters[stored.key] ?? '', 'base64');
      const key = decrypted(master, [1, stored.key, holder], Buffer.from(stored.wrapped, 'hex'));
      const padded = decrypted(key, [1, ...place], Buffer.from(hex, 'hex'));
      return JSON.parse(padded.subarray(4, 4 + padded.readUInt32BE(0)).toString());
    } catch {
      return undefined;
    }
  }

  /** Whom and what a token unsubscribes: recipient and klusster; undefined when nobody signed it. */
  unsubscribes(token: string): string | undefined {
    const bytes = Buffer.from(token, 'base64url');
    const signed = bytes.subarray(0, 33);
    const key = Buffer.from(hkdfSync('sha256', this.#root, Buffer.alloc(0), 'klusster unsubscribe v1', 32));
    const mac = createHmac('sha256', key).update(signed).digest().subarray(0, 16);
    if (!bytes.subarray(33).equals(mac)) return undefined;
    const id = (at: number) => signed.toString('hex', at, at + 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    return `${id(1)} ${id(17)}`;
  }
}

function decrypted(key: Buffer, bound: unknown, blob: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, blob.subarray(1, 13), { authTagLength: 16 })
    .setAAD(Buffer.from(JSON.stringify(bound)))
    .setAuthTag(blob.subarray(-16));
  return Buffer.concat([decipher.update(blob.subarray(13, -16)), decipher.final()]);
}

type Row = Readonly<
  Record<
    | 'id'
    | 'state'
    | 'newsletter'
    | 'recipient'
    | 'klusster'
    | 'owner'
    | 'consent'
    | 'proof'
    | 'statement'
    | 'begun'
    | 'given',
    string
  >
>;
type Key = Readonly<Record<'person' | 'state' | 'wrapped' | 'key', string>>;

const RECORDS = `
  select m.id::text, m.state, n.id::text as newsletter, m.recipient_id::text as recipient, n.klusster_id::text as klusster,
    n.owner_id::text as owner, c.id::text as consent, encode(m.proof, 'hex') as proof, encode(c.statement, 'hex') as statement,
    to_char(m.begun_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as begun,
    to_char(c.given_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as given
  from newsletter_message m join newsletter n on n.id = m.newsletter_id join mailing_consent c on c.id = m.consent_id`;
const KEYS = "select person::text, state, encode(wrapped, 'hex') as wrapped, key_id as key from person_key";

async function records<Of>(url: string, text: string): Promise<Of[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}
