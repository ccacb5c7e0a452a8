import markdownIt, { type Token } from 'markdown-it';
import sanitizeHtml from 'sanitize-html';
import { escapeHtml } from '../kernel/escapeHtml.js';

/** A picture that a text shows: `![what it is](image:1)`. */
export type Shown = {
  readonly number: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
};

/** Where a picture is, for whoever reads the HTML: in the same message, or in the HTML itself. */
export type AddressOf = (number: number) => string;

const PICTURE = /^image:([1-9]\d{0,2})$/;
const numberIn = (src: unknown): number => Number(PICTURE.exec(String(src))?.[1] ?? 0);

/** What the renderer is told: the numbers of the pictures that there are. */
type Known = { readonly numbers?: ReadonlySet<number> };

/** Raw HTML is text here, and of images there are those that were sent along: nothing is fetched when the message is opened. */
const markdown = markdownIt({ html: false, linkify: true, typographer: false });
markdown.renderer.rules.image = (tokens, at, _options, env) => {
  const token = tokens[at] as Token;
  const number = numberIn(token.attrGet('src'));
  const alt = escapeHtml(token.content);
  return (env as Known | undefined)?.numbers?.has(number) ? `<img src="image:${number}" alt="${alt}">` : alt;
};

/** The numbers of the pictures that a text names, in the order of their first naming. */
export function picturesIn(text: string): readonly number[] {
  const images = markdown
    .parse(text, {})
    .flatMap(({ children }) => children ?? [])
    .filter(({ type }) => type === 'image');
  return [...new Set(images.map((image) => numberIn(image.attrGet('src'))).filter((number) => number > 0))];
}

/**
 * Markdown as the HTML of a message, whatever was written: the second wall. Nothing that comes out is loaded from elsewhere, has a
 * style, a class or an id, or passes for the way out of the list.
 */
