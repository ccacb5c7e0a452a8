import type { Feature } from '../feature.js';
import { FactorChallenge } from './factorChallenge.entity.js';
import { factorHoldings } from './factors.holdings.js';
import { RecoveryCode } from './recoveryCode.entity.js';
import { SecondFactor } from './secondFactor.entity.js';

export { ask, challengeHash, closeChallenge, holdChallenge, newChallenge, takeTry } from './challenge.js';
export { FactorChallenge } from './factorChallenge.entity.js';
export { type FactorMethod, methodsOf, recoveryCodesLeft } from './methodsOf.js';
export { creationOptions, credentialIndexOf, madePasskey, requestOptions } from './passkey.js';
export { PASSKEY_ANSWER_MAX } from './passkeyAnswer.js';
export { passkeysOf } from './passkeysOf.js';
export { looksRight, type Proof } from './proof.js';
export { RecoveryCode } from './recoveryCode.entity.js';
export { replaceRecoveryCodes } from './recoveryCodes.js';
export { keyOf, openPending, sealLabel, sealPending, sealVerifier } from './sealed.js';
export { type FactorKind, SecondFactor } from './secondFactor.entity.js';
export { newTotp, stepOf } from './totp.js';

/** What people prove beside their password. Whom it lets in is decided by `accounts`. */
export const factors: Feature = {
  name: 'factors',
  entities: [SecondFactor, RecoveryCode, FactorChallenge],
  personalData: { holdings: factorHoldings },
};
