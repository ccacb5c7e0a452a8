import { idOf } from '../support/town.js';
import type { Asker } from './support/expectation.js';

/**
 * What can be done, one inert call of each mutation: it changes nothing, whoever makes it, so that the matrix can ask it as
 * every kind of viewer. Who may make it says `audienceTable.ts`; whoever may not is refused before anything runs.
 */
export type Act = {
  /** The argument `input`; none for a mutation without one. */
  readonly input?: object;
  /** What comes of it for those who may: fields of the payload (`userErrors` is empty where it is left out), or the code of an error. */
  readonly comes: (asker: Asker) => { readonly payload: object } | { readonly error: string };
};

const comes = (payload: object) => () => ({ payload });
const refused = (code: string, field?: string) => ({ userErrors: [field === undefined ? { code } : { code, field }] });
const nothing = (code: string, ...fields: string[]) =>
  comes({ ...Object.fromEntries(fields.map((field) => [field, null])), ...refused(code) });

/** The matrix asks at this instant; a link that is asked for then is good for so many minutes. */
const goodFor = (minutes: number) => ({ validUntil: new Date(Date.UTC(2026, 10, 3, 12, minutes)).toISOString() });

const PASSWORD = 'nine herons walked by';
const CONTACT = {
  firstName: 'Nobody',
  lastName: 'Here',
  email: 'nobody@nowhere.test',
  phone: '+18675550163',
  mailingAddress: 'Nowhere',
};
const { phone: _phone, mailingAddress: _address, ...SUBSCRIBER } = CONTACT;
/** Asked under a policy that never was in force: nothing is taken. */
const SHOWN = { consents: [], policyVersion: 'another', language: 'EN' };
const POLICY_CHANGED = refused('POLICY_CHANGED', 'policyVersion');
const isStaff = (asker: Asker) => ['ravi', 'helene', 'gabrielle'].includes(asker.split(' as ')[0] ?? '');

const adding = (contact: object): Act => ({
  input: { ...SHOWN, contact },
  comes: (asker) => (isStaff(asker) ? { error: 'FORBIDDEN' } : { payload: { added: false, ...POLICY_CHANGED } }),
});
const registering = (given: object): Act => ({
  input: { ...SHOWN, email: CONTACT.email, ...given },
  comes: comes({ validUntil: null, ...POLICY_CHANGED }),
});

/** Ids of the right form under which there is nothing. */
/** The number of no invoice. */
const NO_NUMBER = 2_000_000_000;

const NOBODY = {
  case: idOf('SupportCase', 'nobody'),
  access: idOf('AccessRequest', 'nobody'),
  incident: idOf('Incident', 'none'),
  safeguard: idOf('Safeguard', 'none'),
  alert: idOf('StaffAlert', 'none'),
  grant: idOf('CaseGrant', 'nobody'),
  staff: idOf('StaffMember', 'nobody'),
  klussterOwner: idOf('KlussterOwner', 'nobody'),
  klusster: idOf('Klusster', 'nowhere'),
  offer: idOf('KlussterOffer', 'nobody'),
  business: idOf('Business', 'nobody'),
  newsletter: idOf('Newsletter', 'nothing'),
  subscription: idOf('MailingSubscription', 'nobody'),
  setup: idOf('CardSetup', 'nobody'),
  card: idOf('Card', 'nobody'),
  invoice: idOf('Invoice', 'nobody'),
};

