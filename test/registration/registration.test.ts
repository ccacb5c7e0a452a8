import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, residents, rowIdOf } from '../support/town.js';
import {
  CONSENTS,
  CONTACT,
  confirm,
  type Kind,
  PASSWORD,
  register,
  SUBSCRIBER,
  tokenFor,
} from './support/registering.js';

let service: Service;
let drop: () => Promise<void>;

beforeAll(async () => {
  const storage = await freshStorage();
  drop = storage.drop;
  service = await startService(storage);
});

afterAll(async () => {
  await service.close();
  await drop();
});

const rows = (text: string, values: readonly unknown[] = []) => service.stores.main.database.query(text, values);
const count = async (table: string) => Number((await rows(`select count(*)::text from ${table}`))[0]?.[0]);
const ME = `{ viewer { roles account { email }
  businessOwner { firstName lastName email phone mailingAddress }
  klussterOwner { firstName lastName email phone mailingAddress }
  consumerUser { firstName lastName email } } }`;

test.each([
  ['BusinessOwner', 'businessOwner', ['BUSINESS_OWNER'], CONTACT],
  ['KlussterOwner', 'klussterOwner', [], CONTACT],
  ['ConsumerUser', 'consumerUser', ['CONSUMER_USER'], SUBSCRIBER],
] as const)(
  'whoever registers as a %s is a person once her link was followed, and is what she gave',
  async (kind, profile, roles, contact) => {
    const email = `new.${profile}@elsewhere.test`;
    const people = await count('person');
    expect((await register(service, kind, { email })).userErrors).toEqual([]);
    expect(await count('person')).toBe(people);
    const { accessToken, userErrors } = await confirm(service, kind, await tokenFor(service, email));
    expect(userErrors).toEqual([]);
    const { body } = await service.ask(ME, { token: accessToken as string });
    const none = { businessOwner: null, klussterOwner: null, consumerUser: null };
    expect(body.data.viewer).toEqual({ roles, account: { email }, ...none, [profile]: contact });
  },
);

test('each answer is an event of its own, with the version of the policy that was shown', async () => {
  const email = 'answers@elsewhere.test';
  const consents = CONSENTS.BusinessOwner.map(({ purpose }) => ({ purpose, given: purpose !== 'CONTACT_SHARING' }));
  const { policyVersion } = await register(service, 'BusinessOwner', { email, consents, language: 'FR' });
  const { accessToken } = await confirm(service, 'BusinessOwner', await tokenFor(service, email));
  expect(accessToken).toEqual(expect.any(String));
  const events = await rows(
    `select purpose_code, kind, basis, method, language, policy_version from consent_event
     where person_id = (select person_id from session order by created_at desc, id limit 1) order by id`,
  );
  expect(events).toEqual([
    ['SERVICE', 'GIVEN', 'EXPRESS', 'API', 'FR', policyVersion],
    ['CONTACT_SHARING', 'REFUSED', 'EXPRESS', 'API', 'FR', policyVersion],
    ['DEVELOPMENT', 'GIVEN', 'EXPRESS', 'API', 'FR', policyVersion],
  ]);
});

test('nobody who refused to be shared is shared', async () => {
  const email = 'unshared@elsewhere.test';
  const consents = CONSENTS.BusinessOwner.map(({ purpose }) => ({ purpose, given: purpose === 'SERVICE' }));
  await register(service, 'BusinessOwner', { email, consents });
  const { accessToken } = await confirm(service, 'BusinessOwner', await tokenFor(service, email));
  const { body } = await service.ask('{ viewer { businessOwner { id email } } }', { token: accessToken as string });
  const { id } = body.data.viewer.businessOwner;
  const seen = await service.ask('query($id: ID!) { node(id: $id) { ... on BusinessOwner { email } } }', {
    account: accountOf('marguerite'),
    variables: { id },
  });
  expect(seen.body.data.node).toEqual({ email: null });
  expect(seen.body.extensions.withheld).toMatchObject([{ reason: 'NOT_SHARED', ids: [id] }]);
});

