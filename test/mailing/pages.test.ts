import { request as rawRequest } from 'node:http';
import { unsubscribeToken } from '../../src/mailing/index.js';
import { type Service, startService, UNLIMITED } from '../support/service.js';
import { freshStorage, klussters, residents, rowIdOf } from '../support/town.js';
import { ROBIN, rowsOf } from './support.js';

/** The pages of mailing lists: without a script and without signing in; looking at one changes nothing. */

import.meta.jest.setTimeout(120_000);

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;

beforeEach(async () => {
  storage = await freshStorage();
  service = await startService(storage, { limits: UNLIMITED });
});

afterEach(async () => {
  await service.close();
  await storage.drop();
});

type Came = { readonly status: number; readonly html: string; readonly headers: Headers };
async function page(path: string, init: RequestInit = {}): Promise<Came> {
  const response = await fetch(`${service.url}${path}`, { redirect: 'manual', ...init });
  return { status: response.status, html: await response.text(), headers: response.headers };
}
const post = (path: string, fields: Record<string, string>, isMultipart = false) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return page(path, { method: 'POST', body: isMultipart ? form : new URLSearchParams(fields) });
};
const hidden = (html: string) => /name="consentVersion" value="([^"]*)"/.exec(html)?.[1] ?? '';
const pathIn = async (email: string, name: string) =>
  (await service.mailed(email)).map(({ text }) => new RegExp(`/${name}/[\\w-]+`).exec(text)?.[0]).findLast(Boolean) ??
  '';

const AOIFE = { recipient: rowIdOf('recipient', 'aoife'), klusster: rowIdOf('klusster', 'plateauPost') };
const linkOf = (target = AOIFE) => `/unsubscribe/${unsubscribeToken(service.stores.keyring, target)}`;
const standing = async () =>
  Number(
    (
      await rowsOf(
        service,
        `select count(*)::text from subscription where recipient_id = '${AOIFE.recipient}' and ended_at is null`,
      )
    )[0]?.[0],
  );
const state = async () =>
  JSON.stringify([
    await rowsOf(service, 'select id::text, ended_at::text, language from subscription order by id'),
    await rowsOf(service, 'select id::text, withdrawn_at::text from mailing_consent order by id'),
    await rowsOf(service, 'select count(*)::text from suppression'),
    await rowsOf(service, 'select count(*)::text, count(ended_at)::text from address_request'),
  ]);

test.each(['en', 'fr'] as const)('somebody subscribes in a browser without a script (%s)', async (lang) => {
  const path = `/subscribe/plateau-post?lang=${lang}`;
  const shown = await page(path);
  expect(shown.status).toBe(200);
  expect(shown.html).toContain(`<html lang="${lang}-CA">`);
  expect(shown.html).not.toMatch(/<script|<img|<link|javascript:|https?:\/\/(?!plateau-post)/);
  expect(shown.html).toContain(klussters.plateauPost.sender.businessName);
  expect(shown.html).not.toMatch(/checked/);
  const sent = await post(path, { ...ROBIN, consentVersion: hidden(shown.html) });
  expect([sent.status, sent.html.includes(ROBIN.email)]).toEqual([200, false]);
  const link = await pathIn(ROBIN.email, 'confirm-subscription');
  const before = await state();
  for (const method of ['GET', 'HEAD', 'GET']) expect((await page(link, { method })).status).toBe(200);
  expect(await state()).toBe(before);
  const confirmed = await post(`${link}?lang=${lang}`, {});
  expect(confirmed.html).toContain(lang === 'fr' ? 'Vous êtes sur la liste' : 'You are on the list');
  const [[method, language] = []] = await rowsOf(
    service,
    `select method, language from mailing_consent where method <> 'TOWN'`,
  );
  expect([method, language]).toEqual(['FORM', lang.toUpperCase()]);
  expect((await post(link, {})).status).toBe(404);
});

