import { sql } from 'kysely';
import { ACTS_AS, GRANTED_FOR, type GrantedFor, grantedFor, VIEWER } from '../db/rowWalls.js';
import { grantedPersons, isIdentified, rolesOf, type Viewer } from '../privacy/viewer.js';
import type { Sql } from './source.js';
import { Bound } from './sql.js';

type Asking = { readonly viewer: Viewer };

/** What she acts as, in words that the walls of the tables know; staff who do no work of staff now act as nothing. */
const actsAs = (viewer: Viewer): string =>
  viewer.kind === 'staff' && !viewer.narrowed ? 'STAFF' : rolesOf(viewer).join(' ');

/** The groups of a grant by which something is found; a list is found by what is on it, too. */
const GROUPS: Readonly<Record<Exclude<GrantedFor, 'any'>, readonly string[]>> = {
  contact: ['contact'],
  account: ['account'],
  // The consents of a subscriber are found by her subscriptions.
  subscription: ['subscription', 'consent'],
  consent: ['consent'],
};

const granted = (viewer: Viewer, group: GrantedFor): string =>
  group === 'any' ? grantedPersons(viewer).join() : GROUPS[group].flatMap((one) => grantedPersons(viewer, one)).join();

const said = (variable: string, value: (viewer: Viewer) => string): Sql =>
  sql`set_config(${sql.lit(variable)}, ${new Bound<Asking>(({ viewer }) => value(viewer))}, true)`;

/** The name of the arm that says it. */
export const WALL_ARM = 'walls';

/**
 * Says within a statement for whom it reads, as where the rows of an arm come from that stands before all others and has none.
 * The server runs the arms of a `union all` one after the other, so the walls of the tables know the viewer before the first row
 * is looked at; if it ever did otherwise, they would show nothing. What is said ends with the statement, which is a transaction
 * of its own. Nothing where no row behind a wall is there for the viewer.
 */
export function wallFrom(viewer: Viewer): Sql[] {
  if (!isIdentified(viewer)) return [];
  const words = [
    said(VIEWER, (of) => (isIdentified(of) ? of.personId : '')),
    said(ACTS_AS, actsAs),
    ...(grantedPersons(viewer).length > 0
      ? GRANTED_FOR.map((group) => said(grantedFor(group), (of) => granted(of, group)))
      : []),
  ];
  // Never null: what is said is said, and there is no row.
  return [sql`(values (0)) as v where concat(${sql.join(words)}) is null`];
}
