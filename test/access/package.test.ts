import 'reflect-metadata';
import pg from 'pg';
import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, type ResidentName, rowIdOf } from '../support/town.js';
import { furnish, type Planted, plant } from './planting.js';
import { at, opened, requested } from './support.js';

import.meta.jest.setTimeout(180_000);

/** What a person is told is all that is held of her, each value once, and nothing of anybody else (PIPEDA Schedule 1, 4.9; s. 9(1)). */

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage, {
    leaks: 'on purpose: what is planted is found by this file, and takes the place of what the sweep looks for',
  });
});
afterAll(async () => {
  await service.close();
  await storage.drop();
});

/** What proves that it is she, or stands for her card: told as held, and not itself. Written here from the policy, and not from the code. */
const SECRET = [
  'second_factor.verifier.',
  'factor_challenge.pending.',
  'card.token.',
  'message.content.values',
  'address_request.request.credential',
  'address_request.request.passwordHash',
  'access_package.answer.',
];
const isTold = ({ at: where }: Planted) => !SECRET.some((secret) => where.startsWith(secret));

/** The consents that subscriptions of somebody stand on. */
async function consentsOf(person: string): Promise<ReadonlySet<string>> {
  const client = new pg.Client({ connectionString: storage.url });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select s.consent_id as id from subscription s join consumer_user u on u.id = s.consumer_user_id where u.person_id = $1`,
      [person],
    );
    return new Set(rows.map(({ id }) => id));
  } finally {
    await client.end();
  }
}

const count = (text: string, value: string): number => text.split(value).length - 1;

test('each value that is held of her stands in it once, in every shape, and none of anybody else', async () => {
  const asking = ['noor', 'priya', 'luc', 'aoife', 'wei'] as const satisfies readonly ResidentName[];
  const requests = new Map<string, string>();
  for (const name of asking) {
    const { request } = await requested(service, { account: accountOf(name) });
    requests.set(name, request.id);
  }
  for (const name of ['noor', 'priya'] as const) await furnish(storage, rowIdOf('person', name));
  await service.mailed();
  const planted = await plant(storage);
  let [hers, others, places] = [0, 0, new Set<string>()];
  for (const name of asking) {
    const person = rowIdOf('person', name);
    const consents = await consentsOf(person);
    const isHers = ({ holder }: Planted) => holder === person || consents.has(holder);
    for (const format of ['DATA', 'PAGE', 'TEXT']) {
      const { url } = await opened(service, { account: accountOf(name) }, { id: requests.get(name), format });
      const text = await (await fetch(at(service, url))).text();
      const wrong = planted.flatMap((one) => {
        const due = isHers(one) && isTold(one) ? 1 : 0;
        const is = count(text, one.value);
        return is === due ? [] : [`${name} ${format} ${one.at}: ${is} instead of ${due}`];
      });
      expect(wrong).toEqual([]);
    }
    const own = planted.filter((one) => isHers(one) && isTold(one));
    for (const { at: where } of own) places.add(where);
    hers += own.length;
    others += planted.filter((one) => !isHers(one)).length;
  }
  console.log(`${hers} values told to whom they are about, in ${places.size} places; ${others} of others, 0 told`);
  expect(places.size).toBeGreaterThanOrEqual(40);
});
