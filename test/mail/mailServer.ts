import type { Socket } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** What a server of the tests does with a message. */
export type Manners = {
  /** The code with which a recipient is refused. */
  readonly recipient?: (address: string) => number | undefined;
  /** The code with which the whole message is refused, once it was said. */
  readonly content?: number;
  /** Cuts the connection when it has the whole message, and says nothing. */
  readonly cut?: boolean;
  /** Says nothing when it has the whole message. */
  readonly silent?: boolean;
};

/** What a server was given: envelope and message. */
export type Taken = { readonly from: string; readonly to: readonly string[]; readonly bytes: Buffer };

/** A real SMTP server on a port of this machine. */
export type MailServer = {
  readonly port: number;
  readonly url: string;
  /** Whole messages that it was given, those included after which it cut. */
  readonly taken: readonly Taken[];
  manners: Manners;
  /** How many connections it has had. */
  connections(): number;
  close(): Promise<void>;
};

const refusal = (code: number) => Object.assign(new Error('No.'), { responseCode: code });

/** Listens on this port, or any. */
export async function startMailServer(port = 0, manners: Manners = {}): Promise<MailServer> {
  const taken: Taken[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo({ address }, _session, done) {
      const code = is.manners.recipient?.(address);
      done(code ? refusal(code) : undefined);
    },
    onData(stream: SMTPServerDataStream, { envelope }: SMTPServerSession, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part) => parts.push(part));
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        taken.push({ from, to: envelope.rcptTo.map(({ address }) => address), bytes: Buffer.concat(parts) });
        if (is.manners.cut) for (const socket of sockets) socket.destroy();
        else if (!is.manners.silent) done(is.manners.content ? refusal(is.manners.content) : undefined);
      });
    },
  });
  server.on('error', () => {});
  server.server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const listening = (server.server.address() as { port: number }).port;
  const is: MailServer = {
    port: listening,
    url: `smtp://127.0.0.1:${listening}`,
    taken,
    manners,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
  return is;
}
