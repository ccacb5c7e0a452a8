import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApolloServerPlugin } from '@apollo/server';
import type { Ports } from '../ports.js';
import type { RequestContext } from '../requestContext.js';
import type { Served } from '../requestScope.js';

/** A request on its way. */
export type Exchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly served: Served;
};

/** Somebody who watches: the log, the metrics, the spans. What is not configured is not composed, and costs nothing. */
export type Observer = {
  /** Sees a request; calls `work` once, which serves it and never fails. */
  readonly within: (exchange: Exchange, work: () => Promise<void>) => Promise<void>;
  /** Puts itself around the ports. */
  readonly ports?: (ports: Ports) => Ports;
  /** Sees the steps of an operation. Stands last: it sees the answer as it leaves. */
  readonly plugin?: ApolloServerPlugin<RequestContext>;
};

/** Serves a request with all observers around it, the first outermost. */
export const observed = (observers: readonly Observer[], exchange: Exchange, work: () => Promise<void>) =>
  observers.reduceRight<() => Promise<void>>(
    (inner, { within }) =>
      () =>
        within(exchange, inner),
    work,
  )();

/** The ports with all observers around them. */
export const observedPorts = (observers: readonly Observer[], ports: Ports): Ports =>
  observers.reduce((seen, observer) => observer.ports?.(seen) ?? seen, ports);
