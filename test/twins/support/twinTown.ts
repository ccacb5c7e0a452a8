import fc from 'fast-check';
import {
  businesses,
  type Contact,
  klussters,
  type Resident,
  residents,
  type Subscriber,
  TOWN,
  type Town,
  type TownBusiness,
  type TownKlusster,
  type TownNewsletter,
} from '../../../src/town/cast.js';
import { type Asker, isUnproven, type NewsletterName, type OfferName } from '../../privacy/support/expectation.js';
import type { BusinessName, KlussterName, ResidentName } from '../../support/town.js';
import {
  dependsOnSharing,
  isAtWork,
  isHer,
  isHerself,
  isOfficer,
  isShown,
  isThere,
  isToldOf,
  otherwiseIn,
} from './hidden.js';

/**
 * THE TWIN: the town in which everything that is hidden from one viewer is otherwise, and everything that she may see is the
 * same. To a partner in somebody's name what she herself is and has is hidden, too, as far as the scopes do not open it.
 */

/** Someone of whom the town tells in another way in the twin: her name here and the profiles that she has there. */
type Twin = readonly [name: string, resident: Resident];

/** Marks the second person of someone who is two persons in the twin. */
const APART = '/apart';

/** A twin, and whose keys are destroyed in it. */
export type TwinTown = Town & { readonly erased: readonly string[] };

/** The twin of the town for a viewer; another seed makes other hidden values. */
export function twinTown(viewer: Asker, seed: number): TwinTown {
  const values = hiddenValues(seed);
  // The other way round, so that no order of writing is the same either.
  const twins = (Object.keys(residents) as ResidentName[])
    .toReversed()
    .flatMap((name): Twin[] => twinsOf(viewer, name, values));
  const newcomers = ['one', 'two', 'three'].map(
    (name): Twin => [
      `newcomer ${name}`,
      { account: values.account(), sharing: 'given', language: 'FR', consumerUser: { contact: values.subscriber() } },
    ],
  );
  const people = Object.fromEntries([...newcomers, ...twins]);
  const places = klusstersIn(viewer, values);
  return {
    ...TOWN,
    residents: people,
    klussters: places,
    businesses: businessesIn(viewer, values),
    subscriptions: subscriptionsIn(people, places, viewer),
    cases: casesIn(viewer),
    grants: grantsIn(viewer),
    reports: reportsIn(viewer),
    listings: listingsIn(viewer),
    newsletters: newslettersIn(viewer),
    audiences: audiencesIn(viewer, places),
    offers: offersIn(viewer),
    idOf: idsFor(viewer),
    erased: ['newcomer two', ...(isUnseen(viewer, 'fatima', 'BusinessOwner') ? ['fatima'] : [])],
  };
}

const isUnseen = (viewer: Asker, name: ResidentName, type: string) =>
  !isHer(viewer, name) && !isShown(viewer, `${type}.email`, name);

/** One who may be seen in part: what the viewer sees stays, and all else changes. */
function twinsOf(viewer: Asker, name: ResidentName, values: HiddenValues): Twin[] {
  const known: Resident = residents[name];
  const otherwise = otherwiseIn(viewer, name);
  const isKept = (coordinate: string) => isShown(viewer, coordinate, name);
  const account = isKept('Account.email') ? known.account : values.account();
  const rest = {
    // A subscription says in which language it was asked for.
    language:
      isHerself(viewer, name) || isKept('ConsumerUser.subscriptions') ? known.language : OTHER_LANGUAGE[known.language],
    sharing: isHerself(viewer, name) || dependsOnSharing(viewer, name) ? known.sharing : OTHER_WORD[known.sharing],
  };
  const owner = known.klussterOwner && {
    state: otherwise.state ? OTHER_STATE[known.klussterOwner.state] : known.klussterOwner.state,
    contact: isKept('KlussterOwner.email') ? known.klussterOwner.contact : values.contact(),
  };
  const business = known.businessOwner && {
    contact: isKept('BusinessOwner.email') ? known.businessOwner.contact : values.contact(),
  };
  const isReader = otherwise.reader ? !known.consumerUser : known.consumerUser;
  const reader = isReader && {
    contact: known.consumerUser && isKept('ConsumerUser.email') ? known.consumerUser.contact : values.subscriber(),
  };
  const staff = known.staff && staffIn(viewer, name, known.staff);
  const profiles = { ...(owner && { klussterOwner: owner }), ...(business && { businessOwner: business }) };
  const isApart = (profile: string) => (otherwise.apart as readonly string[]).includes(profile);
  const [apart, hers] = [isApart, (profile: string) => !isApart(profile)].map((keep) =>
    Object.fromEntries(Object.entries(profiles).filter(([profile]) => keep(profile))),
  );
  const more = { ...hers, ...(reader && { consumerUser: reader }), ...(staff && { staff }) };
  const isSomeone = Object.keys(more).length > 0 || isHer(viewer, name);
  return [
    ...(isSomeone ? [[name, { account, ...rest, ...more }] as const] : []),
    ...(otherwise.apart.length > 0
      ? [[`${name}${APART}`, { account: values.account(), ...rest, ...apart }] as const]
      : []),
  ];
}

