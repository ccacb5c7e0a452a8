import type { EntityManager } from '@mikro-orm/core';
import { accountOf } from '../accounts/index.js';
import { languageOf } from '../consent/index.js';
import type { PersonId } from '../kernel/ids.js';
import { postMessage } from '../mail/index.js';
import type { DataKeys } from '../privacy/vault/keys.js';
import { monthOf } from './months.js';

type BillingTemplate =
  | 'INVOICE_ISSUED'
  | 'PAYMENT_RECEIVED'
  | 'INVOICE_OVERDUE'
  | 'CREDIT_NOTE_ISSUED'
  | 'CARD_DECLINED'
  | 'CARD_DECLINED_BY_HAND';

type Told = {
  readonly person: string;
  readonly month: string;
  readonly number?: number | null | undefined;
};

/** By what the messages on an invoice name it. */
const named = ({ number, month }: Told) => ({ number: String(number), month: monthOf(month) });

type Telling = { readonly em: EntityManager; readonly keys: DataKeys; readonly now: Date };

/** Writes to the owner of an invoice, in the transaction of `em`, in her language. False for whoever was erased: nothing is written. */
export async function tellOwner<Code extends BillingTemplate>(
  { em, keys, now }: Telling,
  invoice: Told,
  template: Code,
  values: Omit<Parameters<typeof postMessage<Code>>[1]['values'], 'number' | 'month'>,
): Promise<boolean> {
  const account = await accountOf(em, { keys }, invoice.person as PersonId);
  if (!account) return false;
  const { key, email, person } = account;
  const language = await languageOf(em, person);
  await postMessage(
    { em, now },
    { holder: person, key, to: email, language, template, values: { ...named(invoice), ...values } as never },
  );
  return true;
}
