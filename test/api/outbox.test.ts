import 'reflect-metadata';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { httpServer } from '../../src/api/httpServer.js';
import { type Listening, listen } from '../../src/api/listen.js';
import { outboxPages } from '../../src/api/outboxPages.js';
import { pages } from '../../src/api/pages.js';
import { readConfig } from '../../src/config.js';
import { fixedClock } from '../../src/kernel/clock.js';
import { letterOf } from '../../src/mail/letter.js';
import { outboxIn } from '../../src/mail/outbox.js';

/** The pages of the demo that show what was mailed. */

const { mail, privacyOfficer } = readConfig({});
const LINK = 'https://klusster.test/confirm#token=kls_abc';
const EVIL = `<script>alert(1)</script> "><img src=x onerror=alert(2)> https://evil.test/"onmouseover="x`;

let folder: string;
let listening: Listening;
let production: Listening;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'klusster-outbox-'));
  const serve = (outbox: string | undefined) => {
    const ready = async () => ({ ready: true, parts: {} });
    const handle = pages(undefined, ready, { outbox: outbox === undefined ? undefined : outboxPages(outbox) });
    return listen(
      httpServer(() => {}, handle, pino({ level: 'silent' })),
      0,
      '127.0.0.1',
    );
  };
  listening = await serve(folder);
  production = await serve(undefined);
});
afterAll(async () => {
  await listening?.close();
  await production?.close();
  await rm(folder, { recursive: true, force: true });
});

const get = async (path: string, { language = 'en', at = listening } = {}) => {
  const response = await fetch(`http://127.0.0.1:${at.port}${path}`, { headers: { 'accept-language': language } });
  return { status: response.status, headers: response.headers, body: await response.text() };
};

async function write(id: string, at: string, content: Partial<Parameters<typeof letterOf>[2]> = {}): Promise<string> {
  const clock = fixedClock(new Date(at));
  const whole = {
    to: 'amina@example.test',
    template: 'CONFIRM_REGISTRATION',
    language: 'EN',
    values: { link: LINK },
    ...content,
  } as const;
  const letter = await letterOf({ mailFrom: mail.from, privacyOfficer, clock }, id, whole);
  expect(await outboxIn(folder, clock).send(letter)).toBe('SENT');
  return `${at.replaceAll(':', '-')}_${id}`;
}

const ONE = '11111111-1111-4111-8111-111111111111';
const TWO = '22222222-2222-4222-8222-222222222222';

test('before anything was mailed, the list says so in either language', async () => {
  expect((await get('/outbox')).body).toContain('Nothing was mailed yet.');
  expect((await get('/outbox', { language: 'fr-CA' })).body).toMatch(
    /<html lang="fr">[\s\S]+Rien n’a encore été envoyé/,
  );
  expect((await get('/outbox?lang=fr')).body).toContain('lang="fr"');
});

test('messages are listed, the newest first, and each shows its text, with a link to follow, and its HTML in a frame', async () => {
  const first = await write(ONE, '2026-11-02T15:00:00.000Z');
  const second = await write(TWO, '2026-11-02T15:00:01.000Z', { language: 'FR', to: 'luc@example.test' });
  // What is being written, or was put there by somebody else, is none.
  await writeFile(join(folder, `${first}.eml.part`), 'half');
  await writeFile(join(folder, 'notes.eml'), 'Subject: no\r\n\r\n');
  const { body } = await get('/outbox');
  expect([...body.matchAll(/href="\/outbox\/([^"?]+)\?/g)].map(([, name]) => name)).toEqual([second, first]);
  expect(body).toContain('amina@example.test');
  const shown = await get(`/outbox/${first}`);
  expect(shown.body).toContain(`<a href="${LINK}">${LINK}</a>`);
  expect(shown.body).toContain(`<iframe sandbox src="/outbox/${first}/html"`);
  const framed = await get(`/outbox/${first}/html`);
  expect(framed.body).toContain(`href="${LINK}"`);
  expect(framed.headers.get('content-type')).toBe('text/html; charset=utf-8');
});

test('no page of it runs a script, loads anything or is kept', async () => {
  const [name] = (await readdir(folder)).filter((file) => file.includes(ONE)).map((file) => file.replace('.eml', ''));
  for (const path of ['/outbox', `/outbox/${name}`, `/outbox/${name}/html`]) {
    const { status, headers, body } = await get(path);
    const csp = headers.get('content-security-policy') ?? '';
    expect([path, status, headers.get('cache-control')]).toEqual([path, 200, 'no-store']);
    expect(csp).toMatch(/default-src 'none'/);
    expect(csp).not.toMatch(/script-src|img-src|connect-src/);
    expect(body).not.toMatch(/<script|<link|<img/i);
    if (path.endsWith('/html')) expect(csp).toMatch(/(?:^|;)sandbox(?:;|$)/);
    else expect(csp).not.toContain('unsafe');
  }
});

test('what people wrote is shown and never obeyed', async () => {
  const name = await write('33333333-3333-4333-8333-333333333333', '2026-11-02T15:00:02.000Z', {
    template: 'NEW_SIGN_IN',
    values: { at: '2026-11-02T15:00:00Z', device: EVIL },
  });
  for (const path of ['/outbox', `/outbox/${name}`, `/outbox/${name}/html`]) {
    const { body } = await get(path);
    expect(body).not.toMatch(/<script|<img|"onmouseover/i);
  }
  expect((await get(`/outbox/${name}`)).body).toContain('&lt;script&gt;alert(1)');
});

test('what is no message is not found, wherever it leads', async () => {
  for (const name of ['nothing', 'notes', '..%2f..%2fpackage', '%252e%252e', `2026-11-02T15-00-09.000Z_${ONE}`])
    for (const path of [`/outbox/${name}`, `/outbox/${name}/html`])
      expect([path, (await get(path)).status]).toEqual([path, 404]);
});

test('in production there is no such page', async () => {
  for (const path of ['/outbox', `/outbox/2026-11-02T15-00-00.000Z_${ONE}`])
    expect([path, (await get(path, { at: production })).status]).toEqual([path, 404]);
});
