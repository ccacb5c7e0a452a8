import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  clausesOf,
  type DocumentKind,
  type DocumentLanguage,
  type Documents,
  type PublishedText,
} from '../kernel/documents.js';
import { Fault } from '../kernel/errors.js';

/** The names of the files, before `.en.txt` and `.fr.txt`. */
const FILES: Readonly<Record<DocumentKind, string>> = {
  PRIVACY_POLICY: 'privacy-policy',
  ACCEPTABLE_USE: 'acceptable-use',
  TERMS: 'terms',
};

/** The folder that is shipped: the policy as it was published, and samples of what comes with it. */
const SHIPPED = fileURLToPath(new URL('../../policy', import.meta.url));

/** Longest document, in bytes: twenty times the policy. */
const LONGEST = 500_000;

/** What the head of a document says of itself, before its first clause. */
const MARKS = {
  isSample: /^(?:This text is a sample|Le présent texte est un exemple)\b/m,
  isTranslation: /^(?:This text is a translation|Le présent texte est une traduction)\b/m,
} as const;

/**
 * Reads the six documents of a folder: the file is the document, its name says which, in which language. Throws `Fault` naming
 * the file that cannot be read, is empty or too long, has no numbered clause, or is no text in UTF-8.
 */
export function publishedDocuments(folder: string = SHIPPED): Documents {
  const inBoth = (kind: DocumentKind) => ({
    EN: readDocument(folder, kind, 'EN'),
    FR: readDocument(folder, kind, 'FR'),
  });
  return Object.freeze({
    PRIVACY_POLICY: inBoth('PRIVACY_POLICY'),
    ACCEPTABLE_USE: inBoth('ACCEPTABLE_USE'),
    TERMS: inBoth('TERMS'),
  });
}

/** Whether samples are published in the place of documents that an operator wrote. */
export const areSamples = (documents: Documents): boolean =>
  Object.values(documents).some(({ EN, FR }) => EN.isSample || FR.isSample);

function readDocument(folder: string, kind: DocumentKind, language: DocumentLanguage): PublishedText {
  const name = `${FILES[kind]}.${language.toLowerCase()}.txt`;
  const bytes = bytesOf(join(folder, name));
  const text = bytes && bytes.length <= LONGEST ? textOf(bytes) : undefined;
  const clauses = clausesOf(text ?? '');
  if (bytes === undefined || text === undefined || clauses.length === 0)
    throw new Fault(`The document ${name} cannot be read: it is numbered text in UTF-8 of at most ${LONGEST} bytes.`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const head = text.slice(0, text.search(/^ *\d+\.\s/m));
  return Object.freeze({
    version: sha256.slice(0, 12),
    sha256,
    text,
    clauses,
    isSample: MARKS.isSample.test(head),
    isTranslation: MARKS.isTranslation.test(head),
  });
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Undefined for what is no UTF-8, and for a NUL, which no text of a database holds. */
function textOf(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
