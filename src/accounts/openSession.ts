import { randomBytes } from 'node:crypto';
import type { Ctx } from '../ctx.js';
import { newId, type SessionId } from '../kernel/ids.js';
import type { Transport } from '../kernel/transport.js';
import { seal } from '../privacy/vault/seal.js';
import { StaffMember } from '../staff/index.js';
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

/** Opens a session for a person who has just proved that it is she, and writes it down. */
export async function openSession(
  { em, keys, now, userAgent }: SessionGround,
  person: string,
  transport: Transport,
  proof: SessionProof,
): Promise<OpenedSession> {
  const id = newId<SessionId>();
  const kind = await kindOf(em, person, transport);
  const device = deviceWords(userAgent);
  // Of a person who was erased nothing can be kept: what is sealed with a key that nobody has opens to nobody.
  const key = (await keys.of(person)) ?? randomBytes(32);
  const accessToken = newToken();
  const expiresAt = endOf(kind, now, now);
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
  await em.flush();
  return { accessToken, expiresAt };
}

async function kindOf(em: SessionGround['em'], person: string, transport: Transport): Promise<SessionKind> {
  if ((await em.count(StaffMember, { person, leftAt: null })) > 0) return 'STAFF';
  return transport === 'COOKIE' ? 'BROWSER' : 'APP';
}
