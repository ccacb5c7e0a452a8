import assert from 'node:assert/strict';

/** What the pages are sent with. */
export async function checkHeaders(checks, at) {
  const get = (path) => fetch(`${at}${path}`, { redirect: 'manual' });

  for (const path of ['/graphiql', '/data-map', '/confirm-registration', '/reset-password']) {
    await checks.that(
      `${path} is asked for again each time, and names a policy that lets in no foreign script`,
      async () => {
        const { status, headers } = await get(path);
        const policy = headers.get('content-security-policy');
        assert.equal(status, 200);
        assert.equal(headers.get('cache-control'), 'no-cache');
        assert.ok(headers.get('etag'));
        assert.match(policy, /default-src 'none'/);
        assert.match(policy, /script-src 'self'(;|$)/);
        assert.match(policy, /connect-src 'self'(;|$)/);
      },
    );
  }

  await checks.that('/outbox of the demo runs no script, and is kept nowhere', async () => {
    const { status, headers } = await get('/outbox');
    assert.equal(status, 200);
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.match(headers.get('content-security-policy'), /default-src 'none'/);
    assert.doesNotMatch(headers.get('content-security-policy'), /script-src|unsafe/);
  });

  await checks.that('assets are kept for ever', async () => {
    const names = [...(await (await get('/graphiql')).text()).matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)];
    assert.ok(names.length > 2);
    for (const [, path] of names) {
      const { status, headers } = await get(path);
      assert.equal(status, 200, path);
      assert.match(headers.get('cache-control'), /max-age=31536000, immutable/);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
    }
  });

  await checks.that('what is not there is a coded 404 with a request id, kept nowhere', async () => {
    for (const path of [
      '/nothing',
      '/assets/nothing.js',
      '/assets/',
      '/assets/%2e%2e/graphiql.html',
      '/graphiql/nothing',
      '/%E0',
    ]) {
      const response = await get(path);
      const { errors } = await response.json();
      assert.equal(response.status, 404, path);
      assert.equal(response.headers.get('cache-control'), 'no-store', path);
      assert.equal(errors[0].extensions.code, 'NOT_FOUND');
      assert.equal(errors[0].extensions.requestId, response.headers.get('x-request-id'));
    }
  });

  await checks.that('/ leads to GraphiQL', async () => {
    const { status, headers } = await get('/');
    assert.deepEqual([status, headers.get('location')], [302, '/graphiql']);
  });
}
