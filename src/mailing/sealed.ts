import type { EmailAddress } from '../kernel/emailAddress.js';
import { type DataKey, type SealedAt, seal, unseal } from '../privacy/vault/seal.js';

/** What is given with a subscription, and nothing besides (§4.3). */
export type Subscriber = { readonly firstName: string; readonly lastName: string; readonly email: EmailAddress };

type OfSubscription = { readonly id: string; readonly person: string };

const placeOf = ({ id, person }: OfSubscription): SealedAt => ({
  table: 'subscription',
  record: id,
  person,
  group: 'contact',
});

/** Seals whom a subscription is sent to, under the key of the person whose it is. */
export const sealSubscriber = (key: DataKey, of: OfSubscription, { firstName, lastName, email }: Subscriber): Buffer =>
  seal(key, placeOf(of), { firstName, lastName, email });

/** Whom a subscription is sent to. Throws `SealBroken` when it does not open under this key. */
export const openSubscriber = (key: DataKey, of: OfSubscription, contact: Uint8Array): Subscriber =>
  unseal(key, placeOf(of), contact) as never as Subscriber;

/** What a consent says, as it is kept for proof: who gave it, and the exact text that she was shown (CASL 13). */
export type Statement = {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly text: string;
  /** SHA-256, in hex. */
  readonly textHash: string;
  readonly principalName: string;
};

const proofPlaceOf = (consent: string): SealedAt => ({
  table: 'mailing_consent',
  record: consent,
  person: consent,
  group: 'statement',
});

/** Seals what a consent says, under a key of its own that outlives the person. */
export const sealStatement = (key: DataKey, consent: string, statement: Statement): Buffer =>
  seal(key, proofPlaceOf(consent), { ...statement });

/** What a consent says. Throws `SealBroken` when it does not open under this key. */
export const openStatement = (key: DataKey, consent: string, statement: Uint8Array): Statement =>
  unseal(key, proofPlaceOf(consent), statement) as never as Statement;
