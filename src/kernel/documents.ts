/** What is published: the privacy policy, what people may not do here, and the terms of the service (policy §15). */
export const DOCUMENT_KINDS = ['PRIVACY_POLICY', 'ACCEPTABLE_USE', 'TERMS'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** The languages in which each is published. */
export const DOCUMENT_LANGUAGES = ['EN', 'FR'] as const;
export type DocumentLanguage = (typeof DOCUMENT_LANGUAGES)[number];

/** One numbered passage of a document: `4.1`, or `4` for a section's title and unnumbered text. */
export type Clause = { readonly id: string; readonly text: string };

/** A document in one language, as it is published. */
export type PublishedText = {
  /** The first 12 digits of the hash: another text is another version. */
  readonly version: string;
  /** SHA-256 of the file, lower-case hex. */
  readonly sha256: string;
  readonly text: string;
  readonly clauses: readonly Clause[];
  /** Whether its head says that it is a sample, which an operator replaces. */
  readonly isSample: boolean;
  /** Whether its head says that it is a translation of the text that prevails. */
  readonly isTranslation: boolean;
};

/** The documents in force. */
export type Documents = Readonly<Record<DocumentKind, Readonly<Record<DocumentLanguage, PublishedText>>>>;

const NUMBERED = /^( *)(\d+)\.\s+(.*)$/;
/** Blanks before the number, per level of numbering. */
const INDENT = 2;

/** Splits the text at its numbers. A line without one belongs to the passage before it. */
export function clausesOf(text: string): Clause[] {
  const clauses: { id: string; lines: string[] }[] = [];
  const numbers: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, blanks, number, rest] = NUMBERED.exec(line) ?? [];
    if (blanks !== undefined && number !== undefined && rest !== undefined) {
      numbers.splice(blanks.length / INDENT, Number.POSITIVE_INFINITY, number);
      clauses.push({ id: numbers.join('.'), lines: [rest] });
    } else if (line.trim() !== '') {
      clauses.at(-1)?.lines.push(line.trim());
    }
  }
  return clauses.map(({ id, lines }) => ({ id, text: lines.join('\n') }));
}
