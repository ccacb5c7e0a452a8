import fc from 'fast-check';
import { type ParsedMail, simpleParser } from 'mailparser';
import { type Composed, composed, letterTo, type SentPicture, type To } from '../../src/newsletters/composed.js';
import { contentHashOf, contentOf, type Written } from '../../src/newsletters/content.js';
import { frameOf } from '../../src/newsletters/frame.js';
import { plainOf } from '../../src/newsletters/markdown.js';

/** What a newsletter is as it leaves: whatever is written, who sends it and how to leave the list are in it, and nothing else acts. */

const SENDER = {
  klusster: 'Écho des Cantons',
  businessName: 'Presse <Luc> & Fils',
  mailingAddress: '1 rue Principale\nMagog QC J1X 1A1',
  phone: '+18195550100',
  email: 'bonjour@echo.test',
  website: null,
};
const PICTURE = { number: 1, width: 96, height: 64, hash: Buffer.alloc(32, 7) };
const JPEG: SentPicture = { number: 1, jpeg: Buffer.from(Array.from({ length: 3_000 }, (_, at) => at % 251)) };
const WRITTEN: Written = {
  language: 'FR',
  subject: 'Les marchés de décembre — enfin',
  text: '# Marchés\n\nBonjour **à tous**, [le site](https://echo.test/?a=1&b=2).\n\n![Le marché](image:1)',
  sender: SENDER,
  pictures: [PICTURE],
};
const AOIFE: To = {
  messageId: '0a7f8e0c-56b5-4b4c-9d4e-2a52c8a5b111',
  to: 'aoife@demo.test',
  firstName: 'Aoife',
  lastName: 'Ní Bhriain',
  language: 'EN',
  unsubscribeUrl: 'https://klusster.test/unsubscribe/AbC-_123',
  at: new Date('2026-11-28T12:00:00Z'),
};
const FROM = { mailFrom: 'no-reply@klusster.test', slug: 'echo-des-cantons' };

const compose = (written: Partial<Written> = {}, pictures: readonly SentPicture[] = [JPEG]): Composed =>
  composed({ ...WRITTEN, ...written }, pictures, FROM);
const raw = (to: Partial<To> = {}, of = compose()): string => letterTo(of, { ...AOIFE, ...to }).bytes.toString();
const read = (to: Partial<To> = {}, of = compose()): Promise<ParsedMail> =>
  simpleParser(letterTo(of, { ...AOIFE, ...to }).bytes, { keepCidLinks: true });
