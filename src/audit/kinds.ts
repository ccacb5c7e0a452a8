/** Of what an entry of the audit chain is, a closed set; the database holds it too (migration 0042). */
export const AUDIT_KINDS = {
  ACT: 'A member of staff did something; `what` is the mutation.',
  LOOK_UP: 'A member of staff looked somebody up by an address.',
  REFUSED: 'A member of staff was refused something, or fields of it; `what` is the mutation, or `query`.',
  FAILED: 'What a member of staff began ended in a fault of ours; `what` is the mutation.',
  STAFF:
    'Somebody came to work here, was cleared or trained, left, got another role, or lost her second factors, on the command line.',
  ERASURE: 'Somebody was erased.',
  SWEEP: 'What was kept long enough went; counts only.',
  KEYS: 'Master keys were changed.',
  DOCUMENTS: 'Documents were published.',
  CUT: 'The oldest entries of the chain went, since their time was over.',
  RESTORED: 'A backup was brought back, and the chain goes on from what it held.',
} as const satisfies Record<string, string>;

export type AuditKind = keyof typeof AUDIT_KINDS;

/**
 * What an entry says: codes, counts and ids of nobody. Whom it is about is sealed. A member of staff is named by the id under which she works
 * here.
 */
export type AuditEntryBody = {
  readonly kind: AuditKind;
  readonly what: string;
  /** The member of staff who did it. */
  readonly staff?: string | undefined;
  /** Why it was refused, by codes of closed sets. */
  readonly codes?: readonly string[];
  /** The coordinates that were withheld, with the reason: `Type.field: REASON`. */
  readonly withheld?: readonly string[];
  /** Root fields that named an object which is not there for whoever asked. */
  readonly notThere?: readonly string[];
  /** What it was done to, where that is nobody: a partner, an endpoint, an invoice by its number. */
  readonly objects?: readonly string[];
  readonly counts?: Readonly<Record<string, number>>;
  /** Digests, in hex, and random ids. */
  readonly marks?: Readonly<Record<string, string>>;
};
