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
import { codeThrottleOn, letterThrottleOn, sessionUsesOn, signInThrottleOn, viewerArm } from '../accounts/index.js';
import type { PrivacyOfficer } from '../config.js';
import type { Opened } from '../db/orm.js';
import { ledgerOn } from '../disclosures/index.js';
import type { Feature } from '../feature.js';
import { openedTodayOn } from '../harvest/index.js';
import type { CardGateway } from '../kernel/cardGateway.js';
import type { Clock } from '../kernel/clock.js';
import type { Documents } from '../kernel/documents.js';
import type { PasswordIsEnough } from '../kernel/factorRules.js';
import { cursorCodec } from '../kernel/page.js';
import type { WebhookReach } from '../kernel/webhookPort.js';
import { decide } from '../privacy/decide.js';
import type { DailyPeople } from '../privacy/ledger/harvestGuard.js';
import { createPlanner } from '../privacy/planCache.js';
import type { Keyring } from '../privacy/vault/keyEncryption.js';
import type { KeyStore } from '../privacy/vault/keyStore.js';
import { DataKeys, KEY_LIFE_MS } from '../privacy/vault/keys.js';
import { isThere } from '../read/isThere.js';
import { mayOpen } from '../read/mayOpen.js';
import { Statements } from '../read/reader.js';
import { allowances } from './allowance.js';
import { askedBy } from './asked.js';
import { attemptsPlugin } from './audit/attemptsPlugin.js';
import { NoCardNumbers } from './cardData.js';
import { createCoster } from './cost.js';
import { maskError } from './errorMask.js';
import { faultLogPlugin } from './faultLog.js';
import { type Client, graphqlHandler, type Transport } from './graphqlHandler.js';
import { HTTP_BOUNDS } from './httpBounds.js';
import { knownViewers } from './knownViewers.js';
import { ledgerPlugin } from './ledgerPlugin.js';
import { LIMITS, type Limits } from './limits.js';
import { type Observer, observedPorts } from './observe/observer.js';
import { ownPages } from './ownPages.js';
import type { Ports } from './ports.js';
import { privacyPlugin } from './privacyPlugin.js';
import { refusal } from './refusal.js';
import { RequestContext } from './requestContext.js';
import { currentRequest, currentRequestId } from './requestScope.js';
import { documentRules } from './rules/documentRules.js';
import type { Declared } from './schema.js';
import { servedPlugin } from './servedPlugin.js';
import { type SourceOf, sourceReader } from './source.js';
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
  readonly dailyPeople: DailyPeople;
  readonly limits: Limits;
  readonly publicUrl: string;
  readonly passwordIsEnough: PasswordIsEnough;
  readonly privacyOfficer: PrivacyOfficer;
  readonly webhookReach: WebhookReach;
  readonly cards: CardGateway;
  /** What is published. */
  readonly documents: Documents;
};

/** The ports of a service, every wall in its place. */
export function portsOf(parts: Parts): Ports {
  const { features, declared, main, keyStore, keyring, clock, log, dailyPeople, limits, publicUrl } = parts;
  const { schema, map, model } = declared;
  return {
    read: {
      model,
      database: main.walled,
      cursors: cursorCodec(keyring.derive('cursor')),
      mayOpen,
      isThere,
      viewerArm,
    },
    statements: new Statements(),
    database: main.database,
    ledger: ledgerOn(main.database, dailyPeople),
    openedToday: openedTodayOn(main.database),
    dailyPeople,
    keyStore,
    keyring,
    keyLifeMs: KEY_LIFE_MS,
    clock,
    publicUrl,
    privacyOfficer: parts.privacyOfficer,
    webhookReach: parts.webhookReach,
    cards: parts.cards,
    documents: parts.documents,
    map,
    planner: createPlanner(schema, map),
    holdings: features.flatMap(({ personalData }) => personalData?.holdings ?? []),
    nodes: Object.assign({}, ...features.map((feature) => feature.nodes ?? {})),
    fork: main.fork,
    reserve: main.reserve,
    decide,
    limits,
    coster: createCoster(schema, map),
    allowances: allowances(limits.minuteCost),
    signInThrottle: signInThrottleOn(main.reserve, keyring, limits.signIn),
    factorRules: {
      throttle: codeThrottleOn(main.reserve, keyring, { ...limits.signIn, person: limits.codes }),
      passwordIsEnough: parts.passwordIsEnough,
    },
    letterThrottle: letterThrottleOn(main.reserve, keyring, limits.letters),
    known: knownViewers(),
    sessionUses: sessionUsesOn(main.reserve, () => log.warn('Uses of sessions could not be written.')),
    tokenCameBack: () =>
      log.warn({ requestId: currentRequestId() }, 'A token came back that had been replaced; its session was ended.'),
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
export type Serving = Partial<Transport> & {
  readonly observers?: readonly Observer[];
  /** Reads where a request comes from; the peer, where no proxy is trusted. */
  readonly sourceOf?: SourceOf;
};

/** Starts Apollo Server on a schema whose fields are guarded. */
export async function startGraphql(
  guarded: GraphQLSchema,
  unobserved: Ports,
  log: Logger,
  { bounds = HTTP_BOUNDS, documents, origins = [], observers = [], sourceOf = sourceReader([]) }: Serving = {},
): Promise<GraphqlService> {
  const trusted = documents ?? (await readTrustedDocuments(false));
  const observed = observedPorts(observers, unobserved);
  const ports = { ...observed, keys: new DataKeys(observed.keyStore, observed.keyring, observed.keyLifeMs) };
  const server = new ApolloServer<RequestContext>({
    schema: guarded,
    parseOptions: { maxTokens: ports.limits.document.tokens },
    validationRules: [NoCardNumbers, ...documentRules(ports.limits), WellFormedLiterals],
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
    plugins: [
      ...SILENT,
      servedPlugin(trusted),
      turnedAwayPlugin,
      ledgerPlugin(log),
      attemptsPlugin(log),
      privacyPlugin(guarded),
      faultLogPlugin(log),
      ...observers.flatMap(({ plugin }) => plugin ?? []),
    ],
  });
  await server.start();
  const clientOf = (request: IncomingMessage): Client => {
    const source = sourceOf(request);
    return { source, allowance: ports.allowances(source) };
  };
  const from = { ...ports, isOwnPage: ownPages(new Set([new URL(ports.publicUrl).origin, ...origins])) };
  const contextOf = async (request: IncomingMessage, client: Client, signal: AbortSignal, isAgain: boolean) => {
    const served = currentRequest();
    const about = { requestId: served?.id ?? '', signal };
    const asked = await askedBy(request, about, from, !isAgain).catch(refusedAt(client));
    if (served) served.viewer = asked.viewer.kind;
    client.allowance.belongsTo(asked.viewer);
    if (!isAgain) await pay(client);
    return new RequestContext(ports, { ...asked, ...client });
  };
  const handle = graphqlHandler(server, clientOf, contextOf, { bounds, documents: trusted, origins });
  const stop = async () => {
    await server.stop();
    await ports.sessionUses.stop();
  };
  return { handle, stop };
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
