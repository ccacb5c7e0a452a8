import 'reflect-metadata';
import { FORGET_NOTICE } from '../../src/disposal/tellOfErasure.js';
import { newEpoch } from '../../src/privacy/vault/newEpoch.js';
import { openStores } from '../../src/stores.js';
import { furnish, plant } from '../access/planting.js';
import { promised, queries } from '../queries/operations.js';
import { type Canary, CanaryScan, CODINGS, townCanaries } from '../support/canaries.js';
import { type Service, startService } from '../support/service.js';
import { accountOf, idOf, type ResidentName, rowIdOf } from '../support/town.js';
import { copyOf, keysIn, read, type Table } from './support/attacker.js';
import {
  addressesOf,
  dictionaryOf,
  hashed,
  keyedBy,
  leaksOf,
  salted,
  saltsIn,
  valuesIn,
} from './support/dictionary.js';
import type { DigestScan } from './support/digestScan.js';
import { disposingOf, erased } from './support/erasing.js';
import { live } from './support/lives.js';
import { lookThrough, relationsIn, relationsOf } from './support/rawFiles.js';
import { embeddedGround, postgresGround, type RawGround, settleIn } from './support/rawGrounds.js';
import { reach } from './support/reached.js';

import.meta.jest.setTimeout(180_000);

/**
 * What is left of an erased person on the disk itself, byte by byte: in heap, indexes, statistics and the write-ahead log, now and in a cold copy of
 * before; in what is queued, mailed, logged and answered. And whoever steals that copy without the key store finds nobody in it by a list of a million addresses.
 */

const VICTIMS = ['marguerite', 'noor', 'aoife', 'priya'] as const satisfies readonly ResidentName[];
const isVictim = (name: string) => VICTIMS.some((victim) => victim === name);
/** Who asks for it herself; of the others the operator does. */
const TOLD = 'aoife';
const ERASE = 'mutation { requestErasure(input: { understood: true }) { reference userErrors { code } } }';
const ids = new Set(VICTIMS.map((name) => rowIdOf('person', name)));
/** Of each kind of viewer one who is left. */
const READERS = ['anonymous', 'luc', 'suzanne', 'desmond', 'jeanne', 'ravi', 'helene'] as const;

const READS = [...queries, ...promised()].filter(({ document }) => !/^mutation/m.test(document));
const CONTACT =
  'query($id: ID!) { node(id: $id) { id ... on KlussterOwner { firstName lastName email phone mailingAddress } ... on BusinessOwner { firstName lastName email phone mailingAddress } ... on ConsumerUser { firstName lastName email } } }';
const CONTACTS = (['KlussterOwner', 'BusinessOwner', 'ConsumerUser'] as const).flatMap((kind) =>
  VICTIMS.map((name) => ({ document: CONTACT, variables: { id: idOf(kind, name) } })),
);

/** Everything that can be asked, asked by everybody who is left. */
async function answersOf(
  service: Service,
  by: readonly (typeof READERS)[number][],
): Promise<{ readonly answers: number; readonly text: string }> {
  const texts: string[] = [];
  for (const reader of by) {
    const as = reader === 'anonymous' ? {} : { account: accountOf(reader) };
    for (const { document, variables } of [...READS, ...CONTACTS])
      texts.push((await service.ask(document, { ...as, variables })).text);
  }
  return { answers: texts.length, text: texts.join('\n') };
}

/** What the law wants proven about a mailing list is sealed under keys of its own (residue.test). */
const withoutProofs = (copy: readonly Table[]) =>
  copy.filter(({ name }) => !/mailing_consent|newsletter_message/.test(name));

async function copied({ url, keyStoreUrl, keyringFile }: RawGround['places']) {
  const [main, wrapped] = [await copyOf(url), await copyOf(keyStoreUrl)];
  return { main: withoutProofs(main), all: main, wrapped, keys: await keysIn(wrapped, keyringFile) };
}

/** Puts a canary in each coding where nobody may: in a table with an index and statistics. Answers where the relations are. */
async function leak({ places: { url } }: RawGround, { text }: Canary, address: string) {
  const database = await reach(url);
  const said = Object.values(CODINGS).flatMap((encode) => encode(text).map((bytes) => bytes.toString('hex')));
  await database.query('create table leak (id int, said bytea)');
  await database.query('create index leak_said on leak (said)');
  for (const one of said)
    await database.query(`insert into leak select n, decode($1, 'hex') from generate_series(1, 20) n`, [one]);
  await database.query('create table leak_of_digests (id uuid, said bytea, told text)');
  for (const { id, bytes, told } of leaksOf(address))
    await database.query(`insert into leak_of_digests values ($1::uuid, decode($2, 'hex'), $3)`, [id, bytes, told]);
  await settleIn(database);
  const relations = await relationsIn(database);
  await database.end();
  return relations;
}

