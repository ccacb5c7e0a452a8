import type { IncomingMessage } from 'node:http';
import { tokenHash, viewerOf } from '../accounts/index.js';
import { partnerViewerOf } from '../partners/index.js';
import { anonymous, narrowedTo, viewerAt } from '../privacy/viewer.js';
import { actAs } from './actAs.js';
import { codeOfThrown } from './errorMask.js';
import { keyOf } from './knownViewers.js';
import { languageOf } from './language.js';
import type { Ports } from './ports.js';
import { refusal } from './refusal.js';
import type { Asked } from './requestContext.js';
import { withheldMode } from './withheldMode.js';

const BEARER = /^Bearer +([A-Za-z0-9._~+/-]{1,200}=*)$/i;

type From = Pick<Ports, 'read' | 'clock' | 'known' | 'factorRules'>;

/**
 * Reads who asks, acting as what, in which language and on what, and how withheld fields are to be told. A token that is given and not
 * good is 401: a client that believes itself signed in is never answered as a stranger.
 * @param mayAssume whether she may be taken for who she was before, until a statement of the operation asks again
 */
export async function askedBy(
  request: IncomingMessage,
  { requestId, signal }: Pick<Asked, 'requestId' | 'signal'>,
  from: From,
  mayAssume: boolean,
): Promise<Omit<Asked, 'source' | 'allowance'>> {
  const now = from.clock.now();
  const header = (name: string) => {
    const given = request.headers[name];
    return Array.isArray(given) ? given[0] : given;
  };
  const profiles = actAs(header('x-klusster-act-as'));
  return {
    requestId,
    signal,
    now,
    withheldMode: withheldMode(header('x-klusster-withheld')),
    language: languageOf(request),
    userAgent: request.headers['user-agent'],
    profiles,
    ...(await viewerFrom(request.headers.authorization, from, { now, profiles, mayAssume })),
  };
}

async function viewerFrom(
  authorization: string | undefined,
  { read, known, factorRules }: From,
  { now, profiles, mayAssume }: Pick<Asked, 'now' | 'profiles'> & { readonly mayAssume: boolean },
): Promise<Pick<Asked, 'viewer' | 'assumption'>> {
  if (authorization === undefined) return { viewer: anonymous };
  const token = BEARER.exec(authorization)?.[1];
  if (token === undefined) throw refusal('UNAUTHENTICATED');
  const partner = await partnerViewerOf(read.database, token, now).catch(passing);
  if (partner === null) throw refusal('UNAUTHENTICATED');
  if (partner) return { viewer: narrowedTo(partner, profiles) };
  const hash = tokenHash(token);
  const before = mayAssume ? known.get(keyOf(hash)) : undefined;
  if (before) {
    const viewer = narrowedTo(viewerAt(before.viewer, now), profiles);
    return { viewer, assumption: { hash, known: { ...before, viewer } } };
  }
  const found = await viewerOf(read.database, { hash, now }, factorRules.passwordIsEnough).catch(passing);
  if (!found) throw refusal('UNAUTHENTICATED');
  known.set(keyOf(hash), found);
  return { viewer: narrowedTo(found.viewer, profiles) };
}

/** Apollo takes the status of an answer from GraphQL errors alone; what says that there was no time or room becomes one. */
function passing(error: unknown): never {
  const code = codeOfThrown(error);
  throw code === 'INTERNAL' ? error : refusal(code);
}
