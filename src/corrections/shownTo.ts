import type { EntityManager } from '@mikro-orm/core';
import type { Amendable } from './correction.entity.js';
import type { RecipientKind } from './correctionRecipient.entity.js';

/** How far back whoever was shown something is told: as long as the ledger is kept. */
const MONTHS_BACK = 24;
/** Recipients that are told in one transaction. */
export const AT_ONCE = 50;

/** Who was shown which of these fields: a partner, or the person of a viewer with the profile that she is named by. */
export type ShownTo = {
  readonly kind: RecipientKind;
  readonly recipient: string;
  readonly profile: string | null;
  readonly coordinates: readonly Amendable[];
};

/**
 * Whom the ledger names for some fields of a person, without those who were told of this act before, in the order of their ids. Whoever saw it in two roles is
 * one, and is named as the owner that she is. A partner is told itself, and not the person in whose name it asked; whoever was erased stands there as a pseudonym
 * and is nobody. Operators of `jsonb` are asked as functions: a question mark is a parameter here.
 */
const SHOWN_TO = `
  with seen as (
    select case when e."as" = 'PARTNER' then d.partner_id else d.viewer_id end as recipient, e."as" as kind, c.coordinate
    from disclosure d
    cross join lateral jsonb_to_recordset(d.shown) as e("as" text, coordinates jsonb, persons jsonb)
    cross join lateral jsonb_array_elements_text(e.coordinates) as c(coordinate)
    where d.persons @> array[?::uuid] and d.at > ?::timestamptz - interval '${MONTHS_BACK} months'
      and jsonb_exists(e.persons, ?) and c.coordinate = any(string_to_array(?, ','))
      and e."as" in ('PARTNER', 'KLUSSTER_OWNER', 'BUSINESS_OWNER', 'CONSUMER_USER'))
  select s.recipient::text as recipient,
    (array_agg(s.kind order by array_position(array['PARTNER', 'KLUSSTER_OWNER', 'BUSINESS_OWNER', 'CONSUMER_USER'], s.kind)))[1] as kind,
    coalesce((select k.id from klusster_owner k where k.person_id = s.recipient and bool_or(s.kind = 'KLUSSTER_OWNER')),
      (select b.id from business_owner b where b.person_id = s.recipient and bool_or(s.kind = 'BUSINESS_OWNER')))::text as profile,
    array_to_json(array_agg(distinct s.coordinate)) as coordinates
  from seen s
  where s.recipient > ?::uuid and not exists (select from person p where p.id = s.recipient and p.is_pseudonym)
    and not exists (select from correction_recipient r join correction c on c.id = r.correction_id
      left join message m on m.id = r.notice
      where c.act = ?::uuid and (r.partner_id = s.recipient or m.holder = s.recipient))
  group by s.recipient order by s.recipient limit ${AT_ONCE}`;

type Asked = {
  readonly act: string;
  readonly person: string;
  readonly coordinates: readonly Amendable[];
  readonly now: Date;
  readonly after: string;
};

/** The next of those who are to be told, `AT_ONCE` at most. */
export const shownTo = (
  em: EntityManager,
  { act, person, coordinates, now, after }: Asked,
): Promise<readonly ShownTo[]> =>
  em
    .getConnection()
    .execute<ShownTo[]>(
      SHOWN_TO,
      [person, now.toISOString(), person, coordinates.join(), after, act],
      'all',
      em.getTransactionContext(),
    );
