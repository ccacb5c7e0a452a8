import type { Bilingual } from '../privacy/purposes.js';

/** Fields and types in plain words, for the data map. */
const FIELDS: Readonly<Record<string, Bilingual>> = {
  firstName: { en: 'First name', fr: 'Prénom' },
  lastName: { en: 'Last name', fr: 'Nom de famille' },
  email: { en: 'E-mail address', fr: 'Adresse électronique' },
  phone: { en: 'Telephone number', fr: 'Numéro de téléphone' },
  mailingAddress: { en: 'Postal address', fr: 'Adresse postale' },
  subscriptions: { en: 'Mailing lists subscribed to', fr: 'Listes de diffusion auxquelles la personne est abonnée' },
  secondFactors: { en: 'Second factors of signing in', fr: 'Seconds facteurs de connexion' },
  name: { en: 'Name', fr: 'Nom' },
  sessions: { en: 'Where you are signed in', fr: 'Où vous êtes connecté' },
  device: { en: 'Device', fr: 'Appareil' },
  grants: { en: 'What partners may see in your name', fr: 'Ce que des partenaires peuvent voir en votre nom' },
  disclosures: { en: 'Record of who was shown your information', fr: 'Registre de qui a vu vos renseignements' },
};

const TYPES: Readonly<Record<string, Bilingual>> = {
  BusinessOwner: { en: 'Business Owner', fr: 'propriétaire d’entreprise' },
  KlussterOwner: { en: 'Klusster Owner', fr: 'propriétaire de klusster' },
  ConsumerUser: { en: 'Consumer User', fr: 'consommateur' },
  Account: { en: 'account', fr: 'compte' },
  SecondFactor: { en: 'second factor', fr: 'second facteur' },
  Session: { en: 'sign-in session', fr: 'session de connexion' },
  Viewer: { en: 'yourself', fr: 'vous-même' },
};

/** "Telephone number (Business Owner)"; undefined for a personal field that nobody has named yet, which a test refuses. */
export function labelOf(type: string, field: string, language: 'en' | 'fr'): string | undefined {
  const [what, whose] = [FIELDS[field], TYPES[type]];
  return what && whose && `${what[language]} (${whose[language]})`;
}
