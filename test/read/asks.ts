import fc from 'fast-check';
import { CATEGORIES, CITIES, type Connection, LANGUAGES, PROVINCES } from './lists.js';
import type { ListArgs } from './oracle.js';

const sizes = fc.oneof(
  fc.integer({ min: 0, max: 12 }),
  fc.constantFrom(99, 100, undefined),
  fc.integer({ min: 0, max: 100 }),
);
const maybe = (values: readonly string[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const filters = {
  Klusster: fc.record({ city: maybe(CITIES), province: maybe(PROVINCES), language: maybe(LANGUAGES) }),
  Business: fc.record({ city: maybe(CITIES), province: maybe(PROVINCES), category: maybe(CATEGORIES) }),
};
const given = (filter: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as Record<string, string>;

/** Order and filter of a list; each order and each set of filters is as likely as any other. */
export const asked = (of: Connection['of']): fc.Arbitrary<Pick<ListArgs, 'order' | 'filter'>> =>
  of === 'Subscription'
    ? fc.constant({ order: undefined, filter: undefined })
    : fc.record({
        order: fc.constantFrom('NAME' as const, 'CITY' as const),
        filter: fc.option(filters[of].map(given), { nil: undefined }),
      });
export const steps = fc
  .record({ backwards: fc.boolean(), size: sizes, from: fc.nat(30) })
  .map((step) => (step.backwards ? { ...step, size: step.size ?? 7 } : step));

/** The arguments of a list as GraphQL. */
export function written(args: ListArgs, cursor: string | undefined): string {
  const filter = Object.entries(args.filter ?? {}).map(
    ([name, value]) => `${name}: ${name === 'city' ? JSON.stringify(value) : value}`,
  );
  const parts = [
    args.size === undefined ? '' : `${args.backwards ? 'last' : 'first'}: ${args.size}`,
    cursor === undefined ? '' : `${args.backwards ? 'before' : 'after'}: "${cursor}"`,
    args.order ? `orderBy: ${args.order}` : '',
    args.filter ? `filter: { ${filter.join(', ')} }` : '',
  ].filter(Boolean);
  return parts.length > 0 ? `(${parts.join(', ')})` : '';
}

/** Order, filter, direction and size of a list. */
export const args = (of: Connection['of']): fc.Arbitrary<ListArgs> =>
  fc.tuple(asked(of), steps).map(([list, { backwards, size }]) => ({ ...list, backwards, size }));
