import {
  type BusinessName,
  businesses,
  cases,
  grants,
  idOf,
  type KlussterName,
  klussters,
  listings,
  newsletters,
  offers,
  type ResidentName,
  reports,
  residents,
} from '../../support/town.js';
import { groupNamed, kindOf, VIEWER_KINDS, type Word, wordFor } from '../audienceTable.js';

/** Someone who asks: a resident of the town, nobody, or a resident who acts with the profiles named only. */
export type Asker = ResidentName | 'anonymous' | Narrowed | Lent | Unproven | 'a partner';

/** `noor as CONSUMER_USER`: what follows is the header `X-Klusster-Act-As`. */
export type Narrowed = `${ResidentName} as ${string}`;

/** `noor for profile, account`: a partner in her name, with these scopes. */
export type Lent = `${ResidentName} for ${string}`;

/** `ravi unproven`: where a password is not enough, in a session that was opened with one alone. */
export type Unproven = `${ResidentName} unproven`;

/** Everyone in town who can ask, and nobody. */
export const ASKERS = ['anonymous', ...(Object.keys(residents) as ResidentName[])] as const satisfies readonly Asker[];

/** Those of the table who act with fewer profiles than they have. */
export const NARROWED = Object.values(VIEWER_KINDS)
  .flat()
  .filter((name) => name.includes(' as ')) as readonly Narrowed[];

/** Those who work here and have proven no second factor. */
export const isUnproven = (asker: string): asker is Unproven => asker.endsWith(' unproven');
export const UNPROVEN: readonly Unproven[] = Object.values(VIEWER_KINDS)
  .flat()
  .filter((name) => isUnproven(name));

/** A partner by itself, and in the names of some, with each scope alone and with several. */
export const PARTNERS = [
  'a partner',
  'priya for profile',
  'priya for contacts',
  'priya for contacts, profile',
  'noor for profile',
  'noor for account',
  'noor for subscriptions',
  'noor for contacts',
  'marguerite for contacts',
  'suzanne for profile',
  'aoife for account',
  'desmond for account, contacts, profile, subscriptions',
] as const satisfies readonly Asker[];

/** Somebody of the town, or a partner in her name. */
export type Somebody = Exclude<Asker, 'anonymous' | 'a partner'>;
export const isSomebody = (asker: Asker): asker is Somebody => asker !== 'anonymous' && asker !== 'a partner';

/** Who that is. */
export const residentOf = (asker: Somebody) => asker.split(/ as | for | unproven/)[0] as ResidentName;

/** The scopes of a partner that asks in her name. */
export const scopesOf = (asker: Asker): readonly string[] | undefined => asker.split(' for ')[1]?.split(', ');

/** The profiles that she acts with, when she says so. */
export const profilesOf = (asker: Asker): readonly string[] | undefined => asker.split(' as ')[1]?.split(', ');

/** An object of the graph, as the oracle sees it: its type, and its name in the cast. */
export type Thing = {
  readonly type: string;
  readonly name?: ResidentName | KlussterName | BusinessName | ListingName | NewsletterName | ReadingName | OfferName;
};

/** A newsletter of the town. */
export type NewsletterName = keyof typeof newsletters;

/** What is true about people and changes with time: their last word on sharing, and the grants that are open. */
export type Facts = {
  readonly isShared: (person: string) => boolean;
  readonly grants: readonly { readonly staff: string; readonly person: string; readonly groups: readonly string[] }[];
  /** False where a test took down the wall that hides consumers from `node`, to see the fields behind it. */
  readonly consumersAreHidden: boolean;
};

/** The town on the day it settled. */
export const TOWN: Facts = {
  isShared: (person) => residents[person as ResidentName]?.sharing === 'given',
  grants,
  consumersAreHidden: true,
};

/** What is expected of one field of one object for one viewer. */
export type Expected =
  | { readonly shown: true; readonly word: Word }
  | { readonly shown: false; readonly word: Word; readonly reason: string; readonly perSubject: boolean };

