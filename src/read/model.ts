import type { EntityMetadata, MetadataStorage } from '@mikro-orm/core';
import type { GraphQLSchema } from 'graphql';
import { isNonNullType, isObjectType } from 'graphql';
import { sql } from 'kysely';
import { dataClassOf } from '../db/columns.js';
import { assert } from '../kernel/assert.js';
import { Fault } from '../kernel/errors.js';
import { type DataClass, type DataClasses, markOf } from '../privacy/privacyMap.js';
import {
  type AddedEdges,
  type Columns,
  type Edge,
  hidesRows,
  type ManyEdge,
  type OneEdge,
  type Source,
  type Sql,
  type StaffFinds,
} from './source.js';

/** An edge to one other, by a key or by what points back; `isOfOne` where no two rows lead to one other. */
export type ModelOne = Exclude<OneEdge, { readonly by: string }> & { readonly isOfOne: boolean };

/** A list edge with the table between, looked up. */
export type ModelList = Pick<ManyEdge, 'kind' | 'to' | 'personal'> & {
  readonly through: EntityMetadata | undefined;
  readonly on: (parentId: Sql, child: Columns, through: Columns) => Sql;
  /** Whether none of its rows hangs on two objects. */
  readonly isOfOne: boolean;
};

/** A source with its table and its edges from all features. */
export type ModelType = Omit<Source, 'edges'> & {
  readonly meta: EntityMetadata;
  readonly table: string;
  readonly idProperty: string;
  readonly edges: Readonly<Record<string, ModelOne | ModelList>>;
};

/** Where every type of the graph is read from. */
export type Model = ReadonlyMap<string, ModelType>;

/** Compiles the sources of all features. Throws `Fault` when two features claim one type, one edge or what staff find of one type. */
export function compileModel(
  sources: readonly Source[],
  { added, finds }: { readonly added: readonly AddedEdges[]; readonly finds: readonly StaffFinds[] },
  metadata: MetadataStorage,
): Model {
  const model = new Map<string, ModelType>();
  for (const source of sources) {
    if (model.has(source.type)) throw new Fault(`Two sources claim the type ${source.type}. Keep one.`);
    const meta = metadata.get(source.entity.meta.class);
    const idProperty = meta.primaryKeys[0];
    assert(idProperty, 'A source has a primary key.');
    model.set(source.type, { ...source, meta, table: meta.tableName, idProperty, edges: {} });
    addEdges(model, { [source.type]: source.edges ?? {} }, metadata);
  }
  for (const edges of added) addEdges(model, edges, metadata);
  for (const ways of finds) addFinds(model, ways);
  return model;
}

function addFinds(model: Model, finds: StaffFinds): void {
  for (const [name, staff] of Object.entries(finds)) {
    const type = model.get(name);
    if (!type || type.shown.everyRow !== undefined)
      throw new Fault(`Staff are to find rows of ${name}, which has no source or hides no rows.`);
    if (type.shown.staff) throw new Fault(`Two features say what staff find of ${name}. Keep one.`);
    (model as Map<string, ModelType>).set(name, { ...type, shown: { ...type.shown, staff } });
  }
}

function addEdges(model: Model, added: AddedEdges, metadata: MetadataStorage): void {
  for (const [type, fields] of Object.entries(added)) {
    const owner = model.get(type);
    if (!owner) throw new Fault(`Edges are added to ${type}, which has no source.`);
    for (const [field, edge] of Object.entries(fields)) {
      if (field in owner.edges) throw new Fault(`Two features claim the edge ${type}.${field}. Keep one.`);
      (owner.edges as Record<string, ModelOne | ModelList>)[field] = compileEdge(edge, metadata);
    }
  }
}

const pointsBack =
  (by: string) =>
  (id: Sql, row: Columns): Sql =>
    sql`${row(by)} = ${id}`;

function compileEdge(edge: Edge, metadata: MetadataStorage): ModelOne | ModelList {
  if (edge.kind === 'one')
    return edge.by === undefined
      ? { ...edge, isOfOne: false }
      : { ...edge, by: undefined, on: pointsBack(edge.by), isOfOne: true };
  const on = edge.by === undefined ? edge.on : pointsBack(edge.by);
  const through = edge.through && metadata.get(edge.through.meta.class);
  return { ...edge, on, through, isOfOne: edge.by !== undefined };
}

/** The columns of a table under an alias. Throws `Fault` for a property that the entity lacks. */
export const columnsOf =
  (meta: EntityMetadata, alias: string): Columns =>
  (property) => {
    const column = meta.properties[property as never] as { fieldNames?: string[] } | undefined;
    const name = column?.fieldNames?.[0];
    if (!name) throw new Fault(`${meta.className} has no property ${property}.`);
    return sql.ref(`${alias}.${name}`);
  };

/** The property behind a plain field, or undefined when it is no column. */
export const propertyOf = (type: ModelType, field: string): string | undefined => {
  const property = type.columns?.[field] ?? field;
  const column = type.meta.properties[property as never] as { fieldNames?: string[] } | undefined;
  return column?.fieldNames ? property : undefined;
};

/** Category, purpose and retention of each personal group: of a sealed one from the class of its column. */
export function sealedClasses(model: Model): DataClasses {
  const classes = new Map<string, DataClass>();
  for (const type of model.values()) {
    for (const group of Object.keys(type.sealed ?? {})) {
      const property = type.meta.properties[group as never];
      const is = property && dataClassOf(property);
      if (is) classes.set(`${type.type}.${group}`, is);
    }
    for (const edge of Object.values(type.edges)) {
      if (edge.personal) classes.set(`${type.type}.${edge.personal.group}`, edge.personal.is);
    }
  }
  return classes;
}

/** What the reader keeps in each row for itself, beside `id`, which is the key. */
const KEPT: ReadonlySet<string> = new Set(['personId', 'sealed', 'lists']);

/**
 * What is refused at boot of types with a source: that they do not say which rows are there for whom; fields that come from
 * nowhere, would take the place of what the reader keeps, or promise an object that need not be there for everybody.
 */
export function unsourced(schema: GraphQLSchema, model: Model): string[] {
  const missing: string[] = [];
  for (const type of model.values()) {
    const object = schema.getType(type.type);
    if (!isObjectType(object)) {
      missing.push(`${type.type}: it has a source and is no object type`);
      continue;
    }
    // A declaration that is undefined passes the compiler where a source is put together from parts.
    if (!type.shown || type.shown.everyRow?.trim() === '')
      missing.push(`${type.type}: say which of its rows are there for whom, or why every row is for everybody`);
    for (const field of Object.values(object.getFields())) {
      const edge = type.edges[field.name];
      const target = edge?.kind === 'one' ? model.get(edge.to) : undefined;
      if (isNonNullType(field.type) && target?.shown && hidesRows(target.shown))
        missing.push(`${type.type}.${field.name}: not every ${target.type} is there for everybody; let it be null`);
      const group = markOf(field).personal?.group;
      const isSourced =
        propertyOf(type, field.name) !== undefined ||
        field.name in type.edges ||
        type.computed?.includes(field.name) ||
        (group !== undefined && group in (type.sealed ?? {}));
      if (KEPT.has(field.name) || (field.name === 'id' && propertyOf(type, 'id') !== type.idProperty))
        missing.push(`${type.type}.${field.name}: the reader keeps something else under this name; choose another`);
      else if (!isSourced)
        missing.push(`${type.type}.${field.name}: name its column, edge or sealed group, or list it as computed`);
    }
  }
  return missing;
}
