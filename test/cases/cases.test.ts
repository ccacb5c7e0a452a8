import { LOOK_UPS_AN_HOUR } from '../../src/cases/lookUp.js';
import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, idOf, type ResidentName, residents, rowIdOf } from '../support/town.js';
import {
  asking,
  BEGIN,
  CLOSE,
  codeOf,
  END,
  grantIn,
  HOUR,
  nobodys,
  OPEN,
  openAbout,
  PERSON,
  REQUEST,
} from './support.js';

/** Staff see a person through a case, by a grant, for a time; she reads of all three (§10.3). */

import.meta.jest.setTimeout(120_000);

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
let replica: Service;
let now = BEGIN;
const clock = { now: () => now };

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage, { clock });
  replica = await startService(storage, { clock });
  // What staff may see of whom changes with each test, which says itself what is due.
  for (const { sweep } of [service, replica]) sweep.facts = { ...sweep.facts, grants: EVERY_GRANT };
});
afterAll(async () => {
  await service.close();
  await replica.close();
  await storage.drop();
});
beforeEach(() => {
  // Past the look-ups and the grants of the test before.
  now = new Date(now.getTime() + 25 * HOUR);
});

const GROUPS = ['contact', 'account', 'subscription', 'consent', 'case'];
const EVERY_GRANT = (['noor', 'wei', 'luc'] as const).map((person) => ({
  staff: 'gabrielle',
  person,
  groups: GROUPS,
}));

const as = (name: ResidentName, on = service) => asking(on, name, clock);
const gabrielle = (document: string, variables?: object) => as('gabrielle')(document, variables);
const ravi = (document: string, variables?: object) => as('ravi')(document, variables);
const rows = (text: string, values: readonly unknown[] = []) => service.stores.main.database.query(text, values);

const NOTHING = { account: null, businessOwner: null, klussterOwner: null, consumerUser: null, subscriptions: null };

