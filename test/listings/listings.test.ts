import { asking, BEGIN, codeOf, HOUR } from '../cases/support.js';
import { type Answer, type Service, startService } from '../support/service.js';
import { accountOf, businesses, freshStorage, idOf, klussters, type ResidentName, rowIdOf } from '../support/town.js';

/** A Business Owner asks to be listed, a Klusster Owner invites; both see what came of it, and nobody else does. */

import.meta.jest.setTimeout(180_000);

const SAID = 'listing { id state since history { nodes { state by } } } userErrors { code field }';
const ASK = {
  request: `mutation($input: ListingInput!) { done: requestListing(input: $input) { ${SAID} } }`,
  invite: `mutation($input: ListingInput!) { done: inviteBusiness(input: $input) { ${SAID} } }`,
};
const ANSWER = Object.fromEntries(
  ['accept', 'decline', 'withdraw', 'end'].map((verb) => [
    verb,
    `mutation($input: ListingStepInput!) { done: ${verb}Listing(input: $input) { ${SAID} } }`,
  ]),
) as Record<'accept' | 'decline' | 'withdraw' | 'end', string>;
const PUBLIC = `query($slug: String!) { klusster(slug: $slug) { businesses(first: 100) { nodes { name } } listings(first: 100) { nodes { id state } } } }`;
const MINE = '{ viewer { listings(first: 100) { nodes { id state klusster { slug } business { name } } } } }';

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
let now = BEGIN;
const clock = { now: () => now };

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage, { clock });
});
afterAll(async () => {
  await service.close();
  await storage.drop();
});

const as = (name: ResidentName) => asking(service, name, clock);
/** Noor's guest house in Marguerite's klusster: in the town she has asked already, so another pair. */
const pairOf = (business: keyof typeof businesses, klusster: keyof typeof klussters) => ({
  businessId: idOf('Business', business),
  klussterId: idOf('Klusster', klusster),
});
const ask = async (verb: keyof typeof ASK, by: ResidentName, input: object) =>
  (await as(by)(ASK[verb], { input })).body.data.done;
const answer = async (verb: keyof typeof ANSWER, by: ResidentName, listingId: string) =>
  (await as(by)(ANSWER[verb], { input: { listingId } })).body.data.done;
const listedIn = async (slug: string, by: ResidentName = 'aoife') => {
  const { businesses, listings } = (await as(by)(PUBLIC, { slug })).body.data.klusster;
  return { names: businesses.nodes.map(({ name }: { name: string }) => name), listings: listings.nodes };
};
const mine = async (by: ResidentName) => (await as(by)(MINE)).body.data.viewer.listings.nodes;
const mailAbout = async (name: ResidentName, subject: string) =>
  (await service.mailed(accountOf(name))).find((mail) => mail.subject === subject);
const mailTo = async (name: ResidentName) => (await service.mailed(accountOf(name))).at(-1);

test('a Business Owner asks, the Klusster Owner hears of it by mail and accepts, and everybody sees it; either ends it', async () => {
  const pair = pairOf('gitesHaddad', 'kensingtonTable');
  const asked = await ask('request', 'noor', pair);
  const { id } = asked.listing;
  expect(asked).toEqual({
    listing: {
      id,
      state: 'REQUESTED',
      since: now.toISOString(),
      history: { nodes: [{ state: 'REQUESTED', by: 'BUSINESS_OWNER' }] },
    },
    userErrors: [],
  });
  const told = await mailTo('priya');
  expect(told?.subject).toBe('A business asks to be listed in your klusster');
  expect(told?.text).toContain(businesses.gitesHaddad.name);
  // Nobody else learns of it.
  expect((await listedIn('kensington-table')).names).not.toContain(businesses.gitesHaddad.name);
  for (const other of ['aoife', 'marguerite', 'desmond'] as const)
    expect((await mine(other)).map((one: { id: string }) => one.id)).not.toContain(id);

  now = new Date(now.getTime() + HOUR);
  expect((await answer('accept', 'priya', id)).listing.state).toBe('LISTED');
  expect((await mailTo('noor'))?.text).toContain(klussters.kensingtonTable.name);
  expect((await listedIn('kensington-table')).names).toContain(businesses.gitesHaddad.name);

  now = new Date(now.getTime() + HOUR);
  const ended = await answer('end', 'noor', id);
  expect(ended.listing.history.nodes).toEqual([
    { state: 'REQUESTED', by: 'BUSINESS_OWNER' },
    { state: 'LISTED', by: 'KLUSSTER_OWNER' },
    { state: 'ENDED', by: 'BUSINESS_OWNER' },
  ]);
  expect((await listedIn('kensington-table')).names).not.toContain(businesses.gitesHaddad.name);
  expect(await mine('noor')).toContainEqual({
    id,
    state: 'ENDED',
    klusster: { slug: 'kensington-table' },
    business: { name: businesses.gitesHaddad.name },
  });
});

