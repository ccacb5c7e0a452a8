/**
 * One answer to the question for a second factor: from where, and of whom where it could be guessed. Passkeys and recovery
 * codes cannot, so they are counted by source alone.
 */
export type CodeAttempt = { readonly source: string; readonly guessedOf: string | undefined };

/**
 * Counts wrong answers to the question for a second factor: by source, by person and source, and by person from wherever,
 * since a thief of a password could ask from many sources. Nobody without her password can use up what she has, and her
 * passkey and recovery codes let her in all the same.
 */
export interface CodeThrottle {
  /** Takes an attempt before the answer is looked at. Seconds to wait when none is left; undefined when it may go on. */
  take(attempt: CodeAttempt): Promise<number | undefined>;
  /** The answer was right: what was counted against it is forgotten. */
  forget(attempt: CodeAttempt): Promise<void>;
}
