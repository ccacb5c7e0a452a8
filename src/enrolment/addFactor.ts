import { provedSecondFactor, whose } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import {
  closeChallenge,
  holdChallenge,
  recoveryCodesLeft,
  replaceRecoveryCodes,
  SecondFactor,
} from '../factors/index.js';
import type { SecondFactorId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { holdPerson } from './mayChange.js';
import { tellOfChange } from './tellOfChange.js';

/** What comes with a first factor: recovery codes, shown once. None for who has some. */
export type AddedFactor = { readonly recoveryCodes: readonly string[] | null };

type NewFactor = { readonly id: SecondFactorId; readonly label: Buffer; readonly verifier: Buffer } & (
  | { readonly kind: 'TOTP'; readonly lastStep: number }
  | {
      readonly kind: 'PASSKEY';
      readonly credentialIndex: Buffer;
      readonly counter: number;
      readonly mayBeBackedUp: boolean;
      readonly isBackedUp: boolean;
    }
);

type Shown = {
  readonly challenge: string;
  readonly factor: NewFactor;
  /** The kind that it takes the place of. */
  readonly instead?: 'TOTP';
};

/** Adds a factor that was shown to work, and closes its challenge. From here on a second factor is proven in this session. */
export function addFactor(ctx: Ctx, { challenge, factor, instead }: Shown): Promise<AddedFactor | Refused> {
  const { person, session } = whose(ctx);
  const { now } = ctx;
  return ctx.em.transactional(async (em): Promise<AddedFactor | Refused> => {
    await holdPerson(em, person);
    if (!(await holdChallenge(em, challenge))) return refusedFor('CHALLENGE_OVER');
    await closeChallenge(em, challenge);
    if (instead) await em.nativeDelete(SecondFactor, { person, kind: instead });
    await em.insert(SecondFactor, { ...factor, person, createdAt: now, lastUsedAt: now });
    await provedSecondFactor(em, session, now);
    await tellOfChange(em, ctx, person);
    const has = await recoveryCodesLeft(em, person);
    return { recoveryCodes: has > 0 ? null : await replaceRecoveryCodes(em, person) };
  });
}
