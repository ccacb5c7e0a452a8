import { randomUUID } from 'node:crypto';
import { askingAgain } from '../../src/mailing/askingAgain.js';
import { endingUnanswered } from '../../src/mailing/endingUnanswered.js';
import { forgetting } from '../../src/mailing/forgetting.js';
import { endSubscriptions, keepSubscription, askedAgain as readAgain } from '../../src/mailing/index.js';
import { DataKeys } from '../../src/privacy/vault/keys.js';
import { type Service, startService, UNLIMITED } from '../support/service.js';
import { accountOf, freshStorage, idOf, klussters, type ResidentName, residents, rowIdOf } from '../support/town.js';
import { ROBIN, rowsOf, subscribed, work } from './support.js';

/** A subscription ends when she says so, at once and for good; and a consent holds for her for whom it was given, and no other. */

import.meta.jest.setTimeout(120_000);

const DAY = 86_400_000;
const START = new Date('2026-11-24T09:00:00Z');
let now = START;
const clock = { now: () => now };

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;

beforeEach(async () => {
  now = START;
  storage = await freshStorage();
  service = await startService(storage, { clock, limits: UNLIMITED });
});

afterEach(async () => {
  await service.close();
  await storage.drop();
});

const AOIFE = rowIdOf('recipient', 'aoife');
const POST = rowIdOf('klusster', 'plateauPost');
const listsOf = async (recipient: string) =>
  (
    await rowsOf(
      service,
      `select k.slug from subscription s join klusster k on k.id = s.klusster_id where s.recipient_id = '${recipient}' and s.ended_at is null order by k.slug`,
    )
  ).map(([slug]) => slug);
const withdrawnBy = async (recipient: string) =>
  (
    await rowsOf(
      service,
      `select k.slug, m.withdrawal_method from mailing_consent m join klusster k on k.id = m.klusster_id where m.recipient_id = '${recipient}' and m.withdrawn_at is not null order by k.slug`,
    )
  ).map((row) => row.join(' '));

async function ask(by: ResidentName, document: string, input: object) {
  const { body } = await service.ask(document, { account: accountOf(by), variables: { input } });
  return body.errors?.[0]?.extensions.code ?? Object.values(body.data ?? {})[0];
}
const UNSUBSCRIBE =
  'mutation($input: UnsubscribeInput!) { unsubscribe(input: $input) { unsubscribed userErrors { code } } }';
const LANGUAGE =
  'mutation($input: ChangeSubscriptionLanguageInput!) { changeSubscriptionLanguage(input: $input) { changed userErrors { code } } }';
const done = { unsubscribed: true, userErrors: [] };

test('whoever ends a subscription is off the list, her consent is withdrawn, and her address is not written to', async () => {
  const subscriptionId = idOf('MailingSubscription', 'aoife/plateauPost');
  expect(await ask('aoife', UNSUBSCRIBE, { subscriptionId })).toEqual(done);
  expect(await listsOf(AOIFE)).toEqual(['kensington-table']);
  expect(await withdrawnBy(AOIFE)).toEqual(['echo-des-cantons LINK', 'plateau-post API']);
  expect(
    await rowsOf(
      service,
      `select reason from suppression where recipient_id = '${AOIFE}' and klusster_id = '${POST}' and lifted_at is null`,
    ),
  ).toEqual([['UNSUBSCRIBED']]);
  const { body } = await service.ask(
    '{ viewer { consumerUser { subscriptions { nodes { klusster { slug } } } consents { nodes { klusster { slug } withdrawnAt } } } } }',
    { account: accountOf('aoife') },
  );
  expect(body.data.viewer.consumerUser.subscriptions.nodes).toEqual([{ klusster: { slug: 'kensington-table' } }]);
  expect(body.data.viewer.consumerUser.consents.nodes).toHaveLength(3);
  // What has ended is as what never was.
  expect(await ask('aoife', UNSUBSCRIBE, { subscriptionId })).toBe('NOT_FOUND');
});

