/** Where an invoice stands. A draft has no number and is shown to nobody: it is made and issued in one transaction. */
export const INVOICE_STATES = ['DRAFT', 'OPEN', 'PAID', 'VOID', 'UNCOLLECTIBLE'] as const;
export type InvoiceState = (typeof INVOICE_STATES)[number];

/** What is done with an invoice. `settle`: nothing is due any more; `reopen`: a payment was taken back; `void`: it should not have been issued. */
export type InvoiceVerb = 'issue' | 'settle' | 'reopen' | 'void' | 'writeOff';

/** Whereto each verb leads from each state. What is not here cannot happen; the database keeps to the same table (migration 0029). */
const LEADS: Readonly<Record<InvoiceState, Readonly<Partial<Record<InvoiceVerb, InvoiceState>>>>> = {
  DRAFT: { issue: 'OPEN' },
  OPEN: { settle: 'PAID', void: 'VOID', writeOff: 'UNCOLLECTIBLE' },
  PAID: { reopen: 'OPEN' },
  VOID: {},
  UNCOLLECTIBLE: { settle: 'PAID' },
};

/** The state that a verb leads to; undefined where it leads nowhere. */
export const stateAfter = (state: InvoiceState, verb: InvoiceVerb): InvoiceState | undefined => LEADS[state][verb];
