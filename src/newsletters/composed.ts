import { encodeWord } from 'nodemailer/lib/mime-funcs';
import MimeNode from 'nodemailer/lib/mime-node';
import { encode, wrap } from 'nodemailer/lib/qp';
import { escapeHtml } from '../kernel/escapeHtml.js';
import type { Letter } from '../kernel/mailPort.js';
import { contentHashOf, contentIdOf, contentOf, type Written } from './content.js';
import { greetingOf, type Language, type Named } from './frame.js';
import { filled, type Slot, type Slotted } from './slotted.js';

/** A newsletter, composed once for all its recipients: what is left to do for each is to fill a few slots. */
export type Composed = {
  /** SHA-256 of what is the same in all its messages. */
  readonly contentHash: Buffer;
  /** What its Message-IDs end with. */
  readonly domain: string;
  /** The headers that are the same in each. */
  readonly headers: string;
  /** Encoded, each with the head of its part. */
  readonly bodies: Readonly<Record<Language, { readonly text: Slotted; readonly html: Slotted }>>;
  /** The pictures, and the end of the message. */
  readonly tail: Buffer;
};

/** A picture as it leaves: JPEG, which every mail program shows. */
export type SentPicture = { readonly number: number; readonly jpeg: Buffer };

/** One to whom it is sent. */
export type To = Named & {
  /** The id of the record of this message: its Message-ID is made from it, the same each time it is tried. */
  readonly messageId: string;
  /** An address of ours, checked: it stands in a header as it is. */
  readonly to: string;
  readonly language: Language;
  /** Where she unsubscribes, by hand and in one click alike: https. */
  readonly unsubscribeUrl: string;
  /** The date of the message. */
  readonly at: Date;
};

/** The address that mail is sent from, and the slug of the klusster, by which mail programs know its list. */
type From = { readonly mailFrom: string; readonly slug: string };

/** Neither quoted-printable nor base64 has an underscore after an equals sign, so no content holds a boundary. */
const EITHER = '=_either';
const RELATED = '=_related';

/** Composes a newsletter. */
export function composed(written: Written, pictures: readonly SentPicture[], { mailFrom, slug }: From): Composed {
  const content = contentOf(written);
  const domain = mailFrom.slice(mailFrom.lastIndexOf('@') + 1);
  const isIllustrated = pictures.length > 0;
  const around = isIllustrated ? [multipart('related', RELATED), '', `--${RELATED}`] : [];
  const bodyIn = (language: Language) => ({
    text: encoded(content[language].text, lines(`--${EITHER}`, ...part('text/plain'))),
    html: encoded(content[language].html, lines('', `--${EITHER}`, ...around, ...part('text/html'))),
  });
  return {
    contentHash: contentHashOf(written, content),
    domain,
    headers: lines(
      ...hersIn(written, mailFrom),
      // RFC 2919.
      `List-Id: <${slug}.list.${domain}>`,
      // No holiday notice answers it (RFC 3834, 5): it would say who is on the list.
      'Precedence: bulk',
      'Auto-Submitted: auto-generated',
      `Content-Language: ${written.language.toLowerCase()}`,
      'MIME-Version: 1.0',
      multipart('alternative', EITHER),
    ),
    bodies: { EN: bodyIn('EN'), FR: bodyIn('FR') },
    tail: Buffer.from(
      lines('', ...pictures.flatMap(inline), ...(isIllustrated ? [`--${RELATED}--`] : []), `--${EITHER}--`),
    ),
  };
}

/** The message to one recipient. Her name is in the greeting and nowhere else. */
export function letterTo({ headers, domain, bodies, tail }: Composed, to: To): Letter {
  const { messageId: id, unsubscribeUrl, language } = to;
  const values: Readonly<Record<Slot, string>> = { greeting: greetingOf(to, language), unsubscribe: unsubscribeUrl };
  const hers = lines(
    `Message-ID: <${id}@${domain}>`,
    `Date: ${to.at.toUTCString().replace('GMT', '+0000')}`,
    `To: ${to.to}`,
    // RFC 2369 and 8058.
    `List-Unsubscribe: <${unsubscribeUrl}>`,
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    '',
  );
  const text = filled(bodies[language].text, (slot) => quotedPrintable(values[slot]), SOFT_BREAK);
  const html = filled(bodies[language].html, (slot) => quotedPrintable(escapeHtml(values[slot])), SOFT_BREAK);
  return { id, to: to.to, bytes: Buffer.concat([Buffer.from(`${headers}${hers}${text}${html}`), tail]) };
}

const lines = (...all: readonly string[]): string => all.map((line) => `${line}\r\n`).join('');

/** The headers with words of hers, which the library encodes and folds. */
function hersIn({ subject, sender }: Written, mailFrom: string): readonly string[] {
  // What looks encoded already would be let through as it is, and might decode to anything.
  const value = subject.includes('=?')
    ? { prepared: true, foldLines: true, value: encodeWord(subject, 'Q', 52) }
    : subject;
  const node = new MimeNode('text/plain')
    .setHeader('From', { name: `${sender.klusster} (Klusster)`, address: mailFrom })
    .setHeader('Subject', value);
  const headers = node.buildHeaders();
  return ['From', 'Subject'].map((name) => new RegExp(`^${name}:.*(?:\\r\\n[ \\t].*)*`, 'm').exec(headers)?.[0] ?? '');
}

const multipart = (kind: 'alternative' | 'related', boundary: string): string =>
  `Content-Type: multipart/${kind}; boundary="${boundary}"`;

const part = (type: string) => [
  `Content-Type: ${type}; charset=utf-8`,
  'Content-Transfer-Encoding: quoted-printable',
  '',
];

/** Each line of base64 in a message has at most 76 characters (RFC 2045, 6.8). */
const inline = ({ number, jpeg }: SentPicture): readonly string[] => [
  `--${RELATED}`,
  'Content-Type: image/jpeg',
  'Content-Transfer-Encoding: base64',
  `Content-ID: <${contentIdOf(number)}>`,
  `Content-Disposition: inline; filename="image-${number}.jpg"`,
  '',
  jpeg.toString('base64').replaceAll(/.{76}(?=.)/g, '$&\r\n'),
];

/** Ends a line that goes on: pieces that are encoded one by one are joined with it (RFC 2045, 6.7, rule 5). */
const SOFT_BREAK = '=\r\n';
/** Shorter than the 76 that a line may have, by the mark of a line that goes on. */
const LINE = 74;

const quotedPrintable = (text: string): string => wrap(encode(text.replaceAll('\n', '\r\n')), LINE);

const encoded = ({ pieces, slots }: Slotted, head: string): Slotted => ({
  pieces: pieces.map((piece, at) => (at === 0 ? head : '') + quotedPrintable(piece)),
  slots,
});
