import type { PrivacyOfficer } from '../../config.js';
import { frameOf } from './frame.js';
import type { Language, Note } from './note.js';

/** A note as plain text: whole by itself, for whoever reads no HTML. */
export function textOf(note: Note, officer: PrivacyOfficer, language: Language): string {
  const { greeting, sender, why, officer: contact } = frameOf(note, officer, language);
  const { paragraphs, button, quote } = note;
  return [
    greeting,
    ...paragraphs.slice(0, 1),
    ...(quote === undefined ? [] : [quoted(quote)]),
    ...paragraphs.slice(1),
    ...(button ? [`${button.label}:\n${button.link}`] : []),
    `-- \n${[sender, why, contact].join('\n')}`,
  ].join('\n\n');
}

/** Each line marked, so that nothing in it can pass for ours. */
const quoted = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map((line) => `> ${line}`)
    .join('\n');
