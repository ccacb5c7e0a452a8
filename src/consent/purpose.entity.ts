import { defineEntity, p } from '@mikro-orm/core';
import { open } from '../db/columns.js';

/** A purpose as people were told it (§5, §8): its text in both languages, versioned. */
export const Purpose = defineEntity({
  name: 'Purpose',
  tableName: 'purpose',
  properties: {
    code: p.text().primary().comment(open),
    version: p.integer().comment(open),
    clause: p.text().comment(open),
    partOf: () => p.manyToOne(Purpose).mapToPk().nullable().deleteRule('no action').comment(open),
    textEn: p.text().comment(open),
    textFr: p.text().comment(open),
  },
});
