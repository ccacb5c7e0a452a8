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
import { openedTodayOn } from '../harvest/index.js';
import type { Clock } from '../kernel/clock.js';
import { cursorCodec } from '../kernel/page.js';
import { decide } from '../privacy/decide.js';
import type { DailyPeople } from '../privacy/ledger/harvestGuard.js';
import { createPlanner } from '../privacy/planCache.js';
import type { Keyring } from '../privacy/vault/keyEncryption.js';
import type { KeyStore } from '../privacy/vault/keyStore.js';
import { mayOpen } from '../read/mayOpen.js';
import { Statements } from '../read/reader.js';
import { askedBy } from './asked.js';
import { maskError } from './errorMask.js';
import { faultLogPlugin } from './faultLog.js';
import { graphqlHandler } from './graphqlHandler.js';
import { ledgerPlugin } from './ledgerPlugin.js';
import { privacyPlugin } from './privacyPlugin.js';
import { type Ports, RequestContext } from './requestContext.js';
import { currentRequestId } from './requestScope.js';
import type { Declared } from './schema.js';
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
  readonly dailyPeople: DailyPeople;
};

/** The ports of a service, every wall in its place. */
export function portsOf({ features, declared, main, keyStore, keyring, clock, dailyPeople }: Parts): Ports {
  const { schema, map, model } = declared;
  return {
    read: { model, database: main.database, cursors: cursorCodec(keyring.derive('cursor')), mayOpen },
    statements: new Statements(),
    ledger: ledgerOn(main.database, dailyPeople),
    openedToday: openedTodayOn(main.database),
    dailyPeople,
    keyStore,
    keyring,
    clock,
    map,
    planner: createPlanner(schema, map),
    nodes: Object.assign({}, ...features.map((feature) => feature.nodes ?? {})),
    fork: main.fork,
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

/** Starts Apollo Server on a schema whose fields are guarded. */
export async function startGraphql(guarded: GraphQLSchema, ports: Ports, log: Logger): Promise<GraphqlService> {
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
    plugins: [...SILENT, ledgerPlugin(log), privacyPlugin(guarded), faultLogPlugin(log)],
  });
  await server.start();
  const handle = graphqlHandler(server, async (request) => {
    const asked = await askedBy(request, currentRequestId() ?? '', ports.read.database, ports.clock);
    return new RequestContext(ports, asked);
  });
  return { handle, stop: () => server.stop() };
}
