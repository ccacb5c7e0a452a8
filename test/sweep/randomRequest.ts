import type { GeneratorValue } from 'fast-check';
import { ASKERS, type Asker } from '../privacy/support/expectation.js';
import type { Sent } from '../support/hostile.js';
import { accountOf } from '../support/town.js';
import { randomOperation, upTo } from './randomOperation.js';

/** A request of the fuzz, and on whose behalf it is sent. */
export type Request = { readonly asker: Asker | 'a wrong token'; readonly sent: Sent };

const WRONG = [
  'Bearer kls_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  'Bearer',
  'bearer \u00ff\u00ff',
  'Basic bWFyZ3Vlcml0ZTpkZW1v',
  `Bearer ${accountOf('aoife')}`,
  `Bearer ${'a'.repeat(4_000)}`,
  'Bearer kls_a, Bearer kls_b',
];

/** What may be done to a body that was good. */
const SPOILT: readonly ((body: string) => string | Buffer)[] = [
  (body) => body.slice(0, body.length / 2),
  (body) => `[${body},${body}]`,
  (body) => `${body}${body}`,
  (body) => body.replace('"query"', '"quer"'),
  (body) => Buffer.from(body, 'utf16le'),
  (body) => `${body.slice(0, -1)},"extensions":{"persistedQuery":{"version":1,"sha256Hash":"a"}}}`,
  (body) => `${body.slice(0, -1)},"operationName":"${accountOf('noor')}"}`,
  () => '',
  () => 'null',
  () => '['.repeat(90_000),
  () => `{"query":"${'{ a '.repeat(20_000)}"}`,
  () => `{"query":"{ __typename }","variables":{"a":"${'a'.repeat(200_000)}"}}`,
  () => Buffer.from([0xff, 0xfe, 0x00, 0x7b]),
];

const HEADERS: readonly (readonly [string, readonly string[]])[] = [
  ['x-klusster-withheld', ['errors', 'reject', 'silent', 'extensions', 'everything', accountOf('wei')]],
  [
    'x-klusster-act-as',
    [
      'KLUSSTER_OWNER, BUSINESS_OWNER, CONSUMER_USER',
      'KLUSSTER_OWNER,CONSUMER_USER',
      'BUSINESS_OWNER',
      accountOf('priya'),
    ],
  ],
  ['accept-language', ['fr-CA', 'en', '*', accountOf('jeanne')]],
  ['accept', ['application/graphql-response+json', 'text/html', 'multipart/mixed', '*/*']],
  ['content-type', ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=a']],
  ['content-encoding', ['gzip', 'identity']],
  ['x-request-id', [accountOf('helene')]],
  ['cookie', [`account=${accountOf('fatima')}`]],
];

/** Any request: mostly one that a client could send, at times one that no polite client would. */
export function randomRequest(g: GeneratorValue, tokens: ReadonlyMap<Asker, string>): Request {
  const chance = (percent: number) => g(upTo, 99) < percent;
  const pick = <Item>(some: readonly Item[]): Item => some[g(upTo, some.length - 1)] as Item;
  const asker = chance(6) ? 'a wrong token' : pick(ASKERS);
  const { query, variables } = randomOperation(g, asker);
  const token = asker === 'a wrong token' ? undefined : tokens.get(asker);
  const authorization = asker === 'a wrong token' ? pick(WRONG) : token && `Bearer ${token}`;
  const more = HEADERS.filter(() => chance(5)).map(([name, values]) => [name, pick(values)] as const);
  const headers = { ...(authorization && { authorization }), ...Object.fromEntries(more) };
  const body = JSON.stringify({ query, variables });
  if (chance(4)) {
    const search = new URLSearchParams({ query, variables: JSON.stringify(variables) }).toString().slice(0, 7_000);
    return {
      asker,
      sent: { method: pick(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']), path: `/graphql?${search}`, headers },
    };
  }
  if (chance(2))
    return {
      asker,
      sent: { method: 'GET', path: `/${pick(['', 'data-map', 'graphiql/', accountOf('luc')])}`, headers },
    };
  return { asker, sent: { headers, body: chance(8) ? pick(SPOILT)(body) : body } };
}
