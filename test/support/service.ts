import 'reflect-metadata';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mapSchema } from '@graphql-tools/utils';
import type { GraphQLSchema } from 'graphql';
import { type Logger, pino } from 'pino';
import { sessionUsesOn } from '../../src/accounts/index.js';
import { answerHandler } from '../../src/api/access/answerHandler.js';
import { cardEventsHandler } from '../../src/api/cardEvents.js';
import { HTTP_BOUNDS, type HttpBounds } from '../../src/api/httpBounds.js';
import { httpServer } from '../../src/api/httpServer.js';
import { LIMITS, type Limits } from '../../src/api/limits.js';
import { listen } from '../../src/api/listen.js';
import { mailingHandler } from '../../src/api/mailing/mailingHandler.js';
import { oauthHandler } from '../../src/api/oauth/oauthHandler.js';
import type { Observer } from '../../src/api/observe/observer.js';
import { requestLog } from '../../src/api/observe/requestLog.js';
import { pages } from '../../src/api/pages.js';
import type { Ports } from '../../src/api/ports.js';
import { readiness } from '../../src/api/readiness.js';
import { type Declared, declare, guard } from '../../src/api/schema.js';
import { portsOf, type Serving, startGraphql } from '../../src/api/service.js';
import { sourceReader } from '../../src/api/source.js';
import { uploadsHandler } from '../../src/api/uploads/uploadsHandler.js';
import { simulatedGateway } from '../../src/cards/index.js';
import { readConfig, type Storage } from '../../src/config.js';
import { DATABASE_BOUNDS, type DatabaseBounds } from '../../src/db/bounds.js';
import type { Database } from '../../src/db/database.js';
import { features } from '../../src/features.js';
import type { CardGateway } from '../../src/kernel/cardGateway.js';
import { type Clock, systemClock } from '../../src/kernel/clock.js';
import type { Documents } from '../../src/kernel/documents.js';
import type { PasswordIsEnough } from '../../src/kernel/factorRules.js';
import type { WebhookReach } from '../../src/kernel/webhookPort.js';
import { publishedDocuments } from '../../src/policy/index.js';
import type { DailyPeople } from '../../src/privacy/ledger/harvestGuard.js';
import { openStores, type Stores } from '../../src/stores.js';
import { isOfTheTown } from '../../src/town/cast.js';
import { Sweep } from '../sweep/sweep.js';
import { type Mailed, PostOffice } from './postOffice.js';
import { RENEW_GRANTS, TOWN_PASSWORD } from './town.js';

/** One statement as it went to the main database. */
export type Statement = {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly name?: string | undefined;
};

/** How a test composes a service differently; the product has no such switch. */
export type Composition = {
  readonly guard?: (declared: Declared) => GraphQLSchema;
  readonly ports?: (ports: Ports) => Ports;
  readonly clock?: Clock;
  readonly dailyPeople?: DailyPeople;
  readonly webhookReach?: WebhookReach;
  /** Who holds the cards; a simulator where no test says otherwise. */
  readonly cards?: CardGateway;
  /** What is published; what is shipped where no test says otherwise. */
  readonly documents?: Documents;
  readonly limits?: Limits;
  /** Whose password is enough: by default that of the town's people, as in the demo. */
  readonly passwordIsEnough?: PasswordIsEnough;
  readonly trustedProxies?: readonly string[];
  /** How it is served: origins, trusted documents, observers beside the log. */
  readonly serving?: Serving;
  readonly bounds?: Partial<HttpBounds>;
  readonly databaseBounds?: Partial<DatabaseBounds>;
  /** Observers that need the opened stores. */
  readonly watch?: (stores: Stores) => readonly Observer[];
  /** True where the authorization server is asked, too. */
  readonly withOauth?: boolean;
  /** Why a service whose walls are broken may answer what it should not: `on purpose: …`. The sweep lets it. */
  readonly leaks?: `on purpose: ${string}`;
};

const WITHOUT_END = { points: 1e6, seconds: 60 };

/** All tests of a file ask from one address: what may be spent and tried in a time is without end, unless a test is about it. */
export const UNTIMED: Limits = {
  ...LIMITS,
  minuteCost: { anonymous: 1e12, person: 1e12, unproven: 1e12, staff: 1e12, partner: 1e12 },
  codes: WITHOUT_END,
  signIn: { pair: WITHOUT_END, source: WITHOUT_END },
  letters: { pair: WITHOUT_END, source: WITHOUT_END, mailbox: WITHOUT_END },
};

