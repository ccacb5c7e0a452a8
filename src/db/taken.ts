import { UniqueConstraintViolationException } from '@mikro-orm/core';

/** Waits for a transaction; `taken` when a key was taken by somebody who was first, and nothing was changed. Other errors are thrown on. */
export async function orTaken<Result, Taken>(work: Promise<Result>, taken: Taken): Promise<Result | Taken> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) return taken;
    throw error;
  }
}
