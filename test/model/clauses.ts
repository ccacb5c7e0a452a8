import { PURPOSES, type Rights, type Somebody } from './rights.js';

/** A statement over the database, and what the world besides it shows: nothing here knows the product. */
export type Shown = {
  readonly sql: (text: string, values?: readonly unknown[]) => Promise<readonly (readonly (string | null)[])[]>;
  readonly rights: Rights;
  readonly personOf: (one: Somebody) => string;
  readonly emailOf: (one: Somebody) => string;
  readonly recipientOf: (one: Somebody) => string | undefined;
  /** Newsletters that left, by address. */
  readonly left: ReadonlyMap<string, number>;
  readonly keyOf: (person: string) => Promise<string | undefined>;
  /** Sums of the invoices that were seen before, by id. */
  readonly invoices: ReadonlyMap<string, string>;
};

export const INVOICES = `select i.id::text, i.number::text, i.month::text, i.subtotal_cents::text, i.tax_cents::text, i.total_cents::text,
    (select sum(l.cents)::text from invoice_line l where l.invoice_id = i.id), (select coalesce(sum(t.cents), 0)::text from invoice_tax t where t.invoice_id = i.id)
  from invoice i where i.state <> 'DRAFT'`;

const people = ({ rights }: Shown, state?: Somebody['state']): Somebody[] =>
  [...rights.people.values()].filter((one) => state === undefined || one.state === state);

const differs = (who: string, what: string, is: unknown, due: unknown): string[] =>
  JSON.stringify(is) === JSON.stringify(due)
    ? []
    : [`${who}: ${what} is ${JSON.stringify(is)} instead of ${JSON.stringify(due)}`];

const grouped = (rows: readonly (readonly (string | null)[])[]): Map<string, (string | null)[][]> => {
  const found = new Map<string, (string | null)[][]>();
  for (const [of, ...rest] of rows) found.set(of as string, [...(found.get(of as string) ?? []), rest]);
  return found;
};

/** Whether a column names any of those whose ids are `$1`, by its type; `$2` is the same as an expression. */
const NAMES: Readonly<Record<string, (column: string) => string>> = {
  uuid: (column) => `${column} = any($1::uuid[])`,
  'uuid[]': (column) => `${column} && $1::uuid[]`,
  jsonb: (column) => `${column}::text ~ $2`,
  text: (column) => `${column} ~ $2`,
};

