import { type Resident, TOWN } from '../../src/town/cast.js';
import { GROUPS } from '../privacy/audienceTable.js';
import { type OfferName, residentOf } from '../privacy/support/expectation.js';
import type { BusinessName, KlussterName, ResidentName } from '../support/town.js';
import { businesses, klussters, offers, residents } from '../support/town.js';
import { isHer, isHerself, isShown, isThere, otherwiseIn } from './support/hidden.js';
import { twinTown } from './support/twinTown.js';
import { ALL } from './support/viewers.js';

/** A twin that differed in too little would prove too little; one that differed in too much would accuse the product. */

const PROFILES = {
  KlussterOwner: 'klussterOwner',
  BusinessOwner: 'businessOwner',
  ConsumerUser: 'consumerUser',
} as const;
const FIELDS = Object.values(GROUPS).flatMap(({ fields, personal }) => (personal?.group === 'contact' ? fields : []));

/** The value of a field of someone in a town; in a twin, her second profile may belong to a second person. */
function contactOf(people: Readonly<Record<string, Resident>>, name: string, coordinate: string): string | undefined {
  const [type, field] = coordinate.split('.') as [keyof typeof PROFILES, string];
  const profiles = [people[name], people[`${name}/apart`]].flatMap((one) => one?.[PROFILES[type]] ?? []);
  return (profiles[0]?.contact as Record<string, string> | undefined)?.[field];
}

test('in the twin all is otherwise that its viewer may not see, and nothing else', () => {
  let [same, otherwise] = [0, 0];
  for (const viewer of ALL) {
    const twin = twinTown(viewer, 1).residents;
    for (const name of Object.keys(residents) as ResidentName[]) {
      for (const coordinate of FIELDS) {
        const here = contactOf(residents, name, coordinate);
        if (here === undefined) continue;
        const isSeen = isShown(viewer, coordinate, name);
        expect([viewer, name, coordinate, contactOf(twin, name, coordinate) === here]).toEqual([
          viewer,
          name,
          coordinate,
          isSeen,
        ]);
        if (isSeen) same += 1;
        else otherwise += 1;
      }
    }
  }
  console.info(`twins: ${same} values are the same, ${otherwise} are otherwise`);
  expect(same).toBeGreaterThan(700);
  expect(otherwise).toBeGreaterThan(2_500);
});

test('accounts, subscriptions, standing, grants, offers, hidden klussters and businesses of others are otherwise too', () => {
  for (const viewer of ALL) {
    const twin = twinTown(viewer, 1);
    for (const name of Object.keys(residents) as ResidentName[]) {
      const [here, there] = [residents[name] as Resident, twin.residents[name]];
      const isTheSame = there?.account === here.account;
      expect({ viewer, name, isTheSame }).toEqual({ viewer, name, isTheSame: isShown(viewer, 'Account.email', name) });
      if (isHer(viewer, name)) continue;
      // Staff decide about it, and list who waits.
      const isKnown = (['ravi', 'helene', 'gabrielle'] as string[]).includes(viewer);
      const standing = there?.klussterOwner?.state === here.klussterOwner?.state;
      if (here.klussterOwner) expect({ viewer, name, standing }).toEqual({ viewer, name, standing: isKnown });
      if (here.staff) expect(there?.staff).not.toBe(here.staff);
      expect(twin.idOf('person', name)).not.toBe(TOWN.idOf('person', name));
    }
    const hidden = Object.entries(klussters).filter(([, { state }]) => state !== 'PUBLISHED');
    for (const [name, here] of hidden)
      expect([viewer, name, twin.klussters[name] === here]).toEqual([
        viewer,
        name,
        isThere(viewer, 'Klusster', name as KlussterName),
      ]);
    const closed = Object.entries(businesses).filter(([, one]) => one.closed);
    for (const [name, here] of closed)
      expect([viewer, name, twin.businesses[name] === here]).toEqual([
        viewer,
        name,
        isThere(viewer, 'Business', name as BusinessName),
      ]);
    for (const name of Object.keys(offers) as OfferName[])
      expect([viewer, name, name in twin.offers]).toEqual([viewer, name, isThere(viewer, 'KlussterOffer', name)]);
    for (const { owner } of [twin.klussters['a draft'], twin.klussters['another draft']].flatMap((one) => one ?? []))
      expect(isHer(viewer, owner)).toBe(false);
    expect(twin.subscriptions.length).toBeGreaterThan(10);
    const isAboutHer = isHerself(viewer, 'noor') || viewer === 'gabrielle';
    expect([viewer, twin.grants.length]).toEqual([viewer, isAboutHer ? 2 : 1]);
  }
});

test.each([
  ['noor', { state: false, apart: [], reader: false }],
  // By an address alone nobody is told what she is.
  ['priya for account', { state: true, apart: ['klussterOwner', 'businessOwner'], reader: false }],
  ['noor for account', { state: true, apart: ['businessOwner'], reader: true }],
  // Whom she may see tells what she is; that she reads, too, does not.
  ['marguerite for contacts', { state: false, apart: [], reader: false }],
  ['noor for contacts', { state: true, apart: [], reader: true }],
  // Which profiles she has is of her profile, how one of them stands is not.
  ['suzanne for profile', { state: true, apart: [], reader: false }],
  ['noor for subscriptions', { state: true, apart: ['businessOwner'], reader: false }],
] as const)('what is hidden of herself is otherwise to whoever asks as %s, and nothing else', (viewer, otherwise) => {
  expect(otherwiseIn(viewer, residentOf(viewer))).toEqual(otherwise);
});
