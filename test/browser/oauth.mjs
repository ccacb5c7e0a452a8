import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, demoTown } from './api.mjs';
import { sideways, watchedPage } from './browser.mjs';
import { linkIn } from './letters.mjs';
import { freePort, startServer } from './server.mjs';
import { make, virtualDevice } from './virtualDevice.mjs';

const PASSWORD = 'nine herons walked by';
const CALLBACK = 'http://localhost:8099/callback';

/** What the pages say, in each language. */
const WORDS = {
  en: {
    signIn: 'Sign in to Klusster',
    send: 'Send me a link',
    mail: 'Look into your mail',
    next: 'Continue',
    consent: 'What may Voisinage see?',
    allow: 'Allow what is ticked',
    passkey: 'Use a passkey',
    factor: 'Second step',
    gone: /browser in which you asked/,
    unproven: /did not confirm/,
  },
  fr: {
    signIn: 'Ouvrir une session Klusster',
    send: 'M’envoyer un lien',
    mail: 'Consultez votre courriel',
    next: 'Continuer',
    consent: 'Que peut voir Voisinage\u00a0?',
    allow: 'Permettre ce qui est coché',
    passkey: 'Utiliser une clé d’accès',
    factor: 'Deuxième étape',
    gone: /navigateur où vous l’avez demandé/,
    unproven: /n’a pas confirmé/,
  },
};

/**
 * What a person meets whom a partner sends to us: a link where she has no password, a passkey where one is not enough, in both
 * languages. With `SCREENSHOTS` the pages are kept there to be looked at.
 */
export async function checkOauth(checks, browser) {
  const port = await freePort();
  const at = `http://localhost:${port}`;
  const server = await startServer({ env: { PORT: String(port), PUBLIC_URL: at } });
  try {
    await walk(checks, browser, at);
    await checks.that('nothing of it was recorded as a fault', () => assert.deepEqual(server.faults(), []));
  } finally {
    await server.stop();
  }
}

async function walk(checks, browser, at) {
  const partner = await registerPartner(at);
  for (const language of ['en', 'fr']) {
    const words = WORDS[language];
    const locale = `${language}-CA`;
    // The page says 400 where it is over, and Chromium says so in the console; the partner's own page is somewhere else.
    const expected = [/status of 400/];
    const { page, seen, behaved } = await watchedPage(browser, at, { locale }, expected);
    await page.context().route(isBack, (route) => route.fulfill({ body: 'back' }));
    const title = () => page.getByRole('heading', { level: 1 }).textContent();
    const press = (name) => page.getByRole('button', { name, exact: true }).click();
    const keep = keeper(page, language);
    const begin = () => page.goto(partner.addressFor());
    const agree = async () => {
      assert.equal(await title(), words.consent);
      await page.getByRole('checkbox').first().check();
      await press(words.allow);
      await page.waitForURL(isBack);
      return partner.exchanged(new URL(page.url()).searchParams.get('code'));
    };

    const reader = `reader.${language}@elsewhere.test`;
    let link;
    await checks.that(`whoever has no password (${language}) is sent a link, and told where to open it`, async () => {
      await register(at, 'ConsumerUser', reader, language.toUpperCase());
      await begin();
      assert.equal(await title(), words.signIn);
      assert.equal(await page.locator('html').getAttribute('lang'), locale);
      await keep('1-sign-in');
      await page.locator('input[type=email]').nth(1).fill(reader);
      await press(words.send);
      assert.equal(await title(), words.mail);
      await keep('2-mail');
      link = await linkIn(at, reader, 'oauth/interaction/[\\w-]+');
    });

    await checks.that(`the link (${language}) is good for nothing in another browser`, async () => {
      const { page: other } = await watchedPage(browser, at, { locale }, expected);
      await other.goto(link);
      assert.match(await other.locator('main').textContent(), words.gone);
      await other.context().close();
    });

    await checks.that(
      `in this browser (${language}) it leads on to what the partner asks, and back to it`,
      async () => {
        const tab = await newTab(page);
        await tab.goto(link);
        assert.equal(new URL(tab.url()).hash, '');
        assert.equal(await tab.locator('input[type=password]').isVisible(), false);
        await keep('3-link', tab);
        await tab.getByRole('button', { name: words.next, exact: true }).click();
        await tab.getByRole('heading', { level: 1, name: words.consent }).waitFor();
        await keep('4-consent', tab);
        await tab.getByRole('checkbox').first().check();
        await tab.getByRole('button', { name: words.allow, exact: true }).click();
        await tab.waitForURL(isBack);
        const token = await partner.exchanged(new URL(tab.url()).searchParams.get('code'));
        const { data } = await ask(at, '{ viewer { consumerUser { firstName } } }', token);
        assert.equal(data.viewer.consumerUser.firstName, CONTACT.firstName);
        await tab.close();
      },
    );

    const owner = `owner.${language}@elsewhere.test`;
    await checks.that(`a passkey (${language}) is the second step, once its owner unlocks it`, async () => {
      await register(at, 'BusinessOwner', owner, language.toUpperCase());
      // In the browser in which somebody else signed in a moment ago.
      const device = await virtualDevice(page);
      await begin();
      await addPasskey(at, page, owner);
      await page.locator('input[type=email]').first().fill(owner);
      await page.locator('input[type=password]').fill(PASSWORD);
      await press(words.next);
      assert.equal(await title(), words.factor);
      await keep('5-factor');
      await device.unlocked(false);
      await press(words.passkey);
      await page.getByRole('alert').filter({ hasText: words.unproven }).waitFor();
      await device.unlocked(true);
      // A code that is none leaves the passkey where it was.
      await page.locator('input[name=code]').fill('000000');
      await press(words.next);
      await page.locator('.error').first().waitFor();
      await press(words.passkey);
      await page.getByRole('heading', { level: 1, name: words.consent }).waitFor();
      const token = await agree();
      const { data } = await ask(at, '{ viewer { businessOwner { firstName } } }', token);
      assert.equal(data.viewer.businessOwner.firstName, CONTACT.firstName);
    });

    await checks.that(`the pages (${language}) fit 320 px, in the dark`, async () => {
      await page.setViewportSize({ width: 320, height: 700 });
      await page.emulateMedia({ colorScheme: 'dark' });
      await begin();
      assert.equal(await sideways(page), 0);
      await keep('6-narrow');
    });

    await checks.that(`the pages (${language}) behave`, () => {
      seen.elsewhere = seen.elsewhere.filter((url) => !url.startsWith(CALLBACK));
      behaved();
    });
    await page.context().close();
  }
}

