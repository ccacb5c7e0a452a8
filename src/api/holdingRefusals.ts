import type { EntityMetadata, EntityProperty, MetadataStorage } from '@mikro-orm/core';
import { dataClassOf } from '../db/columns.js';
import type { Feature } from '../feature.js';
import type { Holding } from '../read/holding.js';

/** Bytes that are no sealed value: keyed hashes, by which something is found again, and what is sealed under keys of the service. */
const HASHES = /(^|_)(index|hash|key)$/i;

/**
 * What the boot refuses about what features hold of people: `table: why`. A table with a personal column that no holding of its feature names would be
 * left out of erasure, retention and access; so would a sealed column that is not named. Empty when it may start.
 */
export function holdingRefusals(features: readonly Feature[], metadata: MetadataStorage): string[] {
  return features.flatMap((feature) => {
    const holdings = feature.personalData?.holdings ?? [];
    const own = feature.entities.map((entity) => metadata.get(entity as never) as EntityMetadata);
    const strangers = holdings.filter(
      ({ entity }) => !own.some(({ tableName }) => tableName === entity.meta.tableName),
    );
    return [
      ...strangers.map(({ entity }) => `${entity.meta.tableName}: it is no table of ${feature.name}`),
      ...own.filter(({ view }) => !view).flatMap((entity) => refusalsOf(entity, holdings)),
    ];
  });
}

function refusalsOf(entity: EntityMetadata, holdings: readonly Holding[]): string[] {
  const personal = entity.props.filter((property) => dataClassOf(property) !== undefined);
  const its = holdings.filter((holding) => holding.entity.meta.tableName === entity.tableName);
  if (personal.length === 0) return [];
  if (its.length !== 1) return [`${entity.tableName}: name it in one holding of its feature, it has personal columns`];
  const [holding] = its as [Holding];
  const { whose, erasure, ends, sealed = {}, sealedElsewhere = [] } = holding;
  const rules = new Set(personal.map((property) => dataClassOf(property)?.retention));
  const mayBeOpened = (property: EntityProperty) =>
    property.columnTypes[0] === 'bytea' && !HASHES.test(property.fieldNames[0] ?? '') && whose !== undefined;
  const unnamed = personal.filter(
    (property) => mayBeOpened(property) && !(property.name in sealed) && !sealedElsewhere.includes(property.name),
  );
  return [
    ...unnamed.map(({ name }) => `${entity.tableName}.${name}: name its sealed group in the holding`),
    ...(whose === undefined && erasure !== 'KEEP' ? [`${entity.tableName}: say whose a row is, or keep it`] : []),
    ...(whose === undefined && ends === undefined ? [`${entity.tableName}: what is nobody’s ends by a rule`] : []),
    ...(ends && !rules.has(ends.rule)
      ? [`${entity.tableName}: it ends by ${ends.rule}, and its columns say ${[...rules].join(', ')}`]
      : []),
  ];
}
