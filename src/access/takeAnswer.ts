import type { EntityManager } from '@mikro-orm/core';
import { sql, type Transaction } from 'kysely';
import { tokenHash } from '../accounts/index.js';
import type { DataKeys } from '../privacy/vault/keys.js';
import { unseal } from '../privacy/vault/seal.js';
import type { AccessFormat } from './accessRequest.entity.js';
import { type AnswerFile, fileTypeOf } from './render.js';

/** Where answers are fetched. */
export const ANSWER_PATH = '/access';

export type TakenAnswer = AnswerFile;

type Taken = {
  readonly id: string;
  readonly person: string;
  readonly format: AccessFormat;
  readonly answer: Uint8Array;
};

/**
 * Takes the answer that a link leads to, which is gone from then on: whoever comes second finds nothing. Undefined for a link that is none, was
 * used, is over, whose session has ended, or whose person was erased; nobody can tell which.
 */
export async function takeAnswer(
  { em, keys, now }: { readonly em: EntityManager; readonly keys: DataKeys; readonly now: Date },
  token: string,
): Promise<TakenAnswer | undefined> {
  const taken = await em.transactional(async (within) => {
    const { rows } =
      await sql<Taken>`delete from access_package p where p.token_hash = ${tokenHash(token)} and p.expires_at > ${now}
      and exists (select from session s where s.id = p.session and s.ended_at is null and s.expires_at > ${now})
      returning p.id, p.person_id as person, p.format, p.answer`.execute(
        within.getTransactionContext() as Transaction<never>,
      );
    return rows[0];
  });
  const key = taken && (await keys.of(taken.person));
  if (!taken || !key) return undefined;
  const place = { table: 'access_package', record: taken.id, person: taken.person, group: 'answer' };
  const { file = '' } = unseal(key, place, taken.answer);
  return { ...fileTypeOf(taken.format), text: file };
}
