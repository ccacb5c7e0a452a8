import type { IncomingMessage } from 'node:http';
import Negotiator from 'negotiator';
import { viewerOf } from '../accounts/index.js';
import type { Database } from '../db/database.js';
import type { Clock } from '../kernel/clock.js';
import { anonymous, type Viewer } from '../privacy/viewer.js';
import { codeOfThrown } from './errorMask.js';
import { refusal } from './refusal.js';
import type { Asked } from './requestContext.js';
import { withheldMode } from './withheldMode.js';

const BEARER = /^Bearer +([A-Za-z0-9._~+/-]{1,200}=*)$/i;

/**
 * Reads who asks, in which language and how withheld fields are to be told. A token that is given and not good is 401:
 * a client that believes itself signed in is never answered as a stranger.
 */
export async function askedBy(
  request: IncomingMessage,
  { requestId, signal }: Pick<Asked, 'requestId' | 'signal'>,
  database: Database,
  clock: Clock,
): Promise<Omit<Asked, 'source' | 'allowance'>> {
  const now = clock.now();
  const header = request.headers['x-klusster-withheld'];
  return {
    requestId,
    signal,
    now,
    withheldMode: withheldMode(Array.isArray(header) ? header[0] : header),
    language: new Negotiator(request).language(['en', 'fr']) === 'fr' ? 'FR' : 'EN',
    viewer: await viewerFrom(request.headers.authorization, database, now),
  };
}

async function viewerFrom(authorization: string | undefined, database: Database, now: Date): Promise<Viewer> {
  if (authorization === undefined) return anonymous;
  const token = BEARER.exec(authorization)?.[1];
  const viewer = token && (await viewerOf(database, token, now).catch(passing));
  if (!viewer) throw refusal('UNAUTHENTICATED');
  return viewer;
}

/** Apollo takes the status of an answer from GraphQL errors alone; what says that there was no time or room becomes one. */
function passing(error: unknown): never {
  const code = codeOfThrown(error);
  throw code === 'INTERNAL' ? error : refusal(code);
}
