import { request } from 'node:http';
import sharp from 'sharp';
import { UPLOAD_BOUNDS } from '../../src/uploads/uploadBounds.js';
import { flowOf } from '../api/oauth/support/flow.js';
import { register } from '../api/oauth/support/partners.js';
import { type Heard, judge, operation, send } from '../support/hostile.js';
import { type Service, startService, UNTIMED } from '../support/service.js';
import { accountOf, freshStorage, type ResidentName, TOWN_PASSWORD } from '../support/town.js';
import { control, GPS, moving, OWNER_NAME, photograph, picture, sha256, shown, upload, whitePng } from './images.js';

const OURS = 'https://app.klusster.test';
const SAME = { 'sec-fetch-site': 'same-origin' };

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
const tokens = new Map<ResidentName, string>();

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage, { serving: { origins: [OURS] }, withOauth: true });
  for (const name of ['desmond', 'fatima', 'noor', 'marguerite', 'suzanne', 'etienne', 'aoife', 'ravi'] as const)
    tokens.set(name, await service.tokenOf(accountOf(name)));
});
afterAll(async () => {
  await service?.close();
  await storage?.drop();
});

const as = (name: ResidentName) => ({ token: tokens.get(name) as string });
const codeOf = (heard: Heard) => judge(service, heard);
type Told = { id: string; url: string; width: number; height: number; bytes: number };
const told = (heard: Heard): Told => {
  expect([heard.status, heard.text]).toEqual([201, expect.stringContaining('upload_')]);
  return JSON.parse(heard.text);
};
/** An image is at our public address; tests reach it where it listens. */
const here = ({ url }: Told) => `${service.url}${new URL(url).pathname}`;
const count = async (table: 'image' | 'upload') =>
  Number((await service.stores.main.reserve.query(`select count(*)::text from ${table}`, []))[0]?.[0]);

describe('an image that a Business Owner sends', () => {
  test('is kept without where, when and by whom it was taken, upright and small', async () => {
    const sent = await photograph(1);
    const before = await sharp(sent).metadata();
    expect([before.exif !== undefined, before.orientation]).toEqual([true, 6]);
    expect(sent.includes(OWNER_NAME)).toBe(true);
    const heard = await upload(service, sent, as('desmond'));
    const answer = told(heard);
    const { bytes } = await shown(here(answer));
    expect([sha256(bytes), bytes.length]).toEqual([/([0-9a-f]{64})\.webp$/.exec(answer.url)?.[1], answer.bytes]);
    expect(bytes.length).toBeLessThanOrEqual(200_000);
    const kept = await sharp(bytes).metadata();
    expect(kept).toMatchObject({ format: 'webp', width: 384, height: 512 });
    expect([kept.width, kept.height]).toEqual([answer.width, answer.height]);
    expect([kept.exif, kept.xmp, kept.icc, kept.iptc, kept.orientation]).toEqual(Array(5).fill(undefined));
    for (const trace of [OWNER_NAME, GPS.GPSLatitude, 'Exif', 'XMP ', 'ICCP'])
      expect(bytes.includes(trace)).toBe(false);
    expect(heard.headers['cache-control']).toBe('no-store');
  });

  test('is shown on our own origin to everyone, as a picture and nothing else, for ever the same', async () => {
    const answer = told(await upload(service, await photograph(2), as('desmond')));
    expect(answer.url).toMatch(/^http:\/\/localhost:4000\/uploads\/[0-9a-f]{64}\.webp$/);
    const { status, headers } = await shown(here(answer));
    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('set-cookie')).toBeNull();
    const known = { 'content-type': undefined, 'if-none-match': headers.get('etag') as string };
    const again = await send(service, { method: 'GET', path: new URL(answer.url).pathname, headers: known });
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await fetch(here(answer), { method: 'HEAD' })).status).toBe(200);
  });

  test('is kept once, whoever sends it and however often', async () => {
    const sent = await photograph(3);
    const before = await count('image');
    const answers = await Promise.all(
      (['desmond', 'fatima', 'desmond', 'marguerite'] as const).map(async (name) =>
        told(await upload(service, sent, as(name))),
      ),
    );
    expect([new Set(answers.map(({ url }) => url)).size, new Set(answers.map(({ id }) => id)).size]).toEqual([1, 4]);
    expect((await count('image')) - before).toBe(1);
  });

  test.each([
    ['image/png', () => picture(4).png().toBuffer()],
    ['image/webp', () => picture(5).webp().toBuffer()],
    ['IMAGE/JPEG', () => picture(6).jpeg({ progressive: true }).toBuffer()],
    ['image/jpeg', () => picture(7).toColourspace('cmyk').jpeg().toBuffer()],
    ['image/png', () => picture(8).toColourspace('rgb16').png().toBuffer()],
    ['image/png', () => picture(9).ensureAlpha(0.5).png({ palette: true }).toBuffer()],
    ['image/png', () => picture(10).toColourspace('b-w').png().toBuffer()],
    ['image/png', () => whitePng(1, 1, { bits: 1 })],
    ['image/png', () => whitePng(1, 20_000)],
  ])('may be %s, in any of its forms', async (type, make) => {
    const answer = told(await upload(service, await make(), { ...as('desmond'), type }));
    expect((await sharp((await shown(here(answer))).bytes).metadata()).format).toBe('webp');
  });

  test('whose file is a page or an archive as well is a picture alone', async () => {
    const tail = '<html><script>alert(document.domain)</script></html>PK\u0003\u0004';
    const sent = Buffer.concat([await photograph(11), Buffer.from(tail)]);
    const { bytes } = await shown(here(told(await upload(service, sent, as('desmond')))));
    expect(bytes.includes('script')).toBe(false);
    expect(bytes.readUInt32LE(4) + 8).toBe(bytes.length);
  });
});

