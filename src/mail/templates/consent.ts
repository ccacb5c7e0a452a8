import { instantIn } from './instant.js';
import { template } from './note.js';

const why = {
  EN: 'you have an account at Klusster, and what you consent to was changed.',
  FR: 'vous avez un compte chez Klusster et vos consentements ont changé.',
};

/** Which purpose, in words, and when (RFC 3339). */
type OfConsent = { readonly purpose: string; readonly at: string };

/** Receipts: what is on record of a consent, for her who gave it or took it back. */
export const consent = {
  CONSENT_GIVEN: template<OfConsent>({
    EN: ({ purpose, at }) => ({
      subject: 'You gave your consent',
      paragraphs: [
        `On ${instantIn('EN', at)} you consented to this purpose:`,
        'You may withdraw it at any time at Klusster or by writing to info@klusster.com, and it ends at once. If this was not you, withdraw it and change your password.',
      ],
      quote: purpose,
      why: why.EN,
    }),
    FR: ({ purpose, at }) => ({
      subject: 'Vous avez donné votre consentement',
      paragraphs: [
        `Le ${instantIn('FR', at)}, vous avez consenti à cette fin :`,
        'Vous pouvez le retirer à tout moment chez Klusster ou en écrivant à info@klusster.com ; il prend alors fin aussitôt. Si ce n’était pas vous, retirez-le et changez votre mot de passe.',
      ],
      quote: purpose,
      why: why.FR,
    }),
  }),
  CONSENT_WITHDRAWN: template<OfConsent>({
    EN: ({ purpose, at }) => ({
      subject: 'You withdrew your consent',
      paragraphs: [
        `On ${instantIn('EN', at)} your consent to this purpose ended. Nothing is used for it any more.`,
        'Among your consents at Klusster you read what stands now. You may give it again at any time.',
      ],
      quote: purpose,
      why: why.EN,
    }),
    FR: ({ purpose, at }) => ({
      subject: 'Vous avez retiré votre consentement',
      paragraphs: [
        `Le ${instantIn('FR', at)}, votre consentement à cette fin a pris fin. Plus rien n’est utilisé à cette fin.`,
        'Parmi vos consentements chez Klusster, vous lisez ce qui vaut maintenant. Vous pouvez le donner de nouveau à tout moment.',
      ],
      quote: purpose,
      why: why.FR,
    }),
  }),
};
