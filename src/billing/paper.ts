import { assert } from '../kernel/assert.js';
import { openFonts } from './fonts.js';

// The types are of an older version, which knew neither.
declare global {
  namespace PDFKit.Mixins {
    interface StructureElementOptions {
      /** Of what a cell of a head speaks. */
      scope?: 'Column' | 'Row';
    }
  }
}
const PDF_UA = 'PDF/UA' as never;

/** Letter, as offices in Canada print; in points, as everything here. */
const SIZE = { width: 612, height: 792 };
const MARGIN = 54;
const BOTTOM = SIZE.height - 72;
/** Where text begins and how wide a page's is. */
export const LEFT = MARGIN;
export const WIDTH = SIZE.width - 2 * MARGIN;

const STYLES = {
  title: { font: 'bold', size: 20, color: '#111111', before: 0, after: 8 },
  heading: { font: 'bold', size: 10, color: '#111111', before: 10, after: 2 },
  text: { font: 'plain', size: 9.5, color: '#111111', before: 0, after: 2 },
  strong: { font: 'bold', size: 9.5, color: '#111111', before: 0, after: 2 },
  small: { font: 'plain', size: 8, color: '#444444', before: 0, after: 2 },
} as const;
export type Style = keyof typeof STYLES;

/** A column of text: where it begins, how wide it is, and at which side its lines stand. */
export type Column = { readonly x: number; readonly width: number; readonly align: 'left' | 'right' };

/** What stands in a column, and whether it is the head of its column or row. */
export type Cell = Column & { readonly text: string; readonly style: Style; readonly heads?: 'Column' | 'Row' };

const LETTERS = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Stands for a letter that the fonts lack; what is read aloud and copied is the letter itself. */
const LACKING = '□';

/**
 * Pages of a tagged PDF (PDF/UA-1, ISO 14289-1): what is written is in the structure, in the order in which it is written, and all else is an
 * artifact. The same writing is the same bytes. Nothing is fetched.
 */
export class Paper {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #root: PDFKit.PDFStructureElement;
  readonly #has: (codePoint: number) => boolean;
  /** From above; the next thing stands there. */
  #y = MARGIN;

  private constructor(pdf: PDFKit.PDFDocument, has: (codePoint: number) => boolean) {
    this.#pdf = pdf;
    this.#has = has;
    this.#root = pdf.struct('Document');
    pdf.addStructure(this.#root);
  }

  /**
   * A first page. The libraries take a fifth of a second to load, and most processes never print.
   * @param title goes into XML as it is: nothing in it may come from people
   * @param lang BCP 47
   */
  static async begin(of: { title: string; lang: string; createdOn: Date }): Promise<Paper> {
    const [{ default: Pdf }, { plain, bold }] = await Promise.all([import('pdfkit'), openFonts()]);
    const pdf = new Pdf({
      size: [SIZE.width, SIZE.height],
      margin: 0,
      bufferPages: true,
      pdfVersion: '1.7',
      subset: PDF_UA,
      tagged: true,
      lang: of.lang,
      displayTitle: true,
      info: { Title: of.title, Creator: 'Klusster', CreationDate: of.createdOn },
    });
    // The types are of an older version, which took a file only.
    pdf.registerFont('plain', plain as never).registerFont('bold', bold as never);
    return new Paper(pdf, (codePoint) => plain.hasGlyphForCodePoint(codePoint));
  }

  /** Where the next thing stands, and on which page. */
  get place(): { readonly page: number; readonly y: number } {
    return { page: this.#pdf.bufferedPageRange().count, y: this.#y };
  }

  /** Goes on below a place, where that is on this page and lower. */
  below({ page, y }: Paper['place']): void {
    if (page === this.place.page) this.#y = Math.max(this.#y, y);
  }

  /** Goes on at another height of this page. */
  at(y: number): void {
    this.#y = y;
  }

  space(points: number): void {
    this.#y += points;
  }

  /** A heading (`H1`, `H2`) or a paragraph (`P`), a page on if it does not fit. */
  block(tag: 'H1' | 'H2' | 'P', text: string, style: Style, column: Column = { x: LEFT, width: WIDTH, align: 'left' }) {
    const cell = { ...column, text, style };
    const height = this.#heightOf(cell);
    this.#y += STYLES[style].before;
    this.#fit(height);
    this.#draw(this.#root, tag, cell);
    this.#y += height + STYLES[style].after;
  }

  /**
   * A table; on each further page its head is shown once more, and said once only. One without a head stands on one page.
   * Throws `Fault` when that is not high enough.
   */
  table(head: readonly Cell[], rows: readonly (readonly Cell[])[]): void {
    const table = this.#pdf.struct('Table');
    this.#root.add(table);
    const headHeight = this.#rowHeight(head);
    const together = head.length > 0 ? rows.slice(0, 1) : rows;
    this.#fit(together.reduce((sum, row) => sum + this.#rowHeight(row), headHeight));
    if (head.length > 0) {
      this.#row(table, head, headHeight);
      this.#rule();
    }
    for (const row of rows) {
      const height = this.#rowHeight(row);
      if (this.#fit(height) && head.length > 0) this.#headAgain(head);
      this.#row(table, row, height);
    }
  }

  #headAgain(head: readonly Cell[]): void {
    this.#aside('Pagination', () => {
      for (const cell of head) this.#write(cell, this.#y);
    });
    this.#y += this.#rowHeight(head);
    this.#rule();
  }

