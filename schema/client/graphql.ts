/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What was corrected. */
export type AcceptCorrectionInput = {
  /** What was done, in 1 to 5000 characters; it is sent by mail. */
  done: string;
  /** The global id of a request for a correction of an open case of yours. */
  inquiryId: string;
};

/** What you accept. */
export type AcceptDocumentsInput = {
  /** The documents: all of them are accepted, or none. */
  documents: Array<AcceptedDocumentInput>;
};

/** A document as you were shown it. */
export type AcceptedDocumentInput = {
  /** Which one. */
  kind: DocumentKind;
  /** The language in which you were shown it. */
  language: Language;
  /** The `version` that you were shown, of `documentsToAccept`. */
  version: string;
};

/** Why the time of a request for access is extended (PIPEDA, s. 8(4)). */
export type AccessExtensionReason =
  /** Answering in time would unreasonably interfere with our activities. */
  | 'ACTIVITIES'
  /** Consultations that are needed cannot be completed in time. */
  | 'CONSULTATIONS'
  /** The alternative format takes more time. */
  | 'FORMAT';

/** In what shape what is held of a person is told to her. */
export type AccessFormat =
  /** Data (JSON), by the schema that is published as `access-package.schema.json`. */
  | 'DATA'
  /** The same page in large print. */
  | 'LARGE_PRINT'
  /** A page (HTML). */
  | 'PAGE'
  /** Plain text, for a screen reader or a Braille line. */
  | 'TEXT';

/** On what ground access is refused (PIPEDA). */
export type AccessRefusalGround =
  /** It would reveal confidential commercial information (s. 9(3)(b)). */
  | 'COMMERCIAL'
  /** It was made in a formal dispute resolution process (s. 9(3)(d)). */
  | 'DISPUTE'
  /** It could not be established who wrote (Schedule 1, 4.9.2). */
  | 'IDENTITY'
  /** It was collected for an investigation (s. 9(3)(c.1)). */
  | 'INVESTIGATION'
  /** It is protected by solicitor-client privilege (s. 9(3)(a)). */
  | 'PRIVILEGE'
  /** It could threaten the life or security of somebody else (s. 9(3)(c)). */
  | 'SECURITY'
  /** It would reveal somebody else’s personal information that cannot be severed (s. 9(1)). */
  | 'THIRD_PARTY';

/** How far a request for access is. */
export type AccessState =
  /** Its time is over without an answer, which the law takes for a refusal. It can still be answered. */
  | 'DEEMED_REFUSED'
  /** Its time was extended, once; it waits. */
  | 'EXTENDED'
  /** It is answered: the package can be opened. */
  | 'READY'
  /** It came by mail, and waits until it is established who wrote. */
  | 'RECEIVED'
  /** It was refused, with reasons. */
  | 'REFUSED';

/** What it takes to have a profile as the owner of a business, too. */
export type AddBusinessOwnerInput = {
  /** One answer for each purpose that `collectedFor` names, each by itself. */
  consents: Array<ConsentInput>;
  /** How active Klusster Owners reach you (privacy policy, 4.1). */
  contact: OwnerContactInput;
  /** The language in which you were shown them, and in which we write to you. */
  language: Language;
  /** The `version` of the privacy policy that you were shown, in that language. */
  policyVersion: string;
};

/** What is to be written in the file of a case. */
export type AddCaseNoteInput = {
  /** An open case of yours. */
  caseId: string;
  /** What you did or learned, in 1 to 1000 characters. The person can read it among her cases. */
  text: string;
};

/** What it takes to have a profile as a Consumer User, too. */
export type AddConsumerUserInput = {
  /** One answer for each purpose that `collectedFor` names, each by itself. */
  consents: Array<ConsentInput>;
  /** Seen by no owner of any kind (privacy policy, 4.3). */
  contact: SubscriberContactInput;
  /** The language in which you were shown them, and in which we write to you. */
  language: Language;
  /** The `version` of the privacy policy that you were shown, in that language. */
  policyVersion: string;
};

/** What it takes to have a profile as the owner of a klusster, too. */
export type AddKlussterOwnerInput = {
  /** One answer for each purpose that `collectedFor` names, each by itself. */
  consents: Array<ConsentInput>;
  /** How Business Owners and Consumer Users reach you (privacy policy, 4.2). */
  contact: OwnerContactInput;
  /** The language in which you were shown them, and in which we write to you. */
  language: Language;
  /** The `version` of the privacy policy that you were shown, in that language. */
  policyVersion: string;
};

/** Where a partner wants to be told of what. */
export type AddWebhookInput = {
  /** The `client_id` of the partner. */
  clientId: string;
  /** What is sent there. A `PING` is sent in any case. */
  events: Array<WebhookEvent>;
  /** Where events are sent: an https URL of a public host, on port 443 or one from 1024 on, without credentials, at most 2,000 characters. */
  url: string;
};

/** What is amended of which profile. */
export type AmendContactInput = {
  /** What it says from now on. */
  contact: AmendedContactInput;
  /** Which of your profiles. */
  profile: Profile;
};

/** What of your contact says something else from now on. What is left out stays as it is. */
export type AmendedContactInput = {
  /** The e-mail address at which you are reached. The one to sign in with is changed with `changeAddress`. */
  email?: string | null | undefined;
  /** Your first name. */
  firstName?: string | null | undefined;
  /** Your last name. */
  lastName?: string | null | undefined;
  /** The postal address at which you are reached; a Consumer User has none. */
  mailingAddress?: string | null | undefined;
  /** The telephone number at which you are reached; a Consumer User has none. */
  phone?: string | null | undefined;
};

/** What is answered to a question. */
export type AnswerInquiryInput = {
  /** The global id of a question of an open case of yours. */
  inquiryId: string;
  /** The answer, in 1 to 5000 characters; it is sent by mail. */
  text: string;
};

/** Which offer is accepted, declined or withdrawn. */
export type AnswerOfferInput = {
  /** The offer. */
  offerId: string;
};

/** How the risk of an incident is judged (PIPEDA, s. 10.1(7) and (8)). */
export type AssessIncidentInput = {
  /** The global id of an incident. */
  incidentId: string;
  /** How probable its misuse is. */
  misuse: MisuseProbability;
  /** Why, in 1 to 5000 characters. */
  reasons: string;
  /** Whether there is a real risk of significant harm to anybody. */
  riskOfSignificantHarm: boolean;
  /** How sensitive what was seen is. */
  sensitivity: Sensitivity;
};

/** Who answers for a safeguard from now on: a role or a member of staff. */
export type AssignSafeguardInput = {
  /** The global id of the member of staff who answers for it. */
  ownerId?: string | null | undefined;
  /** Whoever is this answers for it; left out where `ownerId` is given, and the other way round. */
  ownerRole?: StaffRole | null | undefined;
  /** The global id of a safeguard. */
  safeguardId: string;
};

/** About how many people, as it is told to whoever must not learn who they are. */
export type AudienceBand =
  /** From 10 to 24. */
  | 'FROM_10'
  /** From 25 to 49. */
  | 'FROM_25'
  /** From 50 to 99. */
  | 'FROM_50'
  /** From 100 to 249. */
  | 'FROM_100'
  /** From 250 to 499. */
  | 'FROM_250'
  /** From 500 to 999. */
  | 'FROM_500'
  /** From 1000 to 2499. */
  | 'FROM_1000'
  /** From 2500 to 4999. */
  | 'FROM_2500'
  /** From 5000 to 9999. */
  | 'FROM_5000'
  /** From 10000 upwards. */
  | 'FROM_10000'
  /** Fewer than 10, or nobody. */
  | 'UNDER_10';

/** Of what an entry of the audit chain is. */
export type AuditKind =
  /** A member of staff did something; `what` is the mutation. */
  | 'ACT'
  /** The oldest entries of the chain went, since their time was over. */
  | 'CUT'
  /** Documents were published. */
  | 'DOCUMENTS'
  /** Somebody was erased. */
  | 'ERASURE'
  /** What a member of staff began ended in a fault of ours; `what` is the mutation. */
  | 'FAILED'
  /** Master keys were changed. */
  | 'KEYS'
  /** A member of staff looked somebody up by an address. */
  | 'LOOK_UP'
  /** A member of staff was refused something, or fields of it; `what` is the mutation, or `query`. */
  | 'REFUSED'
  /** A backup was brought back, and the chain goes on from what it held. */
  | 'RESTORED'
  /** Somebody came to work here, was cleared or trained, left, got another role, or lost her second factors, on the command line. */
  | 'STAFF'
  /** What was kept long enough went; counts only. */
  | 'SWEEP';

/** What it takes to begin adding a second factor. */
export type BeginSecondFactorInput = {
  /** By what you tell it from your others, such as "My phone": one line, at most 60 characters. */
  name: string;
};

/** What people are told, in one language, by the letters of SOR/2018-64, s. 3. */
export type BreachNoticeInput = {
  /** The circumstances of the breach. In up to 3000 characters. It is refused where it is missing (`ITEM_MISSING`). */
  a?: string | null | undefined;
  /** The day or period of the breach. In up to 3000 characters. It is refused where it is missing (`ITEM_MISSING`). */
  b?: string | null | undefined;
  /** The personal information that it is about; each is told beside it what was seen of her. In up to 3000 characters. It is refused where it is missing (`ITEM_MISSING`). */
  c?: string | null | undefined;
  /** What was done to reduce the risk of harm. In up to 3000 characters. It is refused where it is missing (`ITEM_MISSING`). */
  d?: string | null | undefined;
  /** What she can do to reduce or mitigate it. In up to 3000 characters. It is refused where it is missing (`ITEM_MISSING`). */
  e?: string | null | undefined;
  /** Where she can learn more. In up to 3000 characters. It is refused where it is missing (`ITEM_MISSING`). */
  f?: string | null | undefined;
};

/** About whom something is opened at once, what, and why. The person is named in one way. */
export type BreakGlassInput = {
  /** The profile of a Business Owner. */
  businessOwnerId?: string | null | undefined;
  /** The address with which the person signs in, exactly. */
  email?: string | null | undefined;
  /** Why nobody can be asked first. */
  ground: EmergencyGround;
  /** The groups of fields that are needed, and no more. */
  groups: Array<FieldGroup>;
  /** The profile of a Klusster Owner. */
  klussterOwnerId?: string | null | undefined;
  /** What happened, in 1 to 1000 characters. The person can read it among her cases. */
  reason: string;
};

/** A kind of business. */
export type BusinessCategory =
  /** Arts, books, music and shows. */
  | 'ARTS'
  /** Food and drink, to eat in or to take away. */
  | 'FOOD'
  /** Health and well-being. */
  | 'HEALTH'
  /** Rooms and places to stay. */
  | 'LODGING'
  /** Shops of all kinds. */
  | 'RETAIL'
  /** Services to people and to businesses. */
  | 'SERVICES'
  /** Trades, making and repair. */
  | 'TRADES';

/** A field of the contact of a business. */
export type BusinessContactField =
  /** The postal address. */
  | 'ADDRESS'
  /** The e-mail address. */
  | 'EMAIL'
  /** The telephone number. */
  | 'PHONE';

/** Which business it is about, and as which version you read it. */
export type BusinessInput = {
  /** A business of yours. */
  id: string;
  /** The `version` that you read. */
  version: number;
};

/** The network of a payment card. */
export type CardBrand =
  /** American Express. */
  | 'AMEX'
  /** Diners Club. */
  | 'DINERS'
  /** Discover. */
  | 'DISCOVER'
  /** JCB. */
  | 'JCB'
  /** Mastercard. */
  | 'MASTERCARD'
  /** Any other. */
  | 'OTHER'
  /** UnionPay. */
  | 'UNIONPAY'
  /** Visa. */
  | 'VISA';

/** Why a card was declined, as far as we are told. */
export type CardDeclineReason =
  /** It is past its last month. */
  | 'EXPIRED'
  /** There was not enough on it. */
  | 'INSUFFICIENT_FUNDS'
  /** The bank did not accept it, and does not say why. */
  | 'NOT_ACCEPTED';

/** Why a card was used. */
export type CardUseKind =
  /** By `payInvoice`, with the consent of its owner to just that. */
  | 'BY_HAND'
  /** By the monthly processing, once in a month at most. */
  | 'MONTHLY';

/** What came of using a card. */
export type CardUseOutcome =
  /** The bank asks its holder to prove herself; no money was taken. */
  | 'AUTHENTICATION_NEEDED'
  /** The money was taken. */
  | 'CAPTURED'
  /** The card was declined; no money was taken. */
  | 'DECLINED'
  /** It was begun and not gone on with; no money was taken, and none will be. */
  | 'NOTHING_TAKEN'
  /** Nobody can say yet. */
  | 'UNDER_WAY';

/** What can be decided about a Klusster Owner. */
export type CaseDecisionKind =
  /** She who waited is active. */
  | 'APPROVED'
  /** She who waited was not approved. */
  | 'REFUSED'
  /** She who was suspended is active again. */
  | 'REINSTATED'
  /** She who was active is not for now. */
  | 'SUSPENDED';

/** How a case is closed. */
export type CaseEnd =
  /** It was opened about somebody else than was meant. */
  | 'MISTAKEN'
  /** What it was about is done; nothing that the person waits for is left in it. */
  | 'RESOLVED'
  /** It ends without that; what is left waits for somebody else to take it up. */
  | 'UNRESOLVED';

/** What stands in the file of a case. */
export type CaseEntryKind =
  /** That it was handed to a colleague, and why. */
  | 'HAND_OVER'
  /** A note of whoever works on it. */
  | 'NOTE';

/** What a case is about. */
export type CaseKind =
  /** Whether a Klusster Owner is in the audience of Klusster Owners; she is named by her profile. */
  | 'APPROVAL'
  /** An emergency in which nobody could be asked first: it is opened with `breakGlass`, and reviewed. */
  | 'EMERGENCY'
  /** A question or complaint that a person sent; she is named by it, with `takeInquiry`. */
  | 'INQUIRY'
  /** Something that a person asked; she is named by her address. */
  | 'QUESTION'
  /** What somebody reported; she is named by the report, with `takeReport`. */
  | 'REPORT'
  /** The review of an emergency by a Privacy Officer; the person is named by it. */
  | 'REVIEW';

/** How a case ended. */
export type CaseOutcome =
  /** It goes on in another case about the same person. */
  | 'MERGED'
  /** It was opened about somebody else than was meant. */
  | 'MISTAKEN'
  /** What it was about is done. */
  | 'RESOLVED'
  /** It ended without that. */
  | 'UNRESOLVED';

/** A category of personal information. */
export type CategoryCode =
  /** Sign-in account. */
  | 'ACCOUNT'
  /** Payment card. */
  | 'CARD'
  /** Support case. */
  | 'CASE'
  /** Record of consent. */
  | 'CONSENT'
  /** Name and contact details. */
  | 'CONTACT'
  /** Record of who was shown what. */
  | 'DISCLOSURE'
  /** Invoices and payments. */
  | 'INVOICE'
  /** Which records belong to one person. */
  | 'LINK'
  /** Record of messages sent to you. */
  | 'MESSAGE'
  /** Sign-in sessions. */
  | 'SECURITY'
  /** Mailing list subscriptions. */
  | 'SUBSCRIPTION';

/** The address that you want to sign in with. */
export type ChangeAddressInput = {
  /** The new address. */
  email: string;
};

/** The password that you have, and the one that you want. */
export type ChangePasswordInput = {
  /** The password that you have. */
  current: string;
  /** The new password, 15 to 1024 characters. */
  password: string;
};

/** Which subscription is written in which language. */
export type ChangeSubscriptionLanguageInput = {
  /** The language from now on. */
  language: Language;
  /** A subscription of yours. */
  subscriptionId: string;
};

/** Which case is to be closed, and how it ended. */
export type CloseCaseInput = {
  /** An open case of yours. */
  caseId: string;
  /** How it ends. */
  outcome: CaseEnd;
};

/** How a complaint ends. */
export type CloseComplaintInput = {
  /** What was found. */
  finding: Finding;
  /** The global id of a complaint of an open case of yours. */
  inquiryId: string;
  /** What was done about it, in 1 to 5000 characters; it is sent by mail. Needed unless the complaint is `NOT_WELL_FOUNDED`. */
  measure?: string | null | undefined;
  /** Why, in 1 to 5000 characters; it is sent by mail. */
  reasons: string;
};

/** Which incident is closed. */
export type CloseIncidentInput = {
  /** The global id of an incident. */
  incidentId: string;
};

/** The answer to the question for a second factor: the challenge, and one of the others. */
export type CompleteSignInInput = {
  /** The challenge that `signIn` gave. */
  challenge: string;
  /** What a passkey signed: `JSON.stringify` of what `navigator.credentials.get` gave. */
  passkey?: string | null | undefined;
  /** One of the recovery codes, which is used up by it. */
  recoveryCode?: string | null | undefined;
  /** The six digits that the authenticator app shows now. */
  totp?: string | null | undefined;
  /** How the token is handed over. With `COOKIE` the session is shorter. */
  transport?: SessionTransport;
};

/** The link that was sent to the new address, or to the old one. */
export type ConfirmAddressInput = {
  /** The token of the link. */
  token: string;
};

/** That a member of staff has to do what her role is for, and until when. */
export type ConfirmClearanceInput = {
  /** Why. */
  duty: Duty;
  /** By when it is to be looked at again: within 366 days. */
  reviewBy: string;
  /** The global id of a member of staff, and not of yourself. */
  staffMemberId: string;
};

/** How it was established who wrote. */
export type ConfirmIdentityInput = {
  /** The global id of a request in an open case of yours. */
  id: string;
  /** By what. */
  method: IdentityMethod;
};

/** What shows that a passkey was made. */
export type ConfirmPasskeyInput = {
  /** The challenge that `beginPasskey` gave. */
  challenge: string;
  /** `JSON.stringify` of what `navigator.credentials.create` gave. */
  passkey: string;
};

/** The link that was sent to the address. */
export type ConfirmRegistrationInput = {
  /** The password that you registered with, so that nobody else’s registration in your name is confirmed by you; left out by Consumer Users. */
  password?: string | null | undefined;
  /** The token of the link. */
  token: string;
  /** How the token is handed over. With `COOKIE` the session is shorter. */
  transport?: SessionTransport;
};

/** The link that was sent to the address. */
export type ConfirmSubscriptionInput = {
  /** The token of the link. */
  token: string;
};

/** What shows that an authenticator app works. */
export type ConfirmTotpInput = {
  /** The challenge that `beginTotp` gave. */
  challenge: string;
  /** The six digits that the app shows now. */
  code: string;
};

/** On what a consent rests. */
export type ConsentBasis =
  /** It was said. */
  | 'EXPRESS'
  /** It follows from what was done, and ends by itself. */
  | 'IMPLIED';

/** By what it is known that you said so. */
export type ConsentEvidence =
  /** The case of staff to whom your mail came. */
  | 'CASE'
  /** Your registration, whose link you followed in your mail. */
  | 'REGISTRATION'
  /** The session that you were signed in with. */
  | 'SESSION';

/** One answer to one purpose that you were shown. */
export type ConsentInput = {
  /** Whether you consent to it. */
  given: boolean;
  /** The purpose. */
  purpose: PurposeCode;
};

/** What was said on a purpose. */
export type ConsentKind =
  /** You said yes. */
  | 'GIVEN'
  /** You said no when you were asked first. */
  | 'REFUSED'
  /** You took back what you had said. */
  | 'WITHDRAWN';

/** How it was said. */
export type ConsentMethod =
  /** By a client of this API. */
  | 'API'
  /** On a page of ours. */
  | 'FORM'
  /** By mail to us, which staff put on record. */
  | 'MAIL'
  /** By nobody: it belongs to the demo. */
  | 'TOWN';

/** Who was told of a correction, and how. */
export type CorrectionRecipientKind =
  /** A Business Owner, by mail. */
  | 'BUSINESS_OWNER'
  /** Consumer Users, by mail. They are never named and never told apart. */
  | 'CONSUMER_USER'
  /** A Klusster Owner, by mail. */
  | 'KLUSSTER_OWNER'
  /** A partner, by a signed event. */
  | 'PARTNER';

/** A business as it is to present itself. All of it is public. */
export type CreateBusinessInput = {
  /** The postal address of the business. It is public; where it is your own as well, confirm that. */
  address?: string | null | undefined;
  /** The kind of business. */
  category: BusinessCategory;
  /** The city of the business, on one line of at most 80 characters. */
  city: string;
  /** Which fields may be public though they repeat your own contact. Name those only that you were warned of. */
  confirmPublic?: Array<BusinessContactField> | null | undefined;
  /** What the business does, as plain text of at most 4,000 characters. */
  description?: string | null | undefined;
  /** The e-mail address of the business. It is public; where it is your own as well, confirm that. */
  email?: string | null | undefined;
  /** The logo: the `id` that `POST /uploads` answered with, of an image that you sent within the last day. */
  logo?: string | null | undefined;
  /** The name of the business, on one line of at most 120 characters. */
  name: string;
  /** When the business is open in a week, at most 42 spans that do not overlap; none where nothing is said of it. */
  openingHours?: Array<OpeningSpanInput> | null | undefined;
  /** The telephone number of the business. It is public; where it is your own as well, confirm that. */
  phone?: string | null | undefined;
  /** The province or territory of the business. */
  province: Province;
  /** The web address of the business: http or https. */
  website?: string | null | undefined;
};

/** How much of an invoice is not owed. */
export type CreditInvoiceInput = {
  /** The number of the invoice. */
  invoiceNumber: number;
  /** Why; she reads it. */
  reason: CreditReason;
  /** How much before tax, in whole cents of Canadian dollars; the tax on it is credited as well. All that is due when left out. */
  subtotalCents?: number | null | undefined;
};

/** Why part of an invoice, or all of it, is not owed. */
export type CreditReason =
  /** We let it go. */
  | 'GOODWILL'
  /** It was charged wrongly. */
  | 'MISTAKE'
  /** What was to be paid for was not there. */
  | 'SERVICE';

/** What is decided about the report of a case. */
export type DecideReportInput = {
  /** An open case of yours, of the kind `REPORT`. */
  caseId: string;
  /** What is decided; whoever reported is told by mail. */
  outcome: ReportOutcome;
};

/** In which case something is decided about a Klusster Owner, and why. */
export type DecisionInput = {
  /** An open case of yours, of the kind `APPROVAL`. */
  caseId: string;
  /** Why, in 1 to 1000 characters. The person is told by mail, and can read it among her cases. */
  reason: string;
};

/** Why a person is not told, for a time, of a case about her. */
export type DelayGround =
  /** The delay was ended. */
  | 'ENDED'
  /** A government institution was told of it, and objects (PIPEDA, section 9(2.4)). */
  | 'INSTITUTION_OBJECTS'
  /** It would defeat an investigation of a breach of an agreement or a law (PIPEDA, section 9(3)(c.1)). */
  | 'INVESTIGATION';

/** Why telling a person is delayed. */
export type DelayReason =
  /** A government institution was told of it, and objects (PIPEDA, section 9(2.4)). */
  | 'INSTITUTION_OBJECTS'
  /** It would defeat an investigation of a breach of an agreement or a law (PIPEDA, section 9(3)(c.1)). */
  | 'INVESTIGATION';

/** Until when a case is not told to its person, and why the law lets us. */
export type DelayTellingInput = {
  /** A case that you neither opened nor have. */
  caseId: string;
  /** What lets us. */
  ground: DelayReason;
  /** Until when: within 30 days. It can be said again. */
  until: string;
};

/** What is said otherwise of a klusster. What is left out stays as it is. */
export type DescribeKlussterInput = {
  /** What it is about: three at most. */
  categories?: Array<KlussterCategory> | null | undefined;
  /** The city that it covers, in 1 to 100 characters. */
  city?: string | null | undefined;
  /** A klusster of yours. */
  klussterId: string;
  /** The languages that it is written in, the first the most. */
  languages?: Array<Language> | null | undefined;
  /** The name, in 1 to 100 characters. */
  name?: string | null | undefined;
  /** The province or territory that it covers. */
  province?: Province | null | undefined;
  /** The name in web addresses: 1 to 60 small letters and digits with single hyphens between them. It belongs to the klusster from the first publication on, and cannot be changed after that. */
  slug?: string | null | undefined;
  /** What it is about in one line of at most 200 characters; null takes it away. */
  tagline?: string | null | undefined;
  /** What the klusster is about, in Markdown, at most 20,000 characters. HTML in it is shown as text. Null takes it away. */
  text?: string | null | undefined;
  /** The `version` of the klusster as you have read it; `CONFLICT` when it was changed since. */
  version: number;
};

/** Which documents to list. */
export type DocumentFilter = {
  /** Whether they are in force now, or were once; both when left out. */
  inForce?: boolean | null | undefined;
  /** What they are; all when left out. */
  kind?: DocumentKind | null | undefined;
  /** In which language; both when left out. */
  language?: Language | null | undefined;
};

/** What a document is. */
export type DocumentKind =
  /** The acceptable use policy: what nobody may do with the service. */
  | 'ACCEPTABLE_USE'
  /** The privacy policy. */
  | 'PRIVACY_POLICY'
  /** The terms and conditions of the service. */
  | 'TERMS';

/** Why the duties of somebody who works here need what staff see (privacy policy, 10.3). */
export type Duty =
  /** She answers for the protection of personal information. */
  | 'ANSWERS_FOR_PRIVACY'
  /** She does the work of a colleague who is away. */
  | 'COVERS_FOR_A_COLLEAGUE'
  /** She serves people who have an account. */
  | 'SERVES_PEOPLE';

/** What is to change of a business. What is left out stays as it is; null takes it away. */
export type EditBusinessInput = {
  /** The postal address of the business. It is public; where it is your own as well, confirm that. */
  address?: string | null | undefined;
  /** The kind of business. */
  category?: BusinessCategory | null | undefined;
  /** The city of the business, on one line of at most 80 characters. */
  city?: string | null | undefined;
  /** Which fields may be public though they repeat your own contact. Name those only that you were warned of. */
  confirmPublic?: Array<BusinessContactField> | null | undefined;
  /** What the business does, as plain text of at most 4,000 characters. */
  description?: string | null | undefined;
  /** The e-mail address of the business. It is public; where it is your own as well, confirm that. */
  email?: string | null | undefined;
  /** A business of yours. */
  id: string;
  /** The logo: the `id` that `POST /uploads` answered with, of an image that you sent within the last day. */
  logo?: string | null | undefined;
  /** The name of the business, on one line of at most 120 characters. */
  name?: string | null | undefined;
  /** When the business is open in a week, at most 42 spans that do not overlap; none where nothing is said of it. */
  openingHours?: Array<OpeningSpanInput> | null | undefined;
  /** The telephone number of the business. It is public; where it is your own as well, confirm that. */
  phone?: string | null | undefined;
  /** The province or territory of the business. */
  province?: Province | null | undefined;
  /** The `version` that you read. */
  version: number;
  /** The web address of the business: http or https. */
  website?: string | null | undefined;
};

