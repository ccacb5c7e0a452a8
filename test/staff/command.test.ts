import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IsolationLevel } from '@mikro-orm/core';
import { Secret, TOTP } from 'otpauth';
import pg from 'pg';
import { addStaffMember } from '../../src/accounts/index.js';
import { emailAddress } from '../../src/kernel/emailAddress.js';
import { StaffMember } from '../../src/staff/index.js';
import { openStores, type Stores } from '../../src/stores.js';
import { operate, operateAlone, type Ran } from '../support/commands.js';
import { settledFolder } from '../support/dataFolder.js';
import { productionEnv } from '../support/productionEnv.js';
import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, idOf, residents, rowIdOf } from '../support/town.js';

/** Who works here is said on the command line: `klusster staff`. */

import.meta.jest.setTimeout(180_000);

const SIGN_IN = `mutation In($email: EmailAddress!, $password: String!) {
  signIn(input: { email: $email, password: $password }) { accessToken viewer { roles } userErrors { code } }
}`;
const ROLES = '{ viewer { roles } }';

const staff = (env: Record<string, string>, ...args: string[]) => operate(env, 'staff', ...args);

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
async function open() {
  storage = await freshStorage();
  service = await startService(storage);
}
async function close() {
  await service.close();
  await storage.drop();
}

const run = (...args: string[]) => staff(productionEnv(storage), ...args);
const passwordIn = ({ output }: Ran) => /not shown again:\s+(\S+)/.exec(output)?.[1] ?? '';
const signIn = async (email: string, password: string) =>
  (await service.ask(SIGN_IN, { variables: { email, password } })).body.data.signIn;

const does = async (token: string, act: string, fields: string) =>
  (await service.ask(`mutation { ${act} { ${fields} } }`, { token })).body.data[act.split('(')[0] ?? ''];

