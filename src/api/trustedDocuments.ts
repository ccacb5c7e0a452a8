import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type ErrorCode, Fault } from '../kernel/errors.js';

/** Ships with the build: `schema/` stands beside `dist/`, wherever the process was started. */
const MANIFEST = fileURLToPath(new URL('../../schema/client/persisted-documents.json', import.meta.url));

/** The documents that this service knows by their SHA-256. Read once; nobody can add to them by asking. */
export type TrustedDocuments = {
  /** Whether all others are refused. */
  readonly required: boolean;
  /** Texts by id: `sha256:<hex>`. */
  readonly texts: ReadonlyMap<string, string>;
};

/** What a request says about its document; of unknown types, as it was sent. */
export type AskedDocument = {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly extensions?: unknown;
  readonly [other: string]: unknown;
};

/** The id of a text. */
export const documentIdOf = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;

/** Reads the manifest that codegen writes. Throws `Fault` when it is missing, or when a text is not what its id says. */
export async function readTrustedDocuments(required: boolean, path: string = MANIFEST): Promise<TrustedDocuments> {
  const manifest: Record<string, string> = await readFile(path, 'utf8')
    .then(JSON.parse)
    .catch(() => {
      throw new Fault('The manifest of trusted documents cannot be read. Run: npm run schema', 'persisted-documents');
    });
  for (const [id, text] of Object.entries(manifest))
    if (documentIdOf(text) !== id) throw new Fault('A trusted document is not what its id says.', id);
  return { required, texts: new Map(Object.entries(manifest)) };
}

/** The operation that a trusted text is; each has one, with a name. */
export const operationNameOf = (text: string): string | undefined => /^\w+ (\w+)/.exec(text)?.[1];

/**
 * Puts the document that a request names in its place, or says why not. A request names one by `documentId` (GraphQL over
 * HTTP, appendix on persisted documents) or by Apollo's `extensions.persistedQuery`. A full text passes unless documents
 * must be trusted; then its hash must be in the manifest. Nothing is parsed here.
 */
export function withDocument(trusted: TrustedDocuments, asked: AskedDocument): AskedDocument | ErrorCode {
  const { documentId, query, ...rest } = asked;
  if (documentId !== undefined) {
    if (query !== undefined) return 'BAD_REQUEST';
    const text = typeof documentId === 'string' ? trusted.texts.get(documentId) : undefined;
    return text === undefined ? 'DOCUMENT_NOT_TRUSTED' : { ...rest, query: text };
  }
  const { hash, others } = persistedQueryOf(rest.extensions);
  const named = hash === undefined ? undefined : trusted.texts.get(`sha256:${hash}`);
  if (named !== undefined && (query === undefined || query === named))
    return { ...rest, extensions: others, query: named };
  // Apollo answers what is not ours with PERSISTED_QUERY_NOT_SUPPORTED, and clients then send the text.
  if (!trusted.required) return asked;
  if (query === undefined) return hash === undefined ? asked : 'DOCUMENT_NOT_TRUSTED';
  const isTrusted = typeof query === 'string' && trusted.texts.has(documentIdOf(query));
  return isTrusted ? asked : 'DOCUMENT_NOT_TRUSTED';
}

/** Apollo's `persistedQuery` in the extensions, and what is there beside it. */
function persistedQueryOf(extensions: unknown): { hash?: string; others: unknown } {
  if (typeof extensions !== 'object' || extensions === null || !('persistedQuery' in extensions))
    return { others: extensions };
  const { persistedQuery, ...others } = extensions;
  const hash = (persistedQuery as { sha256Hash?: unknown } | null)?.sha256Hash;
  return typeof hash === 'string' ? { hash, others } : { others: extensions };
}