describe('a case', () => {
  test('is there for whoever opened it, and shows nothing of the person, not even an id', async () => {
    const id = await openAbout(gabrielle, 'noor');
    const { body } = await gabrielle(PERSON, { id });
    expect(body.data.case).toEqual({ id, kind: 'QUESTION', reason: null, person: NOTHING });
    // Of a person who has no profile at all it shows the same.
    const { body: other } = await gabrielle(PERSON, { id: await openAbout(gabrielle, 'wei') });
    expect(other.data.case).toEqual({ ...body.data.case, id: other.data.case.id });
    expect(body.extensions.withheld[0].ids).toEqual([id]);
    const ofCase = (extensions: unknown, one: string) => JSON.stringify(extensions).replace(one, 'the case');
    expect(ofCase(other.extensions, other.data.case.id)).toBe(ofCase(body.extensions, id));
    const { body: listed } = await gabrielle(
      '{ cases(first: 2, filter: { open: true }) { nodes { id openedAt closedAt } } }',
    );
    expect(listed.data.cases.nodes).toContainEqual({ id, openedAt: now.toISOString(), closedAt: null });
  });

  test('is hers who opened it: to a colleague, an officer too, it is as one that there is not, byte for byte', async () => {
    const caseId = await openAbout(gabrielle, 'noor');
    const grantId = await grantIn(gabrielle, caseId, ['CONTACT']);
    const asked = async (document: string, name: ResidentName, variables: object) => {
      const { status, body } = await as(name)(document, variables);
      return JSON.stringify({ status, body }).replaceAll(/"requestId":"[^"]+"/g, '');
    };
    const grant = { groups: ['CONTACT'], purpose: 'SERVICE', reason: 'To see', hours: 1 };
    for (const name of ['ravi', 'helene'] as const) {
      for (const [document, about] of [
        [PERSON, (id: string) => ({ id })],
        [REQUEST, (id: string) => ({ input: { ...grant, caseId: id } })],
        [CLOSE, (id: string) => ({ input: { caseId: id, outcome: 'RESOLVED' } })],
      ] as const) {
        const hers = await asked(document, name, about(caseId));
        expect(hers).toBe(await asked(document, name, about(nobodys('SupportCase'))));
        expect(hers).toBe(await asked(document, name, about('no id at all')));
        expect(hers).toMatch(/NOT_FOUND|"case":null/);
      }
      const end = (id: string) => asked(END, name, { input: { grantId: id } });
      expect(await end(grantId)).toBe(await end(nobodys('CaseGrant')));
      const { body } = await as(name)('{ cases(first: 100) { nodes { id } } }');
      expect(body.data.cases.nodes).not.toContainEqual({ id: caseId });
    }
  });

  test('is opened by two about one person: each sees by her own grant only', async () => {
    const [hers, his] = [await openAbout(ravi, 'luc'), await openAbout(gabrielle, 'luc')];
    await grantIn(gabrielle, his, ['ACCOUNT']);
    expect((await gabrielle(PERSON, { id: his })).body.data.case.person.account.email).toBe(residents.luc.account);
    expect((await ravi(PERSON, { id: hers })).body.data.case.person).toEqual(NOTHING);
  });

  test('is refused for the address of nobody and of staff alike, and the look-up is on record', async () => {
    for (const email of ['nobody@nowhere.test', residents.helene.account, residents.gabrielle.account]) {
      const before = await rows('select count(*)::text from support_case');
      const answer = await gabrielle(OPEN, { input: { kind: 'QUESTION', email, reason: 'A letter' } });
      expect(codeOf(answer)).toBe('NOT_FOUND');
      expect(await rows('select count(*)::text from support_case')).toEqual(before);
    }
    await openAbout(gabrielle, 'luc');
    const recorded = await rows(
      'select staff_id::text, person_id::text from case_look_up where at = $1::timestamptz order by id',
      [now.toISOString()],
    );
    const staff = rowIdOf('staff', 'gabrielle');
    expect(recorded).toEqual([...Array(3).fill([staff, null]), [staff, rowIdOf('person', 'luc')]]);
    await expect(rows('delete from case_look_up')).rejects.toThrow('append-only');
  });

  test('is about nobody who works here, whatever statement would open it', async () => {
    for (const name of ['gabrielle', 'helene']) {
      const insert = rows(
        `insert into support_case (id, staff_id, person_id, kind, reason, opened_at)
         values (gen_random_uuid(), $1::uuid, $2::uuid, 'QUESTION', '', now())`,
        [rowIdOf('staff', 'gabrielle'), rowIdOf('person', name)],
      );
      await expect(insert).rejects.toThrow('Nobody who works here is the person of a case.');
    }
  });

  test.each([
    ['a question without an address', { kind: 'QUESTION', reason: 'A letter' }],
    [
      'a question with a profile',
      { kind: 'QUESTION', klussterOwnerId: idOf('KlussterOwner', 'luc'), reason: 'A letter' },
    ],
    ['an approval with an address', { kind: 'APPROVAL', email: accountOf('luc'), reason: 'A letter' }],
    ['no reason', { kind: 'QUESTION', email: accountOf('luc'), reason: ' \n ' }],
    ['a reason without an end', { kind: 'QUESTION', email: accountOf('luc'), reason: 'a'.repeat(1001) }],
    ['a reason that reads backwards', { kind: 'QUESTION', email: accountOf('luc'), reason: '\u202egnitirw' }],
    ['an address that is none', { kind: 'QUESTION', email: 'luc', reason: 'A letter' }],
  ])('is not opened with %s, and nobody is looked up', async (_, input) => {
    expect(codeOf(await gabrielle(OPEN, { input }))).toBe('BAD_USER_INPUT');
    expect(await rows('select id from case_look_up where at = $1::timestamptz', [now.toISOString()])).toEqual([]);
  });
});

