import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Opened } from '../db/orm.js';
import { ledgerOn } from '../disclosures/index.js';
import type { Feature } from '../feature.js';
import type { Clock } from '../kernel/clock.js';
import { cursorCodec } from '../kernel/page.js';
import { decide } from '../privacy/decide.js';
import { createPlanner } from '../privacy/planCache.js';
import type { Keyring } from '../privacy/vault/keyEncryption.js';
import type { KeyStore } from '../privacy/vault/keyStore.js';
import { mayOpen } from '../read/mayOpen.js';
import { Statements } from '../read/reader.js';
import { askedBy } from './asked.js';
import { maskError } from './errorMask.js';
import { faultLogPlugin } from './faultLog.js';
import { graphqlHandler, type Transport } from './graphqlHandler.js';
import { HTTP_BOUNDS } from './httpBounds.js';
import { ledgerPlugin } from './ledgerPlugin.js';
import { type Observer, observedPorts } from './observe/observer.js';
import { privacyPlugin } from './privacyPlugin.js';
import { type Ports, RequestContext } from './requestContext.js';
import { currentRequest } from './requestScope.js';
import type { Declared } from './schema.js';
import { servedPlugin } from './servedPlugin.js';
import { readTrustedDocuments } from './trustedDocuments.js';
import { turnedAwayPlugin } from './turnedAway.js';
import { WellFormedLiterals } from './wellFormed.js';

/** What a service is made of. */
export type Parts = {
  readonly features: readonly Feature[];
  readonly declared: Declared;
  readonly main: Opened;
  readonly keyStore: KeyStore;
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly log: Logger;
};

/** The ports of a service, every wall in its place. */
export function portsOf({ features, declared, main, keyStore, keyring, clock }: Parts): Ports {
  const { schema, map, model } = declared;
  return {
    read: { model, database: main.database, cursors: cursorCodec(keyring.derive('cursor')), mayOpen },
    statements: new Statements(),
    ledger: ledgerOn(main.database),
    keyStore,
    keyring,
    clock,
    map,
    planner: createPlanner(schema, map),
    nodes: Object.assign({}, ...features.map((feature) => feature.nodes ?? {})),
    fork: main.fork,
    reserve: main.reserve,
    decide,
  };
}

/** Serves GraphQL on the guarded schema. */
export type GraphqlService = {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  stop(): Promise<void>;
};

/**
 * What Apollo Server would add by itself: a landing page that loads scripts from a CDN, and reports to a third party as soon
 * as `APOLLO_KEY` is set.
 */
const SILENT = [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];

/** How GraphQL is served; what is left out is as in a service without any configuration. */
export type Serving = Partial<Transport> & { readonly observers?: readonly Observer[] };

/** Starts Apollo Server on a schema whose fields are guarded. */
export async function startGraphql(
  guarded: GraphQLSchema,
  unobserved: Ports,
  log: Logger,
  { bounds = HTTP_BOUNDS, documents, origins = [], observers = [] }: Serving = {},
): Promise<GraphqlService> {
  const trusted = documents ?? (await readTrustedDocuments(false));
  const ports = observedPorts(observers, unobserved);
  const server = new ApolloServer<RequestContext>({
    schema: guarded,
    validationRules: [WellFormedLiterals],
    formatError: maskError,
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // Apollo's own lines could hold messages of drivers; faults are logged by our plugin.
    logger: { debug() {}, info() {}, warn() {}, error() {} },
    plugins: [
      ...SILENT,
      servedPlugin(trusted),
      turnedAwayPlugin,
      ledgerPlugin(log),
      privacyPlugin(guarded),
      faultLogPlugin(log),
      ...observers.flatMap(({ plugin }) => plugin ?? []),
    ],
  });
  await server.start();
  const contextOf = async (request: IncomingMessage, signal: AbortSignal) => {
    const served = currentRequest();
    const asked = await askedBy(request, { requestId: served?.id ?? '', signal }, ports.read.database, ports.clock);
    if (served) served.viewer = asked.viewer.kind;
    return new RequestContext(ports, asked);
  };
  const handle = graphqlHandler(server, contextOf, { bounds, documents: trusted, origins });
  return { handle, stop: () => server.stop() };
}
