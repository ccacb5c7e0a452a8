import type { EntityManager } from '@mikro-orm/core';
import { newId, type PersonId } from '../kernel/ids.js';
import type { DataKey } from '../privacy/vault/seal.js';
import { type Amendable, Correction } from './correction.entity.js';
import { sealValues } from './sealed.js';

/** A field that says something else now. */
export type Change = { readonly coordinate: Amendable; readonly oldValue: string; readonly newValue: string };

/** What was amended at once, by whom, in which session, of which profile. */
export type Amendment = {
  readonly person: PersonId;
  readonly key: DataKey;
  readonly profile: string;
  readonly credential: string;
  readonly at: Date;
  readonly changes: readonly Change[];
};

/** Puts what was amended on record in the transaction of `em`, and answers with the id of the act. */
export function keepHistory(em: EntityManager, { person, key, changes, ...how }: Amendment): string {
  const act: string = newId();
  for (const { coordinate, ...values } of changes) {
    const id: string = newId();
    em.create(Correction, { id, person, act, coordinate, correction: sealValues(key, { id, person }, values), ...how });
  }
  return act;
}
