import fc from 'fast-check';
import {
  type Contact,
  klussters,
  type Resident,
  residents,
  type Subscriber,
  TOWN,
  type Town,
  type TownKlusster,
} from '../../../src/town/cast.js';
import { groupNamed, kindOf, wordFor } from '../../privacy/audienceTable.js';
import {
  type Asker,
  existsFor,
  expected,
  TOWN as FACTS,
  isSomebody,
  residentOf,
  type Thing,
} from '../../privacy/support/expectation.js';
import type { KlussterName, ResidentName } from '../../support/town.js';

/**
 * THE TWIN: the town in which everything that one viewer may not see is otherwise, and everything that she may see is the
 * same. What she may see is asked of the hand-written table; the program is not asked.
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
  const named = Object.keys(residents) as ResidentName[];
  // The other way round, so that no order of writing is the same either.
  const twins = named
    .toReversed()
    .flatMap((name): Twin[] => (name === viewer ? [[name, residents[name]]] : twinsOf(viewer, name, values)));
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
    subscriptions: subscriptionsIn(people, places, viewer),
    cases: casesIn(viewer),
    grants: grantsIn(viewer),
    reports: reportsIn(viewer),
    listings: listingsIn(viewer),
    idOf: idsFor(viewer),
    erased: ['newcomer two', ...(isUnseen(viewer, 'fatima', 'BusinessOwner') ? ['fatima'] : [])],
  };
}

const isUnseen = (viewer: Asker, name: ResidentName, type: string) =>
  name !== viewer && !seen(viewer, `${type}.email`, name);

/** One who may be seen in part: what the viewer sees stays, and all else changes. */
function twinsOf(viewer: Asker, name: ResidentName, values: HiddenValues): Twin[] {
  const known: Resident = residents[name];
  const sees = (coordinate: string) => seen(viewer, coordinate, name);
  const sharing = observesSharing(viewer, name) ? known.sharing : OTHER_WORD[known.sharing];
  const account = maySeeAccount(viewer, name) ? known.account : values.account();
  const rest = { language: OTHER_LANGUAGE[known.language], sharing };
  const owner = known.klussterOwner && {
    // Whoever works here decides about it, and knows who waits.
    state: isStaff(viewer) ? known.klussterOwner.state : OTHER_STATE[known.klussterOwner.state],
    contact: sees('KlussterOwner.email') ? known.klussterOwner.contact : values.contact(),
  };
  const business = known.businessOwner && {
    contact: sees('BusinessOwner.email') ? known.businessOwner.contact : values.contact(),
  };
  const isKnownReader = existsFor(viewer, { type: 'ConsumerUser', name }, FACTS);
  // Whoever works here has no profile, in either town.
  const isNoReader = known.consumerUser || known.staff;
  const reader = isKnownReader ? known.consumerUser : isNoReader ? undefined : { contact: values.subscriber() };
  const staff = known.staff && {
    staff: {
      role: OTHER_ROLE[known.staff.role],
      name: serves(name, viewer) ? known.staff.name : `Other ${known.staff.name}`,
    },
  };
  if (!owner && !business && !reader && !staff) return [];
  const profiles = {
    ...(owner && { klussterOwner: owner }),
    ...(business && { businessOwner: business }),
    ...(reader && { consumerUser: reader }),
  };
  // That two profiles are one person is hidden too, so they are two persons.
  if (owner && business) {
    const { businessOwner, ...others } = profiles;
    return [
      [name, { account, ...rest, ...others }],
      [`${name}${APART}`, { account: values.account(), ...rest, ...(businessOwner && { businessOwner }) }],
    ];
  }
  return [[name, { account, ...rest, ...profiles, ...staff }]];
}

function seen(viewer: Asker, coordinate: string, name: ResidentName): boolean {
  const thing: Thing = { type: coordinate.split('.')[0] ?? '', name };
  return existsFor(viewer, thing, FACTS) && expected(coordinate, viewer, thing, FACTS).shown;
}

const isStaff = (viewer: Asker): boolean => isSomebody(viewer) && 'staff' in residents[residentOf(viewer)];

/** Whoever works on a case about the viewer is known to her by name. */
const serves = (staff: ResidentName, viewer: Asker): boolean =>
  TOWN.cases.some((one) => one.staff === staff && one.person === viewer);

/** Whether an answer to this viewer depends on the sharing of a person: the reason `NOT_SHARED` is no secret. */
const observesSharing = (viewer: Asker, name: ResidentName): boolean =>
  (['KlussterOwner', 'BusinessOwner'] as const).some((type) => {
    const has = type === 'KlussterOwner' ? 'klussterOwner' in residents[name] : 'businessOwner' in residents[name];
    return has && wordFor(`${type}.email`, kindOf(viewer)) === 'shared';
  });

const maySeeAccount = (viewer: Asker, name: ResidentName): boolean =>
  FACTS.grants.some(
    ({ staff, person, groups }) =>
      staff === viewer && person === name && groups.includes(groupNamed('Account.email').personal?.group ?? ''),
  );

/** What two owners have to do with each other is otherwise for everybody else: another answer, and between others. */
function listingsIn(viewer: Asker): Town['listings'] {
  const [request, ...others] = TOWN.listings;
  const isThere = (one: Town['listings'][number]) =>
    existsFor(viewer, { type: 'Listing', name: `${one.business}/${one.klusster}` }, FACTS);
  const changed = others.map((one) =>
    isThere(one) ? one : ({ ...one, state: 'ENDED', by: 'BUSINESS_OWNER' } as const),
  );
  return request && isThere(request) ? [request, ...changed] : changed;
}

/**
 * What the viewer reported stays. Of what others did, staff see what it is about; who it was, and in which words, is otherwise
 * unless a grant covers it. To everybody else there is nothing of it, so it is about something else.
 */
