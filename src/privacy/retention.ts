import type { Bilingual } from './purposes.js';

/** What begins the time of keeping, how long it is, and what happens then (PIPEDA Schedule 1, 4.5.2 and 4.5.3; policy §9, §11). */
type RetentionRule = { readonly keepDays: number; readonly ends: 'erase' | 'anonymise'; readonly words: Bilingual };

/** The retention schedule: one table, shown on the data map. Days are calendar days. */
export const RETENTION = {
  PROFILE: {
    keepDays: 30,
    ends: 'erase',
    words: {
      en: 'until 30 days after the last purpose ended (account closed, last profile gone), then erased by destroying the key',
      fr: 'jusqu’à 30 jours après la fin du dernier but (compte fermé, dernier profil disparu), puis effacé par destruction de la clé',
    },
  },
  SUBSCRIPTION: {
    keepDays: 30,
    ends: 'erase',
    words: {
      en: 'until 30 days after you unsubscribe, unless another purpose holds, then erased',
      fr: 'jusqu’à 30 jours après votre désabonnement, sauf si un autre but subsiste, puis effacé',
    },
  },
  SESSION: {
    keepDays: 90,
    ends: 'erase',
    words: {
      en: 'until 90 days after the session ended, then erased',
      fr: 'jusqu’à 90 jours après la fin de la session, puis effacé',
    },
  },
  ATTEMPT: {
    keepDays: 1,
    ends: 'erase',
    words: {
      en: 'until a day after the attempt, then erased',
      fr: 'jusqu’à un jour après la tentative, puis effacé',
    },
  },
  // As long as a session: who finds one that is not hers, or a message that never came, can still be answered.
  MESSAGE: {
    keepDays: 90,
    ends: 'erase',
    words: {
      en: 'until 90 days after the message, of which only that it was sent is kept, then erased',
      fr: 'jusqu’à 90 jours après le message, dont seul l’envoi est conservé, puis effacé',
    },
  },
  ADDRESS_REQUEST: {
    keepDays: 7,
    ends: 'erase',
    words: {
      en: 'until a day after it was asked for, 7 days for a subscription, unless the address was proven before, then erased by destroying its key',
      fr: 'jusqu’à un jour après la demande, 7 jours pour un abonnement, à moins que l’adresse n’ait été prouvée avant, puis effacé par destruction de sa clé',
    },
  },
  // As long as a client may try a request again.
  REPETITION: {
    keepDays: 1,
    ends: 'erase',
    words: {
      en: 'until a day after the request, then erased',
      fr: 'jusqu’à un jour après la demande, puis effacé',
    },
  },
  UPLOAD: {
    keepDays: 1,
    ends: 'erase',
    words: {
      en: 'until a day after the upload, then erased',
      fr: 'jusqu’à un jour après le téléversement, puis effacé',
    },
  },
  // A keyed hash of an address and no more: as long as there are lists, it must not be written to (CASL 11(3)).
  SUPPRESSION: {
    keepDays: 3 * 365,
    ends: 'erase',
    words: {
      en: 'as a keyed hash until 3 years after the last message or word about it, so that nobody writes to you against your will, then erased',
      fr: 'sous forme d’empreinte à clé jusqu’à 3 ans après le dernier message ou la dernière demande, afin que personne ne vous écrive contre votre gré, puis effacé',
    },
  },
  CONSENT_PROOF: {
    keepDays: 3 * 365,
    ends: 'erase',
    words: {
      en: 'until 3 years after the last message it allowed, then erased',
      fr: 'jusqu’à 3 ans après le dernier message qu’il a permis, puis effacé',
    },
  },
  DISCLOSURE_LEDGER: {
    keepDays: 731,
    ends: 'erase',
    words: {
      en: 'until 24 months after the entry, then erased',
      fr: 'jusqu’à 24 mois après l’inscription, puis effacé',
    },
  },
  AUDIT_CHAIN: {
    keepDays: 731,
    ends: 'erase',
    words: {
      en: 'until 24 months after the entry, sealed under your key, then erased',
      fr: 'jusqu’à 24 mois après l’inscription, scellé sous votre clé, puis effacé',
    },
  },
  // From the day on which it was determined that it occurred (SOR/2018-64, s. 6(1)), and as long as it is dealt with.
  BREACH_RECORD: {
    keepDays: 731,
    ends: 'erase',
    words: {
      en: 'until 24 months after it was determined that the breach occurred, longer while it is dealt with, then erased',
      fr: 'jusqu’à 24 mois après que l’atteinte a été établie, plus longtemps tant qu’elle est traitée, puis effacé',
    },
  },
  // As long as the longest of what may have been on it is kept by law; whose information it was is not in it (policy 12.1).
  PAPER_DISPOSAL: {
    keepDays: 6 * 365 + 2,
    ends: 'erase',
    words: {
      en: 'until 6 years after the paper was shredded, then erased',
      fr: 'jusqu’à 6 ans après la destruction du papier, puis effacé',
    },
  },
  // As long as the ledger and the chain that it was counted from, and as long as it is not settled.
  STAFF_ALERT: {
    keepDays: 731,
    ends: 'erase',
    words: {
      en: 'until 24 months after an unusual day of a member of staff was found, longer while it is not settled, then erased',
      fr: 'jusqu’à 24 mois après la découverte d’une journée inhabituelle d’un membre du personnel, plus longtemps tant qu’elle n’est pas réglée, puis effacé',
    },
  },
  DAILY_COUNT: {
    keepDays: 1,
    ends: 'erase',
    words: {
      en: 'until the day is over that it counts, then erased',
      fr: 'jusqu’à la fin du jour qu’il compte, puis effacé',
    },
  },
  CARD: {
    keepDays: 0,
    ends: 'erase',
    words: {
      en: 'until it is replaced or removed or the account is closed, then erased at once, at the card gateway too',
      fr: 'jusqu’à son remplacement, son retrait ou la fermeture du compte, puis effacé aussitôt, aussi chez la passerelle de paiement',
    },
  },
  // From the end of the year that they relate to (Excise Tax Act 286(3)); whose they were is forgotten with the person.
  TAX_RECORD: {
    keepDays: 6 * 365 + 2,
    ends: 'anonymise',
    words: {
      en: 'until 6 years after the end of the tax year, then without anything that says whose it was',
      fr: 'jusqu’à 6 ans après la fin de l’année d’imposition, puis sans rien qui dise de qui il s’agissait',
    },
  },
  // Whoever does not fetch it has another one made.
  ACCESS_PACKAGE: {
    keepDays: 1,
    ends: 'erase',
    words: {
      en: 'until it is fetched, or a day after its link ended, then erased',
      fr: 'jusqu’à sa récupération, ou un jour après la fin de son lien, puis effacé',
    },
  },
  CASE_FILE: {
    keepDays: 183,
    ends: 'erase',
    words: {
      en: 'until 6 months after the answer or refusal, longer while a complaint runs, then erased',
      fr: 'jusqu’à 6 mois après la réponse ou le refus, plus longtemps si une plainte est en cours, puis effacé',
    },
  },
} as const satisfies Record<string, RetentionRule>;

export type RetentionCode = keyof typeof RETENTION;

/** Categories of personal data, in plain words. */
export const CATEGORIES = {
  CONTACT: { en: 'name and contact details', fr: 'nom et coordonnées' },
  ACCOUNT: { en: 'sign-in account', fr: 'compte de connexion' },
  SUBSCRIPTION: { en: 'mailing list subscriptions', fr: 'abonnements aux listes de diffusion' },
  SECURITY: { en: 'sign-in sessions', fr: 'sessions de connexion' },
  CONSENT: { en: 'record of consent', fr: 'registre des consentements' },
  MESSAGE: { en: 'record of messages sent to you', fr: 'registre des messages qui vous ont été envoyés' },
  DISCLOSURE: { en: 'record of who was shown what', fr: 'registre de ce qui a été communiqué, et à qui' },
  CARD: { en: 'payment card', fr: 'carte de paiement' },
  INVOICE: { en: 'invoices and payments', fr: 'factures et paiements' },
  CASE: { en: 'support case', fr: 'dossier de soutien' },
  LINK: { en: 'which records belong to one person', fr: 'quels dossiers appartiennent à une même personne' },
} as const satisfies Record<string, Bilingual>;

export type Category = keyof typeof CATEGORIES;
