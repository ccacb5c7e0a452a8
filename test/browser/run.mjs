// The pages as people meet them: the built server on a town of its own, Chromium, and one line a check.
import assert from 'node:assert/strict';
import { launch } from './browser.mjs';
import { Checks } from './checks.mjs';
import { checkCookie } from './cookie.mjs';
import { checkDataMap } from './dataMap.mjs';
import { checkGraphiql, checkWithoutServer } from './graphiql.mjs';
import { checkHeaders } from './headers.mjs';
import { checkLinks } from './links.mjs';
import { checkMailing } from './mailing.mjs';
import { checkOauth } from './oauth.mjs';
import { checkPasskeys } from './passkeys.mjs';
import { checkPublishing } from './publishing.mjs';
import { startServer } from './server.mjs';
import { checkWithoutScript } from './withoutScript.mjs';

const checks = new Checks();
let browser;
let server;

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

try {
  browser = await launch();
  server = await startServer();
  const { at } = server;
  await checkHeaders(checks, at);
  const open = await checkGraphiql(checks, browser, at);
  await checkCookie(checks, browser, at);
  await checkDataMap(checks, browser, at);
  await checkLinks(checks, browser, at);
  await checkPublishing(checks, browser, at);
  await checkWithoutScript(checks, browser, at);
  await checks.that('the server recorded no fault', () => assert.deepEqual(server.faults(), []));
  await server.stop();
  await checkWithoutServer(checks, open);
  await checkPasskeys(checks, browser);
  await checkOauth(checks, browser);
  await checkMailing(checks, browser);
} catch (error) {
  await checks.that('the run came to its end', () => {
    throw error;
  });
} finally {
  await browser?.close();
  await server?.stop();
}
process.exitCode = checks.end();