function reportsIn(viewer: Asker): Town['reports'] {
  const other = { by: 'newcomer one', business: 'gitesHaddad', reason: 'ABUSE', text: OTHER_REASON } as const;
  const twins = Object.entries(TOWN.reports).map(([name, one]): [string, Town['reports'][string]] => {
    if (one.by === viewer || seen(viewer, 'ContentReport.text', one.by as ResidentName)) return [name, one];
    return isStaff(viewer) ? [name, { ...one, by: other.by, text: other.text }] : [`other ${name}`, other];
  });
  return Object.fromEntries(twins);
}

const OTHER_WORD = { given: 'withdrawn', withdrawn: 'given', 'never asked': 'given' } as const;
const OTHER_LANGUAGE = { EN: 'FR', FR: 'EN' } as const;
const OTHER_STATE = { ACTIVE: 'SUSPENDED', SUSPENDED: 'ACTIVE', PENDING: 'ACTIVE' } as const;
const OTHER_ROLE = { CUSTOMER_REPRESENTATIVE: 'PRIVACY_OFFICER', PRIVACY_OFFICER: 'CUSTOMER_REPRESENTATIVE' } as const;

/** Those that the viewer sees stay; every other Consumer User of the twin is on all mailing lists. */
function subscriptionsIn(
  people: Readonly<Record<string, Resident>>,
  places: Town['klussters'],
  viewer: Asker,
): Town['subscriptions'] {
  const isSeen = (name: string) => name === viewer || seen(viewer, 'ConsumerUser.subscriptions', name as ResidentName);
  const readers = Object.keys(people).filter((name) => people[name]?.consumerUser && !isSeen(name));
  return [
    ...readers.flatMap((name) => Object.keys(places).map((klusster) => [name, klusster] as const)),
    ...TOWN.subscriptions.filter(([name]) => name in people && isSeen(name)),
  ];
}

/**
 * Cases about the viewer stay; of hers, as staff, what she sees stays: that there is one, and what a grant covers. Others
 * are about somebody else, and about something else.
 */
function casesIn(viewer: Asker): Town['cases'] {
  const person = viewer === 'fatima' ? 'desmond' : 'fatima';
  return [
    ...TOWN.cases.flatMap((one): Town['cases'] => {
      if (one.person === viewer) return [one];
      if (one.staff !== viewer) return [];
      const sees = (coordinate: string) => seen(viewer, coordinate, one.person as ResidentName);
      return [
        {
          ...one,
          reason: sees('SupportCase.reason') ? one.reason : OTHER_REASON,
          ...(one.decided && {
            decided: { ...one.decided, reason: sees('CaseDecision.reason') ? one.decided.reason : OTHER_REASON },
          }),
        },
      ];
    }),
    { staff: staffBut(viewer), person, kind: 'QUESTION', reason: OTHER_REASON },
  ];
}

const staffBut = (viewer: Asker) => (viewer === 'helene' ? 'ravi' : 'helene');
const OTHER_REASON = 'Another reason, of another length, about another person.';

/** Grants that the viewer holds, or that are about her, stay; others are held by another, for another. */
function grantsIn(viewer: Asker): Town['grants'] {
  const staff = staffBut(viewer);
  const person = viewer === 'fatima' ? 'desmond' : 'fatima';
  return [
    ...TOWN.grants.filter((grant) => grant.staff === viewer || grant.person === viewer),
    { staff, person, groups: ['contact'], reason: OTHER_REASON },
  ];
}

/** Ids that no answer holds differ: those of persons and staff. Her own stay, since cursors are bound to them. */
const idsFor =
  (viewer: Asker): Town['idOf'] =>
  (table, name) =>
    (table === 'person' || table === 'staff') && name !== viewer
      ? TOWN.idOf(table, `${name}, in the twin`)
      : TOWN.idOf(table, name.replace(APART, ''));

/**
 * Klussters that the viewer does not find are others: one that is paused or closed in another way and with other words, a draft
 * not at all, and two more under ids of their own, one of them with the slug of the first.
 */
function klusstersIn(viewer: Asker, values: HiddenValues): Town['klussters'] {
  const isFound = (name: string) => existsFor(viewer, { type: 'Klusster', name: name as KlussterName }, FACTS);
  const told: readonly (readonly [string, TownKlusster])[] = Object.entries<TownKlusster>(klussters).flatMap(
    ([name, one]) => {
      if (isFound(name)) return [[name, one] as const];
      const state = one.state === 'PAUSED' ? 'CLOSED' : 'PAUSED';
      const other = { ...one, ...values.place(), owner: one.owner === 'luc' ? 'marguerite' : 'luc' } as const;
      return one.state === 'DRAFT' ? [] : [[name, { ...other, state }] as const];
    },
  );
  const draft = (name: string, slug: string) =>
    [name, { slug, ...values.place(), state: 'DRAFT', owner: viewer === 'luc' ? 'marguerite' : 'luc' }] as const;
  const isHers = viewer === klussters.mileEndNights.owner;
  const drafts = [
    draft('a draft', isHers ? 'attic-notes' : klussters.mileEndNights.slug),
    draft('another draft', 'cellar-notes'),
  ];
  return Object.fromEntries([...drafts, ...told]);
}

type HiddenValues = {
  readonly place: () => Pick<
    TownKlusster,
    'name' | 'tagline' | 'text' | 'city' | 'province' | 'languages' | 'categories'
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
  return {
    place: stream(place, 4),
    account: stream(email, 1),
    contact: stream(contact, 2) as HiddenValues['contact'],
    subscriber: stream(fc.record(name, { requiredKeys: ['email'] }), 3) as HiddenValues['subscriber'],
  };
}
