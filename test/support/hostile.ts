import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { connect } from 'node:net';
import { ERROR_CODES } from '../../src/kernel/errors.js';
import type { Service } from './service.js';
import { accountOf } from './town.js';

/** Something to send that no polite client would. */
export type Sent = {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string | Buffer;
};

/** What came back, as bytes of text. */
export type Heard = { readonly status: number; readonly headers: Record<string, unknown>; readonly text: string };

/** A value that can be told apart wherever it turns up; it cannot be read as a GraphQL name. */
export const marker = (): string => `Zq-${randomBytes(6).toString('hex')}`;

/** The body of an operation. */
export const operation = (query: unknown, variables?: unknown, rest: object = {}): string =>
  JSON.stringify({ query, variables, ...rest });

/** Sends a request as it is; a header that is `undefined` is left out. */
export function send(
  service: Pick<Service, 'url'>,
  { method = 'POST', path = '/graphql', headers = {}, body }: Sent,
): Promise<Heard> {
  const all = Object.entries({ 'content-type': 'application/json', ...headers });
  const given = Object.fromEntries(all.filter((entry): entry is [string, string] => entry[1] !== undefined));
  return new Promise((resolve, reject) => {
    const asking = request(service.url, { method, path, headers: given }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(parts).toString(),
        }),
      );
    });
    asking.on('error', reject);
    asking.end(body);
  });
}

/** Writes bytes to the bare socket and reads until the server closes it. */
export function sendBytes(service: Service, bytes: string | Buffer): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
    let all = '';
    socket.on('data', (part) => {
      all += part.toString('utf8');
    });
    socket.on('error', reject);
    socket.on('close', () => {
      const [head = '', ...rest] = all.split('\r\n\r\n');
      const [first = '', ...lines] = head.split('\r\n');
      const headers = Object.fromEntries(
        lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
      );
      resolve({ status: Number(first.split(' ')[1]), headers, text: rest.join('\r\n\r\n') });
    });
    socket.write(bytes);
  });
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const STACK = /\bat .+:\d+:\d+|node_modules|\.[jt]s:\d+|file:\/\//;
const SQL = /\bselect\b.+\bfrom\b|\binsert into\b|\bunion all\b|\bSQLSTATE\b|\brelation "|::(?:text|uuid|bytea)/i;

/** Names of tables and columns that are no words of the API. */
export function storedNames(service: Service): readonly string[] {
  const known =
    namesStoredBy.get(service) ??
    [...service.stores.main.orm.getMetadata().getAll().values()]
      .flatMap((entity) => [entity.tableName, ...entity.props.flatMap((property) => property.fieldNames ?? [])])
      .filter((name) => name.includes('_'));
  namesStoredBy.set(service, known);
  return known;
}
const namesStoredBy = new WeakMap<Service, readonly string[]>();

/** The log of a service, of which no line is read twice, and no line searched twice for the same secret. */
class ReadLog {
  readonly #lines: string[] = [];
  readonly #searched = new Map<string, number>();
  #last: unknown;

  /** Whether the log as it was read is the beginning of this one: a test may have taken lines out. */
  isBeginningOf(logged: Service['logged']): boolean {
    return this.#lines.length === 0 || logged[this.#lines.length - 1] === this.#last;
  }

  read(logged: Service['logged']): void {
    for (const line of logged.slice(this.#lines.length)) this.#lines.push(JSON.stringify(line).toLowerCase());
    this.#last = logged.at(-1);
  }

  /** The lines that hold a secret, among those in which it was not looked for yet. */
  holding(secret: string): string[] {
    const from = this.#searched.get(secret) ?? 0;
    this.#searched.set(secret, this.#lines.length);
    return this.#lines.slice(from).filter((line) => line.includes(secret.toLowerCase()));
  }
}
const logs = new WeakMap<Service, ReadLog>();

function logOf(service: Service): ReadLog {
  const known = logs.get(service);
  const log = known?.isBeginningOf(service.logged) ? known : new ReadLog();
  logs.set(service, log);
  log.read(service.logged);
  return log;
}

/**
 * Whatever was sent: no 5xx, JSON, a request id in the header and in each error, codes of the closed set, and nothing of
 * the inside or of what was sent, neither in the answer nor in the log. Returns status and codes, as `400 BAD_REQUEST`.
 */
export function judge(service: Service, heard: Heard, secrets: readonly string[] = []): string {
  const { status, headers, text } = heard;
  expect(status).toBeGreaterThanOrEqual(200);
  expect(status).toBeLessThan(500);
  expect(headers['x-request-id']).toMatch(UUID);
  const codes = codesOf(heard);
  expect(text).not.toMatch(STACK);
  expect(text).not.toMatch(SQL);
  expect(storedNames(service).filter((name) => text.includes(name))).toEqual([]);
  const log = logOf(service);
  for (const secret of secrets) {
    expect(`${text} ${JSON.stringify(headers)}`.toLowerCase()).not.toContain(secret.toLowerCase());
    expect(log.holding(secret)).toEqual([]);
  }
  // What a client sends wrong is no fault of ours, so none is logged.
  expect(service.logged.filter((line) => Number(line.level) >= 50)).toEqual([]);
  return [status, ...codes].join(' ');
}

function codesOf({ headers, text }: Heard): string[] {
  if (text === '') return [];
  expect(headers['content-type']).toMatch(/^application\/(?:graphql-response\+)?json/);
  const { data, errors = [], ...rest } = JSON.parse(text);
  expect(Object.keys(rest).filter((key) => key !== 'extensions')).toEqual([]);
  expect(data !== undefined || errors.length > 0).toBe(true);
  for (const error of errors) {
    expect(Object.keys(error).filter((key) => !['message', 'locations', 'path', 'extensions'].includes(key))).toEqual(
      [],
    );
    expect(error.extensions).toMatchObject({ requestId: headers['x-request-id'] });
    expect(Object.keys(ERROR_CODES)).toContain(error.extensions.code);
    expect(error.extensions.code).not.toBe('INTERNAL');
  }
  return [...new Set<string>(errors.map((error: any) => error.extensions.code))];
}

/** The headers of a viewer of the town, or of nobody. */
export const headersOf = async (
  service: Service,
  name?: Parameters<typeof accountOf>[0],
): Promise<Record<string, string>> =>
  name ? { authorization: `Bearer ${await service.tokenOf(accountOf(name))}` } : {};
