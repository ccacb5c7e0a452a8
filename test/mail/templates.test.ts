import type { EmailAddress } from '../../src/kernel/emailAddress.js';
import { frameOf } from '../../src/mail/templates/frame.js';
import { htmlOf } from '../../src/mail/templates/html.js';
import type { Values } from '../../src/mail/templates/note.js';
import { noteOf, TEMPLATES, type TemplateCode } from '../../src/mail/templates/templates.js';
import { textOf } from '../../src/mail/templates/text.js';

/** What every message says, whatever it is about. */

const OFFICER = {
  name: 'Hélène Roy',
  phone: '+15145550100',
  address: '1 rue Notre-Dame',
  email: 'privacy@klusster.test' as EmailAddress,
};
const LINK = 'https://klusster.test/confirm?a=1&b=2#token=kls_abc';
const VALUES: Values = {
  link: LINK,
  reference: '5f0e1c86-7a53-4c02-9f6e-5d2f2a4c9b11',
  reason: 'Because "we" <said> so',
  at: '2026-11-02T15:00:00Z',
  device: 'A <b>phone</b>',
  klusster: 'A <b>name</b>',
  business: 'Another <b>name</b>',
  newsletter: 'A third <b>name</b>',
  number: '1042',
  creditNote: '17',
  month: '2026-11',
  dueOn: '2026-12-15',
  cents: '3277',
  dueCents: '150',
  card: 'yes',
  because: 'EXPIRED',
  creditReason: 'SERVICE',
  kind: 'COMPLAINT',
  receivedOn: '2026-11-02',
  limitOn: '2026-12-02',
  officer: 'Hélène <b>Roy</b>',
  answer: 'We <b>answer</b> so',
  measure: 'It was <b>mended</b>',
  finding: 'RESOLVED',
  became: 'NOT_CORRECTED',
  count: '3',
  days: '27',
  overdue: '1',
  profile: 'KLUSSTER_OWNER',
  fields: 'phone,email',
  own: 'OWN',
  ...{ a: 'A <b>lot</b>', b: 'In May', c: 'Some', d: 'Little', e: 'Much', f: 'Here' },
  ...{ unassessed: '2', unreported: '1', untold: '1' },
  references: 'inquiry_AAAAAAAAQACAAAAAAAAAAA  2026-12-02',
  limit: '2026-12-24',
  extension: 'FORMAT',
  ground: 'DISPUTE',
  reasons: 'Because "they" <said> so',
};
/** All that is optional is left out, and the rest is something else. */
const OTHER_VALUES: Values = {
  at: '2020-01-01T00:00:00Z',
  number: '7',
  creditNote: '8',
  month: '2020-01',
  dueOn: '2020-02-01',
  cents: '1',
  dueCents: '0',
  because: 'NOT_ACCEPTED',
  creditReason: 'GOODWILL',
  kind: 'QUESTION',
  receivedOn: '2020-01-01',
  limitOn: '2020-01-31',
  officer: 'Somebody',
  answer: 'Yes',
  finding: 'NOT_WELL_FOUNDED',
  became: 'CORRECTED',
  profile: 'BUSINESS_OWNER',
  fields: 'mailingAddress',
  ...{ a: 'Less', b: 'In June', c: 'Any', d: 'Nothing', e: 'Little', f: 'There' },
  ...{ unassessed: '0', unreported: '3', untold: '2' },
  count: '1',
  days: '20',
  overdue: '0',
  references: 'None',
  limit: '2020-02-29',
  extension: 'ACTIVITIES',
  ground: 'IDENTITY',
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
    expect(noteOf(code, language, VALUES).subject).toBe(noteOf(code, language, OTHER_VALUES).subject);
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

describe('of invoices', () => {
  const said = (code: TemplateCode, language: 'EN' | 'FR', values: Values) =>
    noteOf(code, language, { ...VALUES, ...values })
      .paragraphs.join(' ')
      // Intl puts spaces that do not break into amounts and dates.
      .replaceAll(/\s/g, ' ');

  test.each<[TemplateCode, 'EN' | 'FR', string]>([
    ['INVOICE_ISSUED', 'EN', 'invoice 1042 for November 2026: $32.77, due on December 15, 2026'],
    [
      'INVOICE_ISSUED',
      'FR',
      'facture 1042 du mois de novembre 2026 : 32,77 $, à payer au plus tard le 15 décembre 2026',
    ],
    ['INVOICE_OVERDUE', 'EN', 'Invoice 1042 for November 2026 was to be paid by December 15, 2026, and $32.77 of it'],
    [
      'INVOICE_OVERDUE',
      'FR',
      'La facture 1042 du mois de novembre 2026 était à payer au plus tard le 15 décembre 2026',
    ],
    ['PAYMENT_RECEIVED', 'EN', 'received $32.77 from your stored card for invoice 1042'],
    ['PAYMENT_RECEIVED', 'FR', 'reçu 32,77 $ de votre carte enregistrée pour la facture 1042'],
    ['CREDIT_NOTE_ISSUED', 'EN', 'credit note 17: it takes $32.77 off invoice 1042'],
    ['CREDIT_NOTE_ISSUED', 'FR', 'note de crédit 17 : elle réduit de 32,77 $ la facture 1042'],
    ['CARD_DECLINED', 'EN', 'asked it to pay $32.77 of invoice 1042'],
    ['CARD_DECLINED', 'FR', 'demandé 32,77 $ pour la facture 1042'],
    ['CARD_DECLINED_BY_HAND', 'EN', 'asked to pay $32.77 of invoice 1042'],
    ['CARD_DECLINED_BY_HAND', 'FR', 'demandé à payer 32,77 $ pour la facture 1042'],
  ])('%s in %s names the invoice and the amount', (code, language, words) => {
    expect(said(code, language, {})).toContain(words);
  });

  test('a card is spoken of where one is used, and other means where not', () => {
    expect(said('INVOICE_ISSUED', 'EN', {})).toContain('You need not do anything');
    expect(said('INVOICE_ISSUED', 'EN', { card: undefined })).toMatch(/No card is stored .* by other means/);
    expect(said('PAYMENT_RECEIVED', 'EN', { card: undefined })).not.toContain('card');
  });

  test('a receipt says what is still due, or that nothing is', () => {
    expect(said('PAYMENT_RECEIVED', 'EN', {})).toContain('$1.50 of the invoice is still due');
    expect(said('PAYMENT_RECEIVED', 'FR', {})).toContain('Il reste 1,50 $ à payer');
    expect(said('PAYMENT_RECEIVED', 'EN', { dueCents: '0' })).toContain('paid in full');
  });

  test.each(['INSUFFICIENT_FUNDS', 'EXPIRED', 'NOT_ACCEPTED', 'AUTHENTICATION_NEEDED'])(
    'whoever is declined (%s) is told why, as far as she may be, that nothing was taken, and when the card is tried again',
    (because) => {
      const [en, fr] = [said('CARD_DECLINED', 'EN', { because }), said('CARD_DECLINED', 'FR', { because })];
      expect(en).toContain('Nothing was taken. We do not try the card again until next month.');
      expect(fr).toContain('Rien n’a été prélevé. Nous ne réessayons pas la carte avant le mois prochain.');
      expect(`${en}${fr}`).not.toMatch(/undefined|stolen|fraud/);
    },
  );
});
