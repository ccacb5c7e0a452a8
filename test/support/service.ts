import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { type Logger, pino } from 'pino';
import { httpServer, listen } from '../../src/api/httpServer.js';
import { pages } from '../../src/api/pages.js';
import type { Ports } from '../../src/api/requestContext.js';
import { type Declared, declare, guard } from '../../src/api/schema.js';
import { portsOf, startGraphql } from '../../src/api/service.js';
import type { Storage } from '../../src/config.js';
import type { Database } from '../../src/db/database.js';
import { features } from '../../src/features.js';
import { type Clock, systemClock } from '../../src/kernel/clock.js';
import { openStores, type Stores } from '../../src/stores.js';
import { Sweep } from '../sweep/sweep.js';
import { TOWN_PASSWORD } from './town.js';

/** One statement as it went to the main database. */
export type Statement = { readonly text: string; readonly values: readonly unknown[] };

/** How a test composes a service differently; the product has no such switch. */
export type Composition = {
  readonly guard?: (declared: Declared) => GraphQLSchema;
  readonly ports?: (ports: Ports) => Ports;
  readonly clock?: Clock;
  /** Why a service whose walls are broken may answer what it should not: `on purpose: …`. The sweep lets it. */
  readonly leaks?: `on purpose: ${string}`;
};

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
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
  /** A token for an account of the town; signed in once per account. */
  tokenOf(account: string): Promise<string>;
  ask(
    document: string,
    as?: { account?: string; token?: string; variables?: object; headers?: Record<string, string> },
  ): Promise<Answer>;
  close(): Promise<void>;
};

const SIGN_IN =
  'mutation($email: EmailAddress!, $password: String!) { signIn(input: {email: $email, password: $password}) { accessToken userErrors { code } } }';

export async function startService(storage: Storage, composition: Composition = {}): Promise<Service> {
  const stores = await openStores(storage);
  if (storage.kind === 'embedded') await stores.migrate();
  const statements: Statement[] = [];
  const logged: Record<string, unknown>[] = [];
  const sweep = new Sweep(composition.leaks);
  const write = (line: string) => {
    sweep.line(line);
    logged.push(JSON.parse(line));
  };
  const log: Logger = pino({ level: 'debug' }, { write });
  const declared = await declare(features, stores.main.orm.getMetadata());
  const clock = composition.clock ?? systemClock;
  const { main, keyStore, keyring } = stores;
  const recorded = { ...main, database: recording(main.database, statements) };
  const ports = portsOf({ features, declared, main: recorded, keyStore, keyring, clock, log });
  const schema = (composition.guard ?? guard)(declared);
  const graphql = await startGraphql(schema, composition.ports?.(ports) ?? ports, log);
  const server = httpServer(graphql.handle, pages(undefined), log);
  sweep.watch(server);
  const listening = await listen(server, 0, '127.0.0.1');
  const url = `http://127.0.0.1:${listening.port}`;
  const tokens = new Map<string, Promise<string>>();

  const ask: Service['ask'] = async (query, { account, token, variables, headers } = {}) => {
    const bearer = token ?? (account && (await service.tokenOf(account)));
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(bearer && { authorization: `Bearer ${bearer}` }), ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] };
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
    async close() {
      await listening.close();
      await graphql.stop();
      await sweep.judge(stores.main.database).finally(() => stores.close());
    },
  };
  return service;
}

const recording = (database: Database, statements: Statement[]): Database => ({
  query(text, values, name) {
    statements.push({ text, values });
    return database.query(text, values, name);
  },
});
