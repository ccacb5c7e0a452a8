import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** What was written to the wire for one request, head and body, or to a socket on which nothing readable was asked. */
export type Left = {
  readonly request: Pick<IncomingMessage, 'method' | 'url' | 'headers'> | undefined;
  /** The body that was read of the request. */
  readonly sent: Buffer[];
  readonly parts: Buffer[];
};

type Written = [chunk: unknown, ...rest: unknown[]];

/**
 * Hands over every answer of a server as the bytes that went to the socket: status line, headers and body, whoever wrote
 * them. `heard` is called when an answer begins; its parts arrive afterwards.
 */
export function tap(server: Server, heard: (left: Left) => void): void {
  const asked = new WeakMap<Socket, Left[]>();
  const begin = (request?: IncomingMessage): Left => {
    const left: Left = { request, sent: [], parts: [] };
    heard(left);
    return left;
  };
  server.on('connection', (socket: Socket) => {
    // Requests that are sent ahead are answered in their order, so what is written belongs to the first that is open.
    const open: Left[] = [];
    asked.set(socket, open);
    const keep = ([chunk, coding]: Written) => {
      const is = typeof chunk === 'string' ? Buffer.from(chunk, codingOf(coding)) : chunk;
      if (is instanceof Uint8Array) (open[0] ?? begin()).parts.push(Buffer.from(is));
    };
    for (const name of ['write', 'end'] as const) {
      const method = socket[name].bind(socket) as (...written: Written) => never;
      socket[name] = (...written: Written) => {
        keep(written);
        return method(...written);
      };
    }
  });
  const follow = (request: IncomingMessage, response: ServerResponse) => {
    const open = asked.get(request.socket);
    if (!open) throw new Error('A request came on a socket that never connected.');
    const left = begin(request);
    open.push(left);
    const emit = request.emit.bind(request);
    // A listener of our own would make the body flow before the product reads it.
    request.emit = (name: string | symbol, ...args: unknown[]) => {
      if (name === 'data') left.sent.push(Buffer.from(args[0] as Uint8Array));
      return emit(name, ...args);
    };
    const done = () => void (open.includes(left) && open.splice(open.indexOf(left), 1));
    // Before node's own listener, which already writes the next answer.
    response.prependListener('finish', done);
    response.prependListener('close', done);
  };
  server.prependListener('request', follow);
  server.prependListener('checkExpectation', follow);
}

const codingOf = (coding: unknown): BufferEncoding =>
  typeof coding === 'string' && Buffer.isEncoding(coding) ? coding : 'utf8';
