import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage } from '../support/town.js';
import { CONSENTS, CONTACT, confirm, PASSWORD, register, tokenFor } from './support/registering.js';

/** What comes in at the door through which strangers come: a coded error, or the text as it was, and nothing in between. */

let service: Service;
let drop: () => Promise<void>;
let policyVersion: string;

beforeAll(async () => {
  const storage = await freshStorage();
  drop = storage.drop;
  service = await startService(storage);
  policyVersion = (await service.ask('{ privacyPolicy { version } }')).body.data.privacyPolicy.version;
});

afterAll(async () => {
  await service.close();
  await drop();
});

const good = (email: string) => ({
  email,
  password: PASSWORD,
  contact: CONTACT,
  consents: CONSENTS.BusinessOwner,
  policyVersion,
  language: 'EN',
});

/** Sends an input as text, so that keys which an object literal would swallow arrive. */
async function send(input: string) {
  const query =
    'mutation($input: RegisterBusinessOwnerInput!) { registerBusinessOwner(input: $input) { validUntil userErrors { code field } } }';
  const response = await fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{ "query": ${JSON.stringify(query)}, "variables": { "input": ${input} } }`,
  });
  return { status: response.status, body: (await response.json()) as any };
}
const codesOf = ({ body }: { body: any }) => body.errors?.map((error: any) => error.extensions.code);
const requests = async () =>
  Number((await service.stores.main.database.query('select count(*)::text from address_request', []))[0]?.[0]);

test.each([
  'role',
  'roles',
  'state',
  'verifiedAt',
  'isStaff',
  'id',
  'person',
  'constructor',
  '__proto__',
  'prototype',
  'toString',
])('a key that nobody asked for is refused, and nothing is kept: %s', async (key) => {
  const before = await requests();
  for (const where of ['input', 'contact', 'consent']) {
    const extra = `${JSON.stringify(key)}: {"role": "PRIVACY_OFFICER", "isAdmin": true}`;
    const input = good('mass@elsewhere.test');
    const text = {
      input: JSON.stringify(input).replace(/^\{/, `{${extra},`),
      contact: JSON.stringify(input).replace('"contact":{', `"contact":{${extra},`),
      consent: JSON.stringify(input).replace('"consents":[{', `"consents":[{${extra},`),
    }[where] as string;
    expect(text).toContain(extra);
    const answer = await send(text);
    expect({ where, codes: codesOf(answer) }).toEqual({ where, codes: ['BAD_USER_INPUT'] });
  }
  expect(await requests()).toBe(before);
  expect(({} as any).isAdmin).toBeUndefined();
});

test.each([
  ['a carriage return in a name', { firstName: 'Solveig\r\nBcc: all@elsewhere.test' }],
  ['a line feed in a name', { lastName: 'Roy\nRoy' }],
  ['a NUL in a name', { lastName: 'Roy\u0000' }],
  ['a name that reads backwards', { firstName: '\u202eevlos' }],
  ['a lone surrogate', { firstName: 'Sol\ud800veig' }],
  ['no name at all', { firstName: ' ' }],
  ['a header in an address', { email: 'solveig@elsewhere.test\r\nBcc: all@elsewhere.test' }],
  ['two addresses in one', { email: 'solveig@elsewhere.test,all@elsewhere.test' }],
  ['a name before an address', { email: 'Solveig <solveig@elsewhere.test>' }],
  ['a number that is none', { phone: 'call me' }],
  ['an address of seven hundred characters', { mailingAddress: 'A'.repeat(700) }],
])('%s is refused, and the answer does not repeat it', async (_, change) => {
  const before = await requests();
  const input = { ...good('bad@elsewhere.test'), contact: { ...CONTACT, ...change } };
  const answer = await send(JSON.stringify(input));
  expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
  for (const value of Object.values(change).filter((text) => text.trim() !== ''))
    expect(JSON.stringify(answer.body)).not.toContain(JSON.stringify(value).slice(1, -1));
  expect(await requests()).toBe(before);
});

test('texts of a megabyte are refused whole, wherever they stand', async () => {
  const million = 'a'.repeat(1_000_000);
  for (const change of [{ email: `${million}@elsewhere.test` }, { password: million }, { policyVersion: million }])
    expect((await send(JSON.stringify({ ...good('big@elsewhere.test'), ...change }))).status).toBe(413);
  const long = await send(JSON.stringify({ ...good('big@elsewhere.test'), password: 'a b'.repeat(500) }));
  expect(codesOf(long)).toEqual(['BAD_USER_INPUT']);
});

test('letters of every script come back as they were given, in NFC', async () => {
  const contact = {
    ...CONTACT,
    firstName: 'Zoë\u0301 Nguyễn',
    lastName: 'ᐃᓄᒃᑎᑐᑦ Ó’Súilleabháin',
    mailingAddress: '12, rue de l’Église\r\nSt-Jean-sur-Richelieu',
  };
  const email = 'letters@elsewhere.test';
  await send(JSON.stringify({ ...good(email), contact }));
  const { accessToken } = await confirm(service, 'BusinessOwner', await tokenFor(service, email));
  const { body } = await service.ask('{ viewer { businessOwner { firstName lastName mailingAddress } } }', {
    token: accessToken as string,
  });
  expect(body.data.viewer.businessOwner).toEqual({
    firstName: contact.firstName.normalize('NFC'),
    lastName: contact.lastName.normalize('NFC'),
    mailingAddress: '12, rue de l’Église\nSt-Jean-sur-Richelieu',
  });
});

describe('one address is one account', () => {
  const composed = 'zoé.k@elsewhere.test';

  test.each([
    ['decomposed', composed.normalize('NFD')],
    ['in capitals', composed.toUpperCase()],
    ['with space around it', `  ${composed} `],
  ])('however it is written: %s', async (_, written) => {
    await register(service, 'ConsumerUser', { email: composed });
    await confirm(service, 'ConsumerUser', await tokenFor(service, composed));
    const people = async () =>
      Number((await service.stores.main.database.query('select count(*)::text from person', []))[0]?.[0]);
    const before = await people();
    await register(service, 'ConsumerUser', { email: written });
    const mails = (await service.mailed()).filter(({ to }) => to.normalize('NFC').toLowerCase() === composed);
    expect(mails.at(-1)?.text).not.toContain('#kls_');
    expect(await people()).toBe(before);
  });

  test('an address that only looks like hers is another, and reaches nobody else', async () => {
    const hers = accountOf('desmond');
    // A Cyrillic е in the place of the Latin e.
    const twin = hers.replace('e', 'е');
    expect(twin).not.toBe(hers);
    await register(service, 'ConsumerUser', { email: twin });
    const mails = await service.mailed();
    expect(mails.filter(({ to }) => to === hers)).toEqual([]);
    expect(mails.filter(({ to, text }) => to === twin && text.includes('#kls_'))).toHaveLength(1);
  });
});