/** By the name of the mutation. Signing in and out have routes of their own, since they change who asks. */
export const ACTS: Readonly<Record<string, Act>> = {
  completeSignIn: {
    input: { challenge: 'no such challenge', totp: '000000' },
    comes: () => ({
      payload: {
        accessToken: null,
        expiresAt: null,
        recoveryCodesLeft: null,
        viewer: null,
        userErrors: [{ code: 'CHALLENGE_OVER' }],
      },
    }),
  },
  beginTotp: { input: { name: ' ' }, comes: () => ({ error: 'BAD_USER_INPUT' }) },
  confirmTotp: {
    input: { challenge: 'no such challenge', code: '000000' },
    comes: () => ({ payload: { recoveryCodes: null, userErrors: [{ code: 'CHALLENGE_OVER' }] } }),
  },
  beginPasskey: { input: { name: ' ' }, comes: () => ({ error: 'BAD_USER_INPUT' }) },
  confirmPasskey: {
    input: { challenge: 'no such challenge', passkey: '{}' },
    comes: () => ({ payload: { recoveryCodes: null, userErrors: [{ code: 'CHALLENGE_OVER' }] } }),
  },
  removeSecondFactor: { input: { id: 'no such factor' }, comes: () => ({ error: 'NOT_FOUND' }) },
  // Not inert, but of what it changes nothing is ever read.
  regenerateRecoveryCodes: { comes: () => ({ payload: { recoveryCodes: expect.any(Array) } }) },
  endSession: { input: { id: `session_${'A'.repeat(22)}` }, comes: () => ({ error: 'NOT_FOUND' }) },
  // Hers are those that tests before this one began.
  endAllSessions: { input: { exceptThis: true }, comes: () => ({ payload: { ended: expect.any(Number) } }) },
  // Not inert, but the token before still answers: the clock of the matrix stands still.
  rotateSession: {
    comes: () => ({ payload: { accessToken: expect.any(String), expiresAt: expect.any(String) } }),
  },
  proveAgain: {
    input: { password: 'not the password' },
    comes: () => ({ payload: { provenUntil: null, userErrors: [{ code: 'WRONG_PASSWORD', field: 'password' }] } }),
  },
  registerBusinessOwner: registering({ contact: CONTACT, password: PASSWORD }),
  registerKlussterOwner: registering({ contact: CONTACT, password: PASSWORD }),
  registerConsumerUser: registering({ contact: SUBSCRIBER }),
  confirmRegistration: {
    input: { token: 'none' },
    comes: nothing('LINK_NOT_VALID', 'accessToken', 'expiresAt', 'viewer', 'secondFactor'),
  },
  addBusinessOwner: adding(CONTACT),
  addKlussterOwner: adding(CONTACT),
  addConsumerUser: adding(SUBSCRIBER),
  requestSignInLink: { input: { email: CONTACT.email }, comes: comes(goodFor(15)) },
  signInByLink: {
    input: { token: 'none' },
    comes: nothing('LINK_NOT_VALID', 'accessToken', 'expiresAt', 'viewer', 'secondFactor'),
  },
  requestPasswordReset: { input: { email: CONTACT.email }, comes: comes(goodFor(30)) },
  resetPassword: {
    input: { token: 'none', password: PASSWORD },
    comes: comes({ changed: false, ...refused('LINK_NOT_VALID') }),
  },
  changePassword: {
    input: { current: 'not hers, for certain', password: PASSWORD },
    comes: comes({ changed: false, ...refused('WRONG_PASSWORD', 'current') }),
  },
  // A field that the profile has not: nothing is amended.
  amendContact: {
    input: { profile: 'CONSUMER_USER', contact: { phone: CONTACT.phone } },
    comes: (asker) => ({ error: isStaff(asker) ? 'FORBIDDEN' : 'BAD_USER_INPUT' }),
  },
  changeAddress: { input: { email: CONTACT.email }, comes: comes(goodFor(24 * 60)) },
  confirmAddress: {
    input: { token: 'none' },
    comes: comes({ changed: false, missing: null, ...refused('LINK_NOT_VALID') }),
  },
  subscribe: {
    input: {
      ...SUBSCRIBER,
      klussterId: idOf('Klusster', 'plateauPost'),
      language: 'EN',
      consentVersion: 'another',
    },
    comes: comes({ validUntil: null, ...refused('CONSENT_TEXT_CHANGED', 'consentVersion') }),
  },
  confirmSubscription: {
    input: { token: 'none' },
    comes: comes({ klussterName: null, ...refused('LINK_NOT_VALID') }),
  },
  unsubscribe: { input: { subscriptionId: NOBODY.subscription }, comes: () => ({ error: 'NOT_FOUND' }) },
  changeSubscriptionLanguage: {
    input: { subscriptionId: NOBODY.subscription, language: 'FR' },
    comes: () => ({ error: 'NOT_FOUND' }),
  },
  stateSenderIdentity: {
    input: { klussterId: NOBODY.klusster, businessName: 'Nobody', mailingAddress: 'Nowhere' },
    comes: () => ({ error: 'NOT_FOUND' }),
  },
  // Not inert, but nobody is told what was begun; what is not kept is forgotten.
  beginCardSetup: {
    comes: comes({ setupId: expect.any(String), clientSecret: expect.any(String) }),
  },
  keepCard: {
    input: { setupId: NOBODY.setup, consent: true, policyVersion: 'another', language: 'EN' },
    comes: () => ({ error: 'NOT_FOUND' }),
  },
  payInvoice: {
    input: { invoiceId: NOBODY.invoice, cents: 900, consent: true, policyVersion: 'another', language: 'EN' },
    comes: () => ({ error: 'NOT_FOUND' }),
  },
  setBillingDetails: {
    input: { name: ' ', address: 'Nowhere', province: 'NU' },
    comes: comes({ billingDetails: null, ...refused('NAME_MISSING', 'name') }),
  },
  recordPayment: {
    input: { invoiceNumber: NO_NUMBER, cents: 1, means: 'CASH' },
    comes: () => ({ error: 'NOT_FOUND' }),
  },
  reversePayment: {
    input: { invoiceNumber: NO_NUMBER, cents: 1, means: 'CASH', reason: 'MISTAKE' },
    comes: () => ({ error: 'NOT_FOUND' }),
  },
  creditInvoice: { input: { invoiceNumber: NO_NUMBER, reason: 'MISTAKE' }, comes: () => ({ error: 'NOT_FOUND' }) },
  voidInvoice: { input: { invoiceNumber: NO_NUMBER }, comes: () => ({ error: 'NOT_FOUND' }) },
  writeOffInvoice: { input: { invoiceNumber: NO_NUMBER }, comes: () => ({ error: 'NOT_FOUND' }) },
  removeCard: { input: { cardId: NOBODY.card }, comes: () => ({ error: 'NOT_FOUND' }) },
  openKlusster: {
    input: { name: 'Nowhere', slug: 'No slug', city: 'Nowhere', province: 'NU', languages: ['EN'] },
    comes: () => ({ error: 'BAD_USER_INPUT' }),
  },
  ...Object.fromEntries(
    ['describe', 'publish', 'pause', 'close'].map((act) => [
      `${act}Klusster`,
      { input: { klussterId: NOBODY.klusster, version: 1 }, comes: () => ({ error: 'NOT_FOUND' }) },
    ]),
  ),
  offerKlusster: {
    input: { klussterId: NOBODY.klusster, email: CONTACT.email },
    comes: () => ({ error: 'NOT_FOUND' }),
  },
  ...Object.fromEntries(
    ['accept', 'decline', 'withdraw'].map((act) => [
      `${act}KlussterOffer`,
      { input: { offerId: NOBODY.offer }, comes: () => ({ error: 'NOT_FOUND' }) },
    ]),
  ),
  writeNewsletter: {
    input: { klussterId: NOBODY.klusster, language: 'EN', subject: 'To nobody', text: 'Nothing' },
    comes: () => ({ error: 'NOT_FOUND' }),
  },
  testNewsletter: { input: { newsletterId: NOBODY.newsletter }, comes: () => ({ error: 'NOT_FOUND' }) },
  scheduleNewsletter: {
    input: { newsletterId: NOBODY.newsletter, version: 1, at: '2026-12-24T12:00:00Z' },
    comes: () => ({ error: 'NOT_FOUND' }),
  },
  ...Object.fromEntries(
    ['edit', 'unschedule', 'send', 'cancel'].map((act) => [
      `${act}Newsletter`,
      { input: { newsletterId: NOBODY.newsletter, version: 1 }, comes: () => ({ error: 'NOT_FOUND' }) },
    ]),
  ),
  withdrawConsent: {
    input: { purpose: 'LEGAL' },
    comes: comes({ purpose: null, ...refused('NOT_BY_CONSENT', 'purpose') }),
  },
  acceptDocuments: {
    input: { documents: [{ kind: 'TERMS', version: 'another', language: 'EN' }] },
    comes: comes({ acceptances: null, ...refused('DOCUMENT_CHANGED', 'documents.0.version') }),
  },
  giveConsent: {
    input: { purpose: 'LEGAL', version: 1, policyVersion: 'another', language: 'EN' },
    comes: comes({ purpose: null, ...refused('NOT_BY_CONSENT', 'purpose') }),
  },
  recordWithdrawal: {
    input: { caseId: NOBODY.case, purpose: 'MAILING', receivedAt: '2026-11-01T12:00:00Z' },
    comes: () => ({ error: 'NOT_FOUND' }),
  },
  openAccessPackage: { input: { id: NOBODY.access }, comes: () => ({ error: 'NOT_FOUND' }) },
  recordAccessRequest: {
    input: { caseId: NOBODY.case, receivedAt: '2026-11-01T12:00:00Z', language: 'EN' },
    comes: () => ({ error: 'NOT_FOUND' }),
  },
  confirmAccessIdentity: {
    input: { id: NOBODY.access, method: 'DOCUMENT_SEEN' },
    comes: () => ({ error: 'NOT_FOUND' }),
  },
  extendAccess: { input: { id: NOBODY.access, days: 1, reason: 'FORMAT' }, comes: () => ({ error: 'NOT_FOUND' }) },
  refuseAccess: {
    input: { id: NOBODY.access, ground: 'DISPUTE', reasons: 'Nothing' },
    comes: () => ({ error: 'NOT_FOUND' }),
  },
  takeAccessRequest: { input: { id: NOBODY.access, reason: 'Nothing' }, comes: () => ({ error: 'NOT_FOUND' }) },
  // Not understood: nothing begins.
  requestErasure: {
    input: { understood: false },
    comes: (asker) => ({
      payload: {
        reference: null,
        ...refused(...((isStaff(asker) ? ['WORKS_HERE'] : ['NOT_UNDERSTOOD', 'understood']) as [string, string?])),
      },
    }),
  },
  revokeGrant: { input: { id: 'no such grant' }, comes: () => ({ error: 'NOT_FOUND' }) },
  registerPartner: {
    input: { name: ' ', redirectUris: [], scopes: [], authMethod: 'client_secret_basic' },
    comes: () => ({
      payload: { clientId: null, clientSecret: null, userErrors: [{ code: 'NAME_MISSING', field: 'name' }] },
    }),
  },
  rotatePartnerSecret: { input: { clientId: 'no such partner' }, comes: () => ({ error: 'NOT_FOUND' }) },
  suspendPartner: { input: { clientId: 'no such partner' }, comes: () => ({ error: 'NOT_FOUND' }) },
  resumePartner: { input: { clientId: 'no such partner' }, comes: () => ({ error: 'NOT_FOUND' }) },
  openCase: {
    input: { kind: 'APPROVAL', klussterOwnerId: NOBODY.klussterOwner, reason: 'About nobody' },
    comes: () => ({ error: 'NOT_FOUND' }),
  },
  requestGrant: {
    input: { caseId: NOBODY.case, groups: ['CONTACT'], purpose: 'SERVICE', reason: 'For nothing', hours: 1 },
    comes: () => ({ error: 'NOT_FOUND' }),
  },
  endGrant: { input: { grantId: NOBODY.grant }, comes: () => ({ error: 'NOT_FOUND' }) },
  ...Object.fromEntries(
    ['requestListing', 'inviteBusiness'].map((act) => [
      act,
      {
        input: { businessId: idOf('Business', 'nowhere'), klussterId: idOf('Klusster', 'nowhere') },
        comes: () => ({ error: 'NOT_FOUND' }),
      },
    ]),
  ),
  ...Object.fromEntries(
    ['acceptListing', 'declineListing', 'withdrawListing', 'endListing'].map((act) => [
      act,
      { input: { listingId: idOf('Listing', 'nothing') }, comes: () => ({ error: 'NOT_FOUND' }) },
    ]),
  ),
  reportContent: {
    input: { id: NOBODY.klussterOwner, reason: 'ABUSE', text: 'Nothing' },
    comes: (asker) => ({ error: isStaff(asker) ? 'FORBIDDEN' : 'NOT_FOUND' }),
  },
  takeReport: { input: { reportId: NOBODY.case, reason: 'For nothing' }, comes: () => ({ error: 'NOT_FOUND' }) },
  decideReport: { input: { caseId: NOBODY.case, outcome: 'ACTED' }, comes: () => ({ error: 'NOT_FOUND' }) },
  // A text that is none: nothing is sent.
  sendInquiry: {
    input: { kind: 'QUESTION', text: ' ' },
    comes: (asker) => ({ error: isStaff(asker) ? 'FORBIDDEN' : 'BAD_USER_INPUT' }),
  },
  requestCorrection: {
    input: { coordinate: 'Nothing.here', text: 'Nothing' },
    comes: (asker) => ({ error: isStaff(asker) ? 'FORBIDDEN' : 'BAD_USER_INPUT' }),
  },
  acceptCorrection: { input: { inquiryId: NOBODY.case, done: 'Nothing' }, comes: () => ({ error: 'NOT_FOUND' }) },
  refuseCorrection: { input: { inquiryId: NOBODY.case, reasons: 'None' }, comes: () => ({ error: 'NOT_FOUND' }) },
  takeInquiry: { input: { inquiryId: NOBODY.case, reason: 'For nothing' }, comes: () => ({ error: 'NOT_FOUND' }) },
  recordInquiry: {
    input: { caseId: NOBODY.case, kind: 'QUESTION', text: 'Nothing', receivedOn: '2026-11-01' },
    comes: () => ({ error: 'NOT_FOUND' }),
  },
  answerInquiry: { input: { inquiryId: NOBODY.case, text: 'Nothing' }, comes: () => ({ error: 'NOT_FOUND' }) },
  closeComplaint: {
    input: { inquiryId: NOBODY.case, finding: 'NOT_WELL_FOUNDED', reasons: 'Nothing' },
    comes: () => ({ error: 'NOT_FOUND' }),
  },
  // There is no message of this id.
  proofOfSend: {
    input: { messageId: '00000000-0000-4000-a000-000000000000', address: CONTACT.email },
    comes: () => ({ error: 'NOT_FOUND' }),
  },
  confirmClearance: {
    input: { staffMemberId: NOBODY.staff, duty: 'SERVES_PEOPLE', reviewBy: '2026-12-01T00:00:00Z' },
    comes: () => ({ error: 'NOT_FOUND' }),
  },
  recordTraining: {
    input: { staffMemberId: NOBODY.staff, module: 'SECURITY', passedAt: '2026-11-01T00:00:00Z' },
    comes: () => ({ error: 'NOT_FOUND' }),
  },
  // Nobody who is suspected is there, and no incident.
  openIncident: {
    input: { what: 'Nothing', knownAt: '2026-01-02T00:00:00Z', from: '2026-01-01T00:00:00Z', suspect: NOBODY.case },
    comes: () => ({ error: 'NOT_FOUND' }),
  },
  assessIncident: {
    input: {
      incidentId: NOBODY.incident,
      riskOfSignificantHarm: true,
      sensitivity: 'HIGH',
      misuse: 'LIKELY',
      reasons: 'None',
    },
    comes: () => ({ error: 'NOT_FOUND' }),
  },
  reportToCommissioner: {
    input: { incidentId: NOBODY.incident, language: 'EN' },
    comes: () => ({ error: 'NOT_FOUND' }),
  },
  recordReport: {
    input: { incidentId: NOBODY.incident, sentAt: '2026-01-01T00:00:00Z', channel: 'POST' },
    comes: () => ({ error: 'NOT_FOUND' }),
  },
  notifyAffected: { input: { incidentId: NOBODY.incident, en: {}, fr: {} }, comes: () => ({ error: 'NOT_FOUND' }) },
  recordPublicNotice: {
    input: { incidentId: NOBODY.incident, publishedAt: '2026-01-01T00:00:00Z', where: 'Nowhere' },
    comes: () => ({ error: 'NOT_FOUND' }),
  },
  settleStaffAlert: {
    input: { alertId: NOBODY.alert, outcome: 'EXPLAINED' },
    comes: () => ({ error: 'NOT_FOUND' }),
  },
  closeIncident: { input: { incidentId: NOBODY.incident }, comes: () => ({ error: 'NOT_FOUND' }) },
  addCaseNote: { input: { caseId: NOBODY.case, text: 'Nothing' }, comes: () => ({ error: 'NOT_FOUND' }) },
  handOverCase: {
    input: { caseId: NOBODY.case, staffMemberId: NOBODY.staff, reason: 'For nothing' },
    comes: () => ({ error: 'NOT_FOUND' }),
  },
  mergeCases: {
    input: { caseId: NOBODY.case, intoCaseId: idOf('SupportCase', 'nobody else') },
    comes: () => ({ error: 'NOT_FOUND' }),
  },
  delayTelling: {
    input: { caseId: NOBODY.case, ground: 'INVESTIGATION', until: '2026-12-01T00:00:00Z' },
    comes: () => ({ error: 'NOT_FOUND' }),
  },
  endDelay: { input: { caseId: NOBODY.case }, comes: () => ({ error: 'NOT_FOUND' }) },
  breakGlass: {
    input: { klussterOwnerId: NOBODY.klussterOwner, ground: 'SAFETY', groups: ['CONTACT'], reason: 'For nothing' },
    comes: () => ({ error: 'NOT_FOUND' }),
  },
  reviewEmergency: {
    input: { emergencyId: NOBODY.case, verdict: 'JUSTIFIED' },
    comes: () => ({ error: 'NOT_FOUND' }),
  },
  // Nobody who would answer for it is there, and no such safeguard; no paper was shredded in days to come.
  enterSafeguard: {
    input: {
      kind: 'PHYSICAL',
      sensitivity: 'LOW',
      nameInEnglish: 'A lock',
      nameInFrench: 'Une serrure',
      ownerId: NOBODY.staff,
      reviewBy: '2026-12-01T00:00:00Z',
    },
    comes: () => ({ error: 'NOT_FOUND' }),
  },
  assignSafeguard: {
    input: { safeguardId: NOBODY.safeguard, ownerRole: 'PRIVACY_OFFICER' },
    comes: () => ({ error: 'NOT_FOUND' }),
  },
  recordSafeguardTest: {
    input: {
      safeguardId: NOBODY.safeguard,
      testedAt: '2026-01-01T00:00:00Z',
      passed: true,
      reviewBy: '2026-12-01T00:00:00Z',
    },
    comes: () => ({ error: 'NOT_FOUND' }),
  },
  retireSafeguard: { input: { safeguardId: NOBODY.safeguard }, comes: () => ({ error: 'NOT_FOUND' }) },
  recordPaperDisposal: {
    input: {
      records: 'OTHER',
      boxes: 1,
      disposedAt: '2999-01-01T00:00:00Z',
      method: 'CROSS_CUT',
      company: 'None',
      approval: 'None',
      certificateNumber: 'None',
    },
    comes: () => ({ payload: { disposal: null, userErrors: [{ code: 'TIME_REFUSED', field: 'disposedAt' }] } }),
  },
  closeCase: { input: { caseId: NOBODY.case, outcome: 'RESOLVED' }, comes: () => ({ error: 'NOT_FOUND' }) },
  ...Object.fromEntries(
    ['approve', 'refuse', 'suspend', 'reinstate'].map((act) => [
      `${act}KlussterOwner`,
      { input: { caseId: NOBODY.case, reason: 'For nothing' }, comes: () => ({ error: 'NOT_FOUND' }) },
    ]),
  ),
  createBusiness: {
    input: { name: ' ', category: 'FOOD', city: 'Nowhere', province: 'YT' },
    comes: comes({ business: null, ...refused('NAME_MISSING', 'name') }),
  },
  ...Object.fromEntries(
    ['edit', 'close', 'reopen'].map((act) => [
      `${act}Business`,
      { input: { id: NOBODY.business, version: 1 }, comes: () => ({ error: 'NOT_FOUND' }) },
    ]),
  ),
  addWebhook: {
    input: { clientId: 'no such partner', url: 'http://hooks.partner.test/', events: ['DATA_ERASED'] },
    comes: () => ({
      payload: { webhookId: null, secret: null, userErrors: [{ code: 'WEBHOOK_URL_REFUSED', field: 'url' }] },
    }),
  },
  rotateWebhookSecret: { input: { id: `webhook_${'A'.repeat(22)}` }, comes: () => ({ error: 'NOT_FOUND' }) },
  removeWebhook: { input: { id: 'no such webhook' }, comes: () => ({ error: 'NOT_FOUND' }) },
  pingWebhook: { input: { id: 'no such webhook' }, comes: () => ({ error: 'NOT_FOUND' }) },
};

/** Mutations with routes of their own; who may ask for access, which is answered each time, is asked in test/access. */
export const OTHERWISE_ASKED: ReadonlySet<string> = new Set(['signIn', 'signOut', 'requestAccess']);
