import { withClient } from '../read/crowd.js';
import { type Service, startService, UNLIMITED } from '../support/service.js';
import { accountOf, freshStorage, idOf, offers, type ResidentName, rowIdOf } from '../support/town.js';
import { untilWaitedFor } from '../support/waiting.js';

/** A klusster is handed over to another Klusster Owner: when both want it, and without anybody's learning who has an address. */

import.meta.jest.setTimeout(120_000);

const DAY = 86_400_000;
let now = new Date('2026-11-24T09:00:00Z');
const clock = { now: () => now };

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;

beforeEach(async () => {
  storage = await freshStorage();
  service = await startService(storage, { clock, limits: UNLIMITED });
});

afterEach(async () => {
  await service.close();
  await storage.drop();
});

const OFFER =
  'offer { id klussterName klusster { slug } isToYou state offeredAt expiresAt endedAt } userErrors { code field }';
const DRAFT = idOf('Klusster', 'mileEndNights');

async function ask(by: ResidentName, document: string, variables: object = {}) {
  const { body } = await service.ask(document, { account: accountOf(by), variables });
  return body;
}

async function offered(to: string, by: ResidentName = 'marguerite', klussterId = DRAFT) {
  const body = await ask(by, `mutation($input: OfferKlussterInput!) { offerKlusster(input: $input) { ${OFFER} } }`, {
    input: { klussterId, email: to },
  });
  await service.mailed();
  return body;
}

async function answer(by: ResidentName, verb: 'accept' | 'decline' | 'withdraw', offerId: string) {
  const body = await ask(
    by,
    `mutation($input: AnswerOfferInput!) { ${verb}KlussterOffer(input: $input) { ${OFFER} } }`,
    {
      input: { offerId },
    },
  );
  const payload = body.data?.[`${verb}KlussterOffer`];
  return {
    state: payload?.offer?.state,
    codes: payload?.userErrors.map(({ code }: { code: string }) => code),
    error: body.errors?.[0].extensions.code,
  };
}

/** Hers, without those with which the town settled. */
const offersOf = async (name: ResidentName): Promise<any[]> =>
  (
    await ask(name, '{ viewer { klussterOffers { nodes { id klussterName isToYou state klusster { slug } } } } }')
  ).data.viewer.klussterOffers.nodes.filter(({ id }: { id: string }) => !OF_THE_TOWN.includes(id));
const OF_THE_TOWN = Object.keys(offers).map((name) => idOf('KlussterOffer', name));

const slugsOf = async (name: ResidentName): Promise<string[]> =>
  (
    await ask(name, '{ viewer { klussterOwner { klussters { nodes { slug } } } } }')
  ).data.viewer.klussterOwner.klussters.nodes.map(({ slug }: { slug: string }) => slug);

test('she to whom it is offered is told by mail, accepts, and has it; both see what became of it', async () => {
  const { offer, userErrors } = (await offered(accountOf('luc'))).data.offerKlusster;
  expect(userErrors).toEqual([]);
  expect(offer).toMatchObject({
    klussterName: 'Mile End Nights',
    isToYou: false,
    state: 'OPEN',
    klusster: { slug: 'mile-end-nights' },
  });
  const [mail] = await service.mailed(accountOf('luc'));
  expect(mail?.text).toContain('Mile End Nights');
  expect(mail?.text).not.toContain('Marguerite');
  expect(await offersOf('luc')).toEqual([
    { id: offer.id, klussterName: 'Mile End Nights', isToYou: true, state: 'OPEN', klusster: null },
  ]);
  expect(await answer('luc', 'accept', offer.id)).toMatchObject({ state: 'ACCEPTED', codes: [] });
  expect(await slugsOf('luc')).toContain('mile-end-nights');
  expect(await slugsOf('marguerite')).not.toContain('mile-end-nights');
  expect((await ask('marguerite', `{ node(id: "${DRAFT}") { id } }`)).data.node).toBeNull();
  expect([(await offersOf('luc'))[0].state, (await offersOf('marguerite'))[0].state]).toEqual(['ACCEPTED', 'ACCEPTED']);
  for (const [by, verb] of [
    ['luc', 'accept'],
    ['luc', 'decline'],
    ['marguerite', 'withdraw'],
  ] as const)
    expect((await answer(by, verb, offer.id)).codes).toEqual(['WRONG_STATE']);
});

