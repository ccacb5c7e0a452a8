import assert from 'node:assert/strict';
import { watchedPage } from './browser.mjs';

/** The pages for those who run no script. */
export async function checkWithoutScript(checks, browser, at) {
  for (const path of ['/graphiql', '/data-map', '/reset-password']) {
    await checks.that(`${path} without JavaScript says how to query, and the query works`, async () => {
      const { page, behaved } = await watchedPage(browser, at, { javaScriptEnabled: false });
      await page.goto(`${at}${path}`);
      const shown = await page.locator('noscript').textContent();
      assert.match(shown, /JavaScript/);
      const [, body] = /POST \/graphql\ncontent-type: application\/json\n\n(\{.*\})/.exec(shown) ?? [];
      assert.ok(body, 'The page shows no request.');
      const response = await fetch(`${at}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      const { data, errors } = await response.json();
      assert.deepEqual([response.status, errors], [200, undefined]);
      assert.ok(Object.values(data)[0]);
      behaved();
      await page.context().close();
    });
  }
}
