import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { Database } from '../../src/db/database.js';
import { passGate } from '../../src/dispatch/gate.js';
import { SENDER, standing } from '../../src/dispatch/standing.js';
import { openStores, type Stores } from '../../src/stores.js';
import { freshStorage, rowIdOf } from '../support/town.js';
import { untilWaitedFor } from '../support/waiting.js';
import { type Condition, conditionsOf, outsideOf, without } from './conditions.js';
import { type Around, LEAVES, over, type Situation, STAYS } from './situations.js';
import { beginNewsletter, settleList } from './support.js';

/**
 * THE GATE asks what it must and nothing in vain: it is asked alone, without whoever claims before it, in situations that each break one
 * thing. Its conditions are read from the text of the statement; each is left out in each situation, and there is one at least in
 * which the gate without it answers otherwise.
 */

const SOURCE = fileURLToPath(new URL('../../src', import.meta.url));
/** The lock that the gate takes, which is no condition. */
const HELD = 'for share skip locked';

type Statement = { readonly name: string; readonly text: string; readonly values: readonly unknown[] };
type Change = (text: string) => string;
const asItIs: Change = (text) => text;

let storage: Awaited<ReturnType<typeof freshStorage>>;
let stores: Stores;
/** Each situation is a transaction of its own on it, which is taken back. */
let client: pg.Client;
/** Whoever does something at the same time. */
let other: pg.Client;
let around: Around;
let statements: readonly Statement[];
let conditions: readonly Condition[];
const needed = new Set<Condition>();
let asked = 0;

beforeAll(async () => {
  storage = await freshStorage('town');
  stores = await openStores(storage);
  [client, other] = await Promise.all([connected(), connected()]);
  around = await settle();
  statements = await statementsFor(around.message);
  conditions = conditionsOf(textOf('pass_gate'));
});
afterAll(async () => {
  await Promise.all([client?.end(), other?.end()]);
  await stores?.close();
  await storage?.drop();
});

async function connected(): Promise<pg.Client> {
  const made = new pg.Client({ connectionString: storage.url });
  await made.connect();
  return made;
}

/** Two readers of one list, whose messages wait, and another klusster of its owner. */
async function settle(): Promise<Around> {
  const list = await settleList(stores, 2);
  const hers = await settleList(stores, 0);
  const [newsletter, otherNewsletter] = await Promise.all(
    [list, hers].map((one) => beginNewsletter(stores, one, { isQueued: false })),
  );
  const [reader, another] = list.readers;
  const [message, otherMessage] = [randomUUID(), randomUUID()];
  for (const [id, one] of [
    [message, reader],
    [otherMessage, another],
  ] as const)
    await client.query("insert into newsletter_message values ($1, $2, $3, $4, 'QUEUED', 0, now())", [
      id,
      newsletter,
      one?.recipient,
      one?.consent,
    ]);
  return {
    ...(reader as NonNullable<typeof reader>),
    now: new Date().toISOString(),
    message,
    newsletter,
    klusster: list.klusster,
    owner: list.owner,
    otherMessage,
    otherRecipient: another?.recipient,
    otherConsent: another?.consent,
    herOtherKlusster: hers.klusster,
    otherNewsletter,
    otherOwner: rowIdOf('klusster_owner', 'luc'),
  } as never;
}

/** What the gate says to a database in which nothing stands, message by message: how it begins them, and how it holds them. */
async function statementsFor(message: string): Promise<Statement[]> {
  const said: Statement[] = [];
  const database: Database = {
    query: async (text, values, name = '') => {
      said.push({ name, text, values });
      return [];
    },
  };
  await ask(database, message);
  return said;
}
const textOf = (name: string) => statements.find((one) => one.name === name)?.text ?? '';

/** Asks the gate for a message: whether it may leave, and has been begun. */
async function ask(database: Database, message = around.message): Promise<boolean> {
  const ready = [{ id: message, proof: Buffer.from('a proof') }];
  const [passed = false] = await passGate(database, around.newsletter, new Date(around.now), ready);
  return passed;
}

/** The database as one connection sees it, with the statement that begins messages changed. */
const databaseOn = (on: pg.Client, change: Change = asItIs): Database => ({
  query: async (text, values, name) =>
    (await on.query({ text: name === 'pass_gate' ? change(text) : text, values: [...values], rowMode: 'array' })).rows,
});

/** Does something of which nothing stays, and tells whether the message was begun by it, whatever it was asked for. */
async function isBegunBy(act: () => Promise<unknown>): Promise<boolean> {
  await client.query('savepoint before');
  await act();
  const { rows } = await client.query('select attempts from newsletter_message where id = $1', [around.message]);
  await client.query('rollback to savepoint before');
  asked += 1;
  return rows[0].attempts > 0;
}