describe('look-ups', () => {
  const lookUp = (ask: typeof gabrielle, email: string) =>
    ask(OPEN, { input: { kind: 'QUESTION', email, reason: 'A letter' } });

  test('are counted one by one for each of staff, on all replicas together, and begin anew after an hour', async () => {
    const tries = Array.from({ length: LOOK_UPS_AN_HOUR + 5 }, (_, n) =>
      lookUp(as('helene', n % 2 === 0 ? service : replica), `nobody${n}@nowhere.test`),
    );
    const answers = await Promise.all(tries);
    expect(answers.filter((answer) => codeOf(answer) === 'NOT_FOUND')).toHaveLength(LOOK_UPS_AN_HOUR);
    const held = answers.filter(({ body }) => body.data?.openCase);
    expect(held.map(({ body }) => body.data.openCase.userErrors)).toEqual(
      Array(5).fill([
        {
          code: 'TOO_MANY_LOOK_UPS',
          field: null,
          message: 'You have looked up as many people as you may in an hour. Try again in 60 min.',
        },
      ]),
    );
    // Somebody who is there is held back alike; a colleague is not.
    expect((await lookUp(as('helene'), accountOf('luc'))).body.data.openCase.case).toBeNull();
    expect((await lookUp(gabrielle, accountOf('luc'))).body.data.openCase.case).not.toBeNull();
    now = new Date(now.getTime() + HOUR);
    expect((await lookUp(as('helene'), accountOf('luc'))).body.data.openCase.case).not.toBeNull();
  });
});