/** Whoever works on a case about the viewer is known to her by name, and so are colleagues to each other; what each of them is, to an officer. */
function staffIn(viewer: Asker, name: ResidentName, { role, name: called }: NonNullable<Resident['staff']>) {
  return {
    // Until she has proven her second factor, she is nobody here.
    role: (isHer(viewer, name) && !isUnproven(viewer)) || isOfficer(viewer) ? role : OTHER_ROLE[role],
    name: isKnownStaff(viewer, name) ? called : `Other ${called}`,
  };
}

const isKnownStaff = (viewer: Asker, name: string): boolean =>
  isHer(viewer, name) ||
  isAtWork(viewer) ||
  TOWN.cases.some((one) => one.staff === name && isToldOf(viewer, one.person, 'cases'));

/** What two owners have to do with each other is otherwise for everybody else: another answer, and between others. */
function listingsIn(viewer: Asker): Town['listings'] {
  const [request, ...others] = TOWN.listings;
  const isFound = (one: Town['listings'][number]) => isThere(viewer, 'Listing', `${one.business}/${one.klusster}`);
  const changed = others.map((one) =>
    isFound(one) ? one : ({ ...one, state: 'ENDED', by: 'BUSINESS_OWNER' } as const),
  );
  return request && isFound(request) ? [request, ...changed] : changed;
}

/** What others write is otherwise, and how many read it: other words, in another state, and one more. */
function newslettersIn(viewer: Asker): Town['newsletters'] {
  const klusster = isThere(viewer, 'KlussterAudience', 'echoDesCantons') ? 'plateauPost' : 'echoDesCantons';
  const other = { klusster, language: 'EN', subject: 'Another subject', text: 'Other words.', state: 'SENT' } as const;
  const twins = Object.entries<TownNewsletter>(TOWN.newsletters).map(([name, one]): [string, TownNewsletter] => {
    if (isThere(viewer, 'Newsletter', name as NewsletterName)) return [name, one];
    return [name, { ...other, klusster: one.klusster, state: one.state === 'SENT' ? 'DRAFT' : 'SENT' }];
  });
  return Object.fromEntries([['another newsletter', other], ...twins]);
}

const audiencesIn = (viewer: Asker, places: Town['klussters']): Town['audiences'] =>
  Object.fromEntries(
    Object.keys(places)
      .filter((name) => !(name in klussters && isThere(viewer, 'KlussterAudience', name as KlussterName)))
      .map((name) => [name, 'FROM_250'] as const),
  );

/**
 * What the viewer reported stays. Of what others did, staff see what it is about; who it was, and in which words, is otherwise
 * unless a grant covers it; what nobody but its owner finds now is another thing anyway. To everybody else there is nothing of
 * it, so it is about something else.
 */
function reportsIn(viewer: Asker): Town['reports'] {
  const other = { by: 'newcomer one', business: 'gitesHaddad', reason: 'ABUSE', text: OTHER_REASON } as const;
  const twins = Object.entries(TOWN.reports).map(([name, one]): [string, Town['reports'][string]] => {
    if (isToldOf(viewer, one.by, 'reports') || isShown(viewer, 'ContentReport.text', one.by as ResidentName))
      return [name, one];
    if (!isAtWork(viewer)) return [`other ${name}`, other];
    const isInHerCase = TOWN.cases.some((its) => its.report === name && isHer(viewer, its.staff));
    return [name, { ...one, by: isInHerCase ? one.by : other.by, text: other.text }];
  });
  return Object.fromEntries(twins);
}

const OTHER_WORD = { given: 'withdrawn', withdrawn: 'given', 'never asked': 'given' } as const;
const OTHER_LANGUAGE = { EN: 'FR', FR: 'EN' } as const;
const OTHER_STATE = { ACTIVE: 'SUSPENDED', SUSPENDED: 'ACTIVE', PENDING: 'ACTIVE' } as const;
const OTHER_ROLE = { CUSTOMER_REPRESENTATIVE: 'PRIVACY_OFFICER', PRIVACY_OFFICER: 'CUSTOMER_REPRESENTATIVE' } as const;