test('whoever offers is answered the same for a Klusster Owner, somebody else, herself and nobody, and is told no more later', async () => {
  const seen = new Set<string>();
  const addresses = [
    accountOf('luc'),
    accountOf('desmond'),
    accountOf('suzanne'),
    accountOf('marguerite'),
    accountOf('ravi'),
    'nobody@nowhere.test',
  ];
  for (const address of addresses) {
    const { data } = await offered(address);
    const { id } = data.offerKlusster.offer;
    const later = (await offersOf('marguerite')).find((one: { id: string }) => one.id === id);
    seen.add(JSON.stringify([data, later]).replaceAll(id, 'the offer'));
    expect((await answer('marguerite', 'withdraw', id)).state).toBe('WITHDRAWN');
  }
  expect(seen.size).toBe(1);
  const mailed = (await service.mailed()).map(({ to }) => to);
  expect(mailed).toEqual([accountOf('luc')]);
  const left = await service.stores.main.database.query(
    'select count(address)::text, count(to_id)::text from klusster_offer where not id = any($1)',
    [Object.keys(offers).map((name) => rowIdOf('klusster_offer', name))],
  );
  expect(left[0]).toEqual(['0', '1']);
  console.info(`offers: ${addresses.length} addresses answered alike`);
});

test('she declines, or the other withdraws, and nothing is handed over', async () => {
  for (const [by, verb, state] of [
    ['luc', 'decline', 'DECLINED'],
    ['marguerite', 'withdraw', 'WITHDRAWN'],
  ] as const) {
    const { id } = (await offered(accountOf('luc'))).data.offerKlusster.offer;
    expect((await answer(by, verb, id)).state).toBe(state);
    expect((await answer('luc', 'accept', id)).codes).toEqual(['WRONG_STATE']);
    expect(await slugsOf('marguerite')).toContain('mile-end-nights');
  }
});

test('an offer ends by itself after two weeks', async () => {
  const { id } = (await offered(accountOf('luc'))).data.offerKlusster.offer;
  now = new Date(now.getTime() + 14 * DAY + 1_000);
  expect((await answer('luc', 'accept', id)).codes).toEqual(['WRONG_STATE']);
});

test('of one klusster there is one offer at a time, of a closed one none, and what was closed since is not taken over', async () => {
  const open = (await offered(accountOf('luc'))).data.offerKlusster.offer;
  expect((await offered(accountOf('priya'))).data.offerKlusster.userErrors).toEqual([
    { code: 'WRONG_STATE', field: 'klussterId' },
  ]);
  const close = 'mutation($input: MoveKlussterInput!) { closeKlusster(input: $input) { userErrors { code } } }';
  await ask('marguerite', close, { input: { klussterId: DRAFT, version: 1 } });
  expect((await answer('luc', 'accept', open.id)).codes).toEqual(['WRONG_STATE']);
  await answer('luc', 'decline', open.id);
  expect((await offered(accountOf('luc'))).data.offerKlusster.userErrors).toEqual([
    { code: 'WRONG_STATE', field: null },
  ]);
});

test('of a Klusster Owner who is suspended nothing is taken over', async () => {
  const { id } = (await offered(accountOf('luc'))).data.offerKlusster.offer;
  await service.stores.main.database.query(`update klusster_owner set state = 'SUSPENDED' where id = $1`, [
    rowIdOf('klusster_owner', 'marguerite'),
  ]);
  expect((await answer('luc', 'accept', id)).codes).toEqual(['WRONG_STATE']);
  expect((await answer('luc', 'decline', id)).state).toBe('DECLINED');
});

