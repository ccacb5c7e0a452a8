import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';
import { Person } from '../people/index.js';

const SECURITY = personal({ category: 'SECURITY', purpose: 'SERVICE', retention: 'PROFILE' });

/** A code for who has lost her second factors. Used, its row is gone. */
export const RecoveryCode = defineEntity({
  name: 'RecoveryCode',
  tableName: 'recovery_code',
  properties: {
    person: () => p.manyToOne(Person).primary().mapToPk().comment(SECURITY),
    codeHash: p.blob().primary().comment(internal),
  },
});
