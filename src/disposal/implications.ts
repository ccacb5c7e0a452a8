import type { Ctx } from '../ctx.js';
import { dataClassOf } from '../db/columns.js';
import type { Category, RetentionCode } from '../privacy/retention.js';
import { RETENTION } from '../privacy/retention.js';

/** What an erasure does with the records of one kind. */
export type Implication = {
  readonly category: Category;
  readonly outcome: 'ERASED' | 'ANONYMISED';
  /** By which rule what is kept ends; the longest, where several hold. */
  readonly rule: RetentionCode;
};

/** What an erasure does, kind by kind: the same for everybody. What is erased comes first. */
export function implications({ em, holdings }: Pick<Ctx, 'em' | 'holdings'>): readonly Implication[] {
  const found = new Map<string, Implication>();
  for (const { entity, erasure, whose } of holdings) {
    const outcome = erasure === 'DELETE' ? 'ERASED' : 'ANONYMISED';
    // Keyed hashes and proofs, of which nobody can tell whose they are, are no records of hers.
    if (!whose) continue;
    for (const property of em.getMetadata().get(entity).props) {
      const is = dataClassOf(property);
      if (!is) continue;
      const kind = `${outcome} ${is.category}`;
      const known = found.get(kind);
      if (!known || RETENTION[known.rule].keepDays < RETENTION[is.retention].keepDays)
        found.set(kind, { category: is.category, outcome, rule: is.retention });
    }
  }
  const order = ['ERASED', 'ANONYMISED'];
  return [...found.values()].sort(
    (a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome) || a.category.localeCompare(b.category),
  );
}
