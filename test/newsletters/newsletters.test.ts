import { jobs } from '../../src/features.js';
import { type Job, type JobTools, UNHURRIED } from '../../src/jobs/job.js';
import { installQueues } from '../../src/jobs/queue.js';
import { fixedClock } from '../../src/kernel/clock.js';
import { fromGlobalId, type PersonId } from '../../src/kernel/ids.js';
import { BEGIN_NEWSLETTER } from '../../src/newsletters/beginNewsletter.job.js';
import { COUNT_DAILY } from '../../src/newsletters/countAudiences.job.js';
import { composeNewsletter, DISPATCH_NEWSLETTER, letterTo } from '../../src/newsletters/index.js';
import {
  NEWSLETTER_STATES,
  type NewsletterState,
  type NewsletterVerb,
  stateAfter,
} from '../../src/newsletters/newsletterState.js';
import { DataKeys } from '../../src/privacy/vault/keys.js';
import { keepUpload } from '../../src/uploads/keepUpload.js';
import { reencode } from '../../src/uploads/reencode.js';
import { type Service, startService, UNLIMITED } from '../support/service.js';
import { accountOf, freshStorage, idOf, type KlussterName, type ResidentName, rowIdOf } from '../support/town.js';
import { photograph } from '../uploads/images.js';

/** A newsletter from its first word to the day after it was sent: who finds it, what it needs, and what its owner is never told. */

import.meta.jest.setTimeout(120_000);

const NOW = new Date('2026-11-20T12:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;

const sql = (text: string, values: readonly unknown[] = []) => service.stores.main.reserve.query(text, values);

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage, { limits: UNLIMITED, clock: fixedClock(NOW) });
  const dispatching: Job = {
    name: DISPATCH_NEWSLETTER,
    purpose: 'MAILING',
    options: UNHURRIED,
    handle: async () => {},
  };
  if (!jobs.some(({ name }) => name === DISPATCH_NEWSLETTER))
    await installQueues(service.stores.main.queue, [...jobs, dispatching]);
  await stateSender('plateauPost', 'marguerite');
});

afterAll(async () => {
  await service.close();
  await storage.drop();
});

/** Who sends the list of a klusster, as its owner would state it. */
const stateSender = (klusster: KlussterName, owner: ResidentName, validUntil: Date | null = null) =>
  sql(
    `insert into sender_identity (klusster_id, owner_id, business_name, mailing_address, email, valid_until, stated_at)
     values ($1, $2, 'Plateau Post Media', E'300 rue du Marché\\nMontréal QC H2T 1N4', 'list@plateau-post.test', $3, now())
     on conflict (klusster_id) do update set owner_id = excluded.owner_id, valid_until = excluded.valid_until,
       business_name = excluded.business_name, mailing_address = excluded.mailing_address, email = excluded.email, phone = null, website = null`,
    [rowIdOf('klusster', klusster), rowIdOf('klusster_owner', owner), validUntil],
  );

type Told = { id: string; version: number; state: NewsletterState } & Record<string, any>;
type Outcome = { newsletter: Told | null; codes: string[]; fields: (string | null)[]; error: string | undefined };

const FIELDS = `id version state language subject text scheduledFor sendingSince cancelledAt reach klusster { slug }
  images { nodes { number image { width } } } preview { subject html text userErrors { code } }`;
const INPUTS: Readonly<Record<string, string>> = { write: 'Write', edit: 'Edit', schedule: 'Schedule', test: 'Test' };

async function act(by: ResidentName, verb: string, input: object): Promise<Outcome> {
  const name = `${verb}Newsletter`;
  const document = `mutation($input: ${INPUTS[verb] ?? 'Move'}NewsletterInput!) { ${name}(input: $input) { newsletter { ${FIELDS} } userErrors { code field } } }`;
  const { body } = await service.ask(document, { account: accountOf(by), variables: { input } });
  const payload = body.data?.[name];
  const errors: { code: string; field: string | null }[] = payload?.userErrors ?? [];
  return {
    newsletter: payload?.newsletter ?? null,
    codes: errors.map(({ code }) => code),
    fields: errors.map(({ field }) => field),
    error: body.errors?.[0].extensions.code,
  };
}