test('of two answers at once one counts', async () => {
  const { id } = (await offered(accountOf('luc'))).data.offerKlusster.offer;
  const outcomes = await Promise.all([
    answer('luc', 'accept', id),
    answer('marguerite', 'withdraw', id),
    answer('luc', 'accept', id),
    answer('luc', 'decline', id),
  ]);
  expect(outcomes.filter(({ state }) => state)).toHaveLength(1);
  expect(outcomes.flatMap(({ codes }) => codes)).toEqual(['WRONG_STATE', 'WRONG_STATE', 'WRONG_STATE']);
  const isLucs = (await slugsOf('luc')).includes('mile-end-nights');
  expect(isLucs).toBe(outcomes.some(({ state }) => state === 'ACCEPTED'));
});

test('an offer is there for the two of them alone, and for nobody who acts as something else', async () => {
  await offered(accountOf('luc'), 'priya', idOf('Klusster', 'kensingtonTable'));
  expect(await offersOf('marguerite')).toEqual([]);
  expect(await offersOf('desmond')).toEqual([]);
  const { body } = await service.ask('{ viewer { klussterOffers { nodes { id } } } }', {
    account: accountOf('priya'),
    headers: { 'x-klusster-act-as': 'BUSINESS_OWNER' },
  });
  expect(body.data.viewer.klussterOffers.nodes).toEqual([]);
  expect(await offersOf('priya')).toHaveLength(1);
});

const suspend = 'update klusster_owner set state = $1 where id = $2';
const marguerites = rowIdOf('klusster_owner', 'marguerite');

test('of her who was suspended before it was delivered nothing is delivered, and she cannot tell', async () => {
  const { query } = service.stores.main.database;
  const input = { klussterId: DRAFT, email: accountOf('luc') };
  const { offer } = (
    await ask('marguerite', `mutation($input: OfferKlussterInput!) { offerKlusster(input: $input) { ${OFFER} } }`, {
      input,
    })
  ).data.offerKlusster;
  await query(suspend, ['SUSPENDED', marguerites]);
  expect(await service.mailed()).toEqual([]);
  expect(await offersOf('luc')).not.toContainEqual(expect.objectContaining({ id: offer.id }));
  const [kept] = await query('select address is null, to_id is null from klusster_offer where klusster_name = $1', [
    offer.klussterName,
  ]);
  expect(kept).toEqual(['t', 't']);
  await query(suspend, ['ACTIVE', marguerites]);
  expect(await offersOf('marguerite')).toContainEqual(expect.objectContaining({ id: offer.id, state: 'OPEN' }));
});

test('whoever accepts while she who offers is being suspended waits for what comes of it', async () => {
  const { id } = (await offered(accountOf('luc'))).data.offerKlusster.offer;
  await withClient(storage.url, async (client) => {
    await client.query('begin');
    await client.query(suspend, ['SUSPENDED', marguerites]);
    const answering = answer('luc', 'accept', id);
    await untilWaitedFor(client);
    await client.query('commit');
    expect((await answering).codes).toEqual(['WRONG_STATE']);
  });
  expect(await slugsOf('marguerite')).toContain('mile-end-nights');
});

/** How often the database had to end one of two that waited for each other; it counts within a second. */
async function deadlocks(): Promise<string | null | undefined> {
  await new Promise((next) => setTimeout(next, 1_500));
  const count = 'select deadlocks::text from pg_stat_database where datname = current_database()';
  return (await service.stores.main.database.query(count, []))[0]?.[0];
}

test('of two who accept from each other at once both have what was offered, and neither waits for the other', async () => {
  const rounds = 6;
  for (let round = 0; round < rounds; round += 1) {
    // Every second time the other way round.
    const [one, other] = round % 2 ? (['luc', 'marguerite'] as const) : (['marguerite', 'luc'] as const);
    const [first, second] = [
      await offered(accountOf(other), one, idOf('Klusster', 'mileEndNights')),
      await offered(accountOf(one), other, idOf('Klusster', 'echoDesCantons')),
    ].map(({ data }) => data.offerKlusster.offer.id);
    const [a, b] = await Promise.all([answer(other, 'accept', first), answer(one, 'accept', second)]);
    expect([a, b]).toMatchObject([
      { state: 'ACCEPTED', codes: [] },
      { state: 'ACCEPTED', codes: [] },
    ]);
  }
  expect(await deadlocks()).toBe('0');
  console.info(`transfers: ${rounds} times two accepted from each other at once`);
});
