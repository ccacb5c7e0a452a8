import { connect, type Socket } from 'node:net';
import { HTTP_BOUNDS } from '../../../src/api/httpBounds.js';
import { type Service, startService } from '../../support/service.js';
import { freshStorage } from '../../support/town.js';

/** Five hundred sockets that send a byte now and then, and somebody else who only wants an answer. */

const SOCKETS = 500;
const BYTE_EACH_MS = 200;
/** Shorter than the product's, so that the test need not wait as long as an attacker would. */
const BOUNDS = { headersMs: 3_000, requestMs: 5_000, checkMs: 500 };

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage, { bounds: BOUNDS });
});
afterAll(async () => {
  await service?.close();
  await storage?.drop();
});

type Slow = { readonly socket: Socket; readonly ended: Promise<string> };

/** Sends the head at once and then the rest a byte at a time, until it is shown the door. */
function drip(head: string, rest: string): Slow {
  const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
  let heard = '';
  socket.on('data', (part) => {
    heard += part;
  });
  socket.on('error', () => {});
  socket.write(head);
  let at = 0;
  const dripping = setInterval(() => socket.writable && socket.write(rest[at++ % rest.length] ?? ''), BYTE_EACH_MS);
  const ended = new Promise<string>((resolve) =>
    socket.once('close', () => {
      clearInterval(dripping);
      resolve(heard);
    }),
  );
  return { socket, ended };
}

const HEAD = 'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n';
const KINDS: Record<string, () => Slow> = {
  headers: () => drip(`${HEAD}x-slow: `, 'a'),
  body: () => drip(`${HEAD}content-length: 50000\r\n\r\n{"query": "`, ' '),
  'chunked body': () => drip(`${HEAD}transfer-encoding: chunked\r\n\r\n`, '1\r\n \r\n'),
  nothing: () => drip('', '\r\n'),
};

test('others are answered all the while, and every slow one is ended', async () => {
  const kinds = Object.values(KINDS);
  const slow = Array.from({ length: SOCKETS }, (_, at) => (kinds[at % kinds.length] as () => Slow)());
  await Promise.all(slow.map(({ socket }) => new Promise((resolve) => socket.once('connect', resolve))));
  let open = SOCKETS;
  for (const { ended } of slow) void ended.then(() => (open -= 1));
  let answered = 0;
  let whileOpen = 0;
  while (open > 0) {
    const { status, body } = await service.ask('{ klusster(slug: "plateau-post") { name } }');
    expect([status, body.data?.klusster?.name]).toEqual([200, 'Plateau Post']);
    answered += 1;
    if (open === SOCKETS) whileOpen += 1;
  }
  const said = await Promise.all(slow.map(({ ended }) => ended));
  // A socket that never sent a request is closed without a word.
  const told = said.filter((text) => text !== '');
  process.stdout.write(`slow sockets: ${SOCKETS} ended, ${told.length} told why; ${answered} answers meanwhile\n`);
  expect(whileOpen).toBeGreaterThanOrEqual(20);
  expect(told.length).toBeGreaterThanOrEqual(SOCKETS / 2);
  for (const text of told) expect(text).toMatch(/^HTTP\/1\.1 408 [\s\S]*"code":"BAD_REQUEST"/);
}, 60_000);

test('they are borne by numbers: more connections than these may be open, and each has an end', () => {
  expect(HTTP_BOUNDS.connections).toBeGreaterThan(4 * SOCKETS);
  const { headersMs, requestMs, checkMs } = HTTP_BOUNDS;
  expect([headersMs < requestMs, checkMs < headersMs, requestMs + checkMs < 30_000]).toEqual([true, true, true]);
});

test('a connection beyond the bound is closed, and those within are served', async () => {
  const narrow = await startService(storage, { bounds: { ...BOUNDS, connections: 3 } });
  const port = Number(new URL(narrow.url).port);
  const held = await Promise.all(
    Array.from({ length: 3 }, async () => {
      const socket = connect(port, '127.0.0.1');
      await new Promise((resolve) => socket.once('connect', resolve));
      return socket;
    }),
  );
  const beyond = connect(port, '127.0.0.1');
  beyond.on('error', () => {});
  await new Promise((resolve) => beyond.once('close', resolve));
  const heard = new Promise((resolve) => held[0]?.once('data', (part) => resolve(String(part).slice(0, 15))));
  held[0]?.write('GET /live HTTP/1.1\r\nhost: localhost\r\n\r\n');
  expect(await heard).toBe('HTTP/1.1 200 OK');
  for (const socket of held) socket.destroy();
  await narrow.close();
});
