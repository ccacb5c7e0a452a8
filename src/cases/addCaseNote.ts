import type { EntityManager } from '@mikro-orm/core';
import type { Ctx } from '../ctx.js';
import { once } from '../idempotency/index.js';
import { type CaseId, newId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { type DataKey, seal } from '../privacy/vault/seal.js';
import { CaseEntry, type CaseEntryKind } from './caseEntry.entity.js';
import { caseText } from './caseText.js';
import { ownCase, personOfOwnCase } from './ownCases.js';

export type Writing = {
  readonly supportCase: string;
  readonly person: string;
  readonly key: DataKey;
  readonly kind: CaseEntryKind;
  readonly staff: string;
  readonly to?: string;
  readonly text: string;
  readonly at: Date;
};

/** Puts an entry into the file of an open case, in the transaction of `em`. */
export function writeInCase(em: EntityManager, { key, text, to, ...entry }: Writing): void {
  const id = newId<never>();
  const place = { table: 'case_entry', record: id, person: entry.person, group: 'case' };
  em.create(CaseEntry, { id, ...entry, to: to ?? null, case: seal(key, place, { words: text }) });
}

export type Noting = { readonly caseId: string; readonly text: string };

/** Writes a note in an open case of the member of staff who asks; its person reads it. Throws `KlussterError` NOT_FOUND for a case that is not hers. */
export async function addCaseNote(ctx: Ctx, input: Noting): Promise<{ id: CaseId } | Refused> {
  const text = caseText(input.text);
  const { person, key } = await personOfOwnCase(ctx, input.caseId);
  return once<{ id: CaseId }>(ctx, { verb: 'addCaseNote', input }, async (em) => {
    const { id, staff, closedAt } = await ownCase({ em, viewer: ctx.viewer }, input.caseId);
    if (closedAt) return refusedFor('WRONG_STATE', { field: 'caseId' });
    writeInCase(em, { supportCase: id, person, key, kind: 'NOTE', staff, text, at: ctx.now });
    return { id: id as CaseId };
  });
}
