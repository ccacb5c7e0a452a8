import { randomUUID } from 'node:crypto';
import { assert } from './assert.js';

declare const brand: unique symbol;

/** A random UUID v4 in lower case that names one kind of thing; two kinds are not assignable to each other. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type PersonId = Id<'Person'>;
export type KlussterOwnerId = Id<'KlussterOwner'>;
export type BusinessOwnerId = Id<'BusinessOwner'>;
export type ConsumerUserId = Id<'ConsumerUser'>;
export type KlussterId = Id<'Klusster'>;
export type BusinessId = Id<'Business'>;
export type StaffId = Id<'StaffMember'>;
export type PartnerId = Id<'Partner'>;
export type DelegationId = Id<'Delegation'>;
export type SessionId = Id<'Session'>;
export type CaseId = Id<'SupportCase'>;
export type CaseGrantId = Id<'CaseGrant'>;
export type MessageId = Id<'Message'>;
export type SecondFactorId = Id<'SecondFactor'>;
export type WebhookId = Id<'Webhook'>;
export type KlussterOfferId = Id<'KlussterOffer'>;
export type UploadId = Id<'Upload'>;
export type ListingId = Id<'Listing'>;
export type ContentReportId = Id<'ContentReport'>;
export type InquiryId = Id<'Inquiry'>;
export type NewsletterId = Id<'Newsletter'>;
export type InvoiceId = Id<'Invoice'>;
export type MailingSubscriptionId = Id<'MailingSubscription'>;
export type CardSetupId = Id<'CardSetup'>;
export type CardId = Id<'Card'>;
export type AccessRequestId = Id<'AccessRequest'>;
export type IncidentId = Id<'Incident'>;
export type SafeguardId = Id<'Safeguard'>;
export type StaffAlertId = Id<'StaffAlert'>;

/** A new random id of the kind that the context asks for. Random, because an ordered id tells when its person joined. */
export function newId<T extends Id<string>>(): T {
  return randomUUID() as T;
}

/** A text as an id of ours, or nothing when it is none. For ids that others hold as they are. */
export const asId = <T extends Id<string>>(text: string): T | undefined =>
  UUID_V4.test(text) ? (text as T) : undefined;

/** The kinds that have a global id, with the type of their id; `node` finds those that have an entry in their feature. A new kind is one line here and one in `PREFIXES`. */
type GlobalKinds = {
  Klusster: KlussterId;
  Business: BusinessId;
  KlussterOwner: KlussterOwnerId;
  BusinessOwner: BusinessOwnerId;
  ConsumerUser: ConsumerUserId;
  SecondFactor: SecondFactorId;
  Session: SessionId;
  PartnerGrant: DelegationId;
  SupportCase: CaseId;
  CaseGrant: CaseGrantId;
  StaffMember: StaffId;
  Webhook: WebhookId;
  KlussterOffer: KlussterOfferId;
  Upload: UploadId;
  Listing: ListingId;
  ContentReport: ContentReportId;
  Inquiry: InquiryId;
  Newsletter: NewsletterId;
  MailingSubscription: MailingSubscriptionId;
  CardSetup: CardSetupId;
  Card: CardId;
  Invoice: InvoiceId;
  AccessRequest: AccessRequestId;
  Incident: IncidentId;
  Safeguard: SafeguardId;
  StaffAlert: StaffAlertId;
};

/** Prefixes hold no underscore: the first one ends the prefix, and base64url may contain more. */
const PREFIXES: { readonly [Kind in GlobalKind]: string } = {
  Klusster: 'klusster',
  Business: 'business',
  KlussterOwner: 'kowner',
  BusinessOwner: 'bowner',
  ConsumerUser: 'consumer',
  SecondFactor: 'factor',
  Session: 'session',
  PartnerGrant: 'grant',
  SupportCase: 'case',
  CaseGrant: 'casegrant',
  StaffMember: 'staff',
  Webhook: 'webhook',
  KlussterOffer: 'offer',
  Upload: 'upload',
  Listing: 'listing',
  ContentReport: 'report',
  Inquiry: 'inquiry',
  Newsletter: 'newsletter',
  MailingSubscription: 'subscription',
  CardSetup: 'cardsetup',
  Card: 'card',
  Invoice: 'invoice',
  AccessRequest: 'access',
  Incident: 'incident',
  Safeguard: 'safeguard',
  StaffAlert: 'alert',
};

/** A GraphQL type whose objects have a global id. */
export type GlobalKind = keyof GlobalKinds;

/** What a global id names: the kind, and the id of that kind. */
export type GlobalRef = { [Kind in GlobalKind]: { readonly kind: Kind; readonly id: GlobalKinds[Kind] } }[GlobalKind];

const KIND_OF_PREFIX: ReadonlyMap<string, GlobalKind> = new Map(
  Object.entries(PREFIXES).map(([kind, prefix]) => [prefix, kind as GlobalKind]),
);
const LONGEST_PREFIX = Math.max(...Object.values(PREFIXES).map((prefix) => prefix.length));
const ENCODED_LENGTH = 22;
const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether a text is an id as {@link newId} makes them. */
export const isId = (text: string): boolean => UUID_V4.test(text);

/** The text that clients see: `<prefix>_<22 characters of base64url>`. Throws `Fault` when `id` is no UUID v4. */
export function toGlobalId<Kind extends GlobalKind>(kind: Kind, id: GlobalKinds[Kind]): string {
  assert(UUID_V4.test(id), 'A global id is made from a UUID v4 in lower case.');
  return `${PREFIXES[kind]}_${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}`;
}

/** What a global id names, or `undefined` for anything but the one canonical text of a UUID v4. Any string is safe. */
export function fromGlobalId(text: string): GlobalRef | undefined {
  // Length first: a megabyte of text must cost nothing.
  if (text.length > LONGEST_PREFIX + 1 + ENCODED_LENGTH) return undefined;
  const end = text.indexOf('_');
  const kind = KIND_OF_PREFIX.get(text.slice(0, Math.max(end, 0)));
  const encoded = text.slice(end + 1);
  if (kind === undefined || encoded.length !== ENCODED_LENGTH) return undefined;
  const bytes = Buffer.from(encoded, 'base64url');
  // Node's decoder skips foreign characters and ignores spare bits; only the text it would write itself is accepted.
  if (bytes.length !== 16 || bytes.toString('base64url') !== encoded) return undefined;
  const hex = bytes.toString('hex');
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  return UUID_V4.test(id) ? ({ kind, id } as GlobalRef) : undefined;
}

/** The global id of a record when its type has one; undefined for other types. Throws `Fault` when `id` is no UUID v4. */
export function globalIdOf(type: string, id: string): string | undefined {
  return Object.hasOwn(PREFIXES, type) ? toGlobalId(type as GlobalKind, id as never) : undefined;
}