describe('whoever changes who works here has a town of her own', () => {
  beforeEach(open);
  afterEach(close);

  test('whoever is added signs in with the password that is shown once, acts as her role once she has added a second factor, and sees nobody', async () => {
    const added = await run(
      'add',
      '--email',
      'New.Rep@work.test',
      '--name',
      'Zoé Works',
      '--role',
      'CUSTOMER_REPRESENTATIVE',
    );
    expect([added.code, added.output]).toEqual([
      0,
      expect.stringMatching(/^Zoé Works can sign in\..*not shown again:/),
    ]);
    const { accessToken, viewer } = await signIn('new.rep@work.test', passwordIn(added));
    // Her password alone is not enough: she is not of the town.
    expect(viewer.roles).toEqual([]);
    const { challenge, secret } = await does(accessToken, 'beginTotp(input: { name: "Phone" })', 'challenge secret');
    const code = TOTP.generate({ secret: Secret.fromBase32(secret) });
    await does(accessToken, `confirmTotp(input: { challenge: "${challenge}", code: "${code}" })`, 'recoveryCodes');
    expect((await service.ask(ROLES, { token: accessToken })).body.data.viewer.roles).toEqual([
      'CUSTOMER_REPRESENTATIVE',
    ]);
    const page = '{ klusster(slug: "plateau-post") { owner { email } businesses { nodes { owner { email } } } } }';
    const { body } = await service.ask(page, { token: accessToken });
    expect(body.data.klusster.owner.email).toBeNull();
    expect(body.data.klusster.businesses.nodes.every(({ owner }: any) => owner.email === null)).toBe(true);
    const reset = await run('reset-factors', '--email', 'new.rep@work.test');
    expect([reset.code, reset.output]).toEqual([0, expect.stringContaining('"record":"staff_member/')]);
    expect(reset.output).not.toContain('new.rep');
    expect((await service.ask(ROLES, { token: accessToken })).status).toBe(401);
    const listed = await run('list');
    expect(listed.output.split('\n')).toEqual(
      expect.arrayContaining([
        'CUSTOMER_REPRESENTATIVE   not cleared      Zoé Works',
        expect.stringMatching(/^PRIVACY_OFFICER {11}until \d{4}-\d\d-\d\d Hélène Castonguay$/),
      ]),
    );
  });

  test('another role counts from the next operation on, with the token that she has', async () => {
    const account = accountOf('ravi');
    expect((await service.ask(ROLES, { account })).body.data.viewer.roles).toEqual(['CUSTOMER_REPRESENTATIVE']);
    const { code } = await run('role', '--email', residents.ravi.account, '--role', 'PRIVACY_OFFICER');
    expect(code).toBe(0);
    expect((await service.ask(ROLES, { account })).body.data.viewer.roles).toEqual(['PRIVACY_OFFICER']);
  });

  test('whoever leaves is signed out at once and has no grant and no role; what she was shown stays on record by her name', async () => {
    const account = accountOf('gabrielle');
    const consumer = `{ node(id: "${idOf('ConsumerUser', 'noor')}") { ... on ConsumerUser { email } } }`;
    expect((await service.ask(consumer, { account })).body.data.node.email).toEqual(expect.any(String));
    const token = await service.tokenOf(account);
    expect(await run('remove', '--email', residents.gabrielle.account)).toEqual({
      code: 0,
      output: 'She works here no more. Her sessions and case grants have ended.\n',
    });
    expect((await service.ask(consumer, { token })).status).toBe(401);
    expect((await run('list')).output).not.toContain(residents.gabrielle.staff?.name);
    const [grants] = await service.stores.main.database.query(
      'select count(*)::text from case_grant where staff_id = $1::uuid and closed_at is null',
      [rowIdOf('staff', 'gabrielle')],
    );
    expect(grants).toEqual(['0']);
    const seen = '{ viewer { disclosures(first: 5) { nodes { viewerName } } } }';
    const { body } = await service.ask(seen, { account: accountOf('noor') });
    expect(body.data.viewer.disclosures.nodes).toContainEqual({ viewerName: residents.gabrielle.staff?.name });
    const again = await run('remove', '--email', residents.gabrielle.account);
    expect(again).toEqual({ code: 1, output: 'Nobody who works here has this address.\n' });
  });

  test('the last Privacy Officer stays, until there is another', async () => {
    const { account } = residents.helene;
    const refused = {
      code: 1,
      output: 'Somebody has to be the Privacy Officer (policy 13.2). Add another one first.\n',
    };
    expect(await run('remove', '--email', account)).toEqual(refused);
    expect(await run('role', '--email', account, '--role', 'CUSTOMER_REPRESENTATIVE')).toEqual(refused);
    // Nothing of what was refused has happened: she is signed in still.
    const hers = { account: accountOf('helene') };
    expect((await service.ask(ROLES, hers)).body.data.viewer.roles).toEqual(['PRIVACY_OFFICER']);
    await run('role', '--email', residents.ravi.account, '--role', 'PRIVACY_OFFICER');
    expect((await run('remove', '--email', account)).code).toBe(0);
  });

  test('of two Privacy Officers who leave at the same moment one stays', async () => {
    const { main, keyStore, keyring } = service.stores;
    const ground = () => ({ em: main.fork(), keyStore, keyring, now: new Date() });
    const second = emailAddress('second.officer@work.test');
    await addStaffMember(ground(), { email: second, name: 'Second', role: 'PRIVACY_OFFICER' });
    const clients = [0, 1].map(() => new pg.Client({ connectionString: storage.url }));
    const [first, other] = clients as [pg.Client, pg.Client];
    for (const client of clients) await client.connect();
    const leave = (client: pg.Client, name: string) =>
      client.query('update staff_member set left_at = now() where name = $1', [name]);
    for (const client of clients) await client.query('begin');
    await leave(first, residents.helene.staff?.name ?? '');
    // The first is not committed yet: whoever looked now would find her still here.
    const outcome = leave(other, 'Second').then(
      () => other.query('commit'),
      (error: Error) => error.message,
    );
    await new Promise((over) => setTimeout(over, 100));
    await first.query('commit');
    expect(await outcome).toBe('Somebody has to be the Privacy Officer.');
    for (const client of clients) await client.end();
    const left = await main.database.query(
      "select name from staff_member where role = 'PRIVACY_OFFICER' and left_at is null",
      [],
    );
    expect(left).toHaveLength(1);
  });
});

