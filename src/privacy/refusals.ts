import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { Fault } from '../kernel/errors.js';
import type { Audience } from './audience.js';
import { type DataClasses, fieldsOf, markOf, typeNameOf } from './privacyMap.js';
import type { Mark } from './visibleTo.js';

/** One reason not to start: where, what is wrong, and how to mend it. */
export type Refusal = { readonly coordinate: string; readonly rule: string; readonly mend: string };

/** The service does not start: the message lists every refusal with its mend. */
export class BootRefused extends Fault {
  override readonly name = 'BootRefused';
  constructor(readonly refusals: readonly Refusal[]) {
    super(
      `The schema is refused:\n${refusals.map((r) => `  ${r.coordinate}: ${r.rule}. Mend: ${r.mend}.`).join('\n')}`,
      refusals.map((r) => r.coordinate).join(', '),
    );
  }
}

const PAGING = new Set(['first', 'last', 'before', 'after']);
/** Scalars that carry personal data by their nature. */
export const PERSONAL_SCALARS: ReadonlySet<string> = new Set([
  'EmailAddress',
  'PhoneNumber',
  'PersonName',
  'MailingAddress',
]);

type Member = ReturnType<typeof fieldsOf> extends Generator<infer M> ? M : never;
type Check = (member: Member, schema: GraphQLSchema, classes: DataClasses) => Omit<Refusal, 'coordinate'> | undefined;

const audienceOf = (mark: Mark): readonly Audience[] => mark.visibleTo?.[0] ?? [];
const isGuarded = (mark: Mark) => !audienceOf(mark).includes('EVERYONE');
const covers = (wide: readonly Audience[], narrow: readonly Audience[]) =>
  wide.includes('EVERYONE') || narrow.every((audience) => wide.includes(audience));

const isRoot = (type: string, schema: GraphQLSchema) =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].some((root) => root?.name === type);

/** All that the boot refuses about one field; the first that applies is reported. */
const CHECKS: readonly Check[] = [
  ({ mark }) =>
    mark.visibleTo === undefined
      ? { rule: 'nobody declared who may see it', mend: 'put one @visibleTo on it' }
      : undefined,
  ({ mark }) =>
    (mark.visibleTo?.length ?? 0) > 1
      ? { rule: 'its audience is declared twice', mend: 'keep one @visibleTo' }
      : undefined,
  ({ mark }) => {
    const audience = audienceOf(mark);
    if (audience.length === 0) return { rule: 'its audience is empty', mend: 'name an audience or remove the field' };
    return audience.includes('EVERYONE') && audience.length > 1
      ? { rule: 'its audience is everyone and others', mend: 'say everyone, or name the others alone' }
      : undefined;
  },
  ({ mark, field }) =>
    isGuarded(mark) && isNonNullType(field.type)
      ? { rule: 'it is guarded and cannot be null', mend: 'make it nullable: a withheld value is null' }
      : undefined,
  ({ mark, type }, schema) =>
    audienceOf(mark).includes('SELF') && isRoot(type, schema)
      ? { rule: 'a root field has no subject to be oneself', mend: 'move it under Viewer or name other audiences' }
      : undefined,
  ({ mark, type }, schema) =>
    audienceOf(mark).includes('SELF') &&
    isObjectType(schema.getType(type)) &&
    !markOf(schema.getType(type) as never).subject
      ? { rule: 'its type does not say which record is oneself', mend: 'put @subject on the type' }
      : undefined,
  ({ mark, type, field }, schema) => {
    const object = schema.getType(type);
    if (!isObjectType(object)) return undefined;
    const weaker = object.getInterfaces().find((parent) => {
      const declared = parent.getFields()[field.name];
      return declared && !covers(audienceOf(markOf(declared)), audienceOf(mark));
    });
    return weaker
      ? {
          rule: `it shows to more than ${weaker.name}.${field.name} does`,
          mend: 'narrow its audience to the interface’s',
        }
      : undefined;
  },
  ({ mark, type }, _schema, classes) =>
    mark.personal && !classes.has(`${type}.${mark.personal.group}`)
      ? {
          rule: `its group ${mark.personal.group} has no category, purpose and retention`,
          mend: 'declare the sealed group on the source of the type',
        }
      : undefined,
  ({ mark }) =>
    mark.personal && !isGuarded(mark)
      ? { rule: 'it is personal and for everyone', mend: 'narrow its audience' }
      : undefined,
  ({ mark, field }) =>
    !isGuarded(mark) && !mark.businessContact && PERSONAL_SCALARS.has(typeNameOf(field))
      ? {
          rule: `a ${typeNameOf(field)} is shown to everyone`,
          mend: 'narrow its audience, or declare it @businessContact',
        }
      : undefined,
  ({ mark, type, field }, schema) => {
    if (schema.getMutationType()?.name === type) return undefined;
    for (const leaf of field.args.flatMap(leavesOf)) {
      const coordinate = mark.reads?.[leaf];
      if (coordinate === undefined)
        return { rule: `argument ${leaf} does not say what it reads`, mend: 'name it in @reads' };
      if (coordinate === null) continue;
      const read = readMark(schema, coordinate);
      if (!read) return { rule: `argument ${leaf} reads ${coordinate}, which is not there`, mend: 'correct @reads' };
      if (!covers(audienceOf(read), audienceOf(mark))) {
        return {
          rule: `argument ${leaf} reads ${coordinate}, which its caller may not read`,
          mend: 'remove the argument',
        };
      }
    }
    return undefined;
  },
];

function readMark(schema: GraphQLSchema, coordinate: string): Mark | undefined {
  const [type = '', field = ''] = coordinate.split('.');
  const owner = schema.getType(type);
  const found = owner && 'getFields' in owner ? owner.getFields()[field] : undefined;
  return found && markOf(found);
}

/** Paths of the values that a caller can choose in an argument; the four paging arguments choose none. */
function leavesOf(arg: GraphQLArgument): string[] {
  return PAGING.has(arg.name) ? [] : leaves(arg.type, arg.name);
}

function leaves(type: GraphQLInputType, path: string): string[] {
  const named = getNamedType(type);
  if (isInputObjectType(named))
    return Object.values(named.getFields()).flatMap((f) => leaves(f.type, `${path}.${f.name}`));
  if (isEnumType(named) && path.endsWith('orderBy')) return named.getValues().map((value) => `${path}.${value.name}`);
  return [path];
}

/** Everything about the schema that the boot refuses; empty when it may start. */
export function refusals(schema: GraphQLSchema, classes: DataClasses): Refusal[] {
  const found: Refusal[] = [];
  for (const member of fieldsOf(schema)) {
    for (const check of CHECKS) {
      const refusal = check(member, schema, classes);
      if (refusal) {
        found.push({ coordinate: `${member.type}.${member.field.name}`, ...refusal });
        break;
      }
    }
  }
  return found;
}
