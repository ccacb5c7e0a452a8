import type { Resident } from '../../../src/town/cast.js';
import { DECIDED, DEPENDS_ON_THE_PERSON, kindOf, VIEWER_KINDS, wordFor } from '../../privacy/audienceTable.js';
import {
  ASKERS,
  type Asker,
  type Lent,
  NARROWED,
  profilesOf,
  scopesOf,
  UNPROVEN,
} from '../../privacy/support/expectation.js';
import { type ResidentName, residents } from '../../support/town.js';
import { PROFILE_OF } from './hidden.js';
import { SCOPES } from './schema.js';

/** For whom there are twin worlds. A new kind of viewer joins from the table, a new scope from the schema. */

/** Each scope alone, and all of them. */
const LENDINGS: readonly string[] = [...SCOPES, SCOPES.join(', ')];

const profilesIn = (name: ResidentName): number =>
  Object.values(PROFILE_OF).filter((profile) => profile in residents[name]).length;

/** Who can let a partner see something, whoever is more than one thing first. Staff accounts are for the work of their holders. */
const LENDERS = (Object.keys(residents) as ResidentName[])
  .filter((name) => !('staff' in residents[name]))
  .sort((one, other) => profilesIn(other) - profilesIn(one));

/** How many fields a partner is shown of somebody, whether hers or of others. */
const breadthOf = (asker: Lent): number =>
  [...DECIDED].filter((coordinate) => DEPENDS_ON_THE_PERSON.has(wordFor(coordinate, kindOf(asker)))).length;

/** Partners in the name of one for whom the table opens most, by each scope. */
const BROADLY_LENT: readonly Lent[] = LENDINGS.map((scopes) => {
  const askers = LENDERS.map((name): Lent => `${name} for ${scopes}`);
  return askers.reduce((most, one) => (breadthOf(one) > breadthOf(most) ? one : most));
});

/** The kind of somebody who asks herself; of owners who are not active, what they are instead. */
function kindOfPerson(name: ResidentName): string {
  const resident: Resident = residents[name];
  return kindOf(name) === 'not active KO' ? `Klusster Owner, ${resident.klussterOwner?.state}` : kindOf(name);
}

/** Partners in the name of one of each kind, by each scope: what she is decides what is hidden. */
const LENT: readonly Lent[] = LENDINGS.flatMap((scopes) => {
  const ofKinds = new Map(LENDERS.toReversed().map((name) => [kindOfPerson(name), name]));
  return [...ofKinds.values()].map((name): Lent => `${name} for ${scopes}`);
});

/** One of each kind of the table, whoever waits and whoever is suspended, one who acts with fewer profiles than she has, and partners. */
export const SOME: readonly Asker[] = [
  ...Object.values(VIEWER_KINDS).map(([name]): Asker => name),
  'suzanne',
  'noor as BUSINESS_OWNER',
  ...BROADLY_LENT,
];

/** Everybody in town, in every way in which she can ask, and partners. */
export const ALL: readonly Asker[] = [...ASKERS, ...NARROWED, ...UNPROVEN, 'a partner', ...LENT];

/** Of which sort a viewer is: a kind of the table, alone or in the name of somebody, or one of those who act as less. */
export function sortOf(viewer: Asker): string {
  const scopes = scopesOf(viewer);
  if (scopes) return `a partner in a person’s name for ${scopes.join(', ')}`;
  if (profilesOf(viewer)) return 'acting with fewer profiles';
  return viewer in residents ? kindOfPerson(viewer as ResidentName) : kindOf(viewer);
}