/** What is said otherwise in a newsletter. What is left out stays as it is. */
export type EditNewsletterInput = {
  /** Uploads of yours of the last day, which the text names by number: the first is `image:1`, or the next after those that the newsletter has. Those that the text does not name are not kept. At most five are shown. */
  images?: Array<string> | null | undefined;
  /** The language that it is written in. */
  language?: Language | null | undefined;
  /** A newsletter of yours that is a draft. */
  newsletterId: string;
  /** The subject, in 1 to 150 characters. */
  subject?: string | null | undefined;
  /** What it says, in Markdown, at most 20,000 characters. HTML in it is shown as text. An image is shown as `![what it is](image:1)`, by its number; no other image is, since nothing is fetched when the message is opened. */
  text?: string | null | undefined;
  /** The `version` of the newsletter as you have read it; `CONFLICT` when it was changed since. */
  version: number;
};

/** Why nobody could be asked first. */
export type EmergencyGround =
  /** A court or an authority orders it, and it cannot wait (PIPEDA, section 7(3)(c)). */
  | 'LEGAL_ORDER'
  /** Somebody's life, health or security is at stake (PIPEDA, section 7(3)(e)). */
  | 'SAFETY'
  /** An attack on an account or on the service goes on. */
  | 'SECURITY';

/** What came of the review of an emergency. */
export type EmergencyVerdict =
  /** Nobody could have been asked first, and no more was opened than was needed. */
  | 'JUSTIFIED'
  /** It was not: whoever opened it is cleared no more, until somebody else confirms her anew. */
  | 'NOT_JUSTIFIED';

/** Which case is told to its person again. */
export type EndDelayInput = {
  /** A case whose telling is delayed, and that you neither opened nor have. */
  caseId: string;
};

/** Which grant is to be ended. */
export type EndGrantInput = {
  /** A grant of yours. */
  grantId: string;
};

/** A safeguard, and who answers for it: a role or a member of staff. */
export type EnterSafeguardInput = {
  /** The control that looks daily whether it holds, as `klusster posture --json` names it, if there is one. */
  control?: string | null | undefined;
  /** What kind of protection it is. */
  kind: SafeguardKind;
  /** What it is, in English, in 1 to 300 characters. It is about the safeguard: a text with an address, a number or a code of somebody is refused. */
  nameInEnglish: string;
  /** The same in French. */
  nameInFrench: string;
  /** The global id of the member of staff who answers for it. */
  ownerId?: string | null | undefined;
  /** Whoever is this answers for it; left out where `ownerId` is given, and the other way round. */
  ownerRole?: StaffRole | null | undefined;
  /** By when it is to be tested or reviewed next: within 366 days. */
  reviewBy: string;
  /** How sensitive what it protects is. */
  sensitivity: Sensitivity;
};

/** What an erasure does with records. */
export type ErasureOutcome =
  /** It is kept as long as the law asks, under a random pseudonym, and says no more whose it was. */
  | 'ANONYMISED'
  /** It is erased. */
  | 'ERASED';

/** How far an erasure is. */
export type ErasureState =
  /** It is done: nothing can be read any more. */
  | 'DONE'
  /** It is done, but for the name and address on an invoice that is not paid yet; once it is, they are erased too. */
  | 'HELD'
  /** It was asked for and has begun. */
  | 'REQUESTED';

/** How the time of a request is extended. */
export type ExtendAccessInput = {
  /** By how many days: 1 to 30. */
  days: number;
  /** The global id of a request in an open case of yours, in its first thirty days. */
  id: string;
  /** Why; she is told. */
  reason: AccessExtensionReason;
};

/** A group of personal fields, which a case grant opens as a whole. */
export type FieldGroup =
  /** How she signs in. */
  | 'ACCOUNT'
  /** Her invoices and what she paid; never her card. */
  | 'BILLING'
  /** What stands in her cases, reports and inquiries: the reasons given, her own words, and what was answered. */
  | 'CASE'
  /** The mailing lists that she consented to, and what she withdrew. */
  | 'CONSENT'
  /** Her profiles, with name and contact in each. */
  | 'CONTACT'
  /** The mailing lists that she is on. */
  | 'SUBSCRIPTION';

/** What was found about a complaint, or became of a request for a correction. */
export type Finding =
  /** What was asked to be corrected is. */
  | 'CORRECTED'
  /** What was asked to be corrected is not; she disputes it from then on. */
  | 'NOT_CORRECTED'
  /** It is not. */
  | 'NOT_WELL_FOUNDED'
  /** It was settled with whoever complained. */
  | 'RESOLVED'
  /** It is justified; something was done about it. */
  | 'WELL_FOUNDED';

/** What you consent to, and what you were shown. */
export type GiveConsentInput = {
  /** The language in which you were shown them, and in which we write to you. */
  language: Language;
  /** The `version` of the privacy policy that you were shown, in that language. */
  policyVersion: string;
  /** The purpose. */
  purpose: PurposeCode;
  /** The `version` of its words that you were shown, of `withdrawalImplications`. */
  version: number;
};

/** Which case goes to whom, and why. */
export type HandOverCaseInput = {
  /** An open case of yours; for a Privacy Officer, of anybody. */
  caseId: string;
  /** Why, in 1 to 1000 characters. The person can read it among her cases. */
  reason: string;
  /** One of `colleagues`, and not whoever has it. */
  staffMemberId: string;
};

/** By what staff established that whoever wrote is whom a case is about. */
export type IdentityMethod =
  /** A document was seen. It is not kept. */
  | 'DOCUMENT_SEEN'
  /** The person knew what nobody else could. */
  | 'KNEW_WHAT_WE_HOLD'
  /** The letter came from the address of the account, and an answer to it was confirmed. */
  | 'WROTE_FROM_ADDRESS';

/** How far an incident is. */
export type IncidentState =
  /** It is said whether there is a real risk of significant harm; where there is one, it is reported and told. */
  | 'ASSESSED'
  /** Nothing is left to do. */
  | 'CLOSED'
  /** Its risk is not assessed yet. */
  | 'OPEN';

/** Whose reads an incident looks at. */
export type IncidentSuspect =
  /** A partner, in the name of one person. */
  | 'GRANT'
  /** Nobody: it did not happen through the API, and the ledger knows nothing of it. */
  | 'NONE'
  /** A partner, in whoever’s name. */
  | 'PARTNER'
  /** A person with all profiles that are hers. */
  | 'PERSON'
  /** One session. */
  | 'SESSION'
  /** A member of staff. */
  | 'STAFF';

/** What somebody writes to us. */
export type InquiryKind =
  /** That we do not keep to the policy or to the law; it is investigated, and ends with a finding. */
  | 'COMPLAINT'
  /** That something of her be corrected which she cannot amend herself; see `requestCorrection`. */
  | 'CORRECTION'
  /** A question about the privacy policy or about what is held of her. */
  | 'QUESTION';

/** Where an inquiry stands. */
export type InquiryState =
  /** It was answered, or closed with a finding. */
  | 'ANSWERED'
  /** A member of staff works on it. */
  | 'TAKEN'
  /** Nobody works on it yet. */
  | 'WAITING';

/** Which invoice. */
export type InvoiceNumberInput = {
  /** The number of the invoice. */
  invoiceNumber: number;
};

/** Where an invoice stands. */
export type InvoiceState =
  /** Something of it is due. */
  | 'OPEN'
  /** Nothing of it is due any more: it was paid, or credited. */
  | 'PAID'
  /** It was not paid, and we do not ask for it any longer. */
  | 'UNCOLLECTIBLE'
  /** It should not have been issued, and nothing is owed. */
  | 'VOID';

/** The card that was given, and your consent to what it is used for. */
export type KeepCardInput = {
  /** Whether you consent to it that the card is stored, and processed once a month for the sole purpose of payment towards an outstanding unpaid invoice (privacy policy, 4.2). */
  consent: boolean;
  /** The language in which you were shown it. */
  language: Language;
  /** The `version` of the privacy policy that you were shown, in that language. */
  policyVersion: string;
  /** The `setupId` of `beginCardSetup`. */
  setupId: string;
};

/** What a klusster is about. `klussterCategories` gives the words for people. */
export type KlussterCategory =
  /** Arts and culture. */
  | 'ARTS'
  /** Shops and business. */
  | 'BUSINESS'
  /** Neighbours and community. */
  | 'COMMUNITY'
  /** Events and going out. */
  | 'EVENTS'
  /** Family and school. */
  | 'FAMILY'
  /** Food and drink. */
  | 'FOOD'
  /** History and heritage. */
  | 'HISTORY'
  /** Nature and outdoors. */
  | 'NATURE'
  /** Local news. */
  | 'NEWS'
  /** Sports. */
  | 'SPORTS';

/** Where an offer of a klusster stands. */
export type KlussterOfferState =
  /** The klusster was handed over. */
  | 'ACCEPTED'
  /** She to whom it was offered does not want it. */
  | 'DECLINED'
  /** Nobody answered in time. */
  | 'EXPIRED'
  /** It can be accepted, declined or withdrawn. */
  | 'OPEN'
  /** She who offered it took it back. */
  | 'WITHDRAWN';

/** Where a Klusster Owner stands. */
export type KlussterOwnerState =
  /** She is approved, and in the audience of Klusster Owners. */
  | 'ACTIVE'
  /** She waits for approval. */
  | 'PENDING'
  /** She was not approved. She may ask once more, with `addKlussterOwner`. */
  | 'REFUSED'
  /** She was approved, and is not in the audience for now. */
  | 'SUSPENDED';

/** Where a klusster stands. */
export type KlussterState =
  /** It is over, for good. */
  | 'CLOSED'
  /** It was never published. */
  | 'DRAFT'
  /** It was published, is not now, and may be again. */
  | 'PAUSED'
  /** Everybody can read it. This is the only state that others than its owner see. */
  | 'PUBLISHED';

/** A language of the service. */
export type Language =
  /** English. */
  | 'EN'
  /** French. */
  | 'FR';

/** Which business is to be listed in which klusster. */
export type ListingInput = {
  /** The global id of the business. */
  businessId: string;
  /** The global id of the klusster. */
  klussterId: string;
};

/** One of the two who have a say in a listing. */
export type ListingSide =
  /** The Business Owner whose business it is. */
  | 'BUSINESS_OWNER'
  /** The Klusster Owner whose klusster it is. */
  | 'KLUSSTER_OWNER';

/** Where a listing stands. */
export type ListingState =
  /** The other side said no. */
  | 'DECLINED'
  /** The business was listed and is no more. */
  | 'ENDED'
  /** The Klusster Owner invites the business, and the Business Owner has yet to answer. */
  | 'INVITED'
  /** The business is listed in the klusster, for everybody to see. */
  | 'LISTED'
  /** The Business Owner asks for it, and the Klusster Owner has yet to answer. */
  | 'REQUESTED'
  /** Whoever asked took it back before it was answered. */
  | 'WITHDRAWN';

/** Which listing is answered, taken back or ended. */
export type ListingStepInput = {
  /** The global id of the listing. */
  listingId: string;
};

/** How a consent was asked for. Each was confirmed by a link that was sent to the address. */
export type MailingConsentMethod =
  /** By a client of this API. */
  | 'API'
  /** On a page of ours. */
  | 'FORM'
  /** By nobody: it belongs to the demo. */
  | 'TOWN';

/** How a consent to a mailing list ended. */
export type MailingWithdrawalMethod =
  /** Through an application. */
  | 'API'
  /** Mail to the address came back for good. */
  | 'BOUNCE'
  /** A message was reported as spam. */
  | 'COMPLAINT'
  /** By the link in a message. */
  | 'LINK'
  /** By the button of a mail program (RFC 8058). */
  | 'ONE_CLICK'
  /** By staff. */
  | 'STAFF';

/** Whether you, as you are signed in now, may read a field: always, never, or for some people only (yourself, for example). */
export type MayI =
  /** You may, of everybody who shares it. */
  | 'ALWAYS'
  /** You may of some people, such as yourself or those of whom you hold a case grant. */
  | 'DEPENDS_ON_PERSON'
  /** You may not, of anybody. */
  | 'NEVER';

/** Which case goes on in which other. */
export type MergeCasesInput = {
  /** An open case of yours, which is closed by this. */
  caseId: string;
  /** Another open case of yours about the same person, in which it goes on. */
  intoCaseId: string;
};

/** Which of two addresses has not been proven yet. */
export type MissingProof =
  /** The link that was sent to the new address was not followed yet. */
  | 'NEW'
  /** The link that was sent to the old address was not followed yet. */
  | 'OLD';

/** How probable it is that something was, is or will be misused. */
export type MisuseProbability =
  /** It is to be expected, or has happened. */
  | 'LIKELY'
  /** It cannot be ruled out. */
  | 'POSSIBLE'
  /** It is not to be expected. */
  | 'UNLIKELY';

/** Which klusster is published, paused or closed. */
export type MoveKlussterInput = {
  /** A klusster of yours. */
  klussterId: string;
  /** The `version` of the klusster as you have read it; `CONFLICT` when it was changed since. */
  version: number;
};

/** Which newsletter is sent, taken back or cancelled. */
export type MoveNewsletterInput = {
  /** A newsletter of yours. */
  newsletterId: string;
  /** The `version` of the newsletter as you have read it; `CONFLICT` when it was changed since. */
  version: number;
};

/** Where a message of a newsletter stands. */
export type NewsletterMessageState =
  /** Its newsletter was cancelled, or its subscription ended, before it left. */
  | 'DROPPED'
  /** It was refused for good, or given up after about three days. */
  | 'FAILED'
  /** When it was tried again the consent no longer stood, and it did not leave. */
  | 'HELD'
  /** No mail server took it yet; it is tried again. */
  | 'QUEUED'
  /** It is being handed over. */
  | 'SENDING'
  /** A mail server took responsibility for it. */
  | 'SENT'
  /** Nobody can say whether it arrived; it is not sent again by itself. */
  | 'UNCERTAIN';

/** Where a newsletter stands. */
export type NewsletterState =
  /** It is over: nothing more of it is sent. */
  | 'CANCELLED'
  /** It can be edited, scheduled and sent. */
  | 'DRAFT'
  /** It is sent at its time. To edit it, take it back first. */
  | 'SCHEDULED'
  /** Its sending began. Nothing of it can be changed; what has not left can be held back. */
  | 'SENDING'
  /** It was sent. You are told so on the day after its sending began, however many get it and however long that takes. */
  | 'SENT';

/** What the people of an incident are told, in both languages. */
export type NotifyAffectedInput = {
  /** In English. */
  en: BreachNoticeInput;
  /** In French. */
  fr: BreachNoticeInput;
  /** The global id of an incident. */
  incidentId: string;
};

/** Which klusster is offered, and to whom. */
export type OfferKlussterInput = {
  /** The address with which another Klusster Owner signs in, exactly. You are answered the same whether there is one. */
  email: string;
  /** A klusster of yours that is not closed, and not offered already. */
  klussterId: string;
};

/** Which package is opened, and how. */
export type OpenAccessPackageInput = {
  /** In what shape; that of the request when left out. */
  format?: AccessFormat | null | undefined;
  /** The global id of a request of yours that is `READY`. */
  id: string;
  /** In which language; that of the request when left out. */
  language?: Language | null | undefined;
};

/** About whom a case is opened, and why. */
export type OpenCaseInput = {
  /** For a `QUESTION`: the address with which the person signs in, exactly. There is no search. */
  email?: string | null | undefined;
  /** For a `REVIEW`, by a Privacy Officer: the case of the emergency. */
  emergencyId?: string | null | undefined;
  /** What it is about; it says how the person is named. */
  kind: CaseKind;
  /** For an `APPROVAL`: the profile of the Klusster Owner. */
  klussterOwnerId?: string | null | undefined;
  /** Why it is opened, in 1 to 1000 characters. The person can read it among her cases. */
  reason: string;
};

/** What happened, when, and whose reads are suspected: `suspect`, `clientId`, `staff`, or nobody. */
export type OpenIncidentInput = {
  /** Whether somebody else used the account that is suspected. Then whoever it belongs to is among those whom it is about: what one sees of oneself is in no ledger. */
  accountMisused?: boolean | null | undefined;
  /** The `client_id` of a partner that is suspected. */
  clientId?: string | null | undefined;
  /** Fields whose reads count, each as `Type.field`, 100 at most; all when left out. */
  coordinates?: Array<string> | null | undefined;
  /** When it began. */
  from: string;
  /** When it was determined that it occurred; the record is kept for 24 months from then. */
  knownAt: string;
  /** The address of a member of staff who is suspected. */
  staff?: string | null | undefined;
  /** The global id of a `Session`, a `PartnerGrant` or a profile of whoever is suspected. */
  suspect?: string | null | undefined;
  /** When it was over, that instant itself left out; while it goes on, until it is assessed. */
  until?: string | null | undefined;
  /** What happened, in 1 to 5000 characters. Name nobody whom it is not needed to name. */
  what: string;
};

/** What a new klusster is called, and where it is about. */
export type OpenKlussterInput = {
  /** What it is about: three at most. */
  categories?: Array<KlussterCategory>;
  /** The city that it covers, in 1 to 100 characters. */
  city: string;
  /** The languages that it is written in, the first the most. */
  languages: Array<Language>;
  /** The name, in 1 to 100 characters. */
  name: string;
  /** The province or territory that it covers. */
  province: Province;
  /** The name in web addresses: 1 to 60 small letters and digits with single hyphens between them. It belongs to the klusster from the first publication on, and cannot be changed after that. */
  slug: string;
  /** What it is about in one line of at most 200 characters. */
  tagline?: string | null | undefined;
  /** What the klusster is about, in Markdown, at most 20,000 characters. HTML in it is shown as text. */
  text?: string | null | undefined;
};

/** A time in which a business is open. It stands for every week; there may be several on a day. */
export type OpeningSpanInput = {
  /** When it closes; on the day after where that is earlier than it opens. `24:00` is the end of the day. */
  closes: string;
  /** When it opens, on the clock of the place. */
  opens: string;
  /** The day on which it opens. */
  weekday: Weekday;
};

/** How money came that staff record: by anything but a card. */
export type OtherPaymentMeans =
  /** In cash. */
  | 'CASH'
  /** By a cheque. */
  | 'CHEQUE'
  /** By a transfer from a bank. */
  | 'TRANSFER';

/** Your name and how you are reached, as the owner of a klusster or a business. */
export type OwnerContactInput = {
  /** The e-mail address at which you are reached. */
  email: string;
  /** Your first name. */
  firstName: string;
  /** Your last name. */
  lastName: string;
  /** The postal address at which you are reached. */
  mailingAddress: string;
  /** The telephone number at which you are reached. */
  phone: string;
};

/** What paper with personal information was. */
export type PaperRecords =
  /** What staff wrote down or printed for a case. */
  | 'CASE_NOTES'
  /** Questions and complaints that came by mail, and their answers. */
  | 'INQUIRIES'
  /** Invoices, cheques and what else belongs to payments. */
  | 'INVOICES'
  /** Other paper with personal information. */
  | 'OTHER'
  /** Requests for access that came by mail, with what proved who asked. */
  | 'REQUESTS';

/** How a partner proves who it is at the token endpoint. */
export type PartnerAuthMethod =
  /** By a secret that Klusster makes (RFC 6749, 2.3.1). */
  | 'client_secret_basic'
  /** By a signature with a key of its own (RFC 7523). */
  | 'private_key_jwt';

/** Which partner is meant. */
export type PartnerInput = {
  /** The `client_id` of the partner. */
  clientId: string;
};

/** What a person may let a partner see in her name, each for one purpose. */
export type PartnerScope =
  /** The e-mail address that you sign in with, so that it can tell which account it is connected to. */
  | 'account'
  /** The names and contact details of other people that Klusster shows to you, so that it can help you to reach them; they count among the people whom you may be shown in a day. */
  | 'contacts'
  /** Your own name and contact details, and which profiles you have, so that it knows who you are and need not ask you for them again. */
  | 'profile'
  /** The mailing lists that you subscribe to, and since when, so that it can show you what you read. */
  | 'subscriptions';

/** Which invoice you pay with your card, and your consent to just this payment. */
export type PayInvoiceInput = {
  /** What you were shown as due of it, in whole cents of Canadian dollars: this is taken, and nothing when another amount is due meanwhile. */
  cents: number;
  /** Whether you consent to it that your stored card is charged this amount for this invoice now, apart from the monthly processing (privacy policy, 4.2). */
  consent: boolean;
  /** An open invoice of yours, by its `id`. */
  invoiceId: string;
  /** The language in which you were shown it. */
  language: Language;
  /** The `version` of the privacy policy that you were shown, in that language. */
  policyVersion: string;
};

/** How money came. */
export type PaymentMeans =
  /** By the card that is kept for the Klusster Owner. */
  | 'CARD'
  /** In cash. */
  | 'CASH'
  /** By a cheque. */
  | 'CHEQUE'
  /** By a transfer from a bank. */
  | 'TRANSFER';

/** Why a payment was taken back. */
export type PaymentReversalReason =
  /** It should not have been recorded. */
  | 'MISTAKE'
  /** The bank did not honour it. */
  | 'RETURNED';

/** What a person may be to the platform; one may be any mix of them. */
export type Profile =
  /** Who presents businesses. */
  | 'BUSINESS_OWNER'
  /** Who subscribes to mailing lists. */
  | 'CONSUMER_USER'
  /** Who runs a klusster. */
  | 'KLUSSTER_OWNER';

/** Which message is to be proven. */
export type ProofOfSendInput = {
  /** The address at which somebody says it arrived. You are told whether it went there. */
  address?: string | null | undefined;
  /** The id of the message: what stands in its header `Message-ID`, in front of the `@`. */
  messageId: string;
};

/** A province or territory of Canada, by its postal abbreviation. */
export type Province =
  /** Alberta. */
  | 'AB'
  /** British Columbia. */
  | 'BC'
  /** Manitoba. */
  | 'MB'
  /** New Brunswick. */
  | 'NB'
  /** Newfoundland and Labrador. */
  | 'NL'
  /** Nova Scotia. */
  | 'NS'
  /** Northwest Territories. */
  | 'NT'
  /** Nunavut. */
  | 'NU'
  /** Ontario. */
  | 'ON'
  /** Prince Edward Island. */
  | 'PE'
  /** Quebec. */
  | 'QC'
  /** Saskatchewan. */
  | 'SK'
  /** Yukon. */
  | 'YT';

/** A purpose for which personal information is held (privacy policy, section 5). */
export type PurposeCode =
  /** To obtain information for billing and collection. */
  | 'BILLING'
  /** To share your contact details with those whom section 4 of the policy names. */
  | 'CONTACT_SHARING'
  /** To manage and develop our business and operations, including the integrity of business and Klusster profiles. */
  | 'DEVELOPMENT'
  /** To meet legal and regulatory requirements. */
  | 'LEGAL'
  /** To send you the mailing list of the klussters you subscribe to. */
  | 'MAILING'
  /** To establish and maintain responsible commercial relations with you and provide you with ongoing service. */
  | 'SERVICE';

/** A request for access that came by mail. */
export type RecordAccessRequestInput = {
  /** The global id of your open case about the person who wrote. */
  caseId: string;
  /** In what shape she wants it. */
  format?: AccessFormat;
  /** The language of the letter, in which she is answered. */
  language: Language;
  /** When the letter came in: its time runs from there. */
  receivedAt: string;
};

/** What came by mail or telephone, and when. */
export type RecordInquiryInput = {
  /** An open case of yours, about whoever it came from and about no inquiry yet. */
  caseId: string;
  /** Whether it is a question or a complaint. */
  kind: InquiryKind;
  /** In which language she is answered; that of her last consent when left out. */
  language?: Language | null | undefined;
  /** The day on which it came, such as `2026-11-30`: today or a day of the last year. */
  receivedOn: string;
  /** What was written or said, in 1 to 5000 characters. She can read it. */
  text: string;
};

/** What paper was shredded, when, how and by whom, and what certifies it. */
export type RecordPaperDisposalInput = {
  /** Under which approval of the federal government the company disposes, in 1 to 100 characters. */
  approval: string;
  /** How many boxes: 1 to 10000. */
  boxes: number;
  /** The SHA-256 of the certificate as a file, in 64 hexadecimal digits, in lower case. The file is kept elsewhere. */
  certificateDigest?: string | null | undefined;
  /** The number of its certificate, in 1 to 100 characters. */
  certificateNumber: string;
  /** By which company, in 1 to 200 characters. */
  company: string;
  /** When it was shredded: within the last six years. */
  disposedAt: string;
  /** How. */
  method: Shredding;
  /** What the paper was. */
  records: PaperRecords;
};

/** Money that came for an invoice, by anything but a card. */
export type RecordPaymentInput = {
  /** How much, in whole cents of Canadian dollars. */
  cents: number;
  /** The number of the invoice. */
  invoiceNumber: number;
  /** How it came. */
  means: OtherPaymentMeans;
};

/** That people were told in public. */
export type RecordPublicNoticeInput = {
  /** The global id of an incident. */
  incidentId: string;
  /** When: after the notices began. */
  publishedAt: string;
  /** Where, in 1 to 1000 characters. */
  where: string;
};

/** That the report went to the Commissioner. */
export type RecordReportInput = {
  /** By which secure way. */
  channel: ReportChannel;
  /** The global id of an incident. */
  incidentId: string;
  /** When it was sent: after it was written. */
  sentAt: string;
};

/** That a safeguard was tested or reviewed, and what came of it. */
export type RecordSafeguardTestInput = {
  /** What was found, in up to 500 characters. It is about the safeguard: a text with an address, a number or a code of somebody is refused. */
  note?: string | null | undefined;
  /** Whether it passed. One that did not is red until it passes. */
  passed: boolean;
  /** By when it is to be tested or reviewed next: within 366 days. */
  reviewBy: string;
  /** The global id of a safeguard. */
  safeguardId: string;
  /** When: before now, and after its last test. */
  testedAt: string;
};

/** That a member of staff learned something. */
export type RecordTrainingInput = {
  /** What. */
  module: TrainingModule;
  /** When she passed it: within the last 365 days. */
  passedAt: string;
  /** The global id of a member of staff, and not of yourself. */
  staffMemberId: string;
};

