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
import { signInThrottleOn } from '../accounts/index.js';
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
import { allowances } from './allowance.js';
import { askedBy } from './asked.js';
import { createCoster } from './cost.js';
import { maskError } from './errorMask.js';
import { faultLogPlugin } from './faultLog.js';
import { type Client, graphqlHandler } from './graphqlHandler.js';
import { ledgerPlugin } from './ledgerPlugin.js';
import { LIMITS, type Limits } from './limits.js';
import { privacyPlugin } from './privacyPlugin.js';
import { refusal } from './refusal.js';
import { type Ports, RequestContext } from './requestContext.js';
import { currentRequestId } from './requestScope.js';
import { documentRules } from './rules/documentRules.js';
import type { Declared } from './schema.js';
import type { SourceOf } from './source.js';
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
  readonly limits: Limits;
};

/** The ports of a service, every wall in its place. */
export function portsOf(parts: Parts): Ports {
  const { features, declared, main, keyStore, keyring, clock, dailyPeople, limits } = parts;
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
    limits,
    coster: createCoster(schema, map),
    allowances: allowances(limits.minuteCost),
    signInThrottle: signInThrottleOn(main.database, keyring, limits.signIn),
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

/**
 * Starts Apollo Server on a schema whose fields are guarded.
 * @param sourceOf reads where a request comes from
 */
export async function startGraphql(
  guarded: GraphQLSchema,
  ports: Ports,
  sourceOf: SourceOf,
  log: Logger,
): Promise<GraphqlService> {
  const server = new ApolloServer<RequestContext>({
    schema: guarded,
    parseOptions: { maxTokens: ports.limits.document.tokens },
    validationRules: [...documentRules(ports.limits), WellFormedLiterals],
    // One less of each: graphql-js adds an error of its own when it gives up.
    validationOptions: { maxErrors: LIMITS.errors - 1 },
    executionOptions: { maxCoercionErrors: LIMITS.errors - 1 },
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
  const clientOf = (request: IncomingMessage): Client => {
    const source = sourceOf(request);
    return { source, allowance: ports.allowances(source) };
  };
  const handle = graphqlHandler(server, clientOf, async (request, client) => {
    const asked = await askedBy(request, currentRequestId() ?? '', ports.read.database, ports.clock).catch(
      refusedAt(client),
    );
    client.allowance.belongsTo(asked.viewer);
    await pay(client);
    return new RequestContext(ports, { ...asked, ...client });
  });
  return { handle, stop: () => server.stop() };
}

/** What is spent before anything is known of the operation. Throws `GraphQLError` RATE_LIMITED. */
async function pay({ allowance }: Client): Promise<void> {
  if (!(await allowance.spend(LIMITS.requestCost))) throw refusal('RATE_LIMITED');
}

/** A token that is not good is at the charge of its source: it belongs to nobody. */
const refusedAt = (client: Client) => async (error: unknown) => {
  await pay(client);
  throw error;
};
