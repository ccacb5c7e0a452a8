import 'reflect-metadata';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyReceipt } from '../../src/kernel/erasureReceipt.js';
import { CanaryScan, townCanaries } from '../support/canaries.js';
import { operate } from '../support/commands.js';
import { type Service, startService } from '../support/service.js';
import { freshStorage, type ResidentName, rowIdOf } from '../support/town.js';
import { disposingOf, erased } from './support/erasing.js';

import.meta.jest.setTimeout(120_000);

/** Of an erasure there is a receipt that anybody can check, and that says nothing of whom it was about. */

const VICTIMS = ['fatima', 'jeanne', 'luc'] as const satisfies readonly ResidentName[];
let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
let folder: string;
beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage);
  folder = await mkdtemp(join(tmpdir(), 'receipt-'));
});
afterAll(async () => {
  await service.close();
  await storage.drop();
  await rm(folder, { recursive: true });
});

const LOOK =
  'query($reference: ID!) { disposalReceiptKey erasure(reference: $reference) { doneAt erased anonymised receipt } }';
const look = async (reference: string) => (await service.ask(LOOK, { variables: { reference } })).body.data;

/** Runs the command with nothing in its environment: no database, no configuration. */
const run = async (...args: string[]) => {
  const { code, output } = await operate({}, 'verify-receipt', ...args);
  return [code, output] as const;
};

test('the receipt says what was done, fits the erasure ledger and the key of the service, and names nobody', async () => {
  const texts: string[] = [];
  for (const victim of VICTIMS) {
    const person = rowIdOf('person', victim);
    const reference = await erased(disposingOf(service.stores), person);
    const { disposalReceiptKey, erasure } = await look(reference);
    expect(verifyReceipt(Buffer.from(erasure.receipt), disposalReceiptKey)).toMatchObject({ genuine: true, reference });
    const told = JSON.parse(erasure.receipt);
    const entry = (await service.stores.erasureLedger.entries()).find((one) => one.person === person);
    expect([told.entry, told.doneAt]).toEqual([{ no: entry?.no, hash: entry?.hash }, erasure.doneAt]);
    const counts = Object.values<any>(told.tables);
    expect(counts.reduce((sum, { erased }) => sum + erased, 0)).toBe(erasure.erased);
    expect(counts.reduce((sum, { anonymised }) => sum + anonymised, 0)).toBe(erasure.anonymised);
    expect(Object.keys(told.tables)).toEqual(expect.arrayContaining(['account', 'person']));
    // The only id in it is the reference.
    expect(erasure.receipt.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g)).toEqual([reference]);
    texts.push(erasure.receipt);
  }
  const canaries = townCanaries();
  expect(canaries.length).toBeGreaterThanOrEqual(100);
  expect(new CanaryScan(canaries).sightings(texts.join('\n'))).toEqual([]);
});

test('whoever has nothing but the file and the command learns whether it is genuine', async () => {
  const reference = await erased(disposingOf(service.stores), rowIdOf('person', 'desmond'));
  const { disposalReceiptKey, erasure } = await look(reference);
  const [genuine, changed] = [join(folder, 'genuine.json'), join(folder, 'changed.json')];
  await writeFile(genuine, `${erasure.receipt}\n`);
  await writeFile(changed, erasure.receipt.replace('"held":false', '"held":true'));
  const isGenuine = `The receipt of erasure ${reference} is genuine: it is as it was signed.\n`;
  expect(await run(genuine, '--key', disposalReceiptKey)).toEqual([0, isGenuine]);
  expect(await run(genuine)).toEqual([
    0,
    `${isGenuine}It was signed by the key ${disposalReceiptKey}. Give --key to learn whether that is the key of the service.\n`,
  ]);
  expect(await run(changed, '--key', disposalReceiptKey)).toEqual([
    1,
    'The receipt is not genuine.\nThe part “held” or its digest was changed.\n',
  ]);
  expect(await run(join(folder, 'none'))).toEqual([1, 'The file cannot be read.\n']);
});

test('there is none before it is done, and the database refuses one', async () => {
  const { main } = service.stores;
  const id = crypto.randomUUID();
  await main.reserve.query(
    `insert into erasure (id, person_id, ground, language, asked_at, pseudonym) values ($1, $1, 'ASKED', 'EN', now(), gen_random_uuid())`,
    [id],
  );
  expect((await look(id)).erasure.receipt).toBeNull();
  await expect(main.reserve.query(`update erasure set receipt = '{}' where id = $1`, [id])).rejects.toThrow(
    'erasure_is_done_before_its_receipt',
  );
});