describe('what is no single picture is refused, and kept nowhere', () => {
  const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
  const html = '<!doctype html><script>alert(1)</script>';
  test.each<[string, string, () => Buffer | Promise<Buffer>]>([
    ['SVG with script', 'image/svg+xml', () => Buffer.from(SVG)],
    ['SVG with script that says PNG', 'image/png', () => Buffer.from(SVG)],
    ['SVG behind white space that says WebP', 'image/webp', () => Buffer.from(` \n\t${SVG}`)],
    ['packed SVG', 'image/jpeg', () => Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0])],
    ['HTML', 'text/html', () => Buffer.from(html)],
    ['HTML that says JPEG', 'image/jpeg', () => Buffer.from(html)],
    ['HTML that begins like a JPEG', 'image/jpeg', () => Buffer.from(`\xff\xd8\xff\xe0${html}`, 'latin1')],
    ['HTML that begins like a GIF', 'image/png', () => Buffer.from(`GIF89a/*${html}*/=1;`)],
    ['a GIF', 'image/gif', () => picture(20, 30, 30).gif().toBuffer()],
    ['a GIF that says PNG', 'image/png', () => picture(20, 30, 30).gif().toBuffer()],
    ['a TIFF that says JPEG', 'image/jpeg', () => picture(20, 30, 30).tiff().toBuffer()],
    ['AVIF', 'image/avif', () => picture(20, 30, 30).avif().toBuffer()],
    ['AVIF that says JPEG', 'image/jpeg', () => picture(20, 30, 30).avif().toBuffer()],
    ['PDF that says PNG', 'image/png', () => Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj')],
    ['a PNG that says JPEG', 'image/jpeg', () => picture(20, 30, 30).png().toBuffer()],
    ['a JPEG that says WebP', 'image/webp', () => picture(20, 30, 30).jpeg().toBuffer()],
    ['a WebP that moves', 'image/webp', moving],
    ['a PNG that moves', 'image/png', () => whitePng(20, 20, { before: [control()] })],
    ['a PNG cut short', 'image/png', async () => (await picture(20).png().toBuffer()).subarray(0, 4_000)],
    ['a JPEG cut short', 'image/jpeg', async () => (await picture(20).jpeg().toBuffer()).subarray(0, 4_000)],
    ['a WebP cut short', 'image/webp', async () => (await picture(20).webp().toBuffer()).subarray(0, 2_000)],
    ['900 megapixels', 'image/png', () => whitePng(30_000, 30_000, { bits: 1 })],
    ['nothing', 'image/png', () => Buffer.alloc(0)],
    ['noughts', 'image/png', () => Buffer.alloc(100_000)],
    ['a photograph in a form', 'multipart/form-data; boundary=x', () => photograph(20)],
    ['a photograph as bytes', 'application/octet-stream', () => photograph(20)],
    ['a photograph with a parameter', 'image/jpeg; charset=utf-8', () => photograph(20)],
  ])(
    '%s (%s)',
    async (_name, type, make) => {
      const before = [await count('image'), await count('upload')];
      const heard = await upload(service, await make(), { ...as('desmond'), type });
      expect(codeOf(heard)).toBe('422 IMAGE_REFUSED');
      expect([await count('image'), await count('upload')]).toEqual(before);
    },
    30_000,
  );

  test('a photograph without a type, or packed once more', async () => {
    expect(codeOf(await upload(service, await photograph(20), { ...as('desmond'), type: 'none' }))).toBe(
      '422 IMAGE_REFUSED',
    );
    const packed = { headers: { 'content-encoding': 'gzip' } };
    expect(codeOf(await upload(service, await photograph(20), { ...as('desmond'), ...packed }))).toBe(
      '422 IMAGE_REFUSED',
    );
  });
});

