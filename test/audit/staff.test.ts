import { isActOfStaff } from '../../src/api/audit/recordActs.js';
import { enterAlone, takeCheckpoint, verifyAudit } from '../../src/audit/index.js';
import { toGlobalId } from '../../src/kernel/ids.js';
import { auditKeyOf } from '../../src/privacy/vault/auditKey.js';
import { DataKeys } from '../../src/privacy/vault/keys.js';
import { unseal } from '../../src/privacy/vault/seal.js';
import {
  asking,
  BEGIN,
  CLOSE,
  codeOf,
  END,
  grantIn,
  HOUR,
  nobodys,
  openAbout,
  PERSON,
  REQUEST,
} from '../cases/support.js';
import { ACTS } from '../privacy/acts.js';
import { CanaryScan, townCanaries } from '../support/canaries.js';
import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, idOf, type ResidentName, rowIdOf } from '../support/town.js';
import { faults, stored } from './oracle.js';

/** What staff do, and what is refused to them, is on the chain, once each; what others do asks nothing of it. */

import.meta.jest.setTimeout(180_000);

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
let now = BEGIN;
const clock = { now: () => now };

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage, { clock });
  service.sweep.facts = {
    ...service.sweep.facts,
    grants: [{ staff: 'gabrielle', person: 'noor', groups: ['contact', 'account'] }],
  };
});
afterAll(async () => {
  await service.close();
  await storage.drop();
});
beforeEach(() => {
  now = new Date(now.getTime() + 25 * HOUR);
});

const query = (text: string, values: readonly unknown[] = []) => service.stores.main.database.query(text, values);
const as = (name: ResidentName) => asking(service, name, clock);
const gabrielle = (document: string, variables?: object) => as('gabrielle')(document, variables);

type Entry = Record<string, any>;
/** The entries that some work leaves. */
async function left(work: () => Promise<unknown>): Promise<Entry[]> {
  const [[before] = []] = await query('select no::text from audit_head');
  await work();
  const rows = await query(`select body, encode(about, 'hex') from audit_entry where no > $1 order by audit_entry.no`, [
    before,
  ]);
  return rows.map(([body, about]) => ({ ...JSON.parse(body as string), sealed: about }));
}
const staffOf = (name: ResidentName) => rowIdOf('staff', name);

/** Whom an entry is about, as whoever has the person's key reads it. */
async function aboutOf({ id, sealed }: Entry, name: ResidentName): Promise<Readonly<Record<string, string>>> {
  const { keyStore, keyring } = service.stores;
  const person = rowIdOf('person', name);
  const key = await new DataKeys(keyStore, keyring, 0).of(person);
  const bytes = Buffer.from(sealed, 'hex');
  return unseal(
    key as never,
    { table: 'audit_entry', record: id, person, group: 'audit' },
    bytes.subarray(4, 4 + bytes.readUInt32BE(0)),
  );
}

const acts = () =>
  [...service.declared.map.rules.values()]
    .filter(isActOfStaff)
    .map(({ field }) => field)
    .sort();

/** What only Privacy Officers do. */
const OF_OFFICERS: ReadonlySet<string> = new Set([
  'proofOfSend',
  'confirmClearance',
  'recordTraining',
  'assessIncident',
  'closeIncident',
  'notifyAffected',
  'openIncident',
  'recordPublicNotice',
  'recordReport',
  'reportToCommissioner',
  'delayTelling',
  'endDelay',
  'reviewEmergency',
  'enterSafeguard',
  'assignSafeguard',
  'recordSafeguardTest',
  'retireSafeguard',
  'recordPaperDisposal',
  'settleStaffAlert',
]);

