import type { EntityManager } from '@mikro-orm/core';
import { newId } from '../kernel/ids.js';
import type { StaffRole } from '../privacy/viewer.js';
import { Clearance, type Duty } from './clearance.entity.js';
import { TRAINING_DAYS, Training, type TrainingModule } from './training.entity.js';

const DAY_MS = 86_400_000;

/** Whom it is about, and the Privacy Officer who says it; nobody where it is said on the command line. */
type Said = { readonly staff: string; readonly by?: string | undefined; readonly at: Date };

/** Puts a clearance into the transaction of `em`; the database makes it count (migration 0044). */
export function clear(
  em: EntityManager,
  said: Said & { readonly role: StaffRole; readonly duty: Duty; readonly reviewBy: Date },
): void {
  em.create(Clearance, { id: newId<never>(), ...said, by: said.by ?? null });
}

/** Puts a passed module into the transaction of `em`. It counts for a year after it was passed. */
export function recordTraining(
  em: EntityManager,
  said: Said & { readonly module: TrainingModule; readonly passedAt: Date },
): void {
  const expiresAt = new Date(said.passedAt.getTime() + TRAINING_DAYS * DAY_MS);
  em.create(Training, { id: newId<never>(), ...said, by: said.by ?? null, expiresAt });
}
