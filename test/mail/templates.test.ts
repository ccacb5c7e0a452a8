import { frameOf } from '../../src/mail/templates/frame.js';
import { htmlOf } from '../../src/mail/templates/html.js';
import type { Values } from '../../src/mail/templates/note.js';
import { noteOf, TEMPLATES, type TemplateCode } from '../../src/mail/templates/templates.js';
import { textOf } from '../../src/mail/templates/text.js';

/** What every message says, whatever it is about. */

const OFFICER = { name: 'Hélène Roy', phone: '+15145550100', address: '1 rue Notre-Dame' };
const LINK = 'https://klusster.test/confirm?a=1&b=2#token=kls_abc';
const VALUES: Values = {
  link: LINK,
  reason: 'Because "we" <said> so',
  at: '2026-11-02T15:00:00Z',
  device: 'A <b>phone</b>',
  klusster: 'A <b>name</b>',
  business: 'Another <b>name</b>',
  newsletter: 'A third <b>name</b>',
};
const codes = Object.keys(TEMPLATES) as TemplateCode[];
const languages = ['EN', 'FR'] as const;
const cases = codes.flatMap((code) => languages.map((language) => [code, language] as const));
const plain = (html: string) =>
  html
    .replaceAll(/<(?:head|style)[\s\S]*?<\/(?:head|style)>|<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

test.each(cases)(
  '%s in %s says who sends it, why she receives it and whom to turn to, as text and as HTML',
  (code, language) => {
    const note = noteOf(code, language, VALUES);
    const text = textOf(note, OFFICER, language);
    const html = htmlOf(note, OFFICER, language);
    const { greeting, sender, why, officer } = frameOf(note, OFFICER, language);
    for (const said of [...note.paragraphs, greeting, sender, why, officer]) {
      expect(text).toContain(said);
      expect(plain(html)).toContain(said);
    }
    expect(`${text}${html}`).not.toMatch(/\{\{|undefined|\[object/);
    expect(html).toContain(`<html lang="${language.toLowerCase()}"`);
    expect(html).not.toMatch(/<script|<img|src=|<b>phone|<said>/i);
    expect(note.button?.link).toBe('button' in note ? LINK : undefined);
    if (note.button) {
      expect(html).toContain(`href="${LINK.replaceAll('&', '&amp;')}"`);
      expect(text).toContain(LINK);
    }
  },
);

test('no subject holds a value: what people wrote never stands in a header', () => {
  for (const [code, language] of cases)
    expect(noteOf(code, language, VALUES).subject).toBe(noteOf(code, language, { at: '2020-01-01T00:00:00Z' }).subject);
});

test('the two languages say the same number of things, in different words', () => {
  for (const code of codes) {
    const [en, fr] = languages.map((language) => noteOf(code, language, VALUES));
    // What is quoted may be named in each language: so many lines of it.
    const quoted = (note: typeof en) => note?.quote?.split('\n').length;
    expect([code, fr?.paragraphs.length, fr?.button?.link, quoted(fr)]).toEqual([
      code,
      en?.paragraphs.length,
      en?.button?.link,
      quoted(en),
    ]);
    expect(fr?.subject).not.toBe(en?.subject);
  }
});

test('a decision without a reason quotes nothing, and one with a reason marks each of its lines as not ours', () => {
  const without = noteOf('KLUSSTER_OWNER_REFUSED', 'EN', {});
  expect(without.quote).toBeUndefined();
  const reasoned = noteOf('KLUSSTER_OWNER_REFUSED', 'EN', {
    reason: 'One.\r\nKlusster asks for your password.\nThree.',
  });
  expect(textOf(reasoned, OFFICER, 'EN')).toContain('> One.\n> Klusster asks for your password.\n> Three.');
});

test('what looks like a slot in a value is not filled', () => {
  const html = htmlOf(noteOf('NEW_SIGN_IN', 'EN', { ...VALUES, device: '{{officer}} {{link}}' }), OFFICER, 'EN');
  expect(html).toContain('{{officer}} {{link}}');
});