const holdsGrant = (facts: Facts, asker: Asker, person: string | undefined, group?: string) =>
  facts.grants.some(
    (grant) =>
      grant.staff === asker && grant.person === person && (group === undefined || grant.groups.includes(group)),
  );

const PROFILE_NAMED: Readonly<Record<string, string>> = {
  KlussterOwner: 'KLUSSTER_OWNER',
  BusinessOwner: 'BUSINESS_OWNER',
  ConsumerUser: 'CONSUMER_USER',
};

/** Whether something is of the one who asks, as what she acts as: another profile of hers is as that of anybody else. */
function isOf(asker: Asker, { type, name }: Thing): boolean {
  if (!isSomebody(asker) || name !== residentOf(asker)) return false;
  const profile = PROFILE_NAMED[type];
  return profile === undefined || (profilesOf(asker)?.includes(profile) ?? true);
}

/** The answer of the table to one question. */
export function expected(coordinate: string, asker: Asker, about: Thing, facts: Facts): Expected {
  const word = wordFor(coordinate, kindOf(asker));
  const isHers = isOf(asker, about);
  const withheld = (reason: string, perSubject: boolean): Expected => ({ shown: false, word, reason, perSubject });
  switch (word) {
    case 'value':
      return { shown: true, word };
    case 'sign in':
      return withheld('NOT_AUTHENTICATED', false);
    case 'never':
      return withheld('NOT_IN_AUDIENCE', false);
    case 'not for this':
      return withheld('PURPOSE_NOT_ALLOWED', false);
    case 'hers alone':
      return isHers ? { shown: true, word } : withheld('PURPOSE_NOT_ALLOWED', true);
    case 'as of others':
      return facts.isShared(about.name ?? '') ? { shown: true, word } : withheld('NOT_SHARED', true);
    case 'own':
      return isHers ? { shown: true, word } : withheld('NOT_IN_AUDIENCE', true);
    case 'shared':
      return isHers || facts.isShared(about.name ?? '') ? { shown: true, word } : withheld('NOT_SHARED', true);
    case 'granted': {
      const covers = holdsGrant(facts, asker, about.name, groupNamed(coordinate).personal?.group);
      return isHers || covers ? { shown: true, word } : withheld('NOT_IN_AUDIENCE', true);
    }
  }
}

/** Whether the object is there at all for this viewer: a Consumer User (§4.3), and what is not public or between two alone. */
export function existsFor(asker: Asker, thing: Thing, facts: Facts): boolean {
  if (thing.type === 'Klusster') return klussterExistsFor(asker, thing.name as KlussterName);
  if (thing.type === 'Listing') return listingExistsFor(asker, thing.name as ListingName);
  if (thing.type === 'Newsletter') return isOfOwner(asker, newsletters[thing.name as NewsletterName].klusster);
  if (thing.type === 'KlussterAudience') return isOfOwner(asker, thing.name as KlussterName);
  if (thing.type === 'KlussterOffer') return offerExistsFor(asker, thing.name as OfferName);
  if (thing.type === 'Business') return businessExistsFor(asker, thing.name as BusinessName);
  return (
    thing.type !== 'ConsumerUser' ||
    !facts.consumersAreHidden ||
    (isOf(asker, thing) && wordFor('Viewer.consumerUser', kindOf(asker)) === 'own') ||
    holdsGrant(facts, asker, thing.name)
  );
}

/** A listing of the town by the names of its business and its klusster. */
export type ListingName = `${BusinessName}/${KlussterName}`;

/** Who was once on the list of a klusster. */
export type ReadingName = `${ResidentName}/${KlussterName}`;

/** What two owners have to do with each other. */
export type Pair = {
  readonly klusster: KlussterName;
  readonly business: BusinessName;
  readonly state: string;
  readonly by: string;
  /** Whose klusster and whose business it is. */
  readonly owners: readonly [publisher: ResidentName, presenter: ResidentName];
};