const CONTACT = {
  firstName: 'Solveig',
  lastName: 'Aglukark',
  phone: '867-555-0163',
  mailingAddress: '4 Matonabee Street\nYellowknife NT X1A 1T4',
};

const isBack = (url) => url.href.startsWith(CALLBACK);
const newTab = (page) => page.context().newPage();

const keeper = (page, language) => async (name, of) => {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await (of ?? page).screenshot({ path: join(folder, `${name}.${language}.png`), fullPage: true });
};

/** A partner that staff of the demo register, and its own part of the flow. */
async function registerPartner(at) {
  const { password, people } = await demoTown(at);
  const staff = people.find(({ label }) => label.en.includes('Customer Representative'));
  const signedIn = await run(at, 'signIn', { email: staff.email, password }, 'accessToken');
  const input = {
    name: 'Voisinage',
    redirectUris: [CALLBACK],
    scopes: ['profile', 'account', 'subscriptions', 'contacts'],
    authMethod: 'client_secret_basic',
  };
  const { clientId, clientSecret } = await run(
    at,
    'registerPartner',
    input,
    'clientId clientSecret',
    signedIn.accessToken,
  );
  const verifier = randomBytes(32).toString('base64url');
  return {
    addressFor() {
      const url = new URL(`${at}/oauth/auth`);
      url.search = new URLSearchParams({
        client_id: clientId,
        redirect_uri: CALLBACK,
        response_type: 'code',
        scope: input.scopes.join(' '),
        state: randomBytes(8).toString('hex'),
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
      });
      return url.href;
    },
    async exchanged(code) {
      const response = await fetch(`${at}/oauth/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          code,
          redirect_uri: CALLBACK,
          code_verifier: verifier,
        }),
      });
      return (await response.json()).access_token;
    },
  };
}

async function register(at, kind, email, language) {
  const { data } = await ask(
    at,
    `{ privacyPolicy(language: ${language}) { version } collectedFor(profile: ${KINDS[kind]}) { purpose } }`,
  );
  const { firstName, lastName, phone, mailingAddress } = CONTACT;
  const isOwner = kind === 'BusinessOwner';
  const input = {
    email,
    contact: { firstName, lastName, email, ...(isOwner && { phone, mailingAddress }) },
    ...(isOwner && { password: PASSWORD }),
    consents: data.collectedFor.map(({ purpose }) => ({ purpose, given: true })),
    policyVersion: data.privacyPolicy.version,
    language,
  };
  const answer = await ask(
    at,
    `mutation($input: Register${kind}Input!) { register${kind}(input: $input) { userErrors { code } } }`,
    undefined,
    { input },
  );
  assert.deepEqual(answer.data[`register${kind}`].userErrors, []);
  const token = await tokenOf(at, email);
  const { userErrors } = await run(
    at,
    'confirmRegistration',
    { token, ...(isOwner && { password: PASSWORD }) },
    'userErrors { code }',
  );
  assert.deepEqual(userErrors, []);
}

const KINDS = { BusinessOwner: 'BUSINESS_OWNER', ConsumerUser: 'CONSUMER_USER' };

async function addPasskey(at, page, email) {
  const { accessToken } = await run(at, 'signIn', { email, password: PASSWORD }, 'accessToken');
  const begun = await run(at, 'beginPasskey', { name: 'This browser' }, 'challenge options', accessToken);
  const passkey = await page.evaluate(make, begun.options);
  const input = { challenge: begun.challenge, passkey };
  const { userErrors } = await run(at, 'confirmPasskey', input, 'userErrors { code }', accessToken);
  assert.deepEqual(userErrors, []);
}

/** Inputs that several acts share. */
const TYPES = { beginPasskey: 'BeginSecondFactorInput' };

async function run(at, act, input, fields, token) {
  const type = TYPES[act] ?? `${act[0].toUpperCase()}${act.slice(1)}Input`;
  const text = `mutation($input: ${type}!) { ${act}(input: $input) { ${fields} } }`;
  const { data, errors } = await ask(at, text, token, { input });
  assert.equal(errors, undefined);
  return data[act];
}

const tokenOf = async (at, email) => (await linkIn(at, email)).split('#')[1];
