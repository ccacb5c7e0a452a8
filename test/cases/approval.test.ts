import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, idOf, type ResidentName, residents, rowIdOf } from '../support/town.js';
import { asking, BEGIN, codeOf, HOUR, nobodys, OPEN, openAbout } from './support.js';

/** Who is a Klusster Owner is decided by staff, in a case, with a reason (§4.1, §4.2; reading 1 of the policy). */

import.meta.jest.setTimeout(120_000);

const OWNERS = '{ klusster(slug: "plateau-post") { businesses { nodes { owner { email } } } } }';
const STANDING = '{ viewer { roles klussterOwnerStanding { state since } } }';
const WAITING = '{ klussterOwnersWaiting(first: 10) { nodes { klussterOwner { id } state since } } }';
const decision = (act: string) => `mutation Decide($input: DecisionInput!) {
  ${act}(input: $input) { case { id klussterOwnerStanding { state since } decisions { nodes { decision reason decidedAt } } } userErrors { code field } }
}`;
const ACTS = {
  approve: decision('approveKlussterOwner'),
  refuse: decision('refuseKlussterOwner'),
  suspend: decision('suspendKlussterOwner'),
  reinstate: decision('reinstateKlussterOwner'),
};
type Act = keyof typeof ACTS;

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
/** Another process on the same databases, where a test has one. */
let replica: Service | undefined;
const onReplica = async () => (replica ??= await startService(storage, { clock }));
let now = BEGIN;
const clock = { now: () => now };

beforeEach(async () => {
  now = new Date(now.getTime() + HOUR);
  storage = await freshStorage();
  service = await startService(storage, { clock });
});
afterEach(async () => {
  await service.close();
  await replica?.close();
  replica = undefined;
  await storage.drop();
});

const as = (name: ResidentName, on = service) => asking(on, name, clock);
const ravi = (document: string, variables?: object) => as('ravi')(document, variables);

async function caseAbout(name: ResidentName, staff: ResidentName = 'ravi'): Promise<string> {
  const input = { kind: 'APPROVAL', klussterOwnerId: idOf('KlussterOwner', name), reason: `About ${name}` };
  return (await as(staff)(OPEN, { input })).body.data.openCase.case.id;
}

async function decide(act: Act, caseId: string, reason = 'So it was decided', on = service) {
  const { body } = await as('ravi', on)(ACTS[act], { input: { caseId, reason } });
  return body.data[`${act}KlussterOwner`];
}

const MAY_I = '{ visibility(coordinate: "BusinessOwner.email") { mayI } }';
const isInAudience = async (name: ResidentName) => (await as(name)(MAY_I)).body.data.visibility.mayI === 'ALWAYS';
const rolesOf = async (name: ResidentName) => (await as(name)(STANDING)).body.data.viewer.roles;

test('staff list who waits, the longest first, by profile and nothing else', async () => {
  const { body } = await ravi(WAITING);
  expect(body.data.klussterOwnersWaiting.nodes).toEqual([
    { klussterOwner: { id: idOf('KlussterOwner', 'etienne') }, state: 'PENDING', since: '2026-11-02T15:00:00.000Z' },
  ]);
  const { body: asked } = await ravi('{ klussterOwnersWaiting { nodes { klussterOwner { firstName email } } } }');
  expect(asked.data.klussterOwnersWaiting.nodes).toEqual([{ klussterOwner: { firstName: null, email: null } }]);
  for (const name of ['marguerite', 'etienne', 'desmond'] as const) {
    const { body: theirs } = await as(name)(WAITING);
    expect(theirs.data.klussterOwnersWaiting).toBeNull();
  }
});

test('whoever waits is in no audience until she is approved, and from her next operation on she is, on every replica', async () => {
  const replica = await onReplica();
  expect(await isInAudience('etienne')).toBe(false);
  const token = await replica.tokenOf(accountOf('etienne'));
  const roles = async () => (await replica.ask(STANDING, { token })).body.data.viewer;
  expect(await roles()).toEqual({
    roles: [],
    klussterOwnerStanding: { state: 'PENDING', since: '2026-11-02T15:00:00.000Z' },
  });
  const caseId = await caseAbout('etienne');
  const done = await decide('approve', caseId, 'The first issue is his own');
  const at = now.toISOString();
  expect(done).toEqual({
    case: {
      id: caseId,
      klussterOwnerStanding: { state: 'ACTIVE', since: at },
      // What she wrote about him is withheld from her who wrote it, too: she has no grant.
      decisions: { nodes: [{ decision: 'APPROVED', reason: null, decidedAt: at }] },
    },
    userErrors: [],
  });
  expect(await roles()).toEqual({ roles: ['KLUSSTER_OWNER'], klussterOwnerStanding: { state: 'ACTIVE', since: at } });
  expect(await isInAudience('etienne')).toBe(true);
  expect((await ravi(WAITING)).body.data.klussterOwnersWaiting.nodes).toEqual([]);
});