/** A withdrawal that came by mail. */
export type RecordWithdrawalInput = {
  /** The global id of your case about the person who wrote. */
  caseId: string;
  /** The purpose that is withdrawn. */
  purpose: PurposeCode;
  /** When the mail came in. */
  receivedAt: string;
};

/** Why access is refused. */
export type RefuseAccessInput = {
  /** On what ground. */
  ground: AccessRefusalGround;
  /** The global id of a request in an open case of yours. */
  id: string;
  /** The reasons, in 1 to 1000 characters; she reads them. */
  reasons: string;
};

/** What is not corrected, and why. */
export type RefuseCorrectionInput = {
  /** The global id of a request for a correction of an open case of yours. */
  inquiryId: string;
  /** Why, in 1 to 5000 characters; it is sent by mail. */
  reasons: string;
};

/** What it takes to register as the owner of a business. */
export type RegisterBusinessOwnerInput = {
  /** One answer for each purpose that `collectedFor` names, each by itself. */
  consents: Array<ConsentInput>;
  /** How active Klusster Owners reach you (privacy policy, 4.1). */
  contact: OwnerContactInput;
  /** The address to sign in with. We send a link to it. */
  email: string;
  /** The language in which you were shown them, and in which we write to you. */
  language: Language;
  /** The password to sign in with, 15 to 1024 characters. */
  password: string;
  /** The `version` of the privacy policy that you were shown, in that language. */
  policyVersion: string;
};

/** What it takes to register as a Consumer User: no password, since you sign in by links that we send. */
export type RegisterConsumerUserInput = {
  /** One answer for each purpose that `collectedFor` names, each by itself. */
  consents: Array<ConsentInput>;
  /** Seen by no owner of any kind (privacy policy, 4.3). */
  contact: SubscriberContactInput;
  /** The address to sign in with. We send a link to it. */
  email: string;
  /** The language in which you were shown them, and in which we write to you. */
  language: Language;
  /** The `version` of the privacy policy that you were shown, in that language. */
  policyVersion: string;
};

/** What it takes to register as the owner of a klusster. */
export type RegisterKlussterOwnerInput = {
  /** One answer for each purpose that `collectedFor` names, each by itself. */
  consents: Array<ConsentInput>;
  /** How Business Owners and Consumer Users reach you (privacy policy, 4.2). */
  contact: OwnerContactInput;
  /** The address to sign in with. We send a link to it. */
  email: string;
  /** The language in which you were shown them, and in which we write to you. */
  language: Language;
  /** The password to sign in with, 15 to 1024 characters. */
  password: string;
  /** The `version` of the privacy policy that you were shown, in that language. */
  policyVersion: string;
};

/** What a partner is registered with. */
export type RegisterPartnerInput = {
  /** How it proves who it is. */
  authMethod: PartnerAuthMethod;
  /** For `private_key_jwt`: its public keys, as the JSON of a JWK set (RFC 7517, 5). */
  jwks?: string | null | undefined;
  /** By what people know it: one line, at most 80 characters. */
  name: string;
  /** Where people may be sent back to, exactly: HTTPS. Empty for a partner that asks nobody. */
  redirectUris: Array<string>;
  /** What it may ask people for. */
  scopes: Array<PartnerScope>;
};

/** Which card is removed. */
export type RemoveCardInput = {
  /** Your card, by its `id`: one that took its place meanwhile stays. */
  cardId: string;
};

/** Which second factor is removed. */
export type RemoveSecondFactorInput = {
  /** Its id, from `viewer { secondFactors }`. */
  id: string;
};

/** By which secure way a report went to the Commissioner. */
export type ReportChannel =
  /** By courier. */
  | 'COURIER'
  /** By encrypted e-mail. */
  | 'ENCRYPTED_MAIL'
  /** By the form on the Commissioner’s website. */
  | 'ONLINE_FORM'
  /** By registered mail. */
  | 'POST';

/** What is reported to staff, and why. */
export type ReportContentInput = {
  /** The global id of a klusster or of a business. */
  id: string;
  /** Why. */
  reason: ReportReason;
  /** What is wrong, in 1 to 2000 characters. Staff read it in a case only, which you can see. */
  text: string;
};

/** What staff decided about a report. */
export type ReportOutcome =
  /** Something was done about it. */
  | 'ACTED'
  /** Nothing had to be done. */
  | 'NOT_ACTED';

/** Why something is reported. */
export type ReportReason =
  /** It insults, deceives or harms somebody, or is against the law. */
  | 'ABUSE'
  /** What it says is wrong: an address, say, or the opening hours. */
  | 'WRONG_DATA';

/** What the report to the Commissioner says, by the letters of SOR/2018-64, s. 2(1). */
export type ReportToCommissionerInput = {
  /** The circumstances of the breach and, if known, its cause. In up to 3000 characters. It is refused where it is missing (`ITEM_MISSING`). */
  a?: string | null | undefined;
  /** The day or period of the breach. In up to 3000 characters. It is refused where it is missing (`ITEM_MISSING`). */
  b?: string | null | undefined;
  /** The personal information that it is about. In up to 3000 characters. It is refused where it is missing (`ITEM_MISSING`). */
  c?: string | null | undefined;
  /** How many people are affected, or about how many. In up to 3000 characters. It is refused where it is missing (`ITEM_MISSING`). */
  d?: string | null | undefined;
  /** What was done to reduce or mitigate the risk of harm. In up to 3000 characters. It is refused where it is missing (`ITEM_MISSING`). */
  e?: string | null | undefined;
  /** What was or will be done to notify people. In up to 3000 characters. It is refused where it is missing (`ITEM_MISSING`). */
  f?: string | null | undefined;
  /** Who answers the Commissioner’s questions, with contact. In up to 3000 characters. It is refused where it is missing (`ITEM_MISSING`). */
  g?: string | null | undefined;
  /** The global id of an incident. */
  incidentId: string;
  /** In which language it is written. */
  language: Language;
};

/** How you want to be told what is held about you. */
export type RequestAccessInput = {
  /** In what shape. */
  format?: AccessFormat;
  /** In which language, in which you are written to about it as well. */
  language: Language;
};

/** What is wrong of you that you cannot amend yourself. */
export type RequestCorrectionInput = {
  /** Which field, as `Type.field`, such as `Invoice.name`. */
  coordinate: string;
  /** In which language you are answered; that of your last consent when left out. */
  language?: Language | null | undefined;
  /** What is to be kept beside it if it is not corrected, in up to 2000 characters. */
  statement?: string | null | undefined;
  /** What is wrong and how it should be, in 1 to 5000 characters. Staff read it in a case only. */
  text: string;
};

/** That you want to be erased. */
export type RequestErasureInput = {
  /** That you have read what `erasureImplications` says and know that nothing can be brought back; must be true. */
  understood: boolean;
};

/** What is to be seen of the person of a case, for what and for how long. */
export type RequestGrantInput = {
  /** An open case of yours. */
  caseId: string;
  /** The groups of fields that are needed, and no more. */
  groups: Array<FieldGroup>;
  /** For how many hours, 1 to 24. It ends with the case in any event. */
  hours: number;
  /** The purpose that it serves (privacy policy, section 5). */
  purpose: PurposeCode;
  /** Why they are needed, in 1 to 1000 characters. The person can read it among her cases. */
  reason: string;
};

/** Where a link is to be sent that sets a new password. */
export type RequestPasswordResetInput = {
  /** The address of the account. */
  email: string;
};

/** Where a link is to be sent that signs in. */
export type RequestSignInLinkInput = {
  /** The address of the account. */
  email: string;
};

/** The link that was sent to the address, and the new password. */
export type ResetPasswordInput = {
  /** The new password, 15 to 1024 characters. */
  password: string;
  /** The token of the link. */
  token: string;
};

/** Which safeguard is not relied on any more. */
export type RetireSafeguardInput = {
  /** The global id of a safeguard. */
  safeguardId: string;
};

/** A payment that is taken back. */
export type ReversePaymentInput = {
  /** How much, in whole cents of Canadian dollars. */
  cents: number;
  /** The number of the invoice. */
  invoiceNumber: number;
  /** How it came. */
  means: OtherPaymentMeans;
  /** Why. */
  reason: PaymentReversalReason;
};

/** What came of the review of an emergency. */
export type ReviewEmergencyInput = {
  /** The emergency, by the global id of its case; not one of yours. */
  emergencyId: string;
  /** What came of it. */
  verdict: EmergencyVerdict;
};

/** Which grant is meant. */
export type RevokeGrantInput = {
  /** The global id of the grant. */
  id: string;
};

/** What a viewer acts as. One person may have several; a Klusster Owner has the role only while approved and active. */
export type Role =
  /** A Business Owner. */
  | 'BUSINESS_OWNER'
  /** A Consumer User. */
  | 'CONSUMER_USER'
  /** Staff who help people with their accounts. */
  | 'CUSTOMER_REPRESENTATIVE'
  /** An active Klusster Owner. */
  | 'KLUSSTER_OWNER'
  /** A partner that a person let ask in her name. */
  | 'PARTNER'
  /** Staff who answer for the protection of personal information. */
  | 'PRIVACY_OFFICER';

/** The methods by which personal information is protected (privacy policy, 10.2). */
export type SafeguardKind =
  /** What shows afterwards who did what. */
  | 'INVESTIGATIVE'
  /** Who is cleared for what, and who needs to know. */
  | 'ORGANISATIONAL'
  /** Locks, rooms, paper. */
  | 'PHYSICAL'
  /** What software does: passwords, encryption. */
  | 'TECHNOLOGICAL';

/** How a safeguard stands. All but `HOLDS` and `RETIRED` are red in the posture of the service. */
export type SafeguardState =
  /** It did not pass its last test, and counts as broken until it passes one. */
  | 'FAILED'
  /** It was tested and passed, or its first test is not due yet. */
  | 'HOLDS'
  /** The day of its test or review is over. */
  | 'OVERDUE'
  /** It is not relied on any more. */
  | 'RETIRED'
  /** Whoever answered for it works here no more. */
  | 'WITHOUT_OWNER';

/** Which newsletter is sent, and when. */
export type ScheduleNewsletterInput = {
  /** When it is to be sent: a time to come, within a year. */
  at: string;
  /** A newsletter of yours. */
  newsletterId: string;
  /** The `version` of the newsletter as you have read it; `CONFLICT` when it was changed since. */
  version: number;
};

/** What a second factor is. */
export type SecondFactorKind =
  /** A passkey (WebAuthn). */
  | 'PASSKEY'
  /** An authenticator app, which shows six digits for half a minute (RFC 6238). */
  | 'TOTP';

/** A way of proving a second factor. */
export type SecondFactorMethod =
  /** A passkey, which a device or a password manager holds. */
  | 'PASSKEY'
  /** One of the codes that were shown once, for who has lost everything else. */
  | 'RECOVERY_CODE'
  /** The six digits that an authenticator app shows. */
  | 'TOTP';

/** What you want to know, or what you complain of. */
export type SendInquiryInput = {
  /** Whether it is a question or a complaint. */
  kind: InquiryKind;
  /** In which language you are answered; that of your last consent when left out. */
  language?: Language | null | undefined;
  /** In your words, in 1 to 5000 characters. Staff read it in a case only, which you can see. */
  text: string;
};

/** How sensitive personal information is. */
export type Sensitivity =
  /** Much harm can come of it. */
  | 'HIGH'
  /** Little harm can come of it. */
  | 'LOW'
  /** Some harm can come of it. */
  | 'MEDIUM';

/** How the token of a session reaches the client and comes back. */
export type SessionTransport =
  /** In the answer, and back as `Authorization: Bearer …`: for apps, which keep it safe themselves. */
  | 'BEARER'
  /** As the cookie `__Host-klusster`, which no script can read, and not in the answer: for pages in a browser. */
  | 'COOKIE';

/** To whom your invoices are made out from now on. */
export type SetBillingDetailsInput = {
  /** The postal address on it. */
  address: string;
  /** The name on it, of you or your company, in 1 to 200 characters. */
  name: string;
  /** The province or territory of that address: it says which taxes you pay, and when a month is over. */
  province: Province;
};

/** What became of an alert. */
export type SettleStaffAlertInput = {
  /** The global id of an alert. */
  alertId: string;
  /** The global id of the incident as which it is dealt with: where it is one, and only there. */
  incidentId?: string | null | undefined;
  /** What became of it. */
  outcome: StaffAlertOutcome;
};

/** How paper was shredded. Strips are none of these: they can be put together again. */
export type Shredding =
  /** Cut into particles. */
  | 'CROSS_CUT'
  /** Cut, and burned. */
  | 'CUT_AND_BURNED'
  /** Cut, and dissolved into pulp. */
  | 'CUT_AND_PULPED'
  /** Cut into particles so small that no word is whole. */
  | 'MICRO_CUT';

/** The link that was sent to the address. */
export type SignInByLinkInput = {
  /** The token of the link. */
  token: string;
  /** How the token is handed over. With `COOKIE` the session is shorter. */
  transport?: SessionTransport;
};

/** What became of an alert about a member of staff. */
export type StaffAlertOutcome =
  /** Her work explains it. */
  | 'EXPLAINED'
  /** It is dealt with as a breach of security safeguards. */
  | 'INCIDENT';

/** In which way the day of a member of staff was unusual. */
export type StaffPattern =
  /** She was shown people, or opened cases, from ten in the evening to six in the morning, Eastern time. */
  | 'AT_NIGHT'
  /** More than ten times she was refused what she asked of people or cases by their ids: closed, never hers, or beyond her grants. */
  | 'CLOSED_CASES'
  /** She was shown more than 30 different people. */
  | 'MANY_PEOPLE'
  /** She opened the third case, or one more, about the same person within seven days. */
  | 'SAME_PERSON';

/** What somebody who works here is. */
export type StaffRole =
  /** Staff who help people with their accounts. */
  | 'CUSTOMER_REPRESENTATIVE'
  /** Staff who answer for the protection of personal information. */
  | 'PRIVACY_OFFICER';

/** Who sends the mailing list of a klusster. All of it is public, and stands in each message. */
export type StateSenderIdentityInput = {
  /** The name under which you carry on business, on one line of at most 120 characters. */
  businessName: string;
  /** Which fields may be public though they repeat your own contact. Name those only that you were warned of. */
  confirmPublic?: Array<BusinessContactField> | null | undefined;
  /** The e-mail address of the business. Where it is your own as well, confirm that. */
  email?: string | null | undefined;
  /** A klusster of yours. */
  klussterId: string;
  /** The postal address of the business. Where it is your own as well, confirm that. */
  mailingAddress: string;
  /** The telephone number of the business. One of telephone, e-mail and website is needed. */
  phone?: string | null | undefined;
  /** Until when the postal address holds, where you know that it ends. Nothing is sent within 60 days of that. */
  validUntil?: string | null | undefined;
  /** The `version` that you read; left out where you have not stated any. */
  version?: number | null | undefined;
  /** The web address of the business: http or https. */
  website?: string | null | undefined;
};

/** What it takes to subscribe to the mailing list of a klusster. Nothing else is collected. */
export type SubscribeInput = {
  /** The `version` of the consent text that you were shown, in that language. */
  consentVersion: string;
  /** The address to which it is sent. We send a link to it first. */
  email: string;
  /** Your first name. */
  firstName: string;
  /** The klusster. */
  klussterId: string;
  /** The language in which you were asked, and in which it is written to you. */
  language: Language;
  /** Your last name. */
  lastName: string;
};

/** Your name, and where mailing lists are sent. */
export type SubscriberContactInput = {
  /** The e-mail address to which mailing lists are sent. */
  email: string;
  /** Your first name. */
  firstName: string;
  /** Your last name. */
  lastName: string;
};

/** Which request is taken up, and why in a case of yours. */
export type TakeAccessRequestInput = {
  /** The global id of a request that waits, and that nobody works on. */
  id: string;
  /** Why it is taken up, in 1 to 1000 characters. She can read it among her cases. */
  reason: string;
};

/** Which inquiry is taken up, and why in a case of yours. */
export type TakeInquiryInput = {
  /** The global id of an inquiry that is `WAITING`. */
  inquiryId: string;
  /** Why it is taken up, in 1 to 1000 characters. Whoever sent it can read it among her cases. */
  reason: string;
};

/** Which report is taken up, and why in a case of yours. */
export type TakeReportInput = {
  /** Why it is taken up, in 1 to 1000 characters. Whoever reported can read it among her cases. */
  reason: string;
  /** The global id of a report that is not decided, and that nobody works on. */
  reportId: string;
};

/** A tax of Canada or Quebec. */
export type Tax =
  /** Goods and services tax. */
  | 'GST'
  /** Harmonized sales tax. */
  | 'HST'
  /** Quebec sales tax. */
  | 'QST';

/** Which newsletter is sent to yourself. */
export type TestNewsletterInput = {
  /** A newsletter of yours. */
  newsletterId: string;
};

/** What whoever works here has to have learned within a year. */
export type TrainingModule =
  /** How personal information is kept confidential, and what the policy and the law ask. */
  | 'CONFIDENTIALITY'
  /** How accounts, devices and messages are kept safe. */
  | 'SECURITY';

/** Which subscription ends. */
export type UnsubscribeInput = {
  /** A subscription of yours; all of them when left out. */
  subscriptionId?: string | null | undefined;
};

/** Why a mutation changed nothing, where that was to be expected. */
export type UserErrorCode =
  /** The service itself is what this purpose is for: it is withdrawn by closing the account. Every other purpose can be withdrawn by itself. */
  | 'ACCOUNT_NEEDS_PURPOSE'
  /** What is due of the invoice is not what you were shown: consent is to one amount, and no other is taken. */
  | 'AMOUNT_CHANGED'
  /** A use of the card is under way, by the monthly processing or by hand, or nobody knows yet what came of it. No second one begins before it has ended, so that nothing is paid twice. */
  | 'CARD_BEING_CHARGED'
  /** The card is past its last month. Nothing was begun, and your consent was not kept. */
  | 'CARD_EXPIRED'
  /** The card gateway gave no answer, or this service has none. Nothing was changed here; the same may be asked again. */
  | 'CARD_GATEWAY_AWAY'
  /** The card gateway has no card for this setup yet, or its owner has not proven to her bank that it is hers. Let the gateway’s library collect it in the browser, then call `keepCard` again. */
  | 'CARD_MISSING'
  /** The card gateway or the bank did not accept the card. Nothing was kept; another card may be given to the same setup. */
  | 'CARD_NOT_ACCEPTED'
  /** The challenge is unknown, older than five minutes, answered already, or was answered wrongly five times. The answer is the same for each. */
  | 'CHALLENGE_OVER'
  /** The `version` of the input is not that of the object: somebody, perhaps you in another window, changed it since. Nothing was changed. */
  | 'CONFLICT'
  /** A purpose that the service cannot do without was answered with no. */
  | 'CONSENT_NEEDED'
  /** `consentVersion` is not the version of the consent text of this mailing list in this language, which `mailingListConsent` tells. What is kept as consent is exactly what was shown. */
  | 'CONSENT_TEXT_CHANGED'
  /** The answers are not exactly one for each purpose that `collectedFor` names. */
  | 'CONSENT_UNANSWERED'
  /** An alert counts until its day is over, Eastern time, and is settled once somebody has looked at all of it: what is settled before would hide the rest of the day. */
  | 'DAY_NOT_OVER'
  /** The other side declined this listing less than 30 days ago. Until then only she can ask for it; the time is no secret, `history` tells it. */
  | 'DECLINED_LATELY'
  /** The version of a document that was to be accepted is unknown, or was replaced. The message names the one that is in force in this language. Nothing was accepted. */
  | 'DOCUMENT_CHANGED'
  /** One emergency at a time: a Privacy Officer reviews it with `reviewEmergency` before the same member of staff opens another. Open a case and ask for a grant instead. */
  | 'EMERGENCY_NOT_REVIEWED'
  /** Each complaint is investigated (PIPEDA Schedule 1, 4.10.4): it ends with `closeComplaint`, which asks for what was found. */
  | 'FINDING_NEEDED'
  /** That two cases are about one person is as personal as her address. Ask for a grant of `ACCOUNT` in each first; one is enough where they are about the same person. */
  | 'GRANT_NEEDED'
  /** Every consent and every message names who sends it, with a mailing address and one more contact (CASL 6(2), 10(1)). The klusster has no such identity of whoever runs it now, or one that does not hold for 60 days after sending. Its owner states it with `stateSenderIdentity`. */
  | 'IDENTITY_INCOMPLETE'
  /** A text shows an image of its newsletter as `![what it is](image:1)`, by its number; there is none of a number that is named. Other images cannot be shown, since nothing is fetched when a message is opened. */
  | 'IMAGE_MISSING'
  /** Address and password do not fit. The answer is the same whether the address is known or not. */
  | 'INVALID_CREDENTIALS'
  /** While money may be taken from a card for an invoice, nothing else is done with it. It ends by itself, in minutes as a rule. */
  | 'INVOICE_BEING_CHARGED'
  /** What is owed for a klusster is collected in spite of a withdrawal: the contract goes so far. */
  | 'INVOICE_NEEDS_PURPOSE'
  /** A report to the Commissioner has the items (a) to (g) of SOR/2018-64, s. 2(1), a notice to people the items (a) to (f) of s. 3 in both languages. `field` is the letter of one that is missing, for each of them. */
  | 'ITEM_MISSING'
  /** The text is no JWK set, holds no key, or holds one that is private, shared or broken. */
  | 'KEYS_REFUSED'
  /** Billing is part of the contract for a klusster that is not closed. */
  | 'KLUSSTER_NEEDS_PURPOSE'
  /** Whoever works here cannot do without a second factor. */
  | 'LAST_SECOND_FACTOR'
  /** The token of the link is unknown, was used before, or its time is over. The three are told alike. */
  | 'LINK_NOT_VALID'
  /** Consent to mail is sought list by list, with the identity of its sender (CASL 10(1)). Withdrawing ends all of them at once. */
  | 'LIST_ASKS_ITSELF'
  /** A complaint that is well founded, or resolved, ends with a measure (PIPEDA Schedule 1, 4.10.4), and none was named. */
  | 'MEASURE_NEEDED'
  /** No more is paid or credited than is due on the invoice. */
  | 'MORE_THAN_DUE'
  /** The name is empty. */
  | 'NAME_MISSING'
  /** The incident bears a real risk of significant harm, and not everybody was told: the notices did not begin or are on their way, or some reach nobody and it is not on record that they were told in public (PIPEDA, s. 10.1(3); SOR/2018-64, s. 5). */
  | 'NOT_ALL_TOLD'
  /** An incident is closed once it is said whether it bears a real risk of significant harm (PIPEDA, s. 10.1(7)). */
  | 'NOT_ASSESSED'
  /** What is held to meet legal and regulatory requirements rests on no consent. */
  | 'NOT_BY_CONSENT'
  /** The colleague is not cleared: her role is not confirmed, a module is missing or has run out, or an emergency of hers waits for its review. `colleagues` lists those who are. */
  | 'NOT_CLEARED'
  /** The incident bears a real risk of significant harm, and it is not on record that its report was sent (PIPEDA, s. 10.1(1)). */
  | 'NOT_REPORTED'
  /** An erasure cannot be taken back: `understood` has to be true. */
  | 'NOT_UNDERSTOOD'
  /** There is no card to pay with. Nothing was begun, and your consent was not kept. */
  | 'NO_CARD'
  /** Recovery codes stand in for a second factor; they come with the first one. */
  | 'NO_SECOND_FACTOR'
  /** The invoice has no payment of this sum, by these means, that was not taken back already. */
  | 'NO_SUCH_PAYMENT'
  /** Two spans overlap, also across midnight or the end of the week, or one opens when it closes. A whole day is 00:00 to 24:00; one that closes before it opens closes on the day after. */
  | 'OPENING_HOURS_REFUSED'
  /** A case goes on in another one about the same person only. */
  | 'OTHER_PERSON'
  /** The alert is about you. Another Privacy Officer says what became of it; the database holds it too. */
  | 'OWN_ALERT'
  /** You opened the case, or have it. Whether its person is told later, and whether an emergency was justified, a Privacy Officer says of her colleagues, never of herself. */
  | 'OWN_CASE'
  /** You named yourself. What somebody who works here is, and what she has learned, another Privacy Officer confirms, or whoever runs the service on the command line. */
  | 'OWN_CLEARANCE'
  /** The password is on a list of common ones, repeats or counts, or is made of the name of the service or of what was given of the person. */
  | 'PASSWORD_TOO_COMMON'
  /** The password has fewer than 15 characters. Nothing else is asked of it than length and not being common. */
  | 'PASSWORD_TOO_SHORT'
  /** `policyVersion` is not the version of the policy in force, which `privacyPolicy { version }` tells. */
  | 'POLICY_CHANGED'
  /** A person has at most one profile of each kind. */
  | 'PROFILE_EXISTS'
  /** The act is sensitive, and the last proof of this session is older than ten minutes. Call `proveAgain`, then try again. */
  | 'PROOF_NEEDED'
  /** A case grant for a purpose that its person said no to is not given. */
  | 'PURPOSE_WITHDRAWN'
  /** An inquiry that came by mail or telephone is counted from the day on which it came, which is today or a day of the last year. */
  | 'RECEIPT_REFUSED'
  /** A redirect URI is no absolute HTTPS URI, or has a fragment, a user or a password in it. */
  | 'REDIRECT_URI_REFUSED'
  /** You have a second factor, and this session was opened without it. Sign in again; only then can what proves you be changed. */
  | 'SECOND_FACTOR_NEEDED'
  /** What was shown as a second factor is wrong, or was used before. The challenge may be answered again, five times in all. */
  | 'SECOND_FACTOR_REFUSED'
  /** The slug of a klusster cannot be changed from its first publication on, so that links keep their meaning. */
  | 'SLUG_KEPT'
  /** A klusster is, or was, published under this slug. What drafts wish for takes nothing away: the first that is published has it. */
  | 'SLUG_TAKEN'
  /** An inquiry, a report, a request for access or an approval was taken up in the case and is not dealt with. Deal with it, or close the case as `UNRESOLVED`: then it waits for somebody else to take it up. */
  | 'STILL_WAITING'
  /** The time does not fit: a newsletter is scheduled for a time to come within a year, what came by mail came in before now, the time of a request is extended by 1 to 30 days, a clearance is looked at again within 366 days, what was learned counts for 365, of an incident each instant is over and after what it follows, a safeguard is tested before now, after its last test, and again within 366 days, and paper was shredded within the last six years. */
  | 'TIME_REFUSED'
  /** The card gateway takes no less than 50 cents. What is less is paid by other means. */
  | 'TOO_LITTLE_FOR_CARD'
  /** Too many attempts failed from where this one comes from. The message says when to try again; whether the address is known makes no difference. */
  | 'TOO_MANY_ATTEMPTS'
  /** A Business Owner may have a hundred businesses, closed ones among them. */
  | 'TOO_MANY_BUSINESSES'
  /** The text names more than five images; each message carries all of them. */
  | 'TOO_MANY_IMAGES'
  /** A person may send ten inquiries within 24 hours. The message says when to try again. */
  | 'TOO_MANY_INQUIRIES'
  /** A Klusster Owner may run fifty klussters that are not closed. */
  | 'TOO_MANY_KLUSSTERS'
  /** The member of staff looked up as many addresses within the hour as one may. The message says when to try again. */
  | 'TOO_MANY_LOOK_UPS'
  /** A klusster may have fifty newsletters that are neither sent nor cancelled, and may begin to send five within 24 hours. */
  | 'TOO_MANY_NEWSLETTERS'
  /** A person may report twenty things within 24 hours. The message says when to try again. */
  | 'TOO_MANY_REPORTS'
  /** A person may have ten second factors. */
  | 'TOO_MANY_SECOND_FACTORS'
  /** A partner may have five webhooks that are not disabled. */
  | 'TOO_MANY_WEBHOOKS'
  /** The id is of no upload of yours within the last day. Whether it is unknown, too old or somebody else’s makes no difference. */
  | 'UPLOAD_NOT_FOUND'
  /** The URL of a webhook is https, on port 443 or one from 1024 on, with a public host, without credentials and without a fragment, and at most 2,000 characters long. */
  | 'WEBHOOK_URL_REFUSED'
  /** A website is an http or https URL of a public name, without credentials, at most 500 characters long. */
  | 'WEBSITE_REFUSED'
  /** The field repeats your own e-mail address, telephone number or postal address, which are not public, and everybody would see it. Nothing was written. Name the field in `confirmPublic` to go on. */
  | 'WILL_BE_PUBLIC'
  /** You work here. What staff did with the records of others is kept as long as it has to be answered for, and who did it with it. */
  | 'WORKS_HERE'
  /** The password is not that of the account that is signed in. */
  | 'WRONG_PASSWORD'
  /** The object is in a state from which this does not lead: a case that is closed, a grant that has ended, a Klusster Owner about whom this was decided already, a klusster that is closed or was never published. Read it again. */
  | 'WRONG_STATE';

