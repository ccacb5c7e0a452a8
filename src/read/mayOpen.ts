import { sql } from 'kysely';
import type { Verdict } from '../privacy/decide.js';
import type { Rule } from '../privacy/privacyMap.js';
import { grantedPersons, isWithin, ownRecord, type Viewer } from '../privacy/viewer.js';
import type { ModelType } from './model.js';
import type { Columns, Sql } from './source.js';
import { Bound } from './sql.js';

/** Whether a viewer may open a group of a row, in SQL. */
export type MayOpen = (type: ModelType, row: Columns, rule: Rule, verdict: Verdict, viewer: Viewer) => Sql;

/**
 * The gate of the statement: what may not be opened is not even fetched. One's own; what
 * a case grant covers; by role, what the person's sharing still allows. The same for all viewers of a kind but the parameters.
 */
export const mayOpen: MayOpen = (type, row, rule, verdict, viewer) => {
  const group = rule.personal?.group ?? '';
  const { subject } = rule;
  const ways: Sql[] = [];
  if (rule.audience.includes('SELF') && subject && ownRecord(viewer, subject) && isWithin(viewer, rule.scopes.hers)) {
    const own = subject === 'person' ? type.person : type.idProperty;
    if (own) ways.push(sql`${row(own)} = ${ofViewer((of) => ownRecord(of, subject))}::uuid`);
  }
  if (rule.audience.includes('CASE_STAFF') && viewer.kind === 'staff' && type.person) {
    ways.push(sql`${row(type.person)} = any(${ofViewer((of) => grantedPersons(of, group))}::uuid[])`);
  }
  const shared = type.sealed?.[group]?.shared;
  if (verdict === 'always' && shared) ways.push(shared(row));
  return ways.length > 0 ? sql`(${sql.join(ways, sql` or `)})` : sql`false`;
};

const ofViewer = (value: (viewer: Viewer) => unknown): Sql =>
  sql`${new Bound<{ viewer: Viewer }>((request) => value(request.viewer))}`;
