import type { InvoiceDocument } from './invoiceDocument.js';
import { type Cell, type Column, LEFT, Paper, type Style } from './paper.js';
import { type PrintedWords, wordsIn } from './printedWords.js';

const GAP = 12;
/** Columns beside each other from the left edge on, by their widths. */
const columns = (...of: readonly (readonly [width: number, align: Column['align']])[]): Column[] =>
  of.map(([width, align], at) => {
    const before = of.slice(0, at).reduce((sum, [one]) => sum + one, 0);
    return { x: LEFT + before, width: width - GAP, align };
  });
const LINES = columns([204, 'left'], [144, 'left'], [64, 'right'], [104, 'right']);
const SUMS = columns([412, 'right'], [104, 'right']).slice(-2);
/** What an invoice is known by stands at the right, beside the names. */
const FACTS = columns([274, 'left'], [112, 'left'], [130, 'right']).slice(-2);
const NAMES: Column = { x: LEFT, width: 250, align: 'left' };

/**
 * An invoice or a credit note on paper: a tagged PDF of one page or more, in the language of its reader.
 * The same document gives the same bytes, so none has to be kept. Throws `Fault` for a single line that is higher than a page.
 */
export async function invoicePdf(document: InvoiceDocument, language: 'EN' | 'FR'): Promise<Buffer> {
  const words = wordsIn(language);
  const title = words.title(document);
  const paper = await Paper.begin({ title, lang: words.lang, createdOn: new Date(`${document.issuedOn}T00:00:00Z`) });
  paper.block('H1', title, 'title');
  const top = paper.place;
  paper.space(10);
  paper.table([], factsOf(document, words).map(rowOf(FACTS, 'text')));
  const under = paper.place;
  paper.at(top.y);
  writeNames(paper, document, words);
  paper.below(under);
  paper.space(16);
  if (document.lines.length > 0) writeLines(paper, document, words);
  paper.space(6);
  paper.table([], sumsOf(document, words));
  paper.space(16);
  if (document.kind === 'CREDIT_NOTE') {
    paper.block('H2', words.reason, 'heading');
    for (const line of linesOf(document.reason)) paper.block('P', line, 'text');
  }
  paper.block('P', words.currency, 'small');
  return paper.finish((page, pages) => `${title} · ${words.page(page, pages)}`);
}

/** What something is called, and what it is. */
type Named = readonly [name: string, value: string];

/** A row of two cells, of which the first says what the second is. */
const rowOf =
  ([name, value]: readonly Column[], style: Style) =>
  ([called, is]: Named): readonly Cell[] => [
    { ...(name as Column), text: called, style, heads: 'Row' },
    { ...(value as Column), text: is, style },
  ];

function factsOf(document: InvoiceDocument, words: PrintedWords): readonly Named[] {
  return [
    [words.number, String(document.number)],
    [words.issuedOn, words.day(document.issuedOn)],
    ...(document.kind === 'INVOICE' ? [[words.dueOn, words.day(document.dueOn)] as const] : []),
    ...(document.kind === 'CREDIT_NOTE' ? [[words.credits, String(document.invoice)] as const] : []),
    [words.month, words.inMonth(document.month)],
  ];
}

function writeNames(paper: Paper, { seller, billedTo }: InvoiceDocument, words: PrintedWords): void {
  const { gstNumber, qstNumber } = seller;
  paper.block('H2', words.issuedBy, 'heading', NAMES);
  paper.block('P', seller.name, 'text', NAMES);
  for (const line of linesOf(seller.address)) paper.block('P', line, 'text', NAMES);
  paper.block('P', words.said(words.gstNumber, gstNumber), 'small', NAMES);
  if (qstNumber !== undefined) paper.block('P', words.said(words.qstNumber, qstNumber), 'small', NAMES);
  paper.block('H2', words.billedTo, 'heading', NAMES);
  paper.block('P', billedTo.name, 'text', NAMES);
  for (const line of linesOf(billedTo.address)) paper.block('P', line, 'text', NAMES);
}

function writeLines(paper: Paper, { lines }: InvoiceDocument, words: PrintedWords): void {
  const row = (texts: readonly string[], style: Style, heads?: 'Column'): Cell[] =>
    LINES.map((column, at) => ({ ...column, text: texts[at] ?? '', style, ...(heads && { heads }) }));
  paper.table(
    row([words.klusster, words.period, words.days, words.amount], 'strong', 'Column'),
    lines.map(({ klusster, fromDay, untilDay, days, ofDays, cents }) =>
      row([klusster, words.span(fromDay, untilDay), words.of(days, ofDays), words.money(cents)], 'text'),
    ),
  );
}

/** What it comes to, step by step; what it ends with stands out. */
function sumsOf(document: InvoiceDocument, words: PrintedWords): readonly (readonly Cell[])[] {
  const { subtotalCents, taxes, totalCents } = document;
  const step = (called: string, cents: number) => rowOf(SUMS, 'text')([called, words.money(cents)]);
  const end = (called: string, cents: number) => rowOf(SUMS, 'strong')([called, words.money(cents)]);
  const beforeTax = step(words.subtotal, subtotalCents);
  const taxed = taxes.map(({ tax, rate, cents }) => step(words.tax(tax, rate), cents));
  if (document.kind === 'CREDIT_NOTE') return [beforeTax, ...taxed, end(words.total, totalCents)];
  const { creditedCents, paidCents, dueCents } = document;
  return [
    beforeTax,
    ...taxed,
    step(words.total, totalCents),
    ...(creditedCents > 0 ? [step(words.credited, -creditedCents)] : []),
    ...(paidCents > 0 ? [step(words.paid, -paidCents)] : []),
    end(words.due, dueCents),
  ];
}

/** The lines of a text, each by itself: what has many may go over a page. */
const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');
