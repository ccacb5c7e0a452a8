import { createHash } from 'node:crypto';
import { census, profilesOf, scaleId } from '../../src/town/scale/census.js';
import { inventor } from '../../src/town/scale/invent.js';

const SCALE = 0.02;

/** Everything that is invented, in the order that is asked for. */
function invented(seed: number, order: (numbers: number[]) => number[] = (numbers) => numbers): string {
  const of = census(SCALE);
  const invent = inventor(of, seed);
  const each = (count: number, say: (number: number) => unknown) =>
    order(Array.from({ length: count }, (_, number) => number))
      .map((number) => [number, JSON.stringify(say(number))] as const)
      .sort(([a], [b]) => a - b)
      .map(([, said]) => said);
  const all = [
    ...each(of.people, (number) => {
      const { contact, ...person } = invent.person(number);
      return [person, contact('klussterOwner'), contact('businessOwner'), contact('consumer')];
    }),
    ...each(of.klussters, invent.klusster),
    ...each(of.businesses, invent.business),
    ...each(of.consumers, invent.subscriptions),
    ...each(of.people, (number) => scaleId('person', seed, number)),
  ];
  return createHash('sha256').update(all.join('\n')).digest('hex');
}

test('scale 1 is the town that the figures are taken on', () => {
  expect(census(1)).toEqual({
    klussters: 200,
    businessOwners: 15_000,
    businesses: 20_000,
    listings: 40_000,
    consumers: 100_000,
    subscriptions: 300_000,
    people: 112_192,
  });
});

test.each([0.001, 0.01, 0.02, 0.37, 1])('at scale %d each profile belongs to one person', (scale) => {
  const of = census(scale);
  const seen = { klussterOwner: new Set<number>(), businessOwner: new Set<number>(), consumer: new Set<number>() };
  let profiles = 0;
  for (let person = 0; person < of.people; person++) {
    const own = Object.entries(profilesOf(of, person)) as [keyof typeof seen, number][];
    expect(own.length).toBeGreaterThan(0);
    for (const [profile, number] of own) seen[profile].add(number);
    profiles += own.length;
  }
  const counts = [of.klussters, of.businessOwners, of.consumers];
  expect(Object.values(seen).map((numbers) => numbers.size)).toEqual(counts);
  expect(Object.values(seen).map((numbers) => Math.max(...numbers) + 1)).toEqual(counts);
  expect(profiles).toBe(counts.reduce((sum, count) => sum + count));
});

test('one seed invents one town, in whatever order it is asked', () => {
  expect(invented(1, (numbers) => numbers.reverse())).toBe(invented(1));
});

test('another seed invents another town', () => {
  expect(invented(2)).not.toBe(invented(1));
});

test('the town of seed 1 is the same on every machine and with every version', () => {
  expect(invented(1)).toBe('5dd7eb31d20df1fd6032f2d67e14cde143073f595ae0bae41ff854d5c7e04e34');
});

test('most people share their contact, some took it back, and some were never asked', () => {
  const of = census(SCALE);
  const { person } = inventor(of, 1);
  const said = Array.from({ length: of.people }, (_, number) => person(number).sharing);
  const share = (sharing: string) => said.filter((is) => is === sharing).length / said.length;
  expect(share('given')).toBeGreaterThan(0.85);
  expect(share('withdrawn')).toBeGreaterThan(0.02);
  expect(share('never asked')).toBeGreaterThan(0.01);
});

test('one human gives another address and telephone in each profile', () => {
  const { contact } = inventor(census(SCALE), 1).person(0);
  const given = [contact('klussterOwner'), contact('businessOwner'), contact('consumer')];
  expect(new Set(given.map(({ email }) => email)).size).toBe(3);
  expect(new Set(given.map(({ phone }) => phone)).size).toBe(3);
});
