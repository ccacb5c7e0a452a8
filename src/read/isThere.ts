import { sql } from 'kysely';
import { isWithin, ownRecord, type Viewer } from '../privacy/viewer.js';
import type { SubjectKind } from '../privacy/visibleTo.js';
import type { ModelType } from './model.js';
import type { Columns, Sql } from './source.js';
import { Bound } from './sql.js';

/** What must hold of a row so that it is there for a viewer; nothing for a type of which every row is. */
export type IsThere = (type: Pick<ModelType, 'shown'>, row: Columns, viewer: Viewer) => Sql[];

/**
 * What the source of a type declares, in SQL: the same for all viewers of a kind but the parameters, which come with each
 * request. She who set a profile aside owns nothing of it, and a partner in her name only what a scope of the declaration opens;
 * staff who act as less, or have proven no second factor, do no work of staff.
 */
export const isThere: IsThere = ({ shown }, row, viewer) => {
  if (shown.everyRow !== undefined) return [];
  const ways = shown.everybody ? [shown.everybody(row)] : [];
  for (const [name, isHers] of Object.entries(shown.own ?? {})) {
    const kind = name as SubjectKind;
    if (ownRecord(viewer, kind) !== undefined && isWithin(viewer, shown.scopes ?? []))
      ways.push(isHers(row, sql`${new Bound<{ viewer: Viewer }>((request) => ownRecord(request.viewer, kind))}::uuid`));
  }
  if (shown.staff && viewer.kind === 'staff' && !viewer.narrowed)
    ways.push(
      shown.staff(row, sql`${new Bound<{ viewer: Viewer }>((request) => ownRecord(request.viewer, 'person'))}::uuid`),
    );
  return [ways.length > 0 ? sql`(${sql.join(ways, sql` or `)})` : sql`false`];
};
