import type { MailPort } from '../kernel/mailPort.js';
import type { Dkim } from './dkim.js';
import { type MailServer, SmtpLane } from './smtpLane.js';

/** How long each step may take, in milliseconds; together less than a job may. */
const PATIENCE = { dnsTimeout: 10_000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/**
 * Hands mail to an SMTP server, one recipient for each message: by itself on a connection of its own, or one after the other on a lane.
 * @param dkim signs each message as it leaves; nobody does without it
 */
export function smtpAt(url: string, from: string, dkim?: Dkim): MailPort {
  const server = serverAt(url);
  const lane = () => new SmtpLane(server, from, dkim);
  return {
    async send(letter) {
      const own = lane();
      try {
        // Not even asked yet: whatever is wrong there, nobody has it.
        return (await own.ready()) ? await own.send(letter, Number.POSITIVE_INFINITY) : 'LATER';
      } finally {
        own.close();
      }
    },
    lane,
  };
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
