import { sql } from 'kysely';
import type { Grant } from '../privacy/viewer.js';
import type { Sql } from '../read/source.js';

/** The open grants of a member of staff at an instant, as JSON text, part of the statement that finds the viewer. */
export const openGrants = (staffId: Sql, now: Sql): Sql =>
  sql`(select coalesce(json_agg(json_build_object('personId', g.person_id, 'groups', g.groups, 'until', g.expires_at)), '[]')::text from case_grant g where g.staff_id = ${staffId} and g.closed_at is null and g.opened_at <= ${now} and g.expires_at > ${now})`;

/** Reads what {@link openGrants} wrote. */
export const grantsFrom = (json: string): Grant[] =>
  (JSON.parse(json) as { personId: string; groups: string[]; until: string }[]).map(({ personId, groups, until }) => ({
    personId,
    groups,
    until: new Date(until),
  }));
