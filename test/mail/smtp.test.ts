import type { Letter } from '../../src/kernel/mailPort.js';
import { smtpAt } from '../../src/mail/smtp.js';
import { type MailServer, startMailServer } from './mailServer.js';

/** The port to a real server, and what it says became of a message. */

const FROM = 'post@klusster.test';
const letter: Letter = {
  id: 'a',
  to: 'amina@example.test',
  bytes: Buffer.from('Subject: a\r\n\r\nHello\r\n.\r\nBye\r\n'),
};

let server: MailServer;
beforeEach(async () => {
  server = await startMailServer();
});
afterEach(() => server.close());

const send = (of: Partial<Letter> = {}) => smtpAt(server.url, FROM).send({ ...letter, ...of });

test('a message that is taken is sent: one envelope, one recipient, every byte', async () => {
  expect(await send()).toBe('SENT');
  expect(server.taken.map(({ from, to, bytes }) => [from, to, bytes.toString()])).toEqual([
    [FROM, ['amina@example.test'], letter.bytes.toString()],
  ]);
});

test('a server that is not there, and one that says later, has nothing: it is tried again', async () => {
  server.manners = { recipient: () => 450 };
  expect(await send()).toBe('LATER');
  server.manners = { content: 451 };
  expect(await send()).toBe('LATER');
  await server.close();
  expect(await send()).toBe('LATER');
});

test('a server that says never is believed, whether it is the recipient or the message', async () => {
  server.manners = { recipient: () => 550 };
  expect(await send()).toBe('REFUSED');
  server.manners = { content: 554 };
  expect(await send()).toBe('REFUSED');
});

test('a server that is gone when it has the message may have it: nobody knows', async () => {
  server.manners = { cut: true };
  expect(await send()).toBe('UNKNOWN');
  expect(server.taken).toHaveLength(1);
});

test('a server that may be elsewhere and offers no TLS is told nothing', async () => {
  // Leads to this machine, by a name that does not say so.
  const elsewhere = smtpAt(server.url.replace('127.0.0.1', '0.0.0.0'), FROM);
  expect(await elsewhere.send(letter)).toBe('LATER');
  expect(server.taken).toEqual([]);
});

test('an address is one recipient, whatever characters it holds', async () => {
  for (const to of ['аmina@example.test', 'ami.na+x@example.test', "o'neil@example.test", 'élodie@example.test'])
    expect([to, await send({ to })]).toEqual([to, 'SENT']);
  expect(server.taken.map(({ to }) => to.length)).toEqual([1, 1, 1, 1]);
});

test('a lane hands one message after the other over on one connection, and another after anything but success', async () => {
  const lane = smtpAt(server.url, FROM).lane();
  const next = async (to: string, until = Date.now() + 45_000) =>
    (await lane.ready()) && lane.send({ ...letter, to }, until);
  server.manners = { recipient: (address) => (address.startsWith('never') ? 550 : undefined) };
  expect([await next('a@example.test'), await next('b@example.test')]).toEqual(['SENT', 'SENT']);
  expect(server.connections()).toBe(1);
  expect([await next('never@example.test'), await next('c@example.test')]).toEqual(['REFUSED', 'SENT']);
  expect(server.connections()).toBe(2);
  lane.close();
  expect(await lane.send(letter, Date.now() + 45_000)).toBe('LATER');
  await server.close();
  expect(await lane.ready()).toBe(false);
});

test('when its time is over not a byte of a message leaves; what was said by then is of unknown end', async () => {
  const lane = smtpAt(server.url, FROM).lane();
  await lane.ready();
  expect(await lane.send(letter, Date.now() - 1)).toBe('LATER');
  expect(server.taken).toEqual([]);
  server.manners = { silent: true };
  await lane.ready();
  expect(await lane.send(letter, Date.now() + 300)).toBe('UNKNOWN');
  expect(server.taken).toHaveLength(1);
  lane.close();
});