test.each([
  ['leaves a purpose out', (consents: object[]) => consents.slice(1), 'CONSENT_UNANSWERED'],
  ['answers one twice', (consents: object[]) => [...consents, consents[0]], 'CONSENT_UNANSWERED'],
  [
    'answers one that nobody asked',
    (consents: object[]) => [...consents, { purpose: 'MAILING', given: true }],
    'CONSENT_UNANSWERED',
  ],
  ['answers nothing', () => [], 'CONSENT_UNANSWERED'],
  [
    'refuses the service',
    () => CONSENTS.BusinessOwner.map(({ purpose }) => ({ purpose, given: purpose !== 'SERVICE' })),
    'CONSENT_NEEDED',
  ],
])('nothing is taken from who %s', async (_, change, code) => {
  const before = await count('address_request');
  const consents = change([...CONSENTS.BusinessOwner]) as never;
  const { userErrors } = await register(service, 'BusinessOwner', { email: 'nothing@elsewhere.test', consents });
  expect(userErrors).toEqual([{ code, field: 'consents' }]);
  expect(await count('address_request')).toBe(before);
});

test('a policy that was not the one in force, and a password that is too easy, are refused', async () => {
  const email = 'refused@elsewhere.test';
  const old = await register(service, 'BusinessOwner', { email, policyVersion: 'another' });
  expect(old.userErrors).toEqual([{ code: 'POLICY_CHANGED', field: 'policyVersion' }]);
  const short = await register(service, 'BusinessOwner', { email, password: 'too short' });
  expect(short.userErrors).toEqual([{ code: 'PASSWORD_TOO_SHORT', field: 'password' }]);
  const own = await register(service, 'BusinessOwner', { email, password: `${CONTACT.lastName}-${CONTACT.lastName}` });
  expect(own.userErrors).toEqual([{ code: 'PASSWORD_TOO_COMMON', field: 'password' }]);
});

test('whoever registers with the address of somebody else is answered alike, and only she is told', async () => {
  const known = accountOf('desmond');
  const people = await count('person');
  const unknown = await register(service, 'BusinessOwner', { email: 'somebody.new@elsewhere.test' });
  const taken = await register(service, 'BusinessOwner', { email: known.toUpperCase() });
  expect({ ...taken, validUntil: '' }).toEqual({ ...unknown, validUntil: '' });
  const mail = (await service.mailed()).filter(({ to }) => to === known);
  expect(mail).toHaveLength(1);
  expect(mail[0]?.text).not.toContain('#kls_');
  expect(await count('person')).toBe(people);
});

test('a link works once, and another kind of link does not work for it', async () => {
  const email = 'once@elsewhere.test';
  await register(service, 'ConsumerUser', { email });
  const token = await tokenFor(service, email);
  const other = await service.ask(
    'mutation($token: String!) { resetPassword(input: { token: $token, password: "nine herons walked by" }) { userErrors { code } } }',
    { variables: { token } },
  );
  expect(other.body.data.resetPassword.userErrors).toEqual([{ code: 'LINK_NOT_VALID' }]);
  expect((await confirm(service, 'ConsumerUser', token)).userErrors).toEqual([]);
  expect((await confirm(service, 'ConsumerUser', token)).userErrors).toEqual([{ code: 'LINK_NOT_VALID' }]);
  expect((await confirm(service, 'ConsumerUser', 'kls_unknown')).userErrors).toEqual([{ code: 'LINK_NOT_VALID' }]);
});

test('a link that two follow at once makes one person', async () => {
  const email = 'twice.at.once@elsewhere.test';
  await register(service, 'ConsumerUser', { email });
  const token = await tokenFor(service, email);
  const people = await count('person');
  const both = await Promise.all([confirm(service, 'ConsumerUser', token), confirm(service, 'ConsumerUser', token)]);
  expect(both.map(({ userErrors }) => userErrors.length).sort()).toEqual([0, 1]);
  expect(await count('person')).toBe(people + 1);
});

