import type { Feature } from '../feature.js';
import { peopleHoldings } from './people.holdings.js';
import { Person } from './person.entity.js';

export { Person } from './person.entity.js';

export const people: Feature = { name: 'people', entities: [Person], personalData: { holdings: peopleHoldings } };
