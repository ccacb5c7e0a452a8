import { ledgerOn } from '../../src/disclosures/index.js';
import { fixedClock } from '../../src/kernel/clock.js';
import type { ActedAs } from '../../src/privacy/viewer.js';
import { settleCrowd, withClient } from '../read/crowd.js';
import { type Composition, type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, idOf, type ResidentName, residents, rowIdOf } from '../support/town.js';

const PAGE =
  '{ klusster(slug: "plateau-post") { owner { email } businesses { nodes { name owner { id email phone } } } } }';
const DAY = '2026-11-02T15:00:00Z';

type Town = {
  readonly service: Service;
  readonly storage: Awaited<ReturnType<typeof freshStorage>>;
  ask(name: ResidentName, document?: string): ReturnType<Service['ask']>;
  /** Moves the clock. */
  at(time: string): void;
};

/** A service of its own, whose viewers may be shown so many people a day. */
async function withLimit<Result>(
  most: number,
  work: (town: Town) => Promise<Result>,
  compose: Composition['ports'] = (ports) => ports,
): Promise<Result> {
  const storage = await freshStorage();
  let now = new Date(DAY);
  const service = await startService(storage, {
    clock: { now: () => fixedClock(now).now() },
    dailyPeople: everywhere(most),
    ports: compose,
  });
  try {
    return await work({
      service,
      storage,
      ask: (name, document = PAGE) => service.ask(document, { account: accountOf(name) }),
      at: (time) => {
        now = new Date(time);
      },
    });
  } finally {
    await service.close();
    await storage.drop();
  }
}

const everywhere = (most: number): Record<ActedAs, number> => ({
  KLUSSTER_OWNER: most,
  BUSINESS_OWNER: most,
  CONSUMER_USER: most,
  CUSTOMER_REPRESENTATIVE: most,
  PRIVACY_OFFICER: most,
});

const shown = (body: any): string[] => [
  ...new Set<string>(body.data.klusster.businesses.nodes.flatMap(({ owner }: any) => owner.email ?? [])),
];
const limited = (body: any) =>
  (body.extensions?.withheld ?? []).filter(({ reason }: { reason: string }) => reason === 'LIMIT_REACHED');
const [desmond, fatima] = [residents.desmond.businessOwner.contact.email, residents.fatima.businessOwner.contact.email];

test('beyond the limit nobody new is shown: the fields are withheld with LIMIT_REACHED and the ids, and nothing of them is opened', () =>
  withLimit(1, async ({ service, ask }) => {
    const { body } = await ask('marguerite');
    // Épices Benali comes first in the list.
    expect(shown(body)).toEqual([fatima]);
    const entry = { reason: 'LIMIT_REACHED', ids: [idOf('BusinessOwner', 'desmond')] };
    const path = ['klusster', 'businesses', 'nodes', 'owner'];
    expect(limited(body)).toEqual([
      { path: [...path, 'email'], coordinate: 'BusinessOwner.email', ...entry },
      { path: [...path, 'phone'], coordinate: 'BusinessOwner.phone', ...entry },
    ]);
    const persons = await service.stores.main.database.query('select array_to_json(persons)::text from disclosure', []);
    expect(persons).toEqual([[JSON.stringify([rowIdOf('person', 'fatima')])]]);
  }));

test('whoever was shown today stays shown, and the next day begins anew', () =>
  withLimit(1, async ({ ask, at }) => {
    const only = (id: string) =>
      `{ klusster(slug: "plateau-post") { businesses { nodes { name } } } node(id: "${idOf('BusinessOwner', id)}") { ... on BusinessOwner { email } } }`;
    expect((await ask('marguerite', only('desmond'))).body.data.node.email).toBe(desmond);
    expect((await ask('marguerite', only('fatima'))).body.data.node.email).toBeNull();
    expect(shown((await ask('marguerite')).body)).toEqual([desmond]);
    at('2026-11-02T23:59:59.999Z');
    expect(shown((await ask('marguerite')).body)).toEqual([desmond]);
    at('2026-11-03T00:00:00Z');
    expect(shown((await ask('marguerite')).body)).toEqual([fatima]);
  }));

test('each profile has a limit of its own, and so has each viewer; oneself counts for nothing', () =>
  withLimit(1, async ({ ask }) => {
    // Priya sees Business Owners as a Klusster Owner, and Klusster Owners as a Business Owner.
    const { body } = await ask('priya');
    expect(shown(body)).toHaveLength(1);
    expect(body.data.klusster.owner.email).toBe(residents.marguerite.klussterOwner.contact.email);
    const own = await ask('priya', '{ viewer { klussterOwner { email } businessOwner { email } account { email } } }');
    expect(own.body.data.viewer.klussterOwner.email).toBe(residents.priya.klussterOwner.contact.email);
    expect(limited(own.body)).toEqual([]);
    expect(shown((await ask('luc')).body)).toHaveLength(1);
  }));

