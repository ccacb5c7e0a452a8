import assert from 'node:assert/strict';
import { demoTown, self } from './api.mjs';
import { sideways, watchedPage } from './browser.mjs';
import { GraphiqlPage } from './graphiqlPage.mjs';

const STAFF = ['representative@demo.test', 'officer@demo.test'];
/** The browser itself writes these when the API refuses an ended session, and when it is away. */
const EXPECTED = [/status of 401/, /ERR_CONNECTION_REFUSED/];

/** GraphiQL as each of the demo people. Returns what the end of the run still needs of it. */
export async function checkGraphiql(checks, browser, at) {
  const { page, behaved, seen } = await watchedPage(browser, at, { viewport: { width: 1400, height: 800 } }, EXPECTED);
  const graphiql = new GraphiqlPage(page);
  const town = await demoTown(at);
  const own = async (email, profile) => (await self(at, email, town.password, `${profile} { email }`))[profile].email;
  const klussterOwner = await own('klusster.owner@demo.test', 'klussterOwner');
  const businessOwner = await own('business.owner@demo.test', 'businessOwner');

  await checks.that('GraphiQL opens on KlussterPage and knows the schema', async () => {
    await graphiql.open(at);
    assert.equal((await graphiql.tabs())[0], 'KlussterPage');
  });

  await checks.that('GraphiQL does not scroll as a page', async () => {
    assert.equal(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight), 0);
  });

  await checks.that('"View as" offers anonymous and the demo people', async () => {
    assert.equal(town.people.length, 5);
    assert.deepEqual(await graphiql.offered(), ['', ...town.people.map((person) => person.email)]);
  });

  await checks.that('anonymous sees the klusster and no contact', async () => {
    await graphiql.openTab('KlussterPage');
    const { request, body } = await graphiql.run();
    assert.equal(request.headers().authorization, undefined);
    assert.ok(body.data.klusster.name);
    assert.deepEqual(contactsIn(body), { owner: null, businessOwners: [] });
    assert.deepEqual(reasonsIn(body), ['NOT_AUTHENTICATED']);
    await graphiql.shows('NOT_AUTHENTICATED', 'Control+End');
  });

  await checks.that('a Klusster Owner sees herself and the Business Owners, except who does not share', async () => {
    const { body } = await graphiql.viewAs('klusster.owner@demo.test');
    const { owner, businessOwners } = contactsIn(body);
    assert.equal(owner, klussterOwner);
    assert.ok(businessOwners.includes(businessOwner));
    assert.deepEqual(reasonsIn(body), ['NOT_SHARED']);
    await graphiql.shows(klussterOwner);
  });

  await checks.that('a Business Owner sees the Klusster Owner, himself, and no other Business Owner', async () => {
    const { body } = await graphiql.viewAs('business.owner@demo.test');
    const { owner, businessOwners } = contactsIn(body);
    assert.equal(owner, klussterOwner);
    assert.deepEqual([...new Set(businessOwners)], [businessOwner]);
    assert.deepEqual(reasonsIn(body), ['NOT_IN_AUDIENCE']);
  });

  await checks.that('a Consumer User sees the Klusster Owner and never a Business Owner', async () => {
    const { body } = await graphiql.viewAs('consumer@demo.test');
    assert.deepEqual(contactsIn(body), { owner: klussterOwner, businessOwners: [] });
    assert.deepEqual(
      body.extensions.withheld.find((it) => it.coordinate === 'BusinessOwner.email'),
      {
        path: ['klusster', 'businesses', 'nodes', 'owner', 'email'],
        coordinate: 'BusinessOwner.email',
        reason: 'NOT_IN_AUDIENCE',
      },
    );
    await graphiql.shows(klussterOwner);
    assert.ok(!(await page.content()).includes(businessOwner), 'The answer of an earlier viewer is still in the page.');
  });

  for (const email of STAFF) {
    await checks.that(`${email}, without a grant, sees nobody`, async () => {
      const { body } = await graphiql.viewAs(email);
      assert.deepEqual(contactsIn(body), { owner: null, businessOwners: [] });
    });
  }

  await checks.that('an ended session is announced, refused, and mended by signing in again', async () => {
    await graphiql.viewAs('consumer@demo.test');
    await graphiql.openTab('SignOut');
    assert.equal((await graphiql.run(/mutation SignOut[\s\S]*ended/)).body.data.signOut.ended, true);
    await graphiql.openTab('KlussterPage');
    const { status, body } = await graphiql.run();
    assert.deepEqual([status, body.errors[0].extensions.code, body.data], [401, 'UNAUTHENTICATED', undefined]);
    const alert = page.getByRole('alert');
    assert.match(await alert.locator('p').textContent(), /has ended/);
    const again = graphiql.answer();
    await alert.getByRole('button', { name: 'Sign in again' }).click();
    assert.equal(contactsIn((await again).body).owner, klussterOwner);
    assert.equal(await alert.locator('p').count(), 0);
  });

  await checks.that('every one of the demo people has signed in', () => {
    assert.deepEqual([...graphiql.signedIn].sort(), town.people.map((person) => person.email).sort());
  });

  await checks.that('tokens are in no storage, cookie or address', async () => {
    assert.ok(graphiql.tokens.size >= 6);
    const kept = await graphiql.everythingKept();
    assert.ok(kept.includes('KlussterPage'), 'The tabs are kept, so this looks at the right place.');
    for (const token of graphiql.tokens) {
      assert.ok(!kept.includes(token), 'A token is kept.');
      assert.ok(!seen.requests.some((url) => url.includes(token)), 'A token is in an address.');
    }
  });

  await checks.that('GraphiQL speaks French on demand', async () => {
    await page.getByRole('button', { name: 'Français' }).click();
    await page.getByLabel('Voir en tant que').waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'fr');
  });

  await checks.that('GraphiQL at 320 px needs no sideways scrolling', async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    assert.equal(await sideways(page), 0);
  });

  return { graphiql, behaved };
}

/** Afterwards: the server is gone. */
export async function checkWithoutServer(checks, { graphiql, behaved }) {
  await checks.that('when the API is away GraphiQL says so', async () => {
    await graphiql.page.setViewportSize({ width: 1400, height: 800 });
    await graphiql.execute();
    await graphiql.shows('The API does not answer.');
  });
  await checks.that('GraphiQL asked only this origin and complained of nothing', behaved);
}

/** The addresses of people in an answer to KlussterPage. */
function contactsIn({ data }) {
  const people = data.klusster.businesses.nodes.map((business) => business.owner.email);
  return { owner: data.klusster.owner.email, businessOwners: people.filter((email) => email !== null) };
}

const reasonsIn = ({ extensions }) => [...new Set(extensions.withheld.map((it) => it.reason))];
