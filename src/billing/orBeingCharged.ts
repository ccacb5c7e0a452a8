import { DriverException } from '@mikro-orm/core';
import { type Refused, refusedFor } from '../kernel/userErrors.js';

/** How the database names that nothing else is done with an invoice now (migration 0030). */
const CONSTRAINT = 'invoice_is_being_charged';

/** Waits for a transaction that changes an invoice; refused while a card is being charged for it. */
export async function orBeingCharged<Done>(work: Promise<Done | Refused>): Promise<Done | Refused> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof DriverException && (error as { readonly constraint?: string }).constraint === CONSTRAINT)
      return refusedFor('INVOICE_BEING_CHARGED', { field: 'invoiceNumber' });
    throw error;
  }
}