test('what is not complete is told at its field, and what was filled in is kept and is text', async () => {
  const { html } = await page('/subscribe/plateau-post?lang=en');
  const wrong = {
    firstName: '',
    lastName: '"><script>alert(1)</script>',
    email: 'nobody',
    consentVersion: hidden(html),
  };
  const came = await post('/subscribe/plateau-post?lang=en', wrong);
  expect(came.status).toBe(400);
  expect(came.html).toContain('role="alert"');
  for (const name of ['firstName', 'email']) expect(came.html).toContain(`aria-describedby="${name}-wrong"`);
  expect(came.html).not.toContain('lastName-wrong');
  expect(came.html).toContain('&quot;&gt;&lt;script&gt;');
  expect(came.html).not.toContain('<script>');
  const french = await post('/subscribe/plateau-post?lang=fr', wrong);
  expect(french.html).toContain('Écrivez une adresse courriel');
  const old = await post('/subscribe/plateau-post?lang=en', { ...ROBIN, consentVersion: '1.another' });
  expect([old.status, old.html.includes('has changed')]).toEqual([409, true]);
  expect(await rowsOf(service, 'select 1 from address_request')).toEqual([]);
});

test('a known address and an unknown one get the same page, to the byte', async () => {
  const { html } = await page('/subscribe/plateau-post?lang=en');
  const answers = new Set<string>();
  const addresses = [ROBIN.email, residents.aoife.consumerUser.contact.email, residents.desmond.account, ROBIN.email];
  for (const email of addresses) {
    const { status, html: came } = await post('/subscribe/plateau-post?lang=en', {
      ...ROBIN,
      email,
      consentVersion: hidden(html),
    });
    answers.add(`${status} ${came}`);
  }
  expect([addresses.length, answers.size]).toEqual([4, 1]);
});

test('where nobody can subscribe there is no form, and all that is not there looks the same', async () => {
  const none = await page('/subscribe/no-such-klusster?lang=en');
  expect(none.status).toBe(404);
  for (const slug of ['prairie-lantern', 'mile-end-nights', 'augusta-winter']) {
    expect(await page(`/subscribe/${slug}?lang=en`)).toMatchObject({ status: 404, html: none.html });
    expect((await post(`/subscribe/${slug}?lang=en`, { ...ROBIN })).status).toBe(404);
  }
});

test('only the form of subscribing may stand in a frame of others; no page loads anything or sets a cookie', async () => {
  const paths = ['/subscribe/plateau-post', linkOf(), '/confirm-subscription/kls_none', '/keep-subscription/none'];
  for (const path of paths) {
    const { headers } = await page(path);
    const isForm = path.startsWith('/subscribe/');
    const csp = headers.get('content-security-policy') ?? '';
    expect(csp).toContain(`frame-ancestors ${isForm ? '*' : "'none'"}`);
    expect(csp).toContain("default-src 'none'");
    expect(csp).toMatch(/form-action 'self'/);
    expect(csp).not.toContain('script-src');
    expect(headers.has('x-frame-options')).toBe(!isForm);
    expect([headers.get('set-cookie'), headers.get('referrer-policy'), headers.get('cache-control')]).toEqual([
      null,
      'no-referrer',
      'no-store',
    ]);
  }
});

