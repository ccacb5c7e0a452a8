import type { EntityManager } from '@mikro-orm/core';
import type { ProvinceCode } from '../kernel/provinces.js';
import { type BillingMonth, monthOf, type Zone, zoneOf } from './months.js';
import type { Span } from './proration.js';

/** An owner of klussters that are or were open, with what her months are closed by. */
export type OwnerOfSpans = {
  readonly owner: string;
  /** That of her billing details; where she gave none, that of the klusster that she opened first. */
  readonly province: ProvinceCode;
  readonly zone: Zone;
  /** In the order in which they began. */
  readonly spans: readonly Span[];
  /** The latest month for which she has an invoice. */
  readonly invoiced: BillingMonth | undefined;
};

/** One owner, or so many after one in the order of their ids. */
export type Which = { readonly owner: string } | { readonly after: string; readonly limit: number };

type Row = {
  readonly owner: string;
  readonly province: ProvinceCode;
  readonly invoiced: string | null;
  readonly spans: readonly { readonly klusster: string; readonly since: string; readonly until: string | null }[];
};

const select = (which: string) => `
  select s.owner_id::text as owner,
    coalesce(max(d.province), (array_agg(k.province order by s.since, s.id))[1]) as province,
    (select max(i.month)::text from invoice i where i.owner_id = s.owner_id) as invoiced,
    json_agg(json_build_object('klusster', s.klusster_id, 'since', s.since, 'until', s.until) order by s.since, s.id) as spans
  from klusster_span s join klusster k on k.id = s.klusster_id left join billing_details d on d.owner_id = s.owner_id
  where ${which} group by s.owner_id order by s.owner_id`;
const ONE = select('s.owner_id = ?');
const PAGE = `${select('s.owner_id > ?')} limit ?`;

/** Owners who have or had an open klusster, whoever they are now. */
export async function ownersOfSpans(em: EntityManager, which: Which): Promise<readonly OwnerOfSpans[]> {
  const [statement, values] = 'owner' in which ? [ONE, [which.owner]] : [PAGE, [which.after, which.limit]];
  const rows: readonly Row[] = await em
    .getConnection()
    .execute(statement, [...values], 'all', em.getTransactionContext());
  return rows.map(({ owner, province, invoiced, spans }) => ({
    owner,
    province,
    zone: zoneOf(province),
    spans: spans.map(({ klusster, since, until }) => ({
      klusster,
      from: new Date(since),
      until: until === null ? null : new Date(until),
    })),
    invoiced: invoiced === null ? undefined : monthOf(invoiced),
  }));
}

/** The billing zone of an owner; undefined for one who never had an open klusster. */
export async function zoneOfOwner(em: EntityManager, owner: string): Promise<Zone | undefined> {
  const [known] = await ownersOfSpans(em, { owner });
  return known?.zone;
}
