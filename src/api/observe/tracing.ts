import { type Attributes, context, type Span, SpanStatusCode, type Tracer } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  BatchSpanProcessor,
  type SpanProcessor,
  TracerProvider,
  type TracerProviderOptions,
} from '@opentelemetry/sdk-trace';
import type { Database } from '../../db/database.js';
import { codeOfThrown } from '../errorMask.js';
import type { Observer } from './observer.js';
import { methodOf } from './requestLog.js';
import { traceSteps } from './traceSteps.js';

/** Everything that a span may say. Values come from closed sets of ours, or are ids and numbers. */
type Told = {
  'http.request.method'?: string;
  'http.route'?: string;
  'http.response.status_code'?: number;
  'klusster.request_id'?: string;
  'klusster.viewer'?: string;
  'klusster.operation'?: string;
  'klusster.persons'?: number;
  'db.statement.name'?: string;
  'error.type'?: string;
};

/** Spans of one service. A caller's `traceparent` is not taken over: strangers do not write in our traces. */
export type Tracing = { readonly observer: Observer; stop(): Promise<void> };

const NAME = 'klusster-api';

type Resource = NonNullable<TracerProviderOptions['resource']>;
const resource: Resource = {
  attributes: { 'service.name': NAME },
  merge: () => resource,
  getRawAttributes: () => [['service.name', NAME]],
};

/** Sends spans to an OTLP collector, in batches. */
export const tracingTo = (endpoint: string): Tracing =>
  tracing(
    new BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url: new URL('v1/traces', slashed(endpoint)).href }) }),
  );

const slashed = (url: string) => (url.endsWith('/') ? url : `${url}/`);

/** Makes spans of requests, of the steps of an operation, and of whatever waits for a database. */
export function tracing(processor: SpanProcessor): Tracing {
  const provider = new TracerProvider({ resource, spanProcessors: [processor] });
  const contexts = new AsyncLocalStorageContextManager().enable();
  context.setGlobalContextManager(contexts);
  const tracer = provider.getTracer(NAME);
  const observer: Observer = {
    within: ({ request, response, served }, work) =>
      spanned(
        tracer,
        'request',
        { 'http.route': served.route, 'http.request.method': methodOf(request) },
        async (span) => {
          await work();
          tell(span, {
            'http.response.status_code': response.statusCode,
            'klusster.request_id': served.id,
            ...(served.viewer && { 'klusster.viewer': served.viewer }),
            ...(served.operation && { 'klusster.operation': served.operation }),
          });
          const [code] = served.codes;
          if (code) fail(span, code);
        },
      ),
    ports: ({ read, database, reserve, keyStore, ledger, planner, ...ports }) => ({
      ...ports,
      read: { ...read, database: tracedStatements(tracer, read.database) },
      database: tracedStatements(tracer, database),
      reserve: tracedStatements(tracer, reserve),
      keyStore: {
        ...keyStore,
        load: (persons) =>
          spanned(tracer, 'keys', { 'klusster.persons': persons.length }, () => keyStore.load(persons)),
      },
      ledger: {
        append: (disclosure) =>
          spanned(tracer, 'ledger', { 'klusster.persons': disclosure.persons.length }, () => ledger.append(disclosure)),
      },
      planner: (...asked) => tracer.startActiveSpan('plan', (span) => ended(span, () => planner(...asked))),
    }),
    plugin: traceSteps(tracer),
  };
  return {
    observer,
    async stop() {
      await provider.shutdown();
      context.disable();
      contexts.disable();
    },
  };
}

/** A statement goes by the name under which it is prepared, never by its text. */
const tracedStatements = (tracer: Tracer, database: Database): Database => ({
  query: (text, values, name) =>
    spanned(tracer, 'statement', { 'db.statement.name': name ?? 'unprepared' }, () =>
      database.query(text, values, name),
    ),
});

const spanned = <Result>(tracer: Tracer, name: string, told: Told, work: (span: Span) => Promise<Result>) =>
  tracer.startActiveSpan(name, { attributes: told as Attributes }, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      // The code and no message: those of drivers quote rows.
      fail(span, codeOfThrown(error));
      throw error;
    } finally {
      span.end();
    }
  });

function ended<Result>(span: Span, work: () => Result): Result {
  try {
    return work();
  } finally {
    span.end();
  }
}

const tell = (span: Span, told: Told) => span.setAttributes(told as Attributes);

function fail(span: Span, code: string): void {
  tell(span, { 'error.type': code });
  span.setStatus({ code: SpanStatusCode.ERROR });
}
