import type { Service } from '../support/service.js';
import type { Happened } from './oracle.js';

/** Puts what happened into the tables that the product writes it to, and turns its watch back. */

type Query = (text: string, values?: readonly unknown[]) => Promise<readonly (readonly (string | null)[])[]>;
export const querying =
  ({ stores }: Pick<Service, 'stores'>): Query =>
  (text, values = []) =>
    stores.main.reserve.query(text, values);

/** So many who work here, and so many people of whom nothing else is known. */
export async function putPeople(query: Query, staff: readonly string[], people: readonly string[]): Promise<void> {
  await query('insert into person (id, created_at) select p.id, now() from unnest($1::uuid[]) as p(id)', [people]);
  await query(
    `with added as (insert into person (id, created_at) select gen_random_uuid(), now() from unnest($1::uuid[]) returning id),
       paired as (select p.id as person, s.id as staff from (select id, row_number() over () as n from added) p
         join (select id, row_number() over () as n from unnest($1::uuid[]) as u(id)) s using (n))
     insert into staff_member (id, person_id, name, role) select staff, person, 'Somebody', 'CUSTOMER_REPRESENTATIVE' from paired`,
    [staff],
  );
}

const rows = <Kind extends Happened['kind']>(happened: readonly Happened[], ...kinds: readonly Kind[]) =>
  JSON.stringify(
    happened
      .filter((one): one is Extract<Happened, { kind: Kind }> => kinds.includes(one.kind as Kind))
      .map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
  );

export async function putHappened(query: Query, happened: readonly Happened[]): Promise<void> {
  await query(
    `insert into disclosure (at, credential, viewer_id, partner_id, purpose, persons, shown)
     select e.at, gen_random_uuid(), m.person_id, case e.kind when 'SHOWN_TO_PARTNER' then gen_random_uuid() end, 'SERVICE', e.people, '[]'
     from jsonb_to_recordset($1::jsonb) as e(kind text, staff uuid, at timestamptz, people uuid[]) join staff_member m on m.id = e.staff order by e.at`,
    [rows(happened, 'SHOWN', 'SHOWN_TO_PARTNER')],
  );
  await query(
    `insert into support_case (id, staff_id, person_id, kind, reason, opened_at)
     select e.id, e.staff, e.person, 'QUESTION', '\\x00', e.at from jsonb_to_recordset($1::jsonb) as e(id uuid, staff uuid, person uuid, at timestamptz)`,
    [rows(happened, 'OPENED')],
  );
  await query(
    `insert into audit_entry (body, about)
     select jsonb_strip_nulls(jsonb_build_object('id', gen_random_uuid(), 'at', e.at, 'kind', case e.kind when 'ACTED' then 'ACT' else 'REFUSED' end,
         'what', 'query', 'staff', e.staff, 'about', case when e.kind = 'ACTED' or e.names = 'HER' then encode(sha256('\\x01'), 'hex') end,
         'notThere', case when e.names = 'NOBODY' and e.even then '["case"]'::jsonb end,
         'codes', case when e.names = 'NOBODY' and not e.even then '["NOT_FOUND"]'::jsonb when e.names = 'NOTHING' then '["FORBIDDEN"]'::jsonb end))::text,
       case when e.kind = 'ACTED' or e.names = 'HER' then '\\x01'::bytea end
     from (select *, row_number() over () % 2 = 0 as even
       from jsonb_to_recordset($1::jsonb) as e(kind text, staff uuid, at timestamptz, names text) order by at) e`,
    [rows(happened, 'REFUSED', 'ACTED')],
  );
}

/** As if it had been looked last at an instant: the database refuses to turn it back. */
export async function lookedLastAt(query: Query, at: number): Promise<void> {
  await query('alter table staff_watch disable trigger user');
  await query('update staff_watch set looked_at = $1', [new Date(at).toISOString()]);
  await query('alter table staff_watch enable trigger user');
}

/** What stands in the table, as the oracle tells it. */
export async function alerts(query: Query): Promise<Map<string, number>> {
  const found = await query('select staff_id::text, pattern, day::text, count::text from staff_alert');
  return new Map(found.map(([staff, pattern, day, count]) => [`${staff} ${pattern} ${day}`, Number(count)]));
}