test('whoever acts with fewer profiles is counted as before: naming one opens no other limit', () =>
  withLimit(1, async ({ service, ask }) => {
    const ownerOf = (slug: string) => `{ klusster(slug: "${slug}") { owner { email } } }`;
    const asConsumer = (slug: string) =>
      service.ask(ownerOf(slug), { account: accountOf('noor'), headers: { 'x-klusster-act-as': 'CONSUMER_USER' } });
    // Noor sees Klusster Owners as a Business Owner and as a Consumer User.
    const first = await ask('noor', ownerOf('plateau-post'));
    expect(first.body.data.klusster.owner.email).toBe(residents.marguerite.klussterOwner.contact.email);
    const another = await asConsumer('echo-des-cantons');
    expect(another.body.data.klusster.owner.email).toBeNull();
    expect(limited(another.body)).toHaveLength(1);
    // Whoever was shown today stays shown; the ledger says as what.
    const again = await asConsumer('plateau-post');
    expect(again.body.data.klusster.owner.email).toBe(residents.marguerite.klussterOwner.contact.email);
    const entries = await service.stores.main.database.query(
      "select e->>'as', e->>'counted' from disclosure d cross join jsonb_array_elements(d.shown) e order by d.id",
      [],
    );
    expect(entries).toEqual([
      ['BUSINESS_OWNER', null],
      ['CONSUMER_USER', 'BUSINESS_OWNER'],
    ]);
    const counted = await service.stores.main.database.query('select acted_as, no::text from person_opened', []);
    expect(counted).toEqual([['BUSINESS_OWNER', '1']]);
  }));

test('the ledger refuses beyond the limit by that count, too, whatever was asked before', () =>
  withLimit(
    1,
    async ({ service, ask }) => {
      await ask('noor', '{ klusster(slug: "plateau-post") { owner { email } } }');
      const { body } = await service.ask('{ klusster(slug: "echo-des-cantons") { owner { email } } }', {
        account: accountOf('noor'),
        headers: { 'x-klusster-act-as': 'CONSUMER_USER' },
      });
      expect(body.errors?.[0].extensions.code).toBe('STANDING_CHANGED');
      expect(body.data).toBeNull();
    },
    // The guard before it believes that there is room for everybody.
    (ports) => ({ ...ports, dailyPeople: everywhere(1_000) }),
  ));

test('staff have a limit too, for lists of a person as for her fields', () =>
  withLimit(0, async ({ ask }) => {
    const { body } = await ask(
      'gabrielle',
      `{ node(id: "${idOf('ConsumerUser', 'noor')}") { ... on ConsumerUser { email subscriptions { nodes { since } } } } }`,
    );
    expect(body.data.node).toEqual({ email: null, subscriptions: null });
    expect(limited(body).map(({ coordinate }: { coordinate: string }) => coordinate)).toEqual([
      'ConsumerUser.email',
      'ConsumerUser.subscriptions',
    ]);
  }));

test('when the count cannot be read nobody is shown, and the fault is a fault', () =>
  withLimit(
    0,
    async ({ ask }) => {
      const { body } = await ask('marguerite');
      expect(JSON.stringify(body)).not.toContain('@home.test');
      expect(body.errors?.map((error) => error.extensions.code)).toEqual(body.errors?.map(() => 'INTERNAL'));
      expect(body.errors?.length).toBeGreaterThan(0);
      expect(limited(body)).toEqual([]);
    },
    (ports) => ({ ...ports, openedToday: { of: () => Promise.reject(new Error('gone')) } }),
  ));

/** Sixty-four requests at once, each for another person; how many people the viewer was shown, and how many answers held one. */
const harvest = (compose?: Composition['ports']) =>
  withLimit(
    10,
    async ({ service, ask, storage: { url: main, keyStoreUrl: keys } }) => {
      await settleCrowd({ main, keys }, service, 130);
      const ids = await withClient(main, (client) =>
        client.query<{ id: string }>("select id from business where name like 'Crowd%' and owner_id <> $1 limit 64", [
          rowIdOf('business_owner', 'desmond'),
        ]),
      );
      const global = (id: string) => `business_${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}`;
      await service.tokenOf(accountOf('marguerite'));
      const answers = await Promise.all(
        ids.rows.map(({ id }) => ask('marguerite', `{ business(id: "${global(id)}") { owner { email } } }`)),
      );
      const emails = answers.map(({ body }) => body.data?.business?.owner.email).filter(Boolean);
      const codes = answers.flatMap(({ body }) => body.errors?.map((error) => error.extensions.code) ?? []);
      const [[recorded] = []] = await service.stores.main.database.query(
        'select count(distinct p)::text from disclosure, unnest(persons) p',
        [],
      );
      return { asked: answers.length, emails: new Set(emails).size, codes: new Set(codes), recorded: Number(recorded) };
    },
    compose,
  );

test('sixty-four requests at once for sixty-four people show exactly as many as the limit, no more', async () => {
  const { asked, emails, codes, recorded } = await harvest();
  expect(asked).toBe(64);
  expect([...codes].filter((code) => code !== 'STANDING_CHANGED')).toEqual([]);
  expect({ emails, recorded }).toEqual({ emails: 10, recorded: 10 });
}, 60_000);

test('a ledger that believes the count of each request would let more through, and the test above would fail', async () => {
  const { recorded } = await harvest((ports) => ({
    ...ports,
    ledger: ledgerOn(ports.database, everywhere(1_000)),
  }));
  expect(recorded).toBeGreaterThan(10);
}, 60_000);
