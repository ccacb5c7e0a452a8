import { defineEntity, p } from '@mikro-orm/core';
import { open } from '../db/columns.js';

/** What one klusster costs for a month, from a month on. The last row that has begun holds. */
export const PlanPrice = defineEntity({
  name: 'PlanPrice',
  tableName: 'plan_price',
  properties: {
    /** The first day of the month. */
    fromMonth: p.date().primary().comment(open),
    /** Whole cents, CAD, before tax. */
    monthlyCents: p.integer().comment(open),
    setAt: p.datetime().comment(open),
  },
  checks: [{ name: 'plan_price_is_money', expression: '"monthly_cents" > 0' }],
});
