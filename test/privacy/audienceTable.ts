/**
 * WHO SEES WHAT: the policy of section 4 as one table, written by hand from `1-product.md` and read by people.
 *
 * It knows nothing of the program: it imports nothing from `src`, and the program knows nothing of it. The matrix test asks
 * the running service everything that this table answers, and fails when they differ, when the service has a field that this
 * table does not decide, and when this table decides a field that the service does not have.
 */

/** The kinds of viewer, in the order of the columns, with the people of the town who stand for each. */
export const VIEWER_KINDS = {
  nobody: ['anonymous'],
  'Klusster Owner': ['marguerite', 'luc', 'priya as KLUSSTER_OWNER'],
  'not active KO': ['etienne', 'suzanne'], // pending, suspended
  'KO and BO': ['priya'],
  'Business Owner': ['desmond', 'fatima', 'wei', 'priya as BUSINESS_OWNER', 'noor as BUSINESS_OWNER'], // Wei withdrew the sharing of her own contact
  'Consumer User': ['aoife', 'jeanne', 'noor as CONSUMER_USER'],
  'BO and CU': ['noor', 'noor as BUSINESS_OWNER, CONSUMER_USER'],
  'no profile': ['marguerite as BUSINESS_OWNER', 'noor as KLUSSTER_OWNER', 'gabrielle as KLUSSTER_OWNER'],
  staff: ['ravi'], // without any case grant
  'Privacy Officer': ['helene'], // without any either
  'staff with grant': ['gabrielle'], // for Noor's case
  'unproven staff': ['ravi unproven', 'helene unproven', 'gabrielle unproven'], // without a second factor, whatever they hold
  partner: ['a partner'], // by itself, without a column: it is shown what everybody is, and its own registration; whoever asks in a person's name is `noor for profile, account`
} as const;

export type ViewerKind = keyof typeof VIEWER_KINDS;

/** What a cell says. Whoever it is about, a withheld value is `null`, and the answer says why. */
export const WORDS = {
  value: 'the value, whoever it is about',
  shared: 'her own; of another, the value while that person’s sharing stands, otherwise NOT_SHARED with the ids',
  granted: 'her own; of another, the value where an open case grant covers it, otherwise NOT_IN_AUDIENCE with the ids',
  own: 'her own; of another, NOT_IN_AUDIENCE with the ids',
  never: 'never: NOT_IN_AUDIENCE, the same for everybody, so without ids',
  'sign in': 'never while not signed in: NOT_AUTHENTICATED, without ids',
  'as of others': 'the value while that person’s sharing stands, otherwise NOT_SHARED with the ids, her own no other',
  'hers alone': 'her own; of another, PURPOSE_NOT_ALLOWED with the ids',
  'not for this': 'never, since no scope opens it: PURPOSE_NOT_ALLOWED, the same for everybody, so without ids',
} as const;

export type Word = keyof typeof WORDS;

/** Words whose answer depends on whom the field is about, and not on the viewer alone. */
export const DEPENDS_ON_THE_PERSON: ReadonlySet<Word> = new Set<Word>([
  'shared',
  'granted',
  'own',
  'as of others',
  'hers alone',
]);

const WHO_SEES_WHAT = `
| Group            | nobody  | Klusster Owner | not active KO | KO and BO | Business Owner | Consumer User | BO and CU | no profile | staff | Privacy Officer | staff with grant | unproven staff |
| BO contact       | sign in | shared         | never         | shared    | own            | never         | own       | never      | never | never | granted          | never          |
| KO contact       | sign in | own            | own           | shared    | shared         | shared        | shared    | never      | never | never | granted          | never          |
| KO card          | sign in | own            | own           | own       | never          | never         | never     | never      | never | never | never            | never          |
| card details     | sign in | own            | own           | own       | own            | own           | own       | own        | own   | own   | own              | own            |
| KO billing       | sign in | own            | own           | own       | never          | never         | never     | never      | never | never | granted          | never          |
| on an invoice    | sign in | own            | own           | own       | own            | own           | own       | own        | own   | own   | granted          | own            |
| CU contact       | sign in | never          | never         | never     | never          | own           | own       | never      | never | never | granted          | never          |
| CU subscriptions | sign in | never          | never         | never     | never          | own           | own       | never      | never | never | granted          | never          |
| CU consents      | sign in | never          | never         | never     | never          | own           | own       | never      | never | never | granted          | never          |
| her cases' words | sign in | own            | own           | own       | own            | own           | own       | own        | own   | own   | granted          | own            |
| reasons of a refusal | sign in | own            | own           | own       | own            | own           | own       | own        | own   | own   | granted          | own            |
| own requests for access | sign in | own            | own           | own       | own            | own           | own       | own        | own   | own   | own              | own            |
| Person account   | sign in | own            | own           | own       | own            | own           | own       | own        | own   | own   | granted          | own            |
| Person as BO     | sign in | own            | own           | own       | own            | own           | own       | own        | own   | own   | granted          | own            |
| Person as KO     | sign in | own            | own           | own       | own            | own           | own       | own        | own   | own   | granted          | own            |
| Person as CU     | sign in | own            | own           | own       | own            | own           | own       | own        | own   | own   | granted          | own            |
| Person on lists  | sign in | own            | own           | own       | own            | own           | own       | own        | own   | own   | granted          | own            |
| Person billing   | sign in | own            | own           | own       | own            | own           | own       | own        | own   | own   | granted          | own            |
| Person accepted  | sign in | own            | own           | own       | own            | own           | own       | own        | own   | own   | granted          | own            |
| Person consents  | sign in | own            | own           | own       | own            | own           | own       | own        | own   | own   | granted          | own            |
| own cases        | sign in | own            | own           | own       | own            | own           | own       | own        | own   | own   | own              | own            |
| account          | sign in | own            | own           | own       | own            | own           | own       | own        | own   | own   | granted          | own            |
| own corrections  | sign in | own            | own           | own       | own            | own           | own       | own        | own   | own   | own              | own            |
| own incidents    | sign in | own            | own           | own       | own            | own           | own       | own        | own   | own   | own              | own            |
| own disclosures  | sign in | own            | own           | own       | own            | own           | own       | own        | own   | own   | own              | own            |
| own factors      | sign in | own            | own           | own       | own            | own           | own       | own        | own   | own   | own              | own            |
| factor names     | sign in | own            | own           | own       | own            | own           | own       | own        | own   | own   | own              | own            |
| own sessions     | sign in | own            | own           | own       | own            | own           | own       | own        | own   | own   | own              | own            |
| own devices      | sign in | own            | own           | own       | own            | own           | own       | own        | own   | own   | own              | own            |
| own acceptances  | sign in | own            | own           | own       | own            | own           | own       | own        | own   | own   | own              | own            |
| own consents     | sign in | own            | own           | own       | own            | own           | own       | own        | own   | own   | own              | own            |
| own grants       | sign in | own            | own           | own       | own            | own           | own       | own        | own   | own   | own              | own            |
| yourself         | sign in | own            | own           | own       | own            | own           | own       | own        | own   | own   | own              | own            |
| way to account   | sign in | own            | own           | own       | own            | own           | own       | own        | own   | own   | own              | own            |
| way to profile   | sign in | own            | own           | own       | own            | own           | own       | own        | own   | own   | own              | own            |
| way to reading   | sign in | own            | own           | own       | own            | own           | own       | own        | own   | own   | own              | own            |
| acts signed in   | sign in | value          | value         | value     | value          | value         | value     | value      | value | value | value            | never          |
| acts of proving  | sign in | value          | value         | value     | value          | value         | value     | value      | value | value | value            | value          |
| acts of BO       | sign in | never          | never         | value     | value          | never         | value     | never      | never | never | never            | never          |
| acts of staff    | sign in | never          | never         | never     | never          | never         | never     | never      | value | value | value            | never          |
| acts of officers | sign in | never          | never         | never     | never          | never         | never     | never      | never | value | never | never          |
| of the partner   | sign in | never          | never         | never     | never          | never         | never     | never      | never | never | never            | never          |
| acts of KOs      | sign in | value          | never         | value     | never          | never         | never     | never      | never | never | never            | never          |
| acts of Business Owners | sign in | never | never | value | value | never | value | never | never | never | never | never |
| acts of readers | sign in | never | never | never | never | value | value | never | never | never | never | never |
| acts of both owners | sign in | value | never | value | value | never | value | never | never | never | never | never |
| public           | value   | value          | value         | value     | value          | value         | value     | value      | value | value | value            | value          |
`;

