import 'reflect-metadata';
import { Console } from 'node:console';
import { Writable } from 'node:stream';
import { format, inspect } from 'node:util';
import fc from 'fast-check';
import { graphql } from 'graphql';
import { pino } from 'pino';
import { buildSchema, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { guard } from '../../src/api/schema.js';
import { Fault } from '../../src/kernel/errors.js';
import { businessOwner, everyone } from '../../src/privacy/audience.js';
import { Lens, rowOf } from '../../src/privacy/lens.js';
import { planOperation } from '../../src/privacy/plan.js';
import { compilePrivacyMap, type Rule } from '../../src/privacy/privacyMap.js';
import { type SubjectRow, subjectOf } from '../../src/privacy/subject.js';
import { visibleTo } from '../../src/privacy/visibleTo.js';
import { Withheld } from '../../src/privacy/withheld.js';
import { documentOf, person } from './support/asking.js';

type PersonRow = { readonly id: string; readonly name: string; readonly email: string; readonly lists?: object };

@ObjectType('LensTestPerson', { simpleResolvers: true })
class PersonView extends Lens<PersonRow> {
  @visibleTo(everyone)
  @Field(() => String, { nullable: true })
  get name(): string {
    return this.row.name;
  }

  @visibleTo(businessOwner)
  @Field(() => String, { nullable: true })
  email(): string {
    return rowOf(this).email;
  }

  @visibleTo(businessOwner)
  @Field(() => PersonView, { nullable: true })
  get self(): PersonView {
    return this;
  }
}

const CANARY = 'canary@home.test';
const view = new PersonView({ id: '1', name: `name of ${CANARY}`, email: CANARY });

const printed = (write: (to: Console) => void): string => {
  let text = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  write(new Console({ stdout: stream, stderr: stream, inspectOptions: { showHidden: true, depth: 9 } }));
  return text;
};

test.each<[string, () => unknown]>([
  ['JSON.stringify', () => JSON.stringify({ view, views: [view] })],
  ['inspect', () => inspect(view)],
  [
    'inspect of all that is hidden, getters called',
    () => inspect({ view }, { showHidden: true, getters: true, depth: null }),
  ],
  ['a spread', () => JSON.stringify({ ...view })],
  ['Object.assign', () => inspect(Object.assign({}, view))],
  ['Object.entries', () => JSON.stringify(Object.entries(view))],
  ['Object.values', () => JSON.stringify(Object.values(view))],
  [
    'own names and symbols',
    () => JSON.stringify([Object.getOwnPropertyNames(view), Object.getOwnPropertySymbols(view).length]),
  ],
  ['structuredClone', () => inspect(structuredClone(view), { showHidden: true, getters: true })],
  ['a template', () => `${view}`],
  ['util.format', () => format('%o %O %j %s', view, view, view, view)],
  [
    'console.log and console.dir',
    () =>
      printed((to) => {
        to.log(view, [view]);
        to.dir({ view }, { showHidden: true });
      }),
  ],
  ['console.table', () => printed((to) => to.table([view]))],
  [
    'a log line',
    () => printed((to) => pino({}, { write: (line: string) => to.log(line) }).info({ view, deep: { view } }, 'x')),
  ],
  [
    'for … in',
    () => {
      let text = '';
      for (const key in view) text += (view as never)[key];
      return text;
    },
  ],
])('a view shows nothing to %s', (_name, show) => {
  const shown = show();
  expect(typeof shown).toBe('string');
  expect(shown).not.toContain(CANARY);
});

test('whatever the row holds, none of it is in what a view prints', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string({ minLength: 1 })), (columns) => {
      const any = new PersonView({ id: '1', name: '', email: '', ...columns });
      expect(JSON.stringify(any)).toBe('{}');
      expect(inspect(any, { showHidden: true, getters: true })).toBe('[PersonView]');
      expect(Reflect.ownKeys(any)).toEqual([]);
    }),
  );
});

test('the row is reached by name only: through a getter of the view, or by asking for the row', () => {
  expect(view.name).toContain(CANARY);
  expect(rowOf(view).email).toBe(CANARY);
  expect(() => rowOf({ row: rowOf(view) } as never)).toThrow(TypeError);
  expect(() => rowOf(Object.create(PersonView.prototype))).toThrow(TypeError);
});