describe('a grant', () => {
  test('opens the groups that it names and no others, from the next request on', async () => {
    const id = await openAbout(gabrielle, 'noor');
    await grantIn(gabrielle, id, ['CONTACT']);
    const contact = (await gabrielle(PERSON, { id })).body.data.case;
    expect(contact).toMatchObject({
      reason: null,
      person: {
        account: null,
        businessOwner: { id: idOf('BusinessOwner', 'noor'), email: residents.noor.businessOwner.contact.email },
        klussterOwner: null,
        consumerUser: { id: idOf('ConsumerUser', 'noor'), email: residents.noor.consumerUser.contact.email },
        subscriptions: null,
      },
    });
    await grantIn(gabrielle, id, ['ACCOUNT', 'SUBSCRIPTION', 'CASE']);
    const { body } = await gabrielle(PERSON, { id });
    expect(body.data.case).toMatchObject({
      reason: 'A letter of noor',
      person: {
        account: { email: residents.noor.account },
        // One more is of a klusster that is not published, of which she sees that and no more.
        subscriptions: { nodes: expect.arrayContaining([{ klusster: { slug: 'plateau-post' } }, { klusster: null }]) },
      },
    });
    expect(body.extensions.withheld).toBeUndefined();
  });

  test('of one group alone opens that group alone: what it says nothing of is withheld, by name', async () => {
    const id = await openAbout(gabrielle, 'noor');
    await grantIn(gabrielle, id, ['SUBSCRIPTION']);
    const { body } = await gabrielle(PERSON, { id });
    expect(body.data.case.person).toEqual({
      ...NOTHING,
      subscriptions: { nodes: [expect.anything(), expect.anything()] },
    });
    expect(body.extensions.withheld.map(({ coordinate, reason }: any) => `${coordinate} ${reason}`)).toEqual([
      'SupportCase.reason NOT_IN_AUDIENCE',
      'Person.account NOT_IN_AUDIENCE',
      'Person.businessOwner NOT_IN_AUDIENCE',
      'Person.klussterOwner NOT_IN_AUDIENCE',
      'Person.consumerUser NOT_IN_AUDIENCE',
    ]);
  });

  test('opens one person: a case about another shows nothing by it', async () => {
    const [noor, wei] = [await openAbout(gabrielle, 'noor'), await openAbout(gabrielle, 'wei')];
    await grantIn(gabrielle, noor, ['CONTACT', 'ACCOUNT', 'SUBSCRIPTION', 'CASE']);
    const { body } = await gabrielle(PERSON, { id: wei });
    expect(body.data.case).toMatchObject({ reason: null, person: NOTHING });
  });

  test.each([
    [1, HOUR],
    [24, 24 * HOUR],
  ])('of %s h is over when its time is', async (hours, ms) => {
    const id = await openAbout(gabrielle, 'noor');
    await grantIn(gabrielle, id, ['ACCOUNT'], hours);
    const account = async (on: Service) => (await as('gabrielle', on)(PERSON, { id })).body.data.case.person.account;
    now = new Date(now.getTime() + ms - 1);
    expect(await account(service)).not.toBeNull();
    now = new Date(now.getTime() + 1);
    expect(await account(service)).toBeNull();
    expect(await account(replica)).toBeNull();
  });

  test.each([0, -1, 25, 1e9])('of %s h is refused', async (hours) => {
    const caseId = await openAbout(gabrielle, 'noor');
    const input = { caseId, groups: ['CONTACT'], purpose: 'SERVICE', reason: 'To see', hours };
    expect(codeOf(await gabrielle(REQUEST, { input }))).toBe('BAD_USER_INPUT');
  });

  test('lasts no longer than a day, is of an open case, and for its staff and person, whatever statement would make it', async () => {
    const at = now.toISOString();
    const [id, other] = [rowIdOf('support_case', 'ravi/etienne'), rowIdOf('support_case', 'helene/suzanne')];
    const make = (of: string | null, staff: string, person: string, length = '24 hours') =>
      rows(
        `insert into case_grant (id, support_case_id, staff_id, person_id, groups, purpose, reason, opened_at, expires_at)
         values (gen_random_uuid(), $1::uuid, $2::uuid, $3::uuid, '{contact}', 'SERVICE', '', $4::timestamptz, $4::timestamptz + $5::interval)`,
        [of, rowIdOf('staff', staff), rowIdOf('person', person), at, length],
      );
    await expect(make(id, 'ravi', 'etienne', '24 hours 1 second')).rejects.toThrow('case_grant_lasts_a_day');
    for (const [of, staff, person] of [
      [id, 'gabrielle', 'etienne'],
      [id, 'ravi', 'noor'],
      [id, 'ravi', 'ravi'],
      [other, 'helene', 'suzanne'],
      [null, 'ravi', 'etienne'],
    ] as const)
      await expect(make(of, staff, person)).rejects.toThrow('A grant is for the person and the staff of an open case.');
    await make(id, 'ravi', 'etienne');
  });

  test('is over when it is ended, at the next request on any replica, and is ended once', async () => {
    const id = await openAbout(gabrielle, 'noor');
    const grantId = await grantIn(gabrielle, id, ['ACCOUNT']);
    const accounts = async () =>
      Promise.all(
        [service, replica].map(async (on) => (await as('gabrielle', on)(PERSON, { id })).body.data.case.person.account),
      );
    expect(await accounts()).toEqual([{ email: expect.any(String) }, { email: expect.any(String) }]);
    const { body } = await gabrielle(END, { input: { grantId } });
    expect(body.data.endGrant).toEqual({ grant: { closedAt: now.toISOString() }, userErrors: [] });
    expect(await accounts()).toEqual([null, null]);
    const again = await gabrielle(END, { input: { grantId } });
    expect(again.body.data.endGrant).toEqual({ grant: null, userErrors: [{ code: 'WRONG_STATE', field: 'grantId' }] });
  });
});