/**
 * What a person can let a partner see in her name: of her own, and of what others share with her. What stands in no row is
 * closed to partners; `no way` says that nobody sees it of others by role.
 */
const WHAT_A_SCOPE_OPENS = `
| Group                | hers                   | of others |
| BO contact           | profile                | contacts  |
| KO contact           | profile                | contacts  |
| CU contact           | profile                | no way    |
| CU subscriptions     | subscriptions          | no way    |
| account              | account                | no way    |
| Person account       | account                | no way    |
| Person accepted      | account                | no way    |
| Person as BO         | profile                | no way    |
| Person as KO         | profile                | no way    |
| Person as CU         | profile                | no way    |
| Person on lists      | subscriptions          | no way    |
| way to account       | account                | no way    |
| way to profile       | profile                | no way    |
| way to reading       | profile, subscriptions | no way    |
`;

/** Which profiles the kinds have, whatever their state: what is hers. */
const HAS: Partial<Readonly<Record<ViewerKind, readonly string[]>>> = {
  'Klusster Owner': ['KO contact'],
  'not active KO': ['KO contact'],
  'KO and BO': ['KO contact', 'BO contact'],
  'Business Owner': ['BO contact'],
  'Consumer User': ['CU contact', 'CU subscriptions'],
  'BO and CU': ['BO contact', 'CU contact', 'CU subscriptions'],
};
const OF_A_PROFILE = ['KO contact', 'BO contact', 'CU contact', 'CU subscriptions'];

/** Types that are read page by page. */
const CONNECTED = [
  'KlussterOffer',
  'Klusster',
  'Document',
  'Business',
  'MailingSubscription',
  'MailingConsent',
  'Disclosure',
  'SecondFactor',
  'Session',
  'PartnerGrant',
  'ConsentEvent',
  'DocumentAcceptance',
  'SupportCase',
  'CaseGrant',
  'CaseDecision',
  'CaseEntry',
  'CaseRecord',
  'Emergency',
  'StaffMember',
  'StaffClearance',
  'StaffAlert',
  'WorkItem',
  'KlussterOwnerStanding',
  'ContentReport',
  'Inquiry',
  'AccessRequest',
  'AuditEntry',
  'Correction',
  'CorrectionRecipient',
  'Incident',
  'IncidentPerson',
  'Safeguard',
  'SafeguardTest',
  'PaperDisposal',
  'Listing',
  'ListingStep',
  'Newsletter',
  'NewsletterImage',
  'Invoice',
  'InvoiceLine',
  'InvoiceTax',
  'Payment',
  'CreditNote',
  'CardUse',
];

/** What a group of fields is, in the words of the policy. */
export type Group = {
  readonly fields: readonly string[];
  /** The audiences of the table of policy §4, in the order of its columns. */
  readonly audience: readonly string[];
  /** Set for personal data: clause of the policy, what a case grant must cover, category and purpose. */
  readonly personal?: {
    readonly clause: string;
    readonly group: string;
    readonly category: string;
    readonly purpose: string;
  };
};

const of = (type: string, fields: string) => fields.split(' ').map((field) => `${type}.${field}`);

