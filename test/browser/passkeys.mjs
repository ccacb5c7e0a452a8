import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { ask } from './api.mjs';
import { watchedPage } from './browser.mjs';
import { freePort, newFolder, startServer } from './server.mjs';
import { make, virtualDevice } from './virtualDevice.mjs';

const EMAIL = 'first@work.test';
const WHO = '{ viewer { roles needsSecondFactor } }';

/** A passkey of a real browser, with the device that Chromium makes up for it: somebody who works here proves who she is. */
export async function checkPasskeys(checks, browser) {
  const folder = await newFolder();
  let server;
  try {
    const password = await addStaff(folder);
    const port = await freePort();
    const at = `http://localhost:${port}`;
    server = await startServer({ folder, env: { PORT: String(port), PUBLIC_URL: at } });
    const { page, behaved } = await watchedPage(browser, at);
    const device = await virtualDevice(page);
    await page.goto(`${at}/graphiql`);
    const signIn = async () =>
      (await run(at, 'signIn', `email: "${EMAIL}", password: "${password}"`, SIGNED_IN)).signIn;
    const answer = (options) => page.evaluate(sign, options);
    let token;

    await checks.that('staff with a password alone have no role, and are told what is missing', async () => {
      token = (await signIn()).accessToken;
      assert.deepEqual(await who(at, token), { roles: [], needsSecondFactor: true });
    });

    await checks.that('a device makes a passkey, and with it she is who she is', async () => {
      const begun = (await run(at, 'beginPasskey', 'name: "This browser"', 'challenge options', token)).beginPasskey;
      const passkey = await page.evaluate(make, begun.options);
      const input = `challenge: "${begun.challenge}", passkey: ${JSON.stringify(passkey)}`;
      const { confirmPasskey } = await run(at, 'confirmPasskey', input, 'recoveryCodes userErrors { code }', token);
      assert.deepEqual(confirmPasskey.userErrors, []);
      assert.equal(confirmPasskey.recoveryCodes.length, 10);
      assert.deepEqual(await who(at, token), { roles: ['CUSTOMER_REPRESENTATIVE'], needsSecondFactor: false });
    });

    await checks.that('signing in asks for it, and it lets her in, once for each challenge', async () => {
      const { accessToken, secondFactor } = await signIn();
      assert.equal(accessToken, null);
      assert.deepEqual(secondFactor.methods, ['PASSKEY', 'RECOVERY_CODE']);
      const passkey = await answer(secondFactor.passkeyOptions);
      const input = `challenge: "${secondFactor.challenge}", passkey: ${JSON.stringify(passkey)}`;
      const [first, again] = [await complete(at, input), await complete(at, input)];
      assert.deepEqual(first.userErrors, []);
      assert.deepEqual(first.viewer.roles, ['CUSTOMER_REPRESENTATIVE']);
      assert.deepEqual(again.userErrors, [{ code: 'CHALLENGE_OVER' }]);
    });

    await checks.that('the passkey answers no other challenge', async () => {
      const [one, other] = [await signIn(), await signIn()];
      const passkey = await answer(one.secondFactor.passkeyOptions);
      const input = `challenge: "${other.secondFactor.challenge}", passkey: ${JSON.stringify(passkey)}`;
      assert.deepEqual((await complete(at, input)).userErrors, [{ code: 'SECOND_FACTOR_REFUSED' }]);
    });

    await checks.that('a device that its owner did not unlock signs nothing', async () => {
      await device.unlocked(false);
      const { secondFactor } = await signIn();
      assert.equal(await answer(secondFactor.passkeyOptions), 'NotAllowedError');
      await device.unlocked(true);
    });

    await checks.that('a page of another origin cannot ask for it', async () => {
      const { secondFactor } = await signIn();
      const elsewhere = `http://127.0.0.1:${port}`;
      const { page: other } = await watchedPage(browser, elsewhere);
      await virtualDevice(other);
      await other.goto(`${elsewhere}/graphiql`);
      assert.equal(await other.evaluate(sign, secondFactor.passkeyOptions), 'SecurityError');
    });

    await checks.that('nothing of it complained, and no fault was recorded', () => {
      behaved();
      assert.deepEqual(server.faults(), []);
    });
  } finally {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const SIGNED_IN = 'accessToken secondFactor { challenge methods passkeyOptions }';

async function run(at, act, input, fields, token) {
  const { data, errors } = await ask(at, `mutation { ${act}(input: { ${input} }) { ${fields} } }`, token);
  assert.equal(errors, undefined);
  return data;
}

const complete = async (at, input) =>
  (await run(at, 'completeSignIn', input, 'viewer { roles } userErrors { code }')).completeSignIn;

const who = async (at, token) => (await ask(at, WHO, token)).data.viewer;

/** Runs in the page: what was signed, or the name of what the browser says against it. */
async function sign(options) {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(options));
  return navigator.credentials.get({ publicKey }).then(JSON.stringify, (error) => error.name);
}

/** Adds somebody who is not of the town, once it has settled. Her first password. */
async function addStaff(folder) {
  await (await startServer({ folder })).stop();
  const { DATABASE_URL: _, KEYSTORE_URL: __, ...env } = process.env;
  const args = ['staff', 'add', '--email', EMAIL, '--name', 'First', '--role', 'CUSTOMER_REPRESENTATIVE'];
  const { stdout } = await promisify(execFile)(process.execPath, ['dist/cli/klusster.js', ...args], {
    env: { ...env, DATA_DIR: folder },
  });
  return /not shown again:\s+(\S+)/.exec(stdout)[1];
}
