import { randomUUID } from 'node:crypto';
import { forgetting } from '../../src/idempotency/forgetting.js';
import type { JobTools } from '../../src/jobs/job.js';
import { type AccessRequestId, newId, toGlobalId } from '../../src/kernel/ids.js';
import { CONSENTS, SUBSCRIBER } from '../registration/support/registering.js';
import { type Answer, type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, idOf, type ResidentName, rowIdOf } from '../support/town.js';

/** A request that is sent again, since its answer never came, makes nothing twice (docs/decisions/0039). */

import.meta.jest.setTimeout(120_000);

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
let replica: Service;
let policyVersion: string;

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage);
  replica = await startService(storage);
  policyVersion = (await service.ask('{ privacyPolicy { version } }')).body.data.privacyPolicy.version;
});
afterAll(async () => {
  await service.close();
  await replica.close();
  await storage.drop();
});

const newKey = () => randomUUID();

type Creating = {
  readonly by: ResidentName;
  readonly table: string;
  /** The name of the input, where it is not that of the mutation. */
  readonly type?: string;
  /** Another input each time, as another `at` is given. */
  readonly input: (at: number) => object | Promise<object>;
  readonly selection: string;
  /** What is told once, and is not given again. */
  readonly once?: string;
};

const partner = (at: number) => ({
  name: `Boreal Ledger ${at}`,
  redirectUris: [],
  scopes: [],
  authMethod: 'client_secret_basic',
});
const profile = (by: ResidentName): Creating => ({
  by,
  table: 'consumer_user',
  input: (at) => ({
    contact: { ...SUBSCRIBER, firstName: `Solveig ${at}` },
    consents: CONSENTS.ConsumerUser,
    policyVersion,
    language: 'EN',
  }),
  selection: 'added',
});

const BEGAN = Date.now();
const TOMORROW = new Date(BEGAN + 86_400_000).toISOString();

