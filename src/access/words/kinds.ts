import type { Bilingual } from '../../privacy/purposes.js';

/** Where what is held comes from (Schedule 1, 4.9.1). */
export const SOURCES = {
  HER: { en: 'from you', fr: 'de vous' },
  SERVICE: { en: 'made by the service as you used it', fr: 'produit par le service lors de votre utilisation' },
  STAFF: { en: 'from our staff', fr: 'de notre personnel' },
  GATEWAY: {
    en: 'from the payment gateway, which keeps your card for us',
    fr: 'de la passerelle de paiement, qui conserve votre carte pour nous',
  },
} as const satisfies Record<string, Bilingual>;

type Kind = Bilingual & { readonly source: keyof typeof SOURCES };

/** What is held, by table, in words, and where it comes from. */
export const KINDS: Readonly<Record<string, Kind>> = {
  person: { en: 'That you are known to us', fr: 'Le fait que vous nous êtes connu', source: 'SERVICE' },
  account: { en: 'Your account', fr: 'Votre compte', source: 'HER' },
  account_address: {
    en: 'What your account is found by',
    fr: 'Ce qui permet de retrouver votre compte',
    source: 'SERVICE',
  },
  business_owner: {
    en: 'Your profile as Business Owner',
    fr: 'Votre profil de propriétaire d’entreprise',
    source: 'HER',
  },
  klusster_owner: {
    en: 'Your profile as Klusster Owner',
    fr: 'Votre profil de propriétaire de klusster',
    source: 'HER',
  },
  consumer_user: { en: 'Your profile as Consumer User', fr: 'Votre profil de consommateur', source: 'HER' },
  consent_event: {
    en: 'What you consented to, and withdrew',
    fr: 'Ce à quoi vous avez consenti, et ce que vous avez retiré',
    source: 'HER',
  },
  subscription: { en: 'Your mailing lists', fr: 'Vos listes de diffusion', source: 'HER' },
  mailing_consent: {
    en: 'Your consents to mailing lists',
    fr: 'Vos consentements à des listes de diffusion',
    source: 'HER',
  },
  newsletter_message: {
    en: 'Newsletters that were sent to you',
    fr: 'Infolettres qui vous ont été envoyées',
    source: 'SERVICE',
  },
  suppression: {
    en: 'What you are not written to about any more',
    fr: 'Ce au sujet de quoi on ne vous écrit plus',
    source: 'HER',
  },
  recipient: {
    en: 'What your address is found by on mailing lists',
    fr: 'Ce qui permet de retrouver votre adresse dans les listes de diffusion',
    source: 'SERVICE',
  },
  message: { en: 'Messages that we sent you', fr: 'Messages que nous vous avons envoyés', source: 'SERVICE' },
  session: { en: 'Where you were signed in', fr: 'Où vous étiez connecté', source: 'SERVICE' },
  retired_token: {
    en: 'Tokens of yours that another took the place of',
    fr: 'Jetons à vous qu’un autre a remplacés',
    source: 'SERVICE',
  },
  second_factor: { en: 'Your second factors', fr: 'Vos seconds facteurs', source: 'HER' },
  recovery_code: { en: 'Recovery codes', fr: 'Codes de récupération', source: 'SERVICE' },
  factor_challenge: {
    en: 'Questions for your second factor',
    fr: 'Questions posées à votre second facteur',
    source: 'SERVICE',
  },
  address_request: {
    en: 'What you asked for by mail',
    fr: 'Ce que vous avez demandé par courriel',
    source: 'HER',
  },
  delegation: {
    en: 'What partners may see in your name',
    fr: 'Ce que des partenaires peuvent voir en votre nom',
    source: 'HER',
  },
  oauth_record: { en: 'Tokens of partners', fr: 'Jetons de partenaires', source: 'SERVICE' },
  webhook_delivery: {
    en: 'What partners were told of you',
    fr: 'Ce qui a été annoncé de vous à des partenaires',
    source: 'SERVICE',
  },
  disclosure: {
    en: 'Requests in which you were shown other people',
    fr: 'Requêtes dans lesquelles d’autres personnes vous ont été montrées',
    source: 'SERVICE',
  },
  person_opened: {
    en: 'How many people you were shown today',
    fr: 'Combien de personnes vous ont été montrées aujourd’hui',
    source: 'SERVICE',
  },
  support_case: {
    en: 'Cases that staff opened about you',
    fr: 'Dossiers que le personnel a ouverts à votre sujet',
    source: 'STAFF',
  },
  case_grant: {
    en: 'What staff were allowed to see of you',
    fr: 'Ce que le personnel a été autorisé à voir de vous',
    source: 'STAFF',
  },
  case_entry: {
    en: 'What staff wrote in cases about you',
    fr: 'Ce que le personnel a écrit dans des dossiers à votre sujet',
    source: 'STAFF',
  },
  case_delay: {
    en: 'When you were told later what staff were shown of you, and why',
    fr: 'Quand vous avez appris plus tard ce que le personnel a vu de vous, et pourquoi',
    source: 'STAFF',
  },
  emergency: {
    en: 'When staff saw something of you in an emergency',
    fr: 'Quand le personnel a vu quelque chose de vous en urgence',
    source: 'STAFF',
  },
  case_look_up: {
    en: 'When staff looked for you by your address',
    fr: 'Quand le personnel vous a cherché par votre adresse',
    source: 'STAFF',
  },
  case_decision: {
    en: 'What was decided about you as Klusster Owner',
    fr: 'Ce qui a été décidé à votre sujet comme propriétaire de klusster',
    source: 'STAFF',
  },
  content_report: { en: 'What you reported to us', fr: 'Ce que vous nous avez signalé', source: 'HER' },
  inquiry: { en: 'What you asked or complained about', fr: 'Vos questions, plaintes et demandes', source: 'HER' },
  correction: { en: 'What you corrected', fr: 'Ce que vous avez corrigé', source: 'HER' },
  correction_recipient: {
    en: 'Who was told that something about you was corrected',
    fr: 'Qui a été informé qu’un renseignement à votre sujet a été corrigé',
    source: 'SERVICE',
  },
  incident: {
    en: 'How often it was looked into whether your account saw what it should not have',
    fr: 'Combien de fois il a été examiné si votre compte a vu ce qu’il n’aurait pas dû voir',
    source: 'STAFF',
  },
  incident_person: {
    en: 'Breaches in which your information was seen',
    fr: 'Atteintes dans lesquelles vos renseignements ont été vus',
    source: 'SERVICE',
  },
  access_request: { en: 'Your requests for access', fr: 'Vos demandes d’accès', source: 'HER' },
  access_package: {
    en: 'Answers on their way to you',
    fr: 'Réponses en route vers vous',
    source: 'SERVICE',
  },
  document_acceptance: { en: 'Documents that you accepted', fr: 'Documents que vous avez acceptés', source: 'HER' },
  erasure: { en: 'That you asked to be erased', fr: 'Votre demande d’effacement', source: 'HER' },
  upload: { en: 'Images that you uploaded', fr: 'Images que vous avez téléversées', source: 'HER' },
  klusster_span: { en: 'When you ran which klusster', fr: 'Quand vous avez dirigé quel klusster', source: 'SERVICE' },
  klusster_offer: { en: 'Klussters that you offered', fr: 'Klussters que vous avez offerts', source: 'HER' },
  card: { en: 'Your payment card', fr: 'Votre carte de paiement', source: 'GATEWAY' },
  card_setup: { en: 'Cards that you began to give us', fr: 'Cartes que vous avez commencé à fournir', source: 'HER' },
  card_opening: {
    en: 'When what stands for your card was used',
    fr: 'Quand ce qui tient lieu de votre carte a été utilisé',
    source: 'SERVICE',
  },
  billing_details: {
    en: 'To whom your invoices are made out',
    fr: 'À qui vos factures sont établies',
    source: 'HER',
  },
  invoice: { en: 'Your invoices', fr: 'Vos factures', source: 'SERVICE' },
  invoice_line: { en: 'Lines of your invoices', fr: 'Lignes de vos factures', source: 'SERVICE' },
  invoice_tax: { en: 'Taxes on your invoices', fr: 'Taxes sur vos factures', source: 'SERVICE' },
  payment: { en: 'Your payments', fr: 'Vos paiements', source: 'HER' },
  credit_note: { en: 'Credit notes on your invoices', fr: 'Notes de crédit sur vos factures', source: 'STAFF' },
  charge_attempt: {
    en: 'When your card was charged',
    fr: 'Quand votre carte a été débitée',
    source: 'SERVICE',
  },
  overdue_notice: {
    en: 'That you were told of an invoice that was not paid',
    fr: 'Le fait que vous avez été avisé d’une facture impayée',
    source: 'SERVICE',
  },
};