const SAYING = { language: 'EN', subject: 'Where the ice holds', text: 'The rink is **open**.' };

async function written(more: object = {}, klusster: KlussterName = 'plateauPost', by: ResidentName = 'marguerite') {
  const { newsletter, codes, error } = await act(by, 'write', {
    klussterId: idOf('Klusster', klusster),
    ...SAYING,
    ...more,
  });
  expect({ codes, error }).toEqual({ codes: [], error: undefined });
  return newsletter as Told;
}

/** Does it and expects it to be done. */
async function done(verb: string, { id, version }: Told, more: object = {}): Promise<Told> {
  const { newsletter, codes, error } = await act('marguerite', verb, { newsletterId: id, version, ...more });
  expect({ verb, codes, error }).toEqual({ verb, codes: [], error: undefined });
  return newsletter as Told;
}

const rowOf = ({ id }: { readonly id: string }): string => fromGlobalId(id)?.id as string;
/** Newsletters of this file are forgotten again, so that each test has all the room there is. */
afterEach(async () => {
  const mine = `select id from newsletter where created_at = $1`;
  await sql(`delete from newsletter_test where newsletter_id in (${mine})`, [NOW]);
  await sql(`delete from newsletter_message where newsletter_id in (${mine})`, [NOW]);
  await sql(`delete from newsletter_image where newsletter_id in (${mine})`, [NOW]);
  await sql('delete from newsletter where created_at = $1', [NOW]);
});

const READ = `query($id: ID!, $slug: String!) { newsletter(id: $id) { ${FIELDS} }
  klusster(slug: $slug) { audienceBand { band countedAt } newsletters(first: 100) { nodes { id state } } } }`;
async function readAs(asker: ResidentName | undefined, { id }: { readonly id: string }, slug = 'plateau-post') {
  const as = asker ? { account: accountOf(asker) } : {};
  const { body } = await service.ask(READ, { ...as, variables: { id, slug } });
  return body.data as {
    newsletter: Told | null;
    klusster: { audienceBand: object | null; newsletters: { nodes: Told[] } };
  };
}

test('what she writes is a draft that she finds, edits and sees as a reader would, and that nobody else finds', async () => {
  const draft = await written();
  expect(draft).toMatchObject({
    ...SAYING,
    state: 'DRAFT',
    version: 1,
    reach: null,
    klusster: { slug: 'plateau-post' },
  });
  const edited = await done('edit', draft, {
    language: 'FR',
    subject: 'La glace tient',
    text: 'La patinoire est *ouverte*.',
  });
  expect(edited).toMatchObject({ language: 'FR', subject: 'La glace tient', version: 2 });
  const { html, text, userErrors } = edited.preview;
  expect(html).toContain('<em>ouverte</em>');
  expect(html).toContain('Klusster envoie ce message au nom de Plateau Post Media, qui publie Plateau Post.');
  expect(text).toContain('300 rue du Marché, Montréal QC H2T 1N4');
  expect(text).toContain('Bonjour Camille');
  expect(userErrors).toEqual([]);
  const hers = await readAs('marguerite', draft);
  expect(hers.newsletter?.id).toBe(draft.id);
  expect(hers.klusster.newsletters.nodes.map(({ id }) => id)).toContain(draft.id);
  expect(hers.klusster.audienceBand).toMatchObject({ band: 'UNDER_10' });
  for (const asker of [undefined, 'luc', 'aoife', 'noor', 'desmond', 'ravi', 'helene', 'priya'] as const)
    expect({ asker, ...(await readAs(asker, draft)) }).toEqual({
      asker,
      newsletter: null,
      klusster: { audienceBand: null, newsletters: { nodes: [] } },
    });
});

test('an edit of what was changed since, or of what is not there to be edited, changes nothing', async () => {
  const draft = await written();
  await done('edit', draft, { subject: 'Another' });
  expect((await act('marguerite', 'edit', { newsletterId: draft.id, version: 1, text: 'Late' })).codes).toEqual([
    'CONFLICT',
  ]);
  const left = await done('edit', { ...draft, version: 2 }, { subject: null, images: null });
  expect(left).toMatchObject({ subject: 'Another', text: SAYING.text, version: 3 });
  for (const by of ['luc', 'priya'] as const)
    expect((await act(by, 'edit', { newsletterId: draft.id, version: 3, text: 'Mine' })).error).toBe('NOT_FOUND');
  for (const by of ['desmond', 'aoife', 'suzanne', 'etienne', 'ravi'] as const)
    expect((await act(by, 'edit', { newsletterId: draft.id, version: 3, text: 'Mine' })).error).toBe('FORBIDDEN');
});

