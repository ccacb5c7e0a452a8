import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { judge, operation, send } from '../../support/hostile.js';
import { type Service, startService } from '../../support/service.js';
import { freshStorage } from '../../support/town.js';

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage);
});
afterAll(async () => {
  await service?.close();
  await storage?.drop();
});

const ASKED = operation('{ klusster(slug: "plateau-post") { name } }');
/** 64 MB of nothing, which each of these makes smaller than the limit of a body. */
const BOMB = Buffer.alloc(64 * 1024 * 1024, ' ');

const CODINGS = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync, zstd: zstdCompressSync } as const;

describe.each(Object.entries(CODINGS))('a body in %s', (coding, compress) => {
  test('is read', async () => {
    const heard = await send(service, { headers: { 'content-encoding': coding }, body: compress(Buffer.from(ASKED)) });
    expect(judge(service, heard)).toBe('200');
    expect(heard.text).toContain('Plateau Post');
  });

  test('that unfolds beyond the limit is refused as it is read', async () => {
    const body = compress(BOMB);
    expect(body.length).toBeLessThan(100_000);
    const before = process.memoryUsage().arrayBuffers;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => send(service, { headers: { 'content-encoding': coding }, body })),
    );
    expect(new Set(answers.map((heard) => judge(service, heard)))).toEqual(new Set(['413 BODY_TOO_LARGE']));
    // Twenty of them unfolded would hold 1.3 GB.
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(200 * 1024 * 1024);
  });

  test('that is cut short, or is something else, is refused', async () => {
    for (const body of [compress(Buffer.from(ASKED)).subarray(0, 20), Buffer.from(ASKED)]) {
      const heard = await send(service, { headers: { 'content-encoding': coding }, body });
      expect(judge(service, heard)).toBe('400 BAD_REQUEST');
    }
  });
});

test('a bomb in a bomb is refused by its name', async () => {
  const body = gzipSync(gzipSync(BOMB));
  expect(judge(service, await send(service, { headers: { 'content-encoding': 'gzip' }, body }))).toBe(
    '400 BAD_REQUEST',
  );
  expect(judge(service, await send(service, { headers: { 'content-encoding': 'gzip, gzip' }, body }))).toBe(
    '400 BAD_REQUEST',
  );
});

test.each(['compress', 'x-unknown', 'gzip;q=1'])('a coding that is not read, %s, is refused', async (coding) => {
  const body = Buffer.from(ASKED);
  expect(judge(service, await send(service, { headers: { 'content-encoding': coding }, body }))).toBe(
    '400 BAD_REQUEST',
  );
});

const utf16 = Buffer.from(ASKED, 'utf16le');
const accented = operation('{ klusster(slug: "é") { name } }');

test.each<[string, string, Buffer, string]>([
  ['UTF-8 by another spelling', 'application/json; charset=UTF-8', Buffer.from(ASKED), '200'],
  ['UTF-8 in quotes', 'application/json; charset="utf-8"', Buffer.from(ASKED), '200'],
  ['UTF-16', 'application/json; charset=utf-16', utf16, '400 BAD_REQUEST'],
  ['UTF-16 that is UTF-8', 'application/json; charset=utf-16', Buffer.from(ASKED), '400 BAD_REQUEST'],
  ['UTF-8 that is UTF-16', 'application/json', utf16, '400 BAD_REQUEST'],
  ['ISO 8859-1', 'application/json; charset=iso-8859-1', Buffer.from(accented, 'latin1'), '400 BAD_REQUEST'],
  ['UTF-7', 'application/json; charset=utf-7', Buffer.from(ASKED), '400 BAD_REQUEST'],
  ['a charset that is none', 'application/json; charset=klingon', Buffer.from(ASKED), '400 BAD_REQUEST'],
  ['bytes that are no UTF-8', 'application/json', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), '400 BAD_REQUEST'],
])('%s', async (_name, type, body, expected) => {
  expect(judge(service, await send(service, { headers: { 'content-type': type }, body }))).toBe(expected);
});
