import { forgetting as forgettingRequests } from '../../src/addresses/forgetting.js';
import { openStatement, openSubscriber, unsubscribeToken } from '../../src/mailing/index.js';
import { readUnsubscribeToken, signedLink } from '../../src/mailing/signedLink.js';
import { DataKeys } from '../../src/privacy/vault/keys.js';
import { withClient } from '../read/crowd.js';
import { type Service, startService, UNLIMITED } from '../support/service.js';
import { accountOf, freshStorage, idOf, klussters, residents, rowIdOf } from '../support/town.js';
import { untilWaitedFor } from '../support/waiting.js';
import { confirm, consentOf, linkFor, ROBIN, rowsOf, subscribe, subscribed, work } from './support.js';

/** Somebody subscribes: by three fields and her own link, with a consent that can be shown later, and nobody else learns it. */

import.meta.jest.setTimeout(120_000);

const DAY = 86_400_000;
let now = new Date('2026-11-24T09:00:00Z');
const clock = { now: () => now };

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;

beforeEach(async () => {
  now = new Date('2026-11-24T09:00:00Z');
  storage = await freshStorage();
  service = await startService(storage, { clock, limits: UNLIMITED });
});

afterEach(async () => {
  await service.close();
  await storage.drop();
});

const count = async (table: string) => Number((await rowsOf(service, `select count(*)::text from ${table}`))[0]?.[0]);
const keys = () => new DataKeys(service.stores.keyStore, service.stores.keyring, 0);
const bytes = (hex: string | null | undefined) => Buffer.from(hex ?? '', 'hex');

/** What is stored of the newest subscription to the Plateau Post. */
async function newest() {
  const [row = []] = await rowsOf(
    service,
    `select s.id::text, c.person_id::text, encode(s.contact, 'hex'), s.language, m.id::text, encode(m.statement, 'hex'), m.method, m.principal_id::text, m.text_version::text, s.recipient_id::text,
       (select count(*) from account a where a.person_id = c.person_id and a.password_hash is null)::text, encode(c.contact, 'hex'), c.id::text
     from subscription s join consumer_user c on c.id = s.consumer_user_id join mailing_consent m on m.id = s.consent_id
     where s.ended_at is null order by m.given_at desc limit 1`,
  );
  const [id = '', person = '', contact, language, consent = '', statement, method, principal, version, recipient] =
    row as string[];
  const key = await keys().of(person);
  const proofKey = await keys().of(consent);
  if (!key || !proofKey) throw new Error('Both keys are there.');
  return {
    id,
    person,
    recipient,
    subscriber: openSubscriber(key, { id, person }, bytes(contact)),
    statement: openStatement(proofKey, consent, bytes(statement)),
    language,
    method,
    principal,
    version,
    withoutPassword: row[10] === '1',
    profile: row[12],
  };
}

test('whoever follows her link is on the list, by a consent in the very words that she was shown', async () => {
  const before = { person: await count('person'), subscription: await count('subscription') };
  const shown = await consentOf(service, 'plateauPost');
  const { body } = await subscribe(service, ROBIN);
  expect(body.data.subscribe).toEqual({ validUntil: '2026-12-01T09:00:00.000Z', userErrors: [] });
  const token = await linkFor(service, ROBIN.email);
  // Nothing began, and looking at the letter begins nothing.
  expect([await count('person'), await count('subscription')]).toEqual([before.person, before.subscription]);
  now = new Date(now.getTime() + 60_000);
  expect(await confirm(service, token)).toEqual({ klussterName: 'Plateau Post', userErrors: [] });
  expect(await count('person')).toBe(before.person + 1);
  const made = await newest();
  expect(made).toMatchObject({
    subscriber: ROBIN,
    statement: { ...ROBIN, text: shown?.text, principalName: klussters.plateauPost.sender.businessName },
    language: 'EN',
    method: 'API',
    version: '1',
    principal: rowIdOf('klusster_owner', klussters.plateauPost.owner),
    withoutPassword: true,
  });
  expect(await confirm(service, token)).toEqual({ klussterName: null, userErrors: [{ code: 'LINK_NOT_VALID' }] });
});

test('the letter says what was consented to and promotes nothing, in the language that was chosen', async () => {
  const shown = await consentOf(service, 'echoDesCantons', 'FR');
  await subscribe(service, ROBIN, 'echoDesCantons', { language: 'FR' });
  const [mail] = await service.mailed(ROBIN.email);
  expect(mail?.subject).toBe('Confirmez votre abonnement');
  for (const line of shown?.text.split('\n').filter(Boolean) ?? [])
    expect(mail?.text.replaceAll(/\s+/g, ' ')).toContain(line);
  const { tagline, text } = klussters.echoDesCantons;
  for (const promoted of [tagline, text]) expect(mail?.text).not.toContain(promoted);
});

