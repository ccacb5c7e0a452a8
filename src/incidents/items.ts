import { plainText } from '../kernel/text.js';
import type { UserError } from '../kernel/userErrors.js';
import type { Bilingual } from '../privacy/purposes.js';

/** What a report to the Commissioner contains, by the letters of the regulation (SOR/2018-64, s. 2(1)). */
export const REPORT_ITEMS = {
  a: {
    en: 'Circumstances of the breach and, if known, its cause',
    fr: 'Circonstances de l’atteinte et, si elle est connue, sa cause',
  },
  b: {
    en: 'Day on which, or period during which, it occurred',
    fr: 'Date ou période où elle a eu lieu',
  },
  c: {
    en: 'Personal information that is the subject of the breach',
    fr: 'Renseignements personnels visés par l’atteinte',
  },
  d: {
    en: 'Number of individuals affected, or the approximate number',
    fr: 'Nombre d’individus touchés, ou leur nombre approximatif',
  },
  e: {
    en: 'Steps taken to reduce the risk of harm to them, or to mitigate it',
    fr: 'Mesures prises afin de réduire le risque de préjudice à leur endroit ou d’atténuer ce préjudice',
  },
  f: {
    en: 'Steps taken, or intended, to notify them',
    fr: 'Mesures prises, ou prévues, afin de les aviser',
  },
  g: {
    en: 'Who can answer the Commissioner’s questions about the breach, and how to reach her or him',
    fr: 'Personne qui peut répondre au nom de l’organisation aux questions du commissaire, et comment la joindre',
  },
} as const satisfies Record<string, Bilingual>;

/** What a notice to a person contains, by the letters of the regulation (s. 3). */
export const NOTICE_ITEMS = {
  a: { en: 'What happened', fr: 'Ce qui s’est passé' },
  b: { en: 'When it happened', fr: 'Quand cela s’est passé' },
  c: { en: 'What personal information it is about', fr: 'Quels renseignements personnels sont visés' },
  d: {
    en: 'What we have done to reduce the risk of harm',
    fr: 'Ce que nous avons fait pour réduire le risque de préjudice',
  },
  e: { en: 'What you can do', fr: 'Ce que vous pouvez faire' },
  f: { en: 'Where you can learn more', fr: 'Où vous renseigner davantage' },
} as const satisfies Record<string, Bilingual>;

export type ReportItems = Readonly<Record<keyof typeof REPORT_ITEMS, string>>;
export type NoticeItems = Readonly<Record<keyof typeof NOTICE_ITEMS, string>>;

/** Longest text of one item, in characters. */
const ITEM_MAX = 3_000;

/** Items as they are given: any may be left out. */
export type Given<Letter extends string> = { readonly [L in Letter]?: string | null };

/**
 * The items, all of them; or which are missing, each by its letter: nothing is written to the Commissioner or to people that lacks one. Throws `KlussterError`
 * BAD_USER_INPUT for a text that is too long or none.
 * @param at what stands before the letter in the path of the input, such as `en.`
 */
export function allOf<Letter extends string>(
  letters: Readonly<Record<Letter, unknown>>,
  given: Given<Letter>,
  at = '',
): { readonly items: Readonly<Record<Letter, string>>; readonly missing: readonly UserError[] } {
  const names = Object.keys(letters) as Letter[];
  const items = Object.fromEntries(names.map((letter) => [letter, plainText(given[letter] ?? '', ITEM_MAX)])) as Record<
    Letter,
    string
  >;
  const missing = names
    .filter((letter) => items[letter] === '')
    .map((letter): UserError => ({ code: 'ITEM_MISSING', field: `${at}${letter}` }));
  return { items, missing };
}

/** Items as a text: each with its letter and what it is. */
export const asText = <Letter extends string>(
  letters: Readonly<Record<Letter, Bilingual>>,
  items: Readonly<Record<Letter, string>>,
  language: 'en' | 'fr',
): string =>
  (Object.keys(letters) as Letter[])
    .map((letter) => `(${letter}) ${letters[letter][language]}\n${items[letter]}`)
    .join('\n\n');

/** What people were told of an incident, in each language. */
export type Notice = Readonly<Record<'EN' | 'FR', NoticeItems>>;

/** The notice as it is kept among the words of an incident. */
export const noticeFrom = (words: string): Notice => JSON.parse(words) as Notice;