export const GROUPS: Readonly<Record<string, Group>> = {
  // §4.1: shared with Klusster Owners, never with Consumer Users.
  'BO contact': {
    fields: of('BusinessOwner', 'firstName lastName email phone mailingAddress'),
    audience: ['SELF', 'KLUSSTER_OWNER', 'CASE_STAFF'],
    personal: { clause: '4.1', group: 'contact', category: 'CONTACT', purpose: 'CONTACT_SHARING' },
  },
  // §4.2: shared with Business Owners and Consumer Users, not with other Klusster Owners.
  'KO contact': {
    fields: of('KlussterOwner', 'firstName lastName email phone mailingAddress'),
    audience: ['SELF', 'BUSINESS_OWNER', 'CONSUMER_USER', 'CASE_STAFF'],
    personal: { clause: '4.2', group: 'contact', category: 'CONTACT', purpose: 'CONTACT_SHARING' },
  },
  // §4.2: her card is hers alone; staff never see it.
  'KO card': {
    fields: of('KlussterOwner', 'card'),
    audience: ['SELF'],
    personal: { clause: '4.2', group: 'card', category: 'CARD', purpose: 'BILLING' },
  },
  'card details': {
    fields: of('Card', 'brand last4 expiry nextChargeOn'),
    audience: ['SELF'],
    personal: { clause: '4.2', group: 'card', category: 'CARD', purpose: 'BILLING' },
  },
  // §4.2, §5.1.2: what she owes and paid is hers, and for staff whose grant covers it.
  'KO billing': {
    fields: of('KlussterOwner', 'invoices billingDetails cardUses'),
    audience: ['SELF', 'CASE_STAFF'],
    personal: { clause: '4.2', group: 'billing', category: 'INVOICE', purpose: 'BILLING' },
  },
  'on an invoice': {
    fields: [...of('Invoice', 'name address pdf'), ...of('BillingDetails', 'name address')],
    audience: ['SELF', 'CASE_STAFF'],
    personal: { clause: '4.2', group: 'billing', category: 'INVOICE', purpose: 'BILLING' },
  },
  'Person billing': {
    fields: of('Person', 'invoices cardUses'),
    audience: ['SELF', 'CASE_STAFF'],
    personal: { clause: '4.2', group: 'billing', category: 'INVOICE', purpose: 'BILLING' },
  },
  // §4.3: for the mailing list, and for no owner of any kind.
  'CU contact': {
    fields: of('ConsumerUser', 'firstName lastName email'),
    audience: ['SELF', 'CASE_STAFF'],
    personal: { clause: '4.3', group: 'contact', category: 'CONTACT', purpose: 'MAILING' },
  },
  'CU subscriptions': {
    fields: of('ConsumerUser', 'subscriptions'),
    audience: ['SELF', 'CASE_STAFF'],
    personal: { clause: '4.3', group: 'subscription', category: 'SUBSCRIPTION', purpose: 'MAILING' },
  },
  // What she said, and took back: hers, and no partner's.
  'CU consents': {
    fields: of('ConsumerUser', 'consents'),
    audience: ['SELF', 'CASE_STAFF'],
    personal: { clause: '4.3', group: 'consent', category: 'CONSENT', purpose: 'LEGAL' },
  },
  account: {
    fields: of('Account', 'email'),
    audience: ['SELF', 'CASE_STAFF'],
    personal: { clause: '4', group: 'account', category: 'ACCOUNT', purpose: 'SERVICE' },
  },
  // §10.3: what staff wrote about her in a case, and what she reported, asked and was answered, is for her, and for staff whose grant covers it.
  "her cases' words": {
    fields: [
      ...of('SupportCase', 'reason'),
      ...of('CaseGrant', 'reason'),
      ...of('CaseEntry', 'words'),
      ...of('CaseDecision', 'reason'),
      ...of('ContentReport', 'text'),
      ...of('Inquiry', 'text answer measure statement'),
    ],
    audience: ['SELF', 'CASE_STAFF'],
    personal: { clause: '10.3', group: 'case', category: 'CASE', purpose: 'SERVICE' },
  },
  // §13.1: that she asked what is held of her, and why she was refused, is for her, and for staff whose grant covers it.
  'reasons of a refusal': {
    fields: of('AccessRequest', 'reasons'),
    audience: ['SELF', 'CASE_STAFF'],
    personal: { clause: '13.1', group: 'case', category: 'CASE', purpose: 'LEGAL' },
  },
  'own requests for access': {
    fields: of('Viewer', 'accessRequests'),
    audience: ['SELF'],
    personal: { clause: '13.1', group: 'access', category: 'CASE', purpose: 'LEGAL' },
  },
  // Whom a case is about: without a grant not even that she has a profile, or an account.
  'Person account': {
    fields: of('Person', 'account'),
    audience: ['SELF', 'CASE_STAFF'],
    personal: { clause: '4', group: 'account', category: 'ACCOUNT', purpose: 'SERVICE' },
  },
  'Person as BO': {
    fields: of('Person', 'businessOwner'),
    audience: ['SELF', 'CASE_STAFF'],
    personal: { clause: '4.1', group: 'contact', category: 'LINK', purpose: 'SERVICE' },
  },
  'Person as KO': {
    fields: of('Person', 'klussterOwner'),
    audience: ['SELF', 'CASE_STAFF'],
    personal: { clause: '4.2', group: 'contact', category: 'LINK', purpose: 'SERVICE' },
  },
  'Person as CU': {
    fields: of('Person', 'consumerUser'),
    audience: ['SELF', 'CASE_STAFF'],
    personal: { clause: '4.3', group: 'contact', category: 'LINK', purpose: 'SERVICE' },
  },
  'Person on lists': {
    fields: of('Person', 'subscriptions'),
    audience: ['SELF', 'CASE_STAFF'],
    personal: { clause: '4.3', group: 'subscription', category: 'SUBSCRIPTION', purpose: 'MAILING' },
  },
  'Person consents': {
    fields: of('Person', 'consents'),
    audience: ['SELF', 'CASE_STAFF'],
    personal: { clause: '4.3', group: 'consent', category: 'CONSENT', purpose: 'LEGAL' },
  },
  // §13.1: which cases staff opened about a person is for her; theirs they see as their own work.
  'own cases': {
    fields: of('Viewer', 'cases reports inquiries'),
    audience: ['SELF'],
    personal: { clause: '13.1', group: 'case', category: 'CASE', purpose: 'SERVICE' },
  },
  // §8.3: what she amended, what it said before and who was told is for her.
  'own corrections': {
    fields: [...of('Viewer', 'corrections'), ...of('Correction', 'oldValue newValue')],
    audience: ['SELF'],
    personal: { clause: '8.3', group: 'correction', category: 'CONTACT', purpose: 'LEGAL' },
  },
  // §10.1: in which breach what of hers was seen is for her.
  'own incidents': {
    fields: of('Viewer', 'incidents'),
    audience: ['SELF'],
    personal: { clause: '10.1', group: 'incident', category: 'DISCLOSURE', purpose: 'LEGAL' },
  },
  // §13.1: who was shown what of a person is for her.
  'own disclosures': {
    fields: of('Viewer', 'disclosures'),
    audience: ['SELF'],
    personal: { clause: '13.1', group: 'disclosure', category: 'DISCLOSURE', purpose: 'LEGAL' },
  },
  // §10.2.3: what a person proves beside her password is hers to know.
  'own factors': {
    fields: of('Viewer', 'secondFactors'),
    audience: ['SELF'],
    personal: { clause: '10.2.3', group: 'secondFactor', category: 'SECURITY', purpose: 'SERVICE' },
  },
  'factor names': {
    fields: of('SecondFactor', 'name'),
    audience: ['SELF'],
    personal: { clause: '10.2.3', group: 'label', category: 'SECURITY', purpose: 'SERVICE' },
  },
  // §10.1: where a person is signed in is for her.
  'own sessions': {
    fields: of('Viewer', 'sessions'),
    audience: ['SELF'],
    personal: { clause: '10.1', group: 'session', category: 'SECURITY', purpose: 'SERVICE' },
  },
  'own devices': {
    fields: of('Session', 'device'),
    audience: ['SELF'],
    personal: { clause: '10.1', group: 'device', category: 'SECURITY', purpose: 'SERVICE' },
  },
  // §15: what she accepted is hers, and for staff whose grant covers her account; it is no consent.
  'Person accepted': {
    fields: of('Person', 'acceptances'),
    audience: ['SELF', 'CASE_STAFF'],
    personal: { clause: '15', group: 'account', category: 'ACCOUNT', purpose: 'SERVICE' },
  },
  'own acceptances': {
    fields: of('Viewer', 'acceptances'),
    audience: ['SELF'],
    personal: { clause: '15', group: 'acceptance', category: 'ACCOUNT', purpose: 'SERVICE' },
  },
  // §7.1: what she said, purpose by purpose, and what of it stands.
  'own consents': {
    fields: of('Viewer', 'consents'),
    audience: ['SELF'],
    personal: { clause: '7.1', group: 'consent', category: 'CONSENT', purpose: 'LEGAL' },
  },
  // §7.2: what she lets partners see is hers to know, and to end.
  'own grants': {
    fields: of('Viewer', 'grants'),
    audience: ['SELF'],
    personal: { clause: '7.2', group: 'grant', category: 'CONSENT', purpose: 'SERVICE' },
  },
  yourself: {
    fields: [
      ...of(
        'Viewer',
        'roles needsSecondFactor clearedUntil klussterOwnerStanding klussterOffers listings documentsToAccept',
      ),
      ...of('Disclosure', 'viewerName'),
      ...of('CorrectionRecipient', 'name'),
    ],
    audience: ['SELF'],
  },
  // What is done and not said: nothing in these is about a person.
  'acts signed in': {
    fields: [
      ...of('Mutation', 'endSession endAllSessions rotateSession proveAgain revokeGrant'),
      ...of('Mutation', 'removeSecondFactor regenerateRecoveryCodes'),
      ...of('Mutation', 'reportContent sendInquiry removeCard withdrawConsent giveConsent requestErasure'),
      ...of('Mutation', 'acceptDocuments requestAccess openAccessPackage requestCorrection'),
      ...of('Query', 'withdrawalImplications'),
      ...of('Mutation', 'addBusinessOwner addKlussterOwner addConsumerUser changePassword changeAddress amendContact'),
    ],
    audience: ['SIGNED_IN'],
  },
  // A second factor is added by those, too, who have yet to prove one.
  'acts of proving': {
    fields: of('Mutation', 'beginTotp confirmTotp beginPasskey confirmPasskey'),
    audience: ['SIGNED_IN', 'UNPROVEN_STAFF'],
  },
  // What Klusster Owners and Business Owners do with each other.
  'acts of Business Owners': { fields: of('Mutation', 'requestListing'), audience: ['BUSINESS_OWNER'] },
  'acts of readers': { fields: of('Mutation', 'unsubscribe changeSubscriptionLanguage'), audience: ['CONSUMER_USER'] },
  'acts of both owners': {
    fields: of('Mutation', 'acceptListing declineListing withdrawListing endListing'),
    audience: ['KLUSSTER_OWNER', 'BUSINESS_OWNER'],
  },
  'way to account': { fields: of('Viewer', 'account'), audience: ['SELF'] },
  'way to profile': { fields: of('Viewer', 'businessOwner klussterOwner'), audience: ['SELF'] },
  'way to reading': { fields: of('Viewer', 'consumerUser'), audience: ['SELF'] },
  'acts of BO': {
    fields: of('Mutation', 'createBusiness editBusiness closeBusiness reopenBusiness'),
    audience: ['BUSINESS_OWNER'],
  },
  'acts of staff': {
    fields: [
      ...of('Query', 'cases case klussterOwnersWaiting webhooks webhookDeliveries contentReports inquiries work'),
      ...of('Mutation', 'registerPartner rotatePartnerSecret suspendPartner resumePartner'),
      ...of('Mutation', 'openCase requestGrant endGrant closeCase takeReport decideReport'),
      ...of('Query', 'colleagues'),
      ...of('Mutation', 'addCaseNote handOverCase mergeCases breakGlass'),
      ...of('Mutation', 'takeInquiry recordInquiry answerInquiry closeComplaint acceptCorrection refuseCorrection'),
      ...of('Mutation', 'recordWithdrawal recordAccessRequest confirmAccessIdentity extendAccess refuseAccess'),
      ...of('Query', 'accessRequests'),
      ...of('Mutation', 'takeAccessRequest'),
      ...of('Mutation', 'recordPayment reversePayment creditInvoice voidInvoice writeOffInvoice'),
      ...of('Mutation', 'addWebhook rotateWebhookSecret removeWebhook pingWebhook'),
      ...of('Mutation', 'approveKlussterOwner refuseKlussterOwner suspendKlussterOwner reinstateKlussterOwner'),
    ],
    audience: ['STAFF'],
  },
  'acts of officers': {
    fields: [
      ...of('Query', 'staffMembers auditEntries incidents incident incidentRecord caseRegister emergencies'),
      ...of('Query', 'safeguards paperDisposals staffAlerts'),
      ...of(
        'Mutation',
        'proofOfSend confirmClearance recordTraining openIncident assessIncident reportToCommissioner recordReport',
      ),
      ...of('Mutation', 'notifyAffected recordPublicNotice closeIncident delayTelling endDelay reviewEmergency'),
      ...of('Mutation', 'enterSafeguard assignSafeguard'),
      ...of('Mutation', 'recordSafeguardTest retireSafeguard recordPaperDisposal'),
      ...of('Mutation', 'settleStaffAlert'),
    ],
    audience: ['PRIVACY_OFFICER'],
  },
  // What a partner is told of itself, by its own credentials alone.
  'of the partner': { fields: of('Query', 'partner'), audience: ['PARTNER'] },
  // What an active Klusster Owner does with klussters of hers.
  'acts of KOs': {
    fields: [
      ...of('Mutation', 'openKlusster describeKlusster publishKlusster pauseKlusster closeKlusster inviteBusiness'),
      ...of('Mutation', 'stateSenderIdentity'),
      ...of('Mutation', 'offerKlusster acceptKlussterOffer declineKlussterOffer withdrawKlussterOffer'),
      ...of('Mutation', 'writeNewsletter editNewsletter testNewsletter scheduleNewsletter unscheduleNewsletter'),
      ...of('Mutation', 'sendNewsletter cancelNewsletter beginCardSetup keepCard payInvoice'),
      ...of('Mutation', 'setBillingDetails'),
    ],
    audience: ['KLUSSTER_OWNER'],
  },
  public: {
    audience: ['EVERYONE'],
    fields: [
      of('Query', 'node nodes viewer klusster klussters business businesses dataMap visibility privacyPolicy'),
      of('Query', 'document documents explainPurpose'),
      of(
        'Query',
        'collectedFor klussterCategories businessCategories newsletter mailingListConsent klussterMonthlyCents erasure erasureImplications privacyOfficer disposalReceiptKey',
      ),
      of('Mutation', 'signIn completeSignIn signOut registerBusinessOwner registerKlussterOwner registerConsumerUser'),
      of('Mutation', 'confirmRegistration requestSignInLink signInByLink requestPasswordReset resetPassword'),
      of('Mutation', 'confirmAddress subscribe confirmSubscription'),
      of('Node', 'id'),
      of('Klusster', 'id slug name tagline text textHtml city province languages language categories'),
      of('Klusster', 'owner businesses listings state publishedAt version newsletters audienceBand senderIdentity'),
      of('SenderIdentity', 'businessName mailingAddress phone email website validUntil version'),
      of('MailingListConsent', 'text version'),
      of('KlussterCategoryLabel', 'category label'),
      of('PrivacyOfficer', 'name title email phone mailingAddress'),
      of('Erasure', 'reference state requestedAt doneAt erased anonymised receipt'),
      of('ErasureImplication', 'category words outcome kept'),
      of('RequestErasurePayload', 'reference userErrors'),
      of('KlussterOffer', 'id klussterName klusster isToYou state offeredAt expiresAt endedAt'),
      ...['OfferKlusster', 'AcceptKlussterOffer', 'DeclineKlussterOffer', 'WithdrawKlussterOffer'].map((act) =>
        of(`${act}Payload`, 'offer userErrors'),
      ),
      ...['Open', 'Describe', 'Publish', 'Pause', 'Close'].map((act) =>
        of(`${act}KlussterPayload`, 'klusster userErrors'),
      ),
      of('Business', 'id name description category phone email website address city province owner'),
      of('Business', 'klussters listings since'),
      of('Business', 'categoryLabel openingHours logo closedAt version'),
      of('OpeningSpan', 'weekday opens closes'),
      of('Image', 'url width height'),
      of('BusinessCategoryWord', 'category label'),
      ...['Create', 'Edit', 'Close', 'Reopen'].map((act) => of(`${act}BusinessPayload`, 'business userErrors')),
      // That a profile of an owner exists is public; what is personal in it is above.
      of('KlussterOwner', 'id klussters'),
      of('BusinessOwner', 'id businesses'),
      // Public to whoever is given the object at all; see EXISTS_FOR.
      of('ConsumerUser', 'id'),
      of('MailingSubscription', 'id klusster since language'),
      of('MailingConsent', 'klusster principal language textVersion method givenAt withdrawnAt'),
      of('Correction', 'at field recipients'),
      of('CorrectionRecipient', 'kind toldAt acknowledgedAt'),
      of('AmendContactPayload', 'amended userErrors'),
      of('Incident', 'id state openedBy openedAt knownAt from until suspect accountMisused coordinates affectedCount'),
      of('Incident', 'readCount fields assessedAt assessedBy riskOfSignificantHarm sensitivity misuse reportedAt'),
      of(
        'Incident',
        'reportSentAt reportChannel notifiedAt notifiedCount unreachedCount publishedAt closedAt affected',
      ),
      of('IncidentField', 'coordinate persons'),
      of('IncidentRecord', 'what reasons report noticeInEnglish noticeInFrench published'),
      of('IncidentPerson', 'reference coordinates ownAccount readCount firstSeenAt lastSeenAt'),
      of('IncidentPerson', 'notifiedAt sentAt unreachedAt'),
      ...[
        'OpenIncident',
        'AssessIncident',
        'ReportToCommissioner',
        'RecordReport',
        'NotifyAffected',
        'RecordPublicNotice',
        'CloseIncident',
      ].map((act) => of(`${act}Payload`, 'incident userErrors')),
      of('Safeguard', 'id kind sensitivity nameInEnglish nameInFrench ownerRole owner state lastTestedAt lastPassed'),
      of('Safeguard', 'reviewBy control controlProbedAt controlPassing shownBy enteredAt retiredAt tests'),
      of('SafeguardTest', 'testedAt passed note reviewBy by'),
      of('PaperDisposal', 'records boxes disposedAt method company approval certificateNumber certificateDigest'),
      of('PaperDisposal', 'recordedBy recordedAt'),
      ...['EnterSafeguard', 'AssignSafeguard', 'RecordSafeguardTest', 'RetireSafeguard'].map((act) =>
        of(`${act}Payload`, 'safeguard userErrors'),
      ),
      of('RecordPaperDisposalPayload', 'disposal userErrors'),
      of('WorkItem', 'id kind receivedAt dueOn takenBy'),
      of('StaffAlert', 'id staffMember pattern day count at settledAt settledBy outcome incident'),
      of('SettleStaffAlertPayload', 'alert userErrors'),
      of('Disclosure', 'at viewerRole coordinates disputed clause operationName count'),
      of('SecondFactor', 'id kind createdAt lastUsedAt'),
      of('Card', 'id'),
      // Public to whoever is given the invoice at all: its owner, and staff with an open grant for her billing.
      of('Invoice', 'id number state month province monthlyCents lines subtotalCents taxes taxCents totalCents'),
      of('Invoice', 'creditedCents paidCents dueCents issuedAt dueOn payments creditNotes'),
      of('InvoiceLine', 'klussterName fromDay untilDay days ofDays cents'),
      of('InvoiceTax', 'tax rate cents'),
      of('Payment', 'means cents receivedAt reversedAt reversedFor'),
      of('CreditNote', 'number reason subtotalCents taxCents totalCents issuedAt'),
      of('CardUse', 'at kind invoice cents outcome reason endedAt'),
      of('BillingDetails', 'province changedAt'),
      of('SetBillingDetailsPayload', 'billingDetails userErrors'),
      ...['RecordPayment', 'ReversePayment', 'VoidInvoice', 'WriteOffInvoice'].map((act) =>
        of(`${act}Payload`, 'invoiceNumber userErrors'),
      ),
      of('CreditInvoicePayload', 'invoiceNumber creditNoteNumber userErrors'),
      // Of partners, and of no person.
      of('PartnerRegistration', 'clientId name redirectUris scopes authMethod registeredAt secretSince'),
      of('PartnerRegistration', 'formerSecretUntil webhooks'),
      of('Webhook', 'id clientId url events createdAt deliveredAt disabledAt disabledBecause deliveries'),
      of('WebhookDelivery', 'eventId event state queuedAt nextAt attempts'),
      of('WebhookAttempt', 'at outcome status'),
      ...['Webhook', 'WebhookDelivery'].flatMap((item) => [
        of(`${item}Connection`, 'nodes edges pageInfo'),
        of(`${item}Edge`, 'node cursor'),
      ]),
      of('AddWebhookPayload', 'webhookId secret userErrors'),
      of('RotateWebhookSecretPayload', 'webhookId secret formerSecretUntil userErrors'),
      of('RemoveWebhookPayload', 'removedWebhookId userErrors'),
      of('PingWebhookPayload', 'webhookId userErrors'),
      of('Session', 'id createdAt lastUsedAt expiresAt isCurrent reusedAt'),
      of('DocumentAcceptance', 'document version language sha256 acceptedAt isPresent'),
      of('AcceptDocumentsPayload', 'acceptances userErrors'),
      of('ConsentEvent', 'purpose kind stands basis expiresAt text textHash purposeVersion policyVersion language'),
      of('ConsentEvent', 'method evidence receivedAt at'),
      of('WithdrawalImplications', 'purpose text version limit ends continues'),
      ...['WithdrawConsent', 'GiveConsent', 'RecordWithdrawal'].map((act) => of(`${act}Payload`, 'purpose userErrors')),
      of('PartnerGrant', 'id partner scopes grantedAt lastUsedAt expiresAt'),
      of('Partner', 'name'),
      of('RevokeGrantPayload', 'id userErrors'),
      of('PartnerSecretPayload', 'clientId clientSecret userErrors'),
      of('SuspendPartnerPayload', 'clientId userErrors'),
      of('ResumePartnerPayload', 'clientId userErrors'),
      // Public to whoever is given the case at all: her whom it is about, and the one member of staff whose work it is.
      of(
        'SupportCase',
        'id kind openedBy person openedAt closedAt outcome grants decisions klussterOwnerStanding report inquiry',
      ),
      of('SupportCase', 'heldBy heldSince mergedInto reviewed entries'),
      of('CaseEntry', 'kind writtenBy handedTo writtenAt'),
      of('CaseRecord', 'id kind heldBy openedBy openedAt heldSince isWaitedFor closedAt outcome toldFrom delayGround'),
      of(
        'Emergency',
        'id openedBy ground openedAt endsAt reviewBy readCount coordinates reviewedBy reviewedAt verdict',
      ),
      of('CaseWorkPayload', 'case userErrors'),
      of('DelayPayload', 'case userErrors'),
      of('ReviewEmergencyPayload', 'emergency userErrors'),
      of('CaseGrant', 'id groups purpose openedAt expiresAt closedAt'),
      of('CaseDecision', 'decision decidedAt'),
      of('KlussterOwnerStanding', 'klussterOwner state since'),
      // There for the two owners alone; see EXISTS_FOR.
      of('Listing', 'id klusster business state since history'),
      of('ListingStep', 'state by at'),
      ...['RequestListing', 'InviteBusiness', 'AcceptListing', 'DeclineListing', 'WithdrawListing', 'EndListing'].map(
        (act) => of(`${act}Payload`, 'listing userErrors'),
      ),
      // There for the Klusster Owner alone who wrote it, or runs the klusster. No field of them says who is on a list.
      of('Newsletter', 'id klusster state language subject text version createdAt scheduledFor sendingSince'),
      of('Newsletter', 'cancelledAt reach images preview'),
      of('NewsletterImage', 'number image'),
      of('NewsletterPreview', 'subject html text userErrors'),
      of('KlussterAudience', 'band countedAt'),
      ...['Write', 'Edit', 'Test', 'Schedule', 'Unschedule', 'Send', 'Cancel'].map((act) =>
        of(`${act}NewsletterPayload`, 'newsletter userErrors'),
      ),
      of('ContentReport', 'id reason klusster business reportedAt decidedAt outcome'),
      of('AuditEntry', 'number at kind what'),
      of('Inquiry', 'id kind coordinate state sentAt receivedOn limit handledBy answeredAt finding recourse'),
      ...[
        'SendInquiry',
        'RecordInquiry',
        'AnswerInquiry',
        'CloseComplaint',
        'RequestCorrection',
        'AcceptCorrection',
        'RefuseCorrection',
      ].map((act) => of(`${act}Payload`, 'inquiry userErrors')),
      of('TakeInquiryPayload', 'case userErrors'),
      of('AccessRequest', 'id state format receivedAt dueAt extendedAt extensionReason answeredAt openedAt'),
      of('AccessRequest', 'refusedAt refusalGround deemedRefusedAt'),
      of('AccessRequestPayload', 'request userErrors'),
      of('RequestAccessPayload', 'request userErrors'),
      of('OpenAccessPackagePayload', 'url expiresAt sha256 userErrors'),
      of('TakeAccessRequestPayload', 'case userErrors'),
      of('StaffMember', 'id name'),
      of('StaffClearance', 'id name role clearedUntil duty confirmedAt confirmedBy reviewBy trainings'),
      of('Training', 'module passedAt expiresAt'),
      of('StaffClearancePayload', 'clearance userErrors'),
      of('ReportContentPayload', 'report userErrors'),
      ...['OpenCase', 'TakeReport', 'DecideReport'].map((act) => of(`${act}Payload`, 'case userErrors')),
      of('CloseCasePayload', 'case userErrors'),
      of('RequestGrantPayload', 'grant userErrors'),
      of('EndGrantPayload', 'grant userErrors'),
      // Public to whoever is given a proof at all: the Privacy Officer. It names nobody who was written to.
      of('ProofOfSendPayload', 'proof userErrors'),
      of(
        'ProofOfSend',
        'messageId isToAddress state attempts passedAt gateVersion endedAt messageIdHeader contentHash',
      ),
      of('ProofOfSend', 'bytes subject newsletterHash sender consent suppressedAt'),
      of('ProvenSender', 'businessName postalAddress contacts'),
      of('ProvenConsent', 'text textHash textVersion principalName language method requestedAt givenAt'),
      of('ProvenConsent', 'withdrawnAt withdrawalMethod'),
      ...['Approve', 'Refuse', 'Suspend', 'Reinstate'].map((act) =>
        of(`${act}KlussterOwnerPayload`, 'case userErrors'),
      ),
      ...CONNECTED.flatMap((item) => [
        of(`${item}Connection`, 'nodes edges pageInfo'),
        of(`${item}Edge`, 'node cursor'),
      ]),
      ...['Klusster', 'Business', 'WorkItem'].map((item) => of(`${item}Connection`, 'totalCount')),
      of('PageInfo', 'hasNextPage hasPreviousPage startCursor endCursor'),
      of('Visibility', 'coordinate label audiences visibleTo personal categoryCode category purposeCode purpose'),
      of('Visibility', 'clause clauseText retention mayI reason'),
      of('PurposeExplanation', 'explanation purposes visibility'),
      of('ExplainedPurpose', 'purpose text version clause'),
      of('PrivacyPolicy', 'version sha256 language text clauses'),
      of('PolicyClause', 'id text controls statement'),
      of('DocumentClause', 'id text'),
      of('ClauseControl', 'name lastEvidence passing'),
      of('Document', 'kind language version sha256 isSample isTranslation inForceFrom text clauses'),
      of('SignInPayload', 'accessToken expiresAt viewer secondFactor userErrors'),
      of('SecondFactorChallenge', 'challenge expiresAt methods passkeyOptions'),
      of('CompleteSignInPayload', 'accessToken expiresAt recoveryCodesLeft viewer userErrors'),
      of('BeginTotpPayload', 'challenge expiresAt secret uri userErrors'),
      of('BeginPasskeyPayload', 'challenge expiresAt options userErrors'),
      of('ConfirmPasskeyPayload', 'recoveryCodes userErrors'),
      of('ConfirmTotpPayload', 'recoveryCodes userErrors'),
      of('RemoveSecondFactorPayload', 'left userErrors'),
      of('RegenerateRecoveryCodesPayload', 'recoveryCodes userErrors'),
      of('CollectedFor', 'purpose text clause isNeeded'),
      ...['RegisterBusinessOwner', 'RegisterKlussterOwner', 'RegisterConsumerUser'].map((act) =>
        of(`${act}Payload`, 'validUntil userErrors'),
      ),
      ...['RequestSignInLink', 'RequestPasswordReset', 'ChangeAddress'].map((act) =>
        of(`${act}Payload`, 'validUntil userErrors'),
      ),
      ...['ConfirmRegistration', 'SignInByLink'].map((act) =>
        of(`${act}Payload`, 'accessToken expiresAt viewer secondFactor userErrors'),
      ),
      ...['AddBusinessOwner', 'AddKlussterOwner', 'AddConsumerUser'].map((act) =>
        of(`${act}Payload`, 'added userErrors'),
      ),
      ...['ResetPassword', 'ChangePassword'].map((act) => of(`${act}Payload`, 'changed userErrors')),
      of('SubscribePayload', 'validUntil userErrors'),
      of('ConfirmSubscriptionPayload', 'klussterName userErrors'),
      of('UnsubscribePayload', 'unsubscribed userErrors'),
      of('ChangeSubscriptionLanguagePayload', 'changed userErrors'),
      of('StateSenderIdentityPayload', 'senderIdentity userErrors'),
      of('BeginCardSetupPayload', 'setupId clientSecret userErrors'),
      of('KeepCardPayload', 'card userErrors'),
      of('RemoveCardPayload', 'removed userErrors'),
      of('PayInvoicePayload', 'cardUse userErrors'),
      of('ConfirmAddressPayload', 'changed missing userErrors'),
      of('UserError', 'code field message'),
      of('EndSessionPayload', 'endedSessionId userErrors'),
      of('EndAllSessionsPayload', 'ended userErrors'),
      of('RotateSessionPayload', 'accessToken expiresAt userErrors'),
      of('ProveAgainPayload', 'provenUntil userErrors'),
      of('SignOutPayload', 'ended'),
    ].flat(),
  },
};