/** What is listed, and what was asked for beside that, by the name of the listing. */
export const PAIRS: Readonly<Record<ListingName, Pair>> = Object.fromEntries(
  [
    ...(Object.keys(businesses) as BusinessName[]).flatMap((business) =>
      businesses[business].listedIn.map((klusster) => ({ business, klusster, state: 'LISTED', by: 'KLUSSTER_OWNER' })),
    ),
    ...listings,
  ].map(({ klusster, business, ...one }) => [
    `${business}/${klusster}`,
    { klusster, business, ...one, owners: [klussters[klusster].owner, businesses[business].owner] },
  ]),
) as never;

/** The two owners find it, each as what she acts as; no partner does in their name. */
const listingExistsFor = (asker: Asker, name: ListingName): boolean => {
  const [publisher, presenter] = PAIRS[name]?.owners ?? [];
  const isHers =
    (publisher && isOf(asker, { type: 'KlussterOwner', name: publisher })) ||
    (presenter && isOf(asker, { type: 'BusinessOwner', name: presenter }));
  return isHers === true && !scopesOf(asker);
};

/** An offer of the town, by its name. */
export type OfferName = keyof typeof offers;

/** She who offers it and she to whom it is offered find it, as the Klusster Owners that they are; no partner does in their name. */
const offerExistsFor = (asker: Asker, name: OfferName): boolean => {
  const { klusster, to } = offers[name];
  const sides: readonly (ResidentName | undefined)[] = [klussters[klusster].owner, to];
  return !scopesOf(asker) && sides.some((side) => side && isOf(asker, { type: 'KlussterOwner', name: side }));
};

/** She who runs it finds it whatever her own standing, as the owner that she is; no partner does in her name. */
const klussterExistsFor = (asker: Asker, name: KlussterName): boolean => {
  const { state, owner } = klussters[name];
  const isHers = !scopesOf(asker) && isOf(asker, { type: 'KlussterOwner', name: owner });
  return state === 'PUBLISHED' || isHers || isReportedTo(asker, 'klusster', name);
};

/** What is of her alone who runs a klusster, as the owner that she is; no partner finds it in her name. */
const isOfOwner = (asker: Asker, klusster: KlussterName): boolean =>
  !scopesOf(asker) && isOf(asker, { type: 'KlussterOwner', name: klussters[klusster].owner });

const businessExistsFor = (asker: Asker, name: BusinessName): boolean => {
  const { closed, owner } = businesses[name];
  const isHers = !scopesOf(asker) && isOf(asker, { type: 'BusinessOwner', name: owner });
  return !closed || isHers || isReportedTo(asker, 'business', name);
};

/** Whether somebody works here, with her second factor proven, on an open case about a report of this. */
const isReportedTo = (asker: Asker, kind: 'klusster' | 'business', name: string): boolean =>
  cases.some((one) => {
    if (!('report' in one) || one.staff !== asker || 'outcome' in one) return false;
    const report = reports[one.report];
    return kind in report && report[kind as never] === name;
  });

const WITH_ID = [
  'Klusster',
  'Business',
  'KlussterOwner',
  'BusinessOwner',
  'ConsumerUser',
  'SecondFactor',
  'Card',
  'Invoice',
  'Listing',
  'Newsletter',
  'MailingSubscription',
  'KlussterOffer',
] as const;

/** The case about somebody, of whom the town has one at most. */
export const caseAbout = (name: string | undefined) => cases.find(({ person }) => person === name);

/** The name in the cast of what stands in it. */
const inCase = (name: string): string => `${caseAbout(name)?.staff}/${name}`;

/** The global id of an object, undefined for types that have none. */
export const globalIdOf = ({ type, name }: Thing): string | undefined => {
  if ((type === 'SupportCase' || type === 'CaseGrant') && name) return idOf(type, inCase(name));
  if (type === 'CaseRecord' && name) return idOf('SupportCase', inCase(name));
  if ((type === 'StaffClearance' || type === 'StaffMember') && name) return idOf('StaffMember', name);
  if (type === 'ContentReport') return idOf(type, Object.entries(reports).find(([, { by }]) => by === name)?.[0] ?? '');
  const kind = WITH_ID.find((one) => one === type);
  return kind && name && idOf(kind, name);
};
