import type { Ctx } from '../ctx.js';
import { type ConsentText, consentText, type Language } from './consentText.js';
import { mailingListOf } from './mailingList.js';

/** What is consented to with a subscription; undefined where nobody can subscribe. */
export async function mailingListConsent(
  { em }: Pick<Ctx, 'em'>,
  { klusster, language }: { readonly klusster: string; readonly language: Language },
): Promise<ConsentText | undefined> {
  const list = await mailingListOf(em, { id: klusster });
  return list?.sender && consentText(language, { klusster: list.name, sender: list.sender });
}