/**
 * Objects whose existence is private (§4.3, and what is not published). To everybody else they are `null`, as if the id named nothing.
 * `Viewer` and `Account` are of oneself only: nobody signed in, nobody there.
 */
export const EXISTS_FOR: Readonly<Record<string, Whose>> = {
  ConsumerUser: 'her, and staff with an open grant for her',
  Klusster:
    'everybody, once it is published; until then, and when it is no more, the Klusster Owner who runs it, and staff while a case of theirs about a report of it is open',
  Business:
    'everybody, while it is open; when it is closed, the Business Owner who presents it, and staff while a case of theirs about a report of it is open',
  MailingSubscription: 'her, and staff with an open grant for her',
  MailingSubscriptionConnection: 'her, and staff with an open grant for her',
  MailingSubscriptionEdge: 'her, and staff with an open grant for her',
  MailingConsent: 'her, and staff with an open grant for her',
  MailingConsentConnection: 'her, and staff with an open grant for her',
  MailingConsentEdge: 'her, and staff with an open grant for her',
  Viewer: 'her',
  KlussterOffer: 'who offers a klusster, and to whom it is offered',
  KlussterOfferEdge: 'who offers a klusster, and to whom it is offered',
  KlussterOfferConnection: 'her',
  // Nobody amended anything in the town; test/corrections amends, as everybody.
  Correction: 'nobody here',
  CorrectionConnection: 'her',
  CorrectionEdge: 'nobody here',
  CorrectionRecipient: 'nobody here',
  CorrectionRecipientConnection: 'nobody here',
  CorrectionRecipientEdge: 'nobody here',
  Disclosure: 'her',
  DisclosureConnection: 'her',
  DisclosureEdge: 'her',
  Card: 'the Klusster Owner who pays with it',
  InvoiceConnection: 'the Klusster Owner who owes, and whom a case is about',
  CardUseConnection: 'the Klusster Owner who owes, and whom a case is about',
  CardUse: 'the Klusster Owner who pays with it',
  CardUseEdge: 'the Klusster Owner who pays with it',
  Invoice: 'the Klusster Owner who pays with it',
  InvoiceEdge: 'the Klusster Owner who pays with it',
  InvoiceLine: 'the Klusster Owner who pays with it',
  InvoiceLineEdge: 'the Klusster Owner who pays with it',
  InvoiceLineConnection: 'the Klusster Owner who pays with it',
  InvoiceTax: 'the Klusster Owner who pays with it',
  InvoiceTaxEdge: 'the Klusster Owner who pays with it',
  InvoiceTaxConnection: 'the Klusster Owner who pays with it',
  Payment: 'the Klusster Owner who pays with it',
  PaymentEdge: 'the Klusster Owner who pays with it',
  PaymentConnection: 'the Klusster Owner who pays with it',
  CreditNote: 'the Klusster Owner who pays with it',
  CreditNoteEdge: 'the Klusster Owner who pays with it',
  CreditNoteConnection: 'the Klusster Owner who pays with it',
  BillingDetails: 'the Klusster Owner who pays with it',
  SecondFactor: 'her',
  SecondFactorConnection: 'her',
  SecondFactorEdge: 'her',
  // The password of the town's people is enough; test/factors asks those for whom it is not.
  SecondFactorChallenge: 'nobody here',
  Session: 'her',
  SessionConnection: 'her',
  SessionEdge: 'her',
  // Nobody of the town accepted anything; test/acceptances does.
  DocumentAcceptance: 'nobody here',
  DocumentAcceptanceEdge: 'nobody here',
  DocumentAcceptanceConnection: 'her',
  ConsentEvent: 'whoever was asked',
  ConsentEventConnection: 'her',
  ConsentEventEdge: 'whoever was asked',
  WithdrawalImplications: 'her',
  PartnerGrant: 'her',
  PartnerGrantConnection: 'her',
  PartnerGrantEdge: 'her',
  Partner: 'her',
  Account: 'her',
  PartnerRegistration: 'the partner',
  Webhook: 'staff',
  WebhookConnection: 'staff',
  WebhookEdge: 'staff',
  WebhookDelivery: 'staff',
  WebhookDeliveryConnection: 'staff',
  WebhookDeliveryEdge: 'staff',
  WebhookAttempt: 'staff',
  SupportCaseConnection: 'her',
  SupportCase: 'whom the case is about, and who opened it',
  SupportCaseEdge: 'whom the case is about, and who opened it',
  Person: 'whom the case is about, and who opened it',
  // Staff find their colleagues.
  StaffMember: 'whom the case is about, and staff',
  StaffMemberConnection: 'staff',
  StaffMemberEdge: 'staff',
  // Nothing was written in the town, and there was no emergency; test/cases and test/emergencies do both.
  CaseEntryConnection: 'whom the case is about, and who opened it',
  CaseEntry: 'nobody here',
  CaseEntryEdge: 'nobody here',
  CaseRecord: 'Privacy Officers',
  CaseRecordConnection: 'Privacy Officers',
  CaseRecordEdge: 'Privacy Officers',
  Emergency: 'nobody here',
  EmergencyConnection: 'Privacy Officers',
  EmergencyEdge: 'nobody here',
  CaseGrantConnection: 'whom the case is about, and who opened it',
  CaseDecisionConnection: 'whom the case is about, and who opened it',
  CaseGrant: 'the same, where something was granted',
  CaseGrantEdge: 'the same, where something was granted',
  CaseDecision: 'the same, where something was decided',
  CaseDecisionEdge: 'the same, where something was decided',
  KlussterOwnerStanding: 'her, and staff',
  Listing: 'the two owners of a listing',
  ListingEdge: 'the two owners of a listing',
  ListingStep: 'the two owners of a listing',
  ListingStepEdge: 'the two owners of a listing',
  ListingStepConnection: 'the two owners of a listing',
  Newsletter: 'the Klusster Owner who wrote something',
  NewsletterEdge: 'the Klusster Owner who wrote something',
  NewsletterPreview: 'the Klusster Owner who wrote something',
  // The comparison looks at the first clause, which is a title; test/policy reads what holds the others.
  ClauseControl: 'nobody here',
  // Nothing was sent in the town; test/dispatch/afterwards.test.ts sends, and asks both kinds of staff.
  ProofOfSend: 'nobody here',
  ProvenSender: 'nobody here',
  ProvenConsent: 'nobody here',
  NewsletterImageConnection: 'the Klusster Owner who wrote something',
  NewsletterImage: 'the same, where something is shown',
  NewsletterImageEdge: 'the same, where something is shown',
  KlussterAudience: 'the Klusster Owner who runs it',
  // What is on it depends on who was refused what before; test/audit reads it.
  AuditEntry: 'nobody here',
  // The route asks for none; test/desk asks for all.
  WorkItem: 'nobody here',
  WorkItemEdge: 'nobody here',
  WorkItemConnection: 'nobody here',
  AuditEntryEdge: 'nobody here',
  AuditEntryConnection: 'nobody here',
  // Nobody in the town asked; test/access asks, as everybody.
  AccessRequest: 'nobody here',
  AccessRequestEdge: 'nobody here',
  AccessRequestConnection: 'her',
  ContentReport: 'who reported something, and staff',
  ContentReportConnection: 'her',
  ContentReportEdge: 'who reported something, and staff',
  // Nobody asked anything in the town; test/inquiries asks, as everybody.
  Inquiry: 'nobody here',
  InquiryConnection: 'her',
  InquiryEdge: 'nobody here',
  StaffClearance: 'Privacy Officers',
  StaffClearanceConnection: 'Privacy Officers',
  StaffClearanceEdge: 'Privacy Officers',
  Training: 'Privacy Officers',
  // Nobody in the town did anything unusual; test/watch does.
  StaffAlert: 'nobody here',
  StaffAlertConnection: 'the Privacy Officer',
  StaffAlertEdge: 'nobody here',
  // Nothing happened in the town; test/incidents opens, as the Privacy Officer.
  Incident: 'nobody here',
  IncidentConnection: 'the Privacy Officer',
  IncidentEdge: 'nobody here',
  IncidentField: 'nobody here',
  IncidentRecord: 'nobody here',
  IncidentPerson: 'nobody here',
  IncidentPersonConnection: 'her',
  IncidentPersonEdge: 'nobody here',
  // What the house has is of the house, and of nobody in the town; test/safeguards reads it, as everybody.
  Safeguard: 'nobody here',
  SafeguardConnection: 'the Privacy Officer',
  SafeguardEdge: 'nobody here',
  SafeguardTest: 'nobody here',
  SafeguardTestConnection: 'nobody here',
  SafeguardTestEdge: 'nobody here',
  PaperDisposal: 'nobody here',
  PaperDisposalConnection: 'the Privacy Officer',
  PaperDisposalEdge: 'nobody here',
  KlussterOwnerStandingConnection: 'staff',
  KlussterOwnerStandingEdge: 'staff',
};

