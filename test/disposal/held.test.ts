import 'reflect-metadata';
import { releaseHolds } from '../../src/disposal/releaseHolds.js';
import { features } from '../../src/features.js';
import { type BilledTown, billedTown, MARGUERITE } from '../billing/support/billedTown.js';
import { residents, rowIdOf } from '../support/town.js';
import { copyOf, keysIn, read } from './support/attacker.js';
import { disposingOf, erased } from './support/erasing.js';

import.meta.jest.setTimeout(120_000);

/** An invoice that is not paid holds the fields that the law needs, and not the person (reading 6). */

const DETAILS =
  'mutation($input: SetBillingDetailsInput!) { setBillingDetails(input: $input) { userErrors { code } } }';
const SUMS = `select number::text, state, subtotal_cents::text, tax_cents::text, total_cents::text, paid_cents::text from invoice order by number`;
const NAME = 'Les Presses Zéphyrine Q-7741';
const ADDRESS = '77 ruelle du Faux-Pas Q-7742\nMontréal QC H2W 2M5';

let town: BilledTown;
beforeAll(async () => {
  town = await billedTown();
});
afterAll(() => town.close());

const readable = async () => {
  const { url, keyStoreUrl, keyringFile } = town.storage;
  return read(await copyOf(url), await keysIn(await copyOf(keyStoreUrl), keyringFile)).text;
};

test('of whoever is erased with an unpaid invoice the name and address on it stay, and nothing else; when it is paid they go by themselves, and sums stay equal', async () => {
  town.at('2026-12-02T15:00:00Z');
  await town.price('2026-12', 2900);
  const { contact } = residents.marguerite.klussterOwner;
  await town.ask('marguerite', DETAILS, { input: { name: NAME, address: ADDRESS, province: 'QC' } });
  const one = await town.opened('marguerite', 'One');
  await town.moved('marguerite', 'publish', one);
  town.at('2027-01-10T15:00:00Z');
  const disposing = disposingOf(town.service.stores, { now: town.now });
  const reference = await erased(disposing, rowIdOf('person', 'marguerite'));
  // December, and January as far as it came: her klusster is closed, and its last month with it.
  const sums = await town.run(SUMS);
  expect(sums.map(([, state]) => state)).toEqual(['OPEN', 'OPEN']);
  const held = await readable();
  for (const text of [NAME, JSON.stringify(ADDRESS).slice(1, -1)]) expect(held).toContain(text);
  for (const text of [contact.email, contact.phone, residents.marguerite.account]) expect(held).not.toContain(text);
  const state = async () =>
    (
      await town.service.ask('query($reference: ID!) { erasure(reference: $reference) { state } }', {
        variables: { reference },
      })
    ).body.data.erasure.state;
  expect([await state(), await releaseHolds(disposing, features)]).toEqual(['HELD', 0]);
  expect(await town.run('select count(*)::text from billing_details where owner_id = $1', [MARGUERITE])).toEqual([
    ['0'],
  ]);

  const staff = 'mutation($input: RecordPaymentInput!) { recordPayment(input: $input) { userErrors { code } } }';
  for (const [number, , , , total] of sums)
    await town.ask('helene', staff, {
      input: { invoiceNumber: Number(number), means: 'CHEQUE', cents: Number(total) },
    });
  expect(await releaseHolds(disposing, features)).toBe(1);
  expect(await releaseHolds(disposing, features)).toBe(0);
  expect(await state()).toBe('DONE');
  const after = await readable();
  for (const text of [NAME, JSON.stringify(ADDRESS).slice(1, -1), contact.email]) expect(after).not.toContain(text);
  const paid = (await town.run(SUMS)).map(([number, , subtotal, tax, total]) => [number, subtotal, tax, total]);
  expect(paid).toEqual(sums.map(([number, , subtotal, tax, total]) => [number, subtotal, tax, total]));
  const [[people] = []] = await town.run('select count(distinct person_id)::text from invoice where owner_id = $1', [
    MARGUERITE,
  ]);
  expect(people).toBe('1');
});
