import { defineEntity, p } from '@mikro-orm/core';
import { open } from '../db/columns.js';

/** What the last probe of a control found, and when (§16). Nothing of it says anything of a person. */
export const ControlEvidence = defineEntity({
  name: 'ControlEvidence',
  tableName: 'control_evidence',
  properties: {
    control: p.text().primary().comment(open),
    passed: p.boolean().comment(open),
    at: p.datetime().comment(open),
  },
});
