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
export type AudienceBandCode = (typeof AUDIENCE_BANDS)[number];

/** The least number of each band. */
const leastOf = (band: AudienceBandCode): number => (band === 'UNDER_10' ? 0 : Number(band.slice('FROM_'.length)));

/** The band of a number, as an SQL expression over it. */
export const bandInSql = (count: string): string => {
  const cases = AUDIENCE_BANDS.toReversed().map((band) => `when ${count} >= ${leastOf(band)} then '${band}'`);
  return `case ${cases.join(' ')} end`;
};