describe('a case that is closed', () => {
  test('takes its grants with it, at the next request on any replica with the token that was good', async () => {
    const id = await openAbout(gabrielle, 'noor');
    await grantIn(gabrielle, id, ['ACCOUNT', 'CONTACT']);
    await grantIn(gabrielle, id, ['CASE']);
    const token = await replica.tokenOf(accountOf('gabrielle'));
    const onReplica = async () => (await replica.ask(PERSON, { token, variables: { id } })).body.data.case;
    expect((await onReplica()).person.account).not.toBeNull();
    const { body } = await gabrielle(CLOSE, { input: { caseId: id, outcome: 'RESOLVED' } });
    const closedAt = now.toISOString();
    expect(body.data.closeCase).toEqual({
      case: { closedAt, outcome: 'RESOLVED', grants: { nodes: [{ closedAt }, { closedAt }] } },
      userErrors: [],
    });
    expect(await onReplica()).toMatchObject({ reason: null, person: NOTHING });
    const input = { caseId: id, groups: ['CONTACT'], purpose: 'SERVICE', reason: 'Once more', hours: 1 };
    const again = await gabrielle(REQUEST, { input });
    expect(again.body.data.requestGrant).toEqual({
      grant: null,
      userErrors: [{ code: 'WRONG_STATE', field: 'caseId' }],
    });
    const twice = await gabrielle(CLOSE, { input: { caseId: id, outcome: 'UNRESOLVED' } });
    expect(twice.body.data.closeCase.userErrors).toEqual([{ code: 'WRONG_STATE', field: 'caseId' }]);
  });

  test('has no grant that was asked for at the same moment', async () => {
    for (let turn = 0; turn < 5; turn++) {
      const caseId = await openAbout(gabrielle, 'noor');
      const grant = { caseId, groups: ['CONTACT'], purpose: 'SERVICE', reason: 'To see', hours: 1 };
      await Promise.all([
        as('gabrielle', replica)(REQUEST, { input: grant }),
        gabrielle(CLOSE, { input: { caseId, outcome: 'RESOLVED' } }),
      ]);
    }
    const open = `select g.id from case_grant g join support_case c on c.id = g.support_case_id
      where g.closed_at is null and c.closed_at is not null`;
    expect(await rows(open)).toEqual([]);
  });
});

describe('the person', () => {
  test('reads of her cases: who, why, what was granted and until when, and what came of it', async () => {
    const id = await openAbout(gabrielle, 'wei');
    await grantIn(gabrielle, id, ['CONTACT', 'CASE'], 2);
    await gabrielle(CLOSE, { input: { caseId: id, outcome: 'UNRESOLVED' } });
    const { body } = await as(
      'wei',
    )(`{ viewer { cases(first: 1) { nodes { id kind reason openedAt closedAt outcome openedBy { name }
      grants { nodes { groups purpose reason expiresAt closedAt } } person { account { email } businessOwner { email } } } } } }`);
    const at = now.toISOString();
    expect(body.data.viewer.cases.nodes).toEqual([
      {
        id,
        kind: 'QUESTION',
        reason: 'A letter of wei',
        openedAt: at,
        closedAt: at,
        outcome: 'UNRESOLVED',
        openedBy: { name: residents.gabrielle.staff.name },
        grants: {
          nodes: [
            {
              groups: ['CONTACT', 'CASE'],
              purpose: 'SERVICE',
              reason: 'To answer her letter',
              expiresAt: new Date(now.getTime() + 2 * HOUR).toISOString(),
              closedAt: at,
            },
          ],
        },
        person: {
          account: { email: residents.wei.account },
          businessOwner: { email: residents.wei.businessOwner.contact.email },
        },
      },
    ]);
    expect(body.extensions.withheld).toBeUndefined();
  });

  test('reads among her disclosures what staff were shown by a grant, that she has a profile included', async () => {
    const id = await openAbout(gabrielle, 'wei');
    await grantIn(gabrielle, id, ['CONTACT', 'ACCOUNT', 'SUBSCRIPTION', 'CASE']);
    await gabrielle(PERSON, { id });
    const seen =
      '{ viewer { disclosures(first: 20) { nodes { at viewerRole viewerName operationName coordinates clause } } } }';
    const { body } = await as('wei')(seen);
    const told = body.data.viewer.disclosures.nodes.filter(
      ({ at }: any) => new Date(at) > new Date(now.getTime() - HOUR),
    );
    expect(
      new Set(
        told.map(({ viewerName, viewerRole, operationName }: any) => [viewerName, viewerRole, operationName].join()),
      ),
    ).toEqual(new Set([`${residents.gabrielle.staff.name},CUSTOMER_REPRESENTATIVE,Person`]));
    expect(
      told.flatMap(({ coordinates, clause }: any) => coordinates.map((one: string) => `${one} ${clause}`)).sort(),
    ).toEqual([
      'Account.email 4',
      'BusinessOwner.email 4.1',
      'BusinessOwner.firstName 4.1',
      'Person.account 4',
      'Person.businessOwner 4.1',
      'Person.consumerUser 4.3',
      'Person.klussterOwner 4.2',
      'Person.subscriptions 4.3',
      'SupportCase.reason 10.3',
    ]);
  });

  test('reads nothing there that was withheld from staff', async () => {
    const before = await rows('select max(id)::text from disclosure');
    await gabrielle(PERSON, { id: await openAbout(gabrielle, 'wei') });
    expect(await rows('select max(id)::text from disclosure')).toEqual(before);
  });
});