export function htmlOf(text: string, shown: readonly Shown[], addressOf: AddressOf): string {
  const sizes = new Map(shown.map((one) => [one.number, one]));
  return sanitizeHtml(markdown.render(text, { numbers: new Set(sizes.keys()) }), {
    allowedTags: [
      ...['p', 'br', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol', 'li', 'pre', 'code'],
      ...['strong', 'em', 's', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'img'],
    ],
    allowedAttributes: { a: ['href', 'rel'], ol: ['start'], img: ['src', 'alt', 'width', 'height'] },
    allowedSchemes: ['https', 'http', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['cid', 'data'] },
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    transformTags: {
      // What is no tag of the list is gone, and its words stay.
      a: (tagName, { href = '' }) =>
        leadsAway(href) ? { tagName, attribs: { href, rel: 'nofollow noopener' } } : { tagName: 'span', attribs: {} },
      img: (tagName, { src, alt = '' }) => {
        const size = sizes.get(numberIn(src));
        if (!size) return { tagName: 'br', attribs: {} };
        const { number, width, height } = size;
        return { tagName, attribs: { src: addressOf(number), alt, width: String(width), height: String(height) } };
      },
    },
  });
}

/** The one way out of a list is the one that we put there: a link that looks like another, or is somebody else's, is text. */
const leadsAway = (href: string): boolean => !/unsubscribe/i.test(href);

/** Markdown as plain text: the same words, for whoever reads no HTML. */
export function plainOf(text: string): string {
  const page = new Page();
  for (const token of markdown.parse(text, {})) page.take(token);
  return page.text;
}

/** What a list or a quotation puts before its first line, and before the others. */
type Margin = { first: string; readonly rest: string };

/** A line of its own stands between what is written as blocks, and none between the points of a list that has none. */
class Page {
  readonly #lines: string[] = [];
  readonly #margins: Margin[] = [];
  readonly #numbers: (number | undefined)[] = [];
  #cells: string[] | undefined;
  #isTight = false;

  get text(): string {
    return this.#lines.join('\n').trim();
  }

  take(token: Token): void {
    TAKES[token.type]?.(this, token);
  }

  /** What a block begins with: its first line, and the others. */
  indent(margin: Margin): void {
    this.#margins.push(margin);
  }

  outdent(): void {
    this.#margins.pop();
  }

  /** A quotation ends with its last words, and what follows it is apart. */
  endOfQuotation(): void {
    if (this.#lines.at(-1) === this.#margin) this.#lines.pop();
    this.outdent();
    this.#gap();
  }

  list(number?: number): void {
    this.#numbers.push(number);
  }

  endOfList(): void {
    this.#numbers.pop();
    this.#gap();
  }

  item(): void {
    const number = this.#numbers.at(-1);
    if (number !== undefined) this.#numbers[this.#numbers.length - 1] = number + 1;
    const first = number === undefined ? '- ' : `${number}. `;
    this.indent({ first, rest: ' '.repeat(first.length) });
  }

  paragraph(isTight: boolean): void {
    this.#isTight = isTight;
  }

  row(): void {
    this.#cells = [];
  }

  endOfRow(): void {
    const cells = this.#cells ?? [];
    this.#cells = undefined;
    this.#put(cells.join(' | '));
  }

  endOfTable(): void {
    this.#gap();
  }

  words(words: string): void {
    if (this.#cells) this.#cells.push(words.replaceAll('\n', ' '));
    else this.block(words);
  }

  block(text: string): void {
    this.#put(text);
    if (!this.#isTight) this.#gap();
    this.#isTight = false;
  }

  #put(text: string): void {
    for (const line of text.split('\n')) {
      const margin = this.#margins.map(({ first }) => first).join('');
      for (const one of this.#margins) one.first = one.rest;
      this.#lines.push(`${margin}${line}`.trimEnd());
    }
  }

  /** What an empty line has before it. */
  get #margin(): string {
    return this.#margins
      .map(({ rest }) => rest)
      .join('')
      .trimEnd();
  }

  #gap(): void {
    if (this.#lines.at(-1) !== this.#margin) this.#lines.push(this.#margin);
  }
}

/** What each kind of token does to the page; what is not here is only a frame of something that is. */
const TAKES: Readonly<Record<string, (page: Page, token: Token) => void>> = {
  blockquote_open: (page) => page.indent({ first: '> ', rest: '> ' }),
  blockquote_close: (page) => page.endOfQuotation(),
  bullet_list_open: (page) => page.list(),
  bullet_list_close: (page) => page.endOfList(),
  ordered_list_open: (page, token) => page.list(Number(token.attrGet('start') ?? 1)),
  ordered_list_close: (page) => page.endOfList(),
  list_item_open: (page) => page.item(),
  list_item_close: (page) => page.outdent(),
  paragraph_open: (page, { hidden }) => page.paragraph(hidden),
  tr_open: (page) => page.row(),
  tr_close: (page) => page.endOfRow(),
  table_close: (page) => page.endOfTable(),
  hr: (page) => page.block('* * *'),
  fence: (page, { content }) => page.block(indented(content)),
  code_block: (page, { content }) => page.block(indented(content)),
  inline: (page, { children }) => page.words(wordsOf(children ?? [])),
};

const indented = (code: string): string => code.trimEnd().replaceAll(/^/gm, '    ');

/** The words of a line, with where its links lead. */
function wordsOf(tokens: readonly Token[]): string {
  const links: { readonly href: string; readonly from: number }[] = [];
  let words = '';
  for (const token of tokens) {
    if (token.type === 'text' || token.type === 'code_inline') words += token.content;
    else if (token.type === 'softbreak' || token.type === 'hardbreak') words += '\n';
    else if (token.type === 'image') words += `[${token.content}]`;
    else if (token.type === 'link_open') links.push({ href: String(token.attrGet('href')), from: words.length });
    else if (token.type === 'link_close') {
      const link = links.pop();
      if (link && !saysItself(words.slice(link.from), link.href) && leadsAway(link.href)) words += ` (${link.href})`;
    }
  }
  return words;
}

const saysItself = (words: string, href: string): boolean =>
  href === words || href.replace(/^(?:https?:\/\/|mailto:|tel:)/, '').replace(/\/$/, '') === words.replace(/\/$/, '');
