import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { assert } from '../kernel/assert.js';
import type { Audience } from './audience.js';
import type { PurposeCode } from './purposes.js';
import type { Category, RetentionCode } from './retention.js';
import { type Coverage, coverageOf } from './scopes.js';
import { isMarkKey, type Mark, overrides, type PersonalMark, type Reads, type SubjectKind } from './visibleTo.js';

/** What a personal column or sealed group is, why it is held and how long: the three words each must have. */
export type DataClass = {
  readonly category: Category;
  readonly purpose: PurposeCode;
  readonly retention: RetentionCode;
};

/** The compiled rule of one coordinate. */
export type Rule = {
  readonly coordinate: string;
  readonly type: string;
  readonly field: string;
  /** Position in the map; verdicts are kept in arrays by it. */
  readonly index: number;
  readonly audience: readonly Audience[];
  readonly subject: SubjectKind | undefined;
  readonly personal: (PersonalMark & DataClass) | undefined;
  /** Of which scopes a partner needs one, when it asks in the name of a person. */
  readonly scopes: Coverage;
  readonly businessContact: boolean;
  /** What the arguments read (`filter.city`, `orderBy.NAME`). */
  readonly reads: Reads;
};

/** Every coordinate of the schema with its rule; the one declaration that plan, shield, SDL, data map and tests are made from. */
export type PrivacyMap = {
  readonly rules: ReadonlyMap<string, Rule>;
  /** The coordinates that are not for everyone, in order of the schema. */
  readonly guarded: readonly Rule[];
  at(type: string, field: string): Rule | undefined;
};

/** Data classes of the sealed groups, by `Type.group`. */
export type DataClasses = ReadonlyMap<string, DataClass>;

/**
 * The mark of a field or type, empty when it carries none. An override speaks for itself. Where two members declare one
 * field (a view and a field resolver), both declarations are in it, so that the boot sees them.
 */
export function markOf({ extensions }: { extensions: object }): Mark {
  const found = Object.entries(extensions).flatMap(([key, mark]) => (isMarkKey(key) ? [mark as Mark] : []));
  const marks = found.filter((mark) => !found.some((other) => overrides(other, mark)));
  if (marks.length < 2) return marks[0] ?? {};
  return Object.assign({}, ...marks, { visibleTo: marks.flatMap((mark) => mark.visibleTo ?? []) });
}

/** Who may see a field, as it was declared first; nobody when it was not. */
export const audienceOf = (mark: Mark): readonly Audience[] => mark.visibleTo?.[0] ?? [];

/** The field at a coordinate, of an object or an interface. */
export function fieldAt(schema: GraphQLSchema, coordinate: string): GraphQLField<unknown, unknown> | undefined {
  const [type = '', field = ''] = coordinate.split('.');
  const owner = schema.getType(type);
  return isObjectType(owner) || isInterfaceType(owner) ? owner.getFields()[field] : undefined;
}

/** All fields of all object and interface types that are ours, type by type. */
export function* fieldsOf(
  schema: GraphQLSchema,
): Generator<{ type: string; mark: Mark; field: GraphQLField<unknown, unknown> }> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || !(isObjectType(type) || isInterfaceType(type))) continue;
    for (const field of Object.values(type.getFields())) yield { type: type.name, mark: markOf(field), field };
  }
}

/**
 * Compiles the declarations of a schema into the frozen map. Call `refusals` first: what it would refuse has no meaning here.
 * Throws `Fault` for a personal field without a class.
 * @param classes category, purpose and retention of each sealed group
 */
export function compilePrivacyMap(schema: GraphQLSchema, classes: DataClasses): PrivacyMap {
  const rules = new Map<string, Rule>();
  // Looked up for each guarded value of an answer, and so without making a text of both names each time.
  const byType = new Map<string, Map<string, Rule>>();
  for (const { type, mark, field } of fieldsOf(schema)) {
    const coordinate = `${type}.${field.name}`;
    const dataClass = mark.personal && classes.get(`${type}.${mark.personal.group}`);
    // A value without a class would be nobody's to withhold; `refusals` says which, and how to mend it.
    assert(dataClass || !mark.personal, 'A personal field has a data class.');
    const rule: Rule = Object.freeze({
      coordinate,
      type,
      field: field.name,
      index: rules.size,
      audience: Object.freeze([...audienceOf(mark)]),
      subject: markOf(schema.getType(type) ?? { extensions: {} }).subject,
      personal: mark.personal && Object.freeze({ ...mark.personal, ...(dataClass as DataClass) }),
      scopes: coverageOf(declaredIn(mark), fieldsBelow(field).map(declaredIn)),
      businessContact: mark.businessContact ?? false,
      reads: Object.freeze({ ...mark.reads }),
    });
    rules.set(coordinate, rule);
    byType.set(type, (byType.get(type) ?? new Map<string, Rule>()).set(field.name, rule));
  }
  return Object.freeze({
    rules,
    guarded: Object.freeze([...rules.values()].filter((rule) => !rule.audience.includes('EVERYONE'))),
    at: (type: string, field: string) => byType.get(type)?.get(field),
  });
}

const declaredIn = (mark: Mark) => ({ audience: audienceOf(mark), group: mark.personal?.group });

/** The marks of the fields of the object that a field leads to. */
function fieldsBelow(field: GraphQLField<unknown, unknown>): Mark[] {
  const below = getNamedType(field.type);
  return isObjectType(below) ? Object.values(below.getFields()).map(markOf) : [];
}

/** The name of a field's type without its wrappers. */
export const typeNameOf = (field: GraphQLField<unknown, unknown>): string => getNamedType(field.type).name;
