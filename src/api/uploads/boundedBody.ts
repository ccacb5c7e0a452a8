import type { IncomingMessage, ServerResponse } from 'node:http';

/** How long a client that was refused may go on sending before its connection is cut, in milliseconds: it has to find time to read the refusal. */
const LINGER_MS = 2_000;

/**
 * Reads a body as it comes, and no more of it than so many bytes; undefined when there is more.
 * Rejects when the client goes away.
 */
export async function boundedBody(request: IncomingMessage, most: number): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > most) return undefined;
  const parts: Buffer[] = [];
  let length = 0;
  // The answer still needs the connection, which the iterator would close when it is left.
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    length += (part as Buffer).length;
    if (length > most) return undefined;
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts, length);
}

/**
 * Closes a connection on which more is sent than will be read. What comes until then is thrown away as it comes: were it
 * closed at once, the client would be told of a broken connection and not of why.
 */
export function cutWhenAnswered(request: IncomingMessage, response: ServerResponse): void {
  response.once('finish', () => {
    if (request.complete) return;
    request.resume();
    setTimeout(() => {
      if (!request.complete) request.socket.destroy();
    }, LINGER_MS).unref();
  });
}
