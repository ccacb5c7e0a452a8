import { createHash } from 'node:crypto';
import type { Resident, TownKlusster } from '../../../src/town/cast.js';
import {
  businesses,
  cases,
  grants,
  idOf,
  type KlussterName,
  klussters,
  newsletters,
  offers,
  type ResidentName,
  reports,
  residents,
  rowIdOf,
  subscriptions,
} from '../../support/town.js';
import {
  type Asker,
  caseAbout,
  globalIdOf,
  isSomebody,
  isUnproven,
  type ListingName,
  type NewsletterName,
  type OfferName,
  PAIRS,
  type Pair,
  profilesOf,
  type ReadingName,
  residentOf,
  type Thing,
} from './expectation.js';

/** A text that the cast does not fix: any text that is not empty will do. */
export const SOME_TEXT = '«some text»';

/** `TOWN_TIME` of the global setup, as an answer writes it. */
export const TOWN_TIME = '2026-11-02T15:00:00.000Z';

/** What the matrix puts on record of everybody: Gabrielle was shown the address of her account, once. */
export const ON_RECORD = {
  at: TOWN_TIME,
  viewerRole: 'CUSTOMER_REPRESENTATIVE',
  viewerName: residents.gabrielle.staff.name,
  coordinates: ['Account.email'],
  disputed: [],
  clause: '4',
  operationName: 'OnRecord',
  count: 1,
} as const;

/** And of everybody one second factor. */
export const FACTOR_ON_RECORD = { kind: 'TOTP', createdAt: TOWN_TIME, lastUsedAt: TOWN_TIME } as const;
/** And of each Klusster Owner a card. */
export const CARD_ON_RECORD = { brand: 'VISA', last4: '4242', expiry: '2031-04' } as const;
/** And an invoice, of which a part was paid and a part is not owed. */
export const BILLED_TO = { name: 'Nobody and Daughters', address: '1 Nowhere Street' } as const;
export const INVOICE_ON_RECORD = {
  ...BILLED_TO,
  state: 'OPEN',
  month: '2026-10',
  province: 'AB',
  monthlyCents: 3100,
  subtotalCents: 1000,
  taxCents: 50,
  totalCents: 1050,
  creditedCents: 105,
  paidCents: 45,
  dueCents: 900,
  issuedAt: TOWN_TIME,
  dueOn: '2026-12-02',
} as const;
export const LINE_ON_RECORD = {
  klussterName: 'Paid For',
  fromDay: '2026-10-01',
  untilDay: '2026-10-11',
  days: 10,
  ofDays: 31,
  cents: 1000,
} as const;
export const TAX_ON_RECORD = { tax: 'GST', rate: 5000, cents: 50 } as const;
export const PAYMENT_ON_RECORD = {
  means: 'CHEQUE',
  cents: 45,
  receivedAt: TOWN_TIME,
  reversedAt: null,
  reversedFor: null,
} as const;
export const CREDIT_ON_RECORD = {
  reason: 'SERVICE',
  subtotalCents: 100,
  taxCents: 5,
  totalCents: 105,
  issuedAt: TOWN_TIME,
} as const;
export const DETAILS_ON_RECORD = { ...BILLED_TO, province: 'AB', changedAt: TOWN_TIME } as const;
/** Its card was to be charged for what is due of it, and was not. */
export const CARD_USE_ON_RECORD = {
  kind: 'MONTHLY',
  billingMonth: '2026-11-01',
  at: TOWN_TIME,
  cents: INVOICE_ON_RECORD.dueCents,
  outcome: 'NOTHING_TAKEN',
  reason: null,
  endedAt: TOWN_TIME,
} as const;
/** Its number: they are issued in the order of the cast. */
export const invoiceNumberOf = (name: string): number => PAYING.indexOf(name as ResidentName) + 1;
/** Those of whom there is one. */
export const PAYING = (Object.keys(residents) as ResidentName[]).filter((name) => 'klussterOwner' in residents[name]);
const PARTS = { lines: 'InvoiceLine', taxes: 'InvoiceTax', payments: 'Payment', creditNotes: 'CreditNote' } as const;
export const factorNameOf = (name: string): string => `App of ${name}`;
/** A device as the tests name theirs, and what is told of it. */
export const ON_DEVICE = 'Firefox on Linux';

