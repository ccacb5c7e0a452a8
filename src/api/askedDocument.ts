import type { IncomingMessage } from 'node:http';
import type { ErrorCode } from '../kernel/errors.js';
import { type AskedDocument, type TrustedDocuments, withDocument } from './trustedDocuments.js';

/** What Apollo is given of a request: the parameters of a GET, the body of a POST. */
export type Parameters = { readonly search: string; readonly body: unknown };

/** Reads where a request puts its document, and has it put in its place. The code of the refusal when it may not run. */
export function askedDocument(trusted: TrustedDocuments, request: IncomingMessage): Parameters | ErrorCode {
  const search = /\?[^#]*/.exec(request.url ?? '')?.[0] ?? '';
  const { body } = request as { body?: unknown };
  if (request.method === 'GET') return fromSearch(trusted, search);
  // What is no object is refused by Apollo: batches, and nothing at all.
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return { search, body };
  const resolved = withDocument(trusted, body as AskedDocument);
  return typeof resolved === 'string' ? resolved : { search, body: resolved };
}

function fromSearch(trusted: TrustedDocuments, search: string): Parameters | ErrorCode {
  const given = new URLSearchParams(search);
  // The usual text and nothing else: Apollo reads it as it is.
  if (!trusted.required && !given.has('documentId') && !given.has('extensions')) return { search, body: undefined };
  const { extensions, ...parameters } = Object.fromEntries(given);
  const resolved = withDocument(trusted, { ...parameters, extensions: parsed(extensions) });
  if (typeof resolved === 'string') return resolved;
  const sent = Object.entries(resolved).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, typeof value === 'string' ? value : JSON.stringify(value)]],
  );
  return { search: `?${new URLSearchParams(Object.fromEntries(sent))}`, body: undefined };
}

/** Extensions as JSON; what is none stays a text, which Apollo refuses. */
function parsed(extensions: string | undefined): unknown {
  if (extensions === undefined) return undefined;
  try {
    return JSON.parse(extensions);
  } catch {
    return extensions;
  }
}
