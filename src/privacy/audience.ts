/**
 * The audiences of the policy, §4: who may see a field. The words are those of the SDL directive
 * `@visibleTo(audience: [Audience!]!)`; there is no other vocabulary.
 */
export const AUDIENCES = {
  EVERYONE: { en: 'everyone', fr: 'tout le monde' },
  SELF: { en: 'the person herself or himself', fr: 'la personne elle-même' },
  KLUSSTER_OWNER: { en: 'active Klusster Owners', fr: 'les propriétaires de klusster actifs' },
  BUSINESS_OWNER: { en: 'Business Owners', fr: 'les propriétaires d’entreprise' },
  CONSUMER_USER: { en: 'Consumer Users', fr: 'les consommateurs' },
  CASE_STAFF: {
    en: 'staff who hold an open case grant for the person',
    fr: 'le personnel titulaire d’une autorisation de dossier ouverte visant la personne',
  },
  SIGNED_IN: { en: 'whoever is signed in', fr: 'toute personne connectée' },
  STAFF: { en: 'staff', fr: 'le personnel' },
  PRIVACY_OFFICER: { en: 'Privacy Officers', fr: 'les responsables de la protection de la vie privée' },
  PARTNER: { en: 'the partner itself', fr: 'le partenaire lui-même' },
  UNPROVEN_STAFF: {
    en: 'staff who have yet to prove a second factor',
    fr: 'le personnel qui n’a pas encore prouvé de second facteur',
  },
} as const satisfies Record<string, { en: string; fr: string }>;

export type Audience = keyof typeof AUDIENCES;

/** Audiences that a viewer belongs to whoever the subject is. */
export type RoleAudience = 'KLUSSTER_OWNER' | 'BUSINESS_OWNER' | 'CONSUMER_USER';

export const everyone = 'EVERYONE' satisfies Audience;
export const self = 'SELF' satisfies Audience;
export const klussterOwner = 'KLUSSTER_OWNER' satisfies Audience;
export const businessOwner = 'BUSINESS_OWNER' satisfies Audience;
export const consumerUser = 'CONSUMER_USER' satisfies Audience;
export const caseStaff = 'CASE_STAFF' satisfies Audience;
/** Whoever is signed in as herself, person or staff: for queries and mutations only, which have no subject. */
export const signedIn = 'SIGNED_IN' satisfies Audience;
/** Whoever works here, without any grant: for queries and mutations only, and never for what is about a person. */
export const staff = 'STAFF' satisfies Audience;

/** Whoever works here as a Privacy Officer, without any grant: for queries and mutations only, and never for what is about a person. */
export const privacyOfficer = 'PRIVACY_OFFICER' satisfies Audience;

/** A partner that asks for itself, by its own credentials: for what is its own, and never for what is about a person. */
export const partnerItself = 'PARTNER' satisfies Audience;

/** Whoever works here and has proven no second factor in this session: for what proves one, and for nothing else. */
export const unprovenStaff = 'UNPROVEN_STAFF' satisfies Audience;

/** Audiences of what is done; what is said of a person is for none of them. */
export const ACTING_AUDIENCES: ReadonlySet<Audience> = new Set<Audience>([
  signedIn,
  staff,
  privacyOfficer,
  partnerItself,
  unprovenStaff,
]);

/** Why a field is withheld: a closed set, never dependent on the stored value. */
export const REASONS = [
  'NOT_AUTHENTICATED',
  'NOT_IN_AUDIENCE',
  'PURPOSE_NOT_ALLOWED',
  'LIMIT_REACHED',
  'NOT_SHARED',
] as const;
export type Reason = (typeof REASONS)[number];

/** "Visible to: …" for descriptions, in the order of the table above. */
export const inWords = (audience: readonly Audience[], language: 'en' | 'fr' = 'en'): string =>
  (Object.keys(AUDIENCES) as Audience[])
    .filter((a) => audience.includes(a))
    .map((a) => AUDIENCES[a][language])
    .join(', ');
