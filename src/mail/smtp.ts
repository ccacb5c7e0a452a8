import { Readable } from 'node:stream';
import SMTPConnection, { type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import type { Letter, MailOutcome, MailPort } from '../kernel/mailPort.js';

/** How long each step may take, in milliseconds; together less than a job may. */
const PATIENCE = { dnsTimeout: 10_000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

type MailServer = {
  readonly options: SMTPConnectionOptions;
  readonly credentials: { readonly user: string; readonly pass: string } | undefined;
};

/** Hands mail to an SMTP server, one connection and one recipient for each message. */
export function smtpAt(url: string, from: string): MailPort {
  const server = serverAt(url);
  return { send: (letter) => handOver(server, from, letter) };
}

/**
 * The server that a URL names. `smtps:` is TLS from the start; with `smtp:` STARTTLS is a must, since whoever can strip it
 * can read: only a server on this machine may do without.
 */
function serverAt(url: string): MailServer {
  const { protocol, hostname, port, username, password } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  const secure = protocol === 'smtps:';
  return {
    options: {
      host,
      // RFC 8314 and 6409.
      port: Number(port) || (secure ? 465 : 587),
      secure,
      requireTLS: !secure && !LOOPBACK.test(host),
      ...PATIENCE,
    },
    credentials: username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : undefined,
  };
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/;

async function handOver({ options, credentials }: MailServer, from: string, letter: Letter): Promise<MailOutcome> {
  const connection = new SMTPConnection(options);
  const broken = new Promise<never>((_, reject) => connection.on('error', reject));
  broken.catch(() => {});
  const step = (begin: (done: (error?: unknown) => void) => void) =>
    Promise.race([
      broken,
      new Promise<void>((resolve, reject) => begin((error) => (error ? reject(error) : resolve()))),
    ]);
  let isBegun = false;
  const content = Readable.from(
    (function* () {
      // Read once the server has said that it listens (354), and not before.
      isBegun = true;
      yield letter.bytes;
    })(),
    { objectMode: false },
  );
  try {
    try {
      await step((done) => connection.connect(done));
      if (credentials) await step((done) => connection.login(credentials, done));
    } catch {
      // Not even asked yet: whatever is wrong there, nobody has it.
      return 'LATER';
    }
    await step((done) => connection.send({ from, to: [letter.to] }, content, done));
    return 'SENT';
  } catch (error) {
    return outcomeOf((error as { responseCode?: unknown }).responseCode, isBegun);
  } finally {
    // Says goodbye where somebody listens; it was all said before.
    connection.quit();
  }
}

/** What the server said counts (RFC 5321, 4.2.1); without a word of it, whether it may have the message. */
function outcomeOf(said: unknown, isBegun: boolean): MailOutcome {
  const code = Number(said);
  if (code >= 500) return 'REFUSED';
  if (code >= 400) return 'LATER';
  return isBegun ? 'UNKNOWN' : 'LATER';
}
