import { createHash } from 'node:crypto';
import { type AccessProof, provenData } from '../kernel/accessProof.js';
import { escapeHtml } from '../kernel/escapeHtml.js';
import type { AccessFormat } from './accessRequest.entity.js';
import type { AccessPackageContent, ToldRecords, ToldValue } from './package.js';
import { PAGE } from './words/page.js';

/** An answer as a file. */
export type AnswerFile = { readonly type: string; readonly extension: string; readonly text: string };

type Words = (key: keyof typeof PAGE, values?: Readonly<Record<string, string>>) => string;

const wordsIn =
  (language: 'en' | 'fr'): Words =>
  (key, values = {}) =>
    Object.entries(values).reduce<string>(
      (text, [name, value]) => text.replace(`{${name}}`, () => value),
      PAGE[key][language],
    );

const PAGE_FILE = { type: 'text/html; charset=utf-8', extension: 'html' };

/** What kind of file an answer is, by its shape. */
const FILE_TYPES: Readonly<Record<AccessFormat, Omit<AnswerFile, 'text'>>> = {
  PAGE: PAGE_FILE,
  LARGE_PRINT: PAGE_FILE,
  TEXT: { type: 'text/plain; charset=utf-8', extension: 'txt' },
  DATA: { type: 'application/json', extension: 'json' },
};
export const fileTypeOf = (format: AccessFormat): Omit<AnswerFile, 'text'> => FILE_TYPES[format];

/** The text of an answer in the shape that was asked for. */
export function render(content: AccessPackageContent, proof: AccessProof, format: AccessFormat): string {
  if (format === 'DATA') return provenData(content, proof);
  return format === 'TEXT' ? textOf(content, proof) : htmlOf(content, proof, format);
}