test('an invitation reaches the Business Owner by mail in her language, and shows her address to nobody', async () => {
  const asked = await as('luc')(ASK.invite, { input: pairOf('zhangBicycles', 'echoDesCantons') });
  expect(asked.body.data.done.listing.state).toBe('INVITED');
  expect(JSON.stringify(asked.body)).not.toContain(accountOf('wei'));
  const mail = await mailTo('wei');
  expect(mail?.text).toContain(klussters.echoDesCantons.name);
  expect(mail?.text).not.toContain(accountOf('luc'));
  const { id } = asked.body.data.done.listing;
  // Who was declined waits thirty days; the other side may ask at once.
  expect((await answer('decline', 'wei', id)).listing.state).toBe('DECLINED');
  expect((await ask('invite', 'luc', pairOf('zhangBicycles', 'echoDesCantons'))).userErrors).toEqual([
    { code: 'DECLINED_LATELY', field: null },
  ]);
  expect((await ask('request', 'wei', pairOf('zhangBicycles', 'echoDesCantons'))).listing.state).toBe('REQUESTED');
  expect((await answer('withdraw', 'wei', id)).listing.state).toBe('WITHDRAWN');
  now = new Date(now.getTime() + 31 * 24 * HOUR);
  expect((await ask('invite', 'luc', pairOf('zhangBicycles', 'echoDesCantons'))).listing.state).toBe('INVITED');
});

test('a step that the table does not have is refused and changes nothing, and nobody is told', async () => {
  const id = idOf('Listing', 'epicesBenali/plateauPost');
  const before = (await service.mailed()).length;
  for (const [verb, by] of [
    ['accept', 'marguerite'],
    ['decline', 'fatima'],
    ['withdraw', 'fatima'],
  ] as const)
    expect(await answer(verb, by, id)).toEqual({
      listing: null,
      userErrors: [{ code: 'WRONG_STATE', field: 'listingId' }],
    });
  expect((await ask('request', 'fatima', pairOf('epicesBenali', 'plateauPost'))).userErrors[0].code).toBe(
    'WRONG_STATE',
  );
  expect((await service.mailed()).length).toBe(before);
});

test('of two that ask for one pair at once, one is taken and the other told so', async () => {
  const pair = pairOf('zhangBicycles', 'prairieLantern');
  const outcomes = await Promise.all(Array.from({ length: 6 }, () => ask('request', 'wei', pair)));
  expect(outcomes.filter(({ listing }) => listing !== null)).toHaveLength(1);
  expect(new Set(outcomes.flatMap(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code)))).toEqual(
    new Set(['WRONG_STATE']),
  );
});

const bare = ({ body, status }: Answer) => `${status} ${JSON.stringify(body).replace(/"requestId":"[^"]+"/, '')}`;

