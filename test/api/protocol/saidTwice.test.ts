import { judge, sendBytes } from '../../support/hostile.js';
import { type Service, startService } from '../../support/service.js';
import { accountOf, freshStorage } from '../../support/town.js';

/** What a request says once is not believed when it is said twice, whichever of the two a proxy in front would believe. */

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage);
});
afterAll(async () => {
  await service.close();
  await storage.drop();
});

const BODY = JSON.stringify({ query: '{ viewer { roles } }' });

/** Sends these lines as they are, beside those that every request has. */
function send(lines: readonly string[]) {
  const { host } = new URL(service.url);
  const always = [
    `Host: ${host}`,
    'Content-Type: application/json',
    `Content-Length: ${BODY.length}`,
    'Connection: close',
  ];
  return sendBytes(service, `POST /graphql HTTP/1.1\r\n${[...always, ...lines].join('\r\n')}\r\n\r\n${BODY}`);
}

test('a header that is said once is believed', async () => {
  const token = await service.tokenOf(accountOf('desmond'));
  const heard = await send([`authorization: Bearer ${token}`, 'X-Klusster-Act-As: BUSINESS_OWNER']);
  expect([heard.status, heard.text.includes('BUSINESS_OWNER')]).toEqual([200, true]);
});

test('the same header twice is a bad request, in whatever letters', async () => {
  const [hers, his] = [await service.tokenOf(accountOf('marguerite')), await service.tokenOf(accountOf('desmond'))];
  const twice = [
    [`Authorization: Bearer ${hers}`, `Authorization: Bearer ${his}`],
    [`Authorization: Bearer ${hers}`, `AUTHORIZATION: Bearer ${hers}`],
    ['Authorization: Bearer kls_nothing', `authorization: Bearer ${his}`],
    ['Host: elsewhere.test'],
    ['hOST: elsewhere.test'],
    ['content-type: text/plain'],
    ['X-Klusster-Act-As: BUSINESS_OWNER', 'x-klusster-act-as: KLUSSTER_OWNER'],
    ['X-Klusster-Withheld: silent', 'X-Klusster-Withheld: errors'],
    ['Idempotency-Key: 12345678', 'Idempotency-Key: 87654321'],
    [`Origin: ${service.url}`, 'Origin: https://elsewhere.test'],
    ['Sec-Fetch-Site: same-origin', 'Sec-Fetch-Site: cross-site'],
  ];
  for (const lines of twice) expect(judge(service, await send(lines))).toBe('400 BAD_REQUEST');
  expect(twice.length).toBeGreaterThanOrEqual(8);
});

test('what may be said several times may be', async () => {
  const lines = ['Accept: application/json', 'Accept: */*', 'X-Forwarded-For: 1.1.1.1', 'X-Forwarded-For: 2.2.2.2'];
  expect((await send(lines)).status).toBe(200);
});