/** An instant in words; everything else as it is. */
function shown(value: ToldValue, meaning: string | undefined, language: 'en' | 'fr', say: Words): string {
  if (meaning !== undefined) return meaning;
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' && INSTANT.test(value) ? inWords(value, language) : String(value);
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
const inWords = (instant: string, language: 'en' | 'fr'): string =>
  `${new Intl.DateTimeFormat(`${language}-CA`, { dateStyle: 'long', timeStyle: 'medium', timeZone: 'UTC' }).format(new Date(instant))} (UTC)`;

/** What is said of a kind before its records. */
const about = (kind: ToldRecords, say: Words): readonly Line[] => saidOf(kind, say).filter(([, text]) => text !== '');

const saidOf = (kind: ToldRecords, say: Words): readonly Line[] => [
  [say('source'), kind.source.text],
  [say('purposes'), kind.purposes.map(({ text }) => text).join('; ')],
  [say('retention'), kind.retention.map(({ text }) => text).join('; ')],
  [say('count'), String(kind.count)],
  [say('secrets'), kind.secrets.map(({ text }) => text).join('; ')],
];

type Line = readonly [term: string, text: string];
/** An answer as headings of three levels, paragraphs and lists: what both the page and the plain text are made from. */
type Part =
  | { readonly heading: 2 | 3 | 4; readonly text: string; readonly id?: string }
  | { readonly paragraph: string }
  | { readonly lines: readonly Line[] };

function partsOf(content: AccessPackageContent, proof: AccessProof): readonly Part[] {
  const { language, records, disclosures, notShown, rights, glossary } = content;
  const say = wordsIn(language);
  return [
    { paragraph: say('made', { at: inWords(content.madeAt, language), reference: content.reference }) },
    { paragraph: say('intro') },
    { paragraph: say('officer', content.officer) },
    { heading: 2, text: say('records'), id: 'records' },
    ...records.flatMap((kind): Part[] => [
      { heading: 3, text: kind.label },
      { lines: about(kind, say) },
      ...kind.rows.flatMap(({ fields }, at): Part[] => [
        { heading: 4, text: `${say('record')} ${at + 1}` },
        { lines: fields.map(({ label, value, meaning }) => [label, shown(value, meaning, language, say)] as const) },
      ]),
    ]),
    { heading: 2, text: say('disclosures'), id: 'disclosures' },
    ...(disclosures.length === 0 ? [{ paragraph: say('noDisclosures') }] : []),
    ...disclosures.flatMap((one): Part[] => [
      { heading: 3, text: inWords(one.at, language) },
      {
        lines: [
          [say('who'), `${one.name ?? say(one.isNameWithheld ? 'nameWithheld' : 'unnamed')} (${one.role.text})`],
          [say('what'), one.fields.map(({ text }) => text).join('; ')],
          [say('clause'), `§${one.clause}`],
          [say('times'), String(one.count)],
        ],
      },
    ]),
    { heading: 2, text: say('notShown'), id: 'not-shown' },
    { lines: notShown.map(({ what, why }) => [what, why] as const) },
    { heading: 2, text: say('rights'), id: 'rights' },
    ...rights.map((right) => ({ paragraph: right })),
    { heading: 2, text: say('glossary'), id: 'glossary' },
    { lines: glossary.map(({ code, text }) => [code, text] as const) },
    { paragraph: say('fingerprint', proof) },
  ];
}

const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;max-width:48rem;margin:0 auto;padding:1.5rem;color:#1a1a1a;background:#fff}
body.large{font-size:1.5rem}h1{font-size:1.8em}h2{border-top:2px solid #1a1a1a;padding-top:1rem;margin-top:2.5rem}h3{margin-top:2rem}
h4{margin-bottom:.25rem}dl{margin:.25rem 0 1rem}dt{font-weight:600;margin-top:.4rem}dd{margin:0 0 0 1.5rem;overflow-wrap:anywhere;white-space:pre-wrap}
a{color:#0b57d0}@media print{a{color:inherit}h3{break-after:avoid}}`;
/** What a browser may apply of an answer's own style, in `style-src`. */
export const ANSWER_STYLE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

function htmlOf(content: AccessPackageContent, proof: AccessProof, format: 'PAGE' | 'LARGE_PRINT'): string {
  const say = wordsIn(content.language);
  const parts = partsOf(content, proof);
  const contents = parts.flatMap((part) => ('heading' in part && part.id ? [part] : []));
  const nav = contents.map(({ id, text }) => `<li><a href="#${id}">${escapeHtml(text)}</a></li>`).join('');
  return `<!doctype html>
<html lang="${content.language}-CA"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(say('title'))}</title><style>${STYLE}</style></head>
<body${format === 'LARGE_PRINT' ? ' class="large"' : ''}><main>
<h1>${escapeHtml(say('title'))}</h1>
<nav aria-label="${escapeHtml(say('contents'))}"><ul>${nav}</ul></nav>
${parts.map(elementOf).join('\n')}
</main></body></html>
`;
}

function elementOf(part: Part): string {
  if ('paragraph' in part) return `<p>${escapeHtml(part.paragraph)}</p>`;
  if ('heading' in part) {
    const id = part.id ? ` id="${part.id}"` : '';
    return `<h${part.heading}${id}>${escapeHtml(part.text)}</h${part.heading}>`;
  }
  return `<dl>${part.lines.map(([term, text]) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(text)}</dd>`).join('')}</dl>`;
}

function textOf(content: AccessPackageContent, proof: AccessProof): string {
  const say = wordsIn(content.language);
  const title = say('title');
  const lines = partsOf(content, proof).map((part) => {
    if ('paragraph' in part) return part.paragraph;
    if ('heading' in part) return `\n${part.text}\n${(part.heading === 2 ? '=' : '-').repeat(part.text.length)}`;
    return part.lines.map(([term, text]) => `${term}: ${text}`).join('\n');
  });
  return `${title}\n${'#'.repeat(title.length)}\n\n${lines.join('\n\n')}\n`;
}