test('GET and HEAD never unsubscribe, whatever they bring', async () => {
  const before = await state();
  let asked = 0;
  for (const query of ['', '?lang=fr', '?List-Unsubscribe=One-Click', '?end=all', '?language=FR'])
    for (const method of ['GET', 'HEAD']) {
      expect((await page(`${linkOf()}${query}`, { method })).status).toBe(200);
      asked += 1;
    }
  // A body with a GET is nothing.
  await new Promise<void>((done, failed) => {
    const sent = rawRequest(
      `${service.url}${linkOf()}`,
      { method: 'GET', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      (response) => {
        response.resume();
        response.on('end', done);
      },
    );
    sent.on('error', failed);
    sent.end('List-Unsubscribe=One-Click');
  });
  expect(await state()).toBe(before);
  expect(asked).toBe(10);
});

test.each([
  ['urlencoded', false],
  ['multipart', true],
] as const)(
  'a mail program ends the list with one click (%s): no cookie, no redirect, at once',
  async (_, isMultipart) => {
    const came = await post(linkOf(), { 'List-Unsubscribe': 'One-Click' }, isMultipart);
    expect([came.status, came.headers.get('location'), came.headers.get('set-cookie')]).toEqual([200, null, null]);
    expect(await standing()).toBe(1);
    expect(
      await rowsOf(
        service,
        `select withdrawal_method from mailing_consent where id = '${rowIdOf('mailing_consent', 'aoife/plateauPost')}'`,
      ),
    ).toEqual([['ONE_CLICK']]);
    // Once more is no error.
    expect((await post(linkOf(), { 'List-Unsubscribe': 'One-Click' }, isMultipart)).status).toBe(200);
  },
);

test('by the page somebody ends this list, or all, or changes the language only', async () => {
  const shown = await page(`${linkOf()}?lang=fr`);
  expect(shown.html).toContain('Vous êtes sur la liste de diffusion de Plateau Post');
  expect((await post(`${linkOf()}?lang=fr`, { language: 'FR' })).status).toBe(200);
  const languages = await rowsOf(
    service,
    `select language from subscription where id = '${rowIdOf('subscription', 'aoife/plateauPost')}'`,
  );
  expect([languages, await standing()]).toEqual([[['FR']], 2]);
  expect((await post(linkOf(), { end: 'list' })).html).toContain('You are unsubscribed');
  expect(await standing()).toBe(1);
  const after = await page(`${linkOf()}?lang=en`);
  expect(after.html).toContain('You are not on the mailing list of Plateau Post any more');
  expect(after.html).not.toContain('<select');
  expect((await post(linkOf(), { end: 'all' })).status).toBe(200);
  expect(await standing()).toBe(0);
});

test('what is no form of ours, or under no link of ours, ends nothing', async () => {
  const before = await state();
  const codes: number[] = [];
  for (const fields of [{}, { end: 'everything' }, { language: 'DE' }, { 'List-Unsubscribe': 'one-click' }])
    codes.push((await post(linkOf(), fields as never)).status);
  codes.push(
    (await page(linkOf(), { method: 'POST', body: '{"end":"all"}', headers: { 'content-type': 'application/json' } }))
      .status,
  );
  codes.push(
    (
      await page(linkOf(), {
        method: 'POST',
        body: 'x',
        headers: { 'content-type': 'multipart/form-data; boundary=none' },
      })
    ).status,
  );
  codes.push(
    (
      await page(linkOf(), {
        method: 'POST',
        body: `end=all&${'x'.repeat(40_000)}`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      })
    ).status,
  );
  expect(codes).toEqual([400, 400, 400, 400, 400, 400, 400]);
  const forged = `${linkOf().slice(0, -1)}${linkOf().endsWith('A') ? 'B' : 'A'}`;
  const strangers = linkOf({ ...AOIFE, klusster: rowIdOf('klusster', 'nowhere') });
  for (const path of [forged, strangers, '/unsubscribe/none', '/unsubscribe/%00', `/unsubscribe/${'A'.repeat(66)}`]) {
    const { status, html } = await post(path, { end: 'all' });
    expect(status).toBe(404);
    expect(html).toContain('info@klusster.com');
  }
  expect(await state()).toBe(before);
});

test('the link of a test says that it is one, and ends nothing, in both languages', async () => {
  const before = await state();
  for (const [lang, said] of [
    ['en', 'This link is of a test'],
    ['fr', 'Ce lien est celui d’un essai'],
  ] as const) {
    const [looked, pressed] = [
      await page(`/unsubscribe/test?lang=${lang}`),
      await post(`/unsubscribe/test?lang=${lang}`, { 'List-Unsubscribe': 'One-Click' }),
    ];
    expect([looked.status, pressed.status]).toEqual([200, 200]);
    for (const { html } of [looked, pressed]) expect(html).toContain(said);
  }
  expect(await state()).toEqual(before);
});

test('a link goes on working when the klusster is closed, and when nothing is left of the subscription', async () => {
  await rowsOf(service, `update klusster set state = 'CLOSED' where slug = 'plateau-post'`);
  expect((await page(linkOf())).html).toContain('Plateau Post');
  expect((await post(linkOf(), { 'List-Unsubscribe': 'One-Click' })).status).toBe(200);
  await rowsOf(service, `delete from subscription where recipient_id = '${AOIFE.recipient}'`);
  expect((await post(linkOf(), { 'List-Unsubscribe': 'One-Click' })).status).toBe(200);
  expect(
    await rowsOf(
      service,
      `select reason from suppression where recipient_id = '${AOIFE.recipient}' and klusster_id = '${AOIFE.klusster}'`,
    ),
  ).toEqual([['UNSUBSCRIBED']]);
});

test('no line of a log holds a token', async () => {
  await page(linkOf());
  await post(linkOf(), { end: 'list' });
  const lines = service.logged.map((line) => JSON.stringify(line)).filter((line) => line.includes('/unsubscribe'));
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(line).not.toContain(linkOf().slice(-20));
});
