import type { UserErrorEntry } from './userErrorEntry.js';

/** Why a consent is not taken back or given as it was asked, by law or contract (§7.2): a part of `USER_ERRORS`. */
export const CONSENT_ERRORS = {
  DOCUMENT_CHANGED: {
    en: 'This version is not in force. Read version {version}, and accept that one.',
    fr: 'Cette version n’est pas en vigueur. Lisez la version {version} et acceptez celle-là.',
    explanation:
      'The version of a document that was to be accepted is unknown, or was replaced. The message names the one that is in force in this language. Nothing was accepted.',
  },
  ACCOUNT_NEEDS_PURPOSE: {
    en: 'Without this purpose there is no account. To withdraw it, ask info@klusster.com to close your account and erase what we hold of you.',
    fr: 'Sans cette fin, il n’y a pas de compte. Pour la retirer, demandez à info@klusster.com de fermer votre compte et d’effacer ce que nous détenons à votre sujet.',
    explanation:
      'The service itself is what this purpose is for: it is withdrawn by closing the account. Every other purpose can be withdrawn by itself.',
  },
  KLUSSTER_NEEDS_PURPOSE: {
    en: 'While you run a klusster it is billed to you. Close it or hand it over first, then withdraw.',
    fr: 'Tant que vous dirigez un klusster, il vous est facturé. Fermez-le ou cédez-le d’abord, puis retirez votre consentement.',
    explanation: 'Billing is part of the contract for a klusster that is not closed.',
  },
  INVOICE_NEEDS_PURPOSE: {
    en: 'An invoice of yours is not paid. Pay it first, then withdraw.',
    fr: 'Une de vos factures n’est pas payée. Payez-la d’abord, puis retirez votre consentement.',
    explanation: 'What is owed for a klusster is collected in spite of a withdrawal: the contract goes so far.',
  },
  NOT_BY_CONSENT: {
    en: 'The law asks for this, and not your consent: there is none to give or to withdraw.',
    fr: 'C’est la loi qui l’exige, et non votre consentement : il n’y en a pas à donner ni à retirer.',
    explanation: 'What is held to meet legal and regulatory requirements rests on no consent.',
  },
  LIST_ASKS_ITSELF: {
    en: 'Each mailing list asks for your consent by itself. Subscribe to the one that you want.',
    fr: 'Chaque liste de diffusion demande elle-même votre consentement. Abonnez-vous à celle que vous voulez.',
    explanation:
      'Consent to mail is sought list by list, with the identity of its sender (CASL 10(1)). Withdrawing ends all of them at once.',
  },
  PURPOSE_WITHDRAWN: {
    en: 'The person does not consent to this purpose now. Name another one, if there is one.',
    fr: 'La personne ne consent pas à cette fin en ce moment. Indiquez-en une autre, s’il y en a une.',
    explanation: 'A case grant for a purpose that its person said no to is not given.',
  },
} as const satisfies Record<string, UserErrorEntry>;
