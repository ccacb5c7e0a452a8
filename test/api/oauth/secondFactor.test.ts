import { codeAt, openStrictTown, type StrictTown } from '../../factors/support/strictTown.js';
import { residents } from '../../support/town.js';
import { Browser } from './support/browser.js';
import { type Flow, flowOf } from './support/flow.js';
import { type Registered, register } from './support/partners.js';

/** The consent page where a password is not enough. */

const ME = '{ viewer { businessOwner { email } } }';
const HERS = residents.desmond.businessOwner.contact.email;

let town: StrictTown;
let flow: Flow;
let partner: Registered;

beforeAll(async () => {
  // Tokens end by the clock of the library, which is that of the machine.
  town = await openStrictTown({ withOauth: true, clock: { now: () => new Date() } });
  flow = await flowOf(town.service);
  partner = await register(town.service.stores.main.database);
});

afterAll(() => town.close());

test('whoever has a second factor is asked for it, and goes no further without; a code is good once', async () => {
  const { accessToken } = await town.signIn('desmond');
  const { challenge, secret } = await town.does(accessToken, 'beginTotp', { name: 'Phone' }, 'challenge secret');
  const { recoveryCodes } = await town.does(
    accessToken,
    'confirmTotp',
    { challenge, code: codeAt(secret, new Date()) },
    'recoveryCodes',
  );
  const { url, verifier } = await flow.authorizationUrl(partner, { scope: 'profile' });
  const browser = await flow.signedIn('desmond', url);
  expect(browser.html).toContain('Second step');
  const asked = browser.field('challenge');
  await browser.submit({ step: 'factor', challenge: asked, code: '000000' });
  expect(browser.html).toContain('not accepted');
  // The app's code was used when it was added; a recovery code was not.
  await browser.submit({ step: 'factor', challenge: asked, code: recoveryCodes[0] });
  expect(browser.html).toContain('type="checkbox"');
  await browser.submit({ step: 'consent', answer: 'allow', scope: ['profile'] });
  const { access_token: token } = await flow.exchanged(partner, browser.at, verifier);
  expect((await town.service.ask(ME, { token })).body.data.viewer.businessOwner.email).toBe(HERS);
  const again = await flow.signedIn('desmond', (await flow.authorizationUrl(partner)).url);
  await again.submit({ step: 'factor', challenge: again.field('challenge'), code: recoveryCodes[0] });
  expect(again.html).toContain('Second step');
});

test('an account of staff goes no further by a question that was asked elsewhere', async () => {
  const { accessToken } = await town.signIn('ravi');
  const { challenge, secret } = await town.does(accessToken, 'beginTotp', { name: 'Phone' }, 'challenge secret');
  const { recoveryCodes } = await town.does(
    accessToken,
    'confirmTotp',
    { challenge, code: codeAt(secret, new Date()) },
    'recoveryCodes',
  );
  const { secondFactor } = await town.signIn('ravi');
  const browser = await new Browser().go((await flow.authorizationUrl(partner)).url);
  await browser.submit({ step: 'factor', challenge: secondFactor.challenge, code: recoveryCodes[0] });
  expect([browser.status, browser.html.includes('not connected to partners')]).toEqual([200, true]);
  await browser.submit({ step: 'consent', answer: 'allow', scope: ['profile'] });
  expect(browser.status).toBe(400);
});
