import type { Reason } from './audience.js';
import type { Rule } from './privacyMap.js';
import { ownRecord, rolesOf, type Viewer } from './viewer.js';

/** What is known of the object looked at: the record, the person behind it, and whether her sharing stands (§7.2). */
export type Subject = {
  readonly id: string;
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

/** The reason given when a rule can never be met by a viewer of this kind. */
export const neverReason = (viewer: Viewer): Reason =>
  viewer.kind === 'anonymous' ? 'NOT_AUTHENTICATED' : 'NOT_IN_AUDIENCE';

/** Whether a viewer belongs to an audience of what is done; the boot lets none of these stand on anything personal. */
const mayAct = ({ audience }: Rule, viewer: Viewer): boolean =>
  (viewer.kind !== 'anonymous' && audience.includes('SIGNED_IN')) ||
  (viewer.kind === 'staff' && !viewer.narrowed && audience.includes('STAFF'));

/**
 * What can be said before any row is read. Depends on nothing but {@link kindOf} the viewer, so plans can be kept per kind.
 */
export function verdict(rule: Rule, viewer: Viewer): Verdict {
  if (rule.audience.includes('EVERYONE') || mayAct(rule, viewer)) return 'always';
  if (rolesOf(viewer).some((role) => rule.audience.includes(role))) return 'always';
  if (rule.audience.includes('SELF') && rule.subject && ownRecord(viewer, rule.subject)) return 'perSubject';
  if (rule.audience.includes('CASE_STAFF') && viewer.kind === 'staff' && viewer.grants.length > 0) return 'perSubject';
  return 'never';
}

/**
 * The decision on one object: the table of policy §4, in this order: oneself; a role, while the person's sharing stands;
 * an open case grant that covers the field's group.
 * @param now instant at which grants are judged
 */
export function decide(rule: Rule, viewer: Viewer, subject: Subject, now: Date): Decision {
  if (rule.audience.includes('EVERYONE')) return SHOWN;
  if (viewer.kind === 'anonymous') return NOT_AUTHENTICATED;
  if (mayAct(rule, viewer)) return SHOWN;
  const own = rule.subject && ownRecord(viewer, rule.subject);
  if (rule.audience.includes('SELF') && own !== undefined && own === subject.id) return SHOWN;
  if (rolesOf(viewer).some((role) => rule.audience.includes(role))) {
    return rule.personal === undefined || subject.shared === true ? SHOWN : NOT_SHARED;
  }
  if (rule.audience.includes('CASE_STAFF') && viewer.kind === 'staff') {
    const granted = viewer.grants.some(
      (grant) =>
        grant.personId === subject.personId && grant.until > now && grant.groups.includes(rule.personal?.group ?? ''),
    );
    if (granted) return SHOWN;
  }
  return verdict(rule, viewer) === 'perSubject' ? NOT_SELF : NOT_IN_AUDIENCE;
}