  /** A thin line across the page, for those who see it. */
  #rule(): void {
    this.#aside('Layout', () => {
      this.#pdf
        .moveTo(LEFT, this.#y)
        .lineTo(LEFT + WIDTH, this.#y)
        .lineWidth(0.5)
        .stroke('#999999');
    });
    this.#y += 4;
  }

  #row(table: PDFKit.PDFStructureElement, cells: readonly Cell[], height: number): void {
    const row = this.#pdf.struct('TR');
    table.add(row);
    for (const cell of cells) this.#draw(row, cell.heads ? 'TH' : 'TD', cell);
    this.#y += height;
  }

  #rowHeight = (cells: readonly Cell[]): number => Math.max(0, ...cells.map((cell) => this.#heightOf(cell) + 4));

  /** Sees to it that so much fits on this page. Returns whether that is a new one. */
  #fit(height: number): boolean {
    assert(height <= BOTTOM - MARGIN, 'What is printed is higher than a page.');
    if (this.#y + height <= BOTTOM) return false;
    this.#pdf.addPage();
    this.#y = MARGIN;
    return true;
  }

  #heightOf(cell: Cell): number {
    return this.#styled(cell.style).heightOfString(this.#shown(cell.text), { width: cell.width });
  }

  /** Writes a cell into the structure. */
  #draw(into: PDFKit.PDFStructureElement, tag: string, cell: Cell): void {
    const isWhole = this.#shown(cell.text) === cell.text;
    const options = { ...(isWhole ? {} : { actual: cell.text }), ...(cell.heads ? { scope: cell.heads } : {}) };
    into.add(this.#pdf.struct(tag, options, () => this.#write(cell, this.#y)));
  }

  #write({ text, style, x, width, align }: Cell, y: number): void {
    this.#styled(style).text(this.#shown(text), x, y, { width, align });
  }

  #styled(style: Style): PDFKit.PDFDocument {
    const { font, size, color } = STYLES[style];
    return this.#pdf.font(font).fontSize(size).fillColor(color);
  }

  #aside(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.#pdf.markContent('Artifact', { type });
    draw();
    this.#pdf.endMarkedContent();
  }

  /** What is drawn for a text, by what a reader takes for one letter: none loses its accents, and an emoji is one box. */
  #shown(text: string): string {
    const drawn = text.replaceAll(/[\s\p{Default_Ignorable_Code_Point}]/gu, (one) => this.#drawnForNothing(one));
    if (this.#isWritable(drawn)) return drawn;
    const letters = [...LETTERS.segment(drawn)];
    return letters.map(({ segment }) => (this.#isWritable(segment) ? segment : LACKING)).join('');
  }

  /** Of what is not seen: a space where the fonts lack a wider one, and nothing for what only joins others. */
  #drawnForNothing(one: string): string {
    if (this.#isWritable(one)) return one;
    return /\s/.test(one) ? ' ' : '';
  }

  #isWritable = (text: string): boolean => [...text].every((letter) => this.#has(letter.codePointAt(0) ?? 0));

  /** The whole of it. `foot` is what stands at the foot of each page. */
  async finish(foot: (page: number, pages: number) => string): Promise<Buffer> {
    const { count } = this.#pdf.bufferedPageRange();
    const column = { x: LEFT, width: WIDTH, align: 'right' } as const;
    for (let page = 0; page < count; page += 1) {
      this.#pdf.switchToPage(page);
      const text = foot(page + 1, count);
      this.#aside('Pagination', () => this.#write({ ...column, text, style: 'small' }, BOTTOM + 24));
    }
    this.#pdf.end();
    const chunks: Buffer[] = [];
    for await (const chunk of this.#pdf as unknown as AsyncIterable<Buffer>) chunks.push(chunk);
    return Buffer.concat(chunks);
  }
}
