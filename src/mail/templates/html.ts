import type { PrivacyOfficer } from '../../config.js';
import { escapeHtml } from '../../kernel/escapeHtml.js';
import { frameOf } from './frame.js';
import { LETTER_HTML } from './letterHtml.js';
import type { Language, Note } from './note.js';

/** A note as HTML, in the layout of `letter.mjml`. Everything that is put into it is escaped, ours too. */
export function htmlOf(note: Note, officer: PrivacyOfficer, language: Language): string {
  const { subject, paragraphs, button, quote } = note;
  const frame = { lang: language.toLowerCase(), subject, ...frameOf(note, officer, language) };
  const { head, paragraph, quote: quotation, button: pressed, end } = LETTER_HTML;
  const said = (text: string) => filled(paragraph, { paragraph: text });
  return [
    filled(head, frame),
    ...paragraphs.slice(0, 1).map(said),
    ...(quote === undefined ? [] : [filled(quotation, { quote })]),
    ...paragraphs.slice(1).map(said),
    ...(button ? [filled(pressed, button)] : []),
    filled(end, frame),
  ].join('\n');
}

const SLOT = /\{\{(\w+)\}\}/g;

/** Fills the slots of a part in one pass: what is put in is not looked at again. */
const filled = (part: string, values: Readonly<Record<string, string>>): string =>
  part.replaceAll(SLOT, (_slot, name: string) => escapeHtml(values[name] ?? ''));
