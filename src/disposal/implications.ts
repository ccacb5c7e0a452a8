import { type RawBuilder, sql } from 'kysely';
import { whose } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import { dataClassOf } from '../db/columns.js';
import { assert } from '../kernel/assert.js';
import type { DataClass } from '../privacy/privacyMap.js';
import type { Category, RetentionCode } from '../privacy/retention.js';
import type { Holding } from '../read/holding.js';

/** What an erasure would do with the records of one kind. */
export type Implication = {
  readonly category: Category;
  readonly records: number;
  readonly outcome: 'ERASED' | 'ANONYMISED';
  /** By which rule what is kept ends. */
  readonly rule: RetentionCode;
};

type Counted = { readonly at: number; readonly records: number };

/** What an erasure of the viewer would do now, kind by kind, in one statement; kinds of which there are no records are left out. */
export async function implicationsFor(ctx: Pick<Ctx, 'em' | 'holdings' | 'viewer'>): Promise<readonly Implication[]> {
  const { person } = whose(ctx);
  const { em, holdings } = ctx;
  const counts = holdings.flatMap((holding, at): RawBuilder<unknown>[] =>
    holding.whose
      ? [
          sql`select ${at}::int as at, count(*)::int as records from ${sql.table(holding.entity.meta.tableName)} t where ${holding.whose(person)}`,
        ]
      : [],
  );
  const { rows } = await em.transactional((within) =>
    sql<Counted>`${sql.join(counts, sql` union all `)}`.execute(within.getTransactionContext() as never),
  );
  const found = new Map<string, Implication>();
  for (const { at, records } of rows) {
    const holding = holdings[at];
    assert(holding, 'What was counted is a holding.');
    if (records === 0) continue;
    const { category, retention: rule } = classOf(em, holding);
    const outcome = holding.erasure === 'DELETE' ? 'ERASED' : 'ANONYMISED';
    const kind = `${category} ${outcome} ${rule}`;
    found.set(kind, { category, outcome, rule, records: records + (found.get(kind)?.records ?? 0) });
  }
  return [...found.values()];
}

/** What a table holds, in the words of its first personal column. */
function classOf(em: Ctx['em'], { entity }: Holding): DataClass {
  const [first] = em
    .getMetadata()
    .get(entity)
    .props.flatMap((property) => dataClassOf(property) ?? []);
  // Of a person herself there stands nothing but that there is one.
  return first ?? { category: 'LINK', purpose: 'SERVICE', retention: 'PROFILE' };
}
