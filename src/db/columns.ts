import type { EntityMetadata, EntityProperty } from '@mikro-orm/core';
import type { DataClass } from '../privacy/privacyMap.js';
import { PURPOSES } from '../privacy/purposes.js';
import { CATEGORIES, type Category, RETENTION } from '../privacy/retention.js';

/**
 * Every column says what it holds, in its comment, so that the live catalogue can be asked too:
 * `open` may be shown to everyone; `internal` is technical and says nothing of a person; the rest is personal.
 */
export const open = 'open';
export const internal = 'internal';

/** A column with data about a person: sealed bytes, a blind index, a link by random id, an instant or a closed list of words; never free text. */
export const personal = (is: DataClass): string => `personal: ${is.category} | ${is.purpose} | ${is.retention}`;

const PERSONAL = /^personal: (\w+) \| (\w+) \| (\w+)$/;
/** Types that cannot hold text about a person in the clear; all others are refused for personal columns. */
const CLOSED = /^(bytea|uuid(\[\])?|bool(ean)?|smallint|int(eger)?|timestamp(tz)?\b.*)$/i;

/** Days are refused, since a day may be that of a birth; those of an invoice are when it is due, and for what, those of a case by when it is dealt with. */
const DATED: ReadonlySet<Category> = new Set<Category>(['INVOICE', 'CASE']);

/** The class of a column, `undefined` for one that is not personal. */
export function dataClassOf(property: EntityProperty): DataClass | undefined {
  const [, category = '', purpose = '', retention = ''] = PERSONAL.exec(property.comment ?? '') ?? [];
  return Object.hasOwn(CATEGORIES, category) && Object.hasOwn(PURPOSES, purpose) && Object.hasOwn(RETENTION, retention)
    ? ({ category, purpose, retention } as DataClass)
    : undefined;
}

/** What the boot refuses about the columns of the entities: `Entity.property: why`. Empty when it may start. */
export function columnRefusals(entities: Iterable<EntityMetadata>): string[] {
  const refused: string[] = [];
  for (const entity of entities) {
    for (const property of entity.props) {
      const why = refusalOf(property);
      if (why) refused.push(`${entity.className}.${property.name}: ${why}`);
    }
  }
  return refused;
}

function refusalOf(property: EntityProperty): string | undefined {
  if (property.persist === false || property.comment === open || property.comment === internal) return undefined;
  const is = dataClassOf(property);
  if (!is) return 'declare it open, internal, or personal with category, purpose and retention';
  // A reference holds the key of another row; an enumeration is a closed list of words. Neither is free text.
  const isReference = property.kind === '1:1' || property.kind === 'm:1';
  const isClosed = isReference || property.items !== undefined;
  const isFreeText =
    !isClosed &&
    !property.columnTypes.every((type) => CLOSED.test(type) || (type === 'date' && DATED.has(is.category)));
  return isFreeText ? 'free text about a person is sealed; store bytes' : undefined;
}
