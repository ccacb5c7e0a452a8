import fc from 'fast-check';
import { execute, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { guard } from '../../src/api/schema.js';
import { toGlobalId } from '../../src/kernel/ids.js';
import { Lens, rowOf } from '../../src/privacy/lens.js';
import { planOperation } from '../../src/privacy/plan.js';
import { compilePrivacyMap, type DataClasses } from '../../src/privacy/privacyMap.js';
import { shieldWall } from '../../src/privacy/shield.js';
import type { SubjectRow } from '../../src/privacy/subject.js';
import { anonymous, type Viewer } from '../../src/privacy/viewer.js';
import { Withheld } from '../../src/privacy/withheld.js';
import { documentOf, person } from './support/asking.js';
import { seenBy, tinySchema } from './support/tinySchema.js';

type OwnerRow = SubjectRow & { readonly email?: string; readonly friends?: readonly Owner[] };
class Owner extends Lens<OwnerRow> {}

const uuid = (no: number) => `00000000-0000-4000-a000-${String(no).padStart(12, '0')}`;
const idOf = (no: number) => toGlobalId('BusinessOwner', uuid(no) as never);
const CELL = { at: { table: 't', record: 'r', person: 'p', group: 'contact' }, blob: new Uint8Array() };
/** A Business Owner whose contact is shared, or not; its value is there all the same, so that a leak would show. */
const owner = (no: number, shared: boolean, friends: readonly Owner[] = []) =>
  new Owner({
    id: uuid(no),
    personId: `p${no}`,
    email: `${no}@home.test`,
    friends,
    sealed: { contact: shared ? CELL : null },
  });

const CLASSES: DataClasses = new Map([
  ['BusinessOwner.contact', { category: 'CONTACT', purpose: 'CONTACT_SHARING', retention: 'PROFILE' }],
]);
const schema = tinySchema(
  `type Query { owners: [BusinessOwner!]! diarists: [Diarist] owner: BusinessOwner secret: String }
   interface Node { id: ID! } interface Diarist { diary: String }
   type BusinessOwner implements Node & Diarist { id: ID! email: String diary: String card: String friends: [BusinessOwner!]! }
   type Thing implements Node & Diarist { id: ID! diary: String }`,
  {
    BusinessOwner: { subject: 'businessOwner' },
    Thing: { subject: 'businessOwner' },
    'Query.secret': seenBy('CONSUMER_USER'),
    'BusinessOwner.email': { ...seenBy('SELF', 'KLUSSTER_OWNER'), personal: { group: 'contact', clause: '4.1' } },
    'BusinessOwner.diary': seenBy('SELF'),
    'BusinessOwner.card': seenBy('CONSUMER_USER'),
    'Thing.diary': seenBy('SELF'),
  },
);
for (const name of ['BusinessOwner', 'Thing']) {
  const type = schema.getType(name);
  for (const field of isObjectType(type) ? Object.values(type.getFields()) : []) {
    field.resolve = (parent) => rowOf(parent as Owner)[field.name as 'id'];
  }
}
for (const name of ['Node', 'Diarist']) {
  const type = schema.getType(name);
  if (isInterfaceType(type)) type.resolveType = (view: Owner) => (rowOf(view).email ? 'BusinessOwner' : 'Thing');
}
const map = compilePrivacyMap(schema, CLASSES);
/** Both walls, and the shield alone: whoever answers, the same is told. */
const walls = [guard({ schema, map, model: new Map() }), shieldWall(schema, map)];

async function ask(
  source: string,
  viewer: Viewer,
  root: { owners?: readonly Owner[]; owner?: Owner | null; secret?: string; diarists?: readonly Owner[] },
) {
  const { document, operation } = documentOf(source);
  const told = async (walled: GraphQLSchema) => {
    const withheld = new Withheld(planOperation(walled, map, document, operation, viewer, {}));
    const contextValue = { viewer, withheld, now: new Date() };
    const { data, errors } = await execute({ schema: walled, document, rootValue: root, contextValue });
    expect(errors).toBeUndefined();
    return { data: JSON.parse(JSON.stringify(data)), report: withheld.report(), withheld };
  };
  const [byBoth, byShield] = await Promise.all(walls.map(told));
  if (!byBoth || !byShield) throw new Error('Two walls were asked.');
  expect([byShield.data, byShield.report]).toEqual([byBoth.data, byBoth.report]);
  return byBoth;
}

const klussterOwner = person({ klussterOwner: 'k' });
const anOwner = person({ businessOwner: uuid(1) });

test('one entry stands for all rows of a selection', async () => {
  const owners = Array.from({ length: 50 }, (_, no) => owner(no, true));
  const { data, report } = await ask('{ owners { card } }', klussterOwner, { owners });
  expect(data.owners).toHaveLength(50);
  expect(report).toEqual([{ path: ['owners', 'card'], coordinate: 'BusinessOwner.card', reason: 'NOT_IN_AUDIENCE' }]);
});

test('an entry that depends on the person names each object once, and only those it applies to', async () => {
  const twice = owner(2, false);
  const { data, report } = await ask('{ owners { email } }', klussterOwner, {
    owners: [owner(1, true), twice, twice, owner(3, false)],
  });
  expect(data.owners.map(({ email }: { email: string }) => email)).toEqual(['1@home.test', null, null, null]);
  expect(report).toEqual([
    { path: ['owners', 'email'], coordinate: 'BusinessOwner.email', reason: 'NOT_SHARED', ids: [idOf(2), idOf(3)] },
  ]);
});

test('what is for oneself names the others', async () => {
  const { data, report } = await ask('{ owners { diary } }', anOwner, { owners: [owner(1, true), owner(2, true)] });
  expect(data.owners).toHaveLength(2);
  expect(report).toEqual([
    { path: ['owners', 'diary'], coordinate: 'BusinessOwner.diary', reason: 'NOT_IN_AUDIENCE', ids: [idOf(2)] },
  ]);
});

test('an entry that is the same for everybody of this kind names nobody', async () => {
  const { report } = await ask('{ owners { email diary card } secret }', anonymous, { owners: [owner(1, true)] });
  expect(report.map(({ reason, ids }) => [reason, ids])).toEqual(Array(4).fill(['NOT_AUTHENTICATED', undefined]));
});

test('the path is of response keys: aliases in, list positions out, whatever the depth', async () => {
  const owners = [owner(1, true, [owner(2, true, [owner(3, true)]), owner(4, true)])];
  const { report } = await ask('{ all: owners { friends { them: friends { c: card } } } }', klussterOwner, { owners });
  expect(report.map(({ path }) => path)).toEqual([['all', 'friends', 'them', 'c']]);
});

test('two aliases of one field are two entries, in the order of the document', async () => {
  const { report } = await ask('{ b: owner { z: card a: card } a: owner { card } }', klussterOwner, {
    owner: owner(1, true),
  });
  expect(report.map(({ path }) => path.join('.'))).toEqual(['b.z', 'b.a', 'a.card']);
});

test('a fragment that is spread in two places has an entry for each, with its own ids', async () => {
  const source = '{ owner { ...F } owners { ...F friends { ...F } } } fragment F on BusinessOwner { tel: email }';
  const owners = [owner(2, true, [owner(3, false)])];
  const { report } = await ask(source, klussterOwner, { owner: owner(1, false), owners });
  expect(report.map(({ path, ids }) => [path.join('.'), ids])).toEqual([
    ['owner.tel', [idOf(1)]],
    ['owners.friends.tel', [idOf(3)]],
  ]);
});

test('a fragment that is spread in just two places has an entry for each as well', async () => {
  const source = '{ owner { ...F } owners { ...F } } fragment F on BusinessOwner { tel: email }';
  const { report } = await ask(source, klussterOwner, { owner: owner(1, false), owners: [owner(2, false)] });
  expect(report.map(({ path, ids }) => [path.join('.'), ids])).toEqual([
    ['owner.tel', [idOf(1)]],
    ['owners.tel', [idOf(2)]],
  ]);
});

test('what the plan of the operation does not hold is not told', async () => {
  const { withheld } = await ask('{ owner { id } }', klussterOwner, { owner: owner(1, true) });
  const [fieldNode] = documentOf('{ card }').operation.selectionSet.selections;
  const info = { fieldNodes: [fieldNode], path: { key: 'card', prev: undefined } };
  const rule = map.at('BusinessOwner', 'card');
  withheld.note(info as never, rule as never, { reason: 'NOT_IN_AUDIENCE', perSubject: true }, uuid(1));
  expect(withheld.report()).toEqual([]);
});

test('one selection on an interface has an entry for each type that was met, by the field of that type', async () => {
  const thing = new Owner({ id: uuid(9), personId: 'p9' });
  const asked = (...diarists: Owner[]) => ask('{ diarists { diary } }', anOwner, { diarists });
  const path = ['diarists', 'diary'];
  const ofOwner = { path, coordinate: 'BusinessOwner.diary', reason: 'NOT_IN_AUDIENCE', ids: [idOf(2)] };
  // A Thing has no global id.
  const ofThing = { path, coordinate: 'Thing.diary', reason: 'NOT_IN_AUDIENCE' };
  expect((await asked(thing, owner(2, true))).report).toEqual([ofOwner, ofThing]);
  expect((await asked(thing)).report).toEqual([ofThing]);
  expect((await asked(owner(2, true))).report).toEqual([ofOwner]);
});

test('there is an entry only where an object was reached', async () => {
  const source = '{ owners { card friends { email } } owner { diary } }';
  expect((await ask(source, klussterOwner, { owners: [], owner: null })).report).toEqual([]);
});

test('a withheld root is an entry of its own', async () => {
  const { data, report } = await ask('{ s: secret }', klussterOwner, { secret: 'word' });
  expect(data).toEqual({ s: null });
  expect(report).toEqual([{ path: ['s'], coordinate: 'Query.secret', reason: 'NOT_IN_AUDIENCE' }]);
});

test('nothing is said of what was shown', async () => {
  const { data, report } = await ask(
    '{ owner { id email } secret }',
    person({ klussterOwner: 'k', consumerUser: 'c' }),
    {
      owner: owner(1, true),
      secret: 'word',
    },
  );
  expect(data).toEqual({ owner: { id: uuid(1), email: '1@home.test' }, secret: 'word' });
  expect(report).toEqual([]);
});

test('what was withheld before the viewer changed, by signing in, is still told', async () => {
  const before = await ask('{ owner { card } }', anonymous, { owner: owner(1, true) });
  const { plan } = (await ask('{ owner { id } }', klussterOwner, { owner: owner(1, true) })).withheld;
  expect(new Withheld(plan, before.withheld).report()).toEqual(before.report);
});

test('whoever shares, what is shown and what is told add up', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 12 }), async (sharing) => {
      const owners = sharing.map((shared, no) => owner(no, shared));
      const { data, report } = await ask('{ owners { email } }', klussterOwner, { owners });
      expect(data.owners.map(({ email }: { email: string | null }) => email !== null)).toEqual(sharing);
      const untold = sharing.flatMap((shared, no) => (shared ? [] : [idOf(no)]));
      expect(report.flatMap(({ ids }) => ids ?? [])).toEqual(untold);
      expect(report).toHaveLength(untold.length > 0 ? 1 : 0);
    }),
  );
});
