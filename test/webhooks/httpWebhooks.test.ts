import { connect as netConnect } from 'node:net';
import { httpWebhooks } from '../../src/webhooks/httpWebhooks.js';
import { certificateFor } from './certificate.js';
import { type Receiver, startReceiver, withStatus } from './receiver.js';

/** The port by which partners are told, against servers that answer well, badly, slowly, without end, or from the wrong place. */

const HERE = { loopback: true };
const PUBLIC = { loopback: false };
const NAME = 'hooks.partner.test';
const HOME = [{ address: '127.0.0.1', family: 4 }] as const;
const FAR = [{ address: '93.184.215.14', family: 4 }] as const;

const certificate = certificateFor([NAME, '127.0.0.1']);
const network = { ca: certificate.cert, lookup: async () => HOME };

let receiver: Receiver;
let secure: Receiver;
beforeAll(async () => {
  receiver = await startReceiver();
  secure = await startReceiver(certificate);
});
beforeEach(() => {
  receiver.answer(withStatus(204));
  secure.answer(withStatus(204));
});
afterAll(() => Promise.all([receiver.close(), secure.close()]));

const request = (url: string) => ({ url, headers: { 'x-mark': 'one' }, body: Buffer.from('{"été":1}') });
const plain = () => request(`http://127.0.0.1:${receiver.port}/hook?a=1`);
const overTls = (name = NAME) => request(`https://${name}:${secure.port}/hook`);

