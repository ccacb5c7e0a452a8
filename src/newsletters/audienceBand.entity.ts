import { defineEntity, p } from '@mikro-orm/core';
import { internal, open } from '../db/columns.js';
import { Klusster } from '../klussters/index.js';
import { AUDIENCE_BANDS } from './audienceBands.js';

/** About how many are on the mailing list of a klusster, as its owner is told: a band, counted once a day (reading 4). */
export const AudienceBand = defineEntity({
  name: 'AudienceBand',
  tableName: 'audience_band',
  properties: {
    klusster: () =>
      p.oneToOne(Klusster).primary().mapToPk().updateRule('no action').deleteRule('no action').comment(open),
    band: p.enum([...AUDIENCE_BANDS]).comment(internal),
    countedAt: p.datetime().comment(internal),
  },
});