/** What the session is in which somebody of the town asks; it was begun on the day of the matrix. */
const SESSION = {
  device: ON_DEVICE,
  createdAt: SOME_TEXT,
  lastUsedAt: SOME_TEXT,
  expiresAt: SOME_TEXT,
  isCurrent: true,
  reusedAt: null,
} as const;

/** By what the one partner of the tests is known. */
export const PARTNER_NAME = 'Voisinage';

/** What everybody in town lets it see: all there is, so that a token may be for less. */
export const LENT = {
  id: SOME_TEXT,
  scopes: ['profile', 'account', 'subscriptions', 'contacts'],
  grantedAt: TOWN_TIME,
  lastUsedAt: null,
  expiresAt: '2027-11-02T15:00:00.000Z',
} as const;

export const PROFILE_OF = {
  BusinessOwner: 'businessOwner',
  KlussterOwner: 'klussterOwner',
  ConsumerUser: 'consumerUser',
} as const;

const residentNames = Object.keys(residents) as ResidentName[];
const klussterNames = Object.keys(klussters) as KlussterName[];
const businessNames = Object.keys(businesses) as (keyof typeof businesses)[];
export const resident = (name: ResidentName): Resident => residents[name];

/** Everything in town that has a global id. */
export const THINGS: readonly Thing[] = [
  ...klussterNames.map((name) => ({ type: 'Klusster', name })),
  ...businessNames.map((name) => ({ type: 'Business', name })),
  ...(['KlussterOwner', 'BusinessOwner', 'ConsumerUser'] as const).flatMap((type) =>
    residentNames.filter((name) => resident(name)[PROFILE_OF[type]]).map((name) => ({ type, name })),
  ),
];

export const thingWithId = (id: string): Thing | undefined => THINGS.find((thing) => globalIdOf(thing) === id);

const byName = (a: { title: string }, b: { title: string }) => a.title.localeCompare(b.title, 'en');
const sorted = (type: string, table: Record<string, { name: string }>, keep: (name: string) => boolean): Thing[] =>
  Object.entries(table)
    .filter(([name]) => keep(name))
    .map(([name, row]) => ({ thing: { type, name } as Thing, title: row.name }))
    .sort(byName)
    .map(({ thing }) => thing);

export const klussterThings = (keep: (name: KlussterName) => boolean = () => true) =>
  sorted('Klusster', klussters, keep as never);
export const businessThings = (keep: (name: keyof typeof businesses) => boolean = () => true) =>
  sorted('Business', businesses, keep as never);

/** Subscriptions of one consumer in the order of their ids, the only order they have. */
const subscriptionThings = (consumer: string): Thing[] =>
  subscriptions
    .filter(([name, , ended]) => name === consumer && !ended)
    .map(([name, klusster]) => ({ name: `${name}/${klusster}` as const }))
    .map(({ name }) => ({ name, id: rowIdOf('subscription', name) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ name }) => ({ type: 'MailingSubscription', name }));

/** Consents of one consumer, also to lists that she left; of one moment, so in the order of ids, from the greatest down. */
const consentThings = (consumer: string): Thing[] =>
  subscriptions
    .filter(([name]) => name === consumer)
    .map(([name, klusster]) => ({ name: `${name}/${klusster}` as const }))
    .map(({ name }) => ({ name, id: rowIdOf('mailing_consent', name) }))
    .sort((a, b) => (a.id < b.id ? 1 : -1))
    .map(({ name }) => ({ type: 'MailingConsent', name }));

