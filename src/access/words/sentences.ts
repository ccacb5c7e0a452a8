import { RECOURSE } from '../../kernel/recourse.js';
import type { Bilingual } from '../../privacy/purposes.js';

/** What she may do (policy §7, §8, §12, §13; PIPEDA s. 11). */
export const RIGHTS: readonly Bilingual[] = [
  {
    en: 'You may have corrected what is wrong, and have it passed on to those who were told it.',
    fr: 'Vous pouvez faire corriger ce qui est inexact, et le faire transmettre à ceux à qui cela a été communiqué.',
  },
  {
    en: 'You may withdraw a consent at any time; you are told before what that comes to.',
    fr: 'Vous pouvez retirer un consentement à tout moment ; ce qui s’ensuit vous est dit avant.',
  },
  {
    en: 'You may have yourself erased. What the law makes us keep then says no more whose it was.',
    fr: 'Vous pouvez vous faire effacer. Ce que la loi nous oblige à conserver ne dit alors plus de qui il s’agissait.',
  },
  {
    en: 'You may ask us anything about this, or complain: turn to our Privacy Officer, named at the top.',
    fr: 'Vous pouvez nous interroger à ce sujet ou vous plaindre : adressez-vous à notre responsable de la protection de la vie privée, nommé en tête.',
  },
  { en: RECOURSE.EN, fr: RECOURSE.FR },
];

/** What is held and not told, and why. */
export const NOT_SHOWN = {
  SECRETS: {
    what: {
      en: 'What proves that it is you, or stands for your card: passwords, codes, tokens, and keyed fingerprints by which something is found again',
      fr: 'Ce qui prouve que c’est vous, ou tient lieu de votre carte : mots de passe, codes, jetons, et empreintes à clé qui permettent de retrouver quelque chose',
    },
    why: {
      en: 'A copy would help whoever steals it and nobody else. Nothing about you can be read from it. Where there are such values, they are named with the records.',
      fr: 'Une copie n’aiderait que celui qui la volerait. On n’y lit rien à votre sujet. Là où il y a de telles valeurs, elles sont nommées avec les enregistrements.',
    },
  },
  OTHERS: {
    what: {
      en: 'Personal information of other people in records that are about you too',
      fr: 'Renseignements personnels d’autres personnes dans des enregistrements qui vous concernent aussi',
    },
    why: {
      en: 'It was severed (PIPEDA, s. 9(1)). Who saw you is told by name, but for Consumer Users, who are never named.',
      fr: 'Ils ont été retranchés (LPRPDE, par. 9(1)). Qui vous a vu est nommé, sauf les consommateurs, qui ne le sont jamais.',
    },
  },
  NOBODYS: {
    what: {
      en: 'Keyed fingerprints of addresses and requests, and proofs of consents to mailing lists that have ended',
      fr: 'Empreintes à clé d’adresses et de requêtes, et preuves de consentements à des listes de diffusion qui ont pris fin',
    },
    why: {
      en: 'Nobody can tell whose they are, and so neither can we.',
      fr: 'Nul ne peut dire de qui elles sont, et donc nous non plus.',
    },
  },
} as const satisfies Record<string, { readonly what: Bilingual; readonly why: Bilingual }>;

/** Words of ours. */
export const GLOSSARY: Readonly<Record<string, Bilingual>> = {
  klusster: { en: 'one local publication', fr: 'une publication locale' },
  'Klusster Owner': {
    en: 'who runs a klusster and pays for it (in French: propriétaire de klusster)',
    fr: 'propriétaire de klusster : qui dirige un klusster et le paie',
  },
  'Business Owner': {
    en: 'who presents businesses in klussters (in French: propriétaire d’entreprise)',
    fr: 'propriétaire d’entreprise : qui présente des entreprises dans des klussters',
  },
  'Consumer User': {
    en: 'who subscribes to mailing lists (in French: consommateur)',
    fr: 'consommateur : qui s’abonne à des listes de diffusion',
  },
  partner: {
    en: 'an integration that may see in your name what you let it see',
    fr: 'partenaire : une intégration qui peut voir en votre nom ce que vous lui permettez',
  },
  case: {
    en: 'why one member of staff deals with you',
    fr: 'dossier : pourquoi un membre du personnel s’occupe de vous',
  },
};

/** What a viewer acted as. */
export const ROLES: Readonly<Record<string, Bilingual>> = {
  KLUSSTER_OWNER: { en: 'a Klusster Owner', fr: 'un propriétaire de klusster' },
  BUSINESS_OWNER: { en: 'a Business Owner', fr: 'un propriétaire d’entreprise' },
  CONSUMER_USER: { en: 'a Consumer User', fr: 'un consommateur' },
  CUSTOMER_REPRESENTATIVE: { en: 'staff: Customer Representative', fr: 'personnel : service à la clientèle' },
  PRIVACY_OFFICER: {
    en: 'staff: Privacy Officer',
    fr: 'personnel : responsable de la protection de la vie privée',
  },
  PARTNER: { en: 'a partner', fr: 'un partenaire' },
};