test('a decision is hers to read, with its reason, and she is told by mail in her language', async () => {
  await decide('approve', await caseAbout('etienne'), 'The first issue is his own');
  const { body } = await as('etienne')(
    '{ viewer { cases(first: 1) { nodes { reason decisions { nodes { decision reason } } } } } }',
  );
  expect(body.data.viewer.cases.nodes).toEqual([
    {
      reason: 'About etienne',
      decisions: { nodes: [{ decision: 'APPROVED', reason: 'The first issue is his own' }] },
    },
  ]);
  const mailed = await service.mailed(residents.etienne.account);
  expect(mailed.map(({ subject }) => subject)).toEqual(['Vous êtes approuvé comme propriétaire de Klusster']);
  expect(mailed[0]?.text).toContain('The first issue is his own');
});

test.each([
  ['refuse', 'etienne', /n’a pas été approuvé/],
  ['suspend', 'marguerite', /suspended/],
  ['reinstate', 'suzanne', /again|reinstated/],
] as const)('%s is told by mail', async (act, name, subject) => {
  expect((await decide(act, await caseAbout(name))).userErrors).toEqual([]);
  const mailed = await service.mailed(accountOf(name));
  expect(mailed.map((one) => one.subject)).toEqual([expect.stringMatching(subject)]);
});

const POSSIBLE = [
  ['etienne', 'PENDING', ['approve', 'refuse']],
  ['marguerite', 'ACTIVE', ['suspend']],
  ['suzanne', 'SUSPENDED', ['reinstate']],
] as const;
const LEADS_TO = { approve: 'ACTIVE', refuse: 'REFUSED', suspend: 'SUSPENDED', reinstate: 'ACTIVE' } as const;

test.each(POSSIBLE)(
  'of %s, who is %s, only %j is possible; nothing else changes anything or is mailed',
  async (name, state, possible) => {
    const caseId = await caseAbout(name);
    const standing = async () => (await as(name)(STANDING)).body.data.viewer.klussterOwnerStanding.state;
    for (const act of Object.keys(ACTS) as Act[]) {
      if ((possible as readonly Act[]).includes(act)) continue;
      const refused = await decide(act, caseId);
      expect({ act, refused }).toEqual({
        act,
        refused: { case: null, userErrors: [{ code: 'WRONG_STATE', field: null }] },
      });
    }
    expect(await standing()).toBe(state);
    expect(await service.mailed(accountOf(name))).toEqual([]);
    const [act] = possible;
    expect((await decide(act, caseId)).userErrors).toEqual([]);
    expect(await standing()).toBe(LEADS_TO[act]);
  },
);

test('whoever was refused is in no audience, and is not approved after all', async () => {
  const caseId = await caseAbout('etienne');
  await decide('refuse', caseId);
  expect(await rolesOf('etienne')).toEqual([]);
  expect((await decide('approve', caseId)).userErrors).toEqual([{ code: 'WRONG_STATE', field: null }]);
});

