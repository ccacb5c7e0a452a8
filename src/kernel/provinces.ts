/** The provinces and territories of Canada, by their postal abbreviations. */
export const PROVINCES = {
  AB: 'Alberta',
  BC: 'British Columbia',
  MB: 'Manitoba',
  NB: 'New Brunswick',
  NL: 'Newfoundland and Labrador',
  NS: 'Nova Scotia',
  NT: 'Northwest Territories',
  NU: 'Nunavut',
  ON: 'Ontario',
  PE: 'Prince Edward Island',
  QC: 'Quebec',
  SK: 'Saskatchewan',
  YT: 'Yukon',
} as const;

/** The postal abbreviation of a province or territory. */
export type ProvinceCode = keyof typeof PROVINCES;

/** All of them. */
export const PROVINCE_CODES = Object.keys(PROVINCES) as ProvinceCode[];
