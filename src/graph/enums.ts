import { registerEnumType } from 'type-graphql';
import { PROVINCES, type ProvinceCode } from '../kernel/provinces.js';
import { AUDIENCES, REASONS } from '../privacy/audience.js';
import { PURPOSES } from '../privacy/purposes.js';
import { CATEGORIES } from '../privacy/retention.js';
import { PROFILES } from '../privacy/viewer.js';
import { namesOf } from './words.js';

/** Descriptions of the values of an enumeration, each made a sentence. */
const told = (words: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(words).map(([name, text]) => [name, { description: `${capital(text)}.` }]));
const english = (table: Readonly<Record<string, { readonly en: string }>>) =>
  told(Object.fromEntries(Object.entries(table).map(([name, { en }]) => [name, en])));
const keys = <Table extends object>(table: Table) => namesOf(Object.keys(table) as (keyof Table & string)[]);

export const Language = namesOf(['EN', 'FR']);
export type Language = keyof typeof Language;
registerEnumType(Language, {
  name: 'Language',
  description: 'A language of the service.',
  valuesConfig: told({ EN: 'English', FR: 'French' }),
});

export const Province = keys(PROVINCES);
export type Province = ProvinceCode;
registerEnumType(Province, {
  name: 'Province',
  description: 'A province or territory of Canada, by its postal abbreviation.',
  valuesConfig: told(PROVINCES),
});

export const Audience = keys(AUDIENCES);
registerEnumType(Audience, {
  name: 'Audience',
  description: 'Who may see a field, in the words of section 4 of the privacy policy.',
  valuesConfig: english(AUDIENCES),
});

export const Reason = namesOf(REASONS);
export type Reason = keyof typeof Reason;
registerEnumType(Reason, {
  name: 'WithheldReason',
  description: 'Why a field is withheld. It never depends on the stored value, so it never reveals one.',
  valuesConfig: told({
    NOT_AUTHENTICATED: 'nobody is signed in, and the field is not for everyone',
    NOT_IN_AUDIENCE: 'the field is for others than this viewer',
    PURPOSE_NOT_ALLOWED: 'the partner lacks the scope for it: the person did not let it see this in her name',
    LIMIT_REACHED: 'the viewer has seen as many people today as the daily limit allows',
    NOT_SHARED: 'the person does not share it now',
  } satisfies Record<Reason, string>),
});

export const PurposeCode = keys(PURPOSES);
export type PurposeCode = keyof typeof PurposeCode;
registerEnumType(PurposeCode, {
  name: 'PurposeCode',
  description: 'A purpose for which personal information is held (privacy policy, section 5).',
  valuesConfig: english(PURPOSES),
});

export const CategoryCode = keys(CATEGORIES);
registerEnumType(CategoryCode, {
  name: 'CategoryCode',
  description: 'A category of personal information.',
  valuesConfig: english(CATEGORIES),
});

export const MayI = namesOf(['ALWAYS', 'NEVER', 'DEPENDS_ON_PERSON']);
export type MayI = keyof typeof MayI;
registerEnumType(MayI, {
  name: 'MayI',
  description:
    'Whether you, as you are signed in now, may read a field: always, never, or for some people only (yourself, for example).',
  valuesConfig: told({
    ALWAYS: 'you may, of everybody who shares it',
    NEVER: 'you may not, of anybody',
    DEPENDS_ON_PERSON: 'you may of some people, such as yourself or those of whom you hold a case grant',
  }),
});

export const Profile = namesOf(PROFILES);
export type Profile = keyof typeof Profile;
registerEnumType(Profile, {
  name: 'Profile',
  description: 'What a person may be to the platform; one may be any mix of them.',
  valuesConfig: told({
    KLUSSTER_OWNER: 'who runs a klusster',
    BUSINESS_OWNER: 'who presents businesses',
    CONSUMER_USER: 'who subscribes to mailing lists',
  } satisfies Record<Profile, string>),
});

export const Role = namesOf([
  'KLUSSTER_OWNER',
  'BUSINESS_OWNER',
  'CONSUMER_USER',
  'CUSTOMER_REPRESENTATIVE',
  'PRIVACY_OFFICER',
  'PARTNER',
]);
export type Role = keyof typeof Role;
registerEnumType(Role, {
  name: 'Role',
  description:
    'What a viewer acts as. One person may have several; a Klusster Owner has the role only while approved and active.',
  valuesConfig: told({
    KLUSSTER_OWNER: 'an active Klusster Owner',
    BUSINESS_OWNER: 'a Business Owner',
    CONSUMER_USER: 'a Consumer User',
    CUSTOMER_REPRESENTATIVE: 'staff who help people with their accounts',
    PRIVACY_OFFICER: 'staff who answer for the protection of personal information',
    PARTNER: 'a partner that a person let ask in her name',
  }),
});

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
