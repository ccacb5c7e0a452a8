import { randomUUID } from 'node:crypto';
import { toGlobalId } from '../../src/kernel/ids.js';
import { accountOf, idOf } from '../support/town.js';
import { THINGS } from './support/castValues.js';
import { ASKERS, type Asker, existsFor, NARROWED, PARTNERS, type Thing, TOWN } from './support/expectation.js';
import { everythingOf } from './support/routes.js';
import { openTown, PATIENCE, type TownService } from './support/townService.js';
import { seenOnTheWire } from './support/wire.js';

/**
 * §4.3: that somebody is a Consumer User is itself private, and so are a klusster that is not published and a business that is
 * closed. For everybody else the id names nothing, to the last byte.
 */

import.meta.jest.setTimeout(PATIENCE);

let town: TownService;

beforeAll(async () => {
  town = await openTown();
});

afterAll(() => town.close());

type Hidden = { readonly type: 'ConsumerUser' | 'Klusster' | 'Business'; readonly name: string };

const EVERYBODY: readonly Asker[] = [...ASKERS, ...NARROWED, ...PARTNERS];
const strangersTo = (thing: Hidden): Asker[] => EVERYBODY.filter((asker) => !existsFor(asker, thing as Thing, TOWN));
/** What is not there for somebody in town. */
const HIDDEN = THINGS.filter((thing) => strangersTo(thing as Hidden).length > 0) as readonly Hidden[];
const CONSUMERS = HIDDEN.filter(({ type }) => type === 'ConsumerUser');

const documents = (type: Hidden['type']) => {
  const everything = everythingOf(town.product.declared, type, 1);
  return {
    node: `query($id: ID!) { node(id: $id) { __typename id ... on ${type} { ${everything} } } }`,
    'an alias of node': `query($id: ID!) { who: node(id: $id) { ...Found } } fragment Found on ${type} { ${LEAF[type]} }`,
    nodes: `query($id: ID!) { nodes(ids: [$id, "${idOf('Business', 'mileEndBagels')}", $id]) { __typename id ... on ${type} { ${everything} } } }`,
  };
};
const LEAF = { ConsumerUser: 'email', Klusster: 'name', Business: 'name' } as const;

/** Each document, and the first in every mode of telling what is withheld. */
const asked = (type: Hidden['type']): [document: string, mode: string][] => [
  ...Object.values(documents(type)).map((document): [string, string] => [document, 'extensions']),
  ...['errors', 'silent', 'reject'].map((mode): [string, string] => [documents(type).node, mode]),
];

const wire = async (document: string, id: string, asker: Asker, mode: string): Promise<string> =>
  seenOnTheWire(await town.ask({ name: 'wire', document, variables: { id } }, asker, { 'x-klusster-withheld': mode }));

const random = (type: Hidden['type']) => toGlobalId(type, randomUUID() as never);

test.each(HIDDEN.map(({ type, name }) => [type, name] as const))(
  'a stranger who has the id of a %s (%s) gets the same bytes as for an id that names nothing',
  async (type, name) => {
    const strangers = strangersTo({ type, name });
    let compared = 0;
    for (const asker of strangers) {
      for (const [document, mode] of asked(type)) {
        const [its, nothings] = [idOf(type, name), random(type)];
        expect(await wire(document, its, asker, mode)).toBe(await wire(document, nothings, asker, mode));
        compared += 1;
      }
    }
    console.info(`${name}: ${compared} answers as for a random id, to ${strangers.length} viewers`);
    expect(compared).toBeGreaterThanOrEqual(29 * 6);
  },
);

test('the answer for her is null, and no reason is given that would tell of her', async () => {
  for (const { name } of CONSUMERS) {
    for (const asker of strangersTo({ type: 'ConsumerUser', name })) {
      const route = {
        name: 'node',
        document: documents('ConsumerUser').node,
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
    expect(await wire(documents('ConsumerUser').node, id, asker, 'extensions')).not.toBe(
      await wire(documents('ConsumerUser').node, random('ConsumerUser'), asker, 'extensions'),
    );
  }
});

test('the same statements run for her id and for one that names nobody', async () => {
  const { product } = town;
  const statementsFor = async (id: string) => {
    product.forget();
    await town.ask({ name: 'node', document: documents('ConsumerUser').node, variables: { id } }, 'marguerite');
    return product.statements.map(({ text, values }) => [text, values.length]);
  };
  await product.tokenOf(accountOf('marguerite'));
  expect(await statementsFor(idOf('ConsumerUser', 'aoife'))).toEqual(await statementsFor(random('ConsumerUser')));
});