/** Whether the gate lets the message leave in a situation, and the conditions without which it would do otherwise. */
async function look([, change, asks = 'message']: Situation): Promise<readonly [boolean, readonly Condition[]]> {
  const [begin] = await statementsFor(around[asks]);
  const { text = '', values = [] } = begin ?? {};
  await client.query('begin');
  try {
    await client.query(over(around, change));
    const whole = await isBegunBy(() => ask(databaseOn(client), around[asks]));
    const by: Condition[] = [];
    for (const condition of conditions)
      if ((await isBegunBy(() => client.query(without(text, condition), [...values]))) !== whole) by.push(condition);
    return [whole, by];
  } finally {
    await client.query('rollback');
  }
}

/** Notes what a situation shows to be needed, and gives what the gate did. */
async function judged(situation: Situation): Promise<{ readonly leaves: boolean; readonly shows: number }> {
  const [leaves, by] = await look(situation);
  for (const condition of by) needed.add(condition);
  return { leaves, shows: by.length };
}

for (const situation of LEAVES)
  test(`a message leaves where ${situation[0]}`, async () => {
    const { leaves, shows } = await judged(situation);
    expect([leaves, shows > 0]).toEqual([true, true]);
  });

for (const situation of STAYS)
  test(`a message stays where ${situation[0]}`, async () => {
    const { leaves, shows } = await judged(situation);
    expect([leaves, shows > 0]).toEqual([false, true]);
  });

test('there is no condition that does without a situation', () => {
  const vain = conditions.filter((condition) => !needed.has(condition)).map(({ text }) => text);
  const situations = LEAVES.length + STAYS.length;
  process.stdout.write(`gate: ${conditions.length} conditions, ${situations} situations, asked ${asked} times\n`);
  expect(vain).toEqual([]);
  expect(conditions.length).toBeGreaterThanOrEqual(30);
  expect(situations).toBeGreaterThanOrEqual(40);
  expect(asked).toBe(situations * (conditions.length + 1));
});

test('nothing is asked where conditions are not looked for', () => {
  const rest = outsideOf(textOf('pass_gate'), conditions).replace(/^ *update newsletter_message m set .*$/m, '');
  expect(rest).not.toMatch(
    /[=<>~]|\b(is|not|in|any|all|like|between|exists|having|filter|using|natural|except|case)\b/i,
  );
});

test('what begins a message, and what holds it, ask the same; nothing else begins one', async () => {
  expect(statements.map(({ name }) => name)).toEqual(['pass_gate', 'hold_at_gate']);
  expect(textOf('pass_gate')).toContain(SENDER);
  expect(textOf('pass_gate')).toContain(standing(HELD));
  expect(textOf('hold_at_gate')).toContain(SENDER);
  expect(textOf('hold_at_gate')).toContain(standing());
  const files = (await readdir(SOURCE, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const begin =
    /newsletter_message\b[^`;]*?\bset\b[^`;]*?(?:\bbegun_at =|(?<!\w\.)\bstate = 'SENDING')|\bbegunAt: (?!p\.|\{)/;
  const found = await Promise.all(
    files.map(async (file) => (begin.test(await readFile(join(SOURCE, file), 'utf8')) ? [file] : [])),
  );
  expect(found.flat()).toEqual([join('dispatch', 'gate.ts')]);
});

describe('at the same time', () => {
  afterEach(async () => {
    await Promise.all([client.query('rollback'), other.query('rollback')]);
    await client.query(
      "update newsletter_message set state = 'QUEUED', attempts = 0, begun_at = null, ended_at = null",
    );
  });

  const CUTS: readonly [string, Change, boolean][] = [
    ['it waits', asItIs, false],
    ['the gate without its lock lets it leave', (text) => text.replace(HELD, ''), true],
  ];
  test.each(CUTS)('where somebody is just ending the subscription, %s', async (_what, change, leaves) => {
    await other.query('begin');
    await other.query('update subscription set ended_at = now() where id = $1', [around.subscription]);
    expect(await ask(databaseOn(client, change))).toBe(leaves);
    const { rows } = await client.query('select state from newsletter_message where id = $1', [around.message]);
    expect(rows).toEqual([{ state: leaves ? 'SENDING' : 'QUEUED' }]);
  });

  const TWO: readonly [string, Change, boolean][] = [
    ['one begins it', asItIs, false],
    [
      'both would if they looked at its state only once',
      (text) => text.replace(/ and m\.state = 'QUEUED'(?=\s+returning)/, ''),
      true,
    ],
  ];
  test.each(TWO)('where two gates come upon the same message, %s', async (_what, change, both) => {
    await other.query('begin');
    expect(await ask(databaseOn(other))).toBe(true);
    const second = ask(databaseOn(client, change));
    await untilWaitedFor(other);
    await other.query('commit');
    expect(await second).toBe(both);
  });
});
