import { Extensions } from 'type-graphql';
import type { Audience } from './audience.js';

/** What `@visibleTo`, `@personal`, `@subject` and `@reads` leave on a field, a type or an argument, under this one key of `extensions`. */
export const MARK = 'klusster';

/** Which of the viewer's own records is "self" for the objects of a type. */
export type SubjectKind = 'person' | 'klussterOwner' | 'businessOwner' | 'consumerUser';

export type Mark = {
  /** One entry per `@visibleTo` on the member; the boot refuses any number but one. */
  visibleTo?: (readonly Audience[])[];
  personal?: PersonalMark;
  subject?: SubjectKind;
  /** Path of an argument to the coordinate whose values it reads. */
  reads?: Readonly<Record<string, string | null>>;
  businessContact?: true;
};

export type PersonalMark = { readonly group: string; readonly clause: string };

type Target = object;
const members = new WeakMap<Target, Map<PropertyKey, Mark>>();

/** One mark per class member, shared by all decorators on it, so that a second `@visibleTo` is seen and not silently merged. */
function markOf(target: Target, member: PropertyKey): Mark {
  const marks = members.get(target) ?? new Map<PropertyKey, Mark>();
  members.set(target, marks);
  const mark = marks.get(member) ?? {};
  marks.set(member, mark);
  return mark;
}

const marking =
  (change: (mark: Mark) => void): MethodDecorator & PropertyDecorator =>
  (target: object, member: string | symbol) => {
    const mark = markOf(target, member);
    change(mark);
    (Extensions({ [MARK]: mark }) as PropertyDecorator)(target, member);
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
 * is named by its path (`slug`, `filter.city`, `orderBy.NAME`) with the coordinate whose values it touches, or `null`
 * when it touches none (`language`). The boot refuses an argument that is not named, and one over a field that the
 * reader of this field may not read.
 */
export const reads = (coordinates: Readonly<Record<string, string | null>>) =>
  marking((mark) => {
    mark.reads = coordinates;
  });

/** Which record of the viewer makes an object of this type "self". */
export const subject = (kind: SubjectKind): ClassDecorator =>
  Extensions({ [MARK]: { subject: kind } }) as ClassDecorator;