test('what is written about her is sealed: neither the database nor a log holds a word of it', async () => {
  const word = 'Quixotic-reason-81';
  const { body } = await gabrielle(OPEN, { input: { kind: 'QUESTION', email: accountOf('wei'), reason: word } });
  const input = { caseId: body.data.openCase.case.id, groups: ['CONTACT'], purpose: 'LEGAL', reason: word, hours: 1 };
  await gabrielle(REQUEST, { input });
  for (const table of ['support_case', 'case_grant', 'case_look_up']) {
    const held = JSON.stringify(await rows(`select t::text from ${table} t`));
    for (const text of [word, Buffer.from(word).toString('hex')]) expect(held).not.toContain(text);
  }
  expect(JSON.stringify(service.logged)).not.toContain(word);
});

test('whoever leaves leaves no open case', async () => {
  const { endStaffMember } = await import('../../src/accounts/index.js');
  const id = await openAbout(gabrielle, 'wei');
  await grantIn(gabrielle, id, ['CONTACT']);
  const { main, keyring } = service.stores;
  const email = residents.gabrielle.account as never;
  await endStaffMember({ em: main.fork(), keyring, now }, email);
  const staff = [rowIdOf('staff', 'gabrielle')];
  expect(await rows('select id from support_case where staff_id = $1::uuid and closed_at is null', staff)).toEqual([]);
  expect(await rows('select id from case_grant where staff_id = $1::uuid and closed_at is null', staff)).toEqual([]);
});

test.each([
  [
    'klusster_owner',
    `insert into klusster_owner (id, person_id, state, contact) values (gen_random_uuid(), $1::uuid, 'PENDING', '')`,
  ],
  ['business_owner', `insert into business_owner (id, person_id, contact) values (gen_random_uuid(), $1::uuid, '')`],
  ['consumer_user', `insert into consumer_user (id, person_id, contact) values (gen_random_uuid(), $1::uuid, '')`],
])('whoever works here is given no profile: %s', async (_, insert) => {
  await expect(rows(insert, [rowIdOf('person', 'ravi')])).rejects.toThrow('Whoever works here has no profile.');
});

test('whoever has a profile is given no work here, by any statement', async () => {
  const person = rowIdOf('person', 'luc');
  await expect(
    rows(
      "insert into staff_member (id, person_id, name, role) values (gen_random_uuid(), $1::uuid, 'Luc', 'PRIVACY_OFFICER')",
      [person],
    ),
  ).rejects.toThrow('Whoever works here has no profile.');
  await expect(
    rows('update staff_member set person_id = $1::uuid where id = $2::uuid', [person, rowIdOf('staff', 'ravi')]),
  ).rejects.toThrow('Whoever works here has no profile.');
});
