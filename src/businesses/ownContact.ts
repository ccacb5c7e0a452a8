import { canonicalEmail, type EmailAddress } from '../kernel/emailAddress.js';
import { sortKey } from '../kernel/sortKey.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import type { BusinessProfile } from './businessProfile.js';

/** The fields of a business by which its owner could publish what is hers. */
export const CONTACT_FIELDS = ['email', 'phone', 'address'] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

/** What is personal to an owner, by the field of a business that might repeat it. In memory only, for one request. */
export type OwnContact = Readonly<Record<ContactField, readonly string[]>>;

/** The code of the enumeration, by field. */
export const CONFIRMED_AS = { email: 'EMAIL', phone: 'PHONE', address: 'ADDRESS' } as const satisfies Record<
  ContactField,
  string
>;
export type Confirmed = (typeof CONFIRMED_AS)[ContactField];

/**
 * Which fields would make public what is the owner's own (§4.1), unless she confirmed each by name; undefined when none would.
 * Values are compared in one form, however they are written.
 * @param said the contact that is to become public; what is public already is not in it
 */
export function willBePublic(
  said: Partial<Pick<BusinessProfile, ContactField>>,
  own: OwnContact,
  confirmed: readonly Confirmed[],
): Refused | undefined {
  const repeated = CONTACT_FIELDS.filter((field) => {
    const value = said[field];
    return value != null && own[field].some((hers) => isSame[field](value, hers));
  });
  const missing = repeated.filter((field) => !confirmed.includes(CONFIRMED_AS[field]));
  if (missing.length === 0) return undefined;
  return { userErrors: missing.flatMap((field) => refusedFor('WILL_BE_PUBLIC', { field }).userErrors) };
}

const isSame: Readonly<Record<ContactField, (value: string, hers: string) => boolean>> = {
  email: (value, hers) => canonicalEmail(value as EmailAddress) === canonicalEmail(hers as EmailAddress),
  phone: (value, hers) => value === hers,
  address: (value, hers) => lettersOf(value) === lettersOf(hers) || isSameDoor(doorOf(value), doorOf(hers)),
};

/** Letters and digits alone, without accents and case. */
const lettersOf = (text: string): string => sortKey(text).split(' ', 1)[0] ?? '';

/** A number and a Canadian postal code are one door, or the doors of one house, whatever the street is called. */
const POSTAL_CODE = /([ABCEGHJ-NPRSTVXY]\d[A-Z])[ -]?(\d[A-Z]\d)/i;
const doorOf = (address: string) => ({
  number: /\d+/.exec(address)?.[0],
  code: POSTAL_CODE.exec(address)?.slice(1).join('').toUpperCase(),
});
type Door = ReturnType<typeof doorOf>;
const isSameDoor = (one: Door, other: Door): boolean =>
  one.code !== undefined && one.code === other.code && one.number === other.number;
