/** Letters that NFKD leaves whole and the Unicode collation reads as others (CLDR, root and French). */
const READ_AS: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
};
const WHOLE = new RegExp(`[${Object.keys(READ_AS).join('')}]`, 'gu');

/** Each part is cut off here: two keys and an id must fit a cursor, and an index entry of PostgreSQL (2,704 bytes). */
const LONGEST = 120;

/**
 * A key whose order by code point is the order a French or English reader expects: letters first, accents and case only to
 * break ties, spaces and punctuation not at all. Stored, because not every database we run on has the French collation.
 */
export function sortKey(text: string): string {
  const letters = text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .replace(WHOLE, (letter) => READ_AS[letter] ?? letter);
  return `${cut(letters)} ${cut(text.normalize('NFC'))}`;
}

/** By code point, so that no character is cut in half. */
const cut = (text: string): string => (text.length > LONGEST ? [...text].slice(0, LONGEST).join('') : text);
