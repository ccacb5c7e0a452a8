/** The bands in which numbers of subscribers are told (reading 4). */
export const AUDIENCE_BANDS = [
  'UNDER_10',
  'FROM_10',
  'FROM_25',
  'FROM_50',
  'FROM_100',
  'FROM_250',
  'FROM_500',
  'FROM_1000',
  'FROM_2500',
  'FROM_5000',
  'FROM_10000',
] as const;