test('she ends all of them at once, and nobody ends those of somebody else', async () => {
  expect(await ask('jeanne', UNSUBSCRIBE, { subscriptionId: idOf('MailingSubscription', 'aoife/plateauPost') })).toBe(
    'NOT_FOUND',
  );
  expect(
    await ask('jeanne', LANGUAGE, { subscriptionId: idOf('MailingSubscription', 'aoife/plateauPost'), language: 'FR' }),
  ).toBe('NOT_FOUND');
  expect(await ask('aoife', UNSUBSCRIBE, {})).toEqual(done);
  expect(await listsOf(AOIFE)).toEqual([]);
  expect(await listsOf(rowIdOf('recipient', 'jeanne'))).toEqual(['echo-des-cantons']);
  expect(await ask('aoife', UNSUBSCRIBE, {})).toEqual(done);
});

test('she changes the language of one list, and of no other', async () => {
  const subscriptionId = idOf('MailingSubscription', 'aoife/plateauPost');
  expect(await ask('aoife', LANGUAGE, { subscriptionId, language: 'FR' })).toEqual({ changed: true, userErrors: [] });
  const { body } = await service.ask('{ viewer { consumerUser { subscriptions { nodes { id language } } } } }', {
    account: accountOf('aoife'),
  });
  const languages = body.data.viewer.consumerUser.subscriptions.nodes.map((one: { id: string; language: string }) => [
    one.id === subscriptionId,
    one.language,
  ]);
  expect(languages.sort()).toEqual([
    [false, 'EN'],
    [true, 'FR'],
  ]);
});

test('whoever comes back is on the list again by a new consent, and the old one stays withdrawn', async () => {
  await subscribed(service, ROBIN);
  const [[recipient = ''] = []] = await rowsOf(
    service,
    `select recipient_id::text from mailing_consent where method = 'API'`,
  );
  const end = () =>
    endSubscriptions(service.stores.main.fork(), clock.now, {
      recipient: recipient as string,
      klusster: POST,
      method: 'ONE_CLICK',
      reason: 'UNSUBSCRIBED',
    });
  await end();
  await end();
  expect(await listsOf(recipient as string)).toEqual([]);
  expect(await rowsOf(service, `select count(*)::text from suppression where recipient_id = '${recipient}'`)).toEqual([
    ['1'],
  ]);
  now = new Date(now.getTime() + DAY);
  expect((await subscribed(service, ROBIN)).userErrors).toEqual([]);
  expect(await listsOf(recipient as string)).toEqual(['plateau-post']);
  expect(await withdrawnBy(recipient as string)).toEqual(['plateau-post ONE_CLICK']);
  expect(
    await rowsOf(
      service,
      `select count(*)::text from suppression where recipient_id = '${recipient}' and lifted_at is null`,
    ),
  ).toEqual([['0']]);
});

test('what has ended is forgotten 30 days later, unless it was begun again', async () => {
  const subscriptionId = idOf('MailingSubscription', 'aoife/plateauPost');
  const id = rowIdOf('subscription', 'aoife/plateauPost');
  const isThere = async () => (await rowsOf(service, `select 1 from subscription where id = '${id}'`)).length === 1;
  await work(service, forgetting, id, new Date(now.getTime() + 90 * DAY));
  expect(await isThere()).toBe(true);
  await ask('aoife', UNSUBSCRIBE, { subscriptionId });
  const [[job = ''] = []] = await rowsOf(
    service,
    `select extract(epoch from start_after - created_on)::int::text from pgboss.job where name = 'forget-subscription'`,
  );
  expect(Number(job)).toBe((30 * DAY) / 1000);
  await expect(work(service, forgetting, id, new Date(now.getTime() + 30 * DAY - 1))).rejects.toThrow('not over');
  await work(service, forgetting, id, new Date(now.getTime() + 30 * DAY));
  expect(await isThere()).toBe(false);
  // The consent stays, as proof, and so does that she said no.
  expect(
    await rowsOf(
      service,
      `select 1 from mailing_consent where id = '${rowIdOf('mailing_consent', 'aoife/plateauPost')}'`,
    ),
  ).toHaveLength(1);
});

