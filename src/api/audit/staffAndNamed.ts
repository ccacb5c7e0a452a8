import { type Named, PEOPLE_NAMED } from '../../audit/index.js';
import type { Database } from '../../db/database.js';
import { byPerson, type Naming } from './named.js';

const WHO = 'select id::text from staff_member where person_id = $1';

/** Under which id somebody works here, and which people her request names. */
export async function staffAndNamed(
  { reserve }: { readonly reserve: Database },
  person: string,
  { ids, invoices }: Naming,
): Promise<{ readonly staff: string | undefined; readonly named: Named[] }> {
  const [[staff] = []] = await reserve.query(WHO, [person]);
  const isNaming = ids.length + invoices.length > 0;
  const rows = isNaming ? await reserve.query(PEOPLE_NAMED, [ids, invoices]) : [];
  return {
    staff: staff ?? undefined,
    named: byPerson(rows.map(([one, id]) => ({ person: one as string, id: id as string }))),
  };
}
