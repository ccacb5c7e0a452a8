import { defineEntity, p } from '@mikro-orm/core';
import { internal } from '../db/columns.js';

export const SERIES = ['INVOICE', 'CREDIT_NOTE'] as const;

/** The last number that was given in a series. Its row is held until whoever took a number commits, so that none is left out. */
export const NumberSeries = defineEntity({
  name: 'NumberSeries',
  tableName: 'number_series',
  properties: {
    series: p
      .enum([...SERIES])
      .primary()
      .comment(internal),
    last: p.integer().comment(internal),
  },
});