/** Nothing is at hand from requests before: each looks its viewer and its keys up, as the first one does. */
export const COLD = (ports: Ports): Ports => ({
  ...ports,
  keyLifeMs: 0,
  known: { get: () => undefined, set: () => undefined, delete: () => false },
});

/** Tests run on machines that are busy with other tests; how long the product waits has tests of its own. */
const PATIENT: DatabaseBounds = {
  ...DATABASE_BOUNDS,
  waiting: 10_000,
  waitMs: 60_000,
  statementMs: 60_000,
  answerMs: 90_000,
};

/** For tests of other walls that ask for more at once than any client may. */
export const UNLIMITED: Limits = {
  ...UNTIMED,
  document: everyOne(LIMITS.document),
  operation: everyOne(LIMITS.operation),
  operationCost: everyOne(LIMITS.operationCost),
};

function everyOne<Of extends object>(table: Of): { [Name in keyof Of]: number } {
  return Object.fromEntries(Object.keys(table).map((name) => [name, 1e9])) as never;
}

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  /** The body as it came. */
  readonly text: string;
  readonly body: { data?: any; errors?: any[]; extensions?: any };
};

/** A running service on real PostgreSQL (or PGlite), asked over HTTP. */
export type Service = {
  readonly url: string;
  readonly stores: Stores;
  readonly declared: Declared;
  readonly schema: GraphQLSchema;
  /** Statements on the main database since the last `forget`. */
  readonly statements: readonly Statement[];
  /** Log lines, parsed. */
  readonly logged: readonly Record<string, unknown>[];
  /** What left this service; judged when it closes. */
  readonly sweep: Sweep;
  forget(): void;
  /** Tells of each statement for reading and for the ledger as it is sent; what is written goes through the ORM's own pool. */
  onRead(listener: (statement: Statement) => void): void;
  /** A token for an account of the town; signed in once per account. */
  tokenOf(account: string): Promise<string>;
  ask(
    document: string,
    as?: { account?: string; token?: string; variables?: object; headers?: Record<string, string> },
  ): Promise<Answer>;
  /**
   * What was mailed so far, or to one address only, the first message first. A worker delivers it, which begins with the first
   * call; `await` it after the answer of what posts.
   */
  mailed(to?: string): Promise<Mailed[]>;
  close(): Promise<void>;
};

const SIGN_IN =
  'mutation($email: EmailAddress!, $password: String!) { signIn(input: {email: $email, password: $password}) { accessToken userErrors { code } } }';

/** Uses of sessions are written when a service closes, so that no test finds a statement that it did not send; in milliseconds. */
const ENDLESS = 2 ** 31 - 1;

/** What tests ask with, where it matters to nobody. */
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** What the features declare is the same for all services of a test file, and takes longer to compile than all else of a start. */
let compiled: Promise<Declared> | undefined;

/** As are the product's own walls before it: they keep nothing of a request or of a service, and take as long as the rest of a start. */
let guarded: GraphQLSchema | undefined;
const guardOnce = (declared: Declared): GraphQLSchema => {
  guarded ??= guard(declared);
  return guarded;
};

/** With types of its own, for other walls: the product's leave those of a declaration as they are, and these may not. */
const withOwnTypes = (declared: Declared): Declared => ({ ...declared, schema: mapSchema(declared.schema) });

