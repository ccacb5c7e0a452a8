import 'reflect-metadata';
import { accessPackage } from '../../src/access/package.js';
import { verifyPackage } from '../../src/kernel/accessProof.js';
import { systemClock } from '../../src/kernel/clock.js';
import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, type ResidentName, TOWN_PASSWORD } from '../support/town.js';
import { at, MINE, OPEN, opened, requested, told } from './support.js';

import.meta.jest.setTimeout(120_000);

/** Somebody asks what is held about her, and opens the answer (§13.1). */

let now = systemClock.now();
let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage, { clock: { now: () => now } });
});
afterAll(async () => {
  await service.close();
  await storage.drop();
});

const SIGN_IN = `mutation($email: EmailAddress!) { signIn(input: { email: $email, password: "${TOWN_PASSWORD}" }) { accessToken } }`;
async function tokenOf(name: ResidentName): Promise<string> {
  return (await service.ask(SIGN_IN, { variables: { email: accountOf(name) } })).body.data.signIn.accessToken;
}

test('whoever asks is answered at once, told so by mail in her language, and reads it among her requests', async () => {
  const token = await tokenOf('noor');
  const { request, userErrors } = await requested(service, { token }, { language: 'FR', format: 'TEXT' });
  expect(userErrors).toEqual([]);
  expect(request).toMatchObject({ state: 'READY', format: 'TEXT', receivedAt: now.toISOString(), openedAt: null });
  const days = (Date.parse(request.dueAt) - now.getTime()) / 86_400_000;
  expect([days > 29, days < 36]).toEqual([true, true]);
  const mails = (await service.mailed(accountOf('noor'))).filter(({ subject }) => subject.includes('demande d’accès'));
  expect(mails.map(({ subject }) => subject)).toEqual(['La réponse à votre demande d’accès est prête']);
  const { viewer } = (await service.ask(MINE, { token })).body.data;
  expect(viewer.accessRequests.nodes).toMatchObject([{ id: request.id, state: 'READY', reasons: null }]);
});

test('asked for again within a day it is the same request, in the shape that is asked for now', async () => {
  const token = await tokenOf('aoife');
  const first = await requested(service, { token });
  const again = await requested(service, { token }, { language: 'EN', format: 'DATA' });
  expect([again.request.id, again.request.format]).toEqual([first.request.id, 'DATA']);
  now = new Date(now.getTime() + 25 * 3_600_000);
  const later = await requested(service, { token: await tokenOf('aoife') });
  expect(later.request.id).not.toBe(first.request.id);
});

test('a link is good once, for ten minutes, for whom stays signed in, and for looking at it is not followed', async () => {
  const token = await tokenOf('noor');
  const { request } = await requested(service, { token });
  const fresh = async () => at(service, (await opened(service, { token }, { id: request.id })).url);
  const first = await fresh();
  expect((await fetch(first, { method: 'HEAD' })).status).toBe(405);
  expect((await fetch(first, { method: 'POST' })).status).toBe(405);
  const followed = await fetch(first);
  expect(followed.status).toBe(200);
  expect(Object.fromEntries(followed.headers)).toMatchObject({
    'cache-control': 'no-store',
    'content-disposition': 'attachment; filename="klusster-access.html"',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
  });
  expect(followed.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect((await fetch(first)).status).toBe(404);
  const [second, third] = [await fresh(), await fresh()];
  // One link at a time: whoever asked for another has that one.
  expect([(await fetch(second)).status, (await fetch(third)).status]).toEqual([404, 200]);
  const late = await fresh();
  now = new Date(now.getTime() + 10 * 60_000 + 1);
  expect((await fetch(late)).status).toBe(404);
  const other = await tokenOf('noor');
  const { url } = await opened(service, { token: other }, { id: request.id });
  await service.ask('mutation { signOut { ended } }', { token: other });
  expect((await fetch(at(service, url))).status).toBe(404);
  for (const nothing of ['', 'x', 'kla_'.padEnd(47, 'A')])
    expect((await fetch(`${service.url}/access/${nothing}`)).status).toBe(404);
});

test('two who follow one link at once are one who is answered', async () => {
  const token = await tokenOf('noor');
  const { request } = await requested(service, { token });
  for (let round = 0; round < 5; round += 1) {
    const { url } = await opened(service, { token }, { id: request.id });
    const statuses = await Promise.all(Array.from({ length: 4 }, async () => (await fetch(at(service, url))).status));
    expect(statuses.sort()).toEqual([200, 404, 404, 404]);
  }
});

test('nothing is told without a recent proof, to nobody, or of somebody else’s request', async () => {
  const token = await tokenOf('etienne');
  const { request } = await requested(service, { token });
  const other = await tokenOf('noor');
  const ask = async (by: object, id: string) => (await service.ask(OPEN, { ...by, variables: { input: { id } } })).body;
  expect((await ask({ token: other }, request.id)).errors?.[0].extensions.code).toBe('NOT_FOUND');
  expect((await ask({ token: other }, 'nothing')).errors?.[0].extensions.code).toBe('NOT_FOUND');
  expect((await ask({}, request.id)).errors?.[0].extensions.code).toBe('UNAUTHENTICATED');
  now = new Date(now.getTime() + 11 * 60_000);
  expect((await ask({ token }, request.id)).data?.openAccessPackage.userErrors).toMatchObject([
    { code: 'PROOF_NEEDED' },
  ]);
  expect((await requested(service, { token })).userErrors).toMatchObject([{ code: 'PROOF_NEEDED' }]);
});

test('the data keep to the published schema, and every other shape says the same and names their hash', async () => {
  const token = await tokenOf('wei');
  const { request } = await requested(service, { token });
  const published = (await (await fetch(`${service.url}/access-package.schema.json`)).json()) as {
    title: string;
    type: string;
  };
  expect([published.title, published.type]).toEqual(['Klusster access package', 'object']);
  for (const language of ['EN', 'FR']) {
    const texts: Record<string, string> = {};
    for (const format of ['DATA', 'PAGE', 'LARGE_PRINT', 'TEXT']) {
      const { url, sha256 } = await opened(service, { token }, { id: request.id, format, language });
      texts[format] = await (await fetch(at(service, url))).text();
      expect(texts[format]).toContain(sha256);
    }
    const data = accessPackage.parse(JSON.parse(texts.DATA ?? ''));
    expect(data.language).toBe(language.toLowerCase());
    const { disposalReceiptKey: key } = (await service.ask('{ disposalReceiptKey }')).body.data;
    expect(verifyPackage(Buffer.from(texts.DATA ?? ''), key)).toEqual({ genuine: true, reference: request.id, key });
    expect(texts.PAGE).toContain(`<html lang="${language.toLowerCase()}-CA">`);
    expect(texts.LARGE_PRINT).toContain('class="large"');
    for (const { label } of data.records)
      for (const format of ['PAGE', 'TEXT']) expect(texts[format]?.replaceAll('&#39;', "'")).toContain(label);
  }
});

test('whoever works here is told what is held of her, too', async () => {
  const { text, response } = await told(service, { account: accountOf('gabrielle') });
  expect(response.status).toBe(200);
  const { records } = accessPackage.parse(JSON.parse(text));
  expect(records.map(({ name }) => name)).toContain('account');
});
