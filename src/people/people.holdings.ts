import type { Holding } from '../read/holding.js';
import { named } from '../read/holding.js';
import { Person } from './person.entity.js';

export const peopleHoldings: readonly Holding[] = [{ entity: Person, whose: named('id'), erasure: 'DELETE' }];
