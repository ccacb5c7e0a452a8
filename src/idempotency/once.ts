import type { EntityManager } from '@mikro-orm/core';
import type { Ctx } from '../ctx.js';
import { sendJob } from '../jobs/sendJob.js';
import { assert } from '../kernel/assert.js';
import { KlussterError } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { isRefused, type Refused } from '../kernel/userErrors.js';
import { blindIndex } from '../privacy/vault/blindIndex.js';
import { forgetting, REMEMBERED_MS } from './forgetting.js';
import { IdempotencyKey } from './idempotencyKey.entity.js';

/** Whoever comes second waits here until the first has committed, and then finds what came of it. */
const CLAIM = `insert into idempotency_key (id, key_index, input_index, created_at) values (?, ?, ?, ?) on conflict (key_index) do nothing`;

/** Of a request: who asks, and by which key she tells that it is the same one. */
export type Asking = Pick<Ctx, 'em' | 'viewer' | 'now' | 'keyring' | 'idempotencyKey'>;

/** What is to be made. */
type Making<Outcome extends object> = {
  /** The name of the mutation: the same key is another one for another verb. */
  readonly verb: string;
  readonly input: object;
  /** What is remembered of the outcome and answered again: ids, and nothing that is told once. All of it by itself. */
  readonly remembered?: (outcome: Outcome) => Outcome;
};

/**
 * Makes something in one transaction, and once for each `Idempotency-Key` of whoever asks: when the request is sent again
 * within a day, even at the same time to another process, its outcome is given again and nothing is made. A refusal changed
 * nothing and is not remembered. Without a key, and for whoever is not signed in, each request makes.
 * Throws `KlussterError` IDEMPOTENCY_KEY_REUSED when the key came before with another input.
 */
export async function once<Outcome extends object>(
  { em, viewer, now, keyring, idempotencyKey }: Asking,
  { verb, input, remembered = (outcome) => outcome }: Making<Outcome>,
  make: (em: EntityManager) => Promise<Outcome | Refused>,
): Promise<Outcome | Refused> {
  if (idempotencyKey === undefined || !('personId' in viewer)) return em.transactional(make);
  const indexKey = keyring.derive('blind-index');
  const keyIndex = blindIndex(indexKey, 'idempotency key', JSON.stringify([viewer.personId, verb, idempotencyKey]));
  const inputIndex = blindIndex(indexKey, 'idempotency input', JSON.stringify(input));
  return em.transactional(async (own) => {
    const id = newId();
    const claim = async () => {
      await own.getConnection().execute(CLAIM, [id, keyIndex, inputIndex, now], 'run', own.getTransactionContext());
      return own.findOne(IdempotencyKey, { keyIndex });
    };
    // What stood in the way may have been forgotten before it could be read: then the way is free.
    const row = (await claim()) ?? (await claim());
    assert(row, 'A key is claimed, or was before.');
    if (row.id !== id) {
      if (!inputIndex.equals(row.inputIndex)) throw new KlussterError('IDEMPOTENCY_KEY_REUSED');
      assert(row.outcome, 'What is committed has an outcome.');
      return row.outcome as Outcome;
    }
    const outcome = await make(own);
    if (isRefused(outcome)) {
      own.remove(row);
      return outcome;
    }
    row.outcome = remembered(outcome);
    await sendJob(own, forgetting, { id }, REMEMBERED_MS);
    return outcome;
  });
}
