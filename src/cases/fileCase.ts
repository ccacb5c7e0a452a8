import type { EntityManager } from '@mikro-orm/core';
import { type CaseId, newId } from '../kernel/ids.js';
import { type DataKey, seal } from '../privacy/vault/seal.js';
import { type CaseKind, SupportCase } from '../staff/index.js';

/** About whom a case is, with her key, and whose it is. */
export type Filing = {
  readonly staff: string;
  readonly person: string;
  readonly key: DataKey;
  readonly kind: CaseKind;
  readonly reason: string;
  /** The emergency that it reviews. */
  readonly reviews?: string | undefined;
};

/** Puts a new case into the transaction of `em`. */
export function fileCase(em: EntityManager, now: Date, { key, reason, ...about }: Filing): { id: CaseId } {
  const id = newId<CaseId>();
  const place = { table: 'support_case', record: id, person: about.person, group: 'case' };
  em.create(SupportCase, {
    id,
    ...about,
    reviews: about.reviews ?? null,
    openedBy: about.staff,
    case: seal(key, place, { reason }),
    openedAt: now,
  });
  return { id };
}