test('the text names the purpose, who asks and on whose behalf, where she is reached, and that it may be withdrawn', async () => {
  const { businessName, mailingAddress, email } = klussters.plateauPost.sender;
  for (const [language, words] of [
    [
      'EN',
      [
        'Klusster asks for your consent on behalf of',
        'by e-mail the mailing list of Plateau Post',
        'withdraw your consent at any time',
      ],
    ],
    [
      'FR',
      [
        'Klusster vous demande votre consentement pour le compte de',
        'la liste de diffusion de Plateau Post',
        'retirer votre consentement à tout moment',
      ],
    ],
  ] as const) {
    const shown = await consentOf(service, 'plateauPost', language);
    for (const part of [...words, businessName, mailingAddress, email]) expect(shown?.text).toContain(part);
  }
});

test('an address is answered to the same bytes whether it is unknown, waiting, subscribed or not to be written to', async () => {
  const waiting = { ...ROBIN, email: 'wait.reads@elsewhere.test' };
  const former = { ...ROBIN, email: 'left.reads@elsewhere.test' };
  await subscribe(service, waiting);
  await subscribed(service, former);
  const { recipient } = await newest();
  await rowsOf(
    service,
    `insert into suppression (id, recipient_id, reason, at) values (gen_random_uuid(), $1::uuid, 'COMPLAINED', now())`,
    [recipient],
  );
  const addresses = {
    unknown: 'none.reads@elsewhere.test',
    waiting: waiting.email,
    subscribed: residents.aoife.consumerUser.contact.email,
    'an account': accountOf('marguerite'),
    suppressed: former.email,
  };
  const answers = new Map<string, string>();
  for (const [kind, email] of Object.entries(addresses)) {
    const { text, status } = await subscribe(service, { ...ROBIN, email });
    answers.set(kind, `${status} ${text}`);
  }
  expect(answers.size).toBe(5);
  expect(new Set(answers.values()).size).toBe(1);
  // Each has its letter, the same one.
  for (const email of Object.values(addresses))
    expect((await service.mailed(email)).at(-1)?.subject).toBe('Confirm your subscription');
});

test('somebody with an account gets the list at the address that she proved, and keeps the profile that she has', async () => {
  const noor = { ...ROBIN, email: accountOf('noor') };
  const people = await count('person');
  now = new Date(now.getTime() + 60_000);
  await subscribed(service, noor, 'kensingtonTable');
  const { person, subscriber, profile } = await newest();
  expect([await count('person'), person, subscriber, profile]).toEqual([
    people,
    rowIdOf('person', 'noor'),
    noor,
    rowIdOf('consumer_user', 'noor'),
  ]);
  const { body } = await service.ask(
    '{ viewer { consumerUser { firstName email subscriptions { nodes { klusster { slug } } } } } }',
    {
      account: accountOf('noor'),
    },
  );
  expect(body.data.viewer.consumerUser).toMatchObject({ firstName: 'Noor-Amal', email: 'noor.reads@home.test' });
  expect(body.data.viewer.consumerUser.subscriptions.nodes).toHaveLength(3);
});

test('whoever reads the mail of an address that a list goes to already is the same person', async () => {
  const people = await count('person');
  now = new Date(now.getTime() + 60_000);
  await subscribed(service, { ...ROBIN, email: residents.aoife.consumerUser.contact.email }, 'echoDesCantons');
  expect([await count('person'), (await newest()).person]).toEqual([people, rowIdOf('person', 'aoife')]);
  // She had left it: the row is hers again, and nothing is said against it any more.
  const [left] = await rowsOf(
    service,
    `select count(*)::text from suppression where recipient_id = '${rowIdOf('recipient', 'aoife')}' and lifted_at is null`,
  );
  expect(left).toEqual(['0']);
});

/** Two lists are asked for with one new address; the links of both letters. */
async function twoLinks(): Promise<[string, string]> {
  const one = await askedFor('plateauPost');
  return [one, await askedFor('kensingtonTable', one)];
}

/** Both letters are written at one instant of the clock, and either may come first. */
async function askedFor(klusster: 'plateauPost' | 'kensingtonTable', but?: string): Promise<string> {
  await subscribe(service, ROBIN, klusster);
  const links = (await service.mailed(ROBIN.email)).map(
    ({ text }) => /\/confirm-subscription\/([\w-]+)/.exec(text)?.[1],
  );
  const link = links.find((one) => one !== but);
  if (!link) throw new Error('No other letter was written.');
  return link;
}