test.each<[string, object]>([
  ['no subject', { subject: '  ' }],
  ['no text', { text: ' \n ' }],
  ['a subject of two lines', { subject: 'One\r\nBcc: x@y.test' }],
  ['a subject that reads backwards', { subject: '\u202egnihton' }],
  ['a subject that is too long', { subject: 'x'.repeat(151) }],
  ['a text that is too long', { text: 'x'.repeat(20_001) }],
  ['a text with a zero in it', { text: 'a\u0000b' }],
  ['six images', { images: ['a', 'b', 'c', 'd', 'e', 'f'] }],
  ['one image twice', { images: ['a', 'a'] }],
])('%s is no newsletter', async (_, more) => {
  const input = { klussterId: idOf('Klusster', 'plateauPost'), ...SAYING, ...more };
  expect((await act('marguerite', 'write', input)).error).toBe('BAD_USER_INPUT');
});

test('errors are told in French, too', async () => {
  const { body } = await service.ask(
    'mutation($input: MoveNewsletterInput!) { unscheduleNewsletter(input: $input) { userErrors { code message } } }',
    {
      account: accountOf('marguerite'),
      variables: { input: { newsletterId: (await written()).id, version: 1 } },
      headers: { 'accept-language': 'fr-CA' },
    },
  );
  expect(body.data.unscheduleNewsletter.userErrors).toEqual([
    { code: 'WRONG_STATE', message: 'Impossible dans l’état actuel.' },
  ]);
});

/** A newsletter that stands so, by whatever way. */
async function inState(state: NewsletterState): Promise<Told> {
  const draft = await written();
  const identity = JSON.stringify({
    klusster: 'K',
    businessName: 'B',
    mailingAddress: 'A',
    phone: null,
    email: null,
    website: null,
  });
  const frozen = `sending_since = created_at, identity = '${identity}', content_hash = 'x'`;
  const values: Readonly<Record<NewsletterState, string>> = {
    DRAFT: `state = 'DRAFT'`,
    SCHEDULED: `state = 'SCHEDULED', scheduled_for = created_at + interval '1 day'`,
    SENDING: `state = 'SENDING', ${frozen}`,
    SENT: `state = 'SENT', reported_at = created_at, ${frozen}`,
    CANCELLED: `state = 'CANCELLED', cancelled_at = created_at`,
  };
  await sql(`update newsletter set ${values[state]} where id = $1`, [rowOf(draft)]);
  return { ...draft, state };
}

test('each act leads from each state where the table says, and nowhere else', async () => {
  const acts: Readonly<Record<NewsletterVerb, object>> = {
    edit: { text: 'Otherwise' },
    schedule: { at: new Date(NOW.getTime() + HOUR).toISOString() },
    unschedule: {},
    send: {},
    cancel: {},
  };
  let count = 0;
  for (const state of NEWSLETTER_STATES)
    for (const [verb, more] of Object.entries(acts)) {
      const { id, version } = await inState(state);
      const { newsletter, codes } = await act('marguerite', verb, { newsletterId: id, version, ...more });
      const leadsTo = stateAfter(state, verb as NewsletterVerb);
      expect({ state, verb, leadsTo: newsletter?.state, codes }).toEqual({
        state,
        verb,
        leadsTo,
        codes: leadsTo ? [] : ['WRONG_STATE'],
      });
      await sql('delete from newsletter where created_at = $1', [NOW]);
      count += 1;
    }
  console.info(`newsletters: ${count} acts from all states`);
  expect(count).toBe(25);
});

