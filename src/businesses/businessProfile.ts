import type { EmailAddress } from '../kernel/emailAddress.js';
import type { PhoneNumber } from '../kernel/phoneNumber.js';
import { sortKey } from '../kernel/sortKey.js';
import { plainLine, plainText } from '../kernel/text.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import type { BusinessCategoryCode } from './businessCategory.js';
import { type OpeningSpan, openingHours } from './openingHours.js';
import { websiteUrl } from './websiteUrl.js';

/** What an owner says of a business, as she says it. What is left out stays as it is; null takes it away. */
export type SaidOfBusiness = {
  readonly name?: string | null;
  readonly description?: string | null;
  readonly category?: BusinessCategoryCode | null;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly website?: string | null;
  readonly address?: string | null;
  readonly city?: string | null;
  readonly province?: string | null;
  readonly openingHours?: readonly OpeningSpan[] | null;
};

/** The same as it is stored. */
export type BusinessProfile = {
  readonly name: string;
  readonly nameSort: string;
  readonly description: string | null;
  readonly category: BusinessCategoryCode;
  readonly phone: PhoneNumber | null;
  readonly email: EmailAddress | null;
  readonly website: string | null;
  readonly address: string | null;
  readonly city: string;
  readonly citySort: string;
  readonly province: string;
  readonly openingHours: readonly OpeningSpan[];
};

const NAME_MAX = 120;
const CITY_MAX = 80;
const DESCRIPTION_MAX = 4_000;

/**
 * What is said of a business in the form in which it is stored, of what was said alone; or what is wrong with it. Phone,
 * e-mail and address come in their own form already. Throws `KlussterError` BAD_USER_INPUT for text that is too long or is none.
 */
export function profileFrom(said: SaidOfBusiness): Partial<BusinessProfile> | Refused {
  const { name, city, website, openingHours: hours, description } = said;
  const [known, place] = [named(name, NAME_MAX), named(city, CITY_MAX)];
  if (known === '') return refusedFor('NAME_MISSING', { field: 'name' });
  if (place === '') return refusedFor('NAME_MISSING', { field: 'city' });
  if (said.category === null) return refusedFor('NAME_MISSING', { field: 'category' });
  if (said.province === null) return refusedFor('NAME_MISSING', { field: 'province' });
  const url = website ? websiteUrl(website) : website;
  if (website && !url) return refusedFor('WEBSITE_REFUSED', { field: 'website' });
  const week = hours ? openingHours(hours) : hours;
  if (hours && !week) return refusedFor('OPENING_HOURS_REFUSED', { field: 'openingHours' });
  return only({
    name: known,
    nameSort: known && sortKey(known),
    description: description ? plainText(description, DESCRIPTION_MAX) || null : description,
    category: said.category,
    phone: said.phone,
    email: said.email,
    website: url,
    address: said.address,
    city: place,
    citySort: place && sortKey(place),
    province: said.province,
    openingHours: week === null ? [] : week,
  });
}

/** A name that was given, on one line; undefined when nothing was said, and empty when it was taken away. */
const named = (text: string | null | undefined, max: number): string | undefined =>
  text === undefined ? undefined : plainLine(text ?? '', max);

/** Without what is undefined: that was not said. */
const only = (profile: object): Partial<BusinessProfile> =>
  Object.fromEntries(Object.entries(profile).filter(([, value]) => value !== undefined));