describe('an act of staff', () => {
  test('is each of these, and a new one joins them here by somebody’s hand', () => {
    expect(acts()).toEqual([
      'acceptCorrection',
      'addCaseNote',
      'addWebhook',
      'answerInquiry',
      'approveKlussterOwner',
      'assessIncident',
      'assignSafeguard',
      'breakGlass',
      'closeCase',
      'closeComplaint',
      'closeIncident',
      'confirmAccessIdentity',
      'confirmClearance',
      'creditInvoice',
      'decideReport',
      'delayTelling',
      'endDelay',
      'endGrant',
      'enterSafeguard',
      'extendAccess',
      'handOverCase',
      'mergeCases',
      'notifyAffected',
      'openCase',
      'openIncident',
      'pingWebhook',
      'proofOfSend',
      'recordAccessRequest',
      'recordInquiry',
      'recordPaperDisposal',
      'recordPayment',
      'recordPublicNotice',
      'recordReport',
      'recordSafeguardTest',
      'recordTraining',
      'recordWithdrawal',
      'refuseAccess',
      'refuseCorrection',
      'refuseKlussterOwner',
      'registerPartner',
      'reinstateKlussterOwner',
      'removeWebhook',
      'reportToCommissioner',
      'requestGrant',
      'resumePartner',
      'retireSafeguard',
      'reversePayment',
      'reviewEmergency',
      'rotatePartnerSecret',
      'rotateWebhookSecret',
      'settleStaffAlert',
      'suspendKlussterOwner',
      'suspendPartner',
      'takeAccessRequest',
      'takeInquiry',
      'takeReport',
      'voidInvoice',
      'writeOffInvoice',
    ]);
  });

  test('leaves exactly one entry when it is refused, and names nobody who is not there', async () => {
    const type = service.schema.getMutationType()?.getFields() ?? {};
    let done = 0;
    for (const name of acts()) {
      const inputType = type[name]?.args[0]?.type;
      const document = `mutation($input: ${inputType}) { ${name}(input: $input) { userErrors { code } } }`;
      const { input } = ACTS[name as keyof typeof ACTS] as { input?: object };
      let answer: Awaited<ReturnType<typeof gabrielle>> | undefined;
      const entries = await left(async () => {
        answer = await as(OF_OFFICERS.has(name) ? 'helene' : 'gabrielle')(document, { input });
      });
      const [entry, ...others] = entries.filter(({ kind }) => kind !== 'LOOK_UP');
      const code = answer?.body.errors?.[0]?.extensions.code ?? answer?.body.data?.[name]?.userErrors[0]?.code;
      expect([name, others.length, entry?.what, entry?.about]).toEqual([name, 0, name, undefined]);
      // That a proof was looked up is the act itself, whether there is one or not.
      if (entry?.kind !== 'ACT') expect([name, entry?.kind, entry?.codes]).toEqual([name, 'REFUSED', [code]]);
      else expect(name).toBe('proofOfSend');
      done += 1;
    }
    console.log(`audit: ${done} acts of staff left one entry each`);
    expect(done).toBe(58);
  });

  test('leaves exactly one entry when it is done, in the transaction that does it, sealed under the key of whom it is about', async () => {
    let caseId = '';
    const opened = await left(async () => {
      caseId = await openAbout(gabrielle, 'noor');
    });
    const staff = staffOf('gabrielle');
    // The payload asks for what no grant has opened yet: that is an attempt of its own.
    expect(opened.map(({ kind, what }) => [kind, what])).toEqual([
      ['LOOK_UP', 'address'],
      ['ACT', 'openCase'],
      ['REFUSED', 'mutation'],
    ]);
    expect(opened.map(({ staff: by, at }) => [by, at])).toEqual(Array(3).fill([staff, now.toISOString()]));
    expect(opened[2]?.withheld).toContain('SupportCase.reason: NOT_IN_AUDIENCE');
    for (const entry of opened.slice(0, 2))
      expect((await aboutOf(entry, 'noor')).person).toBe(rowIdOf('person', 'noor'));
    let grant = '';
    const granted = await left(async () => {
      grant = await grantIn(gabrielle, caseId, ['CONTACT']);
    });
    expect(granted.filter(({ kind }) => kind === 'ACT').map(({ what }) => what)).toEqual(['requestGrant']);
    const ended = await left(() => gabrielle(END, { input: { grantId: grant } }));
    const closed = await left(() => gabrielle(CLOSE, { input: { caseId, outcome: 'RESOLVED' } }));
    const again = await left(() => gabrielle(CLOSE, { input: { caseId, outcome: 'RESOLVED' } }));
    expect([ended, closed].map((entries) => entries.map(({ kind, what }) => [kind, what]))).toEqual([
      [['ACT', 'endGrant']],
      [['ACT', 'closeCase']],
    ]);
    expect(again.map(({ kind, what, codes }) => [kind, what, codes])).toEqual([
      ['REFUSED', 'closeCase', ['WRONG_STATE']],
    ]);
    expect(new Set((await aboutOf(closed[0] as Entry, 'noor')).ids?.split(' ')).size).toBe(1);
    await expect(aboutOf(closed[0] as Entry, 'wei')).rejects.toThrow('did not open');
  });

  test('is not done when its entry cannot be written, and leaves none when it cannot be done', async () => {
    const caseId = await openAbout(gabrielle, 'wei');
    const state = () => query(`select count(*)::text from support_case where closed_at is null`);
    const before = await state();
    const closing = () => gabrielle(CLOSE, { input: { caseId, outcome: 'RESOLVED' } });
    await query(
      `create function refuse_entry() returns trigger language plpgsql as $$ begin if new.body like '%"ACT"%' then raise exception 'no'; end if; return new; end $$`,
    );
    await query('create trigger a_refuses before insert on audit_entry for each row execute function refuse_entry()');
    const failed = await left(async () => expect(codeOf(await closing())).toBe('INTERNAL'));
    expect([await state(), failed.map(({ kind }) => kind)]).toEqual([before, ['FAILED']]);
    await query('drop trigger a_refuses on audit_entry');
    // What is refused as the transaction commits takes the entry with it.
    await query(
      `create function refuse_commit() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`,
    );
    await query(
      'create constraint trigger z_refuses after update on support_case deferrable initially deferred for each row execute function refuse_commit()',
    );
    const undone = await left(async () => expect(codeOf(await closing())).toBe('INTERNAL'));
    expect([await state(), undone.map(({ kind }) => kind)]).toEqual([before, ['FAILED']]);
    await query('drop trigger z_refuses on support_case');
    expect((await left(closing)).map(({ kind }) => kind)).toEqual(['ACT']);
  });

  test('about a colleague names her by the id under which she works here', async () => {
    const staffMemberId = idOf('StaffMember', 'gabrielle');
    const document = 'mutation($input: RecordTrainingInput!) { recordTraining(input: $input) { userErrors { code } } }';
    const input = { staffMemberId, module: 'SECURITY', passedAt: new Date(now.getTime() - HOUR).toISOString() };
    const entries = await left(() => as('helene')(document, { input }));
    expect(entries.map(({ kind, what, objects, sealed }) => [kind, what, objects, sealed])).toEqual([
      ['ACT', 'recordTraining', [`staff ${staffOf('gabrielle')}`], null],
    ]);
  });

  test('of twenty who act at once leaves no gap and no fork', async () => {
    const ids = await Promise.all(
      Array.from({ length: 20 }, (_, n) => openAbout(as(n % 2 ? 'gabrielle' : 'ravi'), n % 3 ? 'wei' : 'luc')),
    );
    const before = await stored(query);
    await Promise.all([
      ...ids.map((caseId, n) => as(n % 2 ? 'gabrielle' : 'ravi')(CLOSE, { input: { caseId, outcome: 'RESOLVED' } })),
      ...Array.from({ length: 20 }, (_, n) =>
        enterAlone(service.stores.main.reserve, { kind: 'SWEEP', what: 'nothing', counts: { n } }, now),
      ),
    ]);
    const { entries, chain, head } = await stored(query);
    expect([entries.length - before.entries.length, faults(entries, chain, head)]).toEqual([40, []]);
  });
});

