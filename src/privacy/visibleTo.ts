import { Extensions } from 'type-graphql';
import type { Audience } from './audience.js';

/** By the path of an argument, the coordinate whose values it reads, or several; null: it reads none. */
export type Reads = Readonly<Record<string, string | readonly string[] | null>>;

/** What `@visibleTo`, `@personal`, `@subject` and `@reads` leave on a field, a type or an argument, under this one key of `extensions`. */
export const MARK = 'klusster';

/** Keys of `extensions` that hold a mark: {@link MARK} itself, and one of its own for each member. */
export const isMarkKey = (key: string): boolean => key === MARK || key.startsWith(`${MARK}/`);

/** Which of the viewer's own records is "self" for the objects of a type. */
export type SubjectKind = 'person' | 'klussterOwner' | 'businessOwner' | 'consumerUser';

export type Mark = {
  /** One entry per `@visibleTo` on the member; the boot refuses any number but one. */
  visibleTo?: (readonly Audience[])[];
  personal?: PersonalMark;
  subject?: SubjectKind;
  /** What the arguments read. */
  reads?: Reads;
  businessContact?: true;
};

export type PersonalMark = { readonly group: string; readonly clause: string };

type Declared = { readonly key: string; readonly mark: Mark };
const members = new WeakMap<object, Map<PropertyKey, Declared>>();
const owners = new WeakMap<Mark, object>();
let count = 0;

/**
 * A mark under a key of its own. Under one key, type-graphql would lay the marks of a superclass, and those of a field
 * resolver, over those of the field, and one declaration would quietly replace the other.
 */
function declare(owner: object): Declared {
  const mark: Mark = {};
  owners.set(mark, owner);
  return { key: `${MARK}/${++count}`, mark };
}

/** One mark per class member, shared by all decorators on it, so that a second `@visibleTo` is seen and not silently merged. */
function memberOf(owner: object, name: PropertyKey): Declared {
  const known = members.get(owner) ?? new Map<PropertyKey, Declared>();
  members.set(owner, known);
  const member = known.get(name) ?? declare(owner);
  known.set(name, member);
  return member;
}

/** Whether a mark stands on an override of the member that the other stands on: a subclass speaks for itself. */
export function overrides(mark: Mark, other: Mark): boolean {
  const [owner, above] = [owners.get(mark), owners.get(other)];
  return owner !== undefined && above !== undefined && Object.prototype.isPrototypeOf.call(above, owner);
}

const marking =
  (change: (mark: Mark) => void): MethodDecorator & PropertyDecorator =>
  (target: object, member: string | symbol) => {
    const { key, mark } = memberOf(target, member);
    change(mark);
    (Extensions({ [key]: mark }) as PropertyDecorator)(target, member);
  };

/**
 * Who may see this field, query or mutation. Each carries it exactly once; the boot refuses it otherwise.
 * @param audience one or more audiences of policy §4; none at all means nobody, and is refused
 */
export const visibleTo = (...audience: readonly Audience[]) =>
  marking((mark) => {
    mark.visibleTo = [...(mark.visibleTo ?? []), audience];
  });

/** This field is personal data: the sealed group that holds it and the clause of the policy that governs it (`'4.1'`). */
export const personal = (group: string, clause: string) =>
  marking((mark) => {
    mark.personal = { group, clause };
  });

/** A personal scalar that is public on purpose: the contact of a business, not of its owner (§4.1). */
export const businessContact = marking((mark) => {
  mark.businessContact = true;
});

/**
 * What the arguments of a field read: filtering, sorting, searching and counting are reading. Each leaf of each argument
 * is named by its path (`slug`, `filter.city`, `orderBy.NAME`) with the coordinate whose values it touches, several for a search, or `null`
 * when it touches none (`language`). The boot refuses an argument that is not named, and one over a field that the
 * reader of this field may not read.
 */
export const reads = (coordinates: Reads) =>
  marking((mark) => {
    mark.reads = coordinates;
  });

/** Which record of the viewer makes an object of this type "self". */
export const subject =
  (kind: SubjectKind): ClassDecorator =>
  (target) => {
    const { key, mark } = declare(target.prototype);
    mark.subject = kind;
    (Extensions({ [key]: mark }) as ClassDecorator)(target);
  };