export async function startService(storage: Storage, composition: Composition = {}): Promise<Service> {
  const stores = await openStores(storage, { ...PATIENT, ...composition.databaseBounds });
  if (storage.kind === 'embedded') await stores.migrate();
  const statements: Statement[] = [];
  const listeners: ((statement: Statement) => void)[] = [];
  const logged: Record<string, unknown>[] = [];
  const sweep = new Sweep(composition.leaks);
  const write = (line: string) => {
    sweep.line(line);
    logged.push(JSON.parse(line));
  };
  const log: Logger = pino({ level: 'debug' }, { write });
  if (!composition.clock) await stores.main.database.query(RENEW_GRANTS, []);
  compiled ??= declare(features, stores.main.orm.getMetadata());
  const declared = composition.guard ? withOwnTypes(await compiled) : await compiled;
  const clock = composition.clock ?? systemClock;
  const cards = composition.cards ?? simulatedGateway({ clock });
  const { main, keyStore, keyring } = stores;
  const { dailyPeople, publicUrl, privacyOfficer, webhookReach } = { ...readConfig({}), ...composition };
  const read = (sent: Statement) => {
    statements.push(sent);
    for (const listener of listeners) listener(sent);
  };
  const recorded = {
    ...main,
    database: recording(main.database, read),
    walled: recording(main.walled, read),
    reserve: recording(main.reserve, (sent) => statements.push(sent)),
  };
  const limits = composition.limits ?? UNTIMED;
  const passwordIsEnough = composition.passwordIsEnough ?? isOfTheTown;
  const documents = composition.documents ?? publishedDocuments();
  const chosen = { limits, dailyPeople, publicUrl, privacyOfficer, webhookReach, passwordIsEnough, documents };
  const parts = { features, declared, main: recorded, keyStore, keyring, clock, cards, log, ...chosen };
  const sessionUses = sessionUsesOn(stores.main.reserve, () => {}, ENDLESS);
  const ports = { ...portsOf(parts), sessionUses };
  const schema = (composition.guard ?? guardOnce)(declared);
  const observers = [requestLog(log), ...(composition.watch?.(stores) ?? [])];
  const bounds = { ...HTTP_BOUNDS, operationMs: PATIENT.answerMs, ...composition.bounds };
  const sourceOf = sourceReader(composition.trustedProxies ?? []);
  const serving = { bounds, observers, sourceOf, ...composition.serving };
  const composed = composition.ports?.(ports) ?? ports;
  const graphql = await startGraphql(schema, composed, log, serving);
  const ready = readiness(stores, () => server.listening);
  const port = composition.withOauth ? await freePort() : 0;
  const oauth = port ? oauthHandler(composed, { publicUrl: `http://127.0.0.1:${port}`, sourceOf, log }) : undefined;
  const uploads = uploadsHandler(composed, { sourceOf, origins: serving.origins ?? [], log });
  const mailing = mailingHandler(composed, { sourceOf, log });
  const access = answerHandler(composed, { sourceOf, log });
  const cardEvents = cardEventsHandler({ fork: stores.main.fork, cards }, log);
  const others = pages(undefined, ready, { oauth, uploads, mailing, cardEvents, access });
  const server = httpServer(graphql.handle, others, log, { bounds, observers });
  sweep.watch(server);
  const listening = await listen(server, port, '127.0.0.1');
  const url = `http://127.0.0.1:${listening.port}`;
  const postOffice = new PostOffice(stores, clock, cards, log, limits);
  const tokens = new Map<string, Promise<string>>();

  const ask: Service['ask'] = async (query, { account, token, variables, headers } = {}) => {
    const bearer = token ?? (account && (await service.tokenOf(account)));
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': BROWSER,
        ...(bearer && { authorization: `Bearer ${bearer}` }),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: JSON.parse(text) as Answer['body'] };
  };

  const service: Service = {
    url,
    stores,
    declared,
    schema,
    statements,
    logged,
    sweep,
    forget: () => void statements.splice(0),
    onRead: (listener) => void listeners.push(listener),
    tokenOf(account) {
      const known =
        tokens.get(account) ??
        ask(SIGN_IN, { variables: { email: account, password: TOWN_PASSWORD } }).then(({ body }) => {
          const token = body.data?.signIn?.accessToken;
          if (typeof token !== 'string') throw new Error(`Signing in as ${account} failed: ${JSON.stringify(body)}`);
          return token;
        });
      tokens.set(account, known);
      return known;
    },
    ask,
    mailed: (to) => postOffice.delivered(to),
    async close() {
      await listening.close(bounds.drainMs);
      await graphql.stop();
      await postOffice.close();
      await sweep.judge(stores.main.database).finally(() => stores.close());
    },
  };
  return service;
}

/** A port that nobody had a moment ago: the authorization server has to know its own address before it listens. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

const recording = (database: Database, record: (sent: Statement) => void): Database => ({
  query(text, values, name) {
    record({ text, values, name });
    return database.query(text, values, name);
  },
});
