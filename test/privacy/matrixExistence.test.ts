import { randomUUID } from 'node:crypto';
import { toGlobalId } from '../../src/kernel/ids.js';
import { accountOf, idOf, type ResidentName } from '../support/town.js';
import { THINGS } from './support/castValues.js';
import { ASKERS, type Asker, existsFor, isSomebody, residentOf, TOWN } from './support/expectation.js';
import { everythingOf } from './support/routes.js';
import { openTown, type TownService } from './support/townService.js';

/** §4.3: that somebody is a Consumer User is itself private. For everybody else her id names nothing, to the last byte. */

let town: TownService;

beforeAll(async () => {
  town = await openTown();
});

afterAll(() => town.close());

const CONSUMERS = THINGS.filter((thing) => thing.type === 'ConsumerUser');
const strangersTo = (name: string): Asker[] =>
  ASKERS.filter((asker) => !existsFor(asker, { type: 'ConsumerUser', name: name as ResidentName }, TOWN));

const documents = () => {
  const everything = everythingOf(town.product.declared, 'ConsumerUser', 1);
  return {
    node: `query($id: ID!) { node(id: $id) { __typename id ... on ConsumerUser { ${everything} } } }`,
    'an alias of node': `query($id: ID!) { who: node(id: $id) { ...Reader } } fragment Reader on ConsumerUser { email }`,
    nodes: `query($id: ID!) { nodes(ids: [$id, "${idOf('Klusster', 'plateauPost')}", $id]) { __typename id ... on ConsumerUser { ${everything} } } }`,
  };
};

/** Each document, and the first in every mode of telling what is withheld. */
const asked = (): [document: string, mode: string][] => [
  ...Object.values(documents()).map((document): [string, string] => [document, 'extensions']),
  ...['errors', 'silent', 'reject'].map((mode): [string, string] => [documents().node, mode]),
];

/** Everything of an answer that is seen on the wire, but the id of the request and the date. */
async function wire(document: string, id: string, asker: Asker, mode: string): Promise<string> {
  const { url, tokenOf } = town.product;
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-klusster-withheld': mode,
      ...(isSomebody(asker) && { authorization: `Bearer ${await tokenOf(accountOf(residentOf(asker)))}` }),
    },
    body: JSON.stringify({ query: document, variables: { id } }),
  });
  const requestId = response.headers.get('x-request-id') ?? '';
  // What is left to spend counts the requests before this one; what this one cost stands in the body.
  const headers = [...response.headers]
    .filter(([name]) => name !== 'date' && name !== 'ratelimit')
    .map((header) => header.join(': '));
  const seen = [response.status, ...headers, await response.text()].join('\n');
  return requestId ? seen.replaceAll(requestId, '…') : seen;
}

const random = () => toGlobalId('ConsumerUser', randomUUID() as never);

test.each(CONSUMERS.map(({ name }) => name as ResidentName))(
  'a stranger who has the id of %s gets the same bytes as for an id that names nobody',
  async (name) => {
    let compared = 0;
    for (const asker of strangersTo(name)) {
      for (const [document, mode] of asked()) {
        const [hers, nobodys] = [idOf('ConsumerUser', name), random()];
        expect(await wire(document, hers, asker, mode)).toBe(await wire(document, nobodys, asker, mode));
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThanOrEqual(13 * 6);
  },
);

test('the answer for her is null, and no reason is given that would tell of her', async () => {
  for (const { name } of CONSUMERS) {
    for (const asker of strangersTo(name as ResidentName)) {
      const route = {
        name: 'node',
        document: documents().node,
        variables: { id: idOf('ConsumerUser', name as never) },
      };
      const { body } = await town.ask(route, asker);
      expect(body).toEqual({ data: { node: null }, extensions: { cost: expect.any(Object) } });
    }
  }
});

test('she herself, and staff with a grant for her, do get another answer', async () => {
  const id = idOf('ConsumerUser', 'noor');
  for (const asker of ['noor', 'gabrielle'] as const) {
    expect(await wire(documents().node, id, asker, 'extensions')).not.toBe(
      await wire(documents().node, random(), asker, 'extensions'),
    );
  }
});

test('the same statements run for her id and for one that names nobody', async () => {
  const { product } = town;
  const statementsFor = async (id: string) => {
    product.forget();
    await town.ask({ name: 'node', document: documents().node, variables: { id } }, 'marguerite');
    return product.statements.map(({ text, values }) => [text, values.length]);
  };
  await product.tokenOf(accountOf('marguerite'));
  expect(await statementsFor(idOf('ConsumerUser', 'aoife'))).toEqual(await statementsFor(random()));
});