/** What is held of a subscription, or of a consent, by the name of her and of the klusster. */
function heldByReading(name: ReadingName, field: string): unknown {
  const [reader, klusster] = name.split('/') as [ResidentName, KlussterName];
  if (field === 'klusster') return { type: 'Klusster', name: klusster } satisfies Thing;
  if (field === 'principal') return { type: 'KlussterOwner', name: klussters[klusster].owner } satisfies Thing;
  if (field === 'language') return resident(reader).language;
  if (field === 'textVersion') return 1;
  if (field === 'method') return 'TOWN';
  const [, , ended] = subscriptions.find(([by, of]) => by === reader && of === klusster) ?? [];
  return field === 'withdrawnAt' && !ended ? null : TOWN_TIME;
}

/** A webhook of a partner, and one event on its way there; the matrix puts them on record. */
/** The reference of an erasure that is done, of nobody of the town. */
export const ERASURE = '0f0e1c86-7a53-4c02-9f6e-5d2f2a4c9b10';

export const WEBHOOK = {
  id: idOf('Webhook', 'voisinage'),
  clientId: rowIdOf('partner', PARTNER_NAME),
  url: 'https://hooks.voisinage.test/klusster',
  events: ['CONSENT_WITHDRAWN', 'DATA_ERASED'],
  createdAt: '2026-11-01T08:00:00.000Z',
  deliveredAt: null,
  disabledAt: null,
  disabledBecause: null,
} as const;
export const WEBHOOK_ATTEMPT = { at: '2026-11-02T08:00:00.000Z', outcome: 'REJECTED', status: 503 } as const;
export const WEBHOOK_DELIVERY = {
  eventId: rowIdOf('event', 'voisinage'),
  event: 'DATA_ERASED',
  state: 'PENDING',
  queuedAt: '2026-11-02T08:00:00.000Z',
  nextAt: '2026-11-02T08:00:05.000Z',
  attempts: [{ type: 'WebhookAttempt' }],
} as const;

/** The partner of the tests, as it reads of itself. */
const REGISTRATION = {
  clientId: WEBHOOK.clientId,
  name: PARTNER_NAME,
  redirectUris: [],
  scopes: LENT.scopes,
  authMethod: 'client_secret_basic',
  registeredAt: LENT.grantedAt,
  secretSince: null,
  formerSecretUntil: null,
} as const;

/** A list of things, before it is paged. */
export type List = { readonly item: string; readonly things: readonly Thing[] };

/** Her card was tried in the month of the matrix. Whoever never had an open klusster has no clock of her own, and is never charged. */
const nextChargeOf = (name: ResidentName): string | null =>
  Object.values<TownKlusster>(klussters).some(({ owner, state }) => owner === name && state !== 'DRAFT')
    ? '2026-12-01'
    : null;

const cardUsesOf = (name: ResidentName): List =>
  listOf('CardUse', PAYING.includes(name) ? [{ type: 'CardUse', name }] : []);

const invoicesOf = (name: ResidentName): List =>
  listOf('Invoice', PAYING.includes(name) ? [{ type: 'Invoice', name }] : []);

