import { type AskedFor, type AskingGround, askForProof } from '../addresses/index.js';
import { KlussterError } from '../kernel/errors.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { consentText, type Language, TEXT_VERSION } from './consentText.js';
import { mailingListOf } from './mailingList.js';

/** What is asked of somebody who subscribes: three personal fields, and in which words she was asked (§4.3). */
export type Subscribing = {
  readonly klusster: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly language: Language;
  /** The version of the consent text that she was shown, in that language. */
  readonly consentVersion: string;
  readonly method: 'FORM' | 'API';
};

/** What is kept with the request until her link is followed. */
export type Asked = Readonly<
  Record<
    | 'firstName'
    | 'lastName'
    | 'email'
    | 'klusster'
    | 'klussterName'
    | 'principal'
    | 'principalName'
    | 'text'
    | 'textVersion'
    | 'method'
    | 'requestedAt',
    string
  >
>;

/**
 * Takes a subscription and has a letter written to its address; nothing begins before the link in it was followed. Nothing of the
 * address is looked at: the same is done and answered for one that is unknown, waiting, subscribed or not to be written to.
 * Throws `KlussterError` NOT_FOUND for a klusster that is not published.
 */
export async function subscribe(ctx: AskingGround, given: Subscribing): Promise<AskedFor | Refused> {
  const { klusster, email, language, firstName, lastName, method } = given;
  const list = await mailingListOf(ctx.em, { id: klusster });
  if (!list) throw new KlussterError('NOT_FOUND');
  const { name, owner, sender } = list;
  if (!sender) return refusedFor('IDENTITY_INCOMPLETE', { field: 'klussterId' });
  const { text, version } = consentText(language, { klusster: name, sender });
  if (version !== given.consentVersion) return refusedFor('CONSENT_TEXT_CHANGED', { field: 'consentVersion' });
  return askForProof(ctx, { kind: 'SUBSCRIPTION', email, language }, async () => ({
    firstName,
    lastName,
    klusster,
    klussterName: name,
    principal: owner,
    principalName: sender.businessName,
    text,
    textVersion: String(TEXT_VERSION),
    method,
    requestedAt: ctx.now.toISOString(),
  }));
}