test('of two registrations with one address, the one that is confirmed first is the account', async () => {
  const email = 'two.tries@elsewhere.test';
  await register(service, 'ConsumerUser', { email });
  const first = await tokenFor(service, email);
  await register(service, 'BusinessOwner', { email });
  const second = await tokenFor(service, email);
  expect(second).not.toBe(first);
  expect((await confirm(service, 'BusinessOwner', second)).userErrors).toEqual([]);
  expect((await confirm(service, 'ConsumerUser', first)).userErrors).toEqual([{ code: 'LINK_NOT_VALID' }]);
});

test('whoever follows the link of a registration that somebody else made in her name does not confirm it without that password', async () => {
  const email = 'hijacked@elsewhere.test';
  await register(service, 'BusinessOwner', { email });
  const token = await tokenFor(service, email);
  const wrong = await confirm(service, 'BusinessOwner', token, 'what I would have chosen');
  expect(wrong.userErrors).toEqual([{ code: 'INVALID_CREDENTIALS' }]);
  const none = await confirm(service, 'ConsumerUser', token);
  expect(none.userErrors).toEqual([{ code: 'INVALID_CREDENTIALS' }]);
  expect((await confirm(service, 'BusinessOwner', token, PASSWORD)).userErrors).toEqual([]);
});

test('one person adds profiles, each once, and has all of them', async () => {
  const add = (kind: Kind, contact: object) =>
    service
      .ask(`mutation($input: Add${kind}Input!) { done: add${kind}(input: $input) { added userErrors { code } } }`, {
        account: accountOf('fatima'),
        variables: { input: { contact, consents: CONSENTS[kind], policyVersion: policyEn, language: 'EN' } },
      })
      .then(({ body }) => body.data.done);
  const { body } = await service.ask('{ privacyPolicy { version } }');
  const policyEn = body.data.privacyPolicy.version;
  expect(await add('BusinessOwner', CONTACT)).toEqual({ added: false, userErrors: [{ code: 'PROFILE_EXISTS' }] });
  expect(await add('ConsumerUser', SUBSCRIBER)).toEqual({ added: true, userErrors: [] });
  const [one, other] = await Promise.all([add('KlussterOwner', CONTACT), add('KlussterOwner', CONTACT)]);
  expect([one.added, other.added].sort()).toEqual([false, true]);
  const me = await service.ask(ME, { account: accountOf('fatima') });
  expect(me.body.data.viewer).toEqual({
    roles: ['BUSINESS_OWNER', 'CONSUMER_USER'],
    account: { email: accountOf('fatima') },
    businessOwner: residents.fatima.businessOwner.contact,
    klussterOwner: CONTACT,
    consumerUser: SUBSCRIBER,
  });
  const states = await rows('select state from klusster_owner where person_id = $1', [rowIdOf('person', 'fatima')]);
  expect(states).toEqual([['PENDING']]);
});

test('what is collected for is told in both languages before anything is asked', async () => {
  const asked = async (profile: string, language: string) =>
    (await service.ask(`{ collectedFor(profile: ${profile}, language: ${language}) { purpose text clause isNeeded } }`))
      .body.data.collectedFor;
  for (const kind of ['BUSINESS_OWNER', 'KLUSSTER_OWNER', 'CONSUMER_USER']) {
    const [english, french] = [await asked(kind, 'EN'), await asked(kind, 'FR')];
    expect(english.map(({ purpose }: any) => purpose)).toEqual(french.map(({ purpose }: any) => purpose));
    for (const [at, { text, clause }] of english.entries()) {
      expect(text).not.toBe(french[at].text);
      expect(clause).toMatch(/^5\.1\.\d$/);
    }
    expect(english.find(({ purpose }: any) => purpose === 'SERVICE').isNeeded).toBe(true);
    expect(english.find(({ purpose }: any) => purpose === 'CONTACT_SHARING')?.isNeeded ?? false).toBe(false);
  }
});
