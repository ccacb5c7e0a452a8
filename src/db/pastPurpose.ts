import { DriverException } from '@mikro-orm/core';

/** How the database names that the purpose of a record is fulfilled, so that nothing more is gathered for it (migration 0040). */
const CONSTRAINT = 'purpose_is_fulfilled';

/** Waits for a transaction; `past` when what it gathers has no purpose any more, and nothing was changed. Other errors are thrown on. */
export async function orPast<Result, Past>(work: Promise<Result>, past: Past): Promise<Result | Past> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof DriverException && (error as { readonly constraint?: string }).constraint === CONSTRAINT)
      return past;
    throw error;
  }
}
