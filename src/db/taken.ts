import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { Fault } from '../kernel/errors.js';

/** A key was found taken by whoever asked before the database had to say so: it is the same race, seen a moment earlier. */
export class Taken extends Fault {}

/** Waits for a transaction; `taken` when a key was taken by somebody who was first, and nothing was changed. Other errors are thrown on. */
export async function orTaken<Result, Taken>(work: Promise<Result>, taken: Taken): Promise<Result | Taken> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException || error instanceof Taken) return taken;
    throw error;
  }
}