describe('an attempt', () => {
  const FIELDS =
    '... on BusinessOwner { firstName lastName email phone mailingAddress } ... on KlussterOwner { firstName email } ... on ConsumerUser { firstName email }';
  const NODE = `query($id: ID!) { node(id: $id) { ${FIELDS} } }`;
  const LISTS =
    '{ businesses { nodes { owner { firstName email } } } a: klussters { nodes { owner { lastName phone } } } }';
  const ALIASES = `query($id: ID!) { ${Array.from({ length: 5 }, (_, n) => `a${n}: node(id: $id) { ${FIELDS} }`).join(' ')} }`;
  const ids = { id: idOf('BusinessOwner', 'fatima') };
  const other = { id: idOf('KlussterOwner', 'marguerite') };

  /** The ways in which somebody may try to see a person, each refused to the byte; and what the entry says of it. */
  const tries = (caseId: string): readonly (readonly [string, string, object])[] => [
    ['through node', NODE, ids],
    ['through node, of another kind', NODE, other],
    ['through nodes', `query($id: ID!) { nodes(ids: [$id, "${other.id}"]) { ${FIELDS} } }`, ids],
    ['through aliases', ALIASES, ids],
    ['through lists', LISTS, {}],
    ['through a search', '{ klussters(filter: { search: "a" }) { nodes { owner { email phone } } } }', {}],
    ['through a case', PERSON, { id: caseId }],
    [
      'through a grant for a case of nobody’s',
      REQUEST,
      {
        input: { caseId: nobodys('SupportCase'), groups: ['CONTACT'], purpose: 'SERVICE', reason: 'To see', hours: 1 },
      },
    ],
    [
      'by an act of those who publish',
      'mutation($input: MoveKlussterInput!) { pauseKlusster(input: $input) { userErrors { code } } }',
      { input: { klussterId: idOf('Klusster', 'valDesForets'), version: 1 } },
    ],
    [
      'through an export',
      'mutation($input: OpenAccessPackageInput!) { openAccessPackage(input: $input) { url userErrors { code } } }',
      { input: { id: idOf('AccessRequest', 'nobody') } },
    ],
    ['through the chain itself', '{ auditEntries { nodes { number what } } }', {}],
  ];

  // What gabrielle sees of noor, about whom she has a case, is none of these.
  const secrets = townCanaries().filter(({ of }) => of !== undefined && of.person !== 'noor');

  test.each([
    ['without a case', async () => nobodys('SupportCase'), 'ravi'],
    [
      'with a case on somebody else',
      async () => {
        await grantIn(gabrielle, await openAbout(gabrielle, 'noor'), ['CONTACT', 'ACCOUNT']);
        return nobodys('SupportCase');
      },
      'gabrielle',
    ],
    [
      'after the case was closed',
      async () => {
        const id = await openAbout(as('ravi'), 'luc');
        await grantIn(as('ravi'), id, ['CONTACT', 'ACCOUNT', 'CASE']);
        await as('ravi')(CLOSE, { input: { caseId: id, outcome: 'RESOLVED' } });
        return id;
      },
      'ravi',
    ],
    ['with a case of a colleague', () => openAbout(gabrielle, 'noor'), 'ravi'],
    [
      'after the case was handed over',
      async () => {
        const id = await openAbout(as('ravi'), 'luc');
        await grantIn(as('ravi'), id, ['CONTACT', 'ACCOUNT', 'CASE']);
        const staffMemberId = toGlobalId('StaffMember', staffOf('helene') as never);
        await as('ravi')(
          'mutation($input: HandOverCaseInput!) { handOverCase(input: $input) { userErrors { code } } }',
          { input: { caseId: id, staffMemberId, reason: 'She is away' } },
        );
        return id;
      },
      'ravi',
    ],
    [
      'after an emergency was over',
      async () => {
        const { body } = await as('ravi')(
          'mutation($input: BreakGlassInput!) { breakGlass(input: $input) { case { id } userErrors { code } } }',
          { input: { email: accountOf('luc'), ground: 'SAFETY', groups: ['CONTACT', 'ACCOUNT'], reason: 'A threat' } },
        );
        now = new Date(now.getTime() + 2 * HOUR);
        return body.data.breakGlass.case.id;
      },
      'ravi',
    ],
    [
      'who is trained no more',
      async () => {
        const id = await openAbout(as('ravi'), 'luc');
        await grantIn(as('ravi'), id, ['CONTACT', 'ACCOUNT', 'CASE']);
        // His emergency was reviewed meanwhile, so that it is the training alone.
        await query(`update emergency set verdict = 'JUSTIFIED', reviewed_at = now()`);
        await query('alter table training disable trigger training_append_only');
        await query(
          `update training set passed_at = $1::timestamptz - interval '365 days', at = $1::timestamptz - interval '365 days', expires_at = $1::timestamptz where module = 'SECURITY' and staff_id = $2::uuid`,
          [now.toISOString(), staffOf('ravi')],
        );
        await query('alter table training enable trigger training_append_only');
        await query('update staff_member set cleared_until = null where id = $1::uuid', [staffOf('ravi')]);
        return id;
      },
      'ravi',
    ],
  ] as const)(
    'of a representative %s shows nothing, whatever the way, and each is one entry',
    async (_, prepared, name) => {
      const caseId = await prepared();
      const scan = new CanaryScan(secrets);
      for (const [way, document, variables] of tries(caseId)) {
        let text = '';
        const entries = await left(async () => {
          ({ text } = await as(name)(document, variables));
        });
        expect([way, scan.in(text)]).toEqual([way, []]);
        expect([way, entries.map(({ kind, staff }) => [kind, staff])]).toEqual([way, [['REFUSED', staffOf(name)]]]);
      }
    },
  );

  test('of a grant for a purpose that the person took back is one entry; neither that nor one that is none opens anything', async () => {
    const caseId = await openAbout(gabrielle, 'wei');
    const input = { caseId, groups: ['CONTACT'], reason: 'To see', hours: 1 };
    const taken = await left(() => gabrielle(REQUEST, { input: { ...input, purpose: 'CONTACT_SHARING' } }));
    expect(taken.map(({ kind, codes }) => [kind, codes])).toEqual([['REFUSED', ['PURPOSE_WITHDRAWN']]]);
    // What is no purpose at all is no operation: nothing of it runs.
    expect(codeOf(await gabrielle(REQUEST, { input: { ...input, purpose: 'CURIOSITY' } }))).toBe('BAD_USER_INPUT');
    expect(
      await query(
        'select 1 from case_grant where support_case_id = (select id from support_case order by opened_at desc limit 1)',
      ),
    ).toEqual([]);
  });

  test('of whoever has proven no second factor is on it too, and of everybody else none is', async () => {
    const unproven = await service.tokenOf(accountOf('gabrielle')).catch(() => undefined);
    if (unproven) {
      const entries = await left(() => service.ask(LISTS, { token: unproven }));
      expect(entries.map(({ kind }) => kind)).toEqual(['REFUSED']);
    }
    for (const name of ['marguerite', 'fatima', 'noor'] as const)
      for (const [, document, variables] of tries(nobodys('SupportCase'))) {
        service.forget();
        expect(await left(() => service.ask(document, { account: accountOf(name), variables }))).toEqual([]);
        expect(
          service.statements.filter(
            ({ text }) =>
              /audit|staff_member where person_id/.test(text) &&
              !text.includes('audit_head') &&
              !text.includes('order by audit_entry.no'),
          ),
        ).toEqual([]);
      }
  });

  test('whose entry cannot be written is answered without data', async () => {
    await query(
      `create or replace function refuse_entry() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`,
    );
    await query('create trigger a_refuses before insert on audit_entry for each row execute function refuse_entry()');
    const { body } = await gabrielle(LISTS);
    await query('drop trigger a_refuses on audit_entry');
    expect([body.data, body.errors?.map(({ extensions }) => extensions.code)]).toEqual([null, ['INTERNAL']]);
  });

  test('that is none leaves nothing: what staff may see, they see without an entry', async () => {
    expect(
      await left(() =>
        gabrielle('{ klussters { nodes { name city } } cases { nodes { id kind } } viewer { account { email } } }'),
      ),
    ).toEqual([]);
  });
});