/** What of the policy must be so at every moment, by its clause: each answers with what is wrong. */
export const CLAUSES: Readonly<Record<string, (shown: Shown) => Promise<readonly string[]>>> = {
  '4.3 a reader is shown to nobody': async ({ sql }) =>
    (await sql(`select id::text from disclosure where shown::text like '%ConsumerUser.%'`)).map(
      ([id]) => `entry ${id} shows a reader`,
    ),

  '5, 7 her last word on a purpose is what stands': async (shown) => {
    const rows =
      await shown.sql(`select distinct on (person_id, purpose_code) person_id::text, purpose_code, kind from consent_event
      where method <> 'TOWN' order by person_id, purpose_code, id desc`);
    const words = grouped(rows);
    return people(shown, 'HERE').flatMap((one) => {
      const is = new Map(words.get(shown.personOf(one))?.map(([purpose, kind]) => [purpose, kind === 'GIVEN']));
      return PURPOSES.flatMap((purpose) => differs(one.name, purpose, is.get(purpose), one.said.get(purpose)));
    });
  },

  '8.3 whoever was shown what was wrong is told': async (shown) => {
    const rows = await shown.sql(
      `select c.person_id::text, c.act::text, count(r.id)::text from correction c
      left join correction_recipient r on r.correction_id = c.id where c.at > $1::timestamptz - interval '90 days' group by 1, 2 order by 2`,
      [new Date(shown.rights.now).toISOString()],
    );
    const acts = grouped(rows);
    return people(shown, 'HERE').flatMap((one) => {
      const due = one.corrections
        .filter(({ at }) => at > shown.rights.now - 90 * 86_400_000)
        .map(({ told }) => told.size);
      const is = (acts.get(shown.personOf(one)) ?? []).map(([, told]) => Number(told));
      return differs(one.name, 'told', is.sort(), due.sort());
    });
  },

  '9, 11 of the erased no row is hers and no key': async (shown) => {
    const erased = people(shown, 'ERASED').map(shown.personOf);
    if (erased.length === 0) return [];
    const columns =
      await shown.sql(`select c.relname::text, a.attname::text, format_type(a.atttypid, null) from pg_class c
      join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind = 'r' and n.nspname = 'public' and format_type(a.atttypid, null) in ('uuid', 'uuid[]', 'jsonb', 'text')`);
    const named = columns.map(
      ([table, column, type]) =>
        `select '${table}' from "${table}" t where ${NAMES[type as string]?.(`t."${column}"`)}`,
    );
    const rows = await shown.sql(named.join(' union all '), [erased, erased.join('|')]);
    const keys = await Promise.all(erased.map(shown.keyOf));
    return [
      ...rows.map(([table]) => `a row of ${table}`),
      ...keys.flatMap((key) => (key === 'ERASED' ? [] : [`a key is ${key}`])),
    ];
  },

  '12 what the law keeps says the same sums, of a pseudonym': async (shown) => {
    const rows = new Map((await shown.sql(INVOICES)).map(([id, ...rest]) => [id as string, rest]));
    return [...shown.invoices]
      .flatMap(([id, due]) => differs(`invoice ${id}`, 'sum', rows.get(id)?.join(' '), due))
      .concat(
        [...rows].flatMap(([id, [, , subtotal, tax, total, lines, taxes]]) =>
          subtotal === lines && tax === taxes && Number(subtotal) + Number(tax) === Number(total)
            ? []
            : [`invoice ${id} does not add up`],
        ),
      );
  },

  '13.1 each request for access ends or is in time': async (shown) => {
    const rows = grouped(
      await shown.sql(
        `select person_id::text, (answered_at is not null or refused_at is not null or deemed_refused_at is not null or due_at > $1)::text
      from access_request`,
        [new Date(shown.rights.now).toISOString()],
      ),
    );
    return people(shown, 'HERE').flatMap((one) => {
      const ends = (rows.get(shown.personOf(one)) ?? []).flat();
      return ends.includes('false') ? [`${one.name}: a request has no end`] : [];
    });
  },

  '13.2 every question has a last day, and the answers that were given': async (shown) => {
    const rows = grouped(
      await shown.sql(
        `select person_id::text, (answered_at is not null)::text, (limit_on - received_on between 28 and 36)::text,
      (answered_at is null or answered_at > $1::timestamptz - interval '183 days')::text from inquiry`,
        [new Date(shown.rights.now).toISOString()],
      ),
    );
    return people(shown, 'HERE').flatMap((one) => {
      const hers = (rows.get(shown.personOf(one)) ?? []).filter(([, , isKept]) => isKept === 'true');
      const due = shown.rights.mustBeThere(one);
      return [
        ...differs(
          one.name,
          'answered',
          hers.filter(([is]) => is === 'true').length,
          due.filter(({ answeredAt }) => answeredAt).length,
        ),
        ...differs(
          one.name,
          'waiting',
          hers.filter(([is]) => is === 'false').length,
          due.filter(({ answeredAt }) => !answeredAt).length,
        ),
        ...(hers.some(([, hasLimit]) => hasLimit !== 'true') ? [`${one.name}: a question has no last day`] : []),
      ];
    });
  },

  '14 a newsletter went to whoever was on its list, and to nobody else': async (shown) => {
    const rows = new Map(
      (await shown.sql(
        `select recipient_id::text, count(*)::text from newsletter_message where state = 'SENT' group by 1`,
      )) as [string, string][],
    );
    const late =
      await shown.sql(`select m.id::text from newsletter_message m join mailing_consent c on c.id = m.consent_id
      where m.state = 'SENT' and m.begun_at > c.withdrawn_at`);
    return people(shown)
      .flatMap((one) => {
        const recipient = shown.recipientOf(one);
        return recipient === undefined
          ? []
          : [
              ...differs(one.name, 'record', Number(rows.get(recipient) ?? 0), one.got),
              ...differs(one.name, 'mail', shown.left.get(shown.emailOf(one)) ?? 0, one.got),
            ];
      })
      .concat(late.map(([id]) => `message ${id} went after the word`));
  },

  '15 a version is accepted once': async (shown) => {
    const rows = grouped(
      await shown.sql(`select person_id::text, document from document_acceptance_seen order by 1, 2`),
    );
    return people(shown, 'HERE').flatMap((one) =>
      differs(one.name, 'accepted', (rows.get(shown.personOf(one)) ?? []).flat().sort(), [...one.accepted].sort()),
    );
  },
};

