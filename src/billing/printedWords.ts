import { dayIn, moneyIn, monthIn } from '../kernel/inWords.js';
import type { InvoiceDocument } from './invoiceDocument.js';
import type { BillingMonth, LocalDay } from './months.js';
import type { Tax } from './taxes.js';

/** In milliseconds. */
const DAY = 86_400_000;

const LANGUAGES = {
  EN: {
    lang: 'en-CA',
    kinds: { INVOICE: 'Invoice', CREDIT_NOTE: 'Credit note' },
    issuedBy: 'Issued by',
    billedTo: 'Billed to',
    number: 'Number',
    issuedOn: 'Issued on',
    dueOn: 'Due on',
    month: 'Month',
    credits: 'Takes off invoice',
    reason: 'Reason',
    klusster: 'Klusster',
    period: 'Period',
    days: 'Days',
    amount: 'Amount',
    subtotal: 'Subtotal before tax',
    total: 'Total',
    credited: 'Credited',
    paid: 'Paid',
    due: 'Amount due',
    taxes: { GST: 'GST', HST: 'HST', QST: 'QST' },
    gstNumber: 'GST/HST registration number',
    qstNumber: 'QST registration number',
    currency: 'All amounts are in Canadian dollars.',
    of: (days: number, all: number) => `${days} of ${all}`,
    said: (what: string, value: string) => `${what}: ${value}`,
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  },
  FR: {
    lang: 'fr-CA',
    kinds: { INVOICE: 'Facture', CREDIT_NOTE: 'Note de crédit' },
    issuedBy: 'Émise par',
    billedTo: 'Facturé à',
    number: 'Numéro',
    issuedOn: 'Date d’émission',
    dueOn: 'À payer au plus tard le',
    month: 'Mois',
    credits: 'Réduit la facture',
    reason: 'Motif',
    klusster: 'Klusster',
    period: 'Période',
    days: 'Jours',
    amount: 'Montant',
    subtotal: 'Sous-total avant taxes',
    total: 'Total',
    credited: 'Crédité',
    paid: 'Payé',
    due: 'Montant à payer',
    taxes: { GST: 'TPS', HST: 'TVH', QST: 'TVQ' },
    gstNumber: 'Numéro d’inscription à la TPS/TVH',
    qstNumber: 'Numéro d’inscription à la TVQ',
    currency: 'Tous les montants sont en dollars canadiens.',
    of: (days: number, all: number) => `${days} sur ${all}`,
    said: (what: string, value: string) => `${what}\u00a0: ${value}`,
    page: (page: number, pages: number) => `Page ${page} de ${pages}`,
  },
} as const;

/** What an invoice says beside its figures, and how it writes those. */
export type PrintedWords = ReturnType<typeof wordsIn>;

/** The words of a language, and its ways to write. */
export const wordsIn = (language: keyof typeof LANGUAGES) => ({
  ...LANGUAGES[language],
  money: (cents: number) => moneyIn(language, cents),
  day: (day: LocalDay) => dayIn(language, day),
  inMonth: (month: BillingMonth) => monthIn(language, month),
  title: ({ kind, number }: InvoiceDocument) => `${LANGUAGES[language].kinds[kind]} ${number}`,
  /** From the first day to the last, which is the one before `untilDay`. */
  span: (fromDay: LocalDay, untilDay: LocalDay): string =>
    new Intl.DateTimeFormat(LANGUAGES[language].lang, { dateStyle: 'medium', timeZone: 'UTC' }).formatRange(
      Date.parse(fromDay),
      Date.parse(untilDay) - DAY,
    ),
  /** A tax with its rate, as `QST (9.975%)`. */
  tax: (tax: Tax, rate: number): string => {
    const percent = new Intl.NumberFormat(LANGUAGES[language].lang, { style: 'percent', maximumFractionDigits: 3 });
    return `${LANGUAGES[language].taxes[tax]} (${percent.format(rate / 100_000)})`;
  },
});