/** What a field of an object of the town holds, whoever asks: a value, an object or a list. */
export function heldBy(thing: Thing, field: string): unknown {
  if (thing.type === 'Webhook')
    return field === 'deliveries'
      ? listOf('WebhookDelivery', [{ type: 'WebhookDelivery' }])
      : WEBHOOK[field as keyof typeof WEBHOOK];
  if (field === 'id' && thing.type !== 'Session' && thing.type !== 'PartnerGrant') return globalIdOf(thing);
  const name = thing.name as never;
  switch (thing.type) {
    case 'Klusster': {
      const { owner, ...klusster }: TownKlusster = klussters[name as KlussterName];
      if (field === 'senderIdentity') return klusster.sender ? { type: 'SenderIdentity', name } : null;
      if (field === 'owner') return { type: 'KlussterOwner', name: owner } satisfies Thing;
      if (field === 'businesses')
        return listOf(
          'Business',
          businessThings((of) => (businesses[of].listedIn as readonly string[]).includes(name)),
        );
      if (field === 'language') return klusster.languages[0];
      if (field === 'textHtml') return klusster.text && SOME_TEXT;
      if (field === 'publishedAt') return klusster.state === 'DRAFT' ? null : TOWN_TIME;
      if (field === 'version') return 1;
      if (field === 'listings') return listingsOf((one) => one.klusster === name);
      if (field === 'newsletters') return newslettersTo(name);
      if (field === 'audienceBand') return { type: 'KlussterAudience', name } satisfies Thing;
      return klusster[field as never];
    }
    case 'SenderIdentity': {
      const { sender }: TownKlusster = klussters[name as KlussterName];
      return field === 'version' ? 1 : (sender?.[field as never] ?? null);
    }
    case 'Business': {
      const { owner, listedIn, ...business } = businesses[name as keyof typeof businesses];
      if (field === 'owner') return { type: 'BusinessOwner', name: owner } satisfies Thing;
      if (field === 'klussters')
        return listOf(
          'Klusster',
          klussterThings((of) => (listedIn as readonly string[]).includes(of)),
        );
      if (field === 'listings') return listingsOf((one) => one.business === name);
      return field === 'since' ? TOWN_TIME : heldByBusiness(business, field);
    }
    case 'OpeningSpan':
    case 'Image':
    case 'BusinessCategoryWord':
      return (thing as unknown as Record<string, unknown>)[field];
    case 'BillingDetails':
      return DETAILS_ON_RECORD[field as keyof typeof DETAILS_ON_RECORD];
    case 'Invoice':
      if (field === 'pdf') return SOME_TEXT;
      if (field === 'number') return invoiceNumberOf(name);
      if (Object.hasOwn(PARTS, field)) {
        const type = PARTS[field as keyof typeof PARTS];
        return listOf(type, [{ type, name }]);
      }
      return INVOICE_ON_RECORD[field as keyof typeof INVOICE_ON_RECORD];
    case 'InvoiceLine':
      return LINE_ON_RECORD[field as keyof typeof LINE_ON_RECORD];
    case 'InvoiceTax':
      return TAX_ON_RECORD[field as keyof typeof TAX_ON_RECORD];
    case 'Payment':
      return PAYMENT_ON_RECORD[field as keyof typeof PAYMENT_ON_RECORD];
    case 'CreditNote':
      return field === 'number' ? invoiceNumberOf(name) : CREDIT_ON_RECORD[field as keyof typeof CREDIT_ON_RECORD];
    case 'CardUse':
      if (field === 'invoice') return { type: 'Invoice', name } satisfies Thing;
      return CARD_USE_ON_RECORD[field as keyof typeof CARD_USE_ON_RECORD];
    case 'Card':
      if (field === 'nextChargeOn') return nextChargeOf(name);
      return CARD_ON_RECORD[field as keyof typeof CARD_ON_RECORD];
    case 'KlussterOwner':
      if (field === 'card') return { type: 'Card', name } satisfies Thing;
      if (field === 'billingDetails') return { type: 'BillingDetails', name } satisfies Thing;
      if (field === 'invoices') return invoicesOf(name);
      if (field === 'cardUses') return cardUsesOf(name);
      if (field === 'klussters')
        return listOf(
          'Klusster',
          klussterThings((of) => klussters[of].owner === name),
        );
      return resident(name).klussterOwner?.contact[field as never];
    case 'BusinessOwner':
      if (field === 'businesses')
        return listOf(
          'Business',
          businessThings((of) => businesses[of].owner === name),
        );
      return resident(name).businessOwner?.contact[field as never];
    case 'ConsumerUser':
      if (field === 'subscriptions') return listOf('MailingSubscription', subscriptionThings(name));
      if (field === 'consents') return listOf('MailingConsent', consentThings(name));
      return resident(name).consumerUser?.contact[field as never];
    case 'MailingSubscription':
    case 'MailingConsent':
      return heldByReading(name, field);
    case 'Disclosure':
      return ON_RECORD[field as keyof typeof ON_RECORD];
    case 'SecondFactor':
      return field === 'name' ? factorNameOf(name) : FACTOR_ON_RECORD[field as keyof typeof FACTOR_ON_RECORD];
    case 'Session':
      return field === 'id' ? SOME_TEXT : SESSION[field as keyof typeof SESSION];
    case 'ConsentEvent':
      return heldByConsent(thing as never, field);
    case 'PartnerGrant':
      return field === 'partner' ? ({ type: 'Partner' } satisfies Thing) : LENT[field as keyof typeof LENT];
    case 'Partner':
      return PARTNER_NAME;
    case 'SupportCase':
      return heldByCase(name, field);
    case 'CaseGrant':
      return heldByGrant(name, field);
    case 'CaseDecision': {
      const one = caseAbout(name);
      return field === 'decidedAt' ? TOWN_TIME : one && 'decided' in one && one.decided[field as never];
    }
    case 'CaseRecord':
      return heldByRecord(name, field);
    case 'StaffMember':
      return field === 'id' ? SOME_TEXT : resident(name).staff?.name;
    case 'StaffClearance':
      return heldOfClearance(name, field);
    case 'Training':
      return field === 'module' ? (thing as unknown as { module: string }).module : SOME_TEXT;
    case 'Person':
      if (field === 'subscriptions') return listOf('MailingSubscription', subscriptionThings(name));
      if (field === 'consents') return listOf('MailingConsent', consentThings(name));
      if (field === 'invoices') return invoicesOf(name);
      if (field === 'cardUses') return cardUsesOf(name);
      return heldByViewer(name, field);
    case 'KlussterOwnerStanding':
      if (field === 'klussterOwner') return { type: 'KlussterOwner', name } satisfies Thing;
      return field === 'since' ? TOWN_TIME : resident(name).klussterOwner?.state;
    case 'Listing':
      return heldByListing(name, field);
    case 'KlussterOffer':
      return heldByOffer(name, field);
    case 'ListingStep':
      return heldByListing(name, field === 'at' ? 'since' : field);
    case 'KlussterAudience':
      return field === 'band' ? 'UNDER_10' : TOWN_TIME;
    case 'Newsletter':
      return heldByNewsletter(name, field);
    case 'NewsletterImage':
      if (field === 'number') return 1;
      return heldByBusiness(
        businesses[(newsletters[name as NewsletterName] as { image: 'mileEndBagels' }).image],
        'logo',
      );
    case 'NewsletterPreview':
      if (field === 'subject') return newsletters[name as NewsletterName].subject;
      return field === 'userErrors' ? whyNotSent(name) : SOME_TEXT;
    case 'AccessRequest':
      return { state: 'READY', format: 'PAGE' }[field];
    case 'ContentReport':
      return heldByReport(name, field);
    case 'PrivacyOfficer':
      return SOME_TEXT;
    case 'PartnerRegistration':
      return field === 'webhooks'
        ? listOf('Webhook', [{ type: 'Webhook' }])
        : REGISTRATION[field as keyof typeof REGISTRATION];
    case 'WebhookDelivery':
      return WEBHOOK_DELIVERY[field as keyof typeof WEBHOOK_DELIVERY];
    case 'WebhookAttempt':
      return WEBHOOK_ATTEMPT[field as keyof typeof WEBHOOK_ATTEMPT];
    case 'Account':
      return resident(name).account;
    case 'Viewer':
      return heldByViewer(name, field);
    default:
      throw new Error(`The oracle does not know ${thing.type}.${field}.`);
  }
}

