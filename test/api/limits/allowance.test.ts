import { allowances } from '../../../src/api/allowance.js';
import { LIMITS, limitsFrom } from '../../../src/api/limits.js';
import { anonymous } from '../../../src/privacy/viewer.js';
import { operation, send } from '../../support/hostile.js';
import { type Service, startService, UNTIMED } from '../../support/service.js';
import { accountOf, freshStorage } from '../../support/town.js';

const PERSON = { kind: 'person', personId: 'p', sessionId: 's' } as const;

describe('what a client may spend in a minute', () => {
  const START = Date.parse('2026-11-20T12:00:00Z');
  const machine = Date.now;
  let now = START;
  beforeEach(() => {
    now = START;
    Date.now = () => now;
  });
  afterEach(() => {
    Date.now = machine;
  });
  const of = allowances({ anonymous: 10, person: 20, unproven: 20, staff: 30, partner: 40 });
  const told = async (allowance: ReturnType<typeof of>) => Object.fromEntries(await allowance.headers());

  test('is told from the first request on, goes down with each, and comes back all at once', async () => {
    const client = () => of('192.0.2.1');
    expect(await told(client())).toEqual({
      'ratelimit-policy': '"anonymous";q=10;w=60',
      ratelimit: '"anonymous";r=10;t=60',
    });
    expect(await client().spend(4)).toBe(true);
    now = START + 20_500;
    expect(await client().spend(4)).toBe(true);
    expect((await told(client())).ratelimit).toBe('"anonymous";r=2;t=40');
    now = START + 60_000;
    expect(await client().spend(10)).toBe(true);
    expect((await told(client())).ratelimit).toBe('"anonymous";r=0;t=60');
  });

  test('is not spent by what is refused, which says when to come back', async () => {
    const client = of('192.0.2.2');
    expect(await client.spend(8)).toBe(true);
    now = START + 30_000;
    expect(await client.spend(3)).toBe(false);
    expect(await told(client)).toEqual({
      'ratelimit-policy': '"anonymous";q=10;w=60',
      ratelimit: '"anonymous";r=2;t=30',
      'retry-after': '30',
    });
    expect(await of('192.0.2.2').spend(2)).toBe(true);
    // Somebody else never notices.
    expect(await of('192.0.2.3').spend(10)).toBe(true);
  });

  test('is that of the person wherever she asks from, and of the source for who is anonymous', async () => {
    const [here, there] = [of('192.0.2.4'), of('192.0.2.5')];
    for (const client of [here, there]) client.belongsTo(PERSON);
    expect(await here.spend(15)).toBe(true);
    expect(await there.spend(15)).toBe(false);
    expect((await told(there)).ratelimit).toBe('"person";r=5;t=60');
    there.belongsTo(anonymous);
    expect(await there.spend(10)).toBe(true);
  });
});