/** Those that the viewer sees stay; every other Consumer User of the twin is on all mailing lists that are not over. */
function subscriptionsIn(
  people: Readonly<Record<string, Resident>>,
  places: Town['klussters'],
  viewer: Asker,
): Town['subscriptions'] {
  const isSeen = (name: string) =>
    name in residents && isShown(viewer, 'ConsumerUser.subscriptions', name as ResidentName);
  const readers = Object.keys(people).filter((name) => people[name]?.consumerUser);
  const open = Object.keys(places).filter((name) => places[name]?.state !== 'CLOSED');
  return [
    ...readers.filter((name) => !isSeen(name)).flatMap((name) => open.map((klusster) => [name, klusster] as const)),
    ...TOWN.subscriptions.filter(([name]) => readers.includes(name) && isSeen(name)),
  ];
}

/** Whether a case, or a grant in it, is known to the viewer: it is about her, or her work. */
const isKnown =
  (viewer: Asker) =>
  ({ staff, person }: { readonly staff: string; readonly person: string }): boolean =>
    isToldOf(viewer, person, 'cases') || (isHer(viewer, staff) && isAtWork(viewer));

/**
 * Cases that the viewer knows stay, with what she sees of them: as staff that there is one, and what a grant covers. Others
 * are about somebody else, and about something else.
 */
function casesIn(viewer: Asker): Town['cases'] {
  return [
    ...TOWN.cases.filter(isKnown(viewer)).map((one) => {
      const isKept = (coordinate: string) => isShown(viewer, coordinate, one.person as ResidentName);
      return {
        ...one,
        reason: isKept('SupportCase.reason') ? one.reason : OTHER_REASON,
        ...(one.decided && {
          decided: { ...one.decided, reason: isKept('CaseDecision.reason') ? one.decided.reason : OTHER_REASON },
        }),
      };
    }),
    { ...othersIn(viewer), ...workOnReport(viewer), reason: OTHER_REASON },
  ];
}

/** That somebody works on a report, whoever would take it up learns; it is somebody else, in a case about somebody else. */
function workOnReport(viewer: Asker): Pick<Town['cases'][number], 'kind' | 'report'> {
  const one = TOWN.cases.find(({ report }) => report !== undefined);
  const isOfOthers = one && isAtWork(viewer) && !isHer(viewer, one.staff);
  return isOfOthers && one.report ? { kind: 'REPORT', report: one.report } : { kind: 'QUESTION' };
}

/** A member of staff and a person, of whom the viewer is neither. */
const othersIn = (viewer: Asker) => ({
  staff: isHer(viewer, 'helene') ? 'ravi' : 'helene',
  person: isHer(viewer, 'fatima') ? 'desmond' : 'fatima',
});
const OTHER_REASON = 'Another reason, of another length, about another person.';

/** Grants that the viewer holds, or that are about her, stay; others are held by another, for another. */
const grantsIn = (viewer: Asker): Town['grants'] => [
  ...TOWN.grants.filter(isKnown(viewer)),
  { ...othersIn(viewer), groups: ['contact'], reason: OTHER_REASON },
];

/** Ids that no answer to her holds differ: those of persons, and of staff whom she does not know. Her own stay, since cursors are bound to them. */
const idsFor =
  (viewer: Asker): Town['idOf'] =>
  (table, name) =>
    (table === 'person' && !isHer(viewer, name)) || (table === 'staff' && !isKnownStaff(viewer, name))
      ? TOWN.idOf(table, `${name}, in the twin`)
      : TOWN.idOf(table, name.replace(APART, ''));

/**
 * Klussters that the viewer does not find are others: one that is paused or closed in another way and with other words, a draft
 * not at all, and two more under ids of their own, one of them with the slug of the first.
 */
function klusstersIn(viewer: Asker, values: HiddenValues): Town['klussters'] {
  const isFound = (name: string) => isThere(viewer, 'Klusster', name as KlussterName);
  const isRead = (name: string) =>
    TOWN.subscriptions.some(
      ([reader, list]) => list === name && isShown(viewer, 'ConsumerUser.subscriptions', reader as ResidentName),
    );
  // Somebody who would find it is not the one who asks.
  const owner = otherOwner(viewer);
  const told: readonly (readonly [string, TownKlusster])[] = Object.entries<TownKlusster>(klussters).flatMap(
    ([name, one]) => {
      if (isFound(name)) return [[name, one] as const];
      // The list of a klusster that is closed is over, which its readers see.
      const state = one.state === 'PAUSED' && !isRead(name) ? 'CLOSED' : 'PAUSED';
      return one.state === 'DRAFT' ? [] : [[name, { ...one, ...values.place(), owner, state }] as const];
    },
  );
  const draft = (name: string, slug: string) => [name, { slug, ...values.place(), state: 'DRAFT', owner }] as const;
  const drafts = [
    draft('a draft', isFound('mileEndNights') ? 'attic-notes' : klussters.mileEndNights.slug),
    draft('another draft', 'cellar-notes'),
  ];
  return Object.fromEntries([...drafts, ...told]);
}