describe('who may send an image', () => {
  test.each<[string, ResidentName, number]>([
    ['a Business Owner', 'desmond', 201],
    ['a Klusster Owner who is active', 'marguerite', 201],
    ['a Business Owner who is something else too', 'noor', 201],
    ['not a Klusster Owner who waits', 'etienne', 403],
    ['not one who is suspended', 'suzanne', 403],
    ['not a Consumer User', 'aoife', 403],
    ['not staff', 'ravi', 403],
  ])('%s', async (_name, who, status) => {
    const heard = await upload(service, await photograph(30), as(who));
    expect(heard.status).toBe(status);
    if (status === 403) expect(codeOf(heard)).toBe('403 FORBIDDEN');
  });

  test('nobody who is not signed in, or whose token is not good', async () => {
    const sent = await photograph(31);
    expect(codeOf(await upload(service, sent, {}))).toBe('401 UNAUTHENTICATED');
    expect(codeOf(await upload(service, sent, { token: 'kls_nothing' }))).toBe('401 UNAUTHENTICATED');
    expect(codeOf(await upload(service, sent, { headers: { authorization: 'Basic abc' } }))).toBe(
      '401 UNAUTHENTICATED',
    );
  });

  test('whoever acts as less is less', async () => {
    const acting = (profile: string) => ({ ...as('noor'), headers: { 'x-klusster-act-as': profile } });
    const sent = await photograph(32);
    expect(codeOf(await upload(service, sent, acting('CONSUMER_USER')))).toBe('403 FORBIDDEN');
    expect((await upload(service, sent, acting('BUSINESS_OWNER'))).status).toBe(201);
    expect(codeOf(await upload(service, sent, acting('EVERYBODY')))).toBe('400 BAD_USER_INPUT');
  });

  test('no partner, neither by itself nor in the name of a Business Owner', async () => {
    const by = await register(service.stores.main.reserve);
    const flow = await flowOf(service);
    const { url, verifier } = await flow.authorizationUrl(by);
    const consenting = await flow.signedIn('fatima', url);
    const scope = ['profile', 'account', 'subscriptions', 'contacts'];
    const { at: back } = await consenting.submit({ step: 'consent', answer: 'allow', scope });
    const { access_token } = await flow.exchanged(by, back, verifier);
    expect(codeOf(await upload(service, await photograph(33), { token: access_token }))).toBe('403 FORBIDDEN');
  });
});