export type Whose =
  | 'everybody, once it is published; until then, and when it is no more, the Klusster Owner who runs it, and staff while a case of theirs about a report of it is open'
  | 'everybody, while it is open; when it is closed, the Business Owner who presents it, and staff while a case of theirs about a report of it is open'
  | 'who offers a klusster, and to whom it is offered'
  | 'her, and staff with an open grant for her'
  | 'her'
  | 'whoever was asked'
  | 'nobody here'
  | 'whom the case is about, and who opened it'
  | 'whom the case is about, and staff'
  | 'the same, where something was granted'
  | 'the same, where something was decided'
  | 'her, and staff'
  | 'who reported something, and staff'
  | 'the two owners of a listing'
  | 'the Klusster Owner who wrote something'
  | 'the same, where something is shown'
  | 'the Klusster Owner who runs it'
  | 'the Klusster Owner who pays with it'
  | 'the Klusster Owner who owes, and whom a case is about'
  | 'staff'
  | 'Privacy Officers'
  | 'the Privacy Officer'
  | 'the partner';

const rows = WHO_SEES_WHAT.trim()
  .split('\n')
  .map((line) => line.split('|').slice(1, -1))
  .map((cells) => cells.map((cell) => cell.trim()));
const [[, ...kinds] = [], ...lines] = rows;