test('nothing is sent or scheduled for a klusster that does not say who sends its list, and for 60 days after', async () => {
  const draft = await written();
  const { id, version } = draft;
  const at = new Date(NOW.getTime() + 10 * DAY).toISOString();
  const trying = async () => [
    ...(await act('marguerite', 'send', { newsletterId: id, version })).codes,
    ...(await act('marguerite', 'schedule', { newsletterId: id, version, at })).codes,
    ...(await act('marguerite', 'test', { newsletterId: id })).codes,
  ];
  const thrice = Array(3).fill('IDENTITY_INCOMPLETE');
  // Nobody stated it; the owner before did; it ends too soon.
  await sql('delete from sender_identity');
  expect(await trying()).toEqual(thrice);
  const { preview } = await done('edit', draft, { subject: 'Still seen' });
  expect(preview.userErrors).toEqual([{ code: 'IDENTITY_INCOMPLETE' }]);
  await sql('update newsletter set version = 1 where id = $1', [rowOf(draft)]);
  await stateSender('plateauPost', 'luc');
  expect(await trying()).toEqual(thrice);
  await stateSender('plateauPost', 'marguerite', new Date(NOW.getTime() + 60 * DAY - 1));
  expect(await trying()).toEqual(thrice);
  // It holds for what is sent today, and not for what is sent in ten days.
  await stateSender('plateauPost', 'marguerite', new Date(NOW.getTime() + 60 * DAY));
  expect((await act('marguerite', 'schedule', { newsletterId: id, version, at })).codes).toEqual([
    'IDENTITY_INCOMPLETE',
  ]);
  expect((await done('send', draft)).state).toBe('SENDING');
  await stateSender('plateauPost', 'marguerite');
});

test('what is sent is frozen: who sends it, what it says, and the hash of that', async () => {
  const sending = await done('send', await written());
  expect(sending).toMatchObject({ state: 'SENDING', version: 2, sendingSince: NOW.toISOString(), reach: null });
  const [[identity = '', hash] = []] = await sql(
    'select identity::text, length(content_hash)::text from newsletter where id = $1',
    [rowOf(sending)],
  );
  expect(JSON.parse(identity as string)).toEqual({
    klusster: 'Plateau Post',
    businessName: 'Plateau Post Media',
    mailingAddress: '300 rue du Marché\nMontréal QC H2T 1N4',
    phone: null,
    email: 'list@plateau-post.test',
    website: null,
  });
  expect(hash).toBe('32');
  const sent = await sql(`select data->>'id' from pgboss.job where name = $1 and data->>'id' = $2`, [
    DISPATCH_NEWSLETTER,
    rowOf(sending),
  ]);
  expect(sent).toHaveLength(1);
});

test('a message is composed of what was frozen, whatever the klusster and its sender are called by then', async () => {
  const sending = await done('send', await written());
  const klusster = rowIdOf('klusster', 'plateauPost');
  await sql(`update klusster set name = 'Another name' where id = $1`, [klusster]);
  await sql(`update sender_identity set business_name = 'Another sender' where klusster_id = $1`, [klusster]);
  const composed = await composeNewsletter(
    { em: service.stores.main.fork(), mailFrom: 'no-reply@klusster.test' },
    rowOf(sending),
  );
  const [[hash] = []] = await sql(`select encode(content_hash, 'hex') from newsletter where id = $1`, [rowOf(sending)]);
  expect(composed.contentHash.toString('hex')).toBe(hash);
  const message = letterTo(composed, {
    messageId: rowOf(sending),
    to: accountOf('aoife'),
    ...{ firstName: 'Aoife', lastName: 'Ní Bhriain', language: 'FR', at: NOW },
    unsubscribeUrl: 'https://klusster.test/unsubscribe/token',
  }).bytes.toString();
  expect(message).toContain('From: "Plateau Post (Klusster)" <no-reply@klusster.test>');
  expect(message).not.toContain('Another');
  await sql(`update klusster set name = 'Plateau Post' where id = $1`, [klusster]);
  await sql(`update sender_identity set business_name = 'Plateau Post Media'`);
});

test('what is sent, and how that is answered, is the same whether nobody is on the list or many are', async () => {
  const answers: string[] = [];
  for (const [klusster, by] of [
    ['plateauPost', 'marguerite'],
    ['kensingtonTable', 'priya'],
  ] as const) {
    await stateSender(klusster, by);
    if (klusster === 'kensingtonTable')
      await sql('delete from subscription where klusster_id = $1', [rowIdOf('klusster', klusster)]);
    const { id, version } = await written({}, klusster, by);
    const { body } = await service.ask(
      'mutation($input: MoveNewsletterInput!) { sendNewsletter(input: $input) { newsletter { state version reach sendingSince } userErrors { code } } }',
      { account: accountOf(by), variables: { input: { newsletterId: id, version } } },
    );
    answers.push(JSON.stringify(body.data));
  }
  expect(answers[1]).toBe(answers[0]);
});

