import type { Resident } from '../../src/town/cast.js';
import { GROUPS } from '../privacy/audienceTable.js';
import { ASKERS, existsFor, expected, TOWN as FACTS } from '../privacy/support/expectation.js';
import type { ResidentName } from '../support/town.js';
import { klussters, residents } from '../support/town.js';
import { twinTown } from './support/twinTown.js';

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
  for (const viewer of ASKERS) {
    const twin = twinTown(viewer, 1).residents;
    for (const name of Object.keys(residents) as ResidentName[]) {
      for (const coordinate of FIELDS) {
        const here = contactOf(residents, name, coordinate);
        if (here === undefined) continue;
        const thing = { type: coordinate.split('.')[0] ?? '', name };
        const isSeen = existsFor(viewer, thing, FACTS) && expected(coordinate, viewer, thing, FACTS).shown;
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
  expect(same).toBeGreaterThan(150);
  expect(otherwise).toBeGreaterThan(500);
});

test('accounts, subscriptions, standing, grants and hidden klussters of others are otherwise too', () => {
  for (const viewer of ASKERS) {
    const twin = twinTown(viewer, 1);
    for (const name of Object.keys(residents).filter((one) => one !== viewer) as ResidentName[]) {
      const [here, there] = [residents[name] as Resident, twin.residents[name]];
      const isGranted = viewer === 'gabrielle' && name === 'noor';
      if (!isGranted) expect(there?.account).not.toBe(here.account);
      // Staff decide about it, and list who waits.
      const isKnown = (['ravi', 'helene', 'gabrielle'] as string[]).includes(viewer);
      const standing = there?.klussterOwner?.state === here.klussterOwner?.state;
      if (here.klussterOwner) expect({ viewer, name, standing }).toEqual({ viewer, name, standing: isKnown });
      if (here.staff) expect(there?.staff).not.toBe(here.staff);
      expect(twin.idOf('person', name)).not.toBe(twinTown(name, 1).idOf('person', name));
    }
    const hidden = Object.entries(klussters).filter(([, { state }]) => state !== 'PUBLISHED');
    for (const [name, here] of hidden) expect(twin.klussters[name] === here).toBe(viewer === here.owner);
    for (const name of ['a draft', 'another draft']) expect(twin.klussters[name]?.owner).not.toBe(viewer);
    expect(twin.subscriptions.length).toBeGreaterThan(10);
    expect(twin.grants).toHaveLength(viewer === 'gabrielle' || viewer === 'noor' ? 2 : 1);
  }
});