/** Whoever works in the town is cleared, which was said on the command line. */
function heldOfClearance(name: ResidentName, field: string): unknown {
  if (field === 'duty')
    return resident(name).staff?.role === 'PRIVACY_OFFICER' ? 'ANSWERS_FOR_PRIVACY' : 'SERVES_PEOPLE';
  if (field === 'confirmedBy') return null;
  if (field === 'trainings')
    return ['CONFIDENTIALITY', 'SECURITY'].map(
      (module) => ({ type: 'Training', name, module }) satisfies Thing & { module: string },
    );
  return resident(name).staff?.[field as never] ?? SOME_TEXT;
}

/** The kinds of businesses as people read them; the matrix asks in English. */
export const CATEGORY_LABELS: Readonly<Record<string, string>> = {
  ARTS: 'Arts and shows',
  FOOD: 'Food and drink',
  HEALTH: 'Health and well-being',
  LODGING: 'Lodging',
  RETAIL: 'Shops',
  SERVICES: 'Services',
  TRADES: 'Trades and repair',
};

/** What a business says of itself: in the town as it says it there, unchanged since. */
function heldByBusiness(
  business: Omit<(typeof businesses)[keyof typeof businesses], 'owner' | 'listedIn'>,
  field: string,
) {
  const { logo, openingHours, category, closed } = business;
  if (field === 'categoryLabel') return CATEGORY_LABELS[category];
  if (field === 'openingHours') return openingHours.map((span) => ({ type: 'OpeningSpan', ...span }));
  if (field === 'version') return 1;
  if (field === 'closedAt') return closed ? TOWN_TIME : null;
  if (field !== 'logo') return business[field as never];
  const hash = logo && createHash('sha256').update(Buffer.from(logo.webp, 'base64')).digest('hex');
  return logo && { type: 'Image', ...logo, url: `http://localhost:4000/uploads/${hash}.webp` };
}

