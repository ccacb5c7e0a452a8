import { type GraphQLSchema, isNonNullType, isObjectType } from 'graphql';
import { Fault } from '../kernel/errors.js';
import { argumentRefusal, type Finding } from './argumentRefusals.js';
import { ACTING_AUDIENCES, type Audience } from './audience.js';
import { audienceOf, type DataClasses, fieldsOf, markOf, typeNameOf } from './privacyMap.js';
import type { Mark } from './visibleTo.js';

/** One reason not to start: where, what is wrong, and how to mend it. */
export type Refusal = Finding & { readonly coordinate: string };

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

/** Scalars that carry personal data by their nature. */
export const PERSONAL_SCALARS: ReadonlySet<string> = new Set([
  'EmailAddress',
  'PhoneNumber',
  'PersonName',
  'MailingAddress',
]);

type Member = ReturnType<typeof fieldsOf> extends Generator<infer M> ? M : never;
type Check = (member: Member, schema: GraphQLSchema, classes: DataClasses) => Finding | undefined;

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
    (mark.personal || audienceOf(mark).includes('CASE_STAFF')) && isRoot(type, schema)
      ? {
          rule: 'a root field has no person whose sharing or case grant could be asked',
          mend: 'move it to the type of the record',
        }
      : undefined,
  ({ mark, type }, schema) =>
    audienceOf(mark).some((audience) => ACTING_AUDIENCES.has(audience)) && !isRoot(type, schema)
      ? {
          rule: 'its audience is of those who act, and it is no query or mutation',
          mend: 'name an audience of section 4 of the policy',
        }
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
  ({ mark }) =>
    !mark.personal && audienceOf(mark).includes('CASE_STAFF')
      ? {
          rule: 'case grants open personal groups, and it is in none',
          mend: 'put @personal on it or leave staff out',
        }
      : undefined,
  ({ mark, field }) =>
    isGuarded(mark) && !mark.personal && PERSONAL_SCALARS.has(typeNameOf(field))
      ? {
          rule: `a ${typeNameOf(field)} is guarded and not declared personal, so nobody asks whether it is shared`,
          mend: 'put @personal on it',
        }
      : undefined,
  ({ mark, field }) =>
    !isGuarded(mark) && !mark.businessContact && PERSONAL_SCALARS.has(typeNameOf(field))
      ? {
          rule: `a ${typeNameOf(field)} is shown to everyone`,
          mend: 'narrow its audience, or declare it @businessContact',
        }
      : undefined,
  ({ mark, type, field }, schema) =>
    schema.getMutationType()?.name === type ? undefined : argumentRefusal(mark, field, schema),
];

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