test('an answer comes when nothing is on its way any more, and what waits is dropped', async () => {
  const newsletter = randomUUID();
  await rowsOf(
    service,
    `insert into newsletter (id, klusster_id, owner_id, state, language, subject, text, created_at, sending_since, identity, content_hash)
     values ($1::uuid, '${POST}', '${rowIdOf('klusster_owner', 'marguerite')}', 'SENDING', 'EN', 'One', 'One', now(), now(), '{}', '\\x00')`,
    [newsletter],
  );
  const message = async (reader: string, state: string) => {
    const id = randomUUID();
    await rowsOf(
      service,
      `insert into newsletter_message (id, newsletter_id, recipient_id, consent_id, state, due_at, begun_at)
       values ('${id}', '${newsletter}', '${rowIdOf('recipient', reader)}', '${rowIdOf('mailing_consent', `${reader}/plateauPost`)}', '${state}', now(), $1::timestamptz)`,
      [now.toISOString()],
    );
    return id;
  };
  const [leaving, waiting] = [await message('aoife', 'SENDING'), await message('noor', 'QUEUED')];
  const stateOf = async (id: string) =>
    (await rowsOf(service, `select state from newsletter_message where id = '${id}'`))[0]?.[0];
  let isAnswered = false;
  const answer = ask('aoife', UNSUBSCRIBE, { subscriptionId: idOf('MailingSubscription', 'aoife/plateauPost') }).then(
    (is) => {
      isAnswered = true;
      return is;
    },
  );
  await new Promise((next) => setTimeout(next, 600));
  expect(isAnswered).toBe(false);
  // Withdrawn all the same: no other message is begun.
  expect(await listsOf(AOIFE)).toEqual(['kensington-table']);
  await rowsOf(service, `update newsletter_message set state = 'SENT' where id = '${leaving}'`);
  expect(await answer).toEqual(done);
  await ask('noor', UNSUBSCRIBE, { subscriptionId: idOf('MailingSubscription', 'noor/plateauPost') });
  expect([await stateOf(leaving), await stateOf(waiting)]).toEqual(['SENT', 'DROPPED']);
});

const OFFER =
  'mutation($input: OfferKlussterInput!) { offerKlusster(input: $input) { offer { id } userErrors { code } } }';
const ACCEPT =
  'mutation($input: AnswerOfferInput!) { acceptKlussterOffer(input: $input) { offer { state } userErrors { code } } }';
const STATE =
  'mutation($input: StateSenderIdentityInput!) { stateSenderIdentity(input: $input) { senderIdentity { businessName phone version } userErrors { code field } } }';
const LUCS = {
  businessName: 'Luc Presse',
  mailingAddress: 'Case postale 44\nMontréal QC H2X 1Y4',
  email: 'presse@luc-presse.test',
};
const PLATEAU = idOf('Klusster', 'plateauPost');

async function handOver(): Promise<void> {
  const { offer } = (await ask('marguerite', OFFER, { klussterId: PLATEAU, email: accountOf('luc') })) as {
    offer: { id: string };
  };
  await service.mailed();
  expect(await ask('luc', ACCEPT, { offerId: offer.id })).toEqual({ offer: { state: 'ACCEPTED' }, userErrors: [] });
}

const askedAgain = async (name: 'aoife' | 'noor') =>
  (await service.mailed(residents[name].consumerUser.contact.email)).filter(({ text }) =>
    text.includes('/keep-subscription/'),
  );
const tokenIn = (text: string | undefined) => /\/keep-subscription\/([\w-]+)/.exec(text ?? '')?.[1] ?? '';
const ground = () => {
  const { main, keyStore, keyring } = service.stores;
  return { em: main.fork(), keyStore, keyring, keys: new DataKeys(keyStore, keyring, 0), now };
};

