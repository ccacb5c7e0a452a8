import type { Bilingual } from '../privacy/purposes.js';

/** The kinds of businesses, a closed list: how people read each, and for developers what belongs to it. */
export const BUSINESS_CATEGORIES = {
  ARTS: { en: 'Arts and shows', fr: 'Arts et spectacles', explanation: 'Arts, books, music and shows.' },
  FOOD: {
    en: 'Food and drink',
    fr: 'Restaurants et alimentation',
    explanation: 'Food and drink, to eat in or to take away.',
  },
  HEALTH: { en: 'Health and well-being', fr: 'Santé et bien-être', explanation: 'Health and well-being.' },
  LODGING: { en: 'Lodging', fr: 'Hébergement', explanation: 'Rooms and places to stay.' },
  RETAIL: { en: 'Shops', fr: 'Commerces', explanation: 'Shops of all kinds.' },
  SERVICES: { en: 'Services', fr: 'Services', explanation: 'Services to people and to businesses.' },
  TRADES: { en: 'Trades and repair', fr: 'Métiers et réparation', explanation: 'Trades, making and repair.' },
} as const satisfies Readonly<Record<string, Bilingual & { readonly explanation: string }>>;

export type BusinessCategoryCode = keyof typeof BUSINESS_CATEGORIES;
export const BUSINESS_CATEGORY_CODES = Object.keys(BUSINESS_CATEGORIES) as BusinessCategoryCode[];

/** How people read a kind of business. */
export const categoryLabel = (code: BusinessCategoryCode, language: 'EN' | 'FR'): string =>
  BUSINESS_CATEGORIES[code][language === 'FR' ? 'fr' : 'en'];