test('of two who decide at once one does, and one is told that it is decided', async () => {
  const replica = await onReplica();
  const [first, second] = [await caseAbout('etienne'), await caseAbout('etienne')];
  const outcomes = await Promise.all([
    decide('approve', first),
    decide('refuse', second, 'No', replica),
    decide('approve', second, 'Yes', replica),
    decide('refuse', first, 'No'),
  ]);
  expect(outcomes.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  const counted = await service.stores.main.database.query(
    'select count(*)::text from case_decision where person_id = $1::uuid',
    [rowIdOf('person', 'etienne')],
  );
  expect(counted).toEqual([['1']]);
  expect(await service.mailed(residents.etienne.account)).toHaveLength(1);
});

test.each([
  ['a question about her', async () => openAbout(ravi, 'etienne'), 'WRONG_STATE'],
  [
    'a case that is closed',
    async () => {
      const id = await caseAbout('etienne');
      await ravi(
        'mutation($id: ID!) { closeCase(input: { caseId: $id, outcome: UNRESOLVED }) { userErrors { code } } }',
        { id },
      );
      return id;
    },
    'WRONG_STATE',
  ],
  ['the case of a colleague', async () => caseAbout('etienne', 'helene'), 'NOT_FOUND'],
  ['no case', async () => nobodys('SupportCase'), 'NOT_FOUND'],
  ['the id of her profile', async () => idOf('KlussterOwner', 'etienne'), 'NOT_FOUND'],
])('nothing is decided in %s', async (_, caseIn, code) => {
  const input = { caseId: await caseIn(), reason: 'So it was decided' };
  const answer = await ravi(ACTS.approve, { input });
  expect(codeOf(answer) ?? answer.body.data.approveKlussterOwner.userErrors[0].code).toBe(code);
  expect(await rolesOf('etienne')).toEqual([]);
});

test('nobody decides who does not work here, about herself least of all', async () => {
  const input = { caseId: await caseAbout('etienne'), reason: 'Because I want to' };
  for (const name of ['etienne', 'marguerite', 'suzanne', 'desmond'] as const)
    expect(codeOf(await as(name)(ACTS.approve, { input }))).toBe('FORBIDDEN');
  expect(codeOf(await service.ask(ACTS.approve, { variables: { input } }))).toBe('UNAUTHENTICATED');
  expect(await rolesOf('etienne')).toEqual([]);
});

test('a case about no Klusster Owner is not opened', async () => {
  for (const klussterOwnerId of [
    nobodys('KlussterOwner'),
    idOf('BusinessOwner', 'desmond'),
    'nothing',
    idOf('KlussterOwner', 'desmond'),
  ]) {
    const answer = await ravi(OPEN, { input: { kind: 'APPROVAL', klussterOwnerId, reason: 'About nobody' } });
    expect(codeOf(answer)).toBe('NOT_FOUND');
  }
});

test('whoever is suspended is in no audience from the next operation on, on every replica, and again when reinstated', async () => {
  const replica = await onReplica();
  const token = await replica.tokenOf(accountOf('marguerite'));
  const shown = async () =>
    (await replica.ask(OWNERS, { token })).body.data.klusster.businesses.nodes.some(({ owner }: any) => owner.email);
  expect(await shown()).toBe(true);
  const caseId = await caseAbout('marguerite');
  await decide('suspend', caseId, 'She answers nobody');
  expect(await shown()).toBe(false);
  await decide('reinstate', caseId, 'She answered');
  expect(await shown()).toBe(true);
});

test('whoever is suspended while she is being answered is answered nothing', async () => {
  const caseId = await caseAbout('marguerite');
  const token = await service.tokenOf(accountOf('marguerite'));
  let suspended: Promise<unknown> | undefined;
  // The statement of her answer has been sent; the ledger waits for its turn until the suspension is committed.
  const held = await startService(storage, {
    clock,
    ports: (ports) => ({
      ...ports,
      ledger: {
        async append(disclosure) {
          suspended ??= decide('suspend', caseId);
          await suspended;
          return ports.ledger.append(disclosure);
        },
      },
    }),
  });
  const answer = await held.ask(OWNERS, { token });
  expect(answer.body.data ?? null).toBeNull();
  expect(codeOf(answer)).toBe('STANDING_CHANGED');
  await held.close();
});

const AGAIN = `mutation Again($input: AddKlussterOwnerInput!) { addKlussterOwner(input: $input) { added userErrors { code } } }`;
const CONTACT = {
  firstName: 'Étienne',
  lastName: 'Gagnon-Roy',
  email: 'etienne.again@elsewhere.test',
  phone: '+15145550177',
  mailingAddress: '9, rue des Érables\nSherbrooke QC J1H 1A1',
};

async function applies(name: ResidentName) {
  const { body } = await service.ask('{ privacyPolicy(language: FR) { version } }');
  const given = (purpose: string) => ({ purpose, given: true });
  const input = {
    contact: CONTACT,
    consents: ['SERVICE', 'BILLING', 'CONTACT_SHARING', 'DEVELOPMENT'].map(given),
    policyVersion: body.data.privacyPolicy.version,
    language: 'FR',
  };
  return (await as(name)(AGAIN, { input })).body.data.addKlussterOwner;
}

test('whoever was refused asks once more, with what she gives now, and is decided about anew', async () => {
  const caseId = await caseAbout('etienne');
  await decide('refuse', caseId);
  expect((await ravi(WAITING)).body.data.klussterOwnersWaiting.nodes).toEqual([]);
  now = new Date(now.getTime() + HOUR);
  expect(await applies('etienne')).toEqual({ added: true, userErrors: [] });
  expect((await ravi(WAITING)).body.data.klussterOwnersWaiting.nodes).toEqual([
    { klussterOwner: { id: idOf('KlussterOwner', 'etienne') }, state: 'PENDING', since: now.toISOString() },
  ]);
  const { body } = await as('etienne')('{ viewer { klussterOwner { lastName email } } }');
  expect(body.data.viewer.klussterOwner).toEqual({ lastName: CONTACT.lastName, email: CONTACT.email });
  expect(await isInAudience('etienne')).toBe(false);
  expect(await applies('etienne')).toMatchObject({ userErrors: [{ code: 'PROFILE_EXISTS' }] });
  expect((await decide('approve', caseId)).userErrors).toEqual([]);
  expect(await isInAudience('etienne')).toBe(true);
});

test.each(['marguerite', 'suzanne', 'etienne'] as const)(
  'nobody comes back by asking who is not refused: %s',
  async (name) => {
    const standing = async () => (await as(name)(STANDING)).body.data.viewer;
    const before = await standing();
    expect(await applies(name)).toEqual({ added: false, userErrors: [{ code: 'PROFILE_EXISTS' }] });
    expect(await standing()).toEqual(before);
  },
);

test('of two who ask at once one is first, and her consent is written once', async () => {
  await decide('refuse', await caseAbout('etienne'));
  const consents = async () => {
    const of = 'select count(*)::text from consent_event where person_id = $1';
    return Number((await service.stores.main.database.query(of, [rowIdOf('person', 'etienne')]))[0]?.[0]);
  };
  const before = await consents();
  const outcomes = await Promise.all([applies('etienne'), applies('etienne')]);
  expect(outcomes.filter(({ added }) => added)).toHaveLength(1);
  expect((await consents()) - before).toBe(4);
});
