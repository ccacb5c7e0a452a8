import type { Language } from '../language.js';

/** All that the page says by itself; what it says about the data comes from the API. */
export const WORDS = {
  en: {
    documentTitle: 'Data map · Klusster',
    skip: 'Skip to the data',
    language: 'Language',
    title: 'Data map',
    lead: 'Every piece of personal data that Klusster keeps: why we keep it, for how long, and who may see it.',
    how: 'Nobody writes this list by hand. It comes from the same rules that decide each answer of the API, so it cannot say one thing while the software does another.',
    promisesTitle: 'Four promises',
    promises: [
      [
        'One declaration.',
        'Each field says once who may see it; the API, its tests and this page all follow that one line.',
      ],
      [
        'One door.',
        'Personal data is sealed, and opened in one place only; what someone may not see is neither fetched nor opened.',
      ],
      [
        'No disclosure without a record.',
        'When the API shows your data to somebody else, that is written down before it leaves. (Reading it yourself: being built.)',
      ],
      [
        'Erase means erase.',
        'Your data is sealed under a key of your own. Without it every copy is unreadable, backups included. (Asking for it: being built.)',
      ],
    ],
    contents: 'On this page',
    tableOf: (name: string) => `${name}: personal data`,
    count: (count: number) => (count === 1 ? '1 field' : `${count} fields`),
    columns: {
      label: 'Data',
      visibleTo: 'Who may see it',
      purpose: 'Why we keep it',
      retention: 'How long',
      clause: 'Policy',
    },
    clausesTitle: 'In the words of the policy',
    clause: (number: string) => `§${number}, clause of the policy`,
    asking: 'Asking the API for the data map …',
    failedTitle: 'The data map cannot be shown',
    away: 'The API does not answer. It may be starting, or you may be offline.',
    odd: (status: number) => `The API answered, but not with the data map (HTTP ${status}).`,
    retry: 'Try again',
    empty: 'The API names no personal field.',
    developers: 'Would you rather query than look? The same list is',
    developersEnd: 'in GraphQL.',
    graphiql: 'Open GraphiQL',
    stored: 'This page sets no cookie and stores nothing in your browser.',
    types: {
      BusinessOwner: 'Business Owner',
      KlussterOwner: 'Klusster Owner',
      ConsumerUser: 'Consumer User',
      Account: 'Account',
    } as Record<string, string>,
  },
  fr: {
    documentTitle: 'Carte des données · Klusster',
    skip: 'Aller aux données',
    language: 'Langue',
    title: 'Carte des données',
    lead: 'Tous les renseignements personnels que Klusster conserve : pourquoi, combien de temps, et qui peut les voir.',
    how: 'Personne n’écrit cette liste à la main. Elle vient des règles mêmes qui décident de chaque réponse de l’API : elle ne peut pas dire une chose pendant que le logiciel en fait une autre.',
    promisesTitle: 'Quatre promesses',
    promises: [
      [
        'Une seule déclaration.',
        'Chaque champ dit une fois qui peut le voir ; l’API, ses tests et cette page suivent tous cette ligne.',
      ],
      [
        'Une seule porte.',
        'Les renseignements sont scellés et ne s’ouvrent qu’à un endroit ; ce qu’on ne peut pas voir n’est ni lu ni ouvert.',
      ],
      [
        'Aucune communication sans trace.',
        'Quand l’API montre vos renseignements à autrui, c’est consigné avant que la réponse parte. (La consultation : en construction.)',
      ],
      [
        'Effacer, c’est effacer.',
        'Vos renseignements sont scellés sous une clé à vous. Sans elle, chaque copie est illisible, sauvegardes comprises. (La demande : en construction.)',
      ],
    ],
    contents: 'Sur cette page',
    tableOf: (name: string) => `${name} : renseignements personnels`,
    count: (count: number) => (count === 1 ? '1 champ' : `${count} champs`),
    columns: {
      label: 'Renseignement',
      visibleTo: 'Qui peut le voir',
      purpose: 'Pourquoi',
      retention: 'Combien de temps',
      clause: 'Politique',
    },
    clausesTitle: 'Dans les mots de la politique',
    clause: (number: string) => `§${number}, article de la politique`,
    asking: 'La carte des données est demandée à l’API…',
    failedTitle: 'La carte des données ne peut pas être affichée',
    away: 'L’API ne répond pas. Elle démarre peut-être, ou vous êtes hors ligne.',
    odd: (status: number) => `L’API a répondu, mais pas par la carte des données (HTTP ${status}).`,
    retry: 'Réessayer',
    empty: 'L’API ne nomme aucun renseignement personnel.',
    developers: 'Vous préférez interroger ? La même liste s’appelle',
    developersEnd: 'en GraphQL.',
    graphiql: 'Ouvrir GraphiQL',
    stored: 'Cette page ne dépose aucun témoin et ne conserve rien dans votre navigateur.',
    types: {
      BusinessOwner: 'Propriétaire d’entreprise',
      KlussterOwner: 'Propriétaire de klusster',
      ConsumerUser: 'Consommateur',
      Account: 'Compte',
    } as Record<string, string>,
  },
} satisfies Record<Language, unknown>;

export type Words = (typeof WORDS)[Language];

/** "Case Grant" for `CaseGrant`: a type that has no word of its own here is still readable. */
export const typeInWords = (type: string, words: Words): string =>
  words.types[type] ?? type.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');

/** "First name" of "First name (Business Owner)" where the heading above says the rest already. */
export function labelUnder(type: string, label: string | null, words: Words): string | null {
  const ending = ` (${typeInWords(type, words)})`.toLowerCase();
  return label?.toLowerCase().endsWith(ending) ? label.slice(0, -ending.length) : label;
}
