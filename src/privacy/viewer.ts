import type { RoleAudience } from './audience.js';
import type { Scope } from './scopes.js';
import type { SubjectKind } from './visibleTo.js';

/** A case grant: what a member of staff may see of one person, until when (§10.3, "need to know"). */
export type Grant = { readonly personId: string; readonly groups: readonly string[]; readonly until: Date };

export const STAFF_ROLES = ['CUSTOMER_REPRESENTATIVE', 'PRIVACY_OFFICER'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** The profiles that a person may have any mix of. */
export const PROFILES = [
  'KLUSSTER_OWNER',
  'BUSINESS_OWNER',
  'CONSUMER_USER',
] as const satisfies readonly RoleAudience[];

/** As what a viewer is shown something: the profile whose audience it belongs to, or the staff role. */
export const ACTING = [...PROFILES, ...STAFF_ROLES] as const satisfies readonly (RoleAudience | StaffRole)[];
export type ActedAs = (typeof ACTING)[number];

/** As what the ledger says that something was shown: a partner is named as itself, in whose name it asked. */
export type ShownAs = ActedAs | 'PARTNER';

/** How many people a viewer was shown today, by what it acted as; nobody where nothing is said. */
export type OpenedCounts = Readonly<Partial<Record<ActedAs, number | null>>>;

/** What a person lets a partner do in her name: which partner, under which grant of hers, and how far. */
export type Delegation = {
  readonly partnerId: string;
  readonly grantId: string;
  readonly scopes: readonly Scope[];
};

/** Who is asking. A `person` may have any mix of the three profiles; an owner who is not active is nobody's audience. */
export type Viewer =
  | { readonly kind: 'anonymous' }
  | {
      readonly kind: 'person';
      readonly personId: string;
      readonly sessionId: string;
      readonly klussterOwner?: { readonly id: string; readonly active: boolean };
      readonly businessOwner?: { readonly id: string };
      readonly consumerUser?: { readonly id: string };
      /** Set when she acts with fewer profiles: all that she belongs to, which is what her day is counted by. */
      readonly counted?: readonly RoleAudience[];
      readonly openedToday?: OpenedCounts;
      /** Set when a partner asks in her name. It sees what she sees, as far as the scopes go, and changes nothing. */
      readonly delegated?: Delegation;
    }
  | {
      /** A partner by itself: it is shown of people what everybody is shown. */
      readonly kind: 'partner';
      readonly partnerId: string;
      /** The access token that was used. */
      readonly credentialId: string;
    }
  | {
      /** Somebody who works here and has proven no second factor in this session: she may prove one, and has no role and no grant until then. */
      readonly kind: 'unproven';
      readonly personId: string;
      readonly sessionId: string;
      readonly openedToday?: OpenedCounts;
    }
  | {
      readonly kind: 'staff';
      readonly personId: string;
      readonly sessionId: string;
      readonly role: StaffRole;
      readonly grants: readonly Grant[];
      /** Until when she does the work of staff: what she is was confirmed by somebody else, and she is trained (§10.3). Null while she may not. */
      readonly clearedUntil: Date | null;
      /** Set when she acts with fewer profiles, or is not cleared: then she does nothing as staff. */
      readonly narrowed?: true;
      readonly openedToday?: OpenedCounts;
    };

export const anonymous: Viewer = Object.freeze({ kind: 'anonymous' });

/** A viewer with a record of a person: who can be shown something of another, and whose name that stands under. */
export type Identified = Exclude<Viewer, { kind: 'anonymous' } | { kind: 'partner' }>;

export const isIdentified = (viewer: Viewer): viewer is Identified =>
  viewer.kind !== 'anonymous' && viewer.kind !== 'partner';

/** What was delegated, when a partner asks in the name of a person. */
export const delegationOf = (viewer: Viewer): Delegation | undefined =>
  viewer.kind === 'person' ? viewer.delegated : undefined;

/** Whether one of these scopes was delegated; whoever asks for herself needs none. */
export function isWithin(viewer: Viewer, scopes: readonly Scope[]): boolean {
  const delegation = delegationOf(viewer);
  return delegation === undefined || scopes.some((scope) => delegation.scopes.includes(scope));
}

/** The audiences a viewer belongs to whoever is looked at. */
export function rolesOf(viewer: Viewer): RoleAudience[] {
  if (viewer.kind !== 'person') return [];
  const roles: RoleAudience[] = [];
  if (viewer.klussterOwner?.active) roles.push('KLUSSTER_OWNER');
  if (viewer.businessOwner) roles.push('BUSINESS_OWNER');
  if (viewer.consumerUser) roles.push('CONSUMER_USER');
  return roles;
}

/** As what the people whom a viewer is shown are counted: all that she acts as, also while she acts with fewer profiles. */
export const countedAs = (viewer: Viewer): readonly ActedAs[] => {
  if (viewer.kind === 'staff') return [viewer.role];
  return viewer.kind === 'person' && viewer.counted ? viewer.counted : rolesOf(viewer);
};

/** A viewer as she is at an instant: staff without the grants that ran out, and with nothing to do as staff when they are not cleared any more. */
export function viewerAt<Of extends Viewer>(viewer: Of, now: Date): Of {
  if (viewer.kind !== 'staff') return viewer;
  if (viewer.clearedUntil === null || viewer.clearedUntil <= now) return { ...viewer, grants: [], narrowed: true };
  return { ...viewer, grants: viewer.grants.filter(({ until }) => until > now) };
}

/**
 * A viewer who acts with some of her profiles only; all that she has where none are named. It takes away and never adds: what
 * is hers as another profile is as that of anybody else, and her day is counted as before. Staff have none to act with, and
 * their grants are for their role.
 */
export function narrowedTo<Of extends Viewer>(viewer: Of, profiles: ReadonlySet<RoleAudience> | undefined): Of {
  if (profiles === undefined || viewer.kind === 'anonymous' || viewer.kind === 'partner' || viewer.kind === 'unproven')
    return viewer;
  if (viewer.kind === 'staff') return { ...viewer, grants: [], narrowed: true };
  const whole: Extract<Viewer, { kind: 'person' }> = viewer;
  const { klussterOwner, businessOwner, consumerUser, ...person } = whole;
  const narrowed: Viewer = {
    ...person,
    counted: rolesOf(viewer),
    ...(klussterOwner && profiles.has('KLUSSTER_OWNER') && { klussterOwner }),
    ...(businessOwner && profiles.has('BUSINESS_OWNER') && { businessOwner }),
    ...(consumerUser && profiles.has('CONSUMER_USER') && { consumerUser }),
  };
  return narrowed as Of;
}

/** The viewer's own record of a kind, or undefined. */
export function ownRecord(viewer: Viewer, kind: SubjectKind): string | undefined {
  if (viewer.kind === 'anonymous' || viewer.kind === 'partner') return undefined;
  if (kind === 'person') return viewer.personId;
  return viewer.kind === 'person' ? viewer[kind]?.id : undefined;
}

/** Viewers of one kind get the same plan: the kind holds all that a decision can rest on before a subject is known. */
export function kindOf(viewer: Viewer): string {
  if (viewer.kind === 'anonymous' || viewer.kind === 'partner' || viewer.kind === 'unproven') return viewer.kind;
  if (viewer.kind === 'staff')
    return viewer.narrowed ? 'nobody of staff' : `${viewer.role}${viewer.grants.length > 0 ? '+grants' : ''}`;
  const owner = viewer.klussterOwner ? (viewer.klussterOwner.active ? 'K' : 'k') : '';
  const scopes = viewer.delegated && `/${[...new Set(viewer.delegated.scopes)].sort().join('+')}`;
  return `person:${owner}${viewer.businessOwner ? 'B' : ''}${viewer.consumerUser ? 'C' : ''}${scopes ?? ''}`;
}

/** The persons of whom a viewer's open grants cover a group, or whatever group when none is named. */
export const grantedPersons = (viewer: Viewer, group?: string): string[] =>
  viewer.kind === 'staff'
    ? viewer.grants
        .filter((grant) => group === undefined || grant.groups.includes(group))
        .map((grant) => grant.personId)
    : [];
