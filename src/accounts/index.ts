import type { Feature } from '../feature.js';
import { Account, AccountAddress } from './account.entity.js';
import { accountHoldings } from './accounts.holdings.js';
import { AccountsResolver } from './accounts.resolver.js';
import { businessOwnersById, consumerUsersById, klussterOwnersById, sources } from './accounts.sources.js';
import { BusinessOwnerView } from './businessOwner.view.js';
import { ConsumerUserView } from './consumerUser.view.js';
import { endSessionsForGood } from './endSessionsForGood.js';
import { KlussterOwnerView } from './klussterOwner.view.js';
import { BusinessOwner, ConsumerUser, KlussterOwner } from './profiles.entity.js';
import { RetiredToken, Session } from './session.entity.js';
import { SessionsResolver } from './sessions.resolver.js';
import { SignInAttempt } from './signInAttempt.entity.js';

export { Account, AccountAddress } from './account.entity.js';
export { AccountView } from './account.view.js';
export { accountAt, accountOf, type FoundAccount } from './accountAt.js';
export { addStaffMember, workName } from './addStaffMember.js';
export { amendProfile } from './amendProfile.js';
export { applyAgain } from './applyAgain.js';
export { type AskedFactor, askForFactor } from './askForFactor.js';
export { beginSession, mayBecomeSomebody } from './beginSession.js';
export { BusinessOwnerView } from './businessOwner.view.js';
export { changeStaffRole } from './changeStaffRole.js';
export { codeThrottleOn } from './codeThrottle.js';
export { ConsumerUserView } from './consumerUser.view.js';
export { credentialOf, type Shown, stillCounts } from './credential.js';
export { endSessionsOf } from './endSessionsOf.js';
export { endStaffMember } from './endStaffMember.js';
export { giveAddress } from './giveAddress.js';
export { type FirstProof, goOnFrom } from './goOnFrom.js';
export type { HandedSession } from './handOver.js';
export { KlussterOwnerView } from './klussterOwner.view.js';
export { DECISIONS, type Decision, type KlussterOwnerState } from './klussterOwnerState.js';
export { letterThrottleOn } from './letterThrottle.js';
export { addressIndexOf, type Ground, hasAddress, openAccount } from './openAccount.js';
export { hasProfile, type NewProfile, type OwnerContact, openProfile } from './openProfile.js';
export { hashPassword, PASSWORD_MAX } from './password.js';
export { countedAsViewer, passwordRefusal } from './passwordRefusal.js';
export { passwordProblem } from './passwordRules.js';
export { profileCells, profileJoins, profilesFrom } from './profileFacts.js';
export { BusinessOwner, ConsumerUser, KlussterOwner } from './profiles.entity.js';
export { type FactorGround, proveFactor } from './proveFactor.js';
export { type PasswordGround, provePassword } from './provePassword.js';
export { requireRecentProof } from './recentProof.js';
export { type Replaced, replacedToken } from './replacedToken.js';
export { Session } from './session.entity.js';
export { hasSecondFactor, provedSecondFactor } from './sessionFactor.js';
export { sessionUsesOn } from './sessionUses.js';
export { SignInPayload } from './signIn.view.js';
export { signInThrottleOn } from './signInThrottle.js';
export { staffMemberAt } from './staffMemberAt.js';
export { stillHere } from './stillHere.js';
export { newToken, tokenHash } from './token.js';
export { SessionTransport, TRANSPORT_FIELD } from './transport.inputs.js';
export { ViewerView } from './viewer.view.js';
export { bearer, counts, countsFrom, instant, standingOf, viewerArm } from './viewerArm.js';
export { type Known, viewerOf } from './viewerOf.js';
export { whose } from './whose.js';

export const accounts: Feature = {
  name: 'accounts',
  entities: [Account, AccountAddress, Session, RetiredToken, SignInAttempt, KlussterOwner, BusinessOwner, ConsumerUser],
  personalData: { holdings: accountHoldings, before: endSessionsForGood },
  resolvers: [AccountsResolver, SessionsResolver],
  sources,
  nodes: {
    KlussterOwner: { entry: klussterOwnersById, view: KlussterOwnerView },
    BusinessOwner: { entry: businessOwnersById, view: BusinessOwnerView },
    ConsumerUser: { entry: consumerUsersById, view: ConsumerUserView },
  },
};