const cells = new Map<string, ReadonlyMap<ViewerKind, Word>>(
  lines.map(([group = '', ...words]) => [
    group,
    new Map(words.map((word, at) => [kindNamed(kinds[at]), wordOf(word)])),
  ]),
);

const groupOf = new Map<string, string>();
for (const [group, { fields }] of Object.entries(GROUPS)) {
  if (cells.get(group)?.size !== Object.keys(VIEWER_KINDS).length - 1)
    throw new Error(`The row ${group} is not complete.`);
  for (const field of fields) {
    if (groupOf.has(field)) throw new Error(`${field} is decided twice.`);
    groupOf.set(field, group);
  }
}

/** Every field that the table decides. */
export const DECIDED: ReadonlySet<string> = new Set(groupOf.keys());

/** The group of a field. Throws for a field that the table does not decide. */
export function groupNamed(coordinate: string): Group {
  const group = GROUPS[groupOf.get(coordinate) ?? ''];
  if (!group) throw new Error(`The table does not decide ${coordinate}.`);
  return group;
}

/** A kind of person, and what she lets a partner see: `BO and CU for profile, account`. */
export type LentKind = `${ViewerKind} for ${string}`;

/** The cell of the table. Throws for a field that the table does not decide. */
export function wordFor(coordinate: string, asked: ViewerKind | LentKind): Word {
  const [name, scopes] = asked.split(' for ');
  const kind = kindNamed(name);
  const group = groupOf.get(coordinate) ?? '';
  // Whoever it asks for, a partner changes nothing.
  const isLent = scopes !== undefined;
  if (coordinate.startsWith('Mutation.') && (isLent || kind === 'partner')) return 'never';
  if (NOT_LENT.has(group) && isLent) return 'never';
  return scopes ? lentWord(group, kind, scopes.split(', ')) : wordOfKind(coordinate, kind);
}