describe('what is refused changes nothing, so that one town serves for all of it', () => {
  beforeAll(open);
  afterAll(close);

  test.each([
    ['of a customer', residents.desmond.account],
    ['of a member of staff', residents.ravi.account],
    ['of a customer in capitals', residents.desmond.account.toUpperCase()],
  ])('an address %s is refused, and nobody is added', async (_, email) => {
    const accounts = () =>
      service.stores.main.database.query(
        `select a.person_id, s.name, s.role, s.left_at from account a left join staff_member s using (person_id) order by 1`,
        [],
      );
    const before = await accounts();
    expect(before.length).toBeGreaterThan(10);
    const { code, output } = await run('add', '--email', email, '--name', 'Twice', '--role', 'CUSTOMER_REPRESENTATIVE');
    expect([code, output]).toEqual([1, 'This address has an account already.\n']);
    expect(await accounts()).toEqual(before);
  });

  test.each([
    [
      'an address that is none',
      ['add', '--email', 'nobody at all', '--name', 'A', '--role', 'PRIVACY_OFFICER'],
      'This is not an e-mail address.',
    ],
    [
      'an address with a line break',
      ['remove', '--email', 'a@b.test\r\nBcc: c@d.test'],
      'This is not an e-mail address.',
    ],
    ['no name', ['add', '--email', 'a@work.test', '--name', ' ', '--role', 'PRIVACY_OFFICER'], 'It is empty.'],
    [
      'a name of two lines',
      ['add', '--email', 'a@work.test', '--name', 'A\nB', '--role', 'PRIVACY_OFFICER'],
      'characters that are not allowed',
    ],
    [
      'a name without an end',
      ['add', '--email', 'a@work.test', '--name', 'a'.repeat(101), '--role', 'PRIVACY_OFFICER'],
      'at most 100 characters',
    ],
    [
      'a role that there is not',
      ['add', '--email', 'a@work.test', '--name', 'A', '--role', 'OWNER'],
      'Allowed choices are CUSTOMER_REPRESENTATIVE, PRIVACY_OFFICER',
    ],
    ['no role', ['role', '--email', residents.ravi.account], "required option '--role <role>'"],
  ])('%s is refused in a sentence', async (_, args, sentence) => {
    const { code, output } = await run(...args);
    expect([code, output]).toEqual([1, expect.stringContaining(sentence)]);
    for (const value of ['nobody at all', 'c@d.test', 'A\nB', 'aaaa']) expect(output).not.toContain(value);
  });

  test.each([
    ['that does its work', ['list'], 0],
    ['that is refused', ['remove', '--email', 'nobody@work.test'], 1],
    ['that is asked wrongly', ['role', '--email', residents.ravi.account], 1],
  ])('a command %s ends and says in a process of its own what it does among others', async (_, args, code) => {
    const alone = await operateAlone(productionEnv(storage), 'staff', ...args);
    expect([alone.code, alone.output.length > 20]).toEqual([code, true]);
    expect(await run(...args)).toEqual(alone);
  });

  test('staff are changed only where a transaction sees who left while it waited', async () => {
    await expect(
      service.stores.main
        .fork()
        .transactional((em) => em.nativeUpdate(StaffMember, { role: 'PRIVACY_OFFICER' }, { name: 'Other' }), {
          isolationLevel: IsolationLevel.REPEATABLE_READ,
        }),
    ).rejects.toThrow('read committed');
  });

  describe('by any statement either, on both databases', () => {
    let folder: string;
    let embedded: Stores;
    beforeAll(async () => {
      folder = await settledFolder();
      embedded = await openStores({ kind: 'embedded', folder });
    });
    afterAll(async () => {
      await embedded.close();
      await rm(folder, { recursive: true });
    });

    test.each([
      ['changed', "update staff_member set role = 'CUSTOMER_REPRESENTATIVE' where role = 'PRIVACY_OFFICER'"],
      ['let go', "update staff_member set left_at = now() where role = 'PRIVACY_OFFICER'"],
      [
        'deleted',
        `with decided as (delete from case_decision), granted as (delete from case_grant), cases as (delete from support_case)
       delete from staff_member where role = 'PRIVACY_OFFICER'`,
        /Somebody has to be the Privacy Officer|clearance_staff_id_foreign/,
      ],
      ['emptied out', 'truncate staff_member cascade', 'Rows of this table are deleted'],
    ])(
      'the last Privacy Officer is not %s',
      async (_, statement, refusal = 'Somebody has to be the Privacy Officer.') => {
        for (const { database } of [service.stores.main, embedded.main])
          await expect(database.query(statement, [])).rejects.toThrow(refusal);
      },
    );
  });
});

test('in the embedded default it works on the stopped service, and says so while it runs', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'klusster-test-'));
  const embedded = await openStores({ kind: 'embedded', folder });
  const add = () =>
    staff({ DATA_DIR: folder }, 'add', '--email', 'first@work.test', '--name', 'First', '--role', 'PRIVACY_OFFICER');
  const pending = await embedded.close().then(add);
  expect([pending.code, pending.output]).toEqual([1, expect.stringContaining('Migrations are pending.')]);
  const opened = await openStores({ kind: 'embedded', folder });
  await opened.migrate();
  const busy = await add();
  expect([busy.code, busy.output]).toEqual([1, expect.stringContaining(String(process.pid))]);
  await opened.close();
  expect((await add()).code).toBe(0);
  expect((await staff({ DATA_DIR: folder }, 'list')).output).toBe('PRIVACY_OFFICER           not cleared      First\n');
  await rm(folder, { recursive: true });
});
