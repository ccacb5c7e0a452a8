import type { Database } from '../../../src/db/database.js';
import type { Town } from '../../../src/town/cast.js';
import { PARTNER_NAME } from '../../privacy/support/castValues.js';
import { type Asker, scopesOf } from '../../privacy/support/expectation.js';
import { putGrantsOnRecord } from '../../privacy/support/lender.js';
import { isHer, isToldOf } from './hidden.js';

/** The partner of those in the twin whose grants are hidden. */
const ANOTHER = 'Ailleurs';

/** In the first world everybody lets one partner see all there is. */
export async function lendInFirst(database: Database): Promise<void> {
  await putGrantsOnRecord(database);
  // Partners are known to staff, so they are the same in both.
  await putGrantsOnRecord(database, { to: ANOTHER, by: [] });
}

/** In the twin all do whose grants the viewer is told of, and she in whose name a partner asks; the others let another partner. */
export async function lendInTwin(database: Database, town: Town, viewer: Asker): Promise<void> {
  const people = Object.keys(town.residents).map((name) => [name, town.idOf('person', name)] as const);
  const isTold = (name: string) => isToldOf(viewer, name, 'grants');
  const isLender = (name: string) => isHer(viewer, name) && scopesOf(viewer) !== undefined;
  await putGrantsOnRecord(database, {
    to: PARTNER_NAME,
    by: people.filter(([name]) => isTold(name) || isLender(name)),
  });
  await putGrantsOnRecord(database, { to: ANOTHER, by: people.filter(([name]) => !isTold(name)) });
}
