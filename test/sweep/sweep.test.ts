import { createHash } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { type Asker, TOWN } from '../privacy/support/expectation.js';
import { CODINGS } from '../support/canaries.js';
import { accountOf, residents, rowIdOf, TOWN_PASSWORD } from '../support/town.js';
import { Sweep, sweepText } from './sweep.js';

/** Leaks planted in a bare server, for the sweep to find: every place, every coding, every viewer. */

const DESMONDS = residents.desmond.businessOwner.contact.email;
const tokenOf = (name: string) => `kls_${createHash('sha256').update(name).digest('base64url')}`;
const SESSIONS = ['desmond', 'marguerite', 'aoife', 'etienne', 'gabrielle', 'helene'].map((name) => [
  createHash('sha256').update(tokenOf(name)).digest('hex'),
  rowIdOf('person', name),
]);
const database = { query: async () => SESSIONS };

type Ask = { as?: Asker; sweep?: Sweep; body?: string };

/** What the sweep says of what a server answered to one request. */
async function swept(answer: RequestListener, { as = 'anonymous', sweep = new Sweep(), body }: Ask = {}) {
  const server = createServer(answer);
  sweep.watch(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const headers = as === 'anonymous' ? {} : { authorization: `Bearer ${tokenOf(as)}` };
  const response = await fetch(`http://127.0.0.1:${port}/graphql?who=${encodeURIComponent(DESMONDS)}`, {
    headers,
    ...(body !== undefined && { method: 'POST', body }),
  });
  await response.arrayBuffer();
  await new Promise((resolve) => server.close(resolve));
  return sweep.judge(database).then(
    () => 'clean',
    (error: Error) => error.message,
  );
}

const answering =
  (text: string | Buffer): RequestListener =>
  (_, response) =>
    void response.end(text);

const codings = Object.entries(CODINGS).flatMap(([coding, encode]) =>
  encode(DESMONDS).map((bytes, at): [string, Buffer] => [`${coding} ${at}`, bytes]),
);

test.each(codings)(
  'a value planted as %s is found in a body, in a log line and in any other text',
  async (_, bytes) => {
    const planted = Buffer.concat([Buffer.from('{"a":"'), bytes, Buffer.from('"}')]);
    expect(await swept(answering(planted))).toContain(
      'an answer to anonymous (GET /graphql?…) holds desmond.businessOwner',
    );
    const sweep = new Sweep();
    sweep.line(planted.toString('latin1'));
    await expect(sweep.judge(database)).rejects.toThrow('a log line holds desmond.businessOwner.email');
    expect(() => sweepText('a span', planted)).toThrow('a span holds desmond.businessOwner.email');
  },
);

test.each(codings.filter(([coding]) => !coding.startsWith('UTF-16')))(
  'a value planted as %s is found in a header and in a status line',
  async (_, bytes) => {
    const inHeader = await swept((_request, response) => {
      response.writeHead(200, { 'x-trace': `a ${bytes}` });
      response.end();
    });
    expect(inHeader).toContain('desmond.businessOwner.email');
    const inStatus = await swept((_request, response) => {
      response.statusMessage = bytes.toString();
      response.end();
    });
    expect(inStatus).toContain('desmond.businessOwner.email');
  },
);

test('what it says names the value and the viewer, and repeats neither the value nor what was asked', async () => {
  const said = await swept(answering(DESMONDS), { as: 'aoife' });
  expect(said).toContain('\nan answer to aoife (GET /graphql?…) holds desmond.businessOwner.email (raw)');
  expect(said).not.toContain('@');
});

test.each([
  ['desmond', 'her own', 'clean'],
  ['marguerite', 'shown to Klusster Owners', 'clean'],
  ['etienne', 'not shown to a Klusster Owner who is not active', 'holds'],
  ['aoife', 'not shown to Consumer Users', 'holds'],
  ['gabrielle', 'not shown without a grant for him', 'holds'],
  ['helene', 'not shown to the Privacy Officer', 'holds'],
  ['ravi', 'not shown to a token that nobody holds', 'holds'],
  ['anonymous', 'not shown to nobody', 'holds'],
] as const)('to %s the address of a Business Owner is %s', async (as, _, verdict) => {
  expect(await swept(answering(`{"email":"${DESMONDS}"}`), { as })).toContain(verdict);
});

test('who sends credentials may see what is hers, in the same answer and no other', async () => {
  const body = `{"email":"${accountOf('aoife')}","password":"${TOWN_PASSWORD}"}`;
  const reading =
    (text: string): RequestListener =>
    (request, response) =>
      void request.resume().on('end', () => response.end(text));
  expect(await swept(reading(`"${accountOf('aoife')}"`), { body })).toBe('clean');
  expect(await swept(reading(`"${accountOf('noor')}"`), { body })).toContain('holds noor.account');
  expect(await swept(reading(`"${accountOf('aoife')}"`), { body: body.replace(TOWN_PASSWORD, 'a guess') })).toContain(
    'an answer to anonymous (POST /graphql?…) holds aoife.account',
  );
});

test.each([
  ['a short name under an alias', '{"a3":"Wei"}', 'wei.businessOwner.firstName as JSON'],
  ['the password', TOWN_PASSWORD, 'password'],
  ['the reason of a grant', 'Noor asked why two newsletters reach her.', 'noor.grant'],
  ['one line of an address', 'at 55 Huron Street, say', 'wei.businessOwner.mailingAddress'],
])('%s is found', async (_, text, name) => {
  expect(await swept(answering(text))).toContain(name);
});

test('what is true of people counts from when the test says so', async () => {
  const sweep = new Sweep();
  sweep.facts = { ...TOWN, isShared: (person) => person !== 'desmond' };
  expect(await swept(answering(DESMONDS), { as: 'marguerite', sweep })).toContain('holds');
  sweep.facts = TOWN;
  expect(await swept(answering(DESMONDS), { as: 'marguerite', sweep })).toBe('clean');
});

test('a service that leaks on purpose may answer anything, and log nothing', async () => {
  const sweep = new Sweep('on purpose: the proof of the sweep');
  expect(await swept(answering(DESMONDS), { sweep })).toBe('clean');
  const other = new Sweep('on purpose: the proof of the sweep');
  other.line(DESMONDS);
  await expect(other.judge(database)).rejects.toThrow('a log line holds');
});

test('what a server writes past all answers is swept as an answer to nobody, and so is what is asked ahead', async () => {
  const sweep = new Sweep();
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    // The first answer is made last, and written first.
    if (asked === 1) setTimeout(() => response.end(DESMONDS), 50);
    else response.end('nothing');
  });
  server.on('clientError', (_error, socket) => socket.end(`HTTP/1.1 400 Bad Request\r\n\r\n${accountOf('luc')}`));
  sweep.watch(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const get = (name: string) => `GET /${name} HTTP/1.1\r\nhost: a\r\nauthorization: Bearer ${tokenOf(name)}\r\n\r\n`;
  socket.write(`${get('marguerite')}${get('aoife')}`);
  await new Promise((resolve) => setTimeout(resolve, 200));
  socket.write('no HTTP\r\n\r\n');
  await new Promise((resolve) => socket.on('close', resolve).resume());
  await new Promise((resolve) => server.close(resolve));
  await expect(sweep.judge(database)).rejects.toThrow(
    /^Personal values left:\nan answer to anonymous \(nothing readable\) holds luc\.account \(raw\)$/,
  );
});
