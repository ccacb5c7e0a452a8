import { Fault } from '../kernel/errors.js';
import type { Verdict } from '../privacy/decide.js';
import type { PlanField } from '../privacy/plan.js';
import type { Rule } from '../privacy/privacyMap.js';
import { type Model, type ModelList, type ModelOne, type ModelType, propertyOf } from './model.js';

/** What of one object an operation needs: exactly the columns, sealed groups and edges that its plan left. */
export type Shape = {
  readonly type: ModelType;
  /** True when a guarded field is asked, whose decision may need to know the person. */
  readonly person: boolean;
  readonly columns: readonly { readonly field: string; readonly property: string }[];
  readonly groups: readonly Personal[];
  readonly ones: readonly OneShape[];
  readonly lists: readonly ListShape[];
};

/** A personal group that is asked, with the rules of its fields and the verdicts on them: one for each audience. */
export type Personal = {
  readonly group: string;
  readonly asked: readonly { readonly rule: Rule; readonly verdict: Verdict }[];
};

/** A single object below another, with the selection that asks for it. */
export type OneShape = {
  readonly field: string;
  readonly edge: ModelOne;
  readonly selection: PlanField;
  readonly shape: Shape;
};

/** A list below an object, under the path of its selection, since one list may be asked twice with other arguments. */
export type ListShape = {
  readonly path: string;
  readonly selection: PlanField;
  readonly edge: ModelList;
  readonly shape: Shape;
};

/** The shape of one object from the selections on it. Withheld selections ask for nothing. */
export function shapeOf(model: Model, typeName: string, selections: readonly PlanField[]): Shape {
  const type = model.get(typeName);
  if (!type) throw new Fault(`The type ${typeName} has no source.`);
  const columns = new Map<string, string>();
  const groups = new Map<string, Personal>();
  const ones = new Map<string, PlanField[]>();
  const lists: ListShape[] = [];
  let person = false;
  for (const selection of selections) {
    if (selection.verdict === 'never') continue;
    const { field, personal, audience } = selection.rule;
    person ||= type.person !== undefined && !audience.includes('EVERYONE');
    const edge = type.edges[field];
    const property = propertyOf(type, field);
    if (edge?.kind === 'one') ones.set(field, [...(ones.get(field) ?? []), selection]);
    else if (edge) lists.push(listShapeOf(model, edge, selection));
    else if (personal && personal.group in (type.sealed ?? {}))
      groups.set(personal.group, askedToo(groups.get(personal.group), personal.group, selection));
    else if (property) columns.set(field, property);
  }
  return {
    type,
    person,
    columns: [...columns].map(([field, property]) => ({ field, property })),
    groups: [...groups.values()],
    ones: [...ones].map(([field, asked]) => {
      const edge = type.edges[field] as ModelOne;
      return {
        field,
        edge,
        selection: asked[0] as PlanField,
        shape: shapeOf(
          model,
          edge.to,
          asked.flatMap((selection) => selection.types.get(edge.to) ?? []),
        ),
      };
    }),
    lists,
  };
}

function askedToo(known: Personal | undefined, group: string, { rule, verdict }: PlanField): Personal {
  const asked = known?.asked ?? [];
  const isAsked = asked.some((other) => other.rule.audience.join() === rule.audience.join());
  return { group, asked: isAsked ? asked : [...asked, { rule, verdict }] };
}

const listShapeOf = (model: Model, edge: ModelList, selection: PlanField): ListShape => ({
  path: selection.path.join('.'),
  selection,
  edge,
  shape: shapeOf(model, edge.to, itemSelections(selection, edge.to)),
});

/** True when nothing but the id of the object is asked, or nothing at all. */
export const isIdOnly = (shape: Shape): boolean =>
  !shape.person &&
  shape.groups.length + shape.ones.length + shape.lists.length === 0 &&
  shape.columns.every(({ property }) => property === shape.type.idProperty);

/** Whether a connection is asked for a field of its own: `totalCount` counts, `pageInfo` looks at what is beyond the page. */
export const isAsked = (connection: PlanField, field: 'totalCount' | 'pageInfo'): boolean =>
  [...connection.types.values()].some((fields) => fields.some((selection) => selection.rule.field === field));

/** The selections on the items of a connection, through `nodes` and through `edges { node }`. */
export function itemSelections(connection: PlanField, item: string): PlanField[] {
  const below = [...connection.types.values()].flat();
  const nodes = below.filter((selection) => selection.rule.field === 'nodes');
  const edges = below.filter((selection) => selection.rule.field === 'edges');
  const throughEdges = edges.flatMap((edge) => [...edge.types.values()].flat()).filter((s) => s.rule.field === 'node');
  return [...nodes, ...throughEdges].flatMap((selection) => selection.types.get(item) ?? []);
}
