import { registerEnumType } from 'type-graphql';
import { AUDIENCES, REASONS } from '../privacy/audience.js';
import { PURPOSES } from '../privacy/purposes.js';
import { CATEGORIES } from '../privacy/retention.js';

const names = <Name extends string>(of: readonly Name[]): { readonly [N in Name]: N } =>
  Object.fromEntries(of.map((name) => [name, name])) as { [N in Name]: N };
const keys = <Table extends object>(table: Table) => names(Object.keys(table) as (keyof Table & string)[]);

export const Language = names(['EN', 'FR']);
export type Language = keyof typeof Language;
registerEnumType(Language, { name: 'Language', description: 'A language of the service.' });

export const Province = names(['AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT']);
export type Province = keyof typeof Province;
registerEnumType(Province, {
  name: 'Province',
  description: 'A province or territory of Canada, by its postal abbreviation.',
});

export const Audience = keys(AUDIENCES);
registerEnumType(Audience, {
  name: 'Audience',
  description: 'Who may see a field, in the words of section 4 of the privacy policy.',
  valuesConfig: Object.fromEntries(
    Object.entries(AUDIENCES).map(([name, { en }]) => [name, { description: `${capital(en)}.` }]),
  ),
});

export const Reason = names(REASONS);
registerEnumType(Reason, {
  name: 'WithheldReason',
  description: 'Why a field is withheld. It never depends on the stored value, so it never reveals one.',
});

export const PurposeCode = keys(PURPOSES);
registerEnumType(PurposeCode, {
  name: 'PurposeCode',
  description: 'A purpose for which personal information is held (privacy policy, section 5).',
});

export const CategoryCode = keys(CATEGORIES);
registerEnumType(CategoryCode, { name: 'CategoryCode', description: 'A category of personal information.' });

export const MayI = names(['ALWAYS', 'NEVER', 'DEPENDS_ON_PERSON']);
export type MayI = keyof typeof MayI;
registerEnumType(MayI, {
  name: 'MayI',
  description:
    'Whether you, as you are signed in now, may read a field: always, never, or for some people only (yourself, for example).',
});

export const Role = names([
  'KLUSSTER_OWNER',
  'BUSINESS_OWNER',
  'CONSUMER_USER',
  'CUSTOMER_REPRESENTATIVE',
  'PRIVACY_OFFICER',
]);
export type Role = keyof typeof Role;
registerEnumType(Role, {
  name: 'Role',
  description:
    'What a viewer acts as. One person may have several; a Klusster Owner has the role only while approved and active.',
});

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
