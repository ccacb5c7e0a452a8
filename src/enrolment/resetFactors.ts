import { endSessionsOf, type Ground, staffMemberAt } from '../accounts/index.js';
import { enter } from '../audit/index.js';
import { FactorChallenge, RecoveryCode, SecondFactor } from '../factors/index.js';
import type { EmailAddress } from '../kernel/emailAddress.js';

/**
 * Takes from somebody who works here all that she proves beside her password, when she has lost it, and ends her sessions.
 * She may do nothing from then on but add another. Returns the id under which she works here. Throws `Fault` when nobody with
 * the address works here.
 */
export async function resetFactors(
  { em, keyring, now }: Pick<Ground, 'em' | 'keyring' | 'now'>,
  email: EmailAddress,
): Promise<string> {
  return em.transactional(async (em) => {
    const { id, person } = await staffMemberAt({ em, keyring }, email);
    await em.nativeDelete(SecondFactor, { person });
    await em.nativeDelete(RecoveryCode, { person });
    await em.nativeDelete(FactorChallenge, { person });
    await endSessionsOf(em, person, now);
    await em.flush();
    await enter(em, { kind: 'STAFF', what: 'FACTORS_RESET', objects: [`staff ${id}`] }, now);
    return id;
  });
}