/** Looks otherwise in each coding. */
const BAIT: Canary = { name: 'bait', text: 'Élodie “Été” / "Lac" & fils' };
/** Nobody’s, and in the list: what a digest of an address would look like. */
const LISTED = 'marie.tremblay0@example.org';
const KINDS = ['heap', 'index', 'statistics', 'WAL'] as const;

/** How long the list of addresses is, all that are real among them. */
const LIST = 1_000_000;
const lists = new Map<string, DigestScan>();
/** The list under every hash function: once for both databases, since the town is the same on both. */
function listOf(real: readonly string[]): DigestScan {
  const key = real.join('\n');
  const list = lists.get(key) ?? hashed(dictionaryOf(real, LIST));
  lists.set(key, list);
  return list;
}

async function prove(open: () => Promise<RawGround>): Promise<void> {
  const ground = await open();
  const { places, storage } = ground;
  const alive = await startService(storage);
  const { words, packages } = await live(alive, VICTIMS);
  const tokens = await Promise.all(VICTIMS.map((name) => alive.tokenOf(accountOf(name))));
  const told = await answersOf(alive, ['luc', 'desmond']);
  const mailedBefore = await alive.mailed();
  await alive.close();
  await furnish(places, rowIdOf('person', 'priya'));
  // But of her who is told at the end, by mail to where she reads it.
  const planted = await plant(places, (holder) => ids.has(holder) && holder !== rowIdOf('person', TOLD));
  await ground.settle();
  const cold = await ground.copied();

  const service = await startService(storage);
  const asked = await service.ask(ERASE, { token: tokens[VICTIMS.indexOf(TOLD)] as string });
  expect(asked.body.data.requestErasure.userErrors).toEqual([]);
  for (const id of ids) await erased(disposingOf(service.stores), id);
  const answered = await answersOf(service, READERS);
  const shut = await Promise.all([
    ...tokens.map(async (token) => (await service.ask('{ viewer { roles } }', { token })).status),
    ...packages.map(async (path) => (await fetch(`${service.url}${path}`)).status),
  ]);
  const mails = (await service.mailed()).map(({ to, subject, text, html }) => ({
    to,
    text: [subject, text, html].join('\n'),
  }));
  // Where she is told is kept for three days, under a key of its own; they pass.
  const { keys } = disposingOf(service.stores);
  await FORGET_NOTICE.handle({ keys } as never, { id: asked.body.data.requestErasure.reference });
  await service.close();
  await ground.settle();
  const left = await copied(places);

  const canaries: readonly Canary[] = [
    ...townCanaries(),
    ...words,
    ...planted.map(({ at, value }) => ({ name: `planted.${at}`, text: value })),
  ];
  const scan = new CanaryScan(canaries);
  const hers = new CanaryScan(canaries.filter(({ of }) => of === undefined || isVictim(of.person)));
  const seenIn = (text: string, by = hers) => new Set(by.sightings(text).map(({ canary }) => canary));

  const addresses = addressesOf(canaries);
  const list = listOf(addresses);

  // 1. The bytes on the disk, of everybody: nothing was ever written but sealed.
  const relations = await relationsOf(places.url, places.keyStoreUrl);
  const disks = {
    cold: await lookThrough(cold.folder, [scan, list], relations),
    now: await lookThrough(ground.folder, [scan], relations, cold.folder),
  };
  // 2. What opens: everything before, nothing of hers with the keys that are left, in the copy of before nor now.
  const inCold = await copied(cold.places);
  const couldBe = seenIn(read(inCold.main, inCold.keys).text);
  const opened = { cold: read(inCold.main, left.keys), now: read(left.main, left.keys) };
  // What is stolen is that copy and the logs; whatever stands in its rows may be a salt or a key.
  const rows = valuesIn(inCold.all);
  const salts = saltsIn(inCold.all);
  const withSalts = salted(addresses, salts);
  const stolenLogs = [...alive.logged.map((line) => JSON.stringify(line)), ground.logged()].join('\n');
  const inDump = [rows, Buffer.from(stolenLogs)].flatMap((bytes) => [...list.in(bytes), ...withSalts.in(bytes)]);
  // 3. What is queued, logged, mailed and answered after.
  const queue = left.all.filter(({ name }) => name.startsWith('pgboss.'));
  const jobs = queue.reduce((count, { rows }) => count + rows.length, 0);
  const after = {
    queue: JSON.stringify(queue),
    statistics: JSON.stringify(left.all.find(({ name }) => name === 'pg_stats')),
    logs: [...alive.logged, ...service.logged].map((line) => JSON.stringify(line)).join('\n') + ground.logged(),
    mails: mails.map(({ text }) => text).join('\n'),
    answers: answered.text,
  };
  // 4. And with a new epoch of keys, a cold copy of both databases opens nobody at all.
  const stores = await openStores(storage);
  // What is found with the key that was not stolen: the rows do hold indexes of addresses.
  const withKey = keyedBy(stores.keyring.derive('blind-index'), addresses).in(rows);
  await newEpoch({ keyringFile: places.keyringFile, keyring: stores.keyring, epochs: stores.epochs });
  await stores.close();
  const stolen = await keysIn(inCold.wrapped, places.keyringFile);
  // 5. A search that cannot find proves nothing.
  const withLeak = await leak(ground, BAIT, LISTED);
  const leaked = await lookThrough(ground.folder, [new CanaryScan([BAIT]), list], withLeak, cold.folder);
  const leakedRows = (await copyOf(places.url)).filter(({ name }) => name === 'public.leak_of_digests');
  const leakedSalts = salted([LISTED], saltsIn(leakedRows)).in(valuesIn(leakedRows));

  process.stdout.write(
    `stolen dump on ${storage.kind}: ${addresses.length} addresses of the town in a list of ${LIST}; ${list}; with ${salts.length} values as salt or key: ${withSalts}; ` +
      `${withKey.length} indexes open with the key that was not stolen\n`,
  );
  const bytes = Object.values(disks).flatMap((looked) => Object.values(looked.bytes));
  process.stdout.write(
    `residue on ${storage.kind}: ${scan}; files ${JSON.stringify(disks.now.files)}, bytes ${JSON.stringify(disks.now.bytes)}; ` +
      `${couldBe.size} canaries of the erased in ${new Set(planted.map(({ at }) => at)).size} places could be read before; ` +
      `${jobs} rows of the queue, ${alive.logged.length + service.logged.length} lines of the log, ${mails.length} mails, ${answered.answers} answers\n`,
  );
  await cold.close();
  await ground.close();

  expect([...inDump]).toEqual([]);
  expect(addresses.length).toBeGreaterThanOrEqual(30);
  expect(withKey.length).toBeGreaterThanOrEqual(15);
  expect(salts.length).toBeGreaterThanOrEqual(500);
  for (const kind of ['heap', 'WAL'] as const)
    for (const { name } of leaksOf(LISTED).filter(({ isSalted }) => !isSalted))
      expect(leaked.found).toContainEqual(`${kind}: ${name}`);
  for (const { name } of leaksOf(LISTED).filter(({ isSalted }) => isSalted)) expect(leakedSalts).toContainEqual(name);

  expect(disks.cold.found).toEqual([]);
  expect(disks.now.found).toEqual([]);
  for (const kind of KINDS) expect([kind, disks.now.bytes[kind] > 100_000]).toEqual([kind, true]);
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(80_000_000);
  for (const kind of KINDS)
    for (const coding of Object.keys(CODINGS)) expect(leaked.found).toContainEqual(`${kind}: ${BAIT.name} (${coding})`);

  expect(couldBe.size).toBeGreaterThanOrEqual(100);
  expect([...seenIn(opened.cold.text)].map(({ name }) => name)).toEqual([]);
  expect([...seenIn(opened.now.text)].map(({ name }) => name)).toEqual([]);
  expect(opened.now.opened).toBeGreaterThan(30);
  expect(inCold.keys.size).toBeGreaterThan(stolen.size);
  expect(stolen.size).toBe(0);

  for (const [where, text] of Object.entries(after))
    expect([where, ...[...seenIn(text)].map(({ name }) => name)]).toEqual([where]);
  expect(seenIn(told.text).size).toBeGreaterThanOrEqual(10);
  expect(new CanaryScan(townCanaries()).sightings(answered.text).length).toBeGreaterThanOrEqual(20);
  expect(answered.answers).toBeGreaterThanOrEqual(500);
  expect(jobs).toBeGreaterThanOrEqual(20);
  expect(mailedBefore.length).toBeGreaterThan(0);
  expect(mails.filter(({ to }) => to !== accountOf(TOLD)).flatMap(({ to }) => [...seenIn(to)])).toEqual([]);
  expect(mails.filter(({ to }) => to === accountOf(TOLD))).toHaveLength(1);
  expect(new Set(shut)).toEqual(new Set([401, 404]));
}

test('on PostgreSQL no byte of the disk, now or before, is a value of hers, and nothing opens any more', () =>
  prove(postgresGround));

test('on PGlite no byte of its folder, now or before, is a value of hers, and nothing opens any more', () =>
  prove(embeddedGround));