/** Nobody can lend a partner the work of staff or of another partner, nor what one is told who is signed in as herself. */
const NOT_LENT: ReadonlySet<string> = new Set([
  'acts of staff',
  'acts of officers',
  'of the partner',
  'acts signed in',
]);

const opened = new Map(
  WHAT_A_SCOPE_OPENS.trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, group = '', hers = '', others = '']) => [group, { hers: hers.split(', '), others }]),
);

/** What a partner sees in somebody's name: what she sees, as far as the scopes go. */
function lentWord(group: string, kind: ViewerKind, scopes: readonly string[]): Word {
  if (isForEveryone(group)) return 'value';
  const whole = cells.get(group)?.get(kind);
  const opens = opened.get(group) ?? { hers: [], others: 'no way' };
  const hersIsOpen = opens.hers.some((scope) => scopes.includes(scope));
  const isHers = hersIsOpen && (!OF_A_PROFILE.includes(group) || (HAS[kind]?.includes(group) ?? false));
  const lacksOthers = opens.others !== 'no way' && !scopes.includes(opens.others);
  if (whole === 'shared' && !lacksOthers) return isHers ? 'shared' : 'as of others';
  if (isHers) return lacksOthers ? 'hers alone' : 'own';
  return hersIsOpen && !lacksOthers ? 'never' : 'not for this';
}

