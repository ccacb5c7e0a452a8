import { sql } from 'kysely';
import { dayOf, openedCount } from '../harvest/index.js';
import { assert } from '../kernel/assert.js';
import type { ActedAs, OpenedCounts } from '../privacy/viewer.js';
import { Bound } from '../read/sql.js';
import type { Assumed, Assuming, ViewerArm } from '../read/viewerArm.js';

const bound = (value: (assumed: Assumed) => unknown) =>
  new Bound<Assuming>(({ assumed }) => {
    assert(assumed, 'The arm stands in statements for an assumed viewer only.');
    return value(assumed);
  });

const HASH = bound(({ hash }) => hash);
const NOW = bound(({ now }) => now.toISOString());
const DAY = bound(({ now }) => dayOf(now));

/** The hash of the token, bound. */
export const bearer = sql`${HASH}::bytea`;
/** A session `s` that is good at the instant. */
export const isGood = sql`s.token_hash = ${bearer} and s.ended_at is null and s.expires_at > ${NOW}::timestamptz`;
/** Whose session `s` is, the number of her standing, and whether she has proven a second factor in this session. */
export const standingOf = sql`s.person_id::text || '/' || (select p.standing from person p where p.id = s.person_id)::text || '/' || (s.second_factor_at is not null)::text`;
export const instant = sql`${NOW}::timestamptz`;

/** The day's count of people for each of these, a cell each. */
export const counts = (as: readonly ActedAs[]) =>
  as.map((acted) => sql`${openedCount(sql`s.person_id`, sql`${DAY}::int`, acted)}::text`);

/** Reads the cells that {@link counts} asked for. */
export const countsFrom = (cells: readonly (string | null | undefined)[], as: readonly ActedAs[]): OpenedCounts =>
  Object.fromEntries(as.map((acted, at) => [acted, Number(cells[at] ?? 0)]));

/** Asks whether the token is still good and her standing what it was; who she is need not be asked again. */
export const viewerArm: ViewerArm = { standing: standingOf, from: sql`session s where ${isGood}` };