describe('a cookie counts for our own pages alone', () => {
  const SIGN_IN = `mutation($email: EmailAddress!, $password: String!) {
    signIn(input: { email: $email, password: $password, transport: COOKIE }) { userErrors { code } } }`;
  const cookieOf = async (name: ResidentName) => {
    const body = operation(SIGN_IN, { email: accountOf(name), password: TOWN_PASSWORD });
    const { headers } = await send(service, { headers: SAME, body });
    return (headers['set-cookie'] as string[])[0]?.split(';')[0] ?? '';
  };

  test('and those that are allowed to: others are refused, and nothing is kept', async () => {
    const cookie = await cookieOf('desmond');
    const sent = await photograph(40);
    const from = async (headers: Record<string, string>) =>
      (await upload(service, sent, { headers: { cookie, ...headers } })).status;
    expect([await from(SAME), await from({ origin: OURS })]).toEqual([201, 201]);
    const before = await count('upload');
    for (const headers of [
      { origin: 'https://elsewhere.test', 'sec-fetch-site': 'cross-site' },
      { origin: 'https://blog.klusster.test', 'sec-fetch-site': 'same-site' },
      { origin: 'null', 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'none' },
      {},
    ] as Record<string, string>[])
      expect(await from(headers)).toBe(403);
    // A form can send any body, but no type of an image.
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded'])
      expect((await upload(service, sent, { type, headers: { cookie, ...SAME } })).status).toBe(422);
    expect(await count('upload')).toBe(before);
  });

  test('one that is not good is taken away', async () => {
    const heard = await upload(service, await photograph(41), {
      headers: { cookie: '__Host-klusster=kls_no', ...SAME },
    });
    expect([codeOf(heard), heard.headers['set-cookie']]).toEqual([
      '401 UNAUTHENTICATED',
      [expect.stringMatching(/^__Host-klusster=; Max-Age=0/)],
    ]);
  });

  test('a page that is allowed to asks first and may read the answer; no other may', async () => {
    const preflight = async (origin: string) => {
      const asked = { origin, 'content-type': undefined, 'access-control-request-method': 'POST' };
      const { status, headers } = await send(service, { method: 'OPTIONS', path: '/uploads', headers: asked });
      return [status < 300, headers['access-control-allow-origin']];
    };
    expect(await preflight(OURS)).toEqual([true, OURS]);
    expect((await preflight('https://elsewhere.test'))[1]).toBeUndefined();
    const headers = { origin: OURS };
    const heard = await upload(service, await photograph(42), { ...as('desmond'), headers });
    expect(heard.headers['access-control-allow-origin']).toBe(OURS);
  });
});

describe('more than 8 MB', () => {
  const MB = 1024 * 1024;
  /** Sends so many bytes, as fast as they are taken, until it is answered. */
  const stream = (bytes: number, headers: Record<string, string | number>) =>
    new Promise<{ status: number; code: string; sent: number; read: number }>((resolve, reject) => {
      let sent = 0;
      const asking = request(
        `${service.url}/uploads`,
        {
          method: 'POST',
          // A connection of its own: what was written on it is this request's.
          agent: false,
          headers: { 'content-type': 'image/jpeg', authorization: `Bearer ${as('desmond').token}`, ...headers },
        },
        (response) => {
          const read = asking.socket?.bytesWritten ?? 0;
          let text = '';
          response.on('data', (part) => {
            text += part;
          });
          response.on('end', () => {
            resolve({ status: response.statusCode ?? 0, code: JSON.parse(text).errors[0].extensions.code, sent, read });
            asking.destroy();
          });
        },
      );
      asking.on('error', reject);
      const part = Buffer.alloc(64 * 1024, 7);
      const more = () => {
        if (bytes === 0) return;
        while (sent < bytes) {
          if (asking.destroyed) return;
          sent += part.length;
          if (!asking.write(part)) return void asking.once('drain', more);
        }
        asking.end();
      };
      asking.flushHeaders();
      setTimeout(more, 50);
    });

  test('that say so are refused before anything of them is read', async () => {
    const { status, code, read } = await stream(0, { 'content-length': 50 * MB });
    expect([status, code]).toEqual([413, 'BODY_TOO_LARGE']);
    expect(read).toBeLessThan(1_000);
  });

  test('that do not are refused when the limit is reached, and hold no memory', async () => {
    const before = process.memoryUsage().arrayBuffers;
    const { status, code, read } = await stream(50 * MB, {});
    expect([status, code]).toEqual([413, 'BODY_TOO_LARGE']);
    expect(read).toBeGreaterThan(8 * MB);
    expect(read).toBeLessThan(20 * MB);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * MB);
  });

  test('a client that goes on is cut off, and one that goes away is no fault', async () => {
    const asking = request(`${service.url}/uploads`, {
      method: 'POST',
      headers: { 'content-type': 'image/jpeg', authorization: `Bearer ${as('fatima').token}` },
    });
    const gone = new Promise((resolve) => asking.on('error', resolve).on('close', resolve));
    asking.write(Buffer.alloc(1_000));
    await new Promise((next) => setTimeout(next, 200));
    asking.destroy();
    await gone;
    expect((await upload(service, await photograph(50), as('fatima'))).status).toBe(201);
    expect(service.logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });
});

