import { addressIndexOf } from '../accounts/index.js';
import type { JobTools } from '../jobs/job.js';
import { emailAddress } from '../kernel/emailAddress.js';
import type { Letter } from '../kernel/mailPort.js';
import { openSubscriber, unsubscribeAddress, unsubscribeToken } from '../mailing/index.js';
import { type Composed, letterTo } from '../newsletters/index.js';
import type { DataKey } from '../privacy/vault/seal.js';
import type { Claimed } from './claim.js';
import { sealProof } from './proof.js';

/** A message that could leave: whole, and with its proof. */
export type Written = { readonly letter: Letter; readonly proof: Buffer };

/** What all messages of one newsletter are written from. */
export type Desk = Pick<JobTools, 'keyring' | 'keys' | 'publicUrl' | 'clock'> & {
  readonly composed: Composed;
  readonly klusster: string;
};

/** The keys with which a message is written and its proof sealed; undefined where one was destroyed. */
export type KeysOf = { readonly person: DataKey | undefined; readonly consent: DataKey | undefined };

/** Looks the keys of a message up; those of all who ask in one moment are fetched together. */
export async function keysOf({ keys }: Pick<Desk, 'keys'>, { reader, consent }: Claimed): Promise<KeysOf> {
  const [ofPerson, ofConsent] = await Promise.all([reader && keys.of(reader.person), keys.of(consent)]);
  return { person: ofPerson, consent: ofConsent };
}

/**
 * Writes a message to its one recipient, whose name and address are opened for nothing else. Undefined where there is nobody to write to:
 * she left, or her key or that of her consent was destroyed, or the address is no longer the one that the consent was given for.
 */
export function writeTo(desk: Desk, claimed: Claimed, { person, consent }: KeysOf): Written | undefined {
  const { reader, id: messageId, recipient } = claimed;
  if (!reader || !person || !consent) return undefined;
  const { keyring, publicUrl, klusster, composed, clock } = desk;
  const { email, firstName, lastName } = openSubscriber(
    person,
    { id: reader.subscription, person: reader.person },
    reader.contact,
  );
  const to = emailAddress(email);
  if (!addressIndexOf(keyring, to).equals(claimed.addressIndex)) return undefined;
  const letter = letterTo(composed, {
    messageId,
    to,
    firstName,
    lastName,
    language: reader.language,
    unsubscribeUrl: unsubscribeAddress(publicUrl, unsubscribeToken(keyring, { recipient, klusster })),
    at: clock.now(),
  });
  return { letter, proof: sealProof(consent, claimed.consent, letter, `${messageId}@${composed.domain}`) };
}
