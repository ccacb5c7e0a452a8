import { type RawBuilder, sql, type Transaction } from 'kysely';
import { signCut } from '../kernel/auditCheckpoints.js';
import { auditKeyOf } from '../privacy/vault/auditKey.js';
import type { Forgetting } from '../read/holding.js';
import { enter } from './enter.js';

type Cutting = { readonly chain: string; readonly no: string; readonly hash: string; readonly rows: number };

/** The longest beginning of the chain of which the time of every entry is over. */
const beginning = (over: RawBuilder<boolean>, atOnce: number) => sql<Cutting>`
  with oldest as (select t.no, t.hash, ${over} as is_over from (select * from audit_entry order by audit_entry.no limit ${atOnce}) t),
    kept as (select min(no) as no from oldest where not is_over),
    gone as (select s.no, s.hash from oldest s, kept k where k.no is null or s.no < k.no)
  select h.chain::text as chain, g.no::text as no, encode(g.hash, 'hex') as hash, (select count(*) from gone)::int as rows
  from gone g, audit_head h order by g.no desc limit 1`;

/**
 * Lets the oldest entries go whose time is over, and signs from where on the chain is whole: entries that are gone without that were taken
 * away by somebody else. It is itself on the chain.
 */
export async function letGo({ em, now, over, atOnce, keyring }: Forgetting): Promise<number> {
  const run = em.getTransactionContext() as Transaction<never>;
  await sql`select 1 from audit_head for update`.execute(run);
  const [cut] = (await beginning(over, atOnce).execute(run)).rows;
  if (!cut) return 0;
  const { chain, hash, rows } = cut;
  const no = Number(cut.no);
  const { signature } = signCut(chain, { no, hash }, auditKeyOf(keyring));
  await sql`update audit_head set cut_no = ${no}, cut_hash = decode(${hash}, 'hex'), cut_signature = ${signature}`.execute(
    run,
  );
  await sql`delete from audit_entry where no <= ${no}`.execute(run);
  await enter(em, { kind: 'CUT', what: 'entries', counts: { upTo: no, entries: rows } }, now);
  return rows;
}
