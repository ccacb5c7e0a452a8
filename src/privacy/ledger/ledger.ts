import type { PurposeCode } from '../purposes.js';
import type { Shown } from './disclosureNotes.js';

/** One entry of the disclosure ledger: who saw what of whom, as what, why and when. No values. */
export type Disclosure = {
  readonly at: Date;
  /** The session whose token was used; for a partner, its access token. */
  readonly credential: string;
  /** The person of the viewer. */
  readonly viewer: string;
  /** The standing that the viewer is assumed to be in: it must be hers now. None where a statement before has found her in it. */
  readonly standing: string | undefined;
  /** The partner that asked in her name. */
  readonly partner: string | undefined;
  /** Name of the operation; a GraphQL name, at most 64 characters of it. */
  readonly operationName: string | undefined;
  readonly purpose: PurposeCode;
  readonly persons: readonly string[];
  readonly shown: readonly Shown[];
};

/** The port of the ledger. */
export interface Ledger {
  /**
   * Appends one entry and waits for its commit. In the same statement it checks once more that the session, or what was delegated, and the standing of
   * the viewer, the sharing of the people and the grants still stand, and that whom it adds to the day's count keeps within
   * the daily limit; false when they do not, and then nothing may be shown.
   */
  append(disclosure: Disclosure): Promise<boolean>;
}
