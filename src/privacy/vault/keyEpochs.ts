/** A data key as it is wrapped, of whomever. */
export type Wrapped = { readonly personId: string; readonly wrapped: Buffer; readonly keyId: string };

/** The port by which data keys pass from one master key to the next. */
export interface KeyEpochs {
  /** Does something that nobody else does at the same moment, in whichever process. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Sees to it that nothing is wrapped under a master key from here on, for good; doing it twice is no error. */
  end(keyId: string): Promise<void>;
  /** How many data keys are wrapped under these master keys. */
  count(keyIds: readonly string[]): Promise<number>;
  /** Data keys under these master keys, in the order of their persons, of those who come after one. */
  next(keyIds: readonly string[], after: string): Promise<readonly Wrapped[]>;
  /** Puts keys that were wrapped anew in their place; one that was destroyed meanwhile stays destroyed. */
  put(keys: readonly Wrapped[], were: readonly string[]): Promise<void>;
}