/**
 * Businesses that the viewer does not find are others: closed, of somebody else, with other words, and one more. Where she runs
 * the klusster she finds the listing, and nothing behind it.
 */
function businessesIn(viewer: Asker, values: HiddenValues): Town['businesses'] {
  const owner = isHer(viewer, 'desmond') ? 'wei' : 'desmond';
  const hidden = { openingHours: [], logo: undefined, closed: true, owner } as const;
  const other = (isHer(viewer, 'priya') ? [] : ['kensingtonTable']) as KlussterName[];
  const told = Object.entries<TownBusiness>(businesses).map(([name, one]) => {
    if (isThere(viewer, 'Business', name as BusinessName)) return [name, one] as const;
    const seen = one.listedIn.filter((klusster) => isThere(viewer, 'Listing', `${name as BusinessName}/${klusster}`));
    return [name, { ...hidden, ...values.shop(), listedIn: [...seen, ...other] }] as const;
  });
  return Object.fromEntries([...told, ['a closed business', { ...hidden, ...values.shop(), listedIn: other }]]);
}

/**
 * Offers that the viewer finds stay, with what she is told of them: to whom she made one is otherwise, since neither is told who
 * the other is. Others are of other klussters, between others.
 */
function offersIn(viewer: Asker): Town['offers'] {
  const to = isHer(viewer, 'priya') ? 'suzanne' : 'priya';
  const twins = Object.entries(TOWN.offers).map(([name, one]): [string, Town['offers'][string]] => {
    if (!isThere(viewer, 'KlussterOffer', name as OfferName))
      return [`other ${name}`, { ...one, klusster: 'another draft', called: 'Cellar Notes', to }];
    const isToHer = one.to !== undefined && isHer(viewer, one.to);
    return [name, isToHer ? one : { ...one, to: one.to === undefined ? otherOwner(viewer) : undefined }];
  });
  return Object.fromEntries(twins);
}

/** A Klusster Owner who is not the viewer. */
const otherOwner = (viewer: Asker) => (isHer(viewer, 'luc') ? 'marguerite' : 'luc');

type HiddenValues = {
  readonly place: () => Pick<
    TownKlusster,
    'name' | 'tagline' | 'text' | 'city' | 'province' | 'languages' | 'categories'
  >;
  readonly shop: () => Pick<
    TownBusiness,
    'name' | 'description' | 'category' | 'phone' | 'email' | 'website' | 'address' | 'city' | 'province'
  >;
  readonly account: () => string;
  readonly contact: () => Contact;
  readonly subscriber: () => Subscriber;
};

/** Values of other lengths; some are missing. Addresses are so long that the sealed contact falls into another bucket. */
function hiddenValues(seed: number): HiddenValues {
  const text = (minLength: number, maxLength: number) =>
    fc.string({ unit: 'grapheme', minLength, maxLength, size: 'max' });
  const email = fc.uuid().map((id) => `${id}@twin.test`);
  const name = { firstName: text(1, 90), lastName: text(1, 90), email };
  const stream = <Value>(of: fc.Arbitrary<Value>, at: number) => {
    const all = fc.sample(of, { seed: seed + at, numRuns: 60 })[Symbol.iterator]();
    return () => all.next().value as Value;
  };
  const contact = fc.record(
    { ...name, phone: fc.constantFrom('+1204555', '+12045550100', '+442071234567'), mailingAddress: text(250, 290) },
    { requiredKeys: ['mailingAddress'] },
  );
  const place = fc.record({
    name: text(1, 90),
    tagline: fc.option(text(1, 90)),
    text: fc.option(text(1, 900)),
    languages: fc.constantFrom(['FR'] as const, ['FR', 'EN'] as const),
    categories: fc.constantFrom(['NEWS'] as const, [] as const),
    city: fc.constantFrom('Montréal', 'Toronto', 'Aklavik'),
    province: fc.constantFrom('QC', 'ON', 'NT'),
  });
  const shop = fc.record({
    name: text(1, 90),
    description: fc.option(text(1, 900)),
    category: fc.constantFrom('FOOD' as const, 'HEALTH' as const),
    phone: fc.constantFrom('+1204555', '+442071234567'),
    email,
    website: fc.constant('https://twin.test/'),
    address: text(1, 290),
    city: fc.constantFrom('Montréal', 'Toronto', 'Aklavik'),
    province: fc.constantFrom('QC', 'ON', 'NT'),
  });
  return {
    place: stream(place, 4),
    shop: stream(shop, 5),
    account: stream(email, 1),
    contact: stream(contact, 2) as HiddenValues['contact'],
    subscriber: stream(fc.record(name, { requiredKeys: ['email'] }), 3) as HiddenValues['subscriber'],
  };
}
