import fc from 'fast-check';
import { htmlOf } from '../../src/klussters/markdown.js';

/** What somebody writes is read by everybody: as HTML it does nothing but say it. */

test('headings, lists, quotes, tables, code and links come out as what they are', () => {
  const html = htmlOf(
    '# One\n\n> two\n\n1. three\n\n- *four* **five** ~~six~~ `seven`\n\n|a|\n|-|\n|b|\n\n[eight](https://klusster.test/)',
  );
  for (const tag of ['h1', 'blockquote', 'ol', 'ul', 'em', 'strong', 's', 'code', 'table', 'th', 'td'])
    expect(html).toContain(`<${tag}>`);
  expect(html).toContain('<a href="https://klusster.test/" rel="nofollow noopener">eight</a>');
});

test.each([
  ['a script', '<script>alert(1)</script>'],
  ['a handler', '<p onclick="alert(1)">x</p>'],
  ['a link to a script', '[x](javascript:alert(1))'],
  ['a link to a script in disguise', '[x](  JaVa&#115;cript:alert(1))'],
  ['a link to data', '[x](data:text/html;base64,PHNjcmlwdD4=)'],
  ['a pixel', '![](https://pixel.test/?reader=1)'],
  ['a pixel as HTML', '<img src="https://pixel.test/" width=1>'],
  ['a pixel as a style', '<p style="background:url(https://pixel.test/)">x</p>'],
  ['a frame', '<iframe src="https://frame.test/"></iframe>'],
  ['a form', '<form action="https://form.test/"><input name=password></form>'],
  ['a drawing with a script', '<svg onload="alert(1)"><script>alert(1)</script></svg>'],
  ['an autolink to a script', '<javascript:alert(1)>'],
  ['a reference to a pixel', '![x][p]\n\n[p]: https://pixel.test/'],
  ['a link that closes its tag', '[x](https://a.test/"onmouseover="alert(1))'],
  ['a style sheet', '<link rel=stylesheet href=https://style.test/>\n\n<style>@import "https://style.test/"</style>'],
])('%s is text, or gone', (_, text) => {
  expect(dangers(htmlOf(text))).toEqual([]);
});

test('a link that says no scheme leads nowhere', () => {
  for (const text of ['[a](b)', '[](\\<)', '[a](/graphql)', '[a](//b.test/)'])
    expect([text, htmlOf(text)]).toEqual([text, expect.not.stringContaining('href')]);
});

/** All that a tag may be: nothing that loads, and attributes of links and lists alone. */
const TAG =
  /^<(?:\/?(?:p|br|hr|h[1-6]|blockquote|ul|ol|li|pre|code|strong|em|s|table|thead|tbody|tr|th|td)(?: \/)?|ol start="\d+"|a href="(?:https?:\/\/|mailto:|tel:)[^"<>]*" rel="nofollow noopener"|a rel="nofollow noopener"|\/a)>$/;
const dangers = (html: string): string[] => (html.match(/<[^>]*>?/g) ?? []).filter((tag) => !TAG.test(tag));

test('whatever is written, no tag comes out but these', () => {
  const pieces = fc.constantFrom(
    ...[
      '<',
      '>',
      '"',
      "'",
      '&',
      '[',
      ']',
      '(',
      ')',
      '!',
      '`',
      '\n',
      '\n\n',
      ' ',
      '*',
      '_',
      '~~',
      '#',
      '|',
      '-',
      '\\',
      '&#60;',
      '&lt;',
    ],
    ...[
      'script',
      'img',
      'src=',
      'href=',
      'onerror=',
      'style=',
      'javascript:',
      'data:',
      'https://a.test/',
      'svg',
      'a',
      '1.',
      '<!--',
      ']]>',
    ],
  );
  let cases = 0;
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 5, arbitrary: pieces }, fc.string({ unit: 'grapheme' })), { maxLength: 40 }),
      (parts) => {
        cases += 1;
        expect(dangers(htmlOf(parts.join('')))).toEqual([]);
      },
    ),
    { numRuns: 2_000 },
  );
  console.info(`markdown: ${cases} texts`);
  expect(cases).toBeGreaterThanOrEqual(2_000);
});

test.each([
  ['brackets', '['.repeat(20_000)],
  ['quotes', '>'.repeat(20_000)],
  ['stars', '*a '.repeat(6_666)],
  ['links in links', '[a]('.repeat(5_000)],
  ['lists in lists', Array.from({ length: 190 }, (_, at) => `${' '.repeat(at)}- x`).join('\n')],
  ['ticks', Array.from({ length: 199 }, (_, at) => '`'.repeat(at + 1)).join(' ')],
  ['tables', `${'|a'.repeat(4_000)}|\n${'|-'.repeat(4_000)}|\n`],
])('the longest text of %s is read in less than a second', (_, text) => {
  const began = performance.now();
  htmlOf(text.slice(0, 20_000));
  expect(performance.now() - began).toBeLessThan(1_000);
});
