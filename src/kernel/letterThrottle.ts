import type { Attempt } from './signInThrottle.js';

/** Holds back who has letters written; it never asks whether an address is known. */
export interface LetterThrottle {
  /** Takes one letter before anything is done for it. Seconds to wait when none is left; undefined when it may go on. */
  take(attempt: Attempt): Promise<number | undefined>;
  /** Whether one more letter may be sent to a mailbox, from wherever it is asked for: asked when it is written, and told to nobody. */
  admits(email: string): Promise<boolean>;
}
