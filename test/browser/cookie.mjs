import assert from 'node:assert/strict';
import { demoTown } from './api.mjs';

const SIGN_IN =
  'mutation($email: EmailAddress!, $password: String!) { signIn(input: { email: $email, password: $password, transport: COOKIE }) { accessToken viewer { roles } } }';

/** Asks from within a page, as its own scripts would. */
const askFrom = (page, url, query, variables) =>
  page.evaluate(
    async ([url, body]) => {
      const headers = { 'content-type': 'application/json' };
      try {
        const response = await fetch(url, { method: 'POST', headers, body, credentials: 'include' });
        return { status: response.status, ...(await response.json()) };
      } catch {
        return 'the browser refused';
      }
    },
    [url, JSON.stringify({ query, variables })],
  );

/** A page of ours holds its token in a cookie; a page elsewhere can do nothing with it. */
export async function checkCookie(checks, browser, at) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const { password, people } = await demoTown(at);
  const roles = () => askFrom(page, '/graphql', '{ viewer { roles } }');

  await checks.that('a page is signed in by a cookie that its scripts do not see, on localhost too', async () => {
    await page.goto(`${at}/data-map`);
    const { data } = await askFrom(page, '/graphql', SIGN_IN, { email: people[0].email, password });
    assert.equal(data.signIn.accessToken, null);
    assert.deepEqual((await roles()).data.viewer.roles, data.signIn.viewer.roles);
    assert.equal(await page.evaluate(() => document.cookie), '');
    const [cookie] = await context.cookies();
    assert.deepEqual(
      [cookie.name, cookie.httpOnly, cookie.secure, cookie.sameSite, cookie.path, cookie.expires],
      ['__Host-klusster', true, true, 'Strict', '/', -1],
    );
  });

  await checks.that('a page elsewhere signs nobody out with it', async () => {
    const elsewhere = await context.newPage();
    await elsewhere.goto(`data:text/html,<title>elsewhere</title>`);
    const answer = await askFrom(elsewhere, `${at}/graphql`, 'mutation { signOut { ended } }');
    assert.equal(answer, 'the browser refused');
    // What needs no preflight: a form.
    await elsewhere.setContent(
      `<form method="post" enctype="text/plain" action="${at}/graphql"><input name='{"query":"mutation { signOut { ended } }","x":"' value='"}'></form>`,
    );
    await Promise.all([elsewhere.waitForNavigation(), elsewhere.evaluate(() => document.forms[0].submit())]);
    await elsewhere.close();
    assert.notEqual((await roles()).data.viewer, null);
  });

  await checks.that('whoever signs out keeps no cookie', async () => {
    await askFrom(page, '/graphql', 'mutation { signOut { ended } }');
    assert.deepEqual(await context.cookies(), []);
    assert.deepEqual(await roles(), { status: 200, data: { viewer: null }, extensions: (await roles()).extensions });
  });
  await context.close();
}
