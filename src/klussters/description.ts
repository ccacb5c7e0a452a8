import { KlussterError } from '../kernel/errors.js';
import { sortKey } from '../kernel/sortKey.js';
import { plainLine, plainText } from '../kernel/text.js';
import { CATEGORIES_MAX, type KlussterCategory } from './categories.js';

/** What an owner says of a klusster. */
export type Description = {
  readonly name: string;
  readonly slug: string;
  readonly tagline?: string | null | undefined;
  readonly text?: string | null | undefined;
  readonly city: string;
  readonly province: string;
  readonly languages: readonly ('EN' | 'FR')[];
  readonly categories?: readonly KlussterCategory[] | undefined;
};

/** The longest of each, in characters. */
export const LONGEST = { slug: 60, name: 100, tagline: 200, city: 100, text: 20_000 } as const;

/** Words of small letters and digits with single hyphens between them, so that a web address is read aloud without doubt. */
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * The columns of what is said, each with what is sorted by beside it; of what is left out, none. Throws `KlussterError`
 * BAD_USER_INPUT for what no klusster can be called or be about.
 */
export function columnsOfDescription({
  name,
  slug,
  tagline,
  text,
  city,
  province,
  languages,
  categories,
}: Partial<Description>) {
  return {
    ...(slug !== undefined && { slug: slugOf(slug) }),
    ...(name !== undefined && withKey('name', 'nameSort', line(name, LONGEST.name))),
    ...(tagline !== undefined && { tagline: orNothing(plainLine(tagline ?? '', LONGEST.tagline)) }),
    ...(text !== undefined && { text: orNothing(plainText(text ?? '', LONGEST.text)) }),
    ...(city !== undefined && withKey('city', 'citySort', line(city, LONGEST.city))),
    ...(province !== undefined && { province }),
    ...(languages !== undefined && { languages: each(languages, 1, 2) }),
    ...(categories !== undefined && { categories: each(categories, 0, CATEGORIES_MAX) }),
  };
}

const withKey = <Name extends string, Sorted extends string>(name: Name, sorted: Sorted, text: string) =>
  ({ [name]: text, [sorted]: sortKey(text) }) as { readonly [key in Name | Sorted]: string };

const orNothing = (text: string): string | null => (text === '' ? null : text);

function line(text: string, max: number): string {
  const one = plainLine(text, max);
  if (one === '') throw new KlussterError('BAD_USER_INPUT', 'A klusster has a name and a city.');
  return one;
}

function slugOf(text: string): string {
  if (text.length > LONGEST.slug || !SLUG.test(text))
    throw new KlussterError('BAD_USER_INPUT', 'A slug is small letters and digits with single hyphens between them.');
  return text;
}

function each<Item>(items: readonly Item[], least: number, most: number): Item[] {
  const all = [...new Set(items)];
  if (all.length !== items.length || all.length < least || all.length > most)
    throw new KlussterError('BAD_USER_INPUT', `Between ${least} and ${most} are named, each once.`);
  return all;
}