const isForEveryone = (group: string): boolean => cells.get(group)?.get('nobody') === 'value';

/** The cell of a column. A partner by itself has none: it is shown what everybody is shown, and itself. */
function wordOfKind(coordinate: string, kind: ViewerKind): Word {
  if (kind === 'partner' && DECIDED.has(coordinate))
    return isForEveryone(groupOf.get(coordinate) ?? '') || groupOf.get(coordinate) === 'of the partner'
      ? 'value'
      : 'never';
  const word = cells.get(groupOf.get(coordinate) ?? '')?.get(kind);
  if (!word) throw new Error(`The table does not decide ${coordinate}.`);
  return word;
}

/** The kind that a person of the town, or `anonymous`, stands for; for a partner in her name, with the scopes. */
export function kindOf(viewer: string): ViewerKind | LentKind {
  const [name = '', scopes] = viewer.split(' for ');
  return scopes ? `${kindOfViewer(name)} for ${scopes}` : kindOfViewer(name);
}

const kindOfEach = new Map(
  Object.entries(VIEWER_KINDS).flatMap(([kind, names]) => names.map((name) => [name as string, kind])),
);

function kindOfViewer(viewer: string): ViewerKind {
  const kind = kindOfEach.get(viewer) as ViewerKind | undefined;
  if (!kind) throw new Error(`The table does not say which kind of viewer ${viewer} is.`);
  return kind;
}

function kindNamed(name: string | undefined): ViewerKind {
  if (!name || !Object.hasOwn(VIEWER_KINDS, name)) throw new Error(`No viewers are named for the column ${name}.`);
  return name as ViewerKind;
}

function wordOf(word: string): Word {
  if (!Object.hasOwn(WORDS, word)) throw new Error(`The table does not know the word "${word}".`);
  return word as Word;
}