const headersOf = (mail: string): string => mail.slice(0, mail.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]/g, ' ');
const plain = (html: string) =>
  html
    .replaceAll(/<(?:head|style)[\s\S]*?<\/(?:head|style)>|<br ?\/?>|<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

test.each(['EN', 'FR'] as const)(
  'a message in %s says who sends it for whom, where the sender is and how to leave, as HTML and as text',
  async (language) => {
    const { html, text = '' } = await read({ language });
    const { byline, identity, why, wayOut } = frameOf(SENDER, language);
    expect(identity.join(' ')).toContain('Klusster');
    for (const said of [byline, ...identity, why, wayOut]) {
      expect(text).toContain(said);
      expect(plain(html as string)).toContain(said);
    }
    for (const said of [SENDER.businessName, '1 rue Principale, Magog QC J1X 1A1', SENDER.phone, SENDER.email])
      expect(text).toContain(said);
    expect(text).toContain(`${wayOut}\n${AOIFE.unsubscribeUrl}`);
    expect(html).toContain(`<a href="${AOIFE.unsubscribeUrl}"`);
    expect(html).toContain(`<html lang="${language.toLowerCase()}"`);
    // Her words stay in her language.
    expect(html).toContain('<div class="written" lang="fr">');
    expect(`${text}${html}`).not.toMatch(/\{\{|undefined|\[object/);
  },
);

test('its headers say of which list it is, and how to leave it in one click (RFC 2369, 2919, 8058)', async () => {
  const headers = headersOf(raw()).split('\r\n');
  expect(headers).toEqual(
    expect.arrayContaining([
      'List-Id: <echo-des-cantons.list.klusster.test>',
      `List-Unsubscribe: <${AOIFE.unsubscribeUrl}>`,
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
      'Precedence: bulk',
      'Auto-Submitted: auto-generated',
      'Content-Language: fr',
      'To: aoife@demo.test',
      `Message-ID: <${AOIFE.messageId}@klusster.test>`,
      'Date: Sat, 28 Nov 2026 12:00:00 +0000',
    ]),
  );
  const { subject, from } = await read();
  expect(subject).toBe(WRITTEN.subject);
  expect(from?.value).toEqual([{ name: 'Écho des Cantons (Klusster)', address: 'no-reply@klusster.test' }]);
  // An answer, by a holiday notice even, would show the reader to the owner.
  expect(headers.join('\n')).not.toMatch(/reply-to|echo\.test/i);
});

test('it is what RFC 5322 and 2045 allow: lines that end, none too long, no byte but ASCII', () => {
  for (const to of [{}, { firstName: 'É'.repeat(100), lastName: '=\t .'.repeat(25) }, { language: 'FR' as const }]) {
    const mail = raw(to);
    expect(mail).toMatch(/^[\t\r\n -~]*$/);
    expect(mail.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const body = mail.slice(mail.indexOf('\r\n\r\n')).split('\r\n');
    expect(Math.max(...body.map((line) => line.length))).toBeLessThanOrEqual(76);
  }
});

test('its pictures come along, and nothing of it is fetched from anywhere', async () => {
  const { html, attachments } = await read();
  expect(attachments).toHaveLength(1);
  expect(attachments[0]).toMatchObject({
    contentType: 'image/jpeg',
    cid: 'image-1@newsletter.klusster',
    related: true,
  });
  expect(attachments[0]?.content.equals(JPEG.jpeg)).toBe(true);
  expect(html).toContain('<img src="cid:image-1@newsletter.klusster" alt="Le marché" width="96" height="64" />');
  const without = await read({}, compose({ text: 'Bonjour' }, []));
  expect(without.attachments).toEqual([]);
  expect(without.html).toContain('<p>Bonjour</p>');
});

test.each([
  ['a script', '<script>alert(1)</script>'],
  ['a script in a drawing', '<svg onload="alert(1)"></svg>'],
  ['a link to a script', '[x](javascript:alert(1))'],
  ['a pixel', '![](https://pixel.test/?reader=1)'],
  ['a pixel as HTML', '<img src="https://pixel.test/" width=1>'],
  ['a pixel as data', '![x](data:image/gif;base64,R0lGODlhAQABAAAAACw=)'],
  ['a pixel by its number, which is not there', '![x](image:2)'],
  ['a pixel by reference', '![x][p]\n\n[p]: https://pixel.test/'],
  ['a pixel of another message', '![x](cid:other@pixel.test)'],
  ['a style', '<style>.written + * { display: none }</style>\n\n<p style="background:url(https://pixel.test/)">x</p>'],
  ['a form', '<form action="https://form.test/"><input name=password></form>'],
  ['an end of the layout', '</div></td></tr></table></body></html>\n\n<!-- '],
  ['a slot', '{{unsubscribe}} {{greeting}} {{identity}}'],
])('%s in it is text, or gone', async (_, text) => {
  const { html = '', text: said = '' } = await read({}, compose({ text }));
  const written = /<div class="written" lang="fr">([\s\S]*?)<\/div>/.exec(html as string)?.[1] ?? '';
  expect(dangersIn(written)).toEqual([]);
  expect(html).not.toMatch(/<[^>]*src="(?!cid:image-1@)/);
  for (const one of [plain(html as string), said]) expect(one).toContain(frameOf(SENDER, 'EN').why);
});

/** All that a tag of hers may be. */
const TAG =
  /^<(?:\/?(?:p|br|hr|h[1-6]|blockquote|ul|ol|li|pre|code|strong|em|s|table|thead|tbody|tr|th|td)(?: \/)?|ol start="\d+"|a href="(?:https?:\/\/|mailto:|tel:)[^"<>]*" rel="nofollow noopener"|a rel="nofollow noopener"|\/a|img src="cid:image-1@newsletter\.klusster" alt="[^"<>]*" width="96" height="64" \/)>$/;
const dangersIn = (html: string): string[] => (html.match(/<[^>]*>?/g) ?? []).filter((tag) => !TAG.test(tag));

test.each([
  ['a link by its words', '[Unsubscribe](https://evil.test/unsubscribe/x)'],
  ['a link by its address', 'https://evil.test/UnSubscribe?x'],
  ['an address to write to', '<mailto:unsubscribe@evil.test>'],
  ['a link by reference', '[here][u]\n\n[u]: https://evil.test/a?unsubscribe'],
])('%s that passes for the way out of the list is words alone', async (_, text) => {
  const { html = '', text: said = '' } = await read({}, compose({ text: `${text} [and on](https://echo.test/)` }));
  expect((html as string).match(/<a [^>]*href="[^"]*"/g)).toEqual([
    '<a href="https://echo.test/"',
    `<a href="${AOIFE.unsubscribeUrl}"`,
  ]);
  expect(said).not.toMatch(/\(\S*evil/);
});

test('an image that is not there is what was said of it', async () => {
  const { html = '' } = await read({}, compose({ text: 'A ![lake](image:2) and a ![hill](https://pixel.test/)' }));
  expect(html).toContain('<p>A lake and a hill</p>');
});

const PIECES = [
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
  ],
  ...[
    '<!--',
    '-->',
    '{{',
    '}}',
    '</div>',
    '</td>',
    '<p ',
    'style=',
    'class=',
    'image:1',
    'image:9',
    'cid:',
    'https://a.test',
  ],
  ...[
    '/unsubscribe/x',
    '_'.repeat(64),
    '=_either',
    '--=_either',
    'Klusster',
    'Unsubscribe: ',
    '<img src=',
    '\u00e9',
    '\ud83c\udf41',
  ],
];

test('whatever is written, the two blocks that are ours stand under it, and nothing of hers acts or passes for them', async () => {
  let count = 0;
  const { identity, why, wayOut } = frameOf(SENDER, 'EN');
  const ours = [...identity, '', why, `${wayOut}\n${AOIFE.unsubscribeUrl}`].join('\n');
  const text = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })), {
    minLength: 1,
    maxLength: 40,
  });
  await fc.assert(
    fc.asyncProperty(text, async (pieces) => {
      count += 1;
      const mail = await read({}, compose({ text: pieces.join('') || 'x' }));
      const html = mail.html as string;
      const said = (mail.text ?? '').trimEnd();
      // The last rule in the text is ours, and ours is what follows it.
      expect(said.split(`\n${'_'.repeat(64)}\n`).at(-1)).toBe(ours);
      expect(said.match(/^_/gm)).toHaveLength(2);
      const written = html.slice(
        html.indexOf('<div class="written"'),
        html.indexOf(
          `<div\nstyle="font-family:Helvetica, Arial, sans-serif;font-size:13px`,
          html.indexOf('<div class="written"'),
        ),
      );
      expect(dangersIn(written.slice(written.indexOf('>') + 1, written.indexOf('</div>')))).toEqual([]);
      expect(html.match(/href="[^"]*unsubscribe[^"]*"/gi)).toEqual([`href="${AOIFE.unsubscribeUrl}"`]);
      expect(html.split('</body>')).toHaveLength(2);
      expect(mail.attachments).toHaveLength(1);
    }),
    { numRuns: 400 },
  );
  console.info(`composing: ${count} texts`);
  expect(count).toBeGreaterThanOrEqual(400);
}, 120_000);

test('the name of a recipient is in the greeting, as it is, and nowhere else', async () => {
  const name = { firstName: '<b>{{unsubscribe}}\u200b', lastName: '"=?UTF-8?Q?x?= & https://evil.test/' };
  const { html = '', text = '', headerLines } = await read(name);
  const greeting = `Hello ${name.firstName} ${name.lastName},`;
  expect(text.split(greeting)).toHaveLength(2);
  expect(plain(html as string).split(greeting)).toHaveLength(2);
  expect(html).not.toContain('<b>');
  expect(headerLines.map(({ line }) => line).join('\n')).not.toContain('evil');
  const without = (mail: string, one: string) => mail.replaceAll(one, '…');
  const other = await read({ firstName: 'Noor', lastName: 'Haddad' });
  expect(without(other.text ?? '', 'Hello Noor Haddad,')).toBe(without(text, greeting));
});

test('a subject is what she wrote, whatever it looks like', async () => {
  for (const subject of [
    '=?UTF-8?B?DQpCY2M6IHg=?= sale',
    'a, b; "c" <d@e.test>',
    'é'.repeat(150),
    'To: x',
    '🍁 = =?',
  ]) {
    const mail = compose({ subject });
    const { subject: said, headerLines } = await read({}, mail);
    expect(said).toBe(subject);
    expect(headerLines.map(({ key }) => key).filter((key) => ['bcc', 'to', 'subject'].includes(key))).toEqual([
      'subject',
      'to',
    ]);
  }
});

test('the hash of a newsletter changes with each thing that is the same in all its messages, and with nothing else', () => {
  const hashOf = (change: Partial<Written> = {}) => {
    const written = { ...WRITTEN, ...change };
    return contentHashOf(written, contentOf(written)).toString('hex');
  };
  const changes: Partial<Written>[] = [
    { subject: 'Autre chose' },
    { text: `${WRITTEN.text}!` },
    { language: 'EN' },
    { pictures: [{ ...PICTURE, hash: Buffer.alloc(32, 8) }] },
    { pictures: [{ ...PICTURE, width: 95 }] },
    ...Object.keys(SENDER).map((field) => ({ sender: { ...SENDER, [field]: '+15145550123' } })),
  ];
  const hashes = [hashOf(), ...changes.map(hashOf)];
  expect(new Set(hashes).size).toBe(changes.length + 1);
  expect(hashOf()).toBe(compose().contentHash.toString('hex'));
  expect(compose().contentHash).toEqual(
    composed(WRITTEN, [], { mailFrom: 'other@other.test', slug: 'other' }).contentHash,
  );
});

test('as plain text it reads as it was written', () => {
  const text =
    '# Title\n\nOne **two**\nthree [four](https://four.test/) <https://five.test>\n\n- six\n- seven\n  1. eight\n  2. nine\n\n> ten\n>\n> eleven\n\n|a|b|\n|-|-|\n|c|`d`|\n\n---\n\n```\n  code\n```\n\n![A lake](image:1)\n';
  expect(plainOf(text)).toBe(
    [
      ...['Title', '', 'One two', 'three four (https://four.test/) https://five.test', ''],
      ...['- six', '- seven', '  1. eight', '  2. nine', '', '> ten', '>', '> eleven', ''],
      ...['a | b', 'c | d', '', '* * *', '', '      code', '', '[A lake]'],
    ].join('\n'),
  );
});
