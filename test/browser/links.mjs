import assert from 'node:assert/strict';
import { ask } from './api.mjs';
import { sideways, watchedPage } from './browser.mjs';
import { linkIn } from './letters.mjs';

const PASSWORD = 'nine herons walked by';
const CONTACT = {
  firstName: 'Solveig',
  lastName: 'Aglukark',
  email: 'solveig@elsewhere.test',
  phone: '867-555-0163',
  mailingAddress: '4 Matonabee Street\nYellowknife NT X1A 1T4',
};

/** What the page says by itself, in each language. */
const WORDS = {
  en: {
    confirm: 'Confirm your registration',
    button: 'Confirm',
    done: /confirmed, and you are signed in/,
    over: /not valid any more/,
    reset: 'Choose a new password',
    set: 'Set the password',
    changed: /password is changed/,
    short: /at least 15 characters/,
    noToken: /not complete/,
  },
  fr: {
    confirm: 'Confirmez votre inscription',
    button: 'Confirmer',
    done: /confirmée et vous êtes connecté/,
    over: /n’est plus valide/,
    reset: 'Choisissez un nouveau mot de passe',
    set: 'Définir le mot de passe',
    changed: /mot de passe est changé/,
    short: /au moins 15 caractères/,
    noToken: /n’est pas complète/,
  },
};

/** The links of letters, as whoever gets one walks through them: registering, and a new password, in both languages. */
export async function checkLinks(checks, browser, at) {
  for (const language of ['en', 'fr']) {
    const words = WORDS[language];
    const email = `solveig.${language}@elsewhere.test`;
    const { page, behaved } = await watchedPage(browser, at, { locale: `${language}-CA` });
    const title = () => page.getByRole('heading', { level: 1 }).textContent();
    const button = (name) => page.getByRole('button', { name, exact: true });
    let link;

    await checks.that(`a registration (${language}) sends a letter, whose link waits to be told`, async () => {
      await register(at, email, language.toUpperCase());
      link = await linkIn(at, email);
      await page.goto(link);
      assert.equal(await title(), words.confirm);
      assert.equal(await page.locator('html').getAttribute('lang'), language);
      // Taken out of the address at once, and nothing was done yet.
      assert.equal(new URL(page.url()).hash, '');
      assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
    });

    await checks.that(
      `the link (${language}) is refused with another password, and works with hers, once`,
      async () => {
        await page.locator('input[type=password]').fill('not what she chose');
        await button(words.button).click();
        await page.getByRole('alert').waitFor();
        await page.locator('input[type=password]').fill(PASSWORD);
        await button(words.button).click();
        assert.match(await page.getByRole('status').textContent(), words.done);
        // The same page with another fragment would not load anew.
        await page.goto('about:blank');
        await page.goto(link);
        await page.locator('input[type=password]').fill(PASSWORD);
        await button(words.button).click();
        assert.match(await page.getByRole('alert').textContent(), words.over);
      },
    );

    await checks.that(
      `a new password (${language}) is set by a link, and a short one is refused in words`,
      async () => {
        await ask(at, `mutation { requestPasswordReset(input: { email: "${email}" }) { validUntil } }`);
        await page.goto('about:blank');
        await page.goto(await linkIn(at, email, 'reset-password'));
        assert.equal(await title(), words.reset);
        await page.locator('input[type=password]').fill('short');
        await button(words.set).click();
        assert.match(await page.getByRole('alert').textContent(), words.short);
        await page.locator('input[type=password]').fill('the ferry left without a sound');
        await page.keyboard.press('Enter');
        assert.match(await page.getByRole('status').textContent(), words.changed);
      },
    );

    await checks.that(`a link without its token (${language}) says so, at 320 px, in the dark`, async () => {
      await page.setViewportSize({ width: 320, height: 700 });
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.goto(`${at}/confirm-address`);
      assert.match(await page.getByRole('alert').textContent(), words.noToken);
      assert.equal(await sideways(page), 0);
    });

    await checks.that(`the links (${language}) behave`, () => behaved());
    await page.context().close();
  }
}

async function register(at, email, language) {
  const { data } = await ask(at, `{ privacyPolicy(language: ${language}) { version } }`);
  const input = {
    email,
    password: PASSWORD,
    contact: CONTACT,
    consents: [
      { purpose: 'SERVICE', given: true },
      { purpose: 'CONTACT_SHARING', given: false },
      { purpose: 'DEVELOPMENT', given: false },
    ],
    policyVersion: data.privacyPolicy.version,
    language,
  };
  const answer = await ask(
    at,
    'mutation($input: RegisterBusinessOwnerInput!) { registerBusinessOwner(input: $input) { userErrors { code } } }',
    undefined,
    { input },
  );
  assert.deepEqual(answer.data.registerBusinessOwner.userErrors, []);
}
