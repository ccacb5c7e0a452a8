import assert from 'node:assert/strict';
import { ask } from './api.mjs';
import { sideways, watchedPage } from './browser.mjs';

/** What the page says by itself, in each language. */
const TITLES = { en: 'Data map', fr: 'Carte des données' };

/** The data map in both languages. */
export async function checkDataMap(checks, browser, at) {
  for (const language of ['en', 'fr']) {
    const { page, behaved } = await watchedPage(browser, at, { locale: `${language}-CA` });
    const { data } = await ask(
      at,
      `{ dataMap(language: ${language.toUpperCase()}) { coordinate visibleTo purpose retention } }`,
    );
    const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });

    await checks.that(`the data map (${language}) lists every personal field of the API`, async () => {
      assert.ok(data.dataMap.length > 0);
      await page.goto(`${at}/data-map`);
      await page.getByRole('table').first().waitFor();
      assert.equal(await rows.count(), data.dataMap.length);
      for (const { coordinate, visibleTo, purpose, retention } of data.dataMap) {
        const row = rows.filter({ has: page.getByText(coordinate, { exact: true }) });
        const text = await row.textContent();
        for (const words of [visibleTo, purpose, retention]) assert.ok(text.includes(words), `${coordinate}: ${words}`);
      }
    });

    await checks.that(`the data map (${language}) says its language`, async () => {
      assert.equal(await page.locator('html').getAttribute('lang'), language);
      assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), TITLES[language]);
      assert.ok((await page.title()).startsWith(TITLES[language]));
    });

    await checks.that(`the data map (${language}) is reached by keyboard`, () => byKeyboard(page));

    await checks.that(`the data map (${language}) keeps nothing in the browser`, async () => {
      const kept = await page.evaluate(() => localStorage.length + sessionStorage.length);
      assert.deepEqual([kept, await page.context().cookies()], [0, []]);
    });

    await checks.that(
      `the data map (${language}) at 320 px needs no sideways scrolling, in the dark either`,
      async () => {
        await page.setViewportSize({ width: 320, height: 700 });
        await page.emulateMedia({ colorScheme: 'dark' });
        assert.equal(await sideways(page), 0);
        assert.equal(await rows.count(), data.dataMap.length);
      },
    );

    await checks.that(`the data map (${language}) asked only this origin and complained of nothing`, behaved);
    await page.context().close();
  }
}

/** The first stop skips to the data, and Tab then reaches every link there is, each showing that it has the focus. */
async function byKeyboard(page) {
  const links = await page.locator('a[href], button').count();
  const focused = () =>
    page.evaluate(() => ({
      index: [...document.querySelectorAll('a[href], button')].indexOf(document.activeElement),
      isOutlined: getComputedStyle(document.activeElement).outlineStyle !== 'none',
    }));
  const stops = [];
  for (let at = 0; at < links; at += 1) {
    await page.keyboard.press('Tab');
    const { index, isOutlined } = await focused();
    assert.ok(isOutlined, `Stop ${at} does not show its focus.`);
    stops.push(index);
  }
  assert.deepEqual(stops, [...Array(links).keys()]);
  const skip = page.locator('a[href]').first();
  assert.equal(await skip.getAttribute('href'), '#data');
  await skip.focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'data');
}
