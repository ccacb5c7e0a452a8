import 'reflect-metadata';
import { CanaryScan, townCanaries } from '../support/canaries.js';
import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, type ResidentName, rowIdOf } from '../support/town.js';
import { copyOf, keysIn, read, type Table } from './support/attacker.js';
import { disposingOf, erased } from './support/erasing.js';

const VICTIMS = ['marguerite', 'noor', 'aoife', 'priya'] as const satisfies readonly ResidentName[];
const isVictim = (person: string | undefined) => VICTIMS.some((victim) => victim === person);

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
let before: { readonly main: readonly Table[]; readonly keys: readonly Table[] };
beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage);
  for (const victim of VICTIMS) await service.tokenOf(accountOf(victim));
  before = { main: await copyOf(storage.url), keys: await copyOf(storage.keyStoreUrl) };
  for (const victim of VICTIMS) await erased(disposingOf(service.stores), rowIdOf('person', victim));
}, 120_000);
afterAll(async () => {
  await service.close();
  await storage.drop();
});

const canaries = townCanaries().filter(({ of }) => of);
/** Which of the canaries stand in what can be read. */
const found = (text: string): ReadonlySet<string> =>
  new Set(new CanaryScan(canaries).sightings(text).map(({ canary }) => canary.name));

/** What the law wants proven about a mailing list is sealed under keys of its own, and outlives whoever consented (CASL 13). */
const isProof = ({ name }: Table) => /mailing_consent|newsletter_message/.test(name);
const withoutProofs = (copy: readonly Table[]) => copy.filter((table) => !isProof(table));

test('whoever has every copy and every key that is left reads nothing of an erased person, and everything of all others', async () => {
  const after = { main: await copyOf(storage.url), keys: await copyOf(storage.keyStoreUrl) };
  const keysBefore = await keysIn(before.keys, storage.keyringFile);
  const keysAfter = await keysIn(after.keys, storage.keyringFile);
  const could = found(read(withoutProofs(before.main), keysBefore).text);
  const cold = found(read(withoutProofs(before.main), keysAfter).text);
  const live = found(read(withoutProofs(after.main), keysAfter).text);
  const readable = canaries.filter(({ name }) => could.has(name));
  const hers = readable.filter(({ of }) => isVictim(of?.person)).map(({ name }) => name);
  const others = readable.filter(({ of }) => !isVictim(of?.person)).map(({ name }) => name);
  console.log(`${hers.length} canaries of the erased, ${others.length} of others`);
  expect(Math.min(hers.length, others.length)).toBeGreaterThanOrEqual(40);
  expect(hers.filter((name) => cold.has(name) || live.has(name))).toEqual([]);
  expect(others.filter((name) => !cold.has(name) || !live.has(name))).toEqual([]);
}, 120_000);

test('of a mailing list what remains is the proof of consent, under a key of its own, and says the same as before', async () => {
  const keys = await keysIn(await copyOf(storage.keyStoreUrl), storage.keyringFile);
  const proofs = (await copyOf(storage.url)).filter(isProof);
  const left = found(read(proofs, keys).text);
  expect([...left].filter((name) => name.startsWith('aoife')).length).toBeGreaterThan(0);
  expect([...left].filter((name) => !/consumerUser/.test(name))).toEqual([]);
}, 120_000);

test('no row names her any more', async () => {
  // What PostgreSQL's statistics say of columns with ids they say of the rows of the last time that it looked, which it does by itself now and then.
  await service.stores.main.database.query('analyze', []);
  const rows = (await copyOf(storage.url)).flatMap(({ name, rows }) =>
    rows.map((row) => ({ name, text: JSON.stringify(row) })),
  );
  for (const victim of VICTIMS) {
    const id = rowIdOf('person', victim);
    expect(rows.filter(({ text }) => text.includes(id)).map(({ name }) => name)).toEqual([]);
  }
});