describe('an entity row returned where a view is due', () => {
  @Resolver()
  class People {
    @visibleTo(everyone)
    @Query(() => PersonView, { nullable: true })
    forced(): PersonView {
      return { ...rowOf(view) } as never;
    }

    @visibleTo(everyone)
    @Query(() => [PersonView], { nullable: 'itemsAndList' })
    forcedList(): PersonView[] {
      return [Object.assign(Object.create({ email: () => CANARY }), rowOf(view)), rowOf(view)] as never;
    }

    @visibleTo(everyone)
    @Query(() => PersonView, { nullable: true })
    proper(): PersonView {
      return view;
    }
  }

  const ask = async (source: string, viewer = person({ businessOwner: 'b' })) => {
    const declared = await buildSchema({ resolvers: [People], validate: false });
    const map = compilePrivacyMap(declared, new Map());
    const schema = guard({ schema: declared, map, model: new Map() });
    const { document, operation } = documentOf(source);
    const plan = planOperation(schema, map, document, operation, viewer, {});
    const contextValue = { viewer, withheld: new Withheld(plan), now: new Date() };
    return graphql({ schema, source, contextValue });
  };
  const ALL = '{ name email self { name email } }';

  test('yields no data, neither of its guarded fields nor of its public ones', async () => {
    const { data, errors } = await ask(`{ forced ${ALL} forcedList ${ALL} }`);
    const none = { name: null, email: null, self: null };
    expect(JSON.parse(JSON.stringify(data))).toEqual({ forced: none, forcedList: [none, none] });
    expect(errors).toHaveLength(9);
    expect(errors?.map((error) => error.message).join()).not.toContain(CANARY);
  });

  test('yields none to somebody who may not see it either', async () => {
    const { data } = await ask(`{ forced ${ALL} }`, person({ consumerUser: 'c' }));
    expect(JSON.stringify(data)).not.toContain(CANARY);
  });

  test('while the view, asked the same, yields what may be seen', async () => {
    const { data, errors } = await ask(`{ proper ${ALL} }`);
    expect(errors).toBeUndefined();
    expect(data?.proper).toMatchObject({ email: CANARY, self: { email: CANARY } });
  });
});

describe('what a rule is told of the object that a field is asked of', () => {
  class AnyView extends Lens<SubjectRow> {}
  const rule = {
    coordinate: 'Somebody.email',
    subject: 'businessOwner',
    personal: { group: 'contact', clause: '4.1' },
  } as Rule;
  const CELL = { at: { table: 't', record: 'r', person: 'p', group: 'contact' }, blob: new Uint8Array() };
  const told = (row: SubjectRow, of: Rule = rule) => subjectOf(new AnyView(row), of);

  test('is its record and its person', () => {
    expect(told({ id: 'b', personId: 'p' })).toEqual({ id: 'b', object: 'b', personId: 'p', shared: false });
    expect(told({ id: 'b' })).toEqual({ id: 'b', object: 'b', personId: undefined, shared: false });
  });

  test('is the person herself where the rule is about persons, whatever the row is', () => {
    const aboutPersons: Rule = { ...rule, subject: 'person' };
    expect(told({ id: 'b', personId: 'p' }, aboutPersons)).toMatchObject({ id: 'p', object: 'b', personId: 'p' });
    expect(() => told({ id: 'b' }, aboutPersons)).toThrow(
      new Fault('A record about a person does not say about whom.'),
    );
  });

  test('is that she shares only where the group of the rule came with the row', () => {
    const shared = (sealed: SubjectRow['sealed'], of?: Rule) => told({ id: 'b', ...(sealed && { sealed }) }, of).shared;
    expect(shared({ contact: CELL })).toBe(true);
    expect(shared({ contact: null })).toBe(false);
    expect(shared({ card: CELL })).toBe(false);
    expect(shared({})).toBe(false);
    expect(shared(undefined)).toBe(false);
    expect(shared({ contact: CELL }, { ...rule, personal: undefined })).toBe(false);
  });

  test('is nothing of what is no view: that is a Fault', () => {
    for (const parent of [{ id: 'b', personId: 'p' }, null, undefined, 'b']) {
      expect(() => subjectOf(parent, rule)).toThrow(
        new Fault('A guarded field was asked of something that is no view.'),
      );
    }
  });
});
