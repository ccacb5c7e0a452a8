import { createHash, generateKeyPairSync, type KeyObject, verify } from 'node:crypto';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dkimWith } from '../../src/mail/dkim.js';
import { smtpAt } from '../../src/mail/smtp.js';
import { type MailServer, startMailServer } from './mailServer.js';

/** Mail is signed when a key is configured, and whoever verifies it by RFC 6376 believes it. */

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const PEM = privateKey.export({ type: 'pkcs8', format: 'pem' });
const LETTER = [
  'From: Plateau Post <post@klusster.test>',
  'Subject: =?UTF-8?Q?Caf=C3=A9?=',
  'Message-ID: <a@klusster.test>',
  'Date: Sat, 28 Nov 2026 12:00:00 +0000',
  'To: amina@example.test',
  'List-Unsubscribe: <https://klusster.test/unsubscribe/abc>',
  'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Hello   there ',
  '.',
  '',
  '',
  '',
].join('\r\n');

let folder: string;
let server: MailServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'klusster-dkim-'));
  server = await startMailServer();
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

async function keyFile(text: string | Buffer, mode = 0o600): Promise<string> {
  const path = join(folder, `${Math.random()}.pem`);
  await writeFile(path, text, { mode });
  await chmod(path, mode);
  return path;
}
const dkim = async (text: string | Buffer, mode?: number) =>
  dkimWith({ domain: 'klusster.test', selector: 'k1', keyFile: await keyFile(text, mode) });

test('what leaves is signed, both headers of one-click unsubscribing included, and any change of it is noticed', async () => {
  const port = smtpAt(server.url, 'post@klusster.test', await dkim(PEM));
  expect(await port.send({ id: 'a', to: 'amina@example.test', bytes: Buffer.from(LETTER) })).toBe('SENT');
  const sent = server.taken[0]?.bytes.toString('latin1') ?? '';
  expect(sent.endsWith(LETTER)).toBe(true);
  const { tags, isGood } = verified(sent, publicKey);
  expect([tags.d, tags.s, tags.a, tags.c]).toEqual(['klusster.test', 'k1', 'rsa-sha256', 'relaxed/relaxed']);
  const signed = (tags.h ?? '').toLowerCase().split(':');
  for (const name of ['from', 'to', 'subject', 'date', 'message-id', 'list-unsubscribe', 'list-unsubscribe-post'])
    expect(signed).toContain(name);
  expect(isGood).toBe(true);
  const changes = [
    ['unsubscribe/abc', 'unsubscribe/abd'],
    ['=One-Click', '=Two-Clicks'],
    ['Hello', 'Hallo'],
    ['amina@', 'emina@'],
  ] as const;
  for (const [from, to] of changes)
    expect([from, verified(sent.replace(from, to), publicKey).isGood]).toEqual([from, false]);
});

test('a key that is missing, weak, of another kind or open to others is refused, and quoted nowhere', async () => {
  const weak = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ type: 'pkcs8', format: 'pem' });
  const other = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  await expect(dkim(weak)).rejects.toThrow('is no RSA key of 2048 bits or more');
  await expect(dkim(other)).rejects.toThrow('is no RSA key of 2048 bits or more');
  await expect(dkim('SECRET')).rejects.toThrow(/^(?!.*SECRET).*is no RSA key/);
  await expect(dkim(PEM, 0o644)).rejects.toThrow('is open to other users of the machine');
  const absent = { domain: 'klusster.test', selector: 'k1', keyFile: join(folder, 'none.pem') };
  expect(() => dkimWith(absent)).toThrow('The DKIM key cannot be read. Check DKIM_KEY_FILE.');
});

/** Verifies a signature (RFC 6376, 3.4.2, 3.4.4, 3.7), with nothing but what Node brings. */
function verified(message: string, key: KeyObject) {
  const end = message.indexOf('\r\n\r\n');
  const fields = message.slice(0, end).split(/\r\n(?![ \t])/);
  const relaxed = (field: string) => {
    const [, name = '', value = ''] = /^([^:]+):(.*)$/s.exec(field) ?? [];
    return `${name.trim().toLowerCase()}:${value
      .replaceAll('\r\n', '')
      .replaceAll(/[ \t]+/g, ' ')
      .trim()}`;
  };
  const signature = fields.find((field) => /^dkim-signature:/i.test(field)) ?? '';
  const tags: Record<string, string> = Object.fromEntries(
    signature
      .slice(signature.indexOf(':') + 1)
      .split(';')
      .map((tag) => /^\s*(\w+)\s*=(.*)$/s.exec(tag) ?? [])
      .map(([, name = '', value = '']) => [name, value.replaceAll(/\s/g, '')]),
  );
  const lines = message.slice(end + 4).split('\r\n');
  const body = `${lines
    .map((line) => line.replaceAll(/[ \t]+/g, ' ').replace(/ $/, ''))
    .join('\r\n')
    .replace(/(\r\n)*$/, '')}\r\n`;
  const bodyHash = createHash('sha256').update(body, 'latin1').digest('base64');
  const left = [...fields];
  const signed = (tags.h ?? '').split(':').flatMap((name) => {
    const at = left.findLastIndex((field) => field.toLowerCase().startsWith(`${name.toLowerCase()}:`));
    return at < 0 ? [] : left.splice(at, 1).map(relaxed);
  });
  const unsigned = relaxed(signature).replace(/(; ?b=)[^;]*$/, '$1');
  const data = Buffer.from([...signed, unsigned].join('\r\n'), 'latin1');
  const isGood = bodyHash === tags.bh && verify('sha256', data, key, Buffer.from(tags.b ?? '', 'base64'));
  return { tags, isGood };
}