test('two lists that one new address confirms at once make one person', async () => {
  const links = await twoLinks();
  const people = await count('person');
  const both = await Promise.all(links.map((link) => confirm(service, link)));
  expect(both.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  expect(await count('person')).toBe(people + 1);
});

test('a confirmation that waits while another one makes the person is hers as well', async () => {
  const [one, other] = await twoLinks();
  const people = await count('person');
  await withClient(storage.url, async (client) => {
    await client.query('begin');
    await client.query('select from klusster where id = $1 for update', [rowIdOf('klusster', 'plateauPost')]);
    const first = confirm(service, one);
    // She was looked for, and was nobody; now it waits for the klusster.
    await untilWaitedFor(client);
    expect((await confirm(service, other)).userErrors).toEqual([]);
    await client.query('rollback');
    expect((await first).userErrors).toEqual([]);
  });
  expect(await count('person')).toBe(people + 1);
});

test('nothing is taken where nobody can subscribe, or for a text that was not shown', async () => {
  const requests = await count('address_request');
  const codeOf = async (...asked: Parameters<typeof subscribe>) => {
    const { body } = await subscribe(...asked);
    return body.errors?.[0].extensions.code ?? body.data.subscribe.userErrors[0];
  };
  expect(await consentOf(service, 'prairieLantern')).toBeNull();
  expect(await codeOf(service, ROBIN, 'prairieLantern')).toEqual({ code: 'IDENTITY_INCOMPLETE', field: 'klussterId' });
  expect(await consentOf(service, 'augustaWinter')).toBeNull();
  expect(await codeOf(service, ROBIN, 'augustaWinter')).toBe('NOT_FOUND');
  const french = await consentOf(service, 'plateauPost', 'FR');
  const changed = { code: 'CONSENT_TEXT_CHANGED', field: 'consentVersion' };
  expect(await codeOf(service, ROBIN, 'plateauPost', { version: french?.version ?? '' })).toEqual(changed);
  expect(await count('address_request')).toBe(requests);
});

test('what nobody confirmed within 7 days is gone, with its key', async () => {
  await subscribe(service, ROBIN);
  const token = await linkFor(service, ROBIN.email);
  const [[id = ''] = []] = await rowsOf(service, `select id::text from address_request where kind = 'SUBSCRIPTION'`);
  now = new Date(now.getTime() + 7 * DAY - 1);
  await expect(work(service, forgettingRequests, id as string, now)).rejects.toThrow('not over');
  now = new Date(now.getTime() + 1);
  expect((await confirm(service, token)).userErrors).toEqual([{ code: 'LINK_NOT_VALID' }]);
  await work(service, forgettingRequests, id as string, now);
  expect(await rowsOf(service, `select 1 from address_request where kind = 'SUBSCRIPTION'`)).toEqual([]);
  expect(await keys().of(id as string)).toBeUndefined();
});

test('a klusster that is run by somebody else when the link is followed is not subscribed to', async () => {
  await subscribe(service, ROBIN);
  const token = await linkFor(service, ROBIN.email);
  await rowsOf(
    service,
    `update klusster set owner_id = '${rowIdOf('klusster_owner', 'luc')}' where slug = 'plateau-post'`,
  );
  expect((await confirm(service, token)).userErrors).toEqual([{ code: 'LINK_NOT_VALID' }]);
  expect(await consentOf(service, 'plateauPost')).toBeNull();
});

test('an unsubscribe token opens what it was signed for, and nothing that anybody else wrote', () => {
  const { keyring } = service.stores;
  const target = { recipient: rowIdOf('recipient', 'aoife'), klusster: rowIdOf('klusster', 'plateauPost') };
  const token = unsubscribeToken(keyring, target);
  expect(readUnsubscribeToken(keyring, token)).toEqual(target);
  let refused = 0;
  const wrong = [
    ...Array.from(token, (letter, at) => `${token.slice(0, at)}${letter === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`),
    '',
    token.slice(1),
    `${token}A`,
    `${token}=`,
    token.replace(/.$/, ' '),
    signedLink(keyring, 'again', target.recipient, target.klusster),
    'é'.repeat(token.length),
  ];
  for (const text of wrong) {
    expect(readUnsubscribeToken(keyring, text)).toBeUndefined();
    refused += 1;
  }
  expect(refused).toBeGreaterThan(70);
  expect(token).toMatch(/^[\w-]{66}$/);
  expect(idOf('MailingSubscription', 'x')).toMatch(/^subscription_/);
});
