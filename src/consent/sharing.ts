import { sql } from 'kysely';
import type { Columns, Sql } from '../read/source.js';

const STANDING_FROM = sql`(select p.standing_from from purpose p where p.code = 'CONTACT_SHARING')`;

/**
 * Whether a person's consent to share her contact (§4, §7.2) stands now: her last word on that purpose. Nobody who never
 * gave it is shared, nor on the ground of a consent that is implied or was given to a text that said less (§8.2). Asked of the
 * events within the statement that writes what is shown to the ledger: by what was read before, nobody is shown.
 */
export const sharingStands = (person: Sql): Sql =>
  sql`coalesce((select e.kind = 'GIVEN' and e.basis = 'EXPRESS' and e.purpose_version >= ${STANDING_FROM} from consent_event e where e.person_id = ${person} and e.purpose_code = 'CONTACT_SHARING' order by e.id desc limit 1), false)`;

/**
 * The same, as the profile of an owner says it: the database keeps there which text her last word said yes to, within the
 * transaction of that word, so that a withdrawal is seen by the next operation. For reading, where there is a row for each person.
 */
export const sharingIsMarked = (profile: Columns): Sql =>
  sql`coalesce(${profile('sharedUnder')} >= ${STANDING_FROM}, false)`;