describe('what becomes of an attempt', () => {
  test('over https, a name is looked up once, and body and headers arrive as they are', async () => {
    let lookups = 0;
    const lookup = async () => {
      lookups += 1;
      return HOME;
    };
    expect(await httpWebhooks(HERE, { ...network, lookup }).post(overTls())).toEqual({
      outcome: 'DELIVERED',
      status: 204,
    });
    expect(secure.received.at(-1)).toMatchObject({
      body: '{"été":1}',
      headers: { 'x-mark': 'one', host: `${NAME}:${secure.port}`, 'content-length': '11', connection: 'close' },
    });
    expect(lookups).toBe(1);
  });

  test('over https by an address, whose certificate is for that address', async () => {
    expect(await httpWebhooks(HERE, network).post(overTls('127.0.0.1'))).toMatchObject({ outcome: 'DELIVERED' });
  });

  test('a certificate that nobody vouches for, or of another name, is no partner’s', async () => {
    const before = secure.received.length;
    const untrusted = { lookup: async () => HOME };
    expect(await httpWebhooks(HERE, untrusted).post(overTls())).toEqual({ outcome: 'UNREACHABLE' });
    expect(await httpWebhooks(HERE, network).post(overTls('other.partner.test'))).toEqual({ outcome: 'UNREACHABLE' });
    expect(secure.received.length).toBe(before);
  });

  test.each([
    [200, 'DELIVERED'],
    [299, 'DELIVERED'],
    [301, 'REJECTED'],
    [400, 'REJECTED'],
    [410, 'GONE'],
    [500, 'REJECTED'],
  ])('an answer with %i is %s', async (status, outcome) => {
    receiver.answer(withStatus(status));
    expect(await httpWebhooks(HERE).post(plain())).toEqual({ outcome, status });
  });

  test.each([301, 302, 303, 307, 308])('a redirect by %i is not followed', async (status) => {
    receiver.answer(withStatus(status, { location: `http://127.0.0.1:${receiver.port}/elsewhere` }));
    const before = receiver.received.length;
    expect(await httpWebhooks(HERE).post(plain())).toEqual({ outcome: 'REJECTED', status });
    expect(receiver.received.length).toBe(before + 1);
  });

  test('nobody there, a name that is not, and what is no HTTP are unreachable', async () => {
    const closed = await startReceiver();
    await closed.close();
    const nameless = { lookup: () => Promise.reject(new Error('ENOTFOUND')) };
    expect(await httpWebhooks(HERE).post(request(`http://127.0.0.1:${closed.port}/`))).toEqual({
      outcome: 'UNREACHABLE',
    });
    expect(await httpWebhooks(HERE, nameless).post(overTls())).toEqual({ outcome: 'UNREACHABLE' });
    receiver.answer((_request, response) => void response.socket?.end('what?\r\n\r\n'));
    expect(await httpWebhooks(HERE).post(plain())).toEqual({ outcome: 'UNREACHABLE' });
  });

  test('headers without end are unreachable', async () => {
    receiver.answer(
      (_request, response) => void response.socket?.write(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}`),
    );
    expect(await httpWebhooks(HERE).post(plain())).toEqual({ outcome: 'UNREACHABLE' });
  });

  test('who does not answer in time has not answered', async () => {
    receiver.answer(() => {});
    const quick = httpWebhooks(HERE, { patienceMs: 150 });
    expect(await quick.post(plain())).toEqual({ outcome: 'TIMED_OUT' });
    const stuck = { patienceMs: 150, lookup: () => new Promise<never>(() => {}) };
    expect(await httpWebhooks(HERE, stuck).post(overTls())).toEqual({ outcome: 'TIMED_OUT' });
  });

  test('an answer without end is cut, and its status counts', async () => {
    const cut = new Promise<number>((resolve) => {
      receiver.answer((_request, response) => {
        let sent = 0;
        response.writeHead(200);
        const more = () => {
          while (!response.destroyed && response.write(Buffer.alloc(8_192))) sent += 8_192;
        };
        response.on('drain', more).on('close', () => resolve(sent));
        more();
      });
    });
    expect(await httpWebhooks(HERE).post(plain())).toEqual({ outcome: 'DELIVERED', status: 200 });
    // What the kernel of either side holds was sent, and no more.
    expect(await cut).toBeLessThan(20_000_000);
  });

  test('an answer that trickles is cut after a second, and its status counts', async () => {
    const over = new Promise<void>((resolve) => {
      receiver.answer((_request, response) => {
        response.writeHead(200);
        const drops = setInterval(() => response.write('.'), 20);
        response.on('close', () => {
          clearInterval(drops);
          resolve();
        });
      });
    });
    const began = performance.now();
    expect(await httpWebhooks(HERE).post(plain())).toEqual({ outcome: 'DELIVERED', status: 200 });
    await over;
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('where nothing of ours may go', () => {
  /** Asks as if the whole Internet were there; nobody is connected to but the receivers on this machine. */
  const asked = async (url: string, addresses: readonly { address: string; family: number }[]) => {
    const dialled: string[] = [];
    const dial = (to: readonly { address: string }[], port: number) => {
      dialled.push(...to.map(({ address }) => address));
      return netConnect({ host: '127.0.0.1', port });
    };
    const before = [receiver.received.length, secure.received.length];
    const answer = await httpWebhooks(PUBLIC, { ca: certificate.cert, lookup: async () => addresses, dial }).post(
      request(url),
    );
    expect([receiver.received.length, secure.received.length]).toEqual(before);
    return { answer, dialled };
  };
  const FORBIDDEN = { outcome: 'FORBIDDEN_ADDRESS' };

  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '169.254.169.254',
    '100.64.0.1',
    '::1',
    'fd00:ec2::254',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
  ])('a name that leads to %s is not connected to', async (address) => {
    const found = [{ address, family: address.includes(':') ? 6 : 4 }];
    expect(await asked(`https://${NAME}:${secure.port}/`, found)).toEqual({ answer: FORBIDDEN, dialled: [] });
  });

  test('one private address among public ones is enough, and so is none at all', async () => {
    expect(await asked(`https://${NAME}/`, [...FAR, ...HOME])).toEqual({ answer: FORBIDDEN, dialled: [] });
    expect(await asked(`https://${NAME}/`, [])).toEqual({ answer: FORBIDDEN, dialled: [] });
  });

  test.each(['127.0.0.1', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0', '[::]'])(
    'the address https://%s is not connected to either',
    async (host) => {
      expect(await asked(`https://${host}:${secure.port}/`, FAR)).toEqual({ answer: FORBIDDEN, dialled: [] });
    },
  );

  test('http is not spoken with the public', async () => {
    expect(await asked(`http://${NAME}/`, FAR)).toEqual({ answer: FORBIDDEN, dialled: [] });
  });

  test('a name that is public when it is looked at and leads home when it is connected to: nothing is sent', async () => {
    const { answer, dialled } = await asked(`https://${NAME}:${secure.port}/`, FAR);
    expect({ answer, dialled }).toEqual({ answer: FORBIDDEN, dialled: FAR.map(({ address }) => address) });
  });

  test('a name that was public at the first attempt and leads home at the second is not connected to then', async () => {
    const answers = [FAR, HOME] as const;
    const dialled: string[] = [];
    let at = 0;
    const port = httpWebhooks(PUBLIC, {
      ca: certificate.cert,
      lookup: async () => answers[at++] ?? [],
      dial: ([first]) => {
        dialled.push(first?.address ?? '');
        return netConnect({ host: '127.0.0.1', port: 9 });
      },
    });
    expect(await port.post(overTls())).toEqual({ outcome: 'UNREACHABLE' });
    expect(await port.post(overTls())).toEqual(FORBIDDEN);
    expect(dialled).toEqual(['93.184.215.14']);
  });

  test('the demo reaches this machine, and no other that is not public', async () => {
    const lookup = async () => [{ address: '192.168.1.1', family: 4 }];
    expect(await httpWebhooks(HERE, { lookup }).post(overTls())).toEqual(FORBIDDEN);
  });
});
