import type { EntityManager } from '@mikro-orm/core';
import { Invoice } from '../billing/index.js';
import type { UserErrorCode } from '../kernel/userErrors.js';
import { Klusster } from '../klussters/index.js';
import type { PurposeCode } from '../privacy/purposes.js';

/** Whose consent it is: the person, and her profile as Klusster Owner if she has one. */
export type Consenter = { readonly person: string; readonly owner: string | undefined };

/** What keeps a purpose from being withdrawn by law or contract (§7.2; PIPEDA Schedule 1, 4.3.8). What is not here can be withdrawn at any time. */
const LIMITS: Readonly<
  Partial<Record<PurposeCode, (em: EntityManager, whose: Consenter) => Promise<UserErrorCode | undefined>>>
> = {
  SERVICE: async () => 'ACCOUNT_NEEDS_PURPOSE',
  LEGAL: async () => 'NOT_BY_CONSENT',
  BILLING: async (em, { person, owner }) => {
    if (owner && (await em.count(Klusster, { owner, state: { $ne: 'CLOSED' } })) > 0) return 'KLUSSTER_NEEDS_PURPOSE';
    return (await em.count(Invoice, { person, state: 'OPEN' })) > 0 ? 'INVOICE_NEEDS_PURPOSE' : undefined;
  },
};

/** Why a person may not withdraw a purpose now; undefined when she may. */
export const limitOf = async (
  em: EntityManager,
  purpose: PurposeCode,
  whose: Consenter,
): Promise<UserErrorCode | undefined> => LIMITS[purpose]?.(em, whose);
