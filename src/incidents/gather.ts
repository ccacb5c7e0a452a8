import type { EntityManager } from '@mikro-orm/core';
import { sql, type Transaction } from 'kysely';
import { assert } from '../kernel/assert.js';
import type { FieldSeen, Suspect } from './incident.entity.js';

/** Whose reads are looked for, in which time, and of which fields. */
export type Looking = {
  readonly id: string;
  readonly suspect: Suspect;
  readonly credential: string | null;
  readonly viewer: string | null;
  readonly partner: string | null;
  readonly isMisused: boolean;
  readonly from: Date;
  /** Not itself in the time. */
  readonly until: Date;
  readonly coordinates: readonly string[];
};

/** What the ledger says of an incident. */
export type Gathered = { readonly affected: number; readonly reads: number; readonly fields: readonly FieldSeen[] };

/** Which entries `d` of the ledger are by whom. What partners ask in the name of a person is theirs and not hers. */
function isBy({ suspect, credential, viewer, partner }: Looking) {
  switch (suspect) {
    case 'SESSION':
      return sql`d.credential = ${credential}::uuid`;
    case 'GRANT':
      return sql`d.viewer_id = ${viewer}::uuid and d.partner_id = ${partner}::uuid`;
    case 'PARTNER':
      return sql`d.partner_id = ${partner}::uuid`;
    case 'STAFF':
    case 'PERSON':
      return sql`d.viewer_id = ${viewer}::uuid and d.partner_id is null`;
    case 'NONE':
      return sql`false`;
  }
}

/**
 * Puts the people whom an incident is about, each with the fields that were seen of her, in the place of those who stood there, from the disclosure ledger and in
 * the transaction of `em`. An entry shows groups of fields of groups of people, so that each is counted with the fields of her own group. Whoever was erased
 * stands in the ledger as a pseudonym, and here.
 */
export async function gather(em: EntityManager, looking: Looking): Promise<Gathered> {
  const run = em.getTransactionContext() as Transaction<never> | undefined;
  assert(run, 'People are gathered within a transaction.');
  const { id, from, until, coordinates, isMisused, viewer } = looking;
  await sql`delete from incident_person where incident_id = ${id}::uuid`.execute(run);
  const isAsked = coordinates.length > 0 ? sql`c.coordinate = any(${coordinates}::text[])` : sql`true`;
  const found = await sql<{ reads: number }>`
    with shown as materialized (
      select d.id, d.at, e.coordinates, e.persons
      from disclosure d cross join lateral jsonb_to_recordset(d.shown) as e(coordinates jsonb, persons jsonb)
      where d.at >= ${from.toISOString()}::timestamptz and d.at < ${until.toISOString()}::timestamptz and ${isBy(looking)}),
    seen as materialized (
      select p.person::uuid as person, c.coordinate, s.id, s.at
      from shown s cross join lateral jsonb_array_elements_text(s.coordinates) as c(coordinate)
      cross join lateral jsonb_array_elements_text(s.persons) as p(person)
      where ${isAsked}),
    put as (
      insert into incident_person (id, incident_id, person_id, coordinates, is_own, reads, first_at, last_at)
      select gen_random_uuid(), ${id}::uuid, person, array_agg(distinct coordinate order by coordinate), false, count(distinct id), min(at), max(at)
      from seen group by person)
    select (select count(distinct id) from seen)::int as reads`.execute(run);
  // What an account shows of whoever it belongs to is in no ledger: it is no disclosure where she looks herself.
  if (isMisused && viewer)
    await sql`insert into incident_person (id, incident_id, person_id, coordinates, is_own, reads, first_at, last_at)
      values (gen_random_uuid(), ${id}::uuid, ${viewer}::uuid, '{}', true, 0, ${from.toISOString()}::timestamptz, ${until.toISOString()}::timestamptz)
      on conflict (incident_id, person_id) do update set is_own = true`.execute(run);
  const { rows } = await sql<{ affected: number; fields: readonly FieldSeen[] }>`
    select (select count(*)::int from incident_person where incident_id = ${id}::uuid) as affected,
      coalesce((select jsonb_agg(jsonb_build_object('coordinate', f.coordinate, 'persons', f.persons) order by f.coordinate)
        from (select c.coordinate, count(*)::int as persons from incident_person a cross join lateral unnest(a.coordinates) as c(coordinate)
          where a.incident_id = ${id}::uuid group by c.coordinate) f), '[]') as fields`.execute(run);
  const { affected = 0, fields = [] } = rows[0] ?? {};
  return { affected, reads: found.rows[0]?.reads ?? 0, fields };
}
