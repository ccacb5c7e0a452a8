import { Readable } from 'node:stream';
import SMTPConnection, { type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import type { Letter, MailLane, MailOutcome } from '../kernel/mailPort.js';
import type { Dkim } from './dkim.js';

/** Where a mail server is, and as whom we speak to it. */
export type MailServer = {
  readonly options: SMTPConnectionOptions;
  readonly credentials: { readonly user: string; readonly pass: string } | undefined;
};

/** One connection to an SMTP server, kept from message to message and opened anew after anything but success. */
export class SmtpLane implements MailLane {
  readonly #server: MailServer;
  readonly #from: string;
  readonly #dkim: Dkim | undefined;
  #connection: SMTPConnection | undefined;
  /** Told when the connection breaks, whatever is under way on it. */
  #onBroken: (error: Error) => void = () => {};

  constructor(server: MailServer, from: string, dkim: Dkim | undefined) {
    this.#server = server;
    this.#from = from;
    this.#dkim = dkim;
  }

  async ready(): Promise<boolean> {
    if (this.#connection) return true;
    const { options, credentials } = this.#server;
    const connection = new SMTPConnection(options);
    this.#connection = connection;
    connection.on('error', (error) => this.#onBroken(error));
    // A server that ends it while nothing is said has taken nothing.
    connection.once('end', () => this.#connection === connection && this.close());
    try {
      await this.#step((done) => connection.connect(done));
      if (credentials) await this.#step((done) => connection.login(credentials, done));
      return true;
    } catch {
      this.close();
      return false;
    }
  }

  async send({ to, bytes }: Letter, until: number): Promise<MailOutcome> {
    const connection = this.#connection;
    if (!connection) return 'LATER';
    const signed = this.#dkim ? await this.#dkim(bytes) : bytes;
    let isBegun = false;
    const content = new Readable({
      // Read once the server has said that it listens (354), and not before.
      read() {
        if (Date.now() > until) return void this.destroy(new Error(OVER));
        isBegun = true;
        this.push(signed);
        this.push(null);
      },
    });
    try {
      await this.#step((done) => connection.send({ from: this.#from, to: [to] }, content, done), until);
      return 'SENT';
    } catch (error) {
      // Whatever is left of the dialogue is nothing to go on from.
      this.close();
      return outcomeOf((error as { responseCode?: unknown }).responseCode, isBegun);
    }
  }

  close(): void {
    const connection = this.#connection;
    this.#connection = undefined;
    // Says goodbye where somebody listens; it was all said before.
    connection?.quit();
  }

  #step(begin: (done: (error?: unknown) => void) => void, until = Number.POSITIVE_INFINITY): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (error?: unknown) => {
        clearTimeout(late);
        if (error) reject(error);
        else resolve();
      };
      const late = Number.isFinite(until)
        ? setTimeout(settle, Math.max(0, until - Date.now()), new Error(OVER))
        : undefined;
      this.#onBroken = settle;
      begin(settle);
    });
  }
}

const OVER = 'The time of the message is over.';

/** What the server said counts (RFC 5321, 4.2.1); without a word of it, whether it may have the message. */
function outcomeOf(said: unknown, isBegun: boolean): MailOutcome {
  const code = Number(said);
  if (code >= 500) return 'REFUSED';
  if (code >= 400) return 'LATER';
  return isBegun ? 'UNKNOWN' : 'LATER';
}
