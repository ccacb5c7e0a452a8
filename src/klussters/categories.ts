import type { Bilingual } from '../privacy/purposes.js';

/** What a klusster may be about: the one list, in both languages. */
export const KLUSSTER_CATEGORIES = {
  ARTS: { en: 'Arts and culture', fr: 'Arts et culture' },
  BUSINESS: { en: 'Shops and business', fr: 'Commerces et affaires' },
  COMMUNITY: { en: 'Neighbours and community', fr: 'Voisinage et communauté' },
  EVENTS: { en: 'Events and going out', fr: 'Événements et sorties' },
  FAMILY: { en: 'Family and school', fr: 'Famille et école' },
  FOOD: { en: 'Food and drink', fr: 'Boire et manger' },
  HISTORY: { en: 'History and heritage', fr: 'Histoire et patrimoine' },
  NATURE: { en: 'Nature and outdoors', fr: 'Nature et plein air' },
  NEWS: { en: 'Local news', fr: 'Actualités locales' },
  SPORTS: { en: 'Sports', fr: 'Sports' },
} as const satisfies Record<string, Bilingual>;

export type KlussterCategory = keyof typeof KLUSSTER_CATEGORIES;

/** How many a klusster may name. */
export const CATEGORIES_MAX = 3;
