import { defineEntity, p } from '@mikro-orm/core';
import { open } from '../db/columns.js';

/** A purpose as people were told it (§5, §8): its text in both languages, versioned. */
export const Purpose = defineEntity({
  name: 'Purpose',
  tableName: 'purpose',
  properties: {
    code: p.text().primary().comment(open),
    version: p.integer().comment(open),
    /** An event that was given to an older version does not stand: a purpose that comes to say more asks everybody anew (§8.2). */
    standingFrom: p.integer().default(1).comment(open),
    clause: p.text().comment(open),
    partOf: () => p.manyToOne(Purpose).mapToPk().nullable().deleteRule('no action').comment(open),
    textEn: p.text().comment(open),
    textFr: p.text().comment(open),
  },
  checks: [
    { name: 'purpose_standing_from_is_a_version', expression: '"standing_from" >= 1 and "standing_from" <= "version"' },
  ],
});
