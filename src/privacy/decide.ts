import type { Reason } from './audience.js';
import type { Rule } from './privacyMap.js';
import {
  delegationOf,
  isIdentified,
  isWithin,
  ownRecord,
  PROFILES,
  rolesOf,
  type StaffRole,
  type Viewer,
} from './viewer.js';

/** What is known of the object looked at: the record, the person behind it, and whether her sharing stands (§7.2). */
export type Subject = {
  readonly id: string;
  /** The object itself, where it is not the record that "self" is compared with: by this it is named to whoever asks. */
  readonly object?: string | undefined;
  readonly personId?: string | undefined;
  readonly shared?: boolean | undefined;
};

export type Decision =
  | { readonly shown: true }
  | { readonly shown: false; readonly reason: Reason; readonly perSubject: boolean };

/** Before a subject is known: shown to this kind of viewer by role, never shown, or to be asked per subject. */
export type Verdict = 'always' | 'never' | 'perSubject';

const SHOWN: Decision = Object.freeze({ shown: true });
const withhold = (reason: Reason, perSubject: boolean): Decision => Object.freeze({ shown: false, reason, perSubject });
const NOT_AUTHENTICATED = withhold('NOT_AUTHENTICATED', false);
const NOT_IN_AUDIENCE = withhold('NOT_IN_AUDIENCE', false);
const NOT_SELF = withhold('NOT_IN_AUDIENCE', true);
const NOT_SHARED = withhold('NOT_SHARED', true);
const NOT_FOR_THIS = withhold('PURPOSE_NOT_ALLOWED', true);
const NEVER_FOR_THIS = withhold('PURPOSE_NOT_ALLOWED', false);

/** What a partner may not do at all, in whoever's name: it reads, and changes nothing. */
const isClosed = (rule: Rule, viewer: Viewer): boolean =>
  rule.type === 'Mutation' && (viewer.kind === 'partner' || delegationOf(viewer) !== undefined);

const isByRole = (rule: Rule, viewer: Viewer): boolean => rolesOf(viewer).some((role) => rule.audience.includes(role));

/** The record of hers that a rule shows to oneself. */
const ownUnder = (rule: Rule, viewer: Viewer): string | undefined =>
  rule.audience.includes('SELF') && rule.subject ? ownRecord(viewer, rule.subject) : undefined;

const hasRoles = ({ audience }: Rule): boolean => audience.some((one) => PROFILES.some((role) => role === one));

/** Whether a scope is missing without which some person would be shown this. It says nothing of the one who delegated. */
const lacksScope = (rule: Rule, viewer: Viewer): boolean =>
  (rule.audience.includes('SELF') && !isWithin(viewer, rule.scopes.hers)) ||
  (hasRoles(rule) && !isWithin(viewer, rule.scopes.byRole));

/** The reason given when a rule can never be met by a viewer of this kind. */
export function neverReason(rule: Rule, viewer: Viewer): Reason {
  if (viewer.kind === 'anonymous') return 'NOT_AUTHENTICATED';
  // Of what no partner ever does no scope would make a difference.
  return !isClosed(rule, viewer) && lacksScope(rule, viewer) ? 'PURPOSE_NOT_ALLOWED' : 'NOT_IN_AUDIENCE';
}

const actsAsStaff = (audience: Rule['audience'], role: StaffRole): boolean =>
  audience.includes('STAFF') || (role === 'PRIVACY_OFFICER' && audience.includes('PRIVACY_OFFICER'));

/** Whether a viewer belongs to an audience of what is done; the boot lets none of these stand on anything personal. */
const mayAct = ({ audience }: Rule, viewer: Viewer): boolean =>
  (viewer.kind === 'unproven'
    ? audience.includes('UNPROVEN_STAFF')
    : isIdentified(viewer) && !delegationOf(viewer) && audience.includes('SIGNED_IN')) ||
  (viewer.kind === 'staff' && !viewer.narrowed && actsAsStaff(audience, viewer.role)) ||
  (viewer.kind === 'partner' && audience.includes('PARTNER'));

/**
 * What can be said before any row is read. Depends on nothing but {@link kindOf} the viewer, so plans can be kept per kind.
 */
export function verdict(rule: Rule, viewer: Viewer): Verdict {
  if (isClosed(rule, viewer)) return 'never';
  if (rule.audience.includes('EVERYONE') || mayAct(rule, viewer)) return 'always';
  if (isByRole(rule, viewer) && isWithin(viewer, rule.scopes.byRole)) return 'always';
  if (ownUnder(rule, viewer) !== undefined && isWithin(viewer, rule.scopes.hers)) return 'perSubject';
  if (rule.audience.includes('CASE_STAFF') && viewer.kind === 'staff' && viewer.grants.length > 0) return 'perSubject';
  return 'never';
}

/** The answer to whoever has no way at all, or none to this object. */
function refused(rule: Rule, viewer: Viewer): Decision {
  const isNever = verdict(rule, viewer) === 'never';
  if (neverReason(rule, viewer) === 'PURPOSE_NOT_ALLOWED') return isNever ? NEVER_FOR_THIS : NOT_FOR_THIS;
  return isNever ? NOT_IN_AUDIENCE : NOT_SELF;
}

/**
 * The decision on one object: the table of policy §4, in this order: oneself; a role, while the person's sharing stands;
 * an open case grant that covers the field's group. A partner that asks in a person's name has each of these ways only as far
 * as its scopes go: what is hers and not within them is to it as that of anybody else, so that no answer tells whose it is.
 * @param now instant at which grants are judged
 */
export function decide(rule: Rule, viewer: Viewer, subject: Subject, now: Date): Decision {
  if (isClosed(rule, viewer)) return refused(rule, viewer);
  if (rule.audience.includes('EVERYONE')) return SHOWN;
  if (viewer.kind === 'anonymous') return NOT_AUTHENTICATED;
  if (mayAct(rule, viewer)) return SHOWN;
  const own = ownUnder(rule, viewer);
  if (own !== undefined && own === subject.id && isWithin(viewer, rule.scopes.hers)) return SHOWN;
  if (isByRole(rule, viewer) && isWithin(viewer, rule.scopes.byRole)) {
    return rule.personal === undefined || subject.shared === true ? SHOWN : NOT_SHARED;
  }
  if (rule.audience.includes('CASE_STAFF') && viewer.kind === 'staff') {
    const granted = viewer.grants.some(
      (grant) =>
        grant.personId === subject.personId && grant.until > now && grant.groups.includes(rule.personal?.group ?? ''),
    );
    if (granted) return SHOWN;
  }
  return refused(rule, viewer);
}
