import type { Feature } from '../feature.js';
import { harvestHoldings } from './harvest.holdings.js';
import { PersonOpened } from './personOpened.entity.js';

export { dayOf, openedCount, openedTodayOn } from './openedToday.js';

/** How many different people a viewer may be shown in a day (reading 1 of the policy). */
export const harvest: Feature = {
  name: 'harvest',
  entities: [PersonOpened],
  personalData: { holdings: harvestHoldings },
};
