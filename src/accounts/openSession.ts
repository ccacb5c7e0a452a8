import { randomBytes } from 'node:crypto';
import type { Ctx } from '../ctx.js';
import { KlussterError } from '../kernel/errors.js';
import { newId, type SessionId } from '../kernel/ids.js';
import type { Transport } from '../kernel/transport.js';
import { seal } from '../privacy/vault/seal.js';
import { StaffMember } from '../staff/index.js';
import { type Shown, stillCounts } from './credential.js';
import { deviceWords } from './deviceWords.js';
import { Session } from './session.entity.js';
import { endOf, type SessionKind } from './sessionLimits.js';
import { newToken, tokenHash } from './token.js';

/** Where a session is opened: a request, or whatever else knows these. */
export type SessionGround = Pick<Ctx, 'em' | 'keys' | 'now' | 'userAgent'>;

/** A session that was opened. Its token is told once, to whoever proved that it is she, and kept nowhere. */
export type OpenedSession = { readonly accessToken: string; readonly expiresAt: Date };

/** What a session was opened with: a password or a link, or a second factor as well. */
export type SessionProof = 'FIRST_FACTOR' | 'SECOND_FACTOR';

/**
 * Opens a session for a person who has just proved that it is she, and writes it down. Throws `KlussterError` STANDING_CHANGED when
 * she signs in with something else since.
 */
export async function openSession(
  { em: manager, keys, now, userAgent }: SessionGround,
  { person, ...shown }: Shown,
  transport: Transport,
  proof: SessionProof,
): Promise<OpenedSession> {
  const id = newId<SessionId>();
  const kind = await kindOf(manager, person, transport);
  const device = deviceWords(userAgent);
  // Of a person who was erased nothing can be kept: what is sealed with a key that nobody has opens to nobody.
  const key = (await keys.of(person)) ?? randomBytes(32);
  const accessToken = newToken();
  const expiresAt = endOf(kind, now, now);
  await manager.transactional(async (em) => {
    if (!(await stillCounts(em, { person, ...shown }))) throw new KlussterError('STANDING_CHANGED');
    em.create(Session, {
      id,
      tokenHash: tokenHash(accessToken),
      person,
      kind,
      device: seal(key, { table: 'session', record: id, person, group: 'device' }, device ? { device } : {}),
      createdAt: now,
      usedAt: now,
      provenAt: now,
      expiresAt,
      secondFactorAt: proof === 'SECOND_FACTOR' ? now : null,
    });
  });
  return { accessToken, expiresAt };
}

async function kindOf(em: SessionGround['em'], person: string, transport: Transport): Promise<SessionKind> {
  if ((await em.count(StaffMember, { person, leftAt: null })) > 0) return 'STAFF';
  return transport === 'COOKIE' ? 'BROWSER' : 'APP';
}
