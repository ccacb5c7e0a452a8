import type { Province } from '../../graph/enums.js';

/** A city with the area code of its telephones. */
export type City = {
  readonly city: string;
  readonly province: Province;
  readonly areaCode: string;
  readonly language: 'EN' | 'FR';
};

/** The cities of the scale town; faker's own Canadian cities do not lie in their provinces. */
export const CITIES: readonly City[] = [
  { city: 'Montréal', province: 'QC', areaCode: '514', language: 'FR' },
  { city: 'Toronto', province: 'ON', areaCode: '416', language: 'EN' },
  { city: 'Vancouver', province: 'BC', areaCode: '604', language: 'EN' },
  { city: 'Québec', province: 'QC', areaCode: '418', language: 'FR' },
  { city: 'Calgary', province: 'AB', areaCode: '403', language: 'EN' },
  { city: 'Ottawa', province: 'ON', areaCode: '613', language: 'EN' },
  { city: 'Moncton', province: 'NB', areaCode: '506', language: 'FR' },
  { city: 'Winnipeg', province: 'MB', areaCode: '204', language: 'EN' },
  { city: 'Halifax', province: 'NS', areaCode: '902', language: 'EN' },
  { city: 'Sherbrooke', province: 'QC', areaCode: '819', language: 'FR' },
  { city: 'Regina', province: 'SK', areaCode: '306', language: 'EN' },
  { city: 'St. John’s', province: 'NL', areaCode: '709', language: 'EN' },
];

/** Categories of businesses, by turns. */
export const CATEGORIES = ['ARTS', 'FOOD', 'HEALTH', 'LODGING', 'RETAIL', 'SERVICES', 'TRADES'] as const;
