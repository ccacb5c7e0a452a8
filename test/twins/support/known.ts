import { DECIDED } from '../../privacy/audienceTable.js';
import { type Asker, type ListingName, type OfferName, PAIRS } from '../../privacy/support/expectation.js';
import { idOf, offers, type ResidentName, residents, TOWN_PASSWORD } from '../../support/town.js';
import { isHer, isHerself, isShown, isThere, PROFILE_OF } from './hidden.js';
import type { Known } from './values.js';
import type { Pair, World } from './worlds.js';

const NAMES = Object.keys(residents) as ResidentName[];

/** Global ids of the profiles of someone in town. */
export const profileIdsOf = (name: ResidentName): string[] =>
  Object.entries(PROFILE_OF).flatMap(([kind, profile]) =>
    profile in residents[name] ? [idOf(kind as keyof typeof PROFILE_OF, name)] : [],
  );

/** Global ids of all profiles in town. */
export const PROFILE_IDS = NAMES.flatMap(profileIdsOf);

/** What the viewer knows or may guess: all public names, ids of everybody, addresses of both worlds, and her own password. */
export async function knownTo({ viewer, worlds }: Pair): Promise<Known> {
  const [first, twin] = worlds;
  const hiddenReaders = ['newcomer one', 'desmond'].map((name) => idOf('ConsumerUser', name));
  const ids = [
    ...PROFILE_IDS,
    ...hiddenReaders,
    ...NAMES.map((name) => idOf('PartnerGrant', name)),
    ...[first, twin].flatMap(({ town }) => Object.keys(town.klussters)).map((name) => idOf('Klusster', name)),
    ...[first, twin].flatMap(({ town }) => Object.keys(town.businesses)).map((name) => idOf('Business', name)),
    ...[first, twin].flatMap(({ town }) => Object.keys(town.newsletters)).map((name) => idOf('Newsletter', name)),
    ...listingsFor(viewer).map((name) => idOf('Listing', name)),
    ...offersFor(viewer).map((name) => idOf('KlussterOffer', name)),
    ...['', 'consumer_', `bowner_${'A'.repeat(22)}`, idOf('Business', 'nowhere'), 'person_x'],
  ];
  const allBusinesses = [first, twin].flatMap(({ town }) => Object.values(town.businesses));
  const allKlussters = [first, twin].flatMap(({ town }) => Object.values(town.klussters));
  const addresses = [
    ...new Set([first, twin].flatMap(({ town }) => Object.values(town.residents).map((one) => one.account))),
  ];
  const own = NAMES.flatMap((name) =>
    isHer(viewer, name) && isShown(viewer, 'Account.email', name) ? [residents[name].account] : [],
  );
  return {
    ID: ids,
    slug: [...new Set(allKlussters.map(({ slug }) => slug)), 'nowhere'],
    coordinate: [...DECIDED, 'Klusster.secret', 'Nobody.email', ''],
    SearchText: [
      ...[...allKlussters, ...allBusinesses].map(({ name }) => name.slice(0, 90)),
      ...addresses.map((one) => one.slice(0, 90)),
      'bagels or epices',
      'montréal',
    ],
    city: [...allKlussters.map(({ city }) => city), 'Magog', 'montréal'],
    name: ['Query', 'BusinessOwner', 'Node', 'Audience', 'Nobody'],
    EmailAddress: [...own.flatMap((one) => Array<string>(20).fill(one)), ...addresses, 'nobody@nowhere.test'],
    password: NAMES.some((name) => isHerself(viewer, name))
      ? [TOWN_PASSWORD, TOWN_PASSWORD, 'a guess']
      : ['a guess', ''],
    after: await cursorsOf(first),
    before: await cursorsOf(first),
  };
}

/** Listings of others. Of one of hers two steps at the instant of these worlds would stand in no order. */
const listingsFor = (viewer: Asker): ListingName[] =>
  (Object.keys(PAIRS) as ListingName[]).filter((name) => !isThere(viewer, 'Listing', name));

/** Offers, but those with which something hidden would become hers: from then on she may read it. */
const offersFor = (viewer: Asker): OfferName[] =>
  (Object.keys(offers) as OfferName[]).filter((name) => {
    const isHers = isThere(viewer, 'KlussterOffer', name);
    return !isHers || isThere(viewer, 'Klusster', offers[name].klusster);
  });

/** Cursors that are good for somebody else, for another list, or for nobody. */
async function cursorsOf({ service }: World): Promise<string[]> {
  const list = '{ klussters(first: 2) { edges { cursor } } businesses(first: 2, orderBy: CITY) { edges { cursor } } }';
  const { body } = await service.ask(list);
  return [...JSON.stringify(body.data).matchAll(/"cursor":"([^"]+)"/g)]
    .map(([, cursor]) => cursor as string)
    .concat('AAAA', '');
}
