import { Fault } from '../kernel/errors.js';
import type { Subject } from './decide.js';
import { Lens, rowOf } from './lens.js';
import type { Rule } from './privacyMap.js';
import type { SealedAt } from './vault/seal.js';

/** A sealed group as it came from the database: the blob and the place it belongs to. */
export type SealedCell = { readonly at: SealedAt; readonly blob: Uint8Array };

/** What the reader puts in every row whose type has guarded fields, besides its columns. */
export type SubjectRow = {
  readonly id: string;
  readonly personId?: string;
  /** Null where the statement found that this viewer may not open the group: neither own, nor granted, nor shared. */
  readonly sealed?: Readonly<Record<string, SealedCell | null>>;
};

/** The facts of the object that a guarded field is asked of. Throws `Fault` for an object that is no lens. */
export function subjectOf(parent: unknown, rule: Rule): Subject {
  if (!(parent instanceof Lens))
    throw new Fault('A guarded field was asked of something that is no view.', rule.coordinate);
  const row = rowOf(parent as Lens<SubjectRow>);
  const cell = rule.personal && row.sealed?.[rule.personal.group];
  return {
    id: recordOf(row, rule),
    object: row.id,
    personId: row.personId,
    shared: cell !== undefined && cell !== null,
  };
}

/** The record that "self" is compared with: of a type about a person, herself, whatever the row is otherwise. */
function recordOf(row: SubjectRow, rule: Rule): string {
  if (rule.subject !== 'person') return row.id;
  if (!row.personId) throw new Fault('A record about a person does not say about whom.', rule.coordinate);
  return row.personId;
}