const listOf = (item: string, things: readonly Thing[]): List => ({ item, things });

/** The cases of the town that somebody works on, or that are about her. */
export const casesOf = (side: 'staff' | 'person', name: string): List =>
  listOf(
    'SupportCase',
    cases.filter((one) => one[side] === name).map(({ person }) => ({ type: 'SupportCase', name: person })),
  );

/** Listings of one moment, the newest first: in the order of ids, from the greatest down. */
const listingsOf = (keep: (one: Pair) => boolean): List =>
  listOf(
    'Listing',
    (Object.keys(PAIRS) as ListingName[])
      .filter((name) => keep(PAIRS[name]))
      .map((name) => ({ id: rowIdOf('listing', name), thing: { type: 'Listing', name } }))
      .sort((a, b) => (a.id < b.id ? 1 : -1))
      .map(({ thing }) => thing),
  );

/** Offers of one moment, the newest first, as listings are. */
const offersOf = (of: string): List =>
  listOf(
    'KlussterOffer',
    (Object.keys(offers) as OfferName[])
      .filter((name) => offers[name].to === of || klussters[offers[name].klusster].owner === of)
      .map((name) => ({ id: rowIdOf('klusster_offer', name), thing: { type: 'KlussterOffer', name } }))
      .sort((a, b) => (a.id < b.id ? 1 : -1))
      .map(({ thing }) => thing),
  );

const OFFERED_UNTIL = '2026-11-16T15:00:00.000Z';

function heldByOffer(name: OfferName, field: string): unknown {
  const { klusster, called, state } = offers[name];
  if (field === 'klusster') return { type: 'Klusster', name: klusster } satisfies Thing;
  if (field === 'klussterName') return called;
  if (field === 'offeredAt') return TOWN_TIME;
  if (field === 'expiresAt') return OFFERED_UNTIL;
  if (field === 'endedAt') return state === 'OPEN' ? null : TOWN_TIME;
  return state;
}

function heldByListing(name: ListingName, field: string): unknown {
  const { klusster, business, state, by } = PAIRS[name];
  if (field === 'klusster') return { type: 'Klusster', name: klusster } satisfies Thing;
  if (field === 'business') return { type: 'Business', name: business } satisfies Thing;
  if (field === 'history') return listOf('ListingStep', [{ type: 'ListingStep', name }]);
  if (field === 'since') return TOWN_TIME;
  return field === 'by' ? by : state;
}

/** Newsletters of one moment, the newest first: in the order of ids, from the greatest down. */
const newslettersTo = (klusster: KlussterName): List =>
  listOf(
    'Newsletter',
    (Object.keys(newsletters) as NewsletterName[])
      .filter((name) => newsletters[name].klusster === klusster)
      .map((name) => ({ id: rowIdOf('newsletter', name), thing: { type: 'Newsletter', name } }))
      .sort((a, b) => (a.id < b.id ? 1 : -1))
      .map(({ thing }) => thing),
  );

