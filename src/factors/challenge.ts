import { hash, randomBytes } from 'node:crypto';
import { type EntityManager, LockMode } from '@mikro-orm/core';
import { sql } from 'kysely';
import { type Database, statementName } from '../db/database.js';
import { Bound, compileSql } from '../read/sql.js';
import { type ChallengePurpose, FactorChallenge } from './factorChallenge.entity.js';

/** How long an answer is waited for, in milliseconds. */
export const CHALLENGE_MS = 5 * 60 * 1000;
/** How often one challenge may be answered; a code of six digits is not guessed in so many. */
export const TRIES = 5;

/** 256 random bits in base64url, as WebAuthn wants its challenges: a passkey signs these very bits. */
export const newChallenge = (): string => randomBytes(32).toString('base64url');

export const challengeHash = (challenge: string): Buffer => hash('sha256', challenge, 'buffer');

/** What a challenge is for, and of whom. */
type Asked = { readonly purpose: ChallengePurpose; readonly person: string };

/** Puts a new challenge into the transaction of `em`, and removes those that the person did not answer in time. */
export async function ask(
  em: EntityManager,
  challenge: string,
  { purpose, person, now, pending }: Asked & { readonly now: Date; readonly pending?: Buffer },
): Promise<Date> {
  const expiresAt = new Date(now.getTime() + CHALLENGE_MS);
  await em.nativeDelete(FactorChallenge, { person, expiresAt: { $lte: now } });
  await em.insert(FactorChallenge, {
    hash: challengeHash(challenge),
    purpose,
    person,
    pending: pending ?? null,
    expiresAt,
  });
  return expiresAt;
}

type Answer = { readonly challenge: string; readonly purpose: ChallengePurpose; readonly now: Date };

const taken = compileSql<Answer>(sql`
  update factor_challenge set tries = tries + 1
  where hash = ${new Bound<Answer>(({ challenge }) => challengeHash(challenge))}::bytea
    and purpose = ${new Bound<Answer>(({ purpose }) => purpose)}::text
    and expires_at > ${new Bound<Answer>(({ now }) => now.toISOString())}::timestamptz and tries < ${sql.lit(TRIES)}
  returning person_id::text, encode(pending, 'hex')`);

/** An answer to a challenge is counted before it is looked at. Undefined when there is none, or none any longer. */
export async function takeTry(
  database: Database,
  answer: Answer,
): Promise<{ readonly person: string; readonly pending: Buffer | undefined } | undefined> {
  const [row] = await database.query(taken.text, taken.values(answer), statementName(taken.text));
  const [person, pending] = row ?? [];
  return person ? { person, pending: pending ? Buffer.from(pending, 'hex') : undefined } : undefined;
}

/** Holds a challenge to the end of the transaction: of two right answers one finds it. */
export const holdChallenge = async (em: EntityManager, challenge: string): Promise<boolean> =>
  (await em.findOne(FactorChallenge, { hash: challengeHash(challenge) }, { lockMode: LockMode.PESSIMISTIC_WRITE })) !==
  null;

/** A challenge that was answered is gone. */
export const closeChallenge = (em: EntityManager, challenge: string): Promise<number> =>
  em.nativeDelete(FactorChallenge, { hash: challengeHash(challenge) });
