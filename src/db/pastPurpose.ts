import { DriverException } from '@mikro-orm/core';

/** How the database names that the purpose of a record is fulfilled, so that nothing more is gathered for it (migration 0040). */
const CONSTRAINT = 'purpose_is_fulfilled';

/** Whether the database refused it for that: whom or what it is about is there no more, and nothing was changed. */
export const isPast = (error: unknown): boolean =>
  error instanceof DriverException && (error as { readonly constraint?: string }).constraint === CONSTRAINT;

/** Waits for a transaction; `past` when what it gathers has no purpose any more, and nothing was changed. Other errors are thrown on. */
export async function orPast<Result, Past>(work: Promise<Result>, past: Past): Promise<Result | Past> {
  try {
    return await work;
  } catch (error) {
    if (isPast(error)) return past;
    throw error;
  }
}
