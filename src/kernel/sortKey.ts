/**
 * A key whose order by code unit is the order a French or English reader expects: letters first, accents and case only to
 * break ties, spaces and punctuation not at all. Stored, because not every database we run on has the French collation.
 */
export function sortKey(text: string): string {
  const letters = text
    .normalize('NFKD')
    .replace(/[œŒ]/g, 'oe')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
  return `${letters} ${text.normalize('NFC')}`;
}