/** Where a delivery stands. */
export type WebhookDeliveryState =
  /** The receiver answered with a status of success. */
  | 'DELIVERED'
  /** It is not sent any more: its webhook was disabled, or the person whom it was about was erased or withdrew what it rests on. */
  | 'DROPPED'
  /** It was tried as often as it is, and given up. */
  | 'FAILED'
  /** It is still to be tried, or tried again. */
  | 'PENDING';

/** Why nothing is sent to a webhook any more. */
export type WebhookDisabled =
  /** For more than three days nothing arrived there. */
  | 'FAILING'
  /** It answered 410: nothing is wanted there any more. */
  | 'GONE'
  /** Staff removed it. */
  | 'REMOVED';

/** What a partner can be told of. */
export type WebhookEvent =
  /** A person who let the partner see something in her name withdrew her consent to purposes which that is about; `purposes` says to which. It is sent as `consent.withdrawn`. */
  | 'CONSENT_WITHDRAWN'
  /** Data of a person was corrected; `fields` says which. The new values are not in it: ask for them. It is sent as `data.corrected`. */
  | 'DATA_CORRECTED'
  /** A person was erased. Erase what you hold of her. It is sent as `data.erased`. */
  | 'DATA_ERASED'
  /** What a person let the partner see in her name is over: she ended it, or what she proves herself by was changed. Its tokens are refused. It is sent as `grant.ended`. */
  | 'GRANT_ENDED'
  /** A trial, which every endpoint is sent when staff ask for it, whatever it listens to. It is sent as `webhook.ping`. */
  | 'PING';

/** What became of one attempt. */
export type WebhookOutcome =
  /** The answer had a status of success (2xx). */
  | 'DELIVERED'
  /** The name of the host led to an address that is not public. */
  | 'FORBIDDEN_ADDRESS'
  /** The answer was 410. */
  | 'GONE'
  /** The answer had another status. Redirects are not followed. */
  | 'REJECTED'
  /** There was no answer within 15 seconds. */
  | 'TIMED_OUT'
  /** No connection came about, or it broke before there was an answer. */
  | 'UNREACHABLE';

/** A day of the week. */
export type Weekday =
  /** Friday. */
  | 'FRIDAY'
  /** Monday. */
  | 'MONDAY'
  /** Saturday. */
  | 'SATURDAY'
  /** Sunday. */
  | 'SUNDAY'
  /** Thursday. */
  | 'THURSDAY'
  /** Tuesday. */
  | 'TUESDAY'
  /** Wednesday. */
  | 'WEDNESDAY';

/** What is withdrawn. */
export type WithdrawConsentInput = {
  /** The purpose. */
  purpose: PurposeCode;
};

/** Why a field is withheld. It never depends on the stored value, so it never reveals one. */
export type WithheldReason =
  /** The viewer has seen as many people today as the daily limit allows. */
  | 'LIMIT_REACHED'
  /** Nobody is signed in, and the field is not for everyone. */
  | 'NOT_AUTHENTICATED'
  /** The field is for others than this viewer. */
  | 'NOT_IN_AUDIENCE'
  /** The person does not share it now. */
  | 'NOT_SHARED'
  /** The partner lacks the scope for it: the person did not let it see this in her name. */
  | 'PURPOSE_NOT_ALLOWED';

/** Of what kind something is that waits for staff. */
export type WorkKind =
  /** A request for access that is neither answered nor refused. Take it up with `takeAccessRequest`. */
  | 'ACCESS_REQUEST'
  /** A Klusster Owner who waits for approval. Open a case about her with `openCase`. */
  | 'APPROVAL'
  /** A question, a complaint or a request for a correction that is not answered. Take it up with `takeInquiry`. */
  | 'INQUIRY'
  /** A report of a klusster or a business that is not decided. Take it up with `takeReport`. */
  | 'REPORT';

/** What is written, and to which mailing list. */
export type WriteNewsletterInput = {
  /** Uploads of yours of the last day, which the text names by number: the first is `image:1`, or the next after those that the newsletter has. Those that the text does not name are not kept. At most five are shown. */
  images?: Array<string> | null | undefined;
  /** A klusster of yours that is not closed. */
  klussterId: string;
  /** The language that it is written in. */
  language: Language;
  /** The subject, in 1 to 150 characters. */
  subject: string;
  /** What it says, in Markdown, at most 20,000 characters. HTML in it is shown as text. An image is shown as `![what it is](image:1)`, by its number; no other image is, since nothing is fetched when the message is opened. */
  text: string;
};

export type AcceptCorrectionMutationVariables = Exact<{
  input: AcceptCorrectionInput;
}>;