/** Each mutation that creates, by name. */
const CREATING: Readonly<Record<string, Creating>> = {
  openCase: {
    by: 'ravi',
    table: 'support_case',
    input: (at) => ({ kind: 'QUESTION', email: accountOf('desmond'), reason: `A letter, number ${at}` }),
    selection: 'case { id }',
  },
  requestGrant: {
    by: 'ravi',
    table: 'case_grant',
    input: async (at) => ({
      caseId: await caseOfRavi(),
      groups: ['CONTACT'],
      purpose: 'SERVICE',
      reason: `To answer letter ${at}`,
      hours: 1,
    }),
    selection: 'grant { id }',
  },
  addCaseNote: {
    by: 'ravi',
    table: 'case_entry',
    input: async (at) => ({ caseId: await caseOfRavi(), text: `Called her, ${at}` }),
    selection: 'case { id }',
  },
  handOverCase: {
    by: 'helene',
    table: 'case_entry',
    // To and fro: whoever has it is not handed it.
    input: async (at) => ({
      caseId: await aCaseToHandOver(),
      staffMemberId: toGlobalId('StaffMember', rowIdOf('staff', at === 0 ? 'gabrielle' : 'ravi') as never),
      reason: `She is away, ${at}`,
    }),
    selection: 'case { id }',
  },
  delayTelling: {
    by: 'helene',
    table: 'case_delay',
    input: async (at) => ({
      caseId: await caseOfRavi(),
      ground: 'INVESTIGATION',
      until: new Date(BEGAN + (at + 1) * 86_400_000).toISOString(),
    }),
    selection: 'case { id }',
  },
  breakGlass: {
    by: 'gabrielle',
    table: 'emergency',
    input: (at) => ({ email: accountOf('desmond'), ground: 'SAFETY', groups: ['CONTACT'], reason: `A call, ${at}` }),
    selection: 'case { id }',
  },
  openIncident: {
    by: 'helene',
    table: 'incident',
    input: (at) => ({
      what: `A letter went astray, ${at}`,
      knownAt: '2026-01-02T00:00:00Z',
      from: '2026-01-01T00:00:00Z',
    }),
    selection: 'incident { id }',
  },
  enterSafeguard: {
    by: 'helene',
    table: 'safeguard',
    input: (at) => ({
      kind: 'PHYSICAL',
      sensitivity: 'LOW',
      nameInEnglish: `A lock, the ${at}th`,
      nameInFrench: `Une serrure, la ${at}e`,
      ownerRole: 'PRIVACY_OFFICER',
      reviewBy: TOMORROW,
    }),
    selection: 'safeguard { id }',
  },
  registerPartner: {
    by: 'helene',
    table: 'partner',
    input: partner,
    selection: 'clientId clientSecret',
    once: 'clientSecret',
  },
  addWebhook: {
    by: 'helene',
    table: 'webhook_endpoint',
    input: async (at) => ({ clientId: await aPartner(), url: `https://example.com/${at}`, events: ['DATA_ERASED'] }),
    selection: 'webhookId secret',
    once: 'secret',
  },
  addConsumerUser: profile('desmond'),
  reportContent: {
    by: 'aoife',
    table: 'content_report',
    input: (at) => ({ id: idOf('Business', 'zhangBicycles'), reason: 'WRONG_DATA', text: `It moved, ${at}` }),
    selection: 'report { id }',
  },
  requestListing: {
    type: 'ListingInput',
    by: 'noor',
    table: 'listing',
    input: (at) => ({
      businessId: idOf('Business', 'gitesHaddad'),
      klussterId: idOf('Klusster', at === 0 ? 'kensingtonTable' : 'plateauPost'),
    }),
    selection: 'listing { id state }',
  },
  inviteBusiness: {
    type: 'ListingInput',
    by: 'luc',
    table: 'listing',
    input: (at) => ({
      businessId: idOf('Business', at === 0 ? 'zhangBicycles' : 'ramanBooks'),
      klussterId: idOf('Klusster', 'echoDesCantons'),
    }),
    selection: 'listing { id state }',
  },
  openKlusster: {
    by: 'marguerite',
    table: 'klusster',
    input: (at) => ({
      name: `After Rain ${at}`,
      slug: 'after-rain',
      city: 'Montréal',
      province: 'QC',
      languages: ['FR'],
    }),
    selection: 'klusster { id }',
  },
  writeNewsletter: {
    by: 'marguerite',
    table: 'newsletter',
    input: (at) => ({
      klussterId: idOf('Klusster', 'plateauPost'),
      language: 'EN',
      subject: `Thaw ${at}`,
      text: 'The canal opens.',
    }),
    selection: 'newsletter { id }',
  },
  createBusiness: {
    by: 'wei',
    table: 'business',
    input: (at) => ({ name: `Spare Spokes ${at}`, category: 'RETAIL', city: 'Toronto', province: 'ON' }),
    selection: 'business { id }',
  },
  offerKlusster: {
    by: 'marguerite',
    table: 'klusster_offer',
    input: (at) => ({ klussterId: idOf('Klusster', 'plateauPost'), email: accountOf(at === 0 ? 'luc' : 'priya') }),
    selection: 'offer { id }',
  },
  takeReport: {
    by: 'ravi',
    table: 'support_case',
    input: (at) => ({ reportId: idOf('ContentReport', 'borrowedName'), reason: `Looked at, ${at}` }),
    selection: 'case { id }',
  },
  requestCorrection: {
    by: 'jeanne',
    table: 'inquiry',
    input: async (at) => ({ coordinate: 'SupportCase.reason', text: `It is wrong, ${at}` }),
    selection: 'inquiry { id }',
  },
  takeInquiry: {
    by: 'helene',
    table: 'support_case',
    input: async (at) => ({ inquiryId: await anInquiry(), reason: `Looked at, ${at}` }),
    selection: 'case { id }',
  },
  takeAccessRequest: {
    by: 'ravi',
    table: 'support_case',
    input: async (at) => ({ id: await aWaitingRequest(at), reason: `Its time is running out, ${at}` }),
    selection: 'case { id }',
  },
};

