import { fixedClock } from '../../src/kernel/clock.js';
import { lender } from '../privacy/support/lender.js';
import { type Answer, type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, idOf, residents, rowIdOf } from '../support/town.js';

/** What a partner is shown in somebody's name is on record under the name of the partner, hers and that of others. */

const NOW = new Date('2026-11-03T12:00:00Z');
const OWN = 'query Own { viewer { klussterOwner { email phone } } }';
const OF_OTHERS = 'query($id: ID!) { node(id: $id) { ... on BusinessOwner { email } } }';
const WHO_SAW = '{ viewer { disclosures { nodes { viewerRole viewerName coordinates operationName clause count } } } }';

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
let lend: ReturnType<typeof lender>;

beforeEach(async () => {
  storage = await freshStorage();
  service = await startService(storage, {
    clock: fixedClock(NOW),
    dailyPeople: {
      KLUSSTER_OWNER: 1,
      BUSINESS_OWNER: 1,
      CONSUMER_USER: 1,
      CUSTOMER_REPRESENTATIVE: 1,
      PRIVACY_OFFICER: 1,
    },
  });
  lend = lender(service.stores.main.database, NOW);
});

afterEach(async () => {
  await service.close();
  await storage.drop();
});

const seenOf = async (name: 'marguerite' | 'desmond') =>
  (await service.ask(WHO_SAW, { account: accountOf(name) })).body.data.viewer.disclosures.nodes;

const query = (text: string, values: readonly unknown[] = []) => service.stores.main.database.query(text, values);

test('her own values that a partner reads are a disclosure to it, which she reads under its name', async () => {
  const token = await lend('marguerite for profile');
  const { body } = await service.ask(OWN, { token });
  const { email, phone } = residents.marguerite.klussterOwner.contact;
  expect(body.data.viewer.klussterOwner).toEqual({ email, phone });
  expect(await seenOf('marguerite')).toEqual([
    {
      viewerRole: 'PARTNER',
      viewerName: 'Voisinage',
      coordinates: ['KlussterOwner.email', 'KlussterOwner.phone'],
      operationName: 'Own',
      clause: '4.2',
      count: 1,
    },
  ]);
  // Nobody was counted against her day, and what she reads herself is no disclosure.
  expect(await query('select count(*)::text from person_opened')).toEqual([['0']]);
  await service.ask(OWN, { account: accountOf('marguerite') });
  expect(await seenOf('marguerite')).toHaveLength(1);
});

test('what it reads of others stands under its name, not in hers, and is counted against her day', async () => {
  const token = await lend('marguerite for contacts');
  const ask = (name: string, as: object = { token }): Promise<Answer> =>
    service.ask(OF_OTHERS, { variables: { id: idOf('BusinessOwner', name) }, ...as });
  expect((await ask('desmond')).body.data.node.email).toBe(residents.desmond.businessOwner.contact.email);
  expect(await seenOf('desmond')).toMatchObject([
    { viewerRole: 'PARTNER', viewerName: 'Voisinage', coordinates: ['BusinessOwner.email'], operationName: null },
  ]);
  const counted = await query('select viewer_id::text, acted_as::text, person_id::text from person_opened');
  expect(counted).toEqual([[rowIdOf('person', 'marguerite'), 'KLUSSTER_OWNER', rowIdOf('person', 'desmond')]]);
  // Her day is over for both: for the partner, and for herself.
  for (const as of [{ token }, { account: accountOf('marguerite') }]) {
    const { data, extensions } = (await ask('fatima', as)).body;
    expect(data.node.email).toBeNull();
    expect(extensions.withheld).toMatchObject([{ reason: 'LIMIT_REACHED' }]);
  }
  expect((await ask('desmond')).body.data.node.email).not.toBeNull();
});

test.each([
  ['the person ends the grant', `update delegation set ended_at = now()`],
  ['the grant is over', `update delegation set expires_at = $1`],
  ['the token is gone', `delete from oauth_record`],
  ['the token is over', `update oauth_record set expires_at = $1`],
  ['the partner is suspended', `update partner set suspended_at = now()`],
])('where %s while an answer is made, nothing of it leaves; and the next request is refused', async (_, change) => {
  const token = await lend('marguerite for profile');
  const isSent = /klusster_owner/;
  let isDone = false;
  service.onRead(({ text }) => {
    // The statement that reads has been sent; the one that writes the ledger has not.
    if (!isSent.test(text) || text.includes('oauth_record') || isDone) return;
    isDone = true;
    void query(change, change.includes('$1') ? [NOW] : []);
  });
  const first = await service.ask(OWN, { token });
  expect(isDone).toBe(true);
  expect(first.body).toMatchObject({ data: null, errors: [{ extensions: { code: 'STANDING_CHANGED' } }] });
  const next = await service.ask(OWN, { token });
  expect([next.status, next.body.errors?.[0]?.extensions?.code]).toEqual([401, 'UNAUTHENTICATED']);
  expect(await query('select count(*)::text from disclosure')).toEqual([['0']]);
});

test('a partner by itself is shown nobody, and leaves no entry', async () => {
  const { body } = await service.ask(OF_OTHERS, {
    token: await lend('a partner'),
    variables: { id: idOf('BusinessOwner', 'desmond') },
  });
  expect(body.data.node.email).toBeNull();
  expect(body.extensions.withheld).toMatchObject([{ reason: 'NOT_IN_AUDIENCE' }]);
  expect(await query('select count(*)::text from disclosure')).toEqual([['0']]);
});
