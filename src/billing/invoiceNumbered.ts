import { type EntityManager, LockMode } from '@mikro-orm/core';
import { KlussterError } from '../kernel/errors.js';
import { Invoice } from './invoice.entity.js';

/** An invoice by its number, held until the transaction of `em` ends. Throws `KlussterError` NOT_FOUND for a number that nobody has. */
export async function invoiceNumbered(em: EntityManager, number: number) {
  const invoice = await em.findOne(Invoice, { number }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (!invoice) throw new KlussterError('NOT_FOUND');
  return invoice;
}