/** Their names begin like those of mutations that create, and why they make nothing a second time. */
const NOT_CREATING: Readonly<Record<string, string>> = {
  addBusinessOwner: 'runs through the verb of addConsumerUser',
  addKlussterOwner: 'runs through the verb of addConsumerUser',
  openAccessPackage: 'each link takes the place of the one before, which a remembered answer could not open',
  registerBusinessOwner: 'nobody is signed in, and nothing is made before the letter is answered',
  registerConsumerUser: 'nobody is signed in, and nothing is made before the letter is answered',
  registerKlussterOwner: 'nobody is signed in, and nothing is made before the letter is answered',
  reportToCommissioner: 'it makes nothing: of an incident it writes the report, in the place of the one before',
  requestAccess: 'asked for twice within a day it is one request',
  requestErasure: 'asked for twice it is one erasure',
  requestPasswordReset: 'nobody is signed in, and a letter is all that comes of it',
  requestSignInLink: 'nobody is signed in, and a letter is all that comes of it',
  writeOffInvoice: 'it makes nothing: of an invoice it changes where it stands, once',
};

type Asking = { readonly key?: string; readonly on?: Service; readonly by?: ResidentName; readonly at?: number };

async function create(name: string, { key, on = service, by, at = 0 }: Asking = {}): Promise<Answer> {
  const creating = CREATING[name] as Creating;
  const type = creating.type ?? `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return on.ask(
    `mutation($input: ${type}!) { done: ${name}(input: $input) { ${creating.selection} userErrors { code } } }`,
    {
      account: accountOf(by ?? creating.by),
      variables: { input: await creating.input(at) },
      headers: key === undefined ? {} : { 'idempotency-key': key },
    },
  );
}

const made: Record<string, string> = {};
const caseOfRavi = async () => (made.case ??= (await create('openCase')).body.data.done.case.id);
const SEND = `mutation { sendInquiry(input: { kind: QUESTION, text: "What is held of me?" }) { inquiry { id } } }`;
const anInquiry = async () =>
  (made.inquiry ??= (await service.ask(SEND, { account: accountOf('aoife') })).body.data.sendInquiry.inquiry.id);
/** A request for access in a case that is closed: nobody works on it. */
async function aWaitingRequest(at: number): Promise<string> {
  const known = made[`access ${at}`];
  if (known) return known;
  const id = newId<AccessRequestId>();
  await service.stores.main.reserve.query(
    `with c as (select id, person_id from support_case where closed_at is not null order by id limit 1)
     insert into access_request (id, person_id, via, language, format, received_at, due_at, support_case_id)
     select $1, person_id, 'MAIL', 'EN', 'PAGE', now(), now() + interval '30 days', id from c where $2::int >= 0`,
    [id, at],
  );
  made[`access ${at}`] = toGlobalId('AccessRequest', id);
  return toGlobalId('AccessRequest', id);
}
const aCaseToHandOver = async () =>
  (made.handed ??= (await create('openCase', { at: 77 })).body.data.done.case.id as string);
const aPartner = async () => (made.partner ??= (await create('registerPartner')).body.data.done.clientId);

async function count(table: string): Promise<number> {
  const [row] = await service.stores.main.database.query(`select count(*) from ${table}`, []);
  return Number(row?.[0]);
}
const remembered = () => count('idempotency_key');
const codeOf = ({ body }: Answer) => body.errors?.[0]?.extensions?.code;

test('each mutation that creates, by its name, is among those that are tried here, or it is said why not', () => {
  const mutations = Object.keys(service.schema.getMutationType()?.getFields() ?? {});
  const creating = mutations.filter((name) =>
    /^(add|break|create|delay|enter|hand|invite|offer|open|register|report|request|take|write)[A-Z]/.test(name),
  );
  expect(creating.sort()).toEqual([...Object.keys(CREATING), ...Object.keys(NOT_CREATING)].sort());
});

test.each(Object.keys(CREATING))(
  '%s, sent again with its key, is answered alike and makes nothing more',
  async (name) => {
    const { table, once } = CREATING[name] as Creating;
    await Promise.all([caseOfRavi(), aPartner()]);
    const before = await count(table);
    const key = newKey();
    const first = await create(name, { key });
    expect(first.body.data.done.userErrors).toEqual([]);
    expect(await count(table)).toBe(before + 1);
    const again = await create(name, { key, on: replica });
    expect(again.body.data.done).toEqual({ ...first.body.data.done, ...(once && { [once]: null }) });
    if (once) expect(first.body.data.done[once]).toMatch(/./);
    expect(await count(table)).toBe(before + 1);

    const other = await create(name, { key, at: 1 });
    expect(codeOf(other)).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await count(table)).toBe(before + 1);
  },
);

test('eight of the same at once, to two processes, make one; eight without a key make eight', async () => {
  const before = await count('partner');
  const key = newKey();
  const eight = (asking: Asking) =>
    Promise.all(
      Array.from({ length: 8 }, (_, at) => create('registerPartner', { ...asking, on: at % 2 ? service : replica })),
    );
  const ids = (answers: Answer[]) => new Set(answers.map(({ body }) => body.data.done.clientId));
  const answers = await eight({ key });
  expect(ids(answers).size).toBe(1);
  expect(await count('partner')).toBe(before + 1);
  // Whoever was first was told the secret, and nobody else.
  expect(answers.filter(({ body }) => body.data.done.clientSecret !== null)).toHaveLength(1);
  expect(ids(await eight({})).size).toBe(8);
});

test('the same key of somebody else, or for another mutation, is another key', async () => {
  const key = newKey();
  const clientId = async (by: ResidentName) => (await create('registerPartner', { key, by })).body.data.done.clientId;
  expect(await clientId('ravi')).not.toBe(await clientId('helene'));
  expect((await create('openCase', { key })).body.data.done.userErrors).toEqual([]);
});

test('what was refused, or failed, is not remembered: the same request may succeed later', async () => {
  const before = await remembered();
  const key = newKey();
  const ask = (name: string) =>
    service.ask(
      'mutation($input: RegisterPartnerInput!) { done: registerPartner(input: $input) { clientId userErrors { code } } }',
      {
        account: accountOf('helene'),
        variables: { input: { ...partner(0), name } },
        headers: { 'idempotency-key': key },
      },
    );
  expect((await ask(' ')).body.data.done).toEqual({ clientId: null, userErrors: [{ code: 'NAME_MISSING' }] });
  expect(await remembered()).toBe(before);
  // A refusal from within the transaction, after the key was claimed.
  const profileKey = newKey();
  const twice = () => create('addConsumerUser', { key: profileKey, by: 'aoife' });
  const taken = await twice();
  expect(taken.body.data.done.userErrors).toEqual([{ code: 'PROFILE_EXISTS' }]);
  expect(await remembered()).toBe(before);
  expect((await ask('Boreal Ledger, at last')).body.data.done.userErrors).toEqual([]);
  expect(await remembered()).toBe(before + 1);
});

test('what is kept of a request is unreadable without the keyring, and is forgotten after a day', async () => {
  const key = newKey();
  await create('addConsumerUser', { key, by: 'wei' });
  const { database } = service.stores.main;
  const rows = await database.query(
    'select key_index, input_index, outcome::text, created_at from idempotency_key',
    [],
  );
  expect(rows).toHaveLength(await remembered());
  const text = rows.flat().join();
  for (const word of [key, accountOf('wei'), SUBSCRIBER.email, 'Solveig']) expect(text).not.toContain(word);
  const jobs = await database.query(
    `select k.id, extract(epoch from j.start_after - j.created_on) from idempotency_key k
     join pgboss.job j on j.name = 'forget-idempotency-key' and j.data->>'id' = k.id::text`,
    [],
  );
  expect(jobs.map(([, seconds]) => Number(seconds))).toEqual(rows.map(() => 86_400));
  const tools = { fork: () => service.stores.main.fork() } as JobTools;
  for (const [id] of jobs) await forgetting.handle(tools, { id: id as string });
  expect(await remembered()).toBe(0);
});

test.each([
  ['too short', 'seven77'],
  ['with a space', 'has a space in it'],
  ['longer than 200 characters', 'k'.repeat(201)],
])('a key that is %s is refused before anything runs', async (_why, key) => {
  const before = await count('partner');
  expect(codeOf(await create('registerPartner', { key }))).toBe('BAD_USER_INPUT');
  expect(await count('partner')).toBe(before);
});

test('the quotes of a structured field are no part of the key', async () => {
  const key = newKey();
  const clientId = async (given: string) => (await create('registerPartner', { key: given })).body.data.done.clientId;
  expect(await clientId(`"${key}"`)).toBe(await clientId(key));
});
