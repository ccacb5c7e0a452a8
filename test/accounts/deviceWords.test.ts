import { deviceWords } from '../../src/accounts/deviceWords.js';

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1',
    'Safari on iOS',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0',
    'Microsoft Edge on Windows',
  ],
  ['Klusster/3.1 (Android 15; Pixel 9 Pro)', 'Android Browser on Android'],
  ['Mozilla/5.0 of Desmond', 'Mozilla'],
])('%s is told in a few words, without version or model', (header, words) => {
  expect(deviceWords(header)).toBe(words);
});

test.each([
  undefined,
  '',
  'curl/8.10.1',
  'Klusster/3.1 CFNetwork/3826.500 Darwin/25.1.0',
  '\u202egnp.exe/1 x',
  `${'A'.repeat(90)}/1`,
  '(((((',
])('%j names no device', (header) => void expect(deviceWords(header)).toBeUndefined());

test('a header of any length costs no time', () => {
  const began = performance.now();
  for (const part of ['Mozilla/5.0 (', ' ', 'Version/', 'a/1 ', '(;']) deviceWords(part.repeat(16_000));
  expect(performance.now() - began).toBeLessThan(200);
});
