import type { Bilingual } from '../privacy/purposes.js';

/** Fields and types in plain words, for the data map. */
const FIELDS: Readonly<Record<string, Bilingual>> = {
  firstName: { en: 'First name', fr: 'Prénom' },
  lastName: { en: 'Last name', fr: 'Nom de famille' },
  email: { en: 'E-mail address', fr: 'Adresse électronique' },
  phone: { en: 'Telephone number', fr: 'Numéro de téléphone' },
  mailingAddress: { en: 'Postal address', fr: 'Adresse postale' },
  subscriptions: { en: 'Mailing lists subscribed to', fr: 'Listes de diffusion auxquelles la personne est abonnée' },
  consents: { en: 'What was consented to, and withdrawn', fr: 'Ce qui a été consenti, et retiré' },
  secondFactors: { en: 'Second factors of signing in', fr: 'Seconds facteurs de connexion' },
  name: { en: 'Name', fr: 'Nom' },
  acceptances: { en: 'Documents accepted', fr: 'Documents acceptés' },
  sessions: { en: 'Where you are signed in', fr: 'Où vous êtes connecté' },
  device: { en: 'Device', fr: 'Appareil' },
  grants: { en: 'What partners may see in your name', fr: 'Ce que des partenaires peuvent voir en votre nom' },
  corrections: {
    en: 'What you corrected, and who was told',
    fr: 'Ce que vous avez corrigé, et qui en a été informé',
  },
  oldValue: { en: 'What it said before', fr: 'Ancienne valeur' },
  newValue: { en: 'What it said from then on', fr: 'Nouvelle valeur' },
  disclosures: { en: 'Record of who was shown your information', fr: 'Registre de qui a vu vos renseignements' },
  account: { en: 'Sign-in account', fr: 'Compte de connexion' },
  businessOwner: {
    en: 'That there is a Business Owner profile',
    fr: 'Existence d’un profil de propriétaire d’entreprise',
  },
  klussterOwner: {
    en: 'That there is a Klusster Owner profile',
    fr: 'Existence d’un profil de propriétaire de klusster',
  },
  consumerUser: { en: 'That there is a Consumer User profile', fr: 'Existence d’un profil de consommateur' },
  cases: { en: 'Cases that staff opened about you', fr: 'Dossiers que le personnel a ouverts à votre sujet' },
  accessRequests: {
    en: 'When you asked what is held about you',
    fr: 'Quand vous avez demandé ce que nous détenons à votre sujet',
  },
  reasons: { en: 'Reasons', fr: 'Motifs' },
  reports: { en: 'What you reported to staff', fr: 'Ce que vous avez signalé au personnel' },
  statement: { en: 'What she states about what she disputes', fr: 'Déclaration sur ce qui est contesté' },
  incidents: {
    en: 'Breaches in which your information was seen',
    fr: 'Atteintes dans lesquelles vos renseignements ont été vus',
  },
  inquiries: { en: 'What you asked us or complained of', fr: 'Vos questions et plaintes' },
  answer: { en: 'What was answered', fr: 'Réponse donnée' },
  measure: { en: 'What was done about it', fr: 'Mesure prise' },
  card: { en: 'Payment card', fr: 'Carte de paiement' },
  brand: { en: 'Network', fr: 'Réseau' },
  last4: { en: 'Last four digits', fr: 'Quatre derniers chiffres' },
  expiry: { en: 'Last month', fr: 'Dernier mois' },
  address: { en: 'Postal address', fr: 'Adresse postale' },
  invoices: { en: 'Invoices', fr: 'Factures' },
  cardUses: { en: 'When the card was used, and for what', fr: 'Quand la carte a été utilisée, et pour quoi' },
  nextChargeOn: { en: 'Day of the next charge', fr: 'Jour du prochain prélèvement' },
  pdf: { en: 'Printed', fr: 'Imprimé' },
  billingDetails: { en: 'To whom invoices are made out', fr: 'Destinataire des factures' },
  text: { en: 'Words to staff', fr: 'Texte adressé au personnel' },
  words: { en: 'Words of staff', fr: 'Texte du personnel' },
  reason: { en: 'Reason given by staff', fr: 'Motif donné par le personnel' },
};

const TYPES: Readonly<Record<string, Bilingual>> = {
  BusinessOwner: { en: 'Business Owner', fr: 'propriétaire d’entreprise' },
  KlussterOwner: { en: 'Klusster Owner', fr: 'propriétaire de klusster' },
  ConsumerUser: { en: 'Consumer User', fr: 'consommateur' },
  Account: { en: 'account', fr: 'compte' },
  Card: { en: 'payment card', fr: 'carte de paiement' },
  Invoice: { en: 'invoice', fr: 'facture' },
  BillingDetails: { en: 'billing details', fr: 'coordonnées de facturation' },
  SecondFactor: { en: 'second factor', fr: 'second facteur' },
  Session: { en: 'sign-in session', fr: 'session de connexion' },
  Person: { en: 'person of a support case', fr: 'personne visée par un dossier de soutien' },
  SupportCase: { en: 'support case', fr: 'dossier de soutien' },
  CaseEntry: { en: 'entry in a case', fr: 'inscription à un dossier' },
  CaseGrant: { en: 'case grant', fr: 'autorisation de dossier' },
  CaseDecision: { en: 'decision about a Klusster Owner', fr: 'décision au sujet d’un propriétaire de klusster' },
  ContentReport: { en: 'report to staff', fr: 'signalement au personnel' },
  Correction: { en: 'correction', fr: 'correction' },
  Inquiry: { en: 'question or complaint', fr: 'question ou plainte' },
  AccessRequest: { en: 'request for access', fr: 'demande d’accès' },
  Viewer: { en: 'yourself', fr: 'vous-même' },
};

/** "Telephone number (Business Owner)"; undefined for a personal field that nobody has named yet, which a test refuses. */
export function labelOf(type: string, field: string, language: 'en' | 'fr'): string | undefined {
  const [what, whose] = [FIELDS[field], TYPES[type]];
  return what && whose && `${what[language]} (${whose[language]})`;
}