/** A draft cannot be sent while nobody stated who sends the list; who sent what was sent is frozen in it. */
const whyNotSent = (name: NewsletterName) => {
  const { state, klusster } = newsletters[name];
  const isStated = 'sender' in klussters[klusster];
  return state === 'SENT' || isStated ? [] : [{ type: 'UserError', code: 'IDENTITY_INCOMPLETE' }];
};

function heldByNewsletter(name: NewsletterName, field: string): unknown {
  const newsletter = newsletters[name];
  const isSent = newsletter.state === 'SENT';
  if (field === 'klusster') return { type: 'Klusster', name: newsletter.klusster } satisfies Thing;
  if (field === 'images')
    return listOf('NewsletterImage', 'image' in newsletter ? [{ type: 'NewsletterImage', name }] : []);
  if (field === 'preview') return { type: 'NewsletterPreview', name } satisfies Thing;
  if (field === 'version') return 1;
  if (field === 'createdAt') return TOWN_TIME;
  if (field === 'sendingSince') return isSent ? TOWN_TIME : null;
  if (field === 'reach') return isSent ? 'UNDER_10' : null;
  if (field === 'scheduledFor' || field === 'cancelledAt') return null;
  return newsletter[field as never];
}

/** What was reported, by anybody or by one person; of one moment, so in the order of ids. */
export const reportsOf = (by?: string): List =>
  listOf(
    'ContentReport',
    Object.entries(reports)
      .filter(([, one]) => by === undefined || one.by === by)
      .map(([name, one]) => ({ id: rowIdOf('content_report', name), thing: { type: 'ContentReport', name: one.by } }))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ thing }) => thing),
  );

function heldByReport(name: ResidentName, field: string): unknown {
  const one = Object.values(reports).find(({ by }) => by === name);
  if (field === 'klusster')
    return one && 'klusster' in one ? ({ type: 'Klusster', name: one.klusster } satisfies Thing) : null;
  if (field === 'business')
    return one && 'business' in one ? ({ type: 'Business', name: one.business } satisfies Thing) : null;
  if (field === 'reportedAt') return TOWN_TIME;
  if (field === 'decidedAt' || field === 'outcome') return null;
  return one?.[field as never];
}

/** What the register says of the case about somebody: nothing of her. */
function heldByRecord(name: ResidentName, field: string): unknown {
  if (field === 'toldFrom' || field === 'delayGround') return null;
  const one = caseAbout(name);
  if (field === 'isWaitedFor')
    return one !== undefined && !('outcome' in one) && ('report' in one || waitsForApproval(name, one.kind));
  return heldByCase(name, field);
}

const waitsForApproval = (name: ResidentName, kind: string): boolean =>
  kind === 'APPROVAL' && resident(name).klussterOwner?.state === 'PENDING';

/** What is held of the case about somebody. */
function heldByCase(name: ResidentName, field: string): unknown {
  const one = caseAbout(name);
  if (!one) throw new Error(`There is no case about ${name}.`);
  const about = (type: string): Thing[] => [{ type, name }];
  if (field === 'openedBy' || field === 'heldBy') return { type: 'StaffMember', name: one.staff } satisfies Thing;
  if (field === 'heldSince' || field === 'mergedInto' || field === 'reviewed') return null;
  if (field === 'entries') return listOf('CaseEntry', []);
  if (field === 'person') return { type: 'Person', name } satisfies Thing;
  if (field === 'openedAt') return TOWN_TIME;
  if (field === 'closedAt') return 'outcome' in one ? TOWN_TIME : null;
  if (field === 'grants')
    return listOf('CaseGrant', grants.some(({ person }) => person === name) ? about('CaseGrant') : []);
  if (field === 'decisions') return listOf('CaseDecision', 'decided' in one ? about('CaseDecision') : []);
  if (field === 'report') return 'report' in one ? about('ContentReport')[0] : null;
  if (field === 'inquiry') return null;
  if (field === 'klussterOwnerStanding') return one.kind === 'APPROVAL' ? about('KlussterOwnerStanding')[0] : null;
  return one[field as never];
}

const DAY = 86_400_000;