test('what is of others is answered as what does not exist, byte for byte', async () => {
  const random = idOf('Listing', 'nothing');
  let tried = 0;
  for (const verb of Object.keys(ANSWER) as (keyof typeof ANSWER)[])
    for (const by of ['desmond', 'luc', 'wei', 'priya'] as const) {
      // Between Noor and Marguerite.
      const others = await as(by)(ANSWER[verb], { input: { listingId: idOf('Listing', 'gitesHaddad/plateauPost') } });
      const nobodys = await as(by)(ANSWER[verb], { input: { listingId: random } });
      expect(codeOf(others)).toBe('NOT_FOUND');
      expect(bare(others)).toBe(bare(nobodys));
      tried += 1;
    }
  // Somebody else's business, somebody else's klusster, a klusster that is not published.
  for (const [verb, by, theirs, none] of [
    [
      'request',
      'wei',
      pairOf('kakfwiGuitars', 'echoDesCantons'),
      { ...pairOf('zhangBicycles', 'echoDesCantons'), businessId: idOf('Business', 'nowhere') },
    ],
    [
      'invite',
      'luc',
      pairOf('zhangBicycles', 'plateauPost'),
      { ...pairOf('zhangBicycles', 'plateauPost'), klussterId: idOf('Klusster', 'nowhere') },
    ],
    [
      'request',
      'wei',
      pairOf('zhangBicycles', 'mileEndNights'),
      { ...pairOf('zhangBicycles', 'plateauPost'), klussterId: idOf('Klusster', 'nowhere') },
    ],
    [
      'request',
      'wei',
      pairOf('zhangBicycles', 'augustaWinter'),
      { ...pairOf('zhangBicycles', 'plateauPost'), klussterId: idOf('Klusster', 'nowhere') },
    ],
  ] as const) {
    const hidden = await as(by)(ASK[verb], { input: theirs });
    expect(codeOf(hidden)).toBe('NOT_FOUND');
    expect(bare(hidden)).toBe(bare(await as(by)(ASK[verb], { input: none })));
    tried += 1;
  }
  expect(tried).toBe(20);
});

test('who set a profile aside stands on its side no more, and who is suspended takes no step', async () => {
  const narrowed = async (profile: string) => {
    const headers = { 'x-klusster-act-as': profile };
    const token = await service.tokenOf(accountOf('priya'));
    return (await service.ask(MINE, { token, headers })).body.data.viewer.listings.nodes.map(
      ({ klusster, business }: any) => [klusster?.slug, business?.name],
    );
  };
  now = new Date();
  const asPublisher = await narrowed('KLUSSTER_OWNER');
  const asPresenter = await narrowed('BUSINESS_OWNER');
  expect(
    asPublisher.every(([slug]: string[]) => ['kensington-table', klussters.augustaWinter.slug].includes(slug ?? '')),
  ).toBe(true);
  expect(asPresenter.length).toBeGreaterThan(0);
  expect(asPresenter.every(([, name]: string[]) => name === businesses.ramanBooks.name)).toBe(true);
  const suspended = await as('suzanne')(ASK.invite, { input: pairOf('zhangBicycles', 'prairieLantern') });
  expect(suspended.body.data?.done ?? null).toBeNull();
});

test('a letter names what whoever receives it may find at that moment: hers as it is called now, the other while it is public', async () => {
  const change = (text: string, id: string) => service.stores.main.database.query(text, [id]);
  const hide = {
    klusster: [
      `update klusster set state = 'PAUSED', name = 'Told to nobody' where id = $1`,
      `update klusster set state = 'PUBLISHED', name = 'Plateau Post' where id = $1`,
    ],
    business: [
      `update business set closed_at = now(), name = 'Told to nobody' where id = $1`,
      `update business set closed_at = null, name = 'Bagels of now' where id = $1`,
    ],
  } as const;
  const paused = await ask('request', 'priya', pairOf('ramanBooks', 'plateauPost'));
  const plateau = rowIdOf('klusster', 'plateauPost');
  await change(hide.klusster[0], plateau);
  await answer('decline', 'marguerite', paused.listing.id);
  await change(hide.klusster[1], plateau);
  const toPriya = await mailAbout('priya', 'The listing was declined');
  expect(toPriya?.text).toContain(businesses.ramanBooks.name);
  expect(toPriya?.text).toContain('Klusster: (not public at the moment)');

  const closed = await ask('request', 'desmond', pairOf('mileEndBagels', 'kensingtonTable'));
  const bagels = rowIdOf('business', 'mileEndBagels');
  await change(hide.business[0], bagels);
  await answer('withdraw', 'desmond', closed.listing.id);
  const hidden = await mailAbout('priya', 'A request for a listing was taken back');
  expect(hidden?.text).toContain('Business: (not public at the moment)');
  // Renamed in the open, it is told as everybody reads it.
  await change(hide.business[1], bagels);
  await ask('request', 'desmond', pairOf('mileEndBagels', 'kensingtonTable'));
  const told = (await service.mailed(accountOf('priya'))).map(({ text }) => text).join();
  expect(told).toContain('Business: Bagels of now');
  expect(JSON.stringify([toPriya, hidden, told])).not.toContain('Told to nobody');
});