/** For each clause a world that breaks it: what somebody could do to the database behind the product. `$1` is somebody who is here, `$2` somebody who was erased. */
export const MUTANTS: Readonly<Record<keyof typeof CLAUSES, string>> = {
  '4.3 a reader is shown to nobody': `insert into disclosure (at, credential, viewer_id, purpose, persons, shown)
    select now(), gen_random_uuid(), gen_random_uuid(), 'SERVICE', array[$1::uuid], '[{"as": "KLUSSTER_OWNER", "coordinates": ["ConsumerUser.email"]}]' where $2::uuid is not null`,
  '5, 7 her last word on a purpose is what stands': `insert into consent_event (person_id, purpose_code, kind, basis, method, language, purpose_version, policy_version, at)
    select $1::uuid, 'DEVELOPMENT', case when coalesce((select e.kind from consent_event e where e.person_id = $1::uuid and e.purpose_code = 'DEVELOPMENT' order by e.id desc limit 1), 'WITHDRAWN') = 'GIVEN' then 'WITHDRAWN' else 'GIVEN' end,
      'EXPRESS', 'API', 'EN', 1, 'x', now() where $2::uuid is not null`,
  '8.3 whoever was shown what was wrong is told': `with gone as (select r.id from correction_recipient r join correction c on c.id = r.correction_id
      where c.person_id = $1::uuid and $2::uuid is not null order by c.at desc limit 1) delete from correction_recipient r using gone where r.id = gone.id`,
  '9, 11 of the erased no row is hers and no key': `insert into person (id, created_at, is_pseudonym, standing) select $2::uuid, now(), false, 0 where $1::uuid is not null`,
  '12 what the law keeps says the same sums, of a pseudonym': `update invoice set total_cents = total_cents + 1, subtotal_cents = subtotal_cents + 1
    where id = (select id from invoice where state <> 'DRAFT' limit 1) and $1::uuid is not null and $2::uuid is not null`,
  '13.1 each request for access ends or is in time': `update access_request set answered_at = null, due_at = '2020-01-01' where id = (select id from access_request where person_id = $1::uuid limit 1) and $2::uuid is not null`,
  '13.2 every question has a last day, and the answers that were given': `delete from inquiry where id = (select id from inquiry where person_id = $1::uuid order by sent_at desc limit 1) and $2::uuid is not null`,
  '14 a newsletter went to whoever was on its list, and to nobody else': `delete from newsletter_message where id = (select m.id from newsletter_message m join subscription s on s.consent_id = m.consent_id
    join consumer_user u on u.id = s.consumer_user_id where u.person_id = $1::uuid and $2::uuid is not null limit 1)`,
  '15 a version is accepted once': `delete from document_acceptance where id = (select id from document_acceptance where person_id = $1::uuid limit 1) and $2::uuid is not null`,
};
