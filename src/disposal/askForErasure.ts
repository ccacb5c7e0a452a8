import type { EntityManager } from '@mikro-orm/core';
import { sendJob } from '../jobs/sendJob.js';
import { newId } from '../kernel/ids.js';
import { ERASE_PERSON } from './erasePerson.job.js';
import { Erasure, type ErasureGround } from './erasure.entity.js';

/** Who is to be erased, why, and in which language she is told. */
export type Asking = {
  readonly id?: string;
  readonly person: string;
  readonly ground: ErasureGround;
  readonly language: 'EN' | 'FR';
  readonly notice?: Buffer | undefined;
};

/** Begins the erasure of a person, in the transaction of `em`; the one that is under way where there is one. Answers its reference. */
export async function askForErasure(em: EntityManager, now: Date, asking: Asking): Promise<string> {
  const { id = newId<never>() as string, person, ground, language, notice } = asking;
  const known = await em.findOne(Erasure, { person });
  if (known) return known.id;
  em.create(Erasure, {
    id,
    person,
    ground,
    language,
    notice: notice ?? null,
    askedAt: now,
    pseudonym: newId<never>() as string,
    rowsGoneAt: null,
    entryNo: null,
    doneAt: null,
    isHeld: false,
    releasedAt: null,
    receipt: null,
  });
  await em.flush();
  await sendJob(em, ERASE_PERSON, { id });
  return id;
}