export type AcceptCorrectionMutation = { acceptCorrection: { inquiry: { id: string, state: InquiryState, finding: Finding | null, answeredAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type AcceptDocumentsMutationVariables = Exact<{
  input: AcceptDocumentsInput;
}>;


export type AcceptDocumentsMutation = { acceptDocuments: { acceptances: Array<{ document: DocumentKind, version: string, language: Language, acceptedAt: string }> | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type AcceptKlussterOfferMutationVariables = Exact<{
  input: AnswerOfferInput;
}>;


export type AcceptKlussterOfferMutation = { acceptKlussterOffer: { offer: { id: string, klussterName: string, state: KlussterOfferState, expiresAt: string } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type AcceptListingMutationVariables = Exact<{
  input: ListingStepInput;
}>;


export type AcceptListingMutation = { acceptListing: { listing: { id: string, state: ListingState, since: string } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type AccessRequestsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type AccessRequestsQuery = { viewer: { accessRequests: { nodes: Array<{ id: string, state: AccessState, format: AccessFormat, receivedAt: string, dueAt: string, extendedAt: string | null, extensionReason: AccessExtensionReason | null, answeredAt: string | null, openedAt: string | null, refusedAt: string | null, refusalGround: AccessRefusalGround | null, deemedRefusedAt: string | null, reasons: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type AddBusinessOwnerMutationVariables = Exact<{
  input: AddBusinessOwnerInput;
}>;


export type AddBusinessOwnerMutation = { addBusinessOwner: { added: boolean, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type AddCaseNoteMutationVariables = Exact<{
  input: AddCaseNoteInput;
}>;


export type AddCaseNoteMutation = { addCaseNote: { case: { id: string, heldBy: { name: string }, entries: { nodes: Array<{ kind: CaseEntryKind, writtenAt: string, words: string | null }> } } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type AddConsumerUserMutationVariables = Exact<{
  input: AddConsumerUserInput;
}>;


export type AddConsumerUserMutation = { addConsumerUser: { added: boolean, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type AddKlussterOwnerMutationVariables = Exact<{
  input: AddKlussterOwnerInput;
}>;


export type AddKlussterOwnerMutation = { addKlussterOwner: { added: boolean, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type AddWebhookMutationVariables = Exact<{
  input: AddWebhookInput;
}>;


export type AddWebhookMutation = { addWebhook: { webhookId: string | null, secret: string | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type AmendContactMutationVariables = Exact<{
  input: AmendContactInput;
}>;


export type AmendContactMutation = { amendContact: { amended: Array<string> | null, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type AnswerInquiryMutationVariables = Exact<{
  input: AnswerInquiryInput;
}>;


export type AnswerInquiryMutation = { answerInquiry: { inquiry: { id: string, state: InquiryState, answeredAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type AnyObjectQueryVariables = Exact<{
  id: string;
}>;


export type AnyObjectQuery = { node:
    | { __typename: 'Business', name: string, id: string }
    | { __typename: 'BusinessOwner', firstName: string | null, id: string, businesses: { nodes: Array<{ name: string }> } }
    | { __typename: 'ConsumerUser', firstName: string | null, id: string }
    | { __typename: 'Klusster', name: string, id: string }
    | { __typename: 'KlussterOwner', firstName: string | null, id: string, klussters: { nodes: Array<{ name: string }> } }
   | null };

export type ApproveKlussterOwnerMutationVariables = Exact<{
  input: DecisionInput;
}>;


export type ApproveKlussterOwnerMutation = { approveKlussterOwner: { case: { id: string, klussterOwnerStanding: { state: KlussterOwnerState, since: string } | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type AssessIncidentMutationVariables = Exact<{
  input: AssessIncidentInput;
}>;


export type AssessIncidentMutation = { assessIncident: { incident: { id: string, state: IncidentState, affectedCount: number, riskOfSignificantHarm: boolean | null, reportedAt: string | null, reportSentAt: string | null, notifiedAt: string | null, notifiedCount: number, closedAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type AssignSafeguardMutationVariables = Exact<{
  input: AssignSafeguardInput;
}>;


export type AssignSafeguardMutation = { assignSafeguard: { safeguard: { id: string, state: SafeguardState, ownerRole: StaffRole | null, lastTestedAt: string | null, lastPassed: boolean | null, reviewBy: string, retiredAt: string | null, owner: { name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type AuditEntriesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type AuditEntriesQuery = { auditEntries: { nodes: Array<{ number: number, at: string, kind: AuditKind, what: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type BeginCardSetupMutationVariables = Exact<{ [key: string]: never; }>;


export type BeginCardSetupMutation = { beginCardSetup: { setupId: string | null, clientSecret: string | null, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type BeginPasskeyMutationVariables = Exact<{
  input: BeginSecondFactorInput;
}>;


export type BeginPasskeyMutation = { beginPasskey: { challenge: string | null, expiresAt: string | null, options: string | null, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type BeginTotpMutationVariables = Exact<{
  input: BeginSecondFactorInput;
}>;


export type BeginTotpMutation = { beginTotp: { challenge: string | null, expiresAt: string | null, secret: string | null, uri: string | null, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type BreakGlassMutationVariables = Exact<{
  input: BreakGlassInput;
}>;


export type BreakGlassMutation = { breakGlass: { case: { id: string, grants: { nodes: Array<{ groups: Array<FieldGroup>, expiresAt: string }> } } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type BusinessCardQueryVariables = Exact<{
  id: string;
}>;


export type BusinessCardQuery = { business: { name: string, description: string | null, category: BusinessCategory, phone: string | null, email: string | null, website: string | null, address: string | null, city: string, province: Province, owner: { id: string, firstName: string | null, lastName: string | null, email: string | null, phone: string | null, mailingAddress: string | null } } | null };

export type BusinessCategoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type BusinessCategoriesQuery = { businessCategories: Array<{ category: BusinessCategory, label: string }> };

export type BusinessesToEditQueryVariables = Exact<{ [key: string]: never; }>;


export type BusinessesToEditQuery = { viewer: { businessOwner: { businesses: { nodes: Array<{ id: string, version: number, closedAt: string | null, name: string, description: string | null, category: BusinessCategory, phone: string | null, email: string | null, website: string | null, address: string | null, city: string, province: Province, openingHours: Array<{ weekday: Weekday, opens: string, closes: string }>, logo: { url: string } | null }> } } | null } | null };

export type CancelNewsletterMutationVariables = Exact<{
  input: MoveNewsletterInput;
}>;


export type CancelNewsletterMutation = { cancelNewsletter: { newsletter: { id: string, state: NewsletterState, version: number, subject: string, scheduledFor: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type CaseFileQueryVariables = Exact<{
  id: string;
}>;


export type CaseFileQuery = { case: { id: string, kind: CaseKind, reason: string | null, openedAt: string, closedAt: string | null, entries: { nodes: Array<{ kind: CaseEntryKind, words: string | null, writtenAt: string }> }, person: { account: { email: string | null } | null, businessOwner: { firstName: string | null, lastName: string | null, email: string | null, phone: string | null, mailingAddress: string | null } | null, klussterOwner: { firstName: string | null, lastName: string | null, email: string | null, phone: string | null, mailingAddress: string | null } | null, consumerUser: { firstName: string | null, lastName: string | null, email: string | null } | null, subscriptions: { nodes: Array<{ since: string, klusster: { name: string } | null }> } | null } } | null };

export type CaseRegisterQueryVariables = Exact<{ [key: string]: never; }>;


export type CaseRegisterQuery = { caseRegister: { nodes: Array<{ id: string, kind: CaseKind, openedAt: string, heldSince: string | null, isWaitedFor: boolean, toldFrom: string | null, heldBy: { name: string } }> } | null };

export type ChangeAddressMutationVariables = Exact<{
  input: ChangeAddressInput;
}>;


export type ChangeAddressMutation = { changeAddress: { validUntil: string | null, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { changePassword: { changed: boolean, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type ChangeSubscriptionLanguageMutationVariables = Exact<{
  input: ChangeSubscriptionLanguageInput;
}>;


export type ChangeSubscriptionLanguageMutation = { changeSubscriptionLanguage: { changed: boolean, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type CloseBusinessMutationVariables = Exact<{
  input: BusinessInput;
}>;


export type CloseBusinessMutation = { closeBusiness: { business: { id: string, version: number, closedAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type CloseCaseMutationVariables = Exact<{
  input: CloseCaseInput;
}>;


export type CloseCaseMutation = { closeCase: { case: { id: string, closedAt: string | null, outcome: CaseOutcome | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type CloseComplaintMutationVariables = Exact<{
  input: CloseComplaintInput;
}>;


export type CloseComplaintMutation = { closeComplaint: { inquiry: { id: string, state: InquiryState, finding: Finding | null, answeredAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type CloseIncidentMutationVariables = Exact<{
  input: CloseIncidentInput;
}>;


export type CloseIncidentMutation = { closeIncident: { incident: { id: string, state: IncidentState, affectedCount: number, riskOfSignificantHarm: boolean | null, reportedAt: string | null, reportSentAt: string | null, notifiedAt: string | null, notifiedCount: number, closedAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type CloseKlussterMutationVariables = Exact<{
  input: MoveKlussterInput;
}>;


export type CloseKlussterMutation = { closeKlusster: { klusster: { id: string, slug: string, name: string, state: KlussterState, version: number } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type ColleaguesQueryVariables = Exact<{ [key: string]: never; }>;


export type ColleaguesQuery = { colleagues: { nodes: Array<{ id: string, name: string }> } | null };

export type CollectedForQueryVariables = Exact<{
  profile: Profile;
  language?: Language;
}>;


export type CollectedForQuery = { collectedFor: Array<{ purpose: PurposeCode, text: string, clause: string, isNeeded: boolean }>, privacyPolicy: { version: string } };

export type CompleteSignInMutationVariables = Exact<{
  input: CompleteSignInInput;
}>;


export type CompleteSignInMutation = { completeSignIn: { accessToken: string | null, expiresAt: string | null, recoveryCodesLeft: number | null, viewer: { roles: Array<Role> | null } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type ConfirmAccessIdentityMutationVariables = Exact<{
  input: ConfirmIdentityInput;
}>;


export type ConfirmAccessIdentityMutation = { confirmAccessIdentity: { request: { id: string, state: AccessState, dueAt: string } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type ConfirmAddressMutationVariables = Exact<{
  input: ConfirmAddressInput;
}>;


export type ConfirmAddressMutation = { confirmAddress: { changed: boolean, missing: MissingProof | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type ConfirmClearanceMutationVariables = Exact<{
  input: ConfirmClearanceInput;
}>;


export type ConfirmClearanceMutation = { confirmClearance: { clearance: { id: string, clearedUntil: string | null, duty: Duty | null, reviewBy: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type ConfirmPasskeyMutationVariables = Exact<{
  input: ConfirmPasskeyInput;
}>;


export type ConfirmPasskeyMutation = { confirmPasskey: { recoveryCodes: Array<string> | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type ConfirmRegistrationMutationVariables = Exact<{
  input: ConfirmRegistrationInput;
}>;


export type ConfirmRegistrationMutation = { confirmRegistration: { accessToken: string | null, expiresAt: string | null, viewer: { roles: Array<Role> | null } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type ConfirmSubscriptionMutationVariables = Exact<{
  input: ConfirmSubscriptionInput;
}>;


export type ConfirmSubscriptionMutation = { confirmSubscription: { klussterName: string | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } };

export type ConfirmTotpMutationVariables = Exact<{
  input: ConfirmTotpInput;
}>;


export type ConfirmTotpMutation = { confirmTotp: { recoveryCodes: Array<string> | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type ContentReportsQueryVariables = Exact<{ [key: string]: never; }>;


export type ContentReportsQuery = { contentReports: { nodes: Array<{ id: string, reason: ReportReason, text: string | null, reportedAt: string, klusster: { name: string } | null, business: { name: string } | null }> } | null };

export type CreateBusinessMutationVariables = Exact<{
  input: CreateBusinessInput;
}>;


export type CreateBusinessMutation = { createBusiness: { business: { id: string, version: number, name: string, categoryLabel: string, openingHours: Array<{ weekday: Weekday, opens: string, closes: string }>, logo: { url: string, width: number, height: number } | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type CreditInvoiceMutationVariables = Exact<{
  input: CreditInvoiceInput;
}>;


export type CreditInvoiceMutation = { creditInvoice: { invoiceNumber: number | null, creditNoteNumber: number | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type DataMapQueryVariables = Exact<{
  language?: Language | null | undefined;
}>;


export type DataMapQuery = { dataMap: Array<{ coordinate: string, label: string | null, category: string | null, purpose: string | null, clause: string | null, clauseText: string | null, visibleTo: string, retention: string | null, mayI: MayI }> };

export type DecideReportMutationVariables = Exact<{
  input: DecideReportInput;
}>;


export type DecideReportMutation = { decideReport: { case: { id: string, report: { outcome: ReportOutcome | null, decidedAt: string | null } | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type DeclineKlussterOfferMutationVariables = Exact<{
  input: AnswerOfferInput;
}>;


export type DeclineKlussterOfferMutation = { declineKlussterOffer: { offer: { id: string, klussterName: string, state: KlussterOfferState, expiresAt: string } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type DeclineListingMutationVariables = Exact<{
  input: ListingStepInput;
}>;


export type DeclineListingMutation = { declineListing: { listing: { id: string, state: ListingState, since: string } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type DelayTellingMutationVariables = Exact<{
  input: DelayTellingInput;
}>;


export type DelayTellingMutation = { delayTelling: { case: { id: string, toldFrom: string | null, delayGround: DelayGround | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type DescribeKlussterMutationVariables = Exact<{
  input: DescribeKlussterInput;
}>;


export type DescribeKlussterMutation = { describeKlusster: { klusster: { id: string, slug: string, name: string, tagline: string | null, textHtml: string | null, state: KlussterState, version: number } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type DirectoryQueryVariables = Exact<{
  province?: Province | null | undefined;
  category?: BusinessCategory | null | undefined;
  search?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type DirectoryQuery = { klussters: { nodes: Array<{ slug: string, name: string, city: string, province: Province, languages: Array<Language>, categories: Array<KlussterCategory> }> }, businesses: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, name: string, city: string, category: BusinessCategory } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DocumentQueryVariables = Exact<{
  kind: DocumentKind;
  language?: Language | null | undefined;
  version?: string | null | undefined;
}>;


export type DocumentQuery = { document: { version: string, isSample: boolean, isTranslation: boolean, inForceFrom: string, clauses: Array<{ id: string, text: string }> } | null };

export type DocumentsQueryVariables = Exact<{
  filter?: DocumentFilter | null | undefined;
}>;


export type DocumentsQuery = { documents: { nodes: Array<{ kind: DocumentKind, language: Language, version: string, sha256: string, isSample: boolean, isTranslation: boolean, inForceFrom: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type EditBusinessMutationVariables = Exact<{
  input: EditBusinessInput;
}>;


export type EditBusinessMutation = { editBusiness: { business: { id: string, version: number, name: string, description: string | null, phone: string | null, openingHours: Array<{ weekday: Weekday, opens: string, closes: string }> } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type EditNewsletterMutationVariables = Exact<{
  input: EditNewsletterInput;
}>;


export type EditNewsletterMutation = { editNewsletter: { newsletter: { id: string, state: NewsletterState, version: number, subject: string, scheduledFor: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type EmergenciesQueryVariables = Exact<{ [key: string]: never; }>;


export type EmergenciesQuery = { emergencies: { nodes: Array<{ id: string, ground: EmergencyGround, openedAt: string, reviewBy: string, readCount: number, coordinates: Array<string>, openedBy: { name: string } }> } | null };

export type EndAllSessionsMutationVariables = Exact<{
  exceptThis?: boolean;
}>;


export type EndAllSessionsMutation = { endAllSessions: { ended: number | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type EndDelayMutationVariables = Exact<{
  input: EndDelayInput;
}>;


export type EndDelayMutation = { endDelay: { case: { id: string, toldFrom: string | null, delayGround: DelayGround | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type EndGrantMutationVariables = Exact<{
  input: EndGrantInput;
}>;


export type EndGrantMutation = { endGrant: { grant: { id: string, closedAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type EndListingMutationVariables = Exact<{
  input: ListingStepInput;
}>;


export type EndListingMutation = { endListing: { listing: { id: string, state: ListingState, since: string } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type EndSessionMutationVariables = Exact<{
  id: string;
}>;


export type EndSessionMutation = { endSession: { endedSessionId: string | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type EnterSafeguardMutationVariables = Exact<{
  input: EnterSafeguardInput;
}>;


export type EnterSafeguardMutation = { enterSafeguard: { safeguard: { id: string, state: SafeguardState, ownerRole: StaffRole | null, lastTestedAt: string | null, lastPassed: boolean | null, reviewBy: string, retiredAt: string | null, owner: { name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type ErasureQueryVariables = Exact<{
  reference: string;
}>;


export type ErasureQuery = { disposalReceiptKey: string, erasureImplications: Array<{ category: CategoryCode, words: string, outcome: ErasureOutcome, kept: string | null }>, erasure: { state: ErasureState, requestedAt: string, doneAt: string | null, erased: number, anonymised: number, receipt: string | null } | null };

export type ExplainPurposeQueryVariables = Exact<{
  coordinate: string;
}>;


export type ExplainPurposeQuery = { explainPurpose: { explanation: string, purposes: Array<{ purpose: PurposeCode, text: string, version: number, clause: string }>, visibility: { clause: string | null, clauseText: string | null, category: string | null, retention: string | null, visibleTo: string } } | null };

export type ExtendAccessMutationVariables = Exact<{
  input: ExtendAccessInput;
}>;


export type ExtendAccessMutation = { extendAccess: { request: { id: string, state: AccessState, dueAt: string } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type GiveConsentMutationVariables = Exact<{
  input: GiveConsentInput;
}>;


export type GiveConsentMutation = { giveConsent: { purpose: PurposeCode | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type HandOverCaseMutationVariables = Exact<{
  input: HandOverCaseInput;
}>;


export type HandOverCaseMutation = { handOverCase: { case: { id: string, heldBy: { name: string }, entries: { nodes: Array<{ kind: CaseEntryKind, writtenAt: string, words: string | null }> } } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type IncidentQueryVariables = Exact<{
  id: string;
}>;


export type IncidentQuery = { incident: { id: string, state: IncidentState, affectedCount: number, readCount: number, notifiedCount: number, unreachedCount: number, fields: Array<{ coordinate: string, persons: number }>, affected: { nodes: Array<{ coordinates: Array<string>, ownAccount: boolean, readCount: number, firstSeenAt: string, lastSeenAt: string, notifiedAt: string | null, unreachedAt: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null, incidentRecord: { what: string, reasons: string | null, report: string | null, noticeInEnglish: string | null, noticeInFrench: string | null, published: string | null } | null };

export type IncidentsQueryVariables = Exact<{ [key: string]: never; }>;


export type IncidentsQuery = { incidents: { nodes: Array<{ id: string, state: IncidentState, openedAt: string, knownAt: string, from: string, until: string | null, suspect: IncidentSuspect, affectedCount: number, riskOfSignificantHarm: boolean | null, reportSentAt: string | null, notifiedAt: string | null, notifiedCount: number, unreachedCount: number, closedAt: string | null }> } | null };

export type InquiriesQueryVariables = Exact<{ [key: string]: never; }>;


export type InquiriesQuery = { inquiries: { nodes: Array<{ id: string, kind: InquiryKind, state: InquiryState, receivedOn: string, limit: string, handledBy: { name: string } | null }> } | null };

export type InviteBusinessMutationVariables = Exact<{
  input: ListingInput;
}>;


export type InviteBusinessMutation = { inviteBusiness: { listing: { id: string, state: ListingState, since: string } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type KeepCardMutationVariables = Exact<{
  input: KeepCardInput;
}>;


export type KeepCardMutation = { keepCard: { card: { id: string, brand: CardBrand | null, last4: string | null, expiry: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type KlussterOwnersWaitingQueryVariables = Exact<{ [key: string]: never; }>;


export type KlussterOwnersWaitingQuery = { klussterOwnersWaiting: { nodes: Array<{ since: string, klussterOwner: { id: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type KlussterPageQueryVariables = Exact<{
  slug: string;
  first?: number | null | undefined;
}>;


export type KlussterPageQuery = { klusster: { name: string, tagline: string | null, city: string, owner: { firstName: string | null, lastName: string | null, email: string | null, phone: string | null }, businesses: { nodes: Array<{ id: string, name: string, phone: string | null, website: string | null, owner: { firstName: string | null, lastName: string | null, email: string | null, phone: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type MailingListConsentQueryVariables = Exact<{
  klussterId: string;
  language: Language;
}>;


export type MailingListConsentQuery = { mailingListConsent: { text: string, version: string } | null };

export type MayISeeQueryVariables = Exact<{
  coordinate: string;
}>;


export type MayISeeQuery = { visibility: { coordinate: string, label: string | null, visibleTo: string, clause: string | null, clauseText: string | null, mayI: MayI, reason: WithheldReason | null } | null };

export type MergeCasesMutationVariables = Exact<{
  input: MergeCasesInput;
}>;


export type MergeCasesMutation = { mergeCases: { case: { id: string, heldBy: { name: string }, entries: { nodes: Array<{ kind: CaseEntryKind, writtenAt: string, words: string | null }> } } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type MyAcceptancesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MyAcceptancesQuery = { viewer: { acceptances: { nodes: Array<{ document: DocumentKind, version: string, language: Language, sha256: string, acceptedAt: string, isPresent: boolean }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, documentsToAccept: { nodes: Array<{ kind: DocumentKind, language: Language, version: string, inForceFrom: string }> } | null } | null };

export type MyBusinessesQueryVariables = Exact<{ [key: string]: never; }>;


export type MyBusinessesQuery = { viewer: { businessOwner: { businesses: { nodes: Array<{ name: string, klussters: { nodes: Array<{ name: string, owner: { firstName: string | null, email: string | null, phone: string | null } }> } }> } } | null } | null };

export type MyCardQueryVariables = Exact<{ [key: string]: never; }>;


export type MyCardQuery = { viewer: { klussterOwner: { card: { id: string, brand: CardBrand | null, last4: string | null, expiry: string | null, nextChargeOn: string | null } | null, cardUses: { nodes: Array<{ at: string, kind: CardUseKind, cents: number, outcome: CardUseOutcome, reason: CardDeclineReason | null, endedAt: string | null, invoice: { number: number, month: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null } | null };

export type MyCasesQueryVariables = Exact<{ [key: string]: never; }>;


export type MyCasesQuery = { viewer: { cases: { nodes: Array<{ id: string, kind: CaseKind, reason: string | null, openedAt: string, closedAt: string | null, outcome: CaseOutcome | null, openedBy: { name: string }, heldBy: { name: string }, entries: { nodes: Array<{ kind: CaseEntryKind, words: string | null, writtenAt: string }> }, grants: { nodes: Array<{ groups: Array<FieldGroup>, purpose: PurposeCode, reason: string | null, openedAt: string, expiresAt: string, closedAt: string | null }> }, decisions: { nodes: Array<{ decision: CaseDecisionKind, reason: string | null, decidedAt: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type MyConsentsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MyConsentsQuery = { viewer: { consents: { nodes: Array<{ purpose: PurposeCode, kind: ConsentKind, stands: boolean, basis: ConsentBasis, expiresAt: string | null, text: string, textHash: string, purposeVersion: number, policyVersion: string | null, language: Language, method: ConsentMethod, evidence: ConsentEvidence | null, receivedAt: string | null, at: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type MyCorrectionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyCorrectionsQuery = { viewer: { corrections: { nodes: Array<{ at: string, field: string, oldValue: string | null, newValue: string | null, recipients: { nodes: Array<{ kind: CorrectionRecipientKind, name: string | null, toldAt: string, acknowledgedAt: string | null }> } }> } | null } | null };

export type MyGrantsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyGrantsQuery = { viewer: { grants: { nodes: Array<{ id: string, scopes: Array<PartnerScope>, expiresAt: string, grantedAt: string, lastUsedAt: string | null, partner: { name: string } }> } | null } | null };

export type MyIncidentsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyIncidentsQuery = { viewer: { incidents: { nodes: Array<{ reference: string, coordinates: Array<string>, ownAccount: boolean, readCount: number, firstSeenAt: string, lastSeenAt: string, notifiedAt: string | null }> } | null } | null };

export type MyInquiriesQueryVariables = Exact<{ [key: string]: never; }>;


export type MyInquiriesQuery = { viewer: { inquiries: { nodes: Array<{ id: string, kind: InquiryKind, state: InquiryState, text: string | null, sentAt: string, limit: string, answeredAt: string | null, answer: string | null, finding: Finding | null, measure: string | null, recourse: string | null, handledBy: { name: string } | null }> } | null } | null };

export type MyInvoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type MyInvoicesQuery = { klussterMonthlyCents: number | null, viewer: { klussterOwner: { billingDetails: { name: string | null, address: string | null, province: Province } | null, invoices: { nodes: Array<{ id: string, number: number, state: InvoiceState, month: string, name: string | null, address: string | null, province: Province, subtotalCents: number, totalCents: number, creditedCents: number, paidCents: number, dueCents: number, issuedAt: string, dueOn: string, lines: { nodes: Array<{ klussterName: string, fromDay: string, untilDay: string, days: number, ofDays: number, cents: number }> }, taxes: { nodes: Array<{ tax: Tax, rate: number, cents: number }> }, payments: { nodes: Array<{ means: PaymentMeans, cents: number, receivedAt: string, reversedAt: string | null, reversedFor: PaymentReversalReason | null }> }, creditNotes: { nodes: Array<{ number: number, reason: CreditReason, totalCents: number, issuedAt: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null } | null };

export type MyKlusstersQueryVariables = Exact<{ [key: string]: never; }>;


export type MyKlusstersQuery = { viewer: { klussterOwner: { klussters: { nodes: Array<{ id: string, slug: string, name: string, state: KlussterState, publishedAt: string | null, version: number, languages: Array<Language>, categories: Array<KlussterCategory>, text: string | null, textHtml: string | null }> } } | null } | null, klussterCategories: Array<{ category: KlussterCategory, label: string }> };

export type MyListingsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyListingsQuery = { viewer: { listings: { nodes: Array<{ id: string, state: ListingState, since: string, klusster: { name: string } | null, business: { name: string } | null, history: { nodes: Array<{ state: ListingState, by: ListingSide, at: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type MyNewslettersQueryVariables = Exact<{ [key: string]: never; }>;


export type MyNewslettersQuery = { viewer: { klussterOwner: { klussters: { nodes: Array<{ name: string, audienceBand: { band: AudienceBand, countedAt: string } | null, newsletters: { nodes: Array<{ id: string, state: NewsletterState, version: number, language: Language, subject: string, scheduledFor: string | null, sendingSince: string | null, reach: AudienceBand | null, images: { nodes: Array<{ number: number }> }, preview: { html: string, text: string, userErrors: Array<{ code: UserErrorCode, message: string }> } }> } }> } } | null } | null };

export type MyOffersQueryVariables = Exact<{ [key: string]: never; }>;


export type MyOffersQuery = { viewer: { klussterOffers: { nodes: Array<{ id: string, klussterName: string, isToYou: boolean, state: KlussterOfferState, offeredAt: string, expiresAt: string, endedAt: string | null, klusster: { slug: string, state: KlussterState } | null }> } | null } | null };

export type MyReportsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyReportsQuery = { viewer: { reports: { nodes: Array<{ id: string, reason: ReportReason, text: string | null, reportedAt: string, decidedAt: string | null, outcome: ReportOutcome | null }> } | null } | null };

export type MySecondFactorsQueryVariables = Exact<{ [key: string]: never; }>;


export type MySecondFactorsQuery = { viewer: { secondFactors: { nodes: Array<{ id: string, kind: SecondFactorKind, name: string | null, createdAt: string, lastUsedAt: string | null }> } | null } | null };

export type MySessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MySessionsQuery = { viewer: { sessions: { nodes: Array<{ id: string, device: string | null, createdAt: string, lastUsedAt: string, expiresAt: string, isCurrent: boolean, reusedAt: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type MySubscriptionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MySubscriptionsQuery = { viewer: { consumerUser: { subscriptions: { nodes: Array<{ id: string, language: Language, since: string, klusster: { name: string } | null }> } | null, consents: { nodes: Array<{ language: Language, textVersion: number, method: MailingConsentMethod, givenAt: string, withdrawnAt: string | null, klusster: { name: string } | null }> } | null } | null } | null };

export type NotifyAffectedMutationVariables = Exact<{
  input: NotifyAffectedInput;
}>;


export type NotifyAffectedMutation = { notifyAffected: { incident: { id: string, state: IncidentState, affectedCount: number, riskOfSignificantHarm: boolean | null, reportedAt: string | null, reportSentAt: string | null, notifiedAt: string | null, notifiedCount: number, closedAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type OfferKlussterMutationVariables = Exact<{
  input: OfferKlussterInput;
}>;


export type OfferKlussterMutation = { offerKlusster: { offer: { id: string, klussterName: string, state: KlussterOfferState, expiresAt: string } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type OpenAccessPackageMutationVariables = Exact<{
  input: OpenAccessPackageInput;
}>;


export type OpenAccessPackageMutation = { openAccessPackage: { url: string | null, expiresAt: string | null, sha256: string | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type OpenCaseMutationVariables = Exact<{
  input: OpenCaseInput;
}>;


export type OpenCaseMutation = { openCase: { case: { id: string, kind: CaseKind, openedAt: string } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type OpenCasesQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenCasesQuery = { cases: { nodes: Array<{ id: string, kind: CaseKind, openedAt: string, klussterOwnerStanding: { state: KlussterOwnerState, since: string, klussterOwner: { id: string } } | null, grants: { nodes: Array<{ id: string, groups: Array<FieldGroup>, expiresAt: string, closedAt: string | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type OpenIncidentMutationVariables = Exact<{
  input: OpenIncidentInput;
}>;


export type OpenIncidentMutation = { openIncident: { incident: { id: string, state: IncidentState, affectedCount: number, riskOfSignificantHarm: boolean | null, reportedAt: string | null, reportSentAt: string | null, notifiedAt: string | null, notifiedCount: number, closedAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type OpenKlussterMutationVariables = Exact<{
  input: OpenKlussterInput;
}>;


export type OpenKlussterMutation = { openKlusster: { klusster: { id: string, slug: string, name: string, state: KlussterState, version: number } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type PaperDisposalsQueryVariables = Exact<{ [key: string]: never; }>;


export type PaperDisposalsQuery = { paperDisposals: { nodes: Array<{ records: PaperRecords, boxes: number, disposedAt: string, method: Shredding, company: string, approval: string, certificateNumber: string, certificateDigest: string | null, recordedAt: string, recordedBy: { name: string } | null }> } | null };

export type PartnerItselfQueryVariables = Exact<{ [key: string]: never; }>;


export type PartnerItselfQuery = { partner: { clientId: string, name: string, redirectUris: Array<string>, scopes: Array<PartnerScope>, authMethod: PartnerAuthMethod, registeredAt: string, secretSince: string | null, formerSecretUntil: string | null, webhooks: { nodes: Array<{ id: string, url: string, events: Array<WebhookEvent>, createdAt: string, deliveredAt: string | null, disabledAt: string | null, disabledBecause: WebhookDisabled | null, deliveries: { nodes: Array<{ eventId: string, event: WebhookEvent, state: WebhookDeliveryState, queuedAt: string, nextAt: string | null, attempts: Array<{ at: string, outcome: WebhookOutcome, status: number | null }> }> } }> } } | null };

export type PauseKlussterMutationVariables = Exact<{
  input: MoveKlussterInput;
}>;


export type PauseKlussterMutation = { pauseKlusster: { klusster: { id: string, slug: string, name: string, state: KlussterState, version: number } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type PayInvoiceMutationVariables = Exact<{
  input: PayInvoiceInput;
}>;


export type PayInvoiceMutation = { payInvoice: { cardUse: { at: string, kind: CardUseKind, cents: number, outcome: CardUseOutcome } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type PingWebhookMutationVariables = Exact<{
  id: string;
}>;


export type PingWebhookMutation = { pingWebhook: { webhookId: string | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type PrivacyOfficerQueryVariables = Exact<{ [key: string]: never; }>;


export type PrivacyOfficerQuery = { privacyOfficer: { name: string, title: string, email: string, phone: string, mailingAddress: string } };

export type PrivacyPolicyQueryVariables = Exact<{
  language?: Language | null | undefined;
}>;


export type PrivacyPolicyQuery = { privacyPolicy: { version: string, sha256: string, language: Language, clauses: Array<{ id: string, text: string, statement: string | null, controls: Array<{ name: string, lastEvidence: string | null, passing: boolean | null }> }> } };

export type ProofOfSendMutationVariables = Exact<{
  input: ProofOfSendInput;
}>;


export type ProofOfSendMutation = { proofOfSend: { proof: { messageId: string, isToAddress: boolean | null, state: NewsletterMessageState, passedAt: string, gateVersion: number, endedAt: string | null, messageIdHeader: string, contentHash: string, subject: string, newsletterHash: string, suppressedAt: string | null, sender: { businessName: string, postalAddress: string, contacts: Array<string> }, consent: { text: string, textVersion: number, principalName: string, language: Language, method: MailingConsentMethod, givenAt: string, withdrawnAt: string | null, withdrawalMethod: MailingWithdrawalMethod | null } } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type ProveAgainMutationVariables = Exact<{
  password: string;
}>;


export type ProveAgainMutation = { proveAgain: { provenUntil: string | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type PublishKlussterMutationVariables = Exact<{
  input: MoveKlussterInput;
}>;


export type PublishKlussterMutation = { publishKlusster: { klusster: { id: string, slug: string, name: string, state: KlussterState, version: number } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type RecordAccessRequestMutationVariables = Exact<{
  input: RecordAccessRequestInput;
}>;


export type RecordAccessRequestMutation = { recordAccessRequest: { request: { id: string, state: AccessState, dueAt: string } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type RecordInquiryMutationVariables = Exact<{
  input: RecordInquiryInput;
}>;


export type RecordInquiryMutation = { recordInquiry: { inquiry: { id: string, kind: InquiryKind, receivedOn: string, limit: string } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type RecordPaperDisposalMutationVariables = Exact<{
  input: RecordPaperDisposalInput;
}>;


export type RecordPaperDisposalMutation = { recordPaperDisposal: { disposal: { disposedAt: string, company: string, certificateNumber: string, recordedAt: string } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type RecordPaymentMutationVariables = Exact<{
  input: RecordPaymentInput;
}>;


export type RecordPaymentMutation = { recordPayment: { invoiceNumber: number | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type RecordPublicNoticeMutationVariables = Exact<{
  input: RecordPublicNoticeInput;
}>;


export type RecordPublicNoticeMutation = { recordPublicNotice: { incident: { id: string, state: IncidentState, affectedCount: number, riskOfSignificantHarm: boolean | null, reportedAt: string | null, reportSentAt: string | null, notifiedAt: string | null, notifiedCount: number, closedAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type RecordReportMutationVariables = Exact<{
  input: RecordReportInput;
}>;


export type RecordReportMutation = { recordReport: { incident: { id: string, state: IncidentState, affectedCount: number, riskOfSignificantHarm: boolean | null, reportedAt: string | null, reportSentAt: string | null, notifiedAt: string | null, notifiedCount: number, closedAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type RecordSafeguardTestMutationVariables = Exact<{
  input: RecordSafeguardTestInput;
}>;


export type RecordSafeguardTestMutation = { recordSafeguardTest: { safeguard: { id: string, state: SafeguardState, ownerRole: StaffRole | null, lastTestedAt: string | null, lastPassed: boolean | null, reviewBy: string, retiredAt: string | null, owner: { name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type RecordTrainingMutationVariables = Exact<{
  input: RecordTrainingInput;
}>;


export type RecordTrainingMutation = { recordTraining: { clearance: { id: string, clearedUntil: string | null, trainings: Array<{ module: TrainingModule, expiresAt: string | null }> } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type RecordWithdrawalMutationVariables = Exact<{
  input: RecordWithdrawalInput;
}>;


export type RecordWithdrawalMutation = { recordWithdrawal: { purpose: PurposeCode | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type RefuseAccessMutationVariables = Exact<{
  input: RefuseAccessInput;
}>;


export type RefuseAccessMutation = { refuseAccess: { request: { id: string, state: AccessState, dueAt: string } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type RefuseCorrectionMutationVariables = Exact<{
  input: RefuseCorrectionInput;
}>;


export type RefuseCorrectionMutation = { refuseCorrection: { inquiry: { id: string, state: InquiryState, finding: Finding | null, answeredAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type RefuseKlussterOwnerMutationVariables = Exact<{
  input: DecisionInput;
}>;


export type RefuseKlussterOwnerMutation = { refuseKlussterOwner: { case: { id: string, klussterOwnerStanding: { state: KlussterOwnerState, since: string } | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type RegenerateRecoveryCodesMutationVariables = Exact<{ [key: string]: never; }>;


export type RegenerateRecoveryCodesMutation = { regenerateRecoveryCodes: { recoveryCodes: Array<string> | null, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type RegisterBusinessOwnerMutationVariables = Exact<{
  input: RegisterBusinessOwnerInput;
}>;


export type RegisterBusinessOwnerMutation = { registerBusinessOwner: { validUntil: string | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } };

export type RegisterConsumerUserMutationVariables = Exact<{
  input: RegisterConsumerUserInput;
}>;


export type RegisterConsumerUserMutation = { registerConsumerUser: { validUntil: string | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } };

export type RegisterKlussterOwnerMutationVariables = Exact<{
  input: RegisterKlussterOwnerInput;
}>;


export type RegisterKlussterOwnerMutation = { registerKlussterOwner: { validUntil: string | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } };

export type RegisterPartnerMutationVariables = Exact<{
  input: RegisterPartnerInput;
}>;


export type RegisterPartnerMutation = { registerPartner: { clientId: string | null, clientSecret: string | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type ReinstateKlussterOwnerMutationVariables = Exact<{
  input: DecisionInput;
}>;


export type ReinstateKlussterOwnerMutation = { reinstateKlussterOwner: { case: { id: string, klussterOwnerStanding: { state: KlussterOwnerState, since: string } | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type RemoveCardMutationVariables = Exact<{
  input: RemoveCardInput;
}>;


export type RemoveCardMutation = { removeCard: { removed: boolean, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type RemoveSecondFactorMutationVariables = Exact<{
  input: RemoveSecondFactorInput;
}>;


export type RemoveSecondFactorMutation = { removeSecondFactor: { left: number | null, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type RemoveWebhookMutationVariables = Exact<{
  id: string;
}>;


export type RemoveWebhookMutation = { removeWebhook: { removedWebhookId: string | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type ReopenBusinessMutationVariables = Exact<{
  input: BusinessInput;
}>;


export type ReopenBusinessMutation = { reopenBusiness: { business: { id: string, version: number, closedAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type ReportContentMutationVariables = Exact<{
  input: ReportContentInput;
}>;


export type ReportContentMutation = { reportContent: { report: { id: string, reason: ReportReason, text: string | null, reportedAt: string } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type ReportToCommissionerMutationVariables = Exact<{
  input: ReportToCommissionerInput;
}>;


export type ReportToCommissionerMutation = { reportToCommissioner: { incident: { id: string, state: IncidentState, affectedCount: number, riskOfSignificantHarm: boolean | null, reportedAt: string | null, reportSentAt: string | null, notifiedAt: string | null, notifiedCount: number, closedAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type RequestAccessMutationVariables = Exact<{
  input: RequestAccessInput;
}>;


export type RequestAccessMutation = { requestAccess: { request: { id: string, state: AccessState, format: AccessFormat, receivedAt: string, dueAt: string, answeredAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type RequestCorrectionMutationVariables = Exact<{
  input: RequestCorrectionInput;
}>;


export type RequestCorrectionMutation = { requestCorrection: { inquiry: { id: string, kind: InquiryKind, coordinate: string | null, text: string | null, statement: string | null, limit: string } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type RequestErasureMutationVariables = Exact<{
  input: RequestErasureInput;
}>;


export type RequestErasureMutation = { requestErasure: { reference: string | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type RequestGrantMutationVariables = Exact<{
  input: RequestGrantInput;
}>;


export type RequestGrantMutation = { requestGrant: { grant: { id: string, groups: Array<FieldGroup>, expiresAt: string } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type RequestListingMutationVariables = Exact<{
  input: ListingInput;
}>;


export type RequestListingMutation = { requestListing: { listing: { id: string, state: ListingState, since: string } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type RequestPasswordResetMutationVariables = Exact<{
  input: RequestPasswordResetInput;
}>;


export type RequestPasswordResetMutation = { requestPasswordReset: { validUntil: string | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type RequestSignInLinkMutationVariables = Exact<{
  input: RequestSignInLinkInput;
}>;


export type RequestSignInLinkMutation = { requestSignInLink: { validUntil: string | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetPasswordMutation = { resetPassword: { changed: boolean, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type ResumePartnerMutationVariables = Exact<{
  input: PartnerInput;
}>;


export type ResumePartnerMutation = { resumePartner: { clientId: string | null, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type RetireSafeguardMutationVariables = Exact<{
  input: RetireSafeguardInput;
}>;


export type RetireSafeguardMutation = { retireSafeguard: { safeguard: { id: string, state: SafeguardState, ownerRole: StaffRole | null, lastTestedAt: string | null, lastPassed: boolean | null, reviewBy: string, retiredAt: string | null, owner: { name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type ReversePaymentMutationVariables = Exact<{
  input: ReversePaymentInput;
}>;


export type ReversePaymentMutation = { reversePayment: { invoiceNumber: number | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type ReviewEmergencyMutationVariables = Exact<{
  input: ReviewEmergencyInput;
}>;


export type ReviewEmergencyMutation = { reviewEmergency: { emergency: { id: string, verdict: EmergencyVerdict | null, reviewedAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type RevokeGrantMutationVariables = Exact<{
  input: RevokeGrantInput;
}>;


export type RevokeGrantMutation = { revokeGrant: { id: string | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type RotatePartnerSecretMutationVariables = Exact<{
  input: PartnerInput;
}>;


export type RotatePartnerSecretMutation = { rotatePartnerSecret: { clientId: string | null, clientSecret: string | null, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type RotateSessionMutationVariables = Exact<{ [key: string]: never; }>;


export type RotateSessionMutation = { rotateSession: { accessToken: string | null, expiresAt: string | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type RotateWebhookSecretMutationVariables = Exact<{
  id: string;
}>;


export type RotateWebhookSecretMutation = { rotateWebhookSecret: { webhookId: string | null, secret: string | null, formerSecretUntil: string | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type SafeguardsQueryVariables = Exact<{ [key: string]: never; }>;


export type SafeguardsQuery = { safeguards: { nodes: Array<{ id: string, kind: SafeguardKind, sensitivity: Sensitivity, nameInEnglish: string, nameInFrench: string, ownerRole: StaffRole | null, state: SafeguardState, lastTestedAt: string | null, lastPassed: boolean | null, reviewBy: string, control: string | null, controlProbedAt: string | null, controlPassing: boolean | null, shownBy: string | null, enteredAt: string, retiredAt: string | null, owner: { name: string } | null, tests: { nodes: Array<{ testedAt: string, passed: boolean, note: string | null, reviewBy: string, by: { name: string } | null }> } }> } | null };

export type ScheduleNewsletterMutationVariables = Exact<{
  input: ScheduleNewsletterInput;
}>;


export type ScheduleNewsletterMutation = { scheduleNewsletter: { newsletter: { id: string, state: NewsletterState, version: number, subject: string, scheduledFor: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type SendInquiryMutationVariables = Exact<{
  input: SendInquiryInput;
}>;


export type SendInquiryMutation = { sendInquiry: { inquiry: { id: string, kind: InquiryKind, state: InquiryState, text: string | null, receivedOn: string, limit: string, recourse: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type SendNewsletterMutationVariables = Exact<{
  input: MoveNewsletterInput;
}>;


export type SendNewsletterMutation = { sendNewsletter: { newsletter: { id: string, state: NewsletterState, version: number, subject: string, scheduledFor: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type SetBillingDetailsMutationVariables = Exact<{
  input: SetBillingDetailsInput;
}>;


export type SetBillingDetailsMutation = { setBillingDetails: { billingDetails: { name: string | null, address: string | null, province: Province, changedAt: string } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type SettleStaffAlertMutationVariables = Exact<{
  input: SettleStaffAlertInput;
}>;


export type SettleStaffAlertMutation = { settleStaffAlert: { alert: { id: string, pattern: StaffPattern, day: string, count: number, settledAt: string | null, outcome: StaffAlertOutcome | null, incident: { id: string } | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type SignInMutationVariables = Exact<{
  email: string;
  password: string;
}>;


export type SignInMutation = { signIn: { accessToken: string | null, expiresAt: string | null, viewer: { roles: Array<Role> | null } | null, secondFactor: { challenge: string, expiresAt: string, methods: Array<SecondFactorMethod>, passkeyOptions: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type SignInByLinkMutationVariables = Exact<{
  input: SignInByLinkInput;
}>;


export type SignInByLinkMutation = { signInByLink: { accessToken: string | null, expiresAt: string | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { ended: boolean } };

export type StaffAlertsQueryVariables = Exact<{ [key: string]: never; }>;


export type StaffAlertsQuery = { staffAlerts: { nodes: Array<{ id: string, pattern: StaffPattern, day: string, count: number, at: string, settledAt: string | null, outcome: StaffAlertOutcome | null, staffMember: { name: string } | null, settledBy: { name: string } | null, incident: { id: string, state: IncidentState } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type StaffMembersQueryVariables = Exact<{ [key: string]: never; }>;


export type StaffMembersQuery = { staffMembers: { nodes: Array<{ id: string, name: string, role: StaffRole, clearedUntil: string | null, duty: Duty | null, confirmedBy: string | null, reviewBy: string | null, trainings: Array<{ module: TrainingModule, passedAt: string | null, expiresAt: string | null }> }> } | null };

export type StateSenderIdentityMutationVariables = Exact<{
  input: StateSenderIdentityInput;
}>;


export type StateSenderIdentityMutation = { stateSenderIdentity: { senderIdentity: { businessName: string, mailingAddress: string, phone: string | null, email: string | null, website: string | null, validUntil: string | null, version: number } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type SubscribeMutationVariables = Exact<{
  input: SubscribeInput;
}>;


export type SubscribeMutation = { subscribe: { validUntil: string | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } };

export type SuspendKlussterOwnerMutationVariables = Exact<{
  input: DecisionInput;
}>;


export type SuspendKlussterOwnerMutation = { suspendKlussterOwner: { case: { id: string, klussterOwnerStanding: { state: KlussterOwnerState, since: string } | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type SuspendPartnerMutationVariables = Exact<{
  input: PartnerInput;
}>;


export type SuspendPartnerMutation = { suspendPartner: { clientId: string | null, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type TakeAccessRequestMutationVariables = Exact<{
  input: TakeAccessRequestInput;
}>;


export type TakeAccessRequestMutation = { takeAccessRequest: { case: { id: string } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type TakeInquiryMutationVariables = Exact<{
  input: TakeInquiryInput;
}>;


export type TakeInquiryMutation = { takeInquiry: { case: { id: string, inquiry: { id: string, kind: InquiryKind, limit: string } | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type TakeReportMutationVariables = Exact<{
  input: TakeReportInput;
}>;


export type TakeReportMutation = { takeReport: { case: { id: string, report: { id: string, reason: ReportReason } | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type TestNewsletterMutationVariables = Exact<{
  input: TestNewsletterInput;
}>;


export type TestNewsletterMutation = { testNewsletter: { newsletter: { id: string, state: NewsletterState, version: number, subject: string, scheduledFor: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type UnscheduleNewsletterMutationVariables = Exact<{
  input: MoveNewsletterInput;
}>;


export type UnscheduleNewsletterMutation = { unscheduleNewsletter: { newsletter: { id: string, state: NewsletterState, version: number, subject: string, scheduledFor: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type UnsubscribeMutationVariables = Exact<{
  input: UnsubscribeInput;
}>;


export type UnsubscribeMutation = { unsubscribe: { unsubscribed: boolean, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type VoidInvoiceMutationVariables = Exact<{
  input: InvoiceNumberInput;
}>;


export type VoidInvoiceMutation = { voidInvoice: { invoiceNumber: number | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type WaitingAccessRequestsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type WaitingAccessRequestsQuery = { accessRequests: { nodes: Array<{ id: string, state: AccessState, receivedAt: string, dueAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type WebhookDeliveriesQueryVariables = Exact<{
  webhookId: string;
}>;


export type WebhookDeliveriesQuery = { webhookDeliveries: { nodes: Array<{ eventId: string, event: WebhookEvent, state: WebhookDeliveryState, queuedAt: string, nextAt: string | null, attempts: Array<{ at: string, outcome: WebhookOutcome, status: number | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type WebhooksQueryVariables = Exact<{
  clientId: string;
}>;


export type WebhooksQuery = { webhooks: { nodes: Array<{ id: string, url: string, events: Array<WebhookEvent>, createdAt: string, deliveredAt: string | null, disabledAt: string | null, disabledBecause: WebhookDisabled | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type WhoAmIQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoAmIQuery = { viewer: { roles: Array<Role> | null, account: { email: string | null } | null, klussterOwner: { id: string, firstName: string | null, lastName: string | null, email: string | null, phone: string | null, mailingAddress: string | null } | null, businessOwner: { id: string, firstName: string | null, lastName: string | null, email: string | null, phone: string | null, mailingAddress: string | null } | null, consumerUser: { id: string, firstName: string | null, lastName: string | null, email: string | null, subscriptions: { nodes: Array<{ since: string, klusster: { name: string } | null }> } | null } | null } | null };

export type WhoSawMeQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoSawMeQuery = { viewer: { disclosures: { nodes: Array<{ at: string, viewerRole: Role, viewerName: string | null, coordinates: Array<string>, clause: string, operationName: string | null, count: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type WithdrawConsentMutationVariables = Exact<{
  input: WithdrawConsentInput;
}>;


export type WithdrawConsentMutation = { withdrawConsent: { purpose: PurposeCode | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type WithdrawKlussterOfferMutationVariables = Exact<{
  input: AnswerOfferInput;
}>;


export type WithdrawKlussterOfferMutation = { withdrawKlussterOffer: { offer: { id: string, klussterName: string, state: KlussterOfferState, expiresAt: string } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type WithdrawListingMutationVariables = Exact<{
  input: ListingStepInput;
}>;


export type WithdrawListingMutation = { withdrawListing: { listing: { id: string, state: ListingState, since: string } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type WithdrawalImplicationsQueryVariables = Exact<{
  purpose: PurposeCode;
  language?: Language;
}>;


export type WithdrawalImplicationsQuery = { withdrawalImplications: { purpose: PurposeCode, text: string, version: number, limit: string | null, ends: Array<string>, continues: Array<string> } | null, privacyPolicy: { version: string } };

export type WorkQueryVariables = Exact<{ [key: string]: never; }>;


export type WorkQuery = { work: { totalCount: number, nodes: Array<{ id: string, kind: WorkKind, receivedAt: string, dueOn: string | null, takenBy: { name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type WriteNewsletterMutationVariables = Exact<{
  input: WriteNewsletterInput;
}>;


export type WriteNewsletterMutation = { writeNewsletter: { newsletter: { id: string, state: NewsletterState, version: number, subject: string, scheduledFor: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };

export type WriteOffInvoiceMutationVariables = Exact<{
  input: InvoiceNumberInput;
}>;


export type WriteOffInvoiceMutation = { writeOffInvoice: { invoiceNumber: number | null, userErrors: Array<{ code: UserErrorCode, field: string | null, message: string }> } | null };


export const AcceptCorrectionDocument = {"__meta__":{"hash":"sha256:c3e4b6401c555f657dbc1f523b6716f6577049fdb4df62a0baaf7859c5938fa6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptCorrection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptCorrectionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptCorrection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inquiry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"finding"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AcceptCorrectionMutation, AcceptCorrectionMutationVariables>;
export const AcceptDocumentsDocument = {"__meta__":{"hash":"sha256:7a87dc8e2bda7003b4ce2b7e494cff94fd55ab2be02c63d231d89ae3ef374f68"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptDocuments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptDocumentsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptDocuments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AcceptDocumentsMutation, AcceptDocumentsMutationVariables>;
export const AcceptKlussterOfferDocument = {"__meta__":{"hash":"sha256:c5135ef692c6ea101ca9b8fbaaea4b160dac46e27c6b1da938b4200a92fdd873"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptKlussterOffer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerOfferInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptKlussterOffer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"klussterName"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AcceptKlussterOfferMutation, AcceptKlussterOfferMutationVariables>;
export const AcceptListingDocument = {"__meta__":{"hash":"sha256:54fa42cc9469a7332de4fcd53e181b53502563ac5901df79a3f1dd599ef15e43"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptListing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ListingStepInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptListing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AcceptListingMutation, AcceptListingMutationVariables>;
export const AccessRequestsDocument = {"__meta__":{"hash":"sha256:5f1737e3f1820b7e81f60a72e350106ad207bffecdf24fd603695e14651fc887"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccessRequests"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessRequests"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"extendedAt"}},{"kind":"Field","name":{"kind":"Name","value":"extensionReason"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"refusedAt"}},{"kind":"Field","name":{"kind":"Name","value":"refusalGround"}},{"kind":"Field","name":{"kind":"Name","value":"deemedRefusedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AccessRequestsQuery, AccessRequestsQueryVariables>;
export const AddBusinessOwnerDocument = {"__meta__":{"hash":"sha256:1509d9634c047baeff04ae8c8674da22ab36c5b9a6c1e9a5a80ae1ca79751e54"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddBusinessOwner"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddBusinessOwnerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addBusinessOwner"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"added"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AddBusinessOwnerMutation, AddBusinessOwnerMutationVariables>;
export const AddCaseNoteDocument = {"__meta__":{"hash":"sha256:7eadf4f9abc674babd6070b2269561bd87af96adcb13637781c43fdbea699769"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddCaseNote"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddCaseNoteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addCaseNote"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"heldBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}},{"kind":"Field","name":{"kind":"Name","value":"words"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AddCaseNoteMutation, AddCaseNoteMutationVariables>;
export const AddConsumerUserDocument = {"__meta__":{"hash":"sha256:59b4634dff44a30971ae4d17fbdae7008fe604ca4033143d49879fdfde38e8b4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddConsumerUser"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddConsumerUserInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addConsumerUser"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"added"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AddConsumerUserMutation, AddConsumerUserMutationVariables>;
export const AddKlussterOwnerDocument = {"__meta__":{"hash":"sha256:4c3d0e88ce18eae32349fcd57ecb398e82345cf94d6121d2ef82e20d83ad057d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddKlussterOwner"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddKlussterOwnerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addKlussterOwner"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"added"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AddKlussterOwnerMutation, AddKlussterOwnerMutationVariables>;
export const AddWebhookDocument = {"__meta__":{"hash":"sha256:94f62cc9a4ce44071f4feeaae863493e38d36a7d3dcb967a86f484ff44969d80"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddWebhookInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookId"}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AddWebhookMutation, AddWebhookMutationVariables>;
export const AmendContactDocument = {"__meta__":{"hash":"sha256:498f4df1794127a8a332f09c8acfdb9ebe61c77e7f4b2f5bafaa3057ceea60f7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AmendContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AmendContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amendContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amended"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AmendContactMutation, AmendContactMutationVariables>;
export const AnswerInquiryDocument = {"__meta__":{"hash":"sha256:b6be87946b9750c0628ae39654533c6c73b24ad7a22e250d58f28abdd0875fc2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnswerInquiry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerInquiryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerInquiry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inquiry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AnswerInquiryMutation, AnswerInquiryMutationVariables>;
export const AnyObjectDocument = {"__meta__":{"hash":"sha256:084d243f495fcc2a2b983b2dedd27f33f4e2e8812a509939f2afbbb707e1096b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AnyObject"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Klusster"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Business"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KlussterOwner"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"klussters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessOwner"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"businesses"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConsumerUser"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}}]}}]}}]}}]} as unknown as DocumentNode<AnyObjectQuery, AnyObjectQueryVariables>;
export const ApproveKlussterOwnerDocument = {"__meta__":{"hash":"sha256:9d22e636945d7c76047a89053e1af315425db5ff0bdb61234a1d3e8598083f18"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApproveKlussterOwner"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecisionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approveKlussterOwner"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"klussterOwnerStanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ApproveKlussterOwnerMutation, ApproveKlussterOwnerMutationVariables>;
export const AssessIncidentDocument = {"__meta__":{"hash":"sha256:19d876147cea2a6e0cdb0eb6452d4673e09905d23aa82b6a959926dcc27f0592"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AssessIncident"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssessIncidentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assessIncident"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"affectedCount"}},{"kind":"Field","name":{"kind":"Name","value":"riskOfSignificantHarm"}},{"kind":"Field","name":{"kind":"Name","value":"reportedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reportSentAt"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedCount"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AssessIncidentMutation, AssessIncidentMutationVariables>;
export const AssignSafeguardDocument = {"__meta__":{"hash":"sha256:fe23b5fe3b493732fff957ca5923e891d86ecd42e7851514684b4ccdae668035"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AssignSafeguard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssignSafeguardInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignSafeguard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"safeguard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"ownerRole"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastTestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastPassed"}},{"kind":"Field","name":{"kind":"Name","value":"reviewBy"}},{"kind":"Field","name":{"kind":"Name","value":"retiredAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AssignSafeguardMutation, AssignSafeguardMutationVariables>;
export const AuditEntriesDocument = {"__meta__":{"hash":"sha256:5e2724e028d54ee34ce90e6ad417e12788a4995ce1687560532ec73431acb58f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditEntries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditEntries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"what"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<AuditEntriesQuery, AuditEntriesQueryVariables>;
export const BeginCardSetupDocument = {"__meta__":{"hash":"sha256:0b5fb4b2d936460c70849a274fdab1e895d6dd5777d4969683aff5bd04923198"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BeginCardSetup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginCardSetup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setupId"}},{"kind":"Field","name":{"kind":"Name","value":"clientSecret"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<BeginCardSetupMutation, BeginCardSetupMutationVariables>;
export const BeginPasskeyDocument = {"__meta__":{"hash":"sha256:6d8cdc4e2cc372da5bc5298c9f129abd53c022c53a5798cc4af095925f57edd9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BeginPasskey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BeginSecondFactorInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginPasskey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"challenge"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"options"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<BeginPasskeyMutation, BeginPasskeyMutationVariables>;
export const BeginTotpDocument = {"__meta__":{"hash":"sha256:d74eec8c6e9bbcb3b7dfa8fc477bc1071a117f2c2037e9c308a63d57767d9e8d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BeginTotp"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BeginSecondFactorInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginTotp"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"challenge"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"uri"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<BeginTotpMutation, BeginTotpMutationVariables>;
export const BreakGlassDocument = {"__meta__":{"hash":"sha256:b25b077258c347f85f9d01668b0a1081bcd1ef978467a9f97cb2718b34a4ab82"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BreakGlass"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BreakGlassInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"breakGlass"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groups"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<BreakGlassMutation, BreakGlassMutationVariables>;
export const BusinessCardDocument = {"__meta__":{"hash":"sha256:64f160e7f0c490c67b70891d8792c29b7cd2b5097776fcd8982eaf1c42d38445"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BusinessCard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"business"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"province"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"mailingAddress"}}]}}]}}]}}]} as unknown as DocumentNode<BusinessCardQuery, BusinessCardQueryVariables>;
export const BusinessCategoriesDocument = {"__meta__":{"hash":"sha256:f6d3cc61b33ebb8999e73308046beb6c750613bed82f44cc14ca73d1f065b300"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BusinessCategories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessCategories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]} as unknown as DocumentNode<BusinessCategoriesQuery, BusinessCategoriesQueryVariables>;
export const BusinessesToEditDocument = {"__meta__":{"hash":"sha256:b3ef47bf0a90d491da988f47134b36ef0d3f52ac8b7cafd458a8dbb1120be8e2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BusinessesToEdit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessOwner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businesses"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"province"}},{"kind":"Field","name":{"kind":"Name","value":"openingHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"weekday"}},{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"logo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<BusinessesToEditQuery, BusinessesToEditQueryVariables>;
export const CancelNewsletterDocument = {"__meta__":{"hash":"sha256:918d917fa3f8c2eca6493323c631f6d65ead18d8072c3b13d31ff5e133f4c1d8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelNewsletter"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoveNewsletterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelNewsletter"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"newsletter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledFor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CancelNewsletterMutation, CancelNewsletterMutationVariables>;
export const CaseFileDocument = {"__meta__":{"hash":"sha256:49a5c99e1b24db3f6d941ffb3a85ef78627fa13ad1b0a88a1c2a9ee3df731662"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CaseFile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"businessOwner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"mailingAddress"}}]}},{"kind":"Field","name":{"kind":"Name","value":"klussterOwner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"mailingAddress"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumerUser"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriptions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"klusster"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CaseFileQuery, CaseFileQueryVariables>;
export const CaseRegisterDocument = {"__meta__":{"hash":"sha256:ccedf84b0ace55e95158556c129964a567aefbb6a1dab41ca4b9758b4a5eae01"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CaseRegister"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseRegister"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"open"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"heldBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"heldSince"}},{"kind":"Field","name":{"kind":"Name","value":"isWaitedFor"}},{"kind":"Field","name":{"kind":"Name","value":"toldFrom"}}]}}]}}]}}]} as unknown as DocumentNode<CaseRegisterQuery, CaseRegisterQueryVariables>;
export const ChangeAddressDocument = {"__meta__":{"hash":"sha256:19b9fac51126b0fb6df794b0df58d46e536e97dcbb50d91a55e3010bf3b67285"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeAddress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeAddressInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeAddress"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ChangeAddressMutation, ChangeAddressMutationVariables>;
export const ChangePasswordDocument = {"__meta__":{"hash":"sha256:eae5aff3cd75838acc8b9b6211cdb1d500271fd1dd390a05aea0eeb1af85fc02"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangePassword"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangePasswordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changePassword"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const ChangeSubscriptionLanguageDocument = {"__meta__":{"hash":"sha256:93756d3c7b2ee3ac22dac6490b4afe597b9bfc7399ca4653be69ed462c7c0cea"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeSubscriptionLanguage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeSubscriptionLanguageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeSubscriptionLanguage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ChangeSubscriptionLanguageMutation, ChangeSubscriptionLanguageMutationVariables>;
export const CloseBusinessDocument = {"__meta__":{"hash":"sha256:5a3283a49d2690d069d54da4a68d06f66d20edaa54d655de2435b533d27e442b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseBusiness"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeBusiness"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"business"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CloseBusinessMutation, CloseBusinessMutationVariables>;
export const CloseCaseDocument = {"__meta__":{"hash":"sha256:23b59a32b17ddf8fb5bfd9cc8429339d6a397608b5d8d0ff1ef3657df3f4c7bf"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CloseCaseMutation, CloseCaseMutationVariables>;
export const CloseComplaintDocument = {"__meta__":{"hash":"sha256:87ddf59fe401dac3b201261488a85accb2f8d185bee6b06cf7ffe844de416f77"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseComplaint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseComplaintInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeComplaint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inquiry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"finding"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CloseComplaintMutation, CloseComplaintMutationVariables>;
export const CloseIncidentDocument = {"__meta__":{"hash":"sha256:c1989027806597e9c47af7e1f005fdb00876a694380ff4647e37bba458e23a6c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseIncident"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseIncidentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeIncident"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"affectedCount"}},{"kind":"Field","name":{"kind":"Name","value":"riskOfSignificantHarm"}},{"kind":"Field","name":{"kind":"Name","value":"reportedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reportSentAt"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedCount"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CloseIncidentMutation, CloseIncidentMutationVariables>;
export const CloseKlussterDocument = {"__meta__":{"hash":"sha256:896ab0ebea40d95040f0c5c13d47eb9b5b38683a0df27e8b5827cbedcbbe542e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseKlusster"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoveKlussterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeKlusster"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"klusster"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CloseKlussterMutation, CloseKlussterMutationVariables>;
export const ColleaguesDocument = {"__meta__":{"hash":"sha256:c1290669f824af24875ed215159b2d5b5dc70b0286455f45523fc97132391e99"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Colleagues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"colleagues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<ColleaguesQuery, ColleaguesQueryVariables>;
export const CollectedForDocument = {"__meta__":{"hash":"sha256:10ad3fa24b77a89b3cbac116d44ea8e1624d23f0687cf8c7594ff77af8c75e8c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CollectedFor"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"profile"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Profile"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}},"defaultValue":{"kind":"EnumValue","value":"EN"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"collectedFor"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"profile"},"value":{"kind":"Variable","name":{"kind":"Name","value":"profile"}}},{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}},{"kind":"Field","name":{"kind":"Name","value":"isNeeded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"privacyPolicy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<CollectedForQuery, CollectedForQueryVariables>;
export const CompleteSignInDocument = {"__meta__":{"hash":"sha256:f0f6b2f6d866e9429f233a047db40c4c347f29a6c251b61223aaf8045c272951"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompleteSignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompleteSignInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"completeSignIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"recoveryCodesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roles"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CompleteSignInMutation, CompleteSignInMutationVariables>;
export const ConfirmAccessIdentityDocument = {"__meta__":{"hash":"sha256:f32ff0af69ab4a14afcf108879ae11ddbf10bb591f98eef4c79d84883fd3cfce"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmAccessIdentity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmIdentityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmAccessIdentity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ConfirmAccessIdentityMutation, ConfirmAccessIdentityMutationVariables>;
export const ConfirmAddressDocument = {"__meta__":{"hash":"sha256:ac0e3d6f175ec152eb3b1309bfe995d4ffc25a4cf47f41f8343c5f17a7ed1a96"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmAddress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmAddressInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmAddress"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ConfirmAddressMutation, ConfirmAddressMutationVariables>;
export const ConfirmClearanceDocument = {"__meta__":{"hash":"sha256:080e160a29e39889e7039aa15b0bb9a763adf8ee4ce774392f4c658b1482148c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmClearance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmClearanceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmClearance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clearance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clearedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"duty"}},{"kind":"Field","name":{"kind":"Name","value":"reviewBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ConfirmClearanceMutation, ConfirmClearanceMutationVariables>;
export const ConfirmPasskeyDocument = {"__meta__":{"hash":"sha256:349d0b13406811ccfe690089c4584eb8b81932c907ae12fbd403d53438bf1d16"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmPasskey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmPasskeyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmPasskey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recoveryCodes"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ConfirmPasskeyMutation, ConfirmPasskeyMutationVariables>;
export const ConfirmRegistrationDocument = {"__meta__":{"hash":"sha256:127c6266698a042074fa030a21df1812390015d6d3f74f2db35bc71609790d3b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmRegistration"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmRegistrationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmRegistration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roles"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ConfirmRegistrationMutation, ConfirmRegistrationMutationVariables>;
export const ConfirmSubscriptionDocument = {"__meta__":{"hash":"sha256:88bf86497b6f15ed31bcf4350f777b8c9704596e4d222dcd7bed12019ed11824"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmSubscription"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmSubscriptionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmSubscription"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"klussterName"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ConfirmSubscriptionMutation, ConfirmSubscriptionMutationVariables>;
export const ConfirmTotpDocument = {"__meta__":{"hash":"sha256:3a1455a9a6a4d83b35d89529212e39b2bf8bebf670de6a9b394eb48a6fb4049f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmTotp"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmTotpInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmTotp"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recoveryCodes"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ConfirmTotpMutation, ConfirmTotpMutationVariables>;
export const ContentReportsDocument = {"__meta__":{"hash":"sha256:c006e25f06facfde533ddab37f4d2ff77d8184d6dfbcc4d398522bf79d225997"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ContentReports"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contentReports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"decided"},"value":{"kind":"BooleanValue","value":false}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"klusster"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"business"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"reportedAt"}}]}}]}}]}}]} as unknown as DocumentNode<ContentReportsQuery, ContentReportsQueryVariables>;
export const CreateBusinessDocument = {"__meta__":{"hash":"sha256:3ddc927173bfd54199cba5a0d5361f064ab326311e935a66cee0f76a4f458e15"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateBusiness"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateBusinessInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createBusiness"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"business"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"categoryLabel"}},{"kind":"Field","name":{"kind":"Name","value":"openingHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"weekday"}},{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"logo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CreateBusinessMutation, CreateBusinessMutationVariables>;
export const CreditInvoiceDocument = {"__meta__":{"hash":"sha256:9afc8cc9e906a331ef7ad64725940047cb3d96bb74150e38ee4dc7f78fb185b7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreditInvoice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreditInvoiceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"creditInvoice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoiceNumber"}},{"kind":"Field","name":{"kind":"Name","value":"creditNoteNumber"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CreditInvoiceMutation, CreditInvoiceMutationVariables>;
export const DataMapDocument = {"__meta__":{"hash":"sha256:1d0b9cd6e3fe3d164f5119930234e7529892988c82749ba1376068a2536f2d5e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DataMap"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}},"defaultValue":{"kind":"EnumValue","value":"EN"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataMap"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coordinate"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}},{"kind":"Field","name":{"kind":"Name","value":"clauseText"}},{"kind":"Field","name":{"kind":"Name","value":"visibleTo"}},{"kind":"Field","name":{"kind":"Name","value":"retention"}},{"kind":"Field","name":{"kind":"Name","value":"mayI"}}]}}]}}]} as unknown as DocumentNode<DataMapQuery, DataMapQueryVariables>;
export const DecideReportDocument = {"__meta__":{"hash":"sha256:dd2834315825f8e18cd8f0884a264ee9f1973371c696e1efbeb468d08502c76b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DecideReport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideReportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decideReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"report"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DecideReportMutation, DecideReportMutationVariables>;
export const DeclineKlussterOfferDocument = {"__meta__":{"hash":"sha256:3e0e7c77b43fec0d990df015c7ec4bf9e1c7e2823617671079bc8ae6b9cf0739"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclineKlussterOffer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerOfferInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declineKlussterOffer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"klussterName"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DeclineKlussterOfferMutation, DeclineKlussterOfferMutationVariables>;
export const DeclineListingDocument = {"__meta__":{"hash":"sha256:98ce78c0f4d63062e39fcb0d721e3c009f1bb8c68b0bc161fb687c9000fc07e2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclineListing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ListingStepInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declineListing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DeclineListingMutation, DeclineListingMutationVariables>;
export const DelayTellingDocument = {"__meta__":{"hash":"sha256:cba842d0db1f987be932e21b03d1297ed7a7082ae9691d3750a05687a1dea5e4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DelayTelling"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DelayTellingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delayTelling"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"toldFrom"}},{"kind":"Field","name":{"kind":"Name","value":"delayGround"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DelayTellingMutation, DelayTellingMutationVariables>;
export const DescribeKlussterDocument = {"__meta__":{"hash":"sha256:1acc22a262d7e42b1ed39b59354fb80eb25e6f2bc51dd9100240e6c549e3118b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DescribeKlusster"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DescribeKlussterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"describeKlusster"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"klusster"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tagline"}},{"kind":"Field","name":{"kind":"Name","value":"textHtml"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DescribeKlussterMutation, DescribeKlussterMutationVariables>;
export const DirectoryDocument = {"__meta__":{"hash":"sha256:f3bf5dc1126022892961d339874007248be5333536cc0824653a163beecdb614"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Directory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"province"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Province"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"category"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessCategory"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SearchText"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"klussters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"province"},"value":{"kind":"Variable","name":{"kind":"Name","value":"province"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"CITY"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"province"}},{"kind":"Field","name":{"kind":"Name","value":"languages"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"businesses"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"province"},"value":{"kind":"Variable","name":{"kind":"Name","value":"province"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"category"},"value":{"kind":"Variable","name":{"kind":"Name","value":"category"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"category"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<DirectoryQuery, DirectoryQueryVariables>;
export const DocumentDocument = {"__meta__":{"hash":"sha256:ed0043dd84c54639667918b391a71247127f1d5c8f75ca7fa2e9d571951ce083"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Document"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DocumentKind"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}},"defaultValue":{"kind":"EnumValue","value":"EN"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"isSample"}},{"kind":"Field","name":{"kind":"Name","value":"isTranslation"}},{"kind":"Field","name":{"kind":"Name","value":"inForceFrom"}},{"kind":"Field","name":{"kind":"Name","value":"clauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]} as unknown as DocumentNode<DocumentQuery, DocumentQueryVariables>;
export const DocumentsDocument = {"__meta__":{"hash":"sha256:a23d66b3f40625133a928d8ff7db486348a7e1d9330d48da95093e6bac8a6f8f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Documents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DocumentFilter"}},"defaultValue":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"inForce"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"documents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"6"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"isSample"}},{"kind":"Field","name":{"kind":"Name","value":"isTranslation"}},{"kind":"Field","name":{"kind":"Name","value":"inForceFrom"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<DocumentsQuery, DocumentsQueryVariables>;
export const EditBusinessDocument = {"__meta__":{"hash":"sha256:f34d7c6287eb1c28d8c5089007947711d105fe56c65ac7cca5537398f7489e25"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EditBusiness"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EditBusinessInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"editBusiness"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"business"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"openingHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"weekday"}},{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<EditBusinessMutation, EditBusinessMutationVariables>;
export const EditNewsletterDocument = {"__meta__":{"hash":"sha256:ccf85ed30cb5dfd79035a19c3004d57e9914f206cec1e9db52a92ad621f220d7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EditNewsletter"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EditNewsletterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"editNewsletter"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"newsletter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledFor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<EditNewsletterMutation, EditNewsletterMutationVariables>;
export const EmergenciesDocument = {"__meta__":{"hash":"sha256:ed4ec11c356b19260953057d4f4af61f331255b7ef61a9ebd1ca402d91dfd4ff"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Emergencies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emergencies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"reviewed"},"value":{"kind":"BooleanValue","value":false}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"openedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reviewBy"}},{"kind":"Field","name":{"kind":"Name","value":"readCount"}},{"kind":"Field","name":{"kind":"Name","value":"coordinates"}}]}}]}}]}}]} as unknown as DocumentNode<EmergenciesQuery, EmergenciesQueryVariables>;
export const EndAllSessionsDocument = {"__meta__":{"hash":"sha256:e4fef1d7ad39395f7348e3ab5d85e0abbbe06a09eb893bec420e72806ead5a42"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndAllSessions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"exceptThis"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},"defaultValue":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endAllSessions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"exceptThis"},"value":{"kind":"Variable","name":{"kind":"Name","value":"exceptThis"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<EndAllSessionsMutation, EndAllSessionsMutationVariables>;
export const EndDelayDocument = {"__meta__":{"hash":"sha256:b045d5470e8ce57c9228d1a57d53b304459434b43870a68d31db3c38ee450a4c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndDelay"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndDelayInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endDelay"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"toldFrom"}},{"kind":"Field","name":{"kind":"Name","value":"delayGround"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<EndDelayMutation, EndDelayMutationVariables>;
export const EndGrantDocument = {"__meta__":{"hash":"sha256:bb0298c1018a9eb5874750a5c235eeab518202466165907ed39b4eac63ccf5ed"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndGrant"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndGrantInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endGrant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<EndGrantMutation, EndGrantMutationVariables>;
export const EndListingDocument = {"__meta__":{"hash":"sha256:720715b2d5c06773d72c3b4f12ea4d2e95e10b4ae05288d52a30c49c95b48963"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndListing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ListingStepInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endListing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<EndListingMutation, EndListingMutationVariables>;
export const EndSessionDocument = {"__meta__":{"hash":"sha256:713cf2672e37584fa974fc11db1317c4fd4bf9cf700a3779ecf296fe5437aeb1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endedSessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<EndSessionMutation, EndSessionMutationVariables>;
export const EnterSafeguardDocument = {"__meta__":{"hash":"sha256:89d4e4738ed2bd82d3a2549872f8ef83f96d1685ce6b5bc665501013e92a1670"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnterSafeguard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EnterSafeguardInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enterSafeguard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"safeguard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"ownerRole"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastTestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastPassed"}},{"kind":"Field","name":{"kind":"Name","value":"reviewBy"}},{"kind":"Field","name":{"kind":"Name","value":"retiredAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<EnterSafeguardMutation, EnterSafeguardMutationVariables>;
export const ErasureDocument = {"__meta__":{"hash":"sha256:7e2b5fb8146c32cefb467e482c2b5448f28da4f3744722772075ea12aa563b97"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Erasure"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reference"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"erasureImplications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"kept"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disposalReceiptKey"}},{"kind":"Field","name":{"kind":"Name","value":"erasure"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reference"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"erased"}},{"kind":"Field","name":{"kind":"Name","value":"anonymised"}},{"kind":"Field","name":{"kind":"Name","value":"receipt"}}]}}]}}]} as unknown as DocumentNode<ErasureQuery, ErasureQueryVariables>;
export const ExplainPurposeDocument = {"__meta__":{"hash":"sha256:46ef3728bab261bc7161b5ead263efcb5d70e358d87ccbb3f0cd1c77c8f3658f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExplainPurpose"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"coordinate"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"explainPurpose"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"coordinate"},"value":{"kind":"Variable","name":{"kind":"Name","value":"coordinate"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"purposes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}},{"kind":"Field","name":{"kind":"Name","value":"visibility"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clause"}},{"kind":"Field","name":{"kind":"Name","value":"clauseText"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"retention"}},{"kind":"Field","name":{"kind":"Name","value":"visibleTo"}}]}}]}}]}}]} as unknown as DocumentNode<ExplainPurposeQuery, ExplainPurposeQueryVariables>;
export const ExtendAccessDocument = {"__meta__":{"hash":"sha256:0435e50b88bed030d46df76811fe865cb317627967bcbd2bab29b614271481cd"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ExtendAccess"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExtendAccessInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"extendAccess"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ExtendAccessMutation, ExtendAccessMutationVariables>;
export const GiveConsentDocument = {"__meta__":{"hash":"sha256:731d7098897ddcf850faf56ebabcf19ad61d6242ba099ef704b9ff5cae91b219"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GiveConsent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GiveConsentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"giveConsent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<GiveConsentMutation, GiveConsentMutationVariables>;
export const HandOverCaseDocument = {"__meta__":{"hash":"sha256:03e13e14645ec484cb6bd6e3a404462e6d1e0927f09c1ae80827099a40342e7e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HandOverCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HandOverCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handOverCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"heldBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}},{"kind":"Field","name":{"kind":"Name","value":"words"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<HandOverCaseMutation, HandOverCaseMutationVariables>;
export const IncidentDocument = {"__meta__":{"hash":"sha256:444987097e275339d7ad0688bce55d3cc9d50f0309f17b2f2937b6ee45945876"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Incident"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incident"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"affectedCount"}},{"kind":"Field","name":{"kind":"Name","value":"readCount"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coordinate"}},{"kind":"Field","name":{"kind":"Name","value":"persons"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifiedCount"}},{"kind":"Field","name":{"kind":"Name","value":"unreachedCount"}},{"kind":"Field","name":{"kind":"Name","value":"affected"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coordinates"}},{"kind":"Field","name":{"kind":"Name","value":"ownAccount"}},{"kind":"Field","name":{"kind":"Name","value":"readCount"}},{"kind":"Field","name":{"kind":"Name","value":"firstSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"unreachedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"incidentRecord"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"report"}},{"kind":"Field","name":{"kind":"Name","value":"noticeInEnglish"}},{"kind":"Field","name":{"kind":"Name","value":"noticeInFrench"}},{"kind":"Field","name":{"kind":"Name","value":"published"}}]}}]}}]} as unknown as DocumentNode<IncidentQuery, IncidentQueryVariables>;
export const IncidentsDocument = {"__meta__":{"hash":"sha256:a75858fd9a3ad19cef66ade654904c4399de280c4db519536044259d8ab9d12d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Incidents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incidents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"knownAt"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"suspect"}},{"kind":"Field","name":{"kind":"Name","value":"affectedCount"}},{"kind":"Field","name":{"kind":"Name","value":"riskOfSignificantHarm"}},{"kind":"Field","name":{"kind":"Name","value":"reportSentAt"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedCount"}},{"kind":"Field","name":{"kind":"Name","value":"unreachedCount"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}}]}}]}}]}}]} as unknown as DocumentNode<IncidentsQuery, IncidentsQueryVariables>;
export const InquiriesDocument = {"__meta__":{"hash":"sha256:f59999cdce13c6986db8aef61bcc88ed66541dd78f1882e4faa270601fd9ee8e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Inquiries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inquiries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"answered"},"value":{"kind":"BooleanValue","value":false}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"handledBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<InquiriesQuery, InquiriesQueryVariables>;
export const InviteBusinessDocument = {"__meta__":{"hash":"sha256:43789c5d4c2275a8af174cd20671f2d6102dbbc853b2933099fdada47084d634"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InviteBusiness"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ListingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inviteBusiness"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<InviteBusinessMutation, InviteBusinessMutationVariables>;
export const KeepCardDocument = {"__meta__":{"hash":"sha256:4ff7aad88ebd1e4d33230fafe19785c2ed81a257c233967bf1f1f518af74df86"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KeepCard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KeepCardInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keepCard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"brand"}},{"kind":"Field","name":{"kind":"Name","value":"last4"}},{"kind":"Field","name":{"kind":"Name","value":"expiry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<KeepCardMutation, KeepCardMutationVariables>;
export const KlussterOwnersWaitingDocument = {"__meta__":{"hash":"sha256:ebbc91880db595216cc573502cd2aca80b1c0754bebe72916f5978e9c124e41a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KlussterOwnersWaiting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"klussterOwnersWaiting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"klussterOwner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<KlussterOwnersWaitingQuery, KlussterOwnersWaitingQueryVariables>;
export const KlussterPageDocument = {"__meta__":{"hash":"sha256:c5c771a5ac24f325df0790070c63dc323657428568c540cf564ff0507ee34302"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KlussterPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"slug"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"klusster"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"slug"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tagline"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"businesses"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<KlussterPageQuery, KlussterPageQueryVariables>;
export const MailingListConsentDocument = {"__meta__":{"hash":"sha256:868886688566a75ecdd9cc0baf17d17e5ab86aa01b344a8056c0a2c7f4563ca6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MailingListConsent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"klussterId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mailingListConsent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"klussterId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"klussterId"}}},{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<MailingListConsentQuery, MailingListConsentQueryVariables>;
export const MayISeeDocument = {"__meta__":{"hash":"sha256:2477ae473b5af8de7d776e5f829596b70d3b1532710af2ee0cca794e50353b5f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MayISee"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"coordinate"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"visibility"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"coordinate"},"value":{"kind":"Variable","name":{"kind":"Name","value":"coordinate"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coordinate"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"visibleTo"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}},{"kind":"Field","name":{"kind":"Name","value":"clauseText"}},{"kind":"Field","name":{"kind":"Name","value":"mayI"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<MayISeeQuery, MayISeeQueryVariables>;
export const MergeCasesDocument = {"__meta__":{"hash":"sha256:71a571c4034a6bec6eb3beab9d66e2baa2da0c5a76fdcf6ee6bc6079a7a7e507"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MergeCases"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MergeCasesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mergeCases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"heldBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}},{"kind":"Field","name":{"kind":"Name","value":"words"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<MergeCasesMutation, MergeCasesMutationVariables>;
export const MyAcceptancesDocument = {"__meta__":{"hash":"sha256:bd5afe2a66fdb103057dd44373364cc68bcced52f26e1d5677b96cdcb8ef1c2d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyAcceptances"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptances"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isPresent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"documentsToAccept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"6"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"inForceFrom"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MyAcceptancesQuery, MyAcceptancesQueryVariables>;
export const MyBusinessesDocument = {"__meta__":{"hash":"sha256:ad39a900cf381902395a296a45b7fed8f8649f577b1fd2a8d8530ebc6bfc0607"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyBusinesses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessOwner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businesses"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"klussters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<MyBusinessesQuery, MyBusinessesQueryVariables>;
export const MyCardDocument = {"__meta__":{"hash":"sha256:7e1a934b425933e5970f2bef9b7e8e0c37caca42f15a54718235a0a79ecb3d0f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyCard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"klussterOwner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"brand"}},{"kind":"Field","name":{"kind":"Name","value":"last4"}},{"kind":"Field","name":{"kind":"Name","value":"expiry"}},{"kind":"Field","name":{"kind":"Name","value":"nextChargeOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cardUses"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"12"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"month"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<MyCardQuery, MyCardQueryVariables>;
export const MyCasesDocument = {"__meta__":{"hash":"sha256:0b4ccce8dd82686cd5ae2bfd4c27670dd2e9661270e6927767ffe62cea2686d9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyCases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"openedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"heldBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groups"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MyCasesQuery, MyCasesQueryVariables>;
export const MyConsentsDocument = {"__meta__":{"hash":"sha256:95c42f353ff61741bcc369268846fc63647a333b4c79372dd5e4a5db12dfdbd0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyConsents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"stands"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"textHash"}},{"kind":"Field","name":{"kind":"Name","value":"purposeVersion"}},{"kind":"Field","name":{"kind":"Name","value":"policyVersion"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MyConsentsQuery, MyConsentsQueryVariables>;
export const MyCorrectionsDocument = {"__meta__":{"hash":"sha256:561c4d4252f1d748a5a7c7090c585329b3d9a88a2256e974e2b9abef1c676c22"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyCorrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"corrections"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"oldValue"}},{"kind":"Field","name":{"kind":"Name","value":"newValue"}},{"kind":"Field","name":{"kind":"Name","value":"recipients"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"toldAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<MyCorrectionsQuery, MyCorrectionsQueryVariables>;
export const MyGrantsDocument = {"__meta__":{"hash":"sha256:b2492f7ffcd02fcb47be99eeeab6dd065c69e12fc9f10827d216969d3fedbf2a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyGrants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"grantedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MyGrantsQuery, MyGrantsQueryVariables>;
export const MyIncidentsDocument = {"__meta__":{"hash":"sha256:3717d33f4da348f1d04a22de844773d583eb87ffa61a8dd99f96ac4a5b119a81"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyIncidents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incidents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"coordinates"}},{"kind":"Field","name":{"kind":"Name","value":"ownAccount"}},{"kind":"Field","name":{"kind":"Name","value":"readCount"}},{"kind":"Field","name":{"kind":"Name","value":"firstSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MyIncidentsQuery, MyIncidentsQueryVariables>;
export const MyInquiriesDocument = {"__meta__":{"hash":"sha256:011bea28566f2f15112a1978082d9d9e032ca5b522de706214e4120f6a32fadf"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyInquiries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inquiries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"handledBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"finding"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"recourse"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MyInquiriesQuery, MyInquiriesQueryVariables>;
export const MyInvoicesDocument = {"__meta__":{"hash":"sha256:d521338583e0fd06f3b513a6c0a8c5c908a08c9ac846458333ecc5b8d13cf183"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyInvoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"klussterMonthlyCents"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"klussterOwner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"billingDetails"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"province"}}]}},{"kind":"Field","name":{"kind":"Name","value":"invoices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"province"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"klussterName"}},{"kind":"Field","name":{"kind":"Name","value":"fromDay"}},{"kind":"Field","name":{"kind":"Name","value":"untilDay"}},{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"ofDays"}},{"kind":"Field","name":{"kind":"Name","value":"cents"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"subtotalCents"}},{"kind":"Field","name":{"kind":"Name","value":"taxes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tax"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}},{"kind":"Field","name":{"kind":"Name","value":"cents"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCents"}},{"kind":"Field","name":{"kind":"Name","value":"creditedCents"}},{"kind":"Field","name":{"kind":"Name","value":"paidCents"}},{"kind":"Field","name":{"kind":"Name","value":"dueCents"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"payments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"means"}},{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reversedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reversedFor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"creditNotes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"totalCents"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<MyInvoicesQuery, MyInvoicesQueryVariables>;
export const MyKlusstersDocument = {"__meta__":{"hash":"sha256:e828d3156462cea396086ab1b0d6a1bf88ff964b0c0b296924b9a164e1dcc8d6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyKlussters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"klussterOwner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"klussters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"languages"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"textHtml"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"klussterCategories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]} as unknown as DocumentNode<MyKlusstersQuery, MyKlusstersQueryVariables>;
export const MyListingsDocument = {"__meta__":{"hash":"sha256:9698fb18c88df68399af44a15cf2890b250467b846aed902abdbf8acddb1c6d6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyListings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"klusster"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"business"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MyListingsQuery, MyListingsQueryVariables>;
export const MyNewslettersDocument = {"__meta__":{"hash":"sha256:adda77f9e7df400ef52e2b4ab686a5f909b0c86a55d619db46e4abeaeddb4a27"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyNewsletters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"klussterOwner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"klussters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"audienceBand"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"countedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"newsletters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledFor"}},{"kind":"Field","name":{"kind":"Name","value":"sendingSince"}},{"kind":"Field","name":{"kind":"Name","value":"reach"}},{"kind":"Field","name":{"kind":"Name","value":"images"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"2"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"preview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"html"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<MyNewslettersQuery, MyNewslettersQueryVariables>;
export const MyOffersDocument = {"__meta__":{"hash":"sha256:b77f1a2dd7beb25206d163f16419ebb176baeafa000e57ddec5e0e2b1b477736"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyOffers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"klussterOffers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"klussterName"}},{"kind":"Field","name":{"kind":"Name","value":"klusster"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isToYou"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"offeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MyOffersQuery, MyOffersQueryVariables>;
export const MyReportsDocument = {"__meta__":{"hash":"sha256:90ca4db27c79f3ad444d512c68260e15442d788edbfd261848b641667eddc2aa"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyReports"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"reportedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MyReportsQuery, MyReportsQueryVariables>;
export const MySecondFactorsDocument = {"__meta__":{"hash":"sha256:f6d7a7504768d5a65ad8e84d65d488b127aa824f1345d44ebe7a021245fd4e2c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MySecondFactors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secondFactors"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MySecondFactorsQuery, MySecondFactorsQueryVariables>;
export const MySessionsDocument = {"__meta__":{"hash":"sha256:2125834736a1b98e70d13ad94a6e511a9618089ed62353a44106360e5c216fac"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MySessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"device"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"isCurrent"}},{"kind":"Field","name":{"kind":"Name","value":"reusedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MySessionsQuery, MySessionsQueryVariables>;
export const MySubscriptionsDocument = {"__meta__":{"hash":"sha256:3ef36ccd385b7e5f95d3b486b9006d8b1d471ce1ee2b5f4427887408398847a5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MySubscriptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consumerUser"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subscriptions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"klusster"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"consents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"klusster"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"textVersion"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"givenAt"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<MySubscriptionsQuery, MySubscriptionsQueryVariables>;
export const NotifyAffectedDocument = {"__meta__":{"hash":"sha256:5135f0fbfaf72dc93b28c90dd4770f5e911aefa6a338049ca0eec134af070514"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NotifyAffected"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NotifyAffectedInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notifyAffected"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"affectedCount"}},{"kind":"Field","name":{"kind":"Name","value":"riskOfSignificantHarm"}},{"kind":"Field","name":{"kind":"Name","value":"reportedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reportSentAt"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedCount"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<NotifyAffectedMutation, NotifyAffectedMutationVariables>;
export const OfferKlussterDocument = {"__meta__":{"hash":"sha256:deb90312365467ecea8180364fe0be8d03f4a3282bac5303da1b32e23b19394e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OfferKlusster"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OfferKlussterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offerKlusster"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"klussterName"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<OfferKlussterMutation, OfferKlussterMutationVariables>;
export const OpenAccessPackageDocument = {"__meta__":{"hash":"sha256:7287324e4484eb220c33d76b1a0dc93ccf992e341fa91797d5087792313118b8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenAccessPackage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenAccessPackageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openAccessPackage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<OpenAccessPackageMutation, OpenAccessPackageMutationVariables>;
export const OpenCaseDocument = {"__meta__":{"hash":"sha256:5471c6c1fa8b57847c9086c06fc1bd50d00b76bcca86babf9d4677612f8cbb77"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<OpenCaseMutation, OpenCaseMutationVariables>;
export const OpenCasesDocument = {"__meta__":{"hash":"sha256:9870e5533023f21a42275de8327681fd92cfc7818d7dee08e9b799a6c9e01663"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OpenCases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"open"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"klussterOwnerStanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"klussterOwner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"groups"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<OpenCasesQuery, OpenCasesQueryVariables>;
export const OpenIncidentDocument = {"__meta__":{"hash":"sha256:7567561b9cab4c43a70a0677705e0902c0bd6dce8341284a6493ded0b5090bc8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenIncident"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenIncidentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openIncident"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"affectedCount"}},{"kind":"Field","name":{"kind":"Name","value":"riskOfSignificantHarm"}},{"kind":"Field","name":{"kind":"Name","value":"reportedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reportSentAt"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedCount"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<OpenIncidentMutation, OpenIncidentMutationVariables>;
export const OpenKlussterDocument = {"__meta__":{"hash":"sha256:304c64cd29e883f74d42f6af149da9805ded38701ddff0660e242a9e8376ba3b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenKlusster"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenKlussterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openKlusster"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"klusster"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<OpenKlussterMutation, OpenKlussterMutationVariables>;
export const PaperDisposalsDocument = {"__meta__":{"hash":"sha256:6f4987be0165e47784bacef8991a826ea2692dad83b3769263c95f12e9126541"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PaperDisposals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paperDisposals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"records"}},{"kind":"Field","name":{"kind":"Name","value":"boxes"}},{"kind":"Field","name":{"kind":"Name","value":"disposedAt"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"approval"}},{"kind":"Field","name":{"kind":"Name","value":"certificateNumber"}},{"kind":"Field","name":{"kind":"Name","value":"certificateDigest"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]}}]} as unknown as DocumentNode<PaperDisposalsQuery, PaperDisposalsQueryVariables>;
export const PartnerItselfDocument = {"__meta__":{"hash":"sha256:d8091c87bbc3e1762668c6fe569afead1321d0155bded4df7d989678cd8ee8d0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PartnerItself"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"redirectUris"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"authMethod"}},{"kind":"Field","name":{"kind":"Name","value":"registeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"secretSince"}},{"kind":"Field","name":{"kind":"Name","value":"formerSecretUntil"}},{"kind":"Field","name":{"kind":"Name","value":"webhooks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"disabledAt"}},{"kind":"Field","name":{"kind":"Name","value":"disabledBecause"}},{"kind":"Field","name":{"kind":"Name","value":"deliveries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"4"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"queuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextAt"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PartnerItselfQuery, PartnerItselfQueryVariables>;
export const PauseKlussterDocument = {"__meta__":{"hash":"sha256:924a09e5e0aabfef35172fb09c2b23e7de7c5cea3ef831ce9c2cf6a223899cb9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PauseKlusster"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoveKlussterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pauseKlusster"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"klusster"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<PauseKlussterMutation, PauseKlussterMutationVariables>;
export const PayInvoiceDocument = {"__meta__":{"hash":"sha256:2ee813453f22a948bb24c8de8f65ccdf91da629dbe10cc2d471f5893b29a37b5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PayInvoice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PayInvoiceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"payInvoice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cardUse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<PayInvoiceMutation, PayInvoiceMutationVariables>;
export const PingWebhookDocument = {"__meta__":{"hash":"sha256:53b8e220cb5d224800531cbff4bf880549413e01b9788ec638fe7b8401038a6c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PingWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pingWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<PingWebhookMutation, PingWebhookMutationVariables>;
export const PrivacyOfficerDocument = {"__meta__":{"hash":"sha256:c9e03944b9c362a5f316fc673eec5ae5bc59cfe50cd2a73e54ddbcb4342181fe"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PrivacyOfficer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"privacyOfficer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"mailingAddress"}}]}}]}}]} as unknown as DocumentNode<PrivacyOfficerQuery, PrivacyOfficerQueryVariables>;
export const PrivacyPolicyDocument = {"__meta__":{"hash":"sha256:79e222a5e39e9ba05e9cf71fa6bba1ed4c2640bb06f248ec5228e66ffb7b8375"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PrivacyPolicy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}},"defaultValue":{"kind":"EnumValue","value":"EN"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"privacyPolicy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"clauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"controls"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"lastEvidence"}},{"kind":"Field","name":{"kind":"Name","value":"passing"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PrivacyPolicyQuery, PrivacyPolicyQueryVariables>;
export const ProofOfSendDocument = {"__meta__":{"hash":"sha256:a44abd778dcf89d5393763b8de61587a0a1ff4caa4d14d0fed08c90be395cb76"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProofOfSend"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProofOfSendInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proofOfSend"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proof"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messageId"}},{"kind":"Field","name":{"kind":"Name","value":"isToAddress"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"passedAt"}},{"kind":"Field","name":{"kind":"Name","value":"gateVersion"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"messageIdHeader"}},{"kind":"Field","name":{"kind":"Name","value":"contentHash"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"newsletterHash"}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessName"}},{"kind":"Field","name":{"kind":"Name","value":"postalAddress"}},{"kind":"Field","name":{"kind":"Name","value":"contacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"textVersion"}},{"kind":"Field","name":{"kind":"Name","value":"principalName"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"givenAt"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawalMethod"}}]}},{"kind":"Field","name":{"kind":"Name","value":"suppressedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ProofOfSendMutation, ProofOfSendMutationVariables>;
export const ProveAgainDocument = {"__meta__":{"hash":"sha256:4d4972a743c22c2232c5e2e2841d5df54ccdd88aef97316fbea5888223f20b0d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProveAgain"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"password"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proveAgain"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"password"},"value":{"kind":"Variable","name":{"kind":"Name","value":"password"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provenUntil"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ProveAgainMutation, ProveAgainMutationVariables>;
export const PublishKlussterDocument = {"__meta__":{"hash":"sha256:297ace91bb7ac6f4bd05531ca0cc8cc1ec40cdfed5077ae8069f62b02ecf1b93"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublishKlusster"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoveKlussterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publishKlusster"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"klusster"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<PublishKlussterMutation, PublishKlussterMutationVariables>;
export const RecordAccessRequestDocument = {"__meta__":{"hash":"sha256:d26f718ded0edf2b140c69cebf5734fb4812dc4c38145bfbc309907d07b24f5a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordAccessRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordAccessRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordAccessRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordAccessRequestMutation, RecordAccessRequestMutationVariables>;
export const RecordInquiryDocument = {"__meta__":{"hash":"sha256:97893099dc047ea54971caf54398ad7e66226e9171de96b0ae364edc3ce476e1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordInquiry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordInquiryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordInquiry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inquiry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordInquiryMutation, RecordInquiryMutationVariables>;
export const RecordPaperDisposalDocument = {"__meta__":{"hash":"sha256:4b52e764a76992b885b7132d126860ba7acb2721c38d3e45f80443444f083bef"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordPaperDisposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordPaperDisposalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordPaperDisposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disposedAt"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"certificateNumber"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordPaperDisposalMutation, RecordPaperDisposalMutationVariables>;
export const RecordPaymentDocument = {"__meta__":{"hash":"sha256:f5cd430e4159119f6d95e2438faf2ef1487423782a8bcc9546de349cb9cc91c9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordPayment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordPaymentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordPayment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoiceNumber"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordPaymentMutation, RecordPaymentMutationVariables>;
export const RecordPublicNoticeDocument = {"__meta__":{"hash":"sha256:7bd44b4e61dff98c02febe559b67f08422269e106dac205e095a6b7efbabf858"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordPublicNotice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordPublicNoticeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordPublicNotice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"affectedCount"}},{"kind":"Field","name":{"kind":"Name","value":"riskOfSignificantHarm"}},{"kind":"Field","name":{"kind":"Name","value":"reportedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reportSentAt"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedCount"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordPublicNoticeMutation, RecordPublicNoticeMutationVariables>;
export const RecordReportDocument = {"__meta__":{"hash":"sha256:4724d3fa257b50b99a5cf27ff89af9d1e039a73005fa09d99642dd1c12c913f9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordReport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordReportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"affectedCount"}},{"kind":"Field","name":{"kind":"Name","value":"riskOfSignificantHarm"}},{"kind":"Field","name":{"kind":"Name","value":"reportedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reportSentAt"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedCount"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordReportMutation, RecordReportMutationVariables>;
export const RecordSafeguardTestDocument = {"__meta__":{"hash":"sha256:4a009613e82ab7f2498892e37f850ae1bb912d8821d85f4e6f44800869c8deaa"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordSafeguardTest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordSafeguardTestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordSafeguardTest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"safeguard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"ownerRole"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastTestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastPassed"}},{"kind":"Field","name":{"kind":"Name","value":"reviewBy"}},{"kind":"Field","name":{"kind":"Name","value":"retiredAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordSafeguardTestMutation, RecordSafeguardTestMutationVariables>;
export const RecordTrainingDocument = {"__meta__":{"hash":"sha256:fff79bb13fb15eab66ad2ea1619cdca561555bb87d87570661c8cdc86a0db027"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordTraining"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordTrainingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordTraining"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clearance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clearedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"trainings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"module"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordTrainingMutation, RecordTrainingMutationVariables>;
export const RecordWithdrawalDocument = {"__meta__":{"hash":"sha256:b0d5b9ffba76ad0bb64fbdb7346b489a228df6d7d6ae546980c363fe33ec8229"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordWithdrawal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordWithdrawalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordWithdrawal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordWithdrawalMutation, RecordWithdrawalMutationVariables>;
export const RefuseAccessDocument = {"__meta__":{"hash":"sha256:09325b390562ed693133678f1e68ef9d61fe088959ad4ffe5255c456f2693611"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RefuseAccess"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RefuseAccessInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refuseAccess"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RefuseAccessMutation, RefuseAccessMutationVariables>;
export const RefuseCorrectionDocument = {"__meta__":{"hash":"sha256:065cdd36ce23859de42ac3f16ad4dd267d8a9933b173f18360a4bcbc7741767a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RefuseCorrection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RefuseCorrectionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refuseCorrection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inquiry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"finding"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RefuseCorrectionMutation, RefuseCorrectionMutationVariables>;
export const RefuseKlussterOwnerDocument = {"__meta__":{"hash":"sha256:a5180b9a23aac253db8c1d359caf6661a8b3d9e3f0f8fd6da654d9285f08f8ec"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RefuseKlussterOwner"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecisionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refuseKlussterOwner"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"klussterOwnerStanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RefuseKlussterOwnerMutation, RefuseKlussterOwnerMutationVariables>;
export const RegenerateRecoveryCodesDocument = {"__meta__":{"hash":"sha256:3d78abd304b8fd4f1c9f44d65d601ac57ca9acc078f57449086665cfcd388826"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegenerateRecoveryCodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regenerateRecoveryCodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recoveryCodes"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RegenerateRecoveryCodesMutation, RegenerateRecoveryCodesMutationVariables>;
export const RegisterBusinessOwnerDocument = {"__meta__":{"hash":"sha256:6fb0ce8eacf93ab31a8f53524bc74faf68a7ef8b0a800fbe10fc2b6f5167736c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterBusinessOwner"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterBusinessOwnerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerBusinessOwner"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RegisterBusinessOwnerMutation, RegisterBusinessOwnerMutationVariables>;
export const RegisterConsumerUserDocument = {"__meta__":{"hash":"sha256:2d7ea4e562362441a49d0d04ac8f4b39b3e557aed12f23b9b28cd2f5ec6c3810"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterConsumerUser"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterConsumerUserInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerConsumerUser"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RegisterConsumerUserMutation, RegisterConsumerUserMutationVariables>;
export const RegisterKlussterOwnerDocument = {"__meta__":{"hash":"sha256:17338730d5aa4a4f6085fa420c8d54a87b8e6d940cd43254ade89ce4c361de8e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterKlussterOwner"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterKlussterOwnerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerKlussterOwner"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RegisterKlussterOwnerMutation, RegisterKlussterOwnerMutationVariables>;
export const RegisterPartnerDocument = {"__meta__":{"hash":"sha256:cf0c71af11aeaf14a5b2f2256ff7b6697219e75ba53aaa3ae8d014272b92dcb0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterPartner"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterPartnerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerPartner"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientId"}},{"kind":"Field","name":{"kind":"Name","value":"clientSecret"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RegisterPartnerMutation, RegisterPartnerMutationVariables>;
export const ReinstateKlussterOwnerDocument = {"__meta__":{"hash":"sha256:05c997ed1059efbcb94ff6a856aebad083f2150ecdac453bad58ea70a2590552"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReinstateKlussterOwner"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecisionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reinstateKlussterOwner"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"klussterOwnerStanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ReinstateKlussterOwnerMutation, ReinstateKlussterOwnerMutationVariables>;
export const RemoveCardDocument = {"__meta__":{"hash":"sha256:3a05d5dc68332081b15b00e068c163a014e93caa22e563774bf785c15fbd8ae5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveCard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveCardInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeCard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removed"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RemoveCardMutation, RemoveCardMutationVariables>;
export const RemoveSecondFactorDocument = {"__meta__":{"hash":"sha256:478200ef7ac4bab95d929cd8a2f18613936cea5ee3bcd69644f5792ff61ceee4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveSecondFactor"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveSecondFactorInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeSecondFactor"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RemoveSecondFactorMutation, RemoveSecondFactorMutationVariables>;
export const RemoveWebhookDocument = {"__meta__":{"hash":"sha256:c754db6d25b595e3b89276f3940deb0c39091ceb54c6f5bab88672c68af19042"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removedWebhookId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RemoveWebhookMutation, RemoveWebhookMutationVariables>;
export const ReopenBusinessDocument = {"__meta__":{"hash":"sha256:35f3532d201bef5d88ca03a61e9bf8a3476d3820303d3b343d0c1e3c7d3466a0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReopenBusiness"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reopenBusiness"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"business"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ReopenBusinessMutation, ReopenBusinessMutationVariables>;
export const ReportContentDocument = {"__meta__":{"hash":"sha256:c51cff686075f772f7c4e6bce00de55ab44c575e24c09017d98720962164488a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReportContent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReportContentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reportContent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"report"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"reportedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ReportContentMutation, ReportContentMutationVariables>;
export const ReportToCommissionerDocument = {"__meta__":{"hash":"sha256:361dab0bc3e79db2197c5f62b012920ffc896199ab93542f283f5bcba002ecec"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReportToCommissioner"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReportToCommissionerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reportToCommissioner"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"affectedCount"}},{"kind":"Field","name":{"kind":"Name","value":"riskOfSignificantHarm"}},{"kind":"Field","name":{"kind":"Name","value":"reportedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reportSentAt"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedCount"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ReportToCommissionerMutation, ReportToCommissionerMutationVariables>;
export const RequestAccessDocument = {"__meta__":{"hash":"sha256:e404186697974557ac7cf14a1264ca423cd8fe2cef9592f8a90625e7e9ec566c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestAccess"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestAccessInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestAccess"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RequestAccessMutation, RequestAccessMutationVariables>;
export const RequestCorrectionDocument = {"__meta__":{"hash":"sha256:9681201ad473313c5ee2adf44c37d7335e70dcbddf0ce1a6e77122ed6294962d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestCorrection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestCorrectionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestCorrection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inquiry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"coordinate"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RequestCorrectionMutation, RequestCorrectionMutationVariables>;
export const RequestErasureDocument = {"__meta__":{"hash":"sha256:bb8ca138c33c1d66f1cd394e3d32ab31032948058a88c8849658d1ee724d5657"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestErasure"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestErasureInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestErasure"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RequestErasureMutation, RequestErasureMutationVariables>;
export const RequestGrantDocument = {"__meta__":{"hash":"sha256:78a130cd2f00ae1666356deea7862c9e18a1151a90b218debc7d64b32d9952c8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestGrant"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestGrantInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestGrant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"groups"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RequestGrantMutation, RequestGrantMutationVariables>;
export const RequestListingDocument = {"__meta__":{"hash":"sha256:61ba10e249e340eded7ae7dc9af6704d597e92bfc4fe27c52c3bff6a51e3427f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestListing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ListingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestListing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RequestListingMutation, RequestListingMutationVariables>;
export const RequestPasswordResetDocument = {"__meta__":{"hash":"sha256:7fa4aa813833c17c8ea9e44a0ba990f2dd22e81937b4b4274ea1481c6ecc9097"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestPasswordReset"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestPasswordResetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestPasswordReset"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RequestPasswordResetMutation, RequestPasswordResetMutationVariables>;
export const RequestSignInLinkDocument = {"__meta__":{"hash":"sha256:d45a708fbde9fbdc5996ba701f4ff6f193ef6046023830ac21de6c57347f6495"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestSignInLink"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestSignInLinkInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestSignInLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RequestSignInLinkMutation, RequestSignInLinkMutationVariables>;
export const ResetPasswordDocument = {"__meta__":{"hash":"sha256:1f4f9c2bed4ece7597d00fb0c53296d1fdfc7c38a58e4e3b26b1ebc143bdfa6c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResetPassword"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResetPasswordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resetPassword"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ResetPasswordMutation, ResetPasswordMutationVariables>;
export const ResumePartnerDocument = {"__meta__":{"hash":"sha256:74593f8ec7c0c5d1bc0232c350450ea88901dab2850529dacc00e7aecf746d78"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResumePartner"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PartnerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resumePartner"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ResumePartnerMutation, ResumePartnerMutationVariables>;
export const RetireSafeguardDocument = {"__meta__":{"hash":"sha256:3d50c17a283c16f7cbb3d9e516b987135f750ea1ef99d587d317e48ac01665fe"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RetireSafeguard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RetireSafeguardInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retireSafeguard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"safeguard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"ownerRole"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastTestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastPassed"}},{"kind":"Field","name":{"kind":"Name","value":"reviewBy"}},{"kind":"Field","name":{"kind":"Name","value":"retiredAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RetireSafeguardMutation, RetireSafeguardMutationVariables>;
export const ReversePaymentDocument = {"__meta__":{"hash":"sha256:e3f2de5ad3cd65603121c2c04575b5f35c6842a3bdb27ec48c098935afc53abe"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReversePayment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReversePaymentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reversePayment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoiceNumber"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ReversePaymentMutation, ReversePaymentMutationVariables>;
export const ReviewEmergencyDocument = {"__meta__":{"hash":"sha256:7754197960490c04f89c86a61f51cc816d0c8c6a3ee62fd2eabe875b44117d42"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReviewEmergency"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReviewEmergencyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reviewEmergency"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emergency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"reviewedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ReviewEmergencyMutation, ReviewEmergencyMutationVariables>;
export const RevokeGrantDocument = {"__meta__":{"hash":"sha256:c2b47fda0fccaf141e080192a0de44242a72836f85ac7329dce0c69615cfacf8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeGrant"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeGrantInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeGrant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RevokeGrantMutation, RevokeGrantMutationVariables>;
export const RotatePartnerSecretDocument = {"__meta__":{"hash":"sha256:e41c5f6b90d665fb25489a897db1cb787c33b72567ad84a6ac6d7493ea4a8fba"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RotatePartnerSecret"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PartnerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rotatePartnerSecret"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientId"}},{"kind":"Field","name":{"kind":"Name","value":"clientSecret"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RotatePartnerSecretMutation, RotatePartnerSecretMutationVariables>;
export const RotateSessionDocument = {"__meta__":{"hash":"sha256:239dd299acacb39ee5a84239f2a3eb0401b8480d28d4085ab729f67061e56167"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RotateSession"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rotateSession"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RotateSessionMutation, RotateSessionMutationVariables>;
export const RotateWebhookSecretDocument = {"__meta__":{"hash":"sha256:6239da59d25e917a9a03c7ec8638fd4b4271c06b53c7b99688b718d5daa61ed4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RotateWebhookSecret"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rotateWebhookSecret"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookId"}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"formerSecretUntil"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables>;
export const SafeguardsDocument = {"__meta__":{"hash":"sha256:73affb488becb5abdd2912649d55e34cc70b85319d49c1c94ef58bbc559acbb9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Safeguards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"safeguards"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sensitivity"}},{"kind":"Field","name":{"kind":"Name","value":"nameInEnglish"}},{"kind":"Field","name":{"kind":"Name","value":"nameInFrench"}},{"kind":"Field","name":{"kind":"Name","value":"ownerRole"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"lastTestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastPassed"}},{"kind":"Field","name":{"kind":"Name","value":"reviewBy"}},{"kind":"Field","name":{"kind":"Name","value":"control"}},{"kind":"Field","name":{"kind":"Name","value":"controlProbedAt"}},{"kind":"Field","name":{"kind":"Name","value":"controlPassing"}},{"kind":"Field","name":{"kind":"Name","value":"shownBy"}},{"kind":"Field","name":{"kind":"Name","value":"enteredAt"}},{"kind":"Field","name":{"kind":"Name","value":"retiredAt"}},{"kind":"Field","name":{"kind":"Name","value":"tests"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"testedAt"}},{"kind":"Field","name":{"kind":"Name","value":"passed"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"reviewBy"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SafeguardsQuery, SafeguardsQueryVariables>;
export const ScheduleNewsletterDocument = {"__meta__":{"hash":"sha256:1e61afcd5f4de8001c388a11d8ce81e8637a0459a2f99e56f1d0b95113466699"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ScheduleNewsletter"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ScheduleNewsletterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheduleNewsletter"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"newsletter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledFor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ScheduleNewsletterMutation, ScheduleNewsletterMutationVariables>;
export const SendInquiryDocument = {"__meta__":{"hash":"sha256:dbaa672eab6d767bc86d32c4b8744ac1e19b26aebe4dcab369e81e136a4624bc"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendInquiry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendInquiryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendInquiry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inquiry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"recourse"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SendInquiryMutation, SendInquiryMutationVariables>;
export const SendNewsletterDocument = {"__meta__":{"hash":"sha256:98eb14782d853eb23cd130b207f4590a8793dc9943913e462bb9ef4bfc840f0e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendNewsletter"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoveNewsletterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendNewsletter"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"newsletter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledFor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SendNewsletterMutation, SendNewsletterMutationVariables>;
export const SetBillingDetailsDocument = {"__meta__":{"hash":"sha256:228f48f995f4b653c8198e157afacd86cd99aa44b2c7b6d72917437c95000a0a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetBillingDetails"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetBillingDetailsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setBillingDetails"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"billingDetails"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"province"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetBillingDetailsMutation, SetBillingDetailsMutationVariables>;
export const SettleStaffAlertDocument = {"__meta__":{"hash":"sha256:2e1ef81e4bb3fe341cec2932cecabd9b413bc3240986efd96eb79becc7f0c08b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SettleStaffAlert"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SettleStaffAlertInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settleStaffAlert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"pattern"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"incident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SettleStaffAlertMutation, SettleStaffAlertMutationVariables>;
export const SignInDocument = {"__meta__":{"hash":"sha256:73075ffe59013d1902933efce39d27d58d579788f060d68b2e473ed055ec950b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"email"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EmailAddress"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"password"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"email"},"value":{"kind":"Variable","name":{"kind":"Name","value":"email"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"password"},"value":{"kind":"Variable","name":{"kind":"Name","value":"password"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roles"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secondFactor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"challenge"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"methods"}},{"kind":"Field","name":{"kind":"Name","value":"passkeyOptions"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const SignInByLinkDocument = {"__meta__":{"hash":"sha256:d8a27fb711acdf0a1fe271b509eaff428e7565ab4b7418ec2a744a744ddaaf20"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignInByLink"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignInByLinkInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signInByLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SignInByLinkMutation, SignInByLinkMutationVariables>;
export const SignOutDocument = {"__meta__":{"hash":"sha256:f8ceb40542a36ffdebaf19bcb1513a8a261afe5c87a5c85fcea1e7eb80fdc599"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ended"}}]}}]}}]} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const StaffAlertsDocument = {"__meta__":{"hash":"sha256:5e19fd13686cc552f6f9b99c4eb1ff58b8f05835e04ce00d31a21be591fdd188"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StaffAlerts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"staffAlerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"settled"},"value":{"kind":"BooleanValue","value":false}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"staffMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pattern"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"incident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<StaffAlertsQuery, StaffAlertsQueryVariables>;
export const StaffMembersDocument = {"__meta__":{"hash":"sha256:ca8edbe702f5843fcd35950b92506d478844210e0c90c8234d4728a0efe1ec96"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StaffMembers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"staffMembers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"clearedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"duty"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedBy"}},{"kind":"Field","name":{"kind":"Name","value":"reviewBy"}},{"kind":"Field","name":{"kind":"Name","value":"trainings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"module"}},{"kind":"Field","name":{"kind":"Name","value":"passedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StaffMembersQuery, StaffMembersQueryVariables>;
export const StateSenderIdentityDocument = {"__meta__":{"hash":"sha256:bb205a78cb82a1474a748d189632ff43550caf38f3610ea45b105ec65d2da306"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StateSenderIdentity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StateSenderIdentityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stateSenderIdentity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"senderIdentity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessName"}},{"kind":"Field","name":{"kind":"Name","value":"mailingAddress"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<StateSenderIdentityMutation, StateSenderIdentityMutationVariables>;
export const SubscribeDocument = {"__meta__":{"hash":"sha256:7d3f6d2c5ec0bb0db1e6ebf2a28d3da15ccb3ac6d527495f5cb4ea72462375c4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Subscribe"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubscribeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subscribe"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SubscribeMutation, SubscribeMutationVariables>;
export const SuspendKlussterOwnerDocument = {"__meta__":{"hash":"sha256:ba05e3c2a9c98faae38c406ef390fccfc62a6436b53a77ee66ba8a21deaa472e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SuspendKlussterOwner"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecisionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"suspendKlussterOwner"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"klussterOwnerStanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SuspendKlussterOwnerMutation, SuspendKlussterOwnerMutationVariables>;
export const SuspendPartnerDocument = {"__meta__":{"hash":"sha256:9a25d3dc9e64828ef0bf446d7fb676a249bc1ec246fd5add6b20e69eff9b1497"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SuspendPartner"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PartnerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"suspendPartner"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SuspendPartnerMutation, SuspendPartnerMutationVariables>;
export const TakeAccessRequestDocument = {"__meta__":{"hash":"sha256:165896226f8b559c102f559be44af58bb801c2beb1bb7885356d4fc4d8438a6c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TakeAccessRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TakeAccessRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"takeAccessRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<TakeAccessRequestMutation, TakeAccessRequestMutationVariables>;
export const TakeInquiryDocument = {"__meta__":{"hash":"sha256:7227d4fad4e86b56cacf05698d11ba720c93b47731b5b050514b03e86bb8f0a6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TakeInquiry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TakeInquiryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"takeInquiry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"inquiry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<TakeInquiryMutation, TakeInquiryMutationVariables>;
export const TakeReportDocument = {"__meta__":{"hash":"sha256:79f59806ba41a4f93d35520ddace42fc8ad5fe6f468b7688b0339cb4ec33dcb0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TakeReport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TakeReportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"takeReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"report"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<TakeReportMutation, TakeReportMutationVariables>;
export const TestNewsletterDocument = {"__meta__":{"hash":"sha256:ce84ad3c4a339eac377945221ae48be4a9535f7ec729b46899ba1200e9b77d9e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestNewsletter"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TestNewsletterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"testNewsletter"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"newsletter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledFor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<TestNewsletterMutation, TestNewsletterMutationVariables>;
export const UnscheduleNewsletterDocument = {"__meta__":{"hash":"sha256:a5ab744b551ee85ef590c233f085dc6b65fb638f0de94601c27f681f76066afb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnscheduleNewsletter"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoveNewsletterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unscheduleNewsletter"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"newsletter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledFor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<UnscheduleNewsletterMutation, UnscheduleNewsletterMutationVariables>;
export const UnsubscribeDocument = {"__meta__":{"hash":"sha256:c14a3dd07b2ba5e5b0df2c1f952a8f4a964383adbdd0d4f884e5723bcf179587"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Unsubscribe"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UnsubscribeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unsubscribe"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unsubscribed"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<UnsubscribeMutation, UnsubscribeMutationVariables>;
export const VoidInvoiceDocument = {"__meta__":{"hash":"sha256:cbf6117866df861098f8039ad1877ff4c92e42c75b16eb80bd6f7ac880758986"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VoidInvoice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InvoiceNumberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"voidInvoice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoiceNumber"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<VoidInvoiceMutation, VoidInvoiceMutationVariables>;
export const WaitingAccessRequestsDocument = {"__meta__":{"hash":"sha256:5ea0ca173d02aa84b8c69e08fe8a751d4d3347d0e9a5796116cd56edee17c510"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WaitingAccessRequests"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessRequests"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"waiting"},"value":{"kind":"BooleanValue","value":true}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"URGENT"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<WaitingAccessRequestsQuery, WaitingAccessRequestsQueryVariables>;
export const WebhookDeliveriesDocument = {"__meta__":{"hash":"sha256:af1121e85211166d4827541e0068744484b31baaa96cd0023a554d8a6bd5b0c1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WebhookDeliveries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"webhookId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookDeliveries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"webhookId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"webhookId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"queuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextAt"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<WebhookDeliveriesQuery, WebhookDeliveriesQueryVariables>;
export const WebhooksDocument = {"__meta__":{"hash":"sha256:26457f6181fac08a76a0b35ec62e6301515802b683ca427ee407724e28a9cf42"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Webhooks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"clientId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhooks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"clientId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"clientId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"disabledAt"}},{"kind":"Field","name":{"kind":"Name","value":"disabledBecause"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<WebhooksQuery, WebhooksQueryVariables>;
export const WhoAmIDocument = {"__meta__":{"hash":"sha256:3a1dbc6870dfb053cb8a75912682ea6665ecb55f0e5764963a14659f948efb78"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoAmI"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"klussterOwner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"mailingAddress"}}]}},{"kind":"Field","name":{"kind":"Name","value":"businessOwner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"mailingAddress"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consumerUser"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"subscriptions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"klusster"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhoAmIQuery, WhoAmIQueryVariables>;
export const WhoSawMeDocument = {"__meta__":{"hash":"sha256:3a9e8fad981184c244105b265e1cca6efce45636ea9e32ffde05583dd213e1a4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoSawMe"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disclosures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"viewerName"}},{"kind":"Field","name":{"kind":"Name","value":"coordinates"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}},{"kind":"Field","name":{"kind":"Name","value":"operationName"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhoSawMeQuery, WhoSawMeQueryVariables>;
export const WithdrawConsentDocument = {"__meta__":{"hash":"sha256:27086d8f0ff12e4847348d52134884aabd06ef29663052dc5f00c09a2a0558ae"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawConsent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawConsentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawConsent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<WithdrawConsentMutation, WithdrawConsentMutationVariables>;
export const WithdrawKlussterOfferDocument = {"__meta__":{"hash":"sha256:3a83d4698b59a7a5e583fc9b2aeba8b95d734d8720b3b13e59ce35a2ea94ea77"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawKlussterOffer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerOfferInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawKlussterOffer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"klussterName"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<WithdrawKlussterOfferMutation, WithdrawKlussterOfferMutationVariables>;
export const WithdrawListingDocument = {"__meta__":{"hash":"sha256:963d8f4023f94dfe5f50c8c603a35618dced2d49d113f6a6cedb454437ed0a8d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawListing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ListingStepInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawListing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<WithdrawListingMutation, WithdrawListingMutationVariables>;
export const WithdrawalImplicationsDocument = {"__meta__":{"hash":"sha256:a35e3c25c4ee2cee7a025b6d41fa1c4e8cfddf1a7ef8a104d9921137cc8809fe"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WithdrawalImplications"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PurposeCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}},"defaultValue":{"kind":"EnumValue","value":"EN"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawalImplications"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"purpose"},"value":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}}},{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"ends"}},{"kind":"Field","name":{"kind":"Name","value":"continues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"privacyPolicy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<WithdrawalImplicationsQuery, WithdrawalImplicationsQueryVariables>;
export const WorkDocument = {"__meta__":{"hash":"sha256:7fb1e23f36afcac9443fb8c6686f34da3aa6f231024764b2567c05f42c4469d0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Work"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"work"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"taken"},"value":{"kind":"BooleanValue","value":false}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"takenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<WorkQuery, WorkQueryVariables>;
export const WriteNewsletterDocument = {"__meta__":{"hash":"sha256:c014a1b199dd0466b5aed5614a6f6ff7e2cb3babc9b819b6088d7ac8ab6a443e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WriteNewsletter"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WriteNewsletterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"writeNewsletter"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"newsletter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledFor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<WriteNewsletterMutation, WriteNewsletterMutationVariables>;
export const WriteOffInvoiceDocument = {"__meta__":{"hash":"sha256:985aac0d9671322064ef9aca92ca39a39b05df273f6120b70f76959f3d908af4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WriteOffInvoice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InvoiceNumberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"writeOffInvoice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoiceNumber"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<WriteOffInvoiceMutation, WriteOffInvoiceMutationVariables>;