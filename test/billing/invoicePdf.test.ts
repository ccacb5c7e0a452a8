import type { DocumentLine, InvoiceDocument, PrintedInvoice } from '../../src/billing/invoiceDocument.js';
import { invoicePdf } from '../../src/billing/invoicePdf.js';
import { readPdf } from './readPdf.js';

const line = (klusster: string, part: Partial<DocumentLine> = {}): DocumentLine => ({
  klusster,
  fromDay: '2026-11-01',
  untilDay: '2026-12-01',
  days: 30,
  ofDays: 30,
  cents: 2_900,
  ...part,
});
const COMMON = {
  number: 1042,
  issuedOn: '2026-12-01',
  month: '2026-11',
  seller: {
    name: 'Klusster & Sons <Inc.>',
    address: '1 rue Notre-Dame\n\nMontréal QC  H2Y 1B6',
    gstNumber: '123456789RT0001',
    qstNumber: '1234567890TQ0001',
  },
  billedTo: { name: 'Zoé O’Brien-Łódź', address: '12 rue Ő, app. 3\nQuébec QC  G1R 2B5' },
} as const;
const INVOICE: PrintedInvoice = {
  ...COMMON,
  kind: 'INVOICE',
  dueOn: '2026-12-15',
  lines: [
    line('Mile End'),
    line('ᐃᓄᒃᑎᑐᑦ', { fromDay: '2026-11-16', days: 15, cents: 1_450 }),
    line('Verdun', { fromDay: '2026-11-02', untilDay: '2026-11-03', days: 1, cents: 97 }),
  ],
  subtotalCents: 4_447,
  taxes: [
    { tax: 'GST', rate: 5_000, cents: 222 },
    { tax: 'QST', rate: 9_975, cents: 444 },
  ],
  totalCents: 5_113,
  creditedCents: 500,
  paidCents: 1_000,
  dueCents: 3_613,
};
const heardOf = async (document: InvoiceDocument, language: 'EN' | 'FR' = 'EN') => {
  const { pages, ...heard } = await readPdf(await invoicePdf(document, language));
  return { ...heard, pages, said: pages.flat() };
};
const billed = (name: string) => ({ ...INVOICE, billedTo: { ...INVOICE.billedTo, name } });

test('an invoice in English is heard in its order, each figure with what it is', async () => {
  const { title, lang, isTagged, pages, onlySeen } = await heardOf(INVOICE);
  expect({ title, lang, isTagged, pages, onlySeen }).toEqual({
    title: 'Invoice 1042',
    lang: 'en-CA',
    isTagged: true,
    pages: [
      [
        'H1 Invoice 1042',
        'TR Number (Row) | 1042',
        'TR Issued on (Row) | December 1, 2026',
        'TR Due on (Row) | December 15, 2026',
        'TR Month (Row) | November 2026',
        'H2 Issued by',
        'P Klusster & Sons <Inc.>',
        'P 1 rue Notre-Dame',
        'P Montréal QC H2Y 1B6',
        'P GST/HST registration number: 123456789RT0001',
        'P QST registration number: 1234567890TQ0001',
        'H2 Billed to',
        'P Zoé O’Brien-Łódź',
        'P 12 rue Ő, app. 3',
        'P Québec QC G1R 2B5',
        'TR Klusster (Column) | Period (Column) | Days (Column) | Amount (Column)',
        'TR Mile End | Nov 1–30, 2026 | 30 of 30 | $29.00',
        'TR ᐃᓄᒃᑎᑐᑦ | Nov 16–30, 2026 | 15 of 30 | $14.50',
        'TR Verdun | Nov 2, 2026 | 1 of 30 | $0.97',
        'TR Subtotal before tax (Row) | $44.47',
        'TR GST (5%) (Row) | $2.22',
        'TR QST (9.975%) (Row) | $4.44',
        'TR Total (Row) | $51.13',
        'TR Credited (Row) | -$5.00',
        'TR Paid (Row) | -$10.00',
        'TR Amount due (Row) | $36.13',
        'P All amounts are in Canadian dollars.',
      ],
    ],
    onlySeen: ['Invoice 1042 · Page 1 of 1'],
  });
});

test('and in French', async () => {
  const { said, title, lang, isTagged, onlySeen } = await heardOf(INVOICE, 'FR');
  expect({ title, lang, isTagged, onlySeen }).toEqual({
    title: 'Facture 1042',
    lang: 'fr-CA',
    isTagged: true,
    onlySeen: ['Facture 1042 · Page 1 de 1'],
  });
  for (const words of [
    'TR Date d’émission (Row) | 1er décembre 2026',
    'TR À payer au plus tard le (Row) | 15 décembre 2026',
    'TR Mois (Row) | novembre 2026',
    'P Numéro d’inscription à la TPS/TVH : 123456789RT0001',
    'TR Klusster (Column) | Période (Column) | Jours (Column) | Montant (Column)',
    'TR ᐃᓄᒃᑎᑐᑦ | 16–30 nov. 2026 | 15 sur 30 | 14,50 $',
    'TR TPS (5 %) (Row) | 2,22 $',
    'TR TVQ (9,975 %) (Row) | 4,44 $',
    'TR Crédité (Row) | -5,00 $',
    'TR Montant à payer (Row) | 36,13 $',
  ])
    expect(said).toContain(words);
});

test('a credit note names its invoice and its reason, and has no table of klussters when it is for a sum', async () => {
  const { taxes, subtotalCents, totalCents } = INVOICE;
  const note = {
    ...COMMON,
    kind: 'CREDIT_NOTE',
    number: 3,
    invoice: 1042,
    reason: 'It could not be reached.\nSorry.',
    lines: [],
    taxes,
    subtotalCents,
    totalCents,
  } as const;
  const { title, said } = await heardOf(note);
  expect(title).toBe('Credit note 3');
  expect(said.slice(0, 5)).toEqual([
    'H1 Credit note 3',
    'TR Number (Row) | 3',
    'TR Issued on (Row) | December 1, 2026',
    'TR Takes off invoice (Row) | 1042',
    'TR Month (Row) | November 2026',
  ]);
  expect(said.slice(-5)).toEqual([
    'TR Total (Row) | $51.13',
    'H2 Reason',
    'P It could not be reached.',
    'P Sorry.',
    'P All amounts are in Canadian dollars.',
  ]);
  expect(said.join()).not.toMatch(/Klusster \(Column\)|due|Paid/);
});

test('a seller without a number for QST names none, and what was not credited or paid has no line', async () => {
  const seller = { ...INVOICE.seller, qstNumber: undefined };
  const { said } = await heardOf({ ...INVOICE, seller, creditedCents: 0, paidCents: 0, dueCents: 5_113 });
  expect(said.join()).not.toMatch(/QST registration|Credited|Paid/);
  expect(said).toContain('TR Amount due (Row) | $51.13');
});

test('the same invoice is the same bytes, later too and whatever was printed between, and another is not', async () => {
  // An open font remembers what it drew; letters that are drawn as one among it.
  const invoice = billed('Donaudampfschifffahrtselektrizität');
  const once = await invoicePdf(invoice, 'EN');
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  await invoicePdf(billed('Office of Schiffahrt'), 'FR');
  expect((await invoicePdf(invoice, 'EN')).equals(once)).toBe(true);
  expect((await invoicePdf({ ...invoice, dueCents: 3_612 }, 'EN')).equals(once)).toBe(false);
});

test('many lines go over pages: the head is seen on each and said once, and no line is lost', async () => {
  const names = Array.from({ length: 120 }, (_, at) => `No. ${at + 1}${' of a name that goes on'.repeat(at % 4)}`);
  const { pages, said, onlySeen } = await heardOf({ ...INVOICE, lines: names.map((name) => line(name)) });
  const rows = said.filter((one) => one.includes('30 of 30'));
  expect(rows.map((row) => row.slice(3, row.indexOf(' | ')))).toEqual(names);
  expect(said.filter((one) => one.includes('(Column)'))).toHaveLength(1);
  expect(onlySeen.filter((one) => one.startsWith('Klusster'))).toHaveLength(pages.length - 1);
  expect(onlySeen.filter((one) => /Page \d of \d/.test(one))).toEqual(
    pages.map((_, at) => `Invoice 1042 · Page ${at + 1} of ${pages.length}`),
  );
  expect(pages.length).toBeGreaterThanOrEqual(4);
  console.info(`invoice: ${rows.length} lines on ${pages.length} pages`);
});

test('what it comes to is never parted: the sums stand on one page, wherever the lines end', async () => {
  let cases = 0;
  const onFirst = new Set<boolean>();
  for (let count = 22; count <= 34; count += 2) {
    const { pages } = await heardOf({ ...INVOICE, lines: Array.from({ length: count }, () => line('Mile End')) });
    const sums = pages.map((page) => page.filter((one) => /^TR .*\(Row\) \| -?\$/.test(one)).length);
    expect([count, sums.filter((found) => found > 0)]).toEqual([count, [7]]);
    onFirst.add((sums[0] ?? 0) > 0);
    cases += 1;
  }
  console.info(`invoice: ${cases} lengths of a first page`);
  // From where all of it fits on the first page to where it does not.
  expect(onFirst.size).toBe(2);
});

test.each<[string, string, string]>([
  [
    'letters of Latin, Greek and Cyrillic',
    'Łukasz Őry Ștefan Ğül Þór Ωμέγα Жанна',
    'Łukasz Őry Ștefan Ğül Þór Ωμέγα Жанна',
  ],
  ['those of Inuktitut and Cree', 'ᐊᓈᓇ ᓄᓇᕗᑦ ᓀᐦᐃᔭᐍᐏᐣ', 'ᐊᓈᓇ ᓄᓇᕗᑦ ᓀᐦᐃᔭᐍᐏᐣ'],
  ['accents that have no letter of their own', 'W̱SÁNEĆ ʔəy̓', 'W̱SÁNEĆ ʔəy̓'],
  ['boxes for what the fonts lack', '李小龍 👩‍👩‍👧 B', '□□□ □ B'],
  ['nothing for what only joins', 'A\u{e0001}B', 'AB'],
])('names are heard as they are written, and drawn as %s', async (_name, name, shown) => {
  const { said, drawn } = await heardOf(billed(name));
  expect(said[said.indexOf('H2 Billed to') + 1]).toBe(`P ${name}`);
  expect(drawn.split('\n')).toContain(shown);
});

test('a long name wraps, with spaces or without', async () => {
  for (const name of ['M'.repeat(100), 'Wort '.repeat(20).trim()]) {
    const { said, pages } = await heardOf({ ...INVOICE, lines: [line(name)] });
    const row = said.find((one) => one.includes('30 of 30')) ?? '';
    expect(row.replaceAll(' ', '')).toBe(`TR ${name} | Nov 1–30, 2026 | 30 of 30 | $29.00`.replaceAll(' ', ''));
    expect(pages).toHaveLength(1);
  }
});

test('an address of very many lines goes over pages', async () => {
  const address = Array.from({ length: 90 }, (_, at) => `Line ${at + 1}`).join('\n');
  const { said, pages } = await heardOf({ ...INVOICE, billedTo: { ...INVOICE.billedTo, address } });
  expect(said.filter((one) => one.startsWith('P Line'))).toHaveLength(90);
  expect(pages.length).toBeGreaterThanOrEqual(2);
});
