import type { Bilingual } from '../../privacy/purposes.js';

/** Headings and the like of an answer that is read. */
export const PAGE = {
  title: { en: 'What Klusster holds about you', fr: 'Ce que Klusster détient à votre sujet' },
  made: { en: 'Made on {at}. Reference: {reference}.', fr: 'Établi le {at}. Référence : {reference}.' },
  intro: {
    en: 'This is the answer to your request for access (privacy policy, §13.1; PIPEDA, Schedule 1, 4.9). It is complete as of that moment.',
    fr: 'Voici la réponse à votre demande d’accès (politique de confidentialité, §13.1 ; LPRPDE, annexe 1, 4.9). Elle est complète à ce moment.',
  },
  officer: {
    en: 'Our Privacy Officer: {name}, {phone}, {email}, {address}',
    fr: 'Notre responsable de la protection de la vie privée : {name}, {phone}, {email}, {address}',
  },
  contents: { en: 'Contents', fr: 'Table des matières' },
  records: { en: 'What we hold', fr: 'Ce que nous détenons' },
  disclosures: { en: 'Who was shown what of you', fr: 'Qui a vu quoi à votre sujet' },
  noDisclosures: {
    en: 'Nobody was shown anything of you through the service in the last 24 months.',
    fr: 'Personne n’a rien vu de vous par le service au cours des 24 derniers mois.',
  },
  notShown: { en: 'What is not in here', fr: 'Ce qui ne figure pas ici' },
  rights: { en: 'Your rights', fr: 'Vos droits' },
  glossary: { en: 'Words', fr: 'Lexique' },
  source: { en: 'Source', fr: 'Source' },
  purposes: { en: 'Used', fr: 'Utilisation' },
  retention: { en: 'Kept', fr: 'Conservation' },
  count: { en: 'How many', fr: 'Nombre' },
  secrets: { en: 'Held and not shown', fr: 'Détenu et non montré' },
  record: { en: 'Record', fr: 'Enregistrement' },
  who: { en: 'Who', fr: 'Qui' },
  what: { en: 'What', fr: 'Quoi' },
  clause: { en: 'Clause', fr: 'Article' },
  times: { en: 'Requests', fr: 'Requêtes' },
  yes: { en: 'yes', fr: 'oui' },
  no: { en: 'no', fr: 'non' },
  nameWithheld: {
    en: 'a name that you may not see now; open the answer again another day, or ask our Privacy Officer',
    fr: 'un nom que vous ne pouvez voir maintenant ; rouvrez la réponse un autre jour, ou demandez à notre responsable de la protection de la vie privée',
  },
  unnamed: { en: 'not named', fr: 'non nommé' },
  fingerprint: {
    en: 'SHA-256 of the data that this was made from: {sha256}. Signed by the key {key}: {signature}',
    fr: 'SHA-256 des données dont ceci est tiré : {sha256}. Signé par la clé {key} : {signature}',
  },
} as const satisfies Record<string, Bilingual>;
