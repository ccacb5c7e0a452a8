import assert from 'node:assert/strict';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { unsubscribeToken } from '../../dist/mailing/signedLink.js';
import { openKeyringFile } from '../../dist/privacy/vault/keyringFile.js';
import { townId } from '../../dist/town/townIds.js';
import { sideways, watchedPage } from './browser.mjs';
import { newFolder, startServer } from './server.mjs';

const NARROW = { javaScriptEnabled: false, viewport: { width: 320, height: 640 } };
const PATIENCE_MS = 20_000;

const TOLD = {
  'en-CA': {
    title: 'The mailing list of Plateau Post',
    names: ['First name', 'Last name', 'E-mail address'],
    consent: 'I consent: send me the link',
    wrong: 'Write an e-mail address, such as name@example.ca.',
    sent: 'Look into your mail',
    confirm: 'Confirm my subscription',
    confirmed: 'You are on the list',
    list: 'End this mailing list: Plateau Post',
    language: 'Language of this mailing list',
    change: 'Change the language',
    changed: 'The language is changed',
    ended: 'You are unsubscribed',
    back: 'Back',
    all: 'End all mailing lists at Klusster',
  },
  'fr-CA': {
    title: 'La liste de diffusion de Plateau Post',
    names: ['Prénom', 'Nom de famille', 'Adresse courriel'],
    consent: 'Je consens : envoyez-moi le lien',
    wrong: 'Écrivez une adresse courriel, comme nom@exemple.ca.',
    sent: 'Consultez votre courriel',
    confirm: 'Confirmer mon abonnement',
    confirmed: 'Vous êtes sur la liste',
    list: 'Mettre fin à cette liste de diffusion : Plateau Post',
    language: 'Langue de cette liste de diffusion',
    change: 'Changer la langue',
    changed: 'La langue est changée',
    ended: 'Vous êtes désabonné',
    back: 'Retour',
    all: 'Mettre fin à toutes les listes de diffusion chez Klusster',
  },
};

