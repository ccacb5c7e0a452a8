import { sql } from 'kysely';
import type { Sql } from '../read/source.js';

/**
 * Whether a person's consent to share her contact (§4, §7.2) stands now: her last word on that purpose. Nobody who never
 * gave it is shared, nor on the ground of a consent that is implied or was given to a text that said less (§8.2). Asked within the
 * statement that reads the row, so that a withdrawal is seen by the next operation.
 */
export const sharingStands = (person: Sql): Sql =>
  sql`coalesce((select e.kind = 'GIVEN' and e.basis = 'EXPRESS' and e.purpose_version >= (select p.standing_from from purpose p where p.code = 'CONTACT_SHARING') from consent_event e where e.person_id = ${person} and e.purpose_code = 'CONTACT_SHARING' order by e.id desc limit 1), false)`;