function heldByGrant(name: ResidentName, field: string): unknown {
  const grant = grants.find(({ person }) => person === name);
  if (field === 'groups') return grant?.groups.map((group) => group.toUpperCase());
  if (field === 'purpose') return 'SERVICE';
  if (field === 'openedAt') return TOWN_TIME;
  if (field === 'expiresAt') return new Date(new Date(TOWN_TIME).getTime() + DAY).toISOString();
  return grant?.[field as never];
}

/** What she said on sharing her contact, and on nothing else, the last word first: one word more where it is not that of the town any more. */
export function consentEventsOf(name: ResidentName, isShared: boolean): List {
  const said = SAID[resident(name).sharing].map((kind) => ({ kind, isLater: false }));
  const now = isShared ? 'GIVEN' : 'WITHDRAWN';
  const isNew = isShared !== (said[0]?.kind === 'GIVEN');
  const events = [...(isNew ? [{ kind: now, isLater: true }] : []), ...said];
  return listOf(
    'ConsentEvent',
    events.map((event, at) => ({ type: 'ConsentEvent', name, ...event, stands: at === 0 && isShared }) as Thing),
  );
}
const SAID = { given: ['GIVEN'], withdrawn: ['WITHDRAWN', 'GIVEN'], 'never asked': [] } as const;

type Said = {
  readonly name: ResidentName;
  readonly kind: string;
  readonly isLater: boolean;
  readonly stands: boolean;
};

function heldByConsent({ name, kind, isLater, stands }: Said, field: string): unknown {
  const { language } = resident(name);
  const held: Readonly<Record<string, unknown>> = {
    purpose: 'CONTACT_SHARING',
    kind,
    stands,
    basis: 'EXPRESS',
    text: SOME_TEXT,
    textHash: SOME_TEXT,
    purposeVersion: 1,
    language: isLater ? 'EN' : language,
    method: isLater ? 'API' : 'TOWN',
    at: isLater ? SOME_TEXT : TOWN_TIME,
  };
  return held[field] ?? null;
}

function heldByViewer(name: ResidentName, field: string): unknown {
  if (field === 'account') return { type: 'Account', name } satisfies Thing;
  // Of several sessions the comparison looks at the one that asks.
  if (field === 'sessions') return listOf('Session', [{ type: 'Session', name }]);
  if (field === 'grants') return listOf('PartnerGrant', [{ type: 'PartnerGrant', name }]);
  if (field === 'disclosures') return listOf('Disclosure', [{ type: 'Disclosure', name }]);
  if (field === 'secondFactors') return listOf('SecondFactor', [{ type: 'SecondFactor', name }]);
  if (field === 'klussterOffers') return offersOf(name);
  if (field === 'cases') return casesOf('person', name);
  if (field === 'reports') return reportsOf(name);
  if (field === 'corrections') return listOf('Correction', []);
  if (field === 'incidents') return listOf('IncidentPerson', []);
  if (field === 'inquiries') return listOf('Inquiry', []);
  if (field === 'listings') return listingsOf(({ owners }) => owners.includes(name));
  if (field === 'klussterOwnerStanding')
    return resident(name).klussterOwner ? ({ type: 'KlussterOwnerStanding', name } satisfies Thing) : null;
  const type = (Object.keys(PROFILE_OF) as (keyof typeof PROFILE_OF)[]).find((one) => PROFILE_OF[one] === field);
  return type && resident(name)[PROFILE_OF[type]] ? ({ type, name } satisfies Thing) : null;
}

/** What a person acts as; an owner who is pending or suspended is none. */
export function rolesOf(asker: Asker): string[] {
  if (!isSomebody(asker) || isUnproven(asker)) return [];
  const { klussterOwner, businessOwner, consumerUser, staff } = resident(residentOf(asker));
  if (staff) return [staff.role];
  const has = [
    ...(klussterOwner?.state === 'ACTIVE' ? ['KLUSSTER_OWNER'] : []),
    ...(businessOwner ? ['BUSINESS_OWNER'] : []),
    ...(consumerUser ? ['CONSUMER_USER'] : []),
  ];
  return has.filter((role) => profilesOf(asker)?.includes(role) ?? true);
}