test('a klusster that is not published, or of somebody else by now, sends nothing', async () => {
  await stateSender('mileEndNights', 'marguerite');
  const draft = await written({}, 'mileEndNights');
  expect((await act('marguerite', 'send', { newsletterId: draft.id, version: 1 })).codes).toEqual(['WRONG_STATE']);
  const other = await written();
  const handOver = (to: ResidentName) =>
    sql('update klusster set owner_id = $1 where id = $2', [
      rowIdOf('klusster_owner', to),
      rowIdOf('klusster', 'plateauPost'),
    ]);
  await handOver('luc');
  expect((await act('marguerite', 'send', { newsletterId: other.id, version: 1 })).codes).toEqual(['WRONG_STATE']);
  expect((await act('marguerite', 'test', { newsletterId: other.id })).codes).toEqual(['WRONG_STATE']);
  expect((await readAs('luc', other)).klusster.newsletters.nodes).toEqual([]);
  expect((await readAs('luc', other)).newsletter).toBeNull();
  await handOver('marguerite');
});

describe('images', () => {
  const upload = async (by: ResidentName, hue: number): Promise<string> => {
    const image = await reencode(await photograph(hue), 'image/jpeg');
    const kept = await keepUpload(
      { em: service.stores.main.fork(), now: NOW },
      rowIdOf('person', by) as PersonId,
      image as never,
    );
    return (kept as { id: string }).id;
  };
  const numbers = ({ images }: Told) => images.nodes.map(({ number }: { number: number }) => number);

  test('those that the text names are kept, numbered on, and shown in the preview; the others are let go', async () => {
    const draft = await written({
      text: '![One](image:1) and ![two](image:2)',
      images: [await upload('marguerite', 11), await upload('marguerite', 12), await upload('marguerite', 13)],
    });
    expect(numbers(draft)).toEqual([1, 2]);
    expect(draft.preview.html.match(/<img src="data:image\/webp;base64,/g)).toHaveLength(2);
    expect(draft.preview.text).toContain('[One] and [two]');
    const edited = await done('edit', draft, {
      text: '![Two](image:2) ![three](image:3)',
      images: [await upload('marguerite', 14)],
    });
    expect(numbers(edited)).toEqual([2, 3]);
    const lost = await sql(`select count(*)::text from pgboss.job where name = 'forget-image'`);
    expect(Number(lost[0]?.[0])).toBeGreaterThan(0);
  });

  test('an image that is not there, is somebody else’s or one too many is refused, and nothing is changed', async () => {
    const hers = await upload('marguerite', 15);
    const trying = async (more: object) => {
      const { codes, fields } = await act('marguerite', 'write', {
        klussterId: idOf('Klusster', 'plateauPost'),
        ...SAYING,
        ...more,
      });
      return [...codes, ...fields];
    };
    expect(await trying({ text: '![x](image:1)' })).toEqual(['IMAGE_MISSING', 'text']);
    expect(await trying({ text: '![x](image:2)', images: [hers] })).toEqual(['IMAGE_MISSING', 'text']);
    expect(await trying({ text: 'x', images: [await upload('desmond', 16)] })).toEqual(['UPLOAD_NOT_FOUND', 'images']);
    expect(await trying({ text: 'x', images: ['upload_x'] })).toEqual(['UPLOAD_NOT_FOUND', 'images']);
    const five = await Promise.all([21, 22, 23, 24, 25].map((hue) => upload('marguerite', hue)));
    const all = await written({ text: [1, 2, 3, 4, 5].map((at) => `![x](image:${at})`).join(' '), images: five });
    const { codes } = await act('marguerite', 'edit', {
      newsletterId: all.id,
      version: 1,
      text: [1, 2, 3, 4, 5, 6].map((at) => `![x](image:${at})`).join(' '),
      images: [hers],
    });
    expect(codes).toEqual(['TOO_MANY_IMAGES']);
    expect(numbers((await readAs('marguerite', all)).newsletter as Told)).toEqual([1, 2, 3, 4, 5]);
  });

  test('a test of it brings them along, to her own address and to no other', async () => {
    const draft = await written({ text: 'Look: ![A *lake*](image:1)', images: [await upload('marguerite', 17)] });
    expect((await act('marguerite', 'test', { newsletterId: draft.id })).codes).toEqual([]);
    await service.mailed();
    await settled();
    const mails = (await service.mailed()).filter(({ subject }) => subject.startsWith('[Test]'));
    expect(mails.map(({ to }) => to)).toEqual([accountOf('marguerite')]);
    const [{ parsed, subject, text, html }] = mails as [(typeof mails)[number]];
    expect(subject).toBe('[Test] Where the ice holds');
    expect(parsed.attachments.map(({ contentType, cid }) => [contentType, cid])).toEqual([
      ['image/jpeg', 'image-1@newsletter.klusster'],
    ]);
    expect(text).toContain('Klusster sends this message on behalf of Plateau Post Media');
    expect(html).toContain('/unsubscribe/test"');
    const { state } = (await readAs('marguerite', draft)).newsletter as Told;
    expect(state).toBe('DRAFT');
  });
});

/** Waits until the tests that were asked for were sent. */
async function settled(): Promise<void> {
  for (const until = Date.now() + 20_000; Date.now() < until; await new Promise((next) => setTimeout(next, 20)))
    if ((await sql(`select 1::text from newsletter_test where state in ('QUEUED', 'SENDING')`)).length === 0) return;
  throw new Error('A test is still unsent after 20 seconds.');
}

test('a newsletter is tested twenty times a day, and a klusster has fifty that wait and sends five a day', async () => {
  const draft = await written();
  await sql(
    `insert into newsletter_test (id, newsletter_id, owner_id, state, asked_at)
     select gen_random_uuid(), $1, $2, 'SENT', $3::timestamptz - interval '1 hour' from generate_series(1, 20)`,
    [rowOf(draft), rowIdOf('klusster_owner', 'marguerite'), NOW],
  );
  expect((await act('marguerite', 'test', { newsletterId: draft.id })).codes).toEqual(['TOO_MANY_ATTEMPTS']);
  const copies = (state: string, more: string, count: number) =>
    sql(
      `insert into newsletter (id, klusster_id, owner_id, state, language, subject, text, created_at, sending_since, identity, content_hash)
       select gen_random_uuid(), klusster_id, owner_id, '${state}', language, subject, text, created_at, ${more} from newsletter, generate_series(1, ${count}) where id = $1`,
      [rowOf(draft)],
    );
  await copies('SENT', `created_at - interval '23 hours', '{}', 'x'`, 5);
  expect((await act('marguerite', 'send', { newsletterId: draft.id, version: 1 })).codes).toEqual([
    'TOO_MANY_NEWSLETTERS',
  ]);
  await copies('DRAFT', 'null, null, null', 48);
  const input = { klussterId: idOf('Klusster', 'plateauPost'), ...SAYING };
  // With the one of the town there are fifty.
  expect((await act('marguerite', 'write', input)).codes).toEqual(['TOO_MANY_NEWSLETTERS']);
});

describe('at its time', () => {
  const at = new Date(NOW.getTime() + 3 * HOUR);
  const begin = ({ id }: Told, now: Date) => {
    const { main, keyStore, keyring } = service.stores;
    const tools = { fork: main.fork, clock: fixedClock(now), keys: new DataKeys(keyStore, keyring, 0), keyring };
    return BEGIN_NEWSLETTER.handle(tools as unknown as JobTools, { id: fromGlobalId(id)?.id as string }).then(
      () => 'done',
      ({ name }: Error) => name,
    );
  };
  const scheduled = async () => done('schedule', await written(), { at: at.toISOString() });
  const stateOf = async (one: Told) => ((await readAs('marguerite', one)).newsletter as Told).state;

  test('it is sent, and not before, nor twice', async () => {
    const one = await scheduled();
    expect(one).toMatchObject({ state: 'SCHEDULED', scheduledFor: at.toISOString() });
    const [job] = await sql(
      `select round(extract(epoch from start_after - created_on))::text from pgboss.job where name = 'begin-newsletter' and data->>'id' = $1`,
      [rowOf(one)],
    );
    expect(job?.[0]).toBe(String(3 * 3_600));
    expect([await begin(one, new Date(at.getTime() - 1)), await stateOf(one)]).toEqual(['TryLater', 'SCHEDULED']);
    expect([await begin(one, at), await begin(one, at), await stateOf(one)]).toEqual(['done', 'done', 'SENDING']);
    const sent = await sql(`select 1::text from pgboss.job where name = $1 and data->>'id' = $2`, [
      DISPATCH_NEWSLETTER,
      rowOf(one),
    ]);
    expect(sent).toHaveLength(1);
  });

  test('one that was taken back, put off or cancelled is not sent then', async () => {
    const back = await done('unschedule', await scheduled());
    expect([await begin(back, at), await stateOf(back)]).toEqual(['done', 'DRAFT']);
    const later = await done('schedule', await scheduled(), { at: new Date(at.getTime() + DAY).toISOString() });
    expect([await begin(later, at), await stateOf(later)]).toEqual(['TryLater', 'SCHEDULED']);
    const over = await done('cancel', await scheduled());
    expect([await begin(over, at), await stateOf(over)]).toEqual(['done', 'CANCELLED']);
  });

  test('one that cannot be sent then is a draft again, and she is told by mail', async () => {
    const one = await scheduled();
    await sql('delete from sender_identity where klusster_id = $1', [rowIdOf('klusster', 'plateauPost')]);
    expect([await begin(one, at), await stateOf(one)]).toEqual(['done', 'DRAFT']);
    const told = (await service.mailed()).filter(({ subject }) => subject === 'Your newsletter was not sent');
    expect(told.map(({ to }) => to)).toEqual([accountOf('marguerite')]);
    const [mail] = told;
    expect(mail?.text).toContain('> Where the ice holds');
    await stateSender('plateauPost', 'marguerite');
  });

  test('one whose klusster is somebody else’s by then is over', async () => {
    const one = await scheduled();
    const handOver = (to: ResidentName) =>
      sql('update klusster set owner_id = $1 where id = $2', [
        rowIdOf('klusster_owner', to),
        rowIdOf('klusster', 'plateauPost'),
      ]);
    await handOver('luc');
    expect(await begin(one, at)).toBe('done');
    expect(await stateOf(one)).toBe('CANCELLED');
    await handOver('marguerite');
  });

  test.each(['2026-11-20T12:00:00Z', '2026-11-01T00:00:00Z', '2028-01-01T00:00:00Z'])('not at %s', async (time) => {
    const { id, version } = await written();
    const { codes, fields } = await act('marguerite', 'schedule', { newsletterId: id, version, at: time });
    expect([...codes, ...fields]).toEqual(['TIME_REFUSED', 'at']);
  });
});

describe('what its owner is told of those who get it', () => {
  const count = (now: Date) =>
    COUNT_DAILY.handle({ fork: service.stores.main.fork, clock: fixedClock(now) } as unknown as JobTools, {
      id: 'day',
    });
  const tomorrow = new Date('2026-11-21T00:10:00Z');
  const bandOf = async (now: Date) => {
    await count(now);
    return (await readAs('marguerite', { id: idOf('Newsletter', 'nothing') })).klusster.audienceBand;
  };
  /** Puts so many readers on the list, of whom nothing is known but that they are. */
  const readers = async (number: number) => {
    await sql('alter table subscription disable trigger all');
    await sql(
      `insert into subscription (id, consumer_user_id, klusster_id, recipient_id, language, created_at)
       select gen_random_uuid(), c.id, $1, (select id from recipient limit 1), 'EN', now() from generate_series(1, $2::int) n, lateral (select md5('reader ' || n)::uuid as id) c`,
      [rowIdOf('klusster', 'plateauPost'), number],
    );
    await sql('alter table subscription enable trigger all');
  };

  afterEach(async () => {
    await sql(`delete from subscription where consumer_user_id not in (select id from consumer_user)`);
    await sql('update audience_band set counted_at = $1', [new Date('2026-11-02T15:00:00Z')]);
  });

  test('a band, counted once a day, whatever happens in between', async () => {
    expect(await bandOf(tomorrow)).toMatchObject({ band: 'UNDER_10', countedAt: tomorrow.toISOString() });
    await readers(30);
    expect(await bandOf(new Date('2026-11-21T23:59:59Z'))).toMatchObject({
      band: 'UNDER_10',
      countedAt: tomorrow.toISOString(),
    });
    expect(await bandOf(new Date('2026-11-22T00:00:00Z'))).toMatchObject({ band: 'FROM_25' });
  });

  test('each band begins where its name says', async () => {
    const [[before] = []] = await sql(
      'select count(*)::text from subscription where klusster_id = $1 and ended_at is null',
      [rowIdOf('klusster', 'plateauPost')],
    );
    let day = new Date('2026-12-01T00:00:00Z');
    for (const [number, band] of [
      [9, 'UNDER_10'],
      [10, 'FROM_10'],
      [24, 'FROM_10'],
      [25, 'FROM_25'],
      [99, 'FROM_50'],
      [100, 'FROM_100'],
      [2_499, 'FROM_1000'],
      [2_500, 'FROM_2500'],
    ] as const) {
      await readers(number - Number(before));
      expect({ number, ...(await bandOf(day)) }).toMatchObject({ number, band });
      await sql(`delete from subscription where consumer_user_id not in (select id from consumer_user)`);
      day = new Date(day.getTime() + DAY);
    }
  });

  /** A newsletter that is being sent; one of two was finished at once, since nobody was on its list. */
  const sending = async (isFinished: boolean) => {
    const one = await done('send', await written());
    if (isFinished) await sql(`update newsletter set state = 'SENT', sent_at = $2 where id = $1`, [rowOf(one), NOW]);
    else await sql(`update newsletter set state = 'SENDING', sent_at = null where id = $1`, [rowOf(one)]);
    return one;
  };

  test('that it was sent she is told the day after, whether it took a moment or goes on', async () => {
    const told = async (now: Date) => {
      await count(now);
      return Promise.all(
        both.map(async (one) => {
          const { state, reach, version } = (await readAs('marguerite', one)).newsletter as Told;
          return { state, reach, version };
        }),
      );
    };
    const both = [await sending(true), await sending(false)];
    const today = { state: 'SENDING', reach: null, version: 2 };
    expect(await told(new Date('2026-11-20T23:59:00Z'))).toEqual([today, today]);
    const then = { state: 'SENT', reach: 'UNDER_10', version: 2 };
    expect(await told(tomorrow)).toEqual([then, then]);
  });

  test('whether it can still be cancelled does not tell it sooner', async () => {
    const cancel = async (isFinished: boolean) => {
      const one = await sending(isFinished);
      const { state, version, reach, cancelledAt } = await done('cancel', one);
      return { state, version, reach, cancelledAt };
    };
    expect(await cancel(true)).toEqual(await cancel(false));
    const codes = async (isFinished: boolean) => {
      const { id, version } = await sending(isFinished);
      await count(tomorrow);
      return (await act('marguerite', 'cancel', { newsletterId: id, version })).codes;
    };
    expect([await codes(true), await codes(false)]).toEqual([['WRONG_STATE'], ['WRONG_STATE']]);
  });

  test('about how many messages left is a band, too, and one more or fewer within it changes nothing', async () => {
    const reachOf = async (sent: number, bounced: number) => {
      const one = await sending(true);
      await sql('alter table newsletter_message disable trigger all');
      await sql(
        `insert into newsletter_message (id, newsletter_id, recipient_id, consent_id, state, due_at)
         select gen_random_uuid(), $1, gen_random_uuid(), gen_random_uuid(), case when n <= $2::int then 'SENT' else 'FAILED' end, now() from generate_series(1, $3::int) n`,
        [rowOf(one), sent, sent + bounced],
      );
      await sql('alter table newsletter_message enable trigger all');
      await count(tomorrow);
      return ((await readAs('marguerite', one)).newsletter as Told).reach;
    };
    expect([await reachOf(12, 0), await reachOf(13, 0), await reachOf(12, 1), await reachOf(25, 0)]).toEqual([
      'FROM_10',
      'FROM_10',
      'FROM_10',
      'FROM_25',
    ]);
  });
});
