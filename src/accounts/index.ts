import type { Feature } from '../feature.js';
import { Account, AccountAddress } from './account.entity.js';
import { AccountsResolver } from './accounts.resolver.js';
import { businessOwnersById, consumerUsersById, klussterOwnersById, sources } from './accounts.sources.js';
import { BusinessOwnerView } from './businessOwner.view.js';
import { ConsumerUserView } from './consumerUser.view.js';
import { KlussterOwnerView } from './klussterOwner.view.js';
import { BusinessOwner, ConsumerUser, KlussterOwner } from './profiles.entity.js';
import { RetiredToken, Session } from './session.entity.js';
import { SessionsResolver } from './sessions.resolver.js';
import { SignInAttempt } from './signInAttempt.entity.js';

export { Account, AccountAddress } from './account.entity.js';
export { addStaffMember, workName } from './addStaffMember.js';
export { BusinessOwnerView } from './businessOwner.view.js';
export { changeStaffRole } from './changeStaffRole.js';
export { codeThrottleOn } from './codeThrottle.js';
export { ConsumerUserView } from './consumerUser.view.js';
export { endStaffMember } from './endStaffMember.js';
export { KlussterOwnerView } from './klussterOwner.view.js';
export { addressIndexOf, type Ground } from './openAccount.js';
export { hashPassword } from './password.js';
export { profileCells, profileJoins, profilesFrom } from './profileFacts.js';
export { BusinessOwner, ConsumerUser, KlussterOwner } from './profiles.entity.js';
export { hasSecondFactor, provedSecondFactor } from './sessionFactor.js';
export { signInThrottleOn } from './signInThrottle.js';
export { tokenHash } from './token.js';
export { ViewerView } from './viewer.view.js';
export { bearer, counts, countsFrom, instant, viewerArm } from './viewerArm.js';
export { type Known, viewerOf } from './viewerOf.js';

export const accounts: Feature = {
  name: 'accounts',
  entities: [Account, AccountAddress, Session, RetiredToken, SignInAttempt, KlussterOwner, BusinessOwner, ConsumerUser],
  resolvers: [AccountsResolver, SessionsResolver],
  sources,
  nodes: {
    KlussterOwner: { entry: klussterOwnersById, view: KlussterOwnerView },
    BusinessOwner: { entry: businessOwnersById, view: BusinessOwnerView },
    ConsumerUser: { entry: consumerUsersById, view: ConsumerUserView },
  },
};
