import { type RawBuilder, sql, type Transaction } from 'kysely';
import { KlussterOwner } from '../accounts/index.js';
import { assert } from '../kernel/assert.js';
import { newId } from '../kernel/ids.js';
import { Person } from '../people/index.js';
import { provisionKey } from '../privacy/vault/keys.js';
import type { Forgetting } from '../read/holding.js';
import { sealNobody } from './sealed.js';

type Row = { readonly id: string; readonly owner: string };

/**
 * Makes nobody’s the invoices that are over: in the place of each owner stands a pseudonym, new each time and written nowhere beside her; to
 * whom an invoice was made out goes, and which klussters it was for, which would say it. Attempts with cards follow their invoice. Numbers and sums
 * stay, and reports with them. Answers how many.
 */
export async function forgetWhoseInvoices({
  em,
  now,
  over,
  atOnce,
  keys,
  keyStore,
  keyring,
}: Forgetting): Promise<number> {
  const run = em.getTransactionContext() as Transaction<never> | undefined;
  assert(run, 'Invoices are made nobody’s within a transaction.');
  const { rows } = await found(over, atOnce).execute(run);
  const byOwner = Map.groupBy(rows, ({ owner }) => owner);
  for (const [, invoices] of byOwner) {
    const [person, owner] = [newId<never>() as string, newId<never>() as string];
    const key = await provisionKey(keyStore, keyring, person);
    em.create(Person, { id: person, createdAt: now, isPseudonym: true, standing: 0 });
    em.create(KlussterOwner, {
      id: owner,
      person,
      state: 'SUSPENDED',
      stateSince: now,
      contact: sealNobody(key, { record: owner, person }),
    });
    await em.flush();
    // Of nobody there is nothing to open.
    await keys.destroy(person);
    const ids = invoices.map(({ id }) => id);
    await sql`update invoice set owner_id = ${owner}::uuid, person_id = ${person}::uuid, billing = null where id = any(${ids}::uuid[])`.execute(
      run,
    );
    await sql`update invoice_line set klusster_id = null, klusster_name = '' where invoice_id = any(${ids}::uuid[])`.execute(
      run,
    );
    await sql`update charge_attempt set owner_id = ${owner}::uuid, person_id = ${person}::uuid where invoice_id = any(${ids}::uuid[])`.execute(
      run,
    );
  }
  return rows.length;
}

const found = (over: RawBuilder<boolean>, atOnce: number) =>
  sql<Row>`select t.id::text as id, t.owner_id::text as owner from invoice t where ${over} order by t.id limit ${atOnce} for update skip locked`;
