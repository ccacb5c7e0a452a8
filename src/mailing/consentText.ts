import { createHash } from 'node:crypto';

export type Language = 'EN' | 'FR';

/** Who sends a mailing list, as everybody may read it. */
export type Sender = {
  readonly businessName: string;
  readonly mailingAddress: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly website: string | null;
};

/** What a consent is about: the klusster by name, and its Klusster Owner as she carries on business. */
export type Sought = { readonly klusster: string; readonly sender: Sender };

/** The way to reach a sender, one line for each. */
const reachedAt = ({ mailingAddress, phone, email, website }: Sender): string =>
  [mailingAddress, phone, email, website].filter((line) => line !== null).join('\n');

/**
 * What is shown to whoever is asked to consent to a mailing list: the purpose, who asks and on whose behalf, where she is reached,
 * and that the consent may be withdrawn (CASL 10(1); SOR/2012-36 s.4). A text that was shown is never edited: what is to be said
 * otherwise is a version of its own.
 */
const TEXTS: Readonly<Record<number, Readonly<Record<Language, (sought: Sought) => string>>>> = {
  1: {
    EN: ({ klusster, sender }) =>
      `Klusster asks for your consent on behalf of ${sender.businessName}, which runs ${klusster}: to send you by e-mail the mailing list of ${klusster}, with its news and what the businesses in it offer.
You may withdraw your consent at any time, by the link in each message or at Klusster, and it ends at once.
Neither ${sender.businessName} nor any business learns your name, your address or that you subscribe; Klusster sends the messages.

${sender.businessName}
${reachedAt(sender)}`,
    FR: ({ klusster, sender }) =>
      `Klusster vous demande votre consentement pour le compte de ${sender.businessName}, qui dirige ${klusster} : pour vous envoyer par courriel la liste de diffusion de ${klusster}, avec ses nouvelles et ce que proposent les entreprises qui y figurent.
Vous pouvez retirer votre consentement à tout moment, par le lien de chaque message ou chez Klusster, et il prend fin aussitôt.
Ni ${sender.businessName} ni aucune entreprise n’apprend votre nom, votre adresse ou que vous êtes abonné ; c’est Klusster qui envoie les messages.

${sender.businessName}
${reachedAt(sender)}`,
  },
};

/** The version that is shown now. */
export const TEXT_VERSION = 1;

/** A text as it is shown, and by what whoever answers tells which one she was shown. */
export type ConsentText = { readonly text: string; readonly version: string };

/** The consent text of a mailing list. Its version changes with every word of it, the sender's own among them. */
export function consentText(language: Language, sought: Sought): ConsentText {
  const text = TEXTS[TEXT_VERSION]?.[language](sought) ?? '';
  return { text, version: `${TEXT_VERSION}.${hashOf(text).slice(0, 32)}` };
}

/** SHA-256 of a text, in hex. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
