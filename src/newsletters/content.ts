import { createHash } from 'node:crypto';
import { escapeHtml } from '../kernel/escapeHtml.js';
import { type Frame, frameOf, type Language } from './frame.js';
import { type AddressOf, htmlOf, plainOf, type Shown } from './markdown.js';
import type { SenderBlock } from './newsletter.entity.js';
import { NEWSLETTER_HTML } from './newsletterHtml.js';
import type { Slot, Slotted } from './slotted.js';

/** What a message is made of: her words, and who sends them. */
export type Written = {
  readonly language: Language;
  readonly subject: string;
  /** Markdown. */
  readonly text: string;
  readonly sender: SenderBlock;
  readonly pictures: readonly (Shown & { /** SHA-256 of the picture as it is stored. */ readonly hash: Uint8Array })[];
};

/** What is the same in all messages of a newsletter, in each language that it may reach somebody in. */
export type Content = Readonly<Record<Language, { readonly html: Slotted; readonly text: Slotted }>>;

export const LANGUAGES = ['EN', 'FR'] as const satisfies readonly Language[];

/** Where a picture is in the message that it came with (RFC 2392). */
export const inMessage: AddressOf = (number) => `cid:${contentIdOf(number)}`;
export const contentIdOf = (number: number): string => `image-${number}@newsletter.klusster`;

/**
 * The content of a newsletter: her words in the language that she wrote them in, ours around them in the language of whoever reads.
 * It cannot be had without the block that says who sends it and the one that lets her leave: both are part of the layout.
 */
export function contentOf(written: Written, addressOf: AddressOf = inMessage): Content {
  const her = { html: htmlOf(written.text, written.pictures, addressOf), text: plainOf(written.text) };
  const inLanguage = (language: Language) => {
    const frame = frameOf(written.sender, language);
    return { html: htmlIn(language, written, frame, her.html), text: textIn(written, frame, her.text) };
  };
  return { EN: inLanguage('EN'), FR: inLanguage('FR') };
}

/** SHA-256 of all that is the same in the messages of a newsletter: its subject, both languages, and its pictures. */
export function contentHashOf({ subject, pictures }: Written, content: Content): Buffer {
  const hash = createHash('sha256');
  const put = (part: string | Uint8Array) => {
    const bytes = Buffer.from(part as string);
    // With its length, so that no two sequences of parts are the same bytes.
    hash.update(`${bytes.length}:`).update(bytes);
  };
  put(subject);
  for (const language of LANGUAGES)
    for (const { pieces, slots } of [content[language].html, content[language].text])
      for (const part of [...pieces, ...slots]) put(part);
  for (const { number, hash: picture } of pictures) {
    put(String(number));
    put(picture);
  }
  return hash.digest();
}

/** The layout of `newsletter.mjml`, filled but for what is each recipient's. All that is put in is escaped, but what Markdown made. */
function htmlIn(
  language: Language,
  { subject, sender, language: writtenIn }: Written,
  frame: Frame,
  html: string,
): Slotted {
  const values: Readonly<Record<string, string>> = {
    lang: language.toLowerCase(),
    subject: escapeHtml(subject),
    byline: escapeHtml(frame.byline),
    klusster: escapeHtml(sender.klusster),
    written_in: writtenIn.toLowerCase(),
    written: html,
    identity: frame.identity.map(escapeHtml).join('<br />'),
    why: escapeHtml(frame.why),
    way_out: escapeHtml(frame.wayOut),
  };
  const [first = '', ...others] = `${NEWSLETTER_HTML.head}\n${NEWSLETTER_HTML.end}\n`.split('{{');
  const pieces: string[] = [];
  const slots: Slot[] = [];
  let piece = first;
  for (const other of others) {
    const [name = '', rest = ''] = other.split('}}');
    if (name in values) piece += values[name] + rest;
    else {
      slots.push(name as Slot);
      pieces.push(piece);
      piece = rest;
    }
  }
  return { pieces: [...pieces, piece], slots };
}

const RULE = '_'.repeat(64);

/** As plain text. No line of hers begins as our rule does, so that what stands under the last one is ours. */
function textIn({ subject, sender }: Written, frame: Frame, text: string): Slotted {
  const hers = text.replaceAll(/^(?=_)/gm, ' ');
  const head = [frame.byline, RULE, `${sender.klusster} — ${subject}`, ''].join('\n');
  const end = [hers, RULE, ...frame.identity, '', frame.why, frame.wayOut, ''].join('\n');
  return { pieces: [`${head}\n`, `\n\n${end}`, '\n'], slots: ['greeting', 'unsubscribe'] };
}
