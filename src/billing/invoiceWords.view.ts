import { registerEnumType } from 'type-graphql';
import { described, namesOf } from '../graph/words.js';
import { CREDIT_REASONS, type CreditReason } from './creditNote.entity.js';
import { INVOICE_STATES, type InvoiceState } from './invoiceLife.js';
import { PAYMENT_MEANS, type PaymentMeans, REVERSAL_REASONS, type ReversalReason } from './payment.entity.js';
import { TAXES, type Tax } from './taxes.js';

export const InvoiceStates = namesOf(INVOICE_STATES.filter((state) => state !== 'DRAFT'));
registerEnumType(InvoiceStates, {
  name: 'InvoiceState',
  description: 'Where an invoice stands.',
  valuesConfig: described<Exclude<InvoiceState, 'DRAFT'>>({
    OPEN: 'Something of it is due.',
    PAID: 'Nothing of it is due any more: it was paid, or credited.',
    VOID: 'It should not have been issued, and nothing is owed.',
    UNCOLLECTIBLE: 'It was not paid, and we do not ask for it any longer.',
  }).valuesConfig,
});

export const Taxes = namesOf(TAXES);
registerEnumType(Taxes, {
  name: 'Tax',
  description: 'A tax of Canada or Quebec.',
  valuesConfig: described<Tax>({
    GST: 'Goods and services tax.',
    HST: 'Harmonized sales tax.',
    QST: 'Quebec sales tax.',
  }).valuesConfig,
});

export const PaymentMeansNames = namesOf(PAYMENT_MEANS);
registerEnumType(PaymentMeansNames, {
  name: 'PaymentMeans',
  description: 'How money came.',
  valuesConfig: described<PaymentMeans>({
    CARD: 'By the card that is kept for the Klusster Owner.',
    TRANSFER: 'By a transfer from a bank.',
    CHEQUE: 'By a cheque.',
    CASH: 'In cash.',
  }).valuesConfig,
});

export const OtherMeans = namesOf(PAYMENT_MEANS.filter((means) => means !== 'CARD'));
registerEnumType(OtherMeans, {
  name: 'OtherPaymentMeans',
  description: 'How money came that staff record: by anything but a card.',
  valuesConfig: described<Exclude<PaymentMeans, 'CARD'>>({
    TRANSFER: 'By a transfer from a bank.',
    CHEQUE: 'By a cheque.',
    CASH: 'In cash.',
  }).valuesConfig,
});

export const ReversalReasons = namesOf(REVERSAL_REASONS);
registerEnumType(ReversalReasons, {
  name: 'PaymentReversalReason',
  description: 'Why a payment was taken back.',
  valuesConfig: described<ReversalReason>({
    RETURNED: 'The bank did not honour it.',
    MISTAKE: 'It should not have been recorded.',
  }).valuesConfig,
});

export const CreditReasons = namesOf(CREDIT_REASONS);
registerEnumType(CreditReasons, {
  name: 'CreditReason',
  description: 'Why part of an invoice, or all of it, is not owed.',
  valuesConfig: described<CreditReason>({
    SERVICE: 'What was to be paid for was not there.',
    MISTAKE: 'It was charged wrongly.',
    GOODWILL: 'We let it go.',
  }).valuesConfig,
});
