import type { IncomingMessage } from 'node:http';
import { type Known, replacedToken, tokenHash, viewerOf } from '../accounts/index.js';
import { partnerViewerOf } from '../partners/index.js';
import { anonymous, narrowedTo, type Viewer, viewerAt } from '../privacy/viewer.js';
import { actAs } from './actAs.js';
import { type Credential, credentialOf, refusedCredential } from './credential.js';
import { codeOfThrown } from './errorMask.js';
import { idempotencyKey } from './idempotencyKey.js';
import { keyOf } from './knownViewers.js';
import { languageOf } from './language.js';
import type { IsOwnPage } from './ownPages.js';
import type { Ports } from './ports.js';
import { refusal } from './refusal.js';
import type { Asked } from './requestContext.js';
import { withheldMode } from './withheldMode.js';

type From = Pick<Ports, 'database' | 'clock' | 'known' | 'factorRules' | 'sessionUses' | 'tokenCameBack'> & {
  readonly isOwnPage: IsOwnPage;
};

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
  const isOwnPage = from.isOwnPage(request.headers);
  const credential = credentialOf(request.headers, isOwnPage);
  return {
    requestId,
    signal,
    now,
    withheldMode: withheldMode(header('x-klusster-withheld')),
    language: languageOf(request),
    userAgent: request.headers['user-agent'],
    idempotencyKey: idempotencyKey(header('idempotency-key')),
    profiles,
    isOwnPage,
    transport: credential?.transport,
    ...(await viewerFrom(credential, from, { now, profiles, mayAssume })),
  };
}

async function viewerFrom(
  credential: Credential | undefined,
  from: From,
  { now, profiles, mayAssume }: Pick<Asked, 'now' | 'profiles'> & { readonly mayAssume: boolean },
): Promise<Pick<Asked, 'viewer' | 'assumption'>> {
  if (credential === undefined) return { viewer: anonymous };
  const { token, transport } = credential;
  const { database, known, sessionUses } = from;
  const partner = transport === 'BEARER' ? await partnerViewerOf(database, token, now).catch(passing) : undefined;
  if (partner === null) throw refusedCredential(transport);
  if (partner) return { viewer: wholeOf(partner, profiles) };
  const hash = tokenHash(token);
  const before = mayAssume ? known.get(keyOf(hash)) : undefined;
  if (before) {
    sessionUses.note(before.viewer.sessionId, now);
    const viewer = narrowedTo(viewerAt(before.viewer, now), profiles);
    return { viewer, assumption: { hash, known: { ...before, viewer } } };
  }
  const found = await foundBy({ hash, now }, from).catch(passing);
  if (!found) throw refusedCredential(transport);
  sessionUses.note(found.viewer.sessionId, now);
  return { viewer: narrowedTo(found.viewer, profiles) };
}

/** A partner never acts as less: what is shown then would tell it which profiles somebody has, and so whether she reads (§4.3). */
function wholeOf(partner: Viewer, profiles: Asked['profiles']): Viewer {
  if (profiles)
    throw refusal('FORBIDDEN', 'X-Klusster-Act-As is for people who ask themselves, and not for a partner.');
  return partner;
}

/** Whose session a token is of. Whoever is found by one that was replaced a moment ago is not remembered by it. */
async function foundBy(
  came: { readonly hash: Buffer; readonly now: Date },
  { database, known, factorRules: { passwordIsEnough }, tokenCameBack }: From,
): Promise<Known | undefined> {
  const found = await viewerOf(database, came, passwordIsEnough);
  if (found) {
    known.set(keyOf(came.hash), found);
    return found;
  }
  const replaced = await replacedToken(database, came);
  if (replaced === 'REUSED') tokenCameBack();
  return typeof replaced === 'object'
    ? viewerOf(database, { hash: replaced.by, now: came.now }, passwordIsEnough)
    : undefined;
}

/** Apollo takes the status of an answer from GraphQL errors alone; what says that there was no time or room becomes one. */
function passing(error: unknown): never {
  const code = codeOfThrown(error);
  throw code === 'INTERNAL' ? error : refusal(code);
}