test('what is not there is not found, and nothing else can be done', async () => {
  const ask = (method: string, path: string) => send(service, { method, path, headers: { 'content-type': undefined } });
  for (const name of [
    `${'0'.repeat(64)}.webp`,
    'x.webp',
    `${'0'.repeat(64)}.png`,
    '..%2f..%2fpackage.json',
    '%00',
    '0',
  ])
    expect(codeOf(await ask('GET', `/uploads/${name}`))).toBe('404 NOT_FOUND');
  expect(codeOf(await ask('GET', '/uploads'))).toBe('405 METHOD_NOT_ALLOWED');
  expect(codeOf(await ask('DELETE', `/uploads/${'0'.repeat(64)}.webp`))).toBe('405 METHOD_NOT_ALLOWED');
  expect(codeOf(await ask('POST', `/uploads/${'0'.repeat(64)}.webp`))).toBe('405 METHOD_NOT_ALLOWED');
});

test('of one person two are worked on at once, of all eight; the next are asked to come again', async () => {
  const sent = await photograph(60);
  const slow = (name: ResidentName) =>
    new Promise<() => Promise<number>>((resolve) => {
      const { promise: status, resolve: answered } = Promise.withResolvers<number>();
      const asking = request(
        `${service.url}/uploads`,
        { method: 'POST', headers: { 'content-type': 'image/jpeg', authorization: `Bearer ${as(name).token}` } },
        (response) => {
          response.resume();
          answered(response.statusCode ?? 0);
        },
      );
      asking.write(sent.subarray(0, 1_000));
      setTimeout(
        () =>
          resolve(() => {
            asking.end(sent.subarray(1_000));
            return status;
          }),
        300,
      );
    });
  const held = [await slow('desmond'), await slow('desmond')];
  const turned = await upload(service, sent, as('desmond'));
  expect([codeOfBusy(turned), turned.headers['retry-after']]).toEqual(['503 OVERLOADED', '2']);
  expect((await upload(service, sent, as('fatima'))).status).toBe(201);
  expect(await Promise.all(held.map((end) => end()))).toEqual([201, 201]);
  expect((await upload(service, sent, as('desmond'))).status).toBe(201);
});
/** Turned away for want of room: a status that `judge` takes for a fault. */
const codeOfBusy = ({ status, text }: Heard) => `${status} ${JSON.parse(text).errors[0].extensions.code}`;

test('a person may send so many in a day, two at once among them', async () => {
  const [sent, token] = [await photograph(70), as('noor').token];
  const { reserve } = service.stores.main;
  await reserve.query(
    `insert into upload (id, person_id, image_id, uploaded_at)
     select gen_random_uuid(), b.person_id, (select id from image limit 1), now() - interval '23 hours'
     from business_owner b join consumer_user c using (person_id),
       generate_series(1, $1::int - (select count(*)::int from upload u where u.person_id = b.person_id))`,
    [UPLOAD_BOUNDS.perDay - 1],
  );
  const heard = await Promise.all([upload(service, sent, { token }), upload(service, sent, { token })]);
  expect(heard.map(({ status }) => status).sort()).toEqual([201, 429]);
  const refused = await upload(service, sent, { token });
  expect(codeOf(refused)).toBe('429 RATE_LIMITED');
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(3_000);
  expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(3_600);
});

test('images are at the charge of whoever sends or looks at them', async () => {
  const limits = { ...UNTIMED, minuteCost: { ...UNTIMED.minuteCost, person: 30_000, anonymous: 17 } };
  const charged = await startService(storage, { limits });
  const [sent, token] = [await photograph(80), as('fatima').token];
  const first = await upload(charged, sent, { token });
  const second = await upload(charged, sent, { token });
  expect([first.status, second.status]).toEqual([201, 429]);
  expect(first.headers.ratelimit).toMatch(/^"person";r=9999;/);
  expect(Number(second.headers['retry-after'])).toBeGreaterThan(0);
  const url = `${charged.url}${new URL(told(first).url).pathname}`;
  const looks = [];
  for (let at = 0; at < 4; at += 1) looks.push((await fetch(url)).status);
  expect(looks).toEqual([200, 200, 200, 429]);
  await charged.close();
});
