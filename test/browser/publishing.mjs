import assert from 'node:assert/strict';
import { watchedPage } from './browser.mjs';
import { GraphiqlPage } from './graphiqlPage.mjs';

/** The browser itself writes this when an act is refused to nobody in particular. */
const EXPECTED = [/status of 401/];

/** The publishing side as its people do it in GraphiQL, tab by tab, with the variables that stand there. */
export async function checkPublishing(checks, browser, at) {
  const { page, behaved } = await watchedPage(
    browser,
    at,
    { viewport: { width: 1400, height: 800 }, locale: 'fr-CA' },
    EXPECTED,
  );
  const graphiql = new GraphiqlPage(page);
  const tab = async (name, kind = 'mutation') => {
    await graphiql.openTab(new RegExp(`^${name}$`));
    const { body } = await graphiql.run(new RegExp(`${kind} ${name}`));
    return body;
  };
  const as = async (email) => {
    await graphiql.openTab(/^KlussterPage$/);
    // Only what was answered before is asked again as somebody else.
    await graphiql.run();
    return (await graphiql.viewAs(email)).body.data.klusster.businesses.nodes.map(({ name }) => name);
  };

  await checks.that('a Business Owner asks to be listed, and sees it among his listings', async () => {
    await graphiql.open(at);
    await as('business.owner@demo.test');
    assert.equal((await tab('RequestListing')).data.requestListing.listing.state, 'REQUESTED');
    const { nodes } = (await tab('MyListings', 'query')).data.viewer.listings;
    assert.equal(nodes[0].state, 'REQUESTED');
  });

  await checks.that('asked a second time, he reads in French why not', async () => {
    const [{ code, message }] = (await tab('RequestListing')).data.requestListing.userErrors;
    assert.deepEqual([code, message], ['WRONG_STATE', 'Impossible dans l’état actuel.']);
    await graphiql.shows('WRONG_STATE');
  });

  await checks.that(
    'a Klusster Owner accepts what was asked of her, and everybody sees the business from then on',
    async () => {
      const before = await as('klusster.owner@demo.test');
      assert.ok(!before.includes('Gîtes Haddad'));
      assert.equal((await tab('AcceptListing')).data.acceptListing.listing.state, 'LISTED');
      assert.ok((await as('')).includes('Gîtes Haddad'));
    },
  );

  await checks.that('she reads her newsletters as her readers get them, and of those only how many about', async () => {
    await as('klusster.owner@demo.test');
    const { nodes } = (await tab('MyNewsletters', 'query')).data.viewer.klussterOwner.klussters;
    const { audienceBand, newsletters } = nodes.find(({ name }) => name === 'Plateau Post');
    assert.equal(audienceBand.band, 'UNDER_10');
    const sent = newsletters.nodes.find(({ state }) => state === 'SENT');
    assert.match(sent.preview.html, /<img src="data:image\/webp;base64,/);
    assert.match(sent.preview.text, /Klusster sends this message on behalf of/);
  });

  await checks.that('she writes another one, however quickly, which is a draft', async () => {
    const { body } = await graphiql.runAtOnce(/^WriteNewsletter$/, /mutation WriteNewsletter/);
    const { newsletter, userErrors } = body.data.writeNewsletter;
    assert.deepEqual([newsletter.state, userErrors], ['DRAFT', []]);
  });

  await checks.that('anonymous searches the directory, counted, and may ask nothing of the two', async () => {
    await as('');
    const { businesses } = (await tab('Directory', 'query')).data;
    assert.equal(typeof businesses.totalCount, 'number');
    const { data, errors } = await tab('EndListing');
    assert.deepEqual([data, errors[0].extensions.code], [undefined, 'UNAUTHENTICATED']);
  });

  await checks.that('a Consumer User reports a business to staff, and reads what she wrote', async () => {
    await as('consumer@demo.test');
    assert.deepEqual((await tab('ReportContent')).data.reportContent.userErrors, []);
    const { nodes } = (await tab('MyReports', 'query')).data.viewer.reports;
    assert.equal(nodes[0].text, 'They moved to Rachel Street in the spring.');
    await graphiql.shows('WRONG_DATA');
  });

  await checks.that('GraphiQL asked only this origin meanwhile and complained of nothing', behaved);
  if (process.env.SCREENSHOT) await page.screenshot({ path: process.env.SCREENSHOT });
  await page.context().close();
}