test('when a klusster changes hands, its readers are asked again, once, when it is said who sends; a consent holds for no other', async () => {
  await handOver();
  // Nobody can be asked before it is said for whom.
  expect(await askedAgain('aoife')).toEqual([]);
  const { body } = await service.ask(
    'query($id: ID!) { node(id: $id) { ... on Klusster { senderIdentity { businessName } } } }',
    { variables: { id: PLATEAU } },
  );
  expect(body.data.node.senderIdentity).toBeNull();
  expect(await ask('luc', STATE, { klussterId: PLATEAU, ...LUCS })).toMatchObject({
    userErrors: [],
    senderIdentity: { businessName: 'Luc Presse' },
  });
  const [mail, ...more] = await askedAgain('aoife');
  expect([mail?.subject, more.length, (await askedAgain('noor')).length]).toEqual([
    'Do you still want this mailing list?',
    0,
    1,
  ]);
  expect(mail?.text).not.toContain(residents.luc.klussterOwner.contact.email);
  const token = tokenIn(mail?.text);
  // She who states it once more asks nobody twice.
  expect(await ask('luc', STATE, { klussterId: PLATEAU, version: 2, ...LUCS, phone: '+15145550388' })).toMatchObject({
    userErrors: [],
  });
  await work(service, askingAgain, POST, now);
  expect(await askedAgain('aoife')).toHaveLength(1);
  const asked = await readAgain(ground(), token);
  expect(asked?.shown.text).toContain('Luc Presse');
  const old = await keepSubscription(ground(), { token, consentVersion: 'another' });
  expect(old).toEqual({ userErrors: [{ code: 'CONSENT_TEXT_CHANGED', field: 'consentVersion' }] });
  const consentVersion = asked?.shown.version ?? '';
  expect(await keepSubscription(ground(), { token, consentVersion })).toMatchObject({ klussterName: 'Plateau Post' });
  expect(await keepSubscription(ground(), { token, consentVersion })).toMatchObject({ klussterName: 'Plateau Post' });
  const principals = await rowsOf(
    service,
    `select m.principal_id::text, count(*)::text from mailing_consent m where m.klusster_id = '${POST}' and m.recipient_id = '${AOIFE}' group by 1 order by 2`,
  );
  expect(new Map(principals as never)).toEqual(
    new Map([
      [rowIdOf('klusster_owner', 'marguerite'), '1'],
      [rowIdOf('klusster_owner', 'luc'), '1'],
    ]),
  );
});

test('whoever is asked again and does not answer for 60 days is off the list, and has withdrawn nothing', async () => {
  await handOver();
  await ask('luc', STATE, { klussterId: PLATEAU, ...LUCS });
  const [mail] = await askedAgain('aoife');
  const token = tokenIn(mail?.text);
  const asked = await readAgain(ground(), token);
  await keepSubscription(ground(), { token, consentVersion: asked?.shown.version ?? '' });
  const noor = rowIdOf('recipient', 'noor');
  await work(service, endingUnanswered, POST, new Date(now.getTime() + 60 * DAY - 1));
  expect(await listsOf(noor)).toContain('plateau-post');
  await work(service, endingUnanswered, POST, new Date(now.getTime() + 60 * DAY));
  expect(await listsOf(noor)).toEqual(['augusta-winter']);
  expect(await listsOf(AOIFE)).toContain('plateau-post');
  expect(await withdrawnBy(noor)).toEqual([]);
  const [late] = await askedAgain('noor');
  expect(await readAgain(ground(), tokenIn(late?.text))).toBeUndefined();
});

test('what is hers becomes the identity of a sender by her word alone, and a version that was not read changes nothing', async () => {
  const { mailingAddress, email, phone } = residents.marguerite.klussterOwner.contact;
  const hers = { klussterId: PLATEAU, version: 1, businessName: 'Plateau Post Media', mailingAddress, email, phone };
  const warned = (await ask('marguerite', STATE, hers)) as { senderIdentity: null; userErrors: object[] };
  expect(warned.senderIdentity).toBeNull();
  const due = ['email', 'phone', 'mailingAddress'].map((field) => ({ code: 'WILL_BE_PUBLIC', field }));
  expect(warned.userErrors).toEqual(due);
  expect(await ask('marguerite', STATE, { ...hers, version: null })).toMatchObject({
    userErrors: [{ code: 'CONFLICT', field: 'version' }],
  });
  expect(await ask('luc', STATE, hers)).toBe('NOT_FOUND');
  const wrong = { ...LUCS, klussterId: PLATEAU, version: 1 };
  for (const [change, code, field] of [
    [{ businessName: ' ' }, 'NAME_MISSING', 'businessName'],
    [{ email: null }, 'IDENTITY_INCOMPLETE', 'phone'],
    [{ website: 'ftp://luc-presse.test' }, 'WEBSITE_REFUSED', 'website'],
    [{ validUntil: '2026-01-01T00:00:00Z' }, 'IDENTITY_INCOMPLETE', 'validUntil'],
  ] as const)
    expect(await ask('marguerite', STATE, { ...wrong, ...change })).toMatchObject({
      senderIdentity: null,
      userErrors: [{ code, field }],
    });
  expect(klussters.plateauPost.sender.businessName).toBe('Plateau Post Media');
});
