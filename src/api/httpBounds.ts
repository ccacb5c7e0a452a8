/** How long, and with how many, the transport has patience. Durations in milliseconds. */
export const HTTP_BOUNDS = {
  /** Until the headers of a request are there. Node's own is 60 s, which is what slow-header attacks live on. */
  headersMs: 10_000,
  /** Until the whole request is there: 100 kB at 7 kB/s, a poor mobile line. Node's own is 300 s. */
  requestMs: 15_000,
  /** How often the two above are looked at; Node's own is 30 s, which would make both of them 30 s longer. */
  checkMs: 1_000,
  /** An idle connection is kept this long: longer than the 60 s of common proxies, so that the proxy closes first. */
  keepAliveMs: 65_000,
  /** Connections at once; the next is closed. A connection costs some 10 kB, and slow ones are meant to be borne. */
  connections: 4_000,
  /** Bytes of the headers of a request; Node's own, said here so that it does not change unseen. */
  headerBytes: 16_384,
  /** Operations at work at once; the next is answered OVERLOADED. More than can wait for reading (510), so that signing in is let through. */
  operations: 1_000,
  /** An operation begins no statement after this; the one that runs is bounded by its own limit. */
  operationMs: 10_000,
  /** When the service is told to stop: how long what is running may go on before it is cut. */
  drainMs: 6_000,
  /** When it is told to stop: when it is gone, whatever hangs. Orchestrators kill after 10 s or more. */
  stopMs: 9_000,
} as const;

export type HttpBounds = { readonly [Bound in keyof typeof HTTP_BOUNDS]: number };
