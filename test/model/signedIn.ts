import { credentialOf } from '../../src/accounts/credential.js';
import { tokenHash } from '../../src/accounts/index.js';
import { openSession } from '../../src/accounts/openSession.js';
import { readConfig } from '../../src/config.js';
import type { Ctx } from '../../src/ctx.js';
import { isPast } from '../../src/db/pastPurpose.js';
import type { Disposing } from '../../src/feature.js';
import { KlussterError } from '../../src/kernel/errors.js';
import { publishedDocuments } from '../../src/policy/index.js';
import { DataKeys } from '../../src/privacy/vault/keys.js';
import type { Stores } from '../../src/stores.js';
import type { Outcome } from './rights.js';

/** What a verb needs of a request of somebody, in a session of that moment. */
export async function signedIn(stores: Stores, now: Date, person: string, viewer: object): Promise<Ctx> {
  const { main, keyring, keyStore } = stores;
  const keys = new DataKeys(keyStore, keyring, 0);
  const em = main.fork();
  const [[hash] = []] = await main.reserve.query('select password_hash from account where person_id = $1', [person]);
  const shown = { person, credential: credentialOf(hash) };
  const { accessToken } = await openSession({ em, keys, now, userAgent: undefined }, shown, 'BEARER', 'SECOND_FACTOR');
  const [[session] = []] = await main.reserve.query('select id::text from session where token_hash = $1', [
    tokenHash(accessToken),
  ]);
  const ctx = {
    em: main.fork(),
    reserve: main.reserve,
    viewer: { ...viewer, personId: person, sessionId: session },
    language: 'EN',
    documents: publishedDocuments(),
    privacyOfficer: readConfig({}).privacyOfficer,
  };
  return { ...ctx, now, keys, keyring, keyStore } as never;
}

/** What comes of it: only who is there no more is turned away, and everything else that goes wrong is a fault. */
export async function turnedAway(act: () => Promise<unknown>): Promise<Outcome> {
  try {
    const done = await act();
    const refused = (done as { readonly userErrors?: readonly { readonly code: string }[] } | undefined)
      ?.userErrors?.[0];
    if (refused) throw new Error(`It was refused: ${refused.code}`);
    return 'DONE';
  } catch (error) {
    if (isPast(error) || (error instanceof KlussterError && ['STANDING_CHANGED', 'NOT_FOUND'].includes(error.code)))
      return 'REFUSED';
    throw error;
  }
}

/** Managers of which the transaction with this number, of all of them, does not begin. */
export function cutAt(whole: Disposing['fork'], cut: number): Disposing['fork'] {
  let begun = 0;
  return () => {
    const em = whole();
    const transactional = em.transactional.bind(em);
    em.transactional = ((...given: Parameters<typeof transactional>) => {
      begun += 1;
      if (begun >= cut) throw new Error('cut');
      return transactional(...given);
    }) as never;
    return em;
  };
}