test('the Privacy Officer reads the chain page by page, the newest first, and nobody else does', async () => {
  const document =
    'query($after: String) { auditEntries(first: 25, after: $after) { nodes { number at kind what } pageInfo { hasNextPage endCursor } } }';
  const seen: Entry[] = [];
  for (let after: string | null = null; ; ) {
    const { body } = await as('helene')(document, { after });
    const { nodes, pageInfo } = body.data.auditEntries;
    seen.push(...nodes);
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  const { entries } = await stored(query);
  expect(seen.map(({ number }) => number)).toEqual(entries.map(({ no }) => no).toReversed());
  expect(seen[0]).toEqual({
    number: entries.length,
    at: entries.at(-1)?.at,
    kind: entries.at(-1)?.kind,
    what: JSON.parse(entries.at(-1)?.body as string).what,
  });
  for (const name of ['gabrielle', 'ravi'] as const) {
    const { body } = await as(name)(document);
    expect([body.data.auditEntries, body.extensions.withheld[0]?.reason]).toEqual([null, 'NOT_IN_AUDIENCE']);
  }
});

test('no entry holds a personal value of the town, nor the id of a person or of a profile', async () => {
  const { entries, chain, head } = await stored(query);
  const scan = new CanaryScan(townCanaries());
  expect(scan.in(entries.map(({ body }) => body).join('\n'))).toEqual([]);
  const people = (
    await query(`select id::text from person union select id::text from business_owner union select id::text from klusster_owner
    union select id::text from consumer_user union select id::text from support_case union select id::text from case_grant`)
  ).map(([id]) => id as string);
  const bodies = entries.map(({ body }) => body).join('\n');
  expect(people.filter((id) => bodies.includes(id))).toEqual([]);
  expect(faults(entries, chain, head)).toEqual([]);
  const { main, auditAnchor, keyring } = service.stores;
  expect(await takeCheckpoint({ fork: main.fork, reserve: main.reserve, auditAnchor, keyring, clock })).toBe(true);
  const verdict = await verifyAudit({ database: main.reserve, anchor: auditAnchor, key: auditKeyOf(keyring).id });
  expect(verdict).toEqual({ whole: true, from: 1, to: entries.length, checkpoints: 1 });
  console.log(`audit: ${entries.length} entries of staff without a value, an id of a person, or a fault`);
});
