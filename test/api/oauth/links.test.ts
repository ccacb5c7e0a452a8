import { confirm, register as registerPerson, tokenFor } from '../../registration/support/registering.js';
import { type Service, startService, UNTIMED } from '../../support/service.js';
import { accountOf, freshStorage } from '../../support/town.js';
import { Browser } from './support/browser.js';
import { type Flow, flowOf } from './support/flow.js';
import { type Registered, register } from './support/partners.js';

/** People without a password at the sign-in page of a partner: a link to their address brings them back to it, and nobody else. */

import.meta.jest.setTimeout(60_000);

const ME = '{ viewer { account { email } } }';
const PAGE = 'oauth/interaction/[\\w-]+';

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
let flow: Flow;
let partner: Registered;

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage, { withOauth: true, limits: { ...UNTIMED } });
  flow = await flowOf(service);
  partner = await register(service.stores.main.database);
});

afterAll(async () => {
  await service.close();
  await storage.drop();
});

/** Somebody who has just registered as a Consumer User, without a password. */
async function newConsumer(email: string): Promise<string> {
  await registerPerson(service, 'ConsumerUser', { email });
  await confirm(service, 'ConsumerUser', await tokenFor(service, email));
  return email;
}

/** A browser at the sign-in page. */
async function atSignIn(headers: Record<string, string> = {}) {
  const { url, verifier } = await flow.authorizationUrl(partner, { scope: 'account' });
  const browser = await new Browser(headers).go(url);
  return { browser, verifier };
}

const ask = (browser: Browser, email: string) => browser.submit({ step: 'sendLink', email });
const follow = (browser: Browser, token: string) => browser.submit({ step: 'link', token });
/** The link of the last letter of this kind, whole. */
async function linkTo(email: string): Promise<URL> {
  const mails = (await service.mailed(email)).flatMap(
    ({ text }) => /http\S+\/oauth\/interaction\/\S+/.exec(text) ?? [],
  );
  return new URL(mails.at(-1) ?? '');
}
const letterTokens = async (email: string) =>
  (await service.mailed(email)).filter(({ text }) => text.includes('#kls_')).length;

test('a link to her address brings her back to the page where she asked, and her request is not lost', async () => {
  const email = await newConsumer('reader@elsewhere.test');
  const { browser, verifier } = await atSignIn();
  await ask(browser, email);
  expect([browser.status, browser.html.includes('Look into your mail')]).toEqual([200, true]);
  const { origin, pathname } = await linkTo(email);
  expect(`${origin}${pathname}`).toBe(browser.at.replace(service.url, origin));
  const token = await tokenFor(service, email, PAGE);
  await follow(browser, token);
  expect(browser.html).toContain('type="checkbox"');
  await browser.submit({ step: 'consent', answer: 'allow', scope: ['account'] });
  const { access_token } = await flow.exchanged(partner, browser.at, verifier);
  expect((await service.ask(ME, { token: access_token })).body.data.viewer.account.email).toBe(email);
});

test('the answer is the same for any address; a letter with a link goes to who has no password, and to nobody else', async () => {
  const known = await newConsumer('known@elsewhere.test');
  const before = await letterTokens(known);
  const pages = [];
  for (const email of [
    known,
    accountOf('desmond'),
    accountOf('helene'),
    accountOf('suzanne'),
    'nobody@elsewhere.test',
  ]) {
    const { browser } = await atSignIn();
    await ask(browser, email);
    pages.push([browser.status, browser.html]);
  }
  for (const page of pages) expect(page).toEqual(pages[0]);
  expect(await letterTokens(known)).toBe(before + 1);
  for (const name of ['desmond', 'helene'] as const) expect(await letterTokens(accountOf(name))).toBe(0);
  expect(await service.mailed('nobody@elsewhere.test')).toEqual([]);
  const { browser } = await atSignIn();
  await ask(browser, 'not an address');
  expect(browser.html).toContain('The address is not complete');
});

test('who asked for it in the name of another gets no further when she follows it, and it stays good where it is hers', async () => {
  const email = await newConsumer('victim@elsewhere.test');
  // Somebody else began, in a browser of his own.
  const { browser: intruder } = await atSignIn();
  await ask(intruder, email);
  const link = await linkTo(email);
  const token = link.hash.slice(1);
  // She follows it where she reads her mail: a browser that has not asked.
  const hers = await new Browser().go(service.url + link.pathname);
  expect([hers.status, hers.html.includes('in the browser in which you asked for it')]).toEqual([400, true]);
  await follow(hers, token);
  expect(hers.status).toBe(400);
  // He has nothing of it, and what she began herself takes no link of another page.
  await intruder.go(intruder.at);
  expect(intruder.html).toContain('name="password"');
  const { browser: own } = await atSignIn();
  await follow(own, token);
  expect(own.html).toContain('not valid');
  expect(own.html).not.toContain('type="checkbox"');
  await ask(own, email);
  await follow(own, await tokenFor(service, email, PAGE));
  expect(own.html).toContain('type="checkbox"');
});

test('it is good once, at no other door, and no link of another door is good here', async () => {
  const email = await newConsumer('once@elsewhere.test');
  const { browser } = await atSignIn();
  await ask(browser, email);
  const token = await tokenFor(service, email, PAGE);
  const elsewhere = await service.ask(
    'mutation($token: String!) { signInByLink(input: { token: $token }) { accessToken userErrors { code } } }',
    { variables: { token } },
  );
  expect(elsewhere.body.data.signInByLink).toEqual({ accessToken: null, userErrors: [{ code: 'LINK_NOT_VALID' }] });
  await service.ask('mutation($email: EmailAddress!) { requestSignInLink(input: { email: $email }) { validUntil } }', {
    variables: { email },
  });
  await follow(browser, await tokenFor(service, email, 'sign-in'));
  expect(browser.html).toContain('not valid');
  for (const wrong of ['', 'kls_nothing', token.slice(0, -1), 'x'.repeat(30_000)]) {
    await follow(browser, wrong);
    expect(browser.html).toContain('not valid');
  }
  const page = browser.at;
  await follow(browser, token);
  expect(browser.html).toContain('type="checkbox"');
  await browser.go(page);
  expect(browser.status).toBe(400);
  const { browser: another } = await atSignIn();
  await follow(another, token);
  expect(another.html).toContain('not valid');
});

test('a form that another page sends asks for no link and follows none', async () => {
  const email = await newConsumer('csrf@elsewhere.test');
  const before = await letterTokens(email);
  const { browser } = await atSignIn({ origin: 'https://elsewhere.test' });
  await ask(browser, email);
  expect(browser.status).toBe(400);
  await follow(browser, 'kls_nothing');
  expect([browser.status, await letterTokens(email)]).toEqual([400, before]);
});

test('the page and the letter are in her language, and the page runs no script but its own', async () => {
  const email = await newConsumer('lectrice@elsewhere.test');
  const { browser } = await atSignIn({ 'accept-language': 'fr-CA' });
  expect(browser.html).toContain('Pas de mot de passe\u00a0?');
  const policy = browser.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/script-src 'sha256-[\w+/]+=*'(;|$)/);
  expect(browser.html.match(/<script/g)).toHaveLength(1);
  await ask(browser, email);
  expect(browser.html).toContain('Consultez votre courriel');
  await tokenFor(service, email, PAGE);
  const letter = (await service.mailed(email)).at(-1);
  expect(letter?.text).toContain('dans le navigateur où vous l’avez demandé');
});
