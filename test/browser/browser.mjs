import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const PATIENCE_MS = 10_000;

/** Starts Chromium, the one of Debian unless `CHROMIUM` names another. */
export async function launch() {
  const path = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(path))
    throw new Error(
      `There is no Chromium at ${path}. Install it (apt-get install chromium) or set CHROMIUM to its path.`,
    );
  return chromium.launch({
    executablePath: path,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/**
 * A page whose every request, console error and violation of the content security policy is noted.
 * @param at the one origin that it may ask
 * @param expected console errors that belong to what is checked
 */
export async function watchedPage(browser, at, options = {}, expected = []) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE_MS);
  const seen = { requests: [], elsewhere: [], complaints: [] };
  const complain = (text) => {
    if (!expected.some((pattern) => pattern.test(text))) seen.complaints.push(text);
  };
  context.on('request', (request) => {
    const url = new URL(request.url());
    seen.requests.push(request.url());
    if (url.origin !== at && url.protocol !== 'data:') seen.elsewhere.push(request.url());
  });
  context.on('console', (message) => {
    if (message.type() === 'error') complain(message.text());
  });
  context.on('weberror', (error) => complain(String(error.error())));
  if (options.javaScriptEnabled !== false) {
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`Violates ${event.effectiveDirective}: ${event.blockedURI}`);
      });
    });
  }
  const page = await context.newPage();
  return {
    page,
    seen,
    /** Nothing was asked of another origin, and nothing complained. */
    behaved() {
      assert.ok(seen.requests.length > 0, 'No request was seen.');
      assert.deepEqual(seen.elsewhere, [], 'Requests to other origins');
      assert.deepEqual(seen.complaints, [], 'Errors in the console');
    },
  };
}

/** How far the page can be scrolled sideways. */
export const sideways = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
