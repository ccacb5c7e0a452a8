/** One attempt to sign in: from where, and with which canonical address, or for whose account. */
export type Attempt = { readonly source: string; readonly email: string };

/** Counts attempts to sign in that fail, and holds back who has too many. It never asks whether the address is known. */
export interface SignInThrottle {
  /** Takes an attempt before the password is looked at. Seconds to wait when none is left; undefined when it may go on. */
  take(attempt: Attempt): Promise<number | undefined>;
  /** The password was right: what was counted against this address from this source is forgotten. */
  forget(attempt: Attempt): Promise<void>;
}