/** The pages of mailing lists: without a script, by keyboard alone, on a narrow screen, in both languages. */
export async function checkMailing(checks, browser) {
  const folder = await newFolder();
  const server = await startServer({ folder });
  const { at } = server;
  try {
    for (const locale of Object.keys(TOLD)) {
      await checks.that(`somebody subscribes by keyboard alone, without JavaScript, at 320 px (${locale})`, () =>
        subscribes(browser, at, locale),
      );
      await checks.that(`the link of a message ends a list, or all, or changes the language (${locale})`, () =>
        unsubscribes(browser, at, folder, locale),
      );
    }
    await checks.that('the form stands in a frame of another page, and no other page does', () => framed(browser, at));
    await checks.that('the pages of mailing lists recorded no fault', () => assert.deepEqual(server.faults(), []));
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Each thing that has the focus, by role and name, until the whole page was passed. */
async function tabTo(page, locator) {
  for (let presses = 0; presses < 30; presses += 1) {
    if (await locator.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The keyboard does not come there.');
}

async function narrow(page, locale) {
  assert.equal(await page.locator('html').getAttribute('lang'), locale);
  assert.ok((await sideways(page)) <= 0, 'The page scrolls sideways.');
  assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
  assert.equal(await page.getByRole('main').count(), 1);
}

async function subscribes(browser, at, locale) {
  const told = TOLD[locale];
  const email = `${locale.toLowerCase()}@reader.test`;
  const { page, behaved } = await watchedPage(browser, at, { ...NARROW, locale }, [/400/]);
  await page.goto(`${at}/subscribe/plateau-post`);
  await narrow(page, locale);
  await page.getByRole('heading', { name: told.title }).waitFor();
  const fields = told.names.map((name) => page.getByRole('textbox', { name, exact: true }));
  const button = page.getByRole('button', { name: told.consent });
  const fill = async (values) => {
    for (const [n, value] of values.entries()) {
      await tabTo(page, fields[n]);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(value);
    }
    await tabTo(page, button);
    await page.keyboard.press('Enter');
  };
  await fill(['Maya', 'Okpik-Sauvé', 'nobody']);
  const alert = page.getByRole('alert');
  await alert.waitFor();
  await narrow(page, locale);
  assert.equal(await fields[2].getAttribute('aria-invalid'), 'true');
  assert.equal(await page.locator('#email-wrong').textContent(), told.wrong);
  // What was right is kept.
  assert.equal(await fields[1].inputValue(), 'Okpik-Sauvé');
  await fill(['Maya', 'Okpik-Sauvé', email]);
  await page.getByRole('heading', { name: told.sent }).waitFor();
  await narrow(page, locale);
  await page.goto(at + (await pathIn(at, email)));
  await narrow(page, locale);
  await tabTo(page, page.getByRole('button', { name: told.confirm }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: told.confirmed }).waitFor();
  await narrow(page, locale);
  behaved();
  await page.context().close();
}

/** Where the link of the newest letter to an address leads. */
async function pathIn(at, email) {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await pause(200)) {
    const list = await (await fetch(`${at}/outbox`)).text();
    for (const [, href] of list.matchAll(/<a href="(\/outbox\/[^"]+)"/g)) {
      const text = await (await fetch(new URL(href, `${at}/outbox/`))).text();
      const found = /\/confirm-subscription\/[\w-]+/.exec(text)?.[0];
      if (text.includes(email) && found) return found;
    }
  }
  throw new Error('No letter with a link has come.');
}

async function unsubscribes(browser, at, folder, locale) {
  const told = TOLD[locale];
  const reader = locale === 'fr-CA' ? 'noor' : 'aoife';
  const keyring = await openKeyringFile(join(folder, 'keyring.json'));
  const target = { recipient: townId('recipient', reader), klusster: townId('klusster', 'plateauPost') };
  const url = `${at}/unsubscribe/${unsubscribeToken(keyring, target)}`;
  const { page, behaved } = await watchedPage(browser, at, { ...NARROW, locale });
  const press = async (name, then) => {
    await tabTo(page, page.getByRole('button', { name }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: then }).waitFor();
    await narrow(page, locale);
  };
  await page.goto(url);
  await narrow(page, locale);
  const language = page.getByRole('combobox', { name: told.language });
  await language.selectOption({ index: 1 });
  await press(told.change, told.changed);
  await page.getByRole('link', { name: told.back }).press('Enter');
  assert.equal(await language.inputValue(), 'FR');
  await press(told.list, told.ended);
  await page.getByRole('link', { name: told.back }).press('Enter');
  assert.equal(await page.getByRole('button', { name: told.list }).count(), 0);
  await press(told.all, told.ended);
  assert.match(await page.getByRole('status').textContent(), /Klusster/);
  behaved();
  await page.context().close();
}

async function framed(browser, at) {
  const outside = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(
      `<title>Elsewhere</title><iframe title="form" src="${at}/subscribe/plateau-post?lang=fr"></iframe><iframe title="other" src="${at}/unsubscribe/none"></iframe>`,
    );
  }).listen(0, '127.0.0.1');
  await once(outside, 'listening');
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${outside.address().port}/`);
    const form = page.frameLocator('iframe[title=form]');
    await form.getByRole('textbox', { name: 'Prénom' }).fill('Maya');
    await form.getByRole('textbox', { name: 'Nom de famille' }).fill('Sauvé');
    await form.getByRole('textbox', { name: 'Adresse courriel' }).fill('frame@reader.test');
    await form.getByRole('button').click();
    await form.getByRole('heading', { name: 'Consultez votre courriel' }).waitFor();
    assert.equal(await page.frameLocator('iframe[title=other]').getByRole('main').count(), 0);
  } finally {
    await context.close();
    outside.close();
  }
}
