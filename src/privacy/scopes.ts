import type { Audience } from './audience.js';
import type { Bilingual, PurposeCode } from './purposes.js';

/** How a viewer comes to see a field: because it is her own, or because of what she is to the platform. */
export type Way = 'hers' | 'byRole';

/**
 * What a person may let a partner do in her name: the one list. Each scope is for one purpose and opens one group of personal
 * fields in one way; `under` is the purpose of policy §5.1 that this is part of. Which fields these are is worked out from the
 * privacy map; what no scope opens, no partner is shown.
 */
export const SCOPES = {
  profile: {
    way: 'hers',
    group: 'contact',
    under: 'CONTACT_SHARING',
    fields: {
      en: 'your own name and contact details, and which profiles you have',
      fr: 'votre nom et vos coordonnées, et quels profils vous avez',
    },
    purpose: {
      en: 'so that it knows who you are and need not ask you for them again',
      fr: 'pour savoir qui vous êtes sans vous les redemander',
    },
  },
  account: {
    way: 'hers',
    group: 'account',
    under: 'SERVICE',
    fields: {
      en: 'the e-mail address that you sign in with',
      fr: 'l’adresse courriel avec laquelle vous ouvrez une session',
    },
    purpose: {
      en: 'so that it can tell which account it is connected to',
      fr: 'pour savoir à quel compte il est relié',
    },
  },
  subscriptions: {
    way: 'hers',
    group: 'subscription',
    under: 'MAILING',
    fields: {
      en: 'the mailing lists that you subscribe to, and since when',
      fr: 'les listes de diffusion auxquelles vous êtes abonné, et depuis quand',
    },
    purpose: {
      en: 'so that it can show you what you read',
      fr: 'pour vous montrer ce que vous lisez',
    },
  },
  contacts: {
    way: 'byRole',
    group: 'contact',
    under: 'CONTACT_SHARING',
    fields: {
      en: 'the names and contact details of other people that Klusster shows to you',
      fr: 'le nom et les coordonnées d’autres personnes que Klusster vous montre',
    },
    purpose: {
      en: 'so that it can help you to reach them; they count among the people whom you may be shown in a day',
      fr: 'pour vous aider à les joindre; ces personnes comptent parmi celles qui peuvent vous être montrées en un jour',
    },
  },
} as const satisfies Record<
  string,
  { way: Way; group: string; under: PurposeCode; fields: Bilingual; purpose: Bilingual }
>;

export type Scope = keyof typeof SCOPES;
export const SCOPE_NAMES = Object.keys(SCOPES) as readonly Scope[];

/** The scopes that show a partner what is hers under a purpose: whoever holds none of them has nothing that its withdrawal concerns. */
export const scopesOfHersUnder = (purpose: PurposeCode): readonly Scope[] =>
  SCOPE_NAMES.filter((name) => SCOPES[name].way === 'hers' && SCOPES[name].under === purpose);

/** The version of the words above: raised when they come to say something else, and kept with what was agreed to. */
export const SCOPES_VERSION = 1;

/** The scopes of which any one opens a field, by the way in which it is seen. */
export type Coverage = Readonly<Record<Way, readonly Scope[]>>;

/** What is known of a field before its rule is made. */
type Declared = { readonly audience: readonly Audience[]; readonly group: string | undefined };

const ROLES: ReadonlySet<Audience> = new Set<Audience>(['KLUSSTER_OWNER', 'BUSINESS_OWNER', 'CONSUMER_USER']);

const opening = (way: Way, group: string | undefined): Scope[] =>
  SCOPE_NAMES.filter((name) => SCOPES[name].way === way && SCOPES[name].group === group);

/**
 * The scopes of a field, from its audience and group. A guarded field that is not personal itself, such as the way to one's
 * own profile, is opened by whatever opens a field of the object that it leads to.
 * @param below the fields of that object; none where the field leads to no object
 */
export function coverageOf(field: Declared, below: readonly Declared[]): Coverage {
  const hers = (of: Declared) => (of.audience.includes('SELF') ? opening('hers', of.group) : []);
  const byRole = field.audience.some((audience) => ROLES.has(audience)) ? opening('byRole', field.group) : [];
  const own = field.group === undefined && field.audience.includes('SELF') ? below.flatMap(hers) : hers(field);
  return Object.freeze({ hers: Object.freeze([...new Set(own)]), byRole: Object.freeze(byRole) });
}
