import type { EntityManager } from '@mikro-orm/core';
import { accountOf } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import type { PersonId } from '../kernel/ids.js';
import { postMessage } from '../mail/index.js';

/** Tells a person by mail, in the transaction of the change, that what she proves beside her password was changed. */
export async function tellOfChange(
  em: EntityManager,
  { keys, language, now }: Pick<Ctx, 'keys' | 'language' | 'now'>,
  person: string,
): Promise<void> {
  const account = await accountOf(em, { keys }, person as PersonId);
  if (!account) return;
  const { key, email: to } = account;
  await postMessage({ em, now }, { holder: person, key, to, template: 'SECOND_FACTOR_CHANGED', language, values: {} });
}
