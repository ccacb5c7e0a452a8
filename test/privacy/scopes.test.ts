import { declare } from '../../src/api/schema.js';
import { metadataOf } from '../../src/db/orm.js';
import { entities, features } from '../../src/features.js';
import type { PrivacyMap } from '../../src/privacy/privacyMap.js';
import { coverageOf, SCOPE_NAMES, SCOPES } from '../../src/privacy/scopes.js';

/** Which fields a scope opens is worked out from the declarations; what no scope opens is closed to every partner. */

let map: PrivacyMap;

beforeAll(async () => {
  ({ map } = await declare(features, await metadataOf(entities)));
});

test('every scope opens something, and says in both languages which fields for which purpose', () => {
  for (const name of SCOPE_NAMES) {
    const { way, fields, purpose } = SCOPES[name];
    const opened = [...map.rules.values()].filter(({ scopes }) => scopes[way].includes(name));
    expect([name, opened.some(({ personal }) => personal)]).toEqual([name, true]);
    for (const words of [fields, purpose])
      expect([name, words.en.length > 20, words.fr.length > 20]).toEqual([name, true, true]);
  }
});

test('what one is shown oneself of personal data by a scope is never shown of others by the same one', () => {
  for (const { coordinate, scopes } of map.rules.values())
    expect([coordinate, scopes.hers.filter((name) => scopes.byRole.includes(name))]).toEqual([coordinate, []]);
});

test('a field of a group that no scope names, or that nobody sees as her own or by role, is in no scope', () => {
  const none = { hers: [], byRole: [] };
  expect(coverageOf({ audience: ['SELF', 'BUSINESS_OWNER'], group: 'something new' }, [])).toEqual(none);
  expect(coverageOf({ audience: ['CASE_STAFF'], group: 'contact' }, [])).toEqual(none);
  expect(coverageOf({ audience: ['SELF'], group: undefined }, [])).toEqual(none);
  expect(coverageOf({ audience: ['EVERYONE'], group: undefined }, [{ audience: ['SELF'], group: 'contact' }])).toEqual(
    none,
  );
});

test('a way to an object is opened by what opens one of its fields, and a personal list by its own group alone', () => {
  const below = [
    { audience: ['SELF'], group: 'contact' },
    { audience: ['SELF'], group: 'subscription' },
    { audience: ['EVERYONE'], group: undefined },
  ] as const;
  expect(coverageOf({ audience: ['SELF'], group: undefined }, below).hers).toEqual(['profile', 'subscriptions']);
  expect(coverageOf({ audience: ['SELF'], group: 'account' }, below).hers).toEqual(['account']);
});
