import { sql } from 'kysely';
import type { Viewer } from '../privacy/viewer.js';

/** The profiles of a person `p`, part of the statements that find a viewer: four cells. */
export const profileCells = sql`ko.id::text, ko.state::text, bo.id::text, cu.id::text`;
export const profileJoins = sql`left join klusster_owner ko on ko.person_id = p.id
  left join business_owner bo on bo.person_id = p.id
  left join consumer_user cu on cu.person_id = p.id`;

type Profiles = Pick<Extract<Viewer, { kind: 'person' }>, 'klussterOwner' | 'businessOwner' | 'consumerUser'>;

/** Reads the cells that {@link profileCells} asked for. */
export const profilesFrom = ([klussterOwner, state, businessOwner, consumerUser]: readonly (
  | string
  | null
  | undefined
)[]): Profiles => ({
  ...(klussterOwner && { klussterOwner: { id: klussterOwner, active: state === 'ACTIVE' } }),
  ...(businessOwner && { businessOwner: { id: businessOwner } }),
  ...(consumerUser && { consumerUser: { id: consumerUser } }),
});
