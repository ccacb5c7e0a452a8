import fc from 'fast-check';
import { sortKey } from '../../src/kernel/sortKey.js';

/** By code point, as PostgreSQL compares under the collation "C". */
const compare = (a: string, b: string) => Math.sign(Buffer.compare(Buffer.from(sortKey(a)), Buffer.from(sortKey(b))));
const sorted = (names: readonly string[]) => [...names].sort(compare);
const french = new Intl.Collator('fr', { sensitivity: 'base', ignorePunctuation: true });
const canadian = new Intl.Collator('fr-CA');

test('a French or English reader finds the names where she looks for them', () => {
  const names = [
    '3 Brasseurs',
    'À la carte',
    'Aux Abeilles',
    'Café Zénith',
    'Cafétéria',
    'Čapek Books',
    'Cœur à cœur',
    'Coffre',
    'Đặng Tailor',
    'Dépanneur',
    'Éclair',
    'L’Écho',
    'Lecture',
    'Le Devoir',
    'Łukasz & fils',
    'Mile End',
    'Øre Coffee',
    'Oslo',
    'Strasse 5',
    'Straße 6',
    'Zoé',
  ];
  const inOrder = [
    '3 Brasseurs',
    'À la carte',
    'Aux Abeilles',
    'Cafétéria',
    'Café Zénith',
    'Čapek Books',
    'Cœur à cœur',
    'Coffre',
    'Đặng Tailor',
    'Dépanneur',
    'Éclair',
    'L’Écho',
    'Lecture',
    'Le Devoir',
    'Łukasz & fils',
    'Mile End',
    'Øre Coffee',
    'Oslo',
    'Strasse 5',
    'Straße 6',
    'Zoé',
  ];
  expect(sorted(names.toReversed())).toEqual(inOrder);
  // The same order as the collator of the platform, by letters.
  expect(names.toSorted(french.compare)).toEqual(inOrder);
});

test.each([
  ['accents', 'eleve', 'Élève'],
  ['case', 'MILE END', 'mile end'],
  ['ligatures', 'Cœur', 'coeur'],
  ['presentation forms', 'ﬁlet', 'filet'],
  ['spaces', 'Mile End', 'MileEnd'],
  ['apostrophes', 'L’Été', "L'été"],
  ['hyphens', 'Trois-Rivières', 'Trois Rivières'],
  ['pictures', '🍁 Érable', 'érable'],
  ['the way an accent is written', 'e\u0301te\u0301', 'été'],
])('%s only break ties', (_what, a, b) => {
  const letters = (text: string) => sortKey(text).split(' ')[0];
  expect(letters(a)).toBe(letters(b));
  expect(letters(`${a}b`)).toBe(letters(`${b}b`));
  expect(compare(`${a}a`, `${b}b`)).toBe(-1);
  expect(compare(`${b}a`, `${a}b`)).toBe(-1);
});

test('two ways to write one text have one key; two texts have two', () => {
  expect(sortKey('E\u0301cho')).toBe(sortKey('Écho'));
  expect(sortKey('Echo')).not.toBe(sortKey('Écho'));
});

test('a name comes before the names that go on from it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constantFrom('a', 'z', '0', 'é'), (name, more) => {
      expect(compare(name, name + more)).toBe(-1);
    }),
  );
});

const LATIN = 'aàâäbcçčdđeéèêëfghħiîïjklłmnñoôöøpqrsšßtuùûüvwxyÿzžœæﬁ';
const ALPHABET = [...LATIN, ...LATIN.toUpperCase(), ...'0123456789', ...' -’\'".,!?()&'];

test('the order is that of the French collation at the level of letters', () => {
  const names = fc.array(fc.constantFrom(...ALPHABET), { maxLength: 8 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(names, names, (a, b) => {
      const by = Math.sign(french.compare(a, b));
      // Where the collation sees the same letters, the key still decides, so that no two texts tie.
      if (by !== 0) expect(compare(a, b)).toBe(by);
      else expect(compare(a, b) === 0).toBe(a.normalize('NFC') === b.normalize('NFC'));
    }),
    { numRuns: 2_000 },
  );
});

test('the order is total for any text', () => {
  const texts = fc.string({ unit: 'binary', maxLength: 6 });
  fc.assert(
    fc.property(texts, texts, texts, (a, b, c) => {
      expect(compare(a, b) + compare(b, a)).toBe(0);
      if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});

describe('where it differs from the collation', () => {
  test('pictures, currencies and mathematical signs count for nothing; the collation sorts them before letters', () => {
    expect([french.compare('€b', 'a'), compare('€b', 'a')]).toEqual([-1, 1]);
    expect([french.compare('🍁b', 'a'), compare('🍁b', 'a')]).toEqual([-1, 1]);
  });

  test('a name without any letter or digit stands before all others', () => {
    expect(sorted(['a', '🙂', '0', '…'])).toEqual(['…', '🙂', '0', 'a']);
  });

  test('letters that neither language has stand after z, not beside the one they resemble', () => {
    expect([french.compare('ŋa', 'z'), compare('ŋa', 'z')]).toEqual([-1, 1]);
    expect([french.compare('ıa', 'z'), compare('ıa', 'z')]).toEqual([-1, 1]);
  });

  test('vowel signs of Indic scripts only break ties', () => {
    expect([french.compare('ਕਾਲਾ', 'ਕਲਬ'), compare('ਕਾਲਾ', 'ਕਲਬ')]).toEqual([1, -1]);
  });

  test('among the same letters it goes by the first accent that differs; Canadian French goes by the last', () => {
    const words = ['cote', 'coté', 'côte', 'côté'];
    expect(sorted(words)).toEqual(words);
    expect(words.toSorted(canadian.compare)).toEqual(['cote', 'côte', 'coté', 'côté']);
  });

  test('capitals come first among the same letters', () => {
    expect(sorted(['été', 'Été', 'ÉTÉ'])).toEqual(['ÉTÉ', 'Été', 'été']);
    expect(['été', 'Été'].toSorted(canadian.compare)).toEqual(['été', 'Été']);
  });
});

test('two keys of the longest texts and an id fit an index entry of PostgreSQL and a cursor', () => {
  for (const text of ['a', '字', '𐍈', '"', '\\', 'ﷺ', '🙂', 'a字', 'a🙂b']) {
    const key = sortKey(`é${text.repeat(5_000)}`);
    expect(Buffer.byteLength(key)).toBeLessThanOrEqual(1_300);
    expect(key.isWellFormed()).toBe(true);
  }
  // The letters are cut before the tie-break is, so short names are told apart as before.
  expect(compare(`${'a'.repeat(500)}b`, `${'a'.repeat(500)}c`)).toBe(0);
  expect(compare(`${'a'.repeat(90)}b`, `${'a'.repeat(90)}c`)).toBe(-1);
});