describe('over HTTP', () => {
  let storage: Awaited<ReturnType<typeof freshStorage>>;
  let service: Service;
  const FROM = (address: string) => ({ 'x-forwarded-for': address });
  beforeAll(async () => {
    storage = await freshStorage();
    service = await startService(storage, {
      limits: { ...UNTIMED, minuteCost: { anonymous: 1_100, person: 50, unproven: 50, staff: 60, partner: 70 } },
      trustedProxies: ['loopback'],
    });
  });
  afterAll(async () => {
    await service.close();
    await storage.drop();
  });

  test('every answer says it, whatever it is', async () => {
    const body = operation('{ __typename }');
    const all = [
      await send(service, { body, headers: FROM('192.0.2.1') }),
      await send(service, { body: 'no JSON', headers: FROM('192.0.2.1') }),
      await send(service, { body: ' '.repeat(LIMITS.bodyBytes + 1), headers: FROM('192.0.2.1') }),
      await send(service, { body, headers: { ...FROM('192.0.2.1'), 'content-type': 'text/plain' } }),
      await send(service, { body: operation('{ nonsense }'), headers: FROM('192.0.2.1') }),
      await send(service, { body: operation('{ nonsense'), headers: FROM('192.0.2.1') }),
      await send(service, { method: 'DELETE', headers: FROM('192.0.2.1') }),
      await send(service, { body, headers: { ...FROM('192.0.2.1'), authorization: 'Bearer nonsense' } }),
    ];
    expect(all.map(({ status }) => status)).toEqual([200, 400, 413, 400, 400, 400, 405, 401]);
    for (const { headers } of all) {
      expect(headers['ratelimit-policy']).toBe('"anonymous";q=1100;w=60');
      expect(headers.ratelimit).toMatch(/^"anonymous";r=\d+;t=\d+$/);
      expect(headers['retry-after']).toBeUndefined();
    }
  });

  test('each request costs one, and an operation its cost on top', async () => {
    const left = async (query: string) => {
      const { headers } = await send(service, { body: operation(query), headers: FROM('192.0.2.2') });
      return Number(/r=(\d+)/.exec(String(headers.ratelimit))?.[1]);
    };
    expect(await left('{ nonsense }')).toBe(1_099);
    expect(await left('{ klussters(first: 10) { nodes { name } } }')).toBe(1_099 - 1 - 21);
  });

  test('who has spent it is refused with 429 before anything runs, and others are not', async () => {
    const large = operation('{ klussters(first: 100) { nodes { name city slug tagline } } }');
    const ask = (address: string) => send(service, { body: large, headers: FROM(address) });
    expect([(await ask('2001:db8::1')).status, (await ask('2001:db8::2')).status]).toEqual([200, 200]);
    service.forget();
    const { status, headers, text } = await ask('2001:db8::3');
    expect([status, JSON.parse(text).errors, JSON.parse(text).data]).toEqual([
      429,
      [
        {
          message: 'Too much was asked in too short a time. Try again later.',
          extensions: { code: 'RATE_LIMITED', requestId: headers['x-request-id'] },
        },
      ],
      undefined,
    ]);
    expect(headers['retry-after']).toMatch(/^\d+$/);
    expect(Number(headers['retry-after'])).toBe(Number(/t=(\d+)/.exec(String(headers.ratelimit))?.[1]));
    expect(service.statements).toEqual([]);
    // Another /64, and a small question from the same one.
    expect((await ask('2001:db8:0:1::1')).status).toBe(200);
    expect((await send(service, { body: operation('{ __typename }'), headers: FROM('2001:db8::1') })).status).toBe(200);
  });

  test('is the person’s own once she has signed in, wherever she asks from', async () => {
    const account = accountOf('luc');
    const token = await service.tokenOf(account);
    const ask = (address: string) =>
      service.ask('{ klussters(first: 10) { nodes { name } } }', { token, headers: FROM(address) });
    const [first, second, third] = [await ask('192.0.2.10'), await ask('192.0.2.11'), await ask('192.0.2.12')];
    expect([first.status, second.status, third.status]).toEqual([200, 200, 429]);
    expect(third.headers.get('ratelimit-policy')).toBe('"person";q=50;w=60');
    expect(third.body.errors?.[0].extensions.code).toBe('RATE_LIMITED');
  });

  test('a token that is not good is at the charge of where it came from, and 401 until that is spent', async () => {
    const ask = () =>
      send(service, {
        body: operation('{ __typename }'),
        headers: { ...FROM('192.0.2.20'), authorization: 'Bearer nonsense' },
      });
    const statuses = new Map<number, number>();
    for (let at = 0; at < 1_102; at += 1) {
      const { status } = await ask();
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect([...statuses]).toEqual([
      [401, 1_100],
      [429, 2],
    ]);
  });

  test('nothing of a source is logged or stored', async () => {
    const { rows } = { rows: await service.stores.main.database.query('select t::text from sign_in_attempt as t', []) };
    const kept = JSON.stringify([rows, service.logged]);
    expect(kept).not.toMatch(/192\.0\.2|2001:db8|127\.0\.0\.1/);
  });
});

test('an operator sets what may be spent in a minute, and the rest stays', () => {
  expect(limitsFrom({ person: 7 })).toEqual({ ...LIMITS, minuteCost: { ...LIMITS.minuteCost, person: 7 } });
});
