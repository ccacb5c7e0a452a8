import { PURPOSES } from '../../src/privacy/purposes.js';
import { type Service, startService } from '../support/service.js';
import { freshStorage } from '../support/town.js';
import { confirm, register, tokenFor } from './support/registering.js';

/** Databases that were brought up to date and nothing else, as in production: nobody lives there yet. */

let service: Service;
let drop: () => Promise<void>;

beforeAll(async () => {
  const storage = await freshStorage('empty');
  drop = storage.drop;
  service = await startService(storage);
});

afterAll(async () => {
  await service.close();
  await drop();
});

test('the purposes are there, in the words of the code', async () => {
  const rows = await service.stores.main.database.query(
    'select code, clause, part_of_code, text_en, text_fr from purpose order by code',
    [],
  );
  const told = Object.entries(PURPOSES).map(([code, { clause, en, fr, ...more }]) => [
    code,
    clause,
    'partOf' in more ? more.partOf : null,
    en,
    fr,
  ]);
  expect(rows).toEqual(told.sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)));
});

test.each(['BusinessOwner', 'KlussterOwner', 'ConsumerUser'] as const)('the first %s registers', async (kind) => {
  const email = `first.${kind.toLowerCase()}@elsewhere.test`;
  expect((await register(service, kind, { email })).userErrors).toEqual([]);
  const { accessToken, userErrors } = await confirm(service, kind, await tokenFor(service, email));
  expect(userErrors).toEqual([]);
  const { body } = await service.ask('{ viewer { account { email } } }', { token: accessToken as string });
  expect(body.data.viewer.account.email).toBe(email);
});
