import { defineEntity, p } from '@mikro-orm/core';
import { open } from '../db/columns.js';
import { Purpose } from './purpose.entity.js';

/**
 * Each version of a purpose as people were shown it, with the SHA-256 of each text in hex. The database appends it with the purpose
 * itself and refuses to change it, so that what somebody agreed to can be read word by word for as long as it counts.
 */
export const PurposeVersion = defineEntity({
  name: 'PurposeVersion',
  tableName: 'purpose_version',
  properties: {
    purpose: () => p.manyToOne(Purpose).mapToPk().primary().deleteRule('no action').comment(open),
    version: p.integer().primary().comment(open),
    textEn: p.text().comment(open),
    textFr: p.text().comment(open),
    sha256en: p.text().comment(open),
    sha256fr: p.text().comment(open),
  },
});
