import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Storage } from '../../src/config.js';
import { operate } from '../support/commands.js';
import { startService } from '../support/service.js';
import { freshStorage } from '../support/town.js';

import.meta.jest.setTimeout(180_000);

const WHO_AM_I = '{ viewer { roles klussterOwner { firstName email } } }';
const SIGN_IN =
  'mutation($email: EmailAddress!, $password: String!) { signIn(input: {email: $email, password: $password}) { accessToken } }';

const settle = (env: Record<string, string>, ...args: string[]) => operate(env, 'town', ...args);

const environmentOf = ({ url, keyStoreUrl, keyringFile, erasureLedgerFile }: Storage & { kind: 'postgres' }) => ({
  DATABASE_URL: url,
  KEYSTORE_URL: keyStoreUrl,
  KEYRING_FILE: keyringFile,
  ERASURE_LEDGER_FILE: erasureLedgerFile,
  PRIVACY_OFFICER_NAME: 'Officer',
  PRIVACY_OFFICER_PHONE: '+15555550100',
  PRIVACY_OFFICER_ADDRESS: 'Town Hall',
  PUBLIC_URL: 'https://klusster.test',
});

test('on PostgreSQL the command settles a town, and the people it names can sign in with the password it shows', async () => {
  const storage = await freshStorage('empty');
  const { code, output } = await settle(environmentOf(storage), '--scale', '0.01', '--seed', '3');
  expect([code, output]).toEqual([0, expect.stringContaining('The town is settled.')]);
  const [, password] = /not shown again:\s+(\S+)/.exec(output) ?? [];
  const [, email] = /(\S+@accounts\.test) {2}\(a Klusster Owner\)/.exec(output) ?? [];
  const service = await startService(storage);
  const { body } = await service.ask(SIGN_IN, { variables: { email, password } });
  const answer = await service.ask(WHO_AM_I, { token: body.data.signIn.accessToken });
  expect(answer.body.data.viewer).toEqual({
    roles: ['KLUSSTER_OWNER'],
    klussterOwner: { firstName: expect.any(String), email: expect.stringMatching(/@papers\.test$/) },
  });
  await service.close();
  const again = await settle(environmentOf(storage), '--scale', '0.01');
  expect([again.code, again.output]).toEqual([1, expect.stringContaining('This database has people already.')]);
  await storage.drop();
});

test('in the embedded default it settles too, and refuses a town that is settled', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'klusster-test-'));
  const first = await settle({ DATA_DIR: folder }, '--scale', '0.001');
  expect([first.code, first.output]).toEqual([0, expect.stringContaining('The town is settled.')]);
  const again = await settle({ DATA_DIR: folder }, '--scale', '0.001');
  expect([again.code, again.output]).toEqual([1, expect.stringContaining('This database has people already.')]);
  await rm(folder, { recursive: true });
});

test.each([
  ['--scale', '0'],
  ['--scale', '101'],
  ['--scale', 'large'],
  ['--seed', '-1'],
  ['--seed', '1.5'],
])('refuses %s %s', async (option, value) => {
  const { code, output } = await settle({}, `${option}=${value}`);
  expect([code, output]).toEqual([1, expect.stringContaining('is invalid')]);
});
