import fc from 'fast-check';
import type { Audience, Reason } from '../../src/privacy/audience.js';
import { type Decision, decide, neverReason, type Subject, verdict } from '../../src/privacy/decide.js';
import type { Rule } from '../../src/privacy/privacyMap.js';
import { SCOPE_NAMES, type Scope } from '../../src/privacy/scopes.js';
import { type Grant, kindOf, type Viewer } from '../../src/privacy/viewer.js';
import type { SubjectKind } from '../../src/privacy/visibleTo.js';
import { inTheNameOf, partner, person, staff } from './support/asking.js';

const NOW = new Date('2026-11-02T15:00:00Z');
const AFTER = new Date(NOW.getTime() + 1);

const AUDIENCES: readonly Audience[] = [
  'EVERYONE',
  'SELF',
  'KLUSSTER_OWNER',
  'BUSINESS_OWNER',
  'CONSUMER_USER',
  'CASE_STAFF',
];
const audienceSets = Array.from({ length: 2 ** AUDIENCES.length - 1 }, (_, bits) =>
  AUDIENCES.filter((_audience, at) => ((bits + 1) >> at) & 1),
);
const subjectKinds = [undefined, 'person', 'klussterOwner', 'businessOwner', 'consumerUser'] as const;
const groups = [undefined, 'contact', 'account'] as const;

const ROLES = ['KLUSSTER_OWNER', 'BUSINESS_OWNER', 'CONSUMER_USER'] as const;
const ruleOf = (audience: readonly Audience[], subject?: SubjectKind, group?: string): Rule => ({
  coordinate: 'Thing.field',
  type: 'Thing',
  field: 'field',
  index: 0,
  audience,
  subject,
  personal: group ? { group, clause: '4', category: 'CONTACT', purpose: 'SERVICE', retention: 'PROFILE' } : undefined,
  scopes: {
    hers: audience.includes('SELF') ? (group === 'account' ? ['account'] : ['profile']) : [],
    byRole: group === 'contact' && ROLES.some((role) => audience.includes(role)) ? ['contacts'] : [],
  },
  businessContact: false,
  reads: {},
});
/** What is done has no subject and is nothing personal. */
const acts = (
  [
    ['SIGNED_IN'],
    ['SIGNED_IN', 'UNPROVEN_STAFF'],
    ['STAFF'],
    ['SIGNED_IN', 'STAFF'],
    ['PRIVACY_OFFICER'],
    ['PARTNER', 'PRIVACY_OFFICER'],
    ['STAFF', 'KLUSSTER_OWNER'],
    ['PARTNER'],
    ['PARTNER', 'STAFF'],
  ] as const
).map((audience) => ruleOf(audience));
const rules: readonly Rule[] = [
  ...audienceSets.flatMap((audience) =>
    subjectKinds.flatMap((subject) => groups.map((group) => ruleOf(audience, subject, group))),
  ),
  ...acts,
];

const officer = (personId: string): Viewer => ({ ...staff([], personId), role: 'PRIVACY_OFFICER' }) as Viewer;
const grant = (personId: string, until: Date, ...granted: string[]): Grant => ({ personId, until, groups: granted });
const everything = person({ klussterOwner: 'ko', businessOwner: 'bo', consumerUser: 'cu' }, 'mine');
const viewers: readonly Viewer[] = [
  { kind: 'anonymous' },
  partner,
  ...[[], ['profile'], ['account'], ['contacts'], ['profile', 'contacts']].flatMap((scopes) =>
    [everything, person({ klussterOwner: 'ko' }, 'mine'), person({ pending: 'ko', businessOwner: 'bo' }, 'mine')].map(
      (viewer) => inTheNameOf(viewer, ...(scopes as Scope[])),
    ),
  ),
  ...[{}, { klussterOwner: 'ko' }, { pending: 'ko' }].flatMap((owner) =>
    [{}, { businessOwner: 'bo' }].flatMap((business) =>
      [{}, { consumerUser: 'cu' }].map((consumer) => person({ ...owner, ...business, ...consumer }, 'mine')),
    ),
  ),
  staff([], 'mine'),
  officer('mine'),
  { ...officer('mine'), narrowed: true } as Viewer,
  { ...staff([], 'mine'), narrowed: true } as Viewer,
  { kind: 'unproven', personId: 'mine', sessionId: 'session' },
  staff([grant('hers', AFTER, 'contact')], 'mine'),
  staff([grant('hers', AFTER, 'account')], 'mine'),
  staff([grant('hers', AFTER, 'contact', 'account')], 'mine'),
  staff([grant('hers', AFTER)], 'mine'),
  staff([grant('hers', NOW, 'contact')], 'mine'),
  staff([grant('somebody else', AFTER, 'contact')], 'mine'),
  staff(
    [grant('somebody else', AFTER, 'contact'), grant('hers', NOW, 'contact'), grant('hers', AFTER, 'account')],
    'mine',
  ),
];

const subjects: readonly Subject[] = [true, false, undefined].flatMap((shared) => [
  { id: 'mine', personId: 'mine', shared },
  { id: 'ko', personId: 'mine', shared },
  { id: 'bo', personId: 'mine', shared },
  { id: 'cu', personId: 'mine', shared },
  { id: 'her record', personId: 'hers', shared },
  { id: 'a record of nobody', shared },
]);

/** The table of 1-product.md once more, from its words and from nothing in `src`. */
function table(
  rule: Rule,
  viewer: Viewer,
  subject: Subject,
): { shown: boolean; reason?: Reason; perSubject?: boolean } {
  const may = (audience: Audience) => rule.audience.includes(audience);
  if (may('EVERYONE')) return { shown: true };
  if (viewer.kind === 'anonymous') return { shown: false, reason: 'NOT_AUTHENTICATED', perSubject: false };
  if (viewer.kind === 'partner' && may('PARTNER')) return { shown: true };
  if (viewer.kind === 'partner') return { shown: false, reason: 'NOT_IN_AUDIENCE', perSubject: false };
  const scopes = viewer.kind === 'person' ? viewer.delegated?.scopes : undefined;
  if (may('SIGNED_IN') && !scopes && viewer.kind !== 'unproven') return { shown: true };
  if (may('UNPROVEN_STAFF') && viewer.kind === 'unproven') return { shown: true };
  if (may('STAFF') && viewer.kind === 'staff' && !viewer.narrowed) return { shown: true };
  const isOfficer = viewer.kind === 'staff' && viewer.role === 'PRIVACY_OFFICER';
  if (may('PRIVACY_OFFICER') && isOfficer && !viewer.narrowed) return { shown: true };
  const records: Record<SubjectKind, string | undefined> = {
    person: viewer.personId,
    klussterOwner: viewer.kind === 'person' ? viewer.klussterOwner?.id : undefined,
    businessOwner: viewer.kind === 'person' ? viewer.businessOwner?.id : undefined,
    consumerUser: viewer.kind === 'person' ? viewer.consumerUser?.id : undefined,
  };
  const group = rule.personal?.group;
  // In a person's name: her own account by one scope, her own profile by another, what others share by a third.
  const hersIsOpen = !scopes || scopes.includes(group === 'account' ? 'account' : 'profile');
  const othersIsOpen = !scopes || (group === 'contact' && scopes.includes('contacts'));
  const mine = may('SELF') && rule.subject && hersIsOpen ? records[rule.subject] : undefined;
  if (mine !== undefined && subject.id === mine) return { shown: true };
  const isOwner = viewer.kind === 'person' && viewer.klussterOwner?.active === true;
  const isBusiness = viewer.kind === 'person' && viewer.businessOwner !== undefined;
  const isConsumer = viewer.kind === 'person' && viewer.consumerUser !== undefined;
  const byRole =
    (may('KLUSSTER_OWNER') && isOwner) || (may('BUSINESS_OWNER') && isBusiness) || (may('CONSUMER_USER') && isConsumer);
  if (byRole && othersIsOpen) {
    return rule.personal && !subject.shared
      ? { shown: false, reason: 'NOT_SHARED', perSubject: true }
      : { shown: true };
  }
  const grants = may('CASE_STAFF') && viewer.kind === 'staff' ? viewer.grants : [];
  for (const open of grants) {
    const isOpen = open.until.getTime() > NOW.getTime();
    if (group && isOpen && open.personId === subject.personId && open.groups.includes(group)) return { shown: true };
  }
  const lacks = (may('SELF') && !hersIsOpen) || (ROLES.some(may) && !othersIsOpen);
  const reason = lacks ? 'PURPOSE_NOT_ALLOWED' : 'NOT_IN_AUDIENCE';
  return { shown: false, reason, perSubject: mine !== undefined || grants.length > 0 };
}

type Line = { rule: Rule; viewer: Viewer; subject: Subject; decided: Decision };
const everyCase: readonly Line[] = rules.flatMap((rule) =>
  viewers.flatMap((viewer) =>
    subjects.map((subject) => ({ rule, viewer, subject, decided: decide(rule, viewer, subject, NOW) })),
  ),
);
const told = ({ rule, viewer, subject, decided }: Line) =>
  JSON.stringify({ audience: rule.audience, of: rule.subject, group: rule.personal?.group, viewer, subject, decided });
const against = (isWrong: (line: Line) => boolean) =>
  expect(everyCase.filter(isWrong).slice(0, 5).map(told)).toEqual([]);

test('the cases are all there are: audiences, subject kinds, groups, viewers, and subjects shared or not', () => {
  expect(everyCase).toHaveLength((63 * 5 * 3 + 9) * 41 * 18);
});

test('every audience, viewer, subject, sharing and grant decides as the table of the policy says', () => {
  against((line) => {
    const due = table(line.rule, line.viewer, line.subject);
    const { decided } = line;
    if (decided.shown || due.shown) return decided.shown !== due.shown;
    return decided.reason !== due.reason || decided.perSubject !== due.perSubject;
  });
});

test('what is never shown to a kind of viewer is never shown to one of them, for the reason that the plan gives', () => {
  against(({ rule, viewer, decided }) => {
    if (verdict(rule, viewer) !== 'never') return false;
    return decided.shown || decided.perSubject || decided.reason !== neverReason(rule, viewer);
  });
});

test('what is always shown is withheld only where sharing does not stand', () => {
  against(({ rule, viewer, subject, decided }) => {
    if (verdict(rule, viewer) !== 'always') return false;
    if (subject.shared || !rule.personal) return !decided.shown;
    return !decided.shown && decided.reason !== 'NOT_SHARED';
  });
});

test('what depends on the subject says so when it is withheld', () => {
  against(({ rule, viewer, decided }) => {
    if (verdict(rule, viewer) !== 'perSubject') return false;
    return !decided.shown && !decided.perSubject;
  });
});

test('no reason depends on anything but the rule, the kind of viewer and whether sharing stands', () => {
  const reasons = new Map<string, string>();
  against(({ rule, viewer, subject, decided }) => {
    if (decided.shown) return false;
    const key = `${rules.indexOf(rule)} ${kindOf(viewer)} ${subject.shared === true}`;
    const known = reasons.get(key) ?? decided.reason;
    reasons.set(key, known);
    return known !== decided.reason;
  });
});

test('viewers of one kind get one verdict', () => {
  const ids = fc.string({ minLength: 1, maxLength: 3 });
  const profile = fc.option(ids, { nil: undefined });
  const anyGrant = fc.record({ personId: ids, until: fc.date({ noInvalidDate: true }), groups: fc.array(ids) });
  const anyViewer = fc.oneof(
    fc
      .record({ klussterOwner: profile, pending: profile, businessOwner: profile, consumerUser: profile })
      .map((profiles) => person(profiles as never)),
    fc.array(anyGrant, { maxLength: 3 }).map((grants) => staff(grants)),
    fc.constant({ ...staff([]), narrowed: true } as Viewer),
    fc
      .record({ klussterOwner: profile, businessOwner: profile, consumerUser: profile })
      .chain((profiles) => fc.subarray([...SCOPE_NAMES]).map((scopes) => [profiles, scopes] as const))
      .map(([profiles, scopes]) => inTheNameOf(person(profiles as never), ...scopes)),
    fc.constant(partner),
  );
  fc.assert(
    fc.property(anyViewer, anyViewer, fc.constantFrom(...rules), (one, other, rule) => {
      fc.pre(kindOf(one) === kindOf(other));
      expect(verdict(rule, one)).toBe(verdict(rule, other));
    }),
  );
});

test('a partner changes nothing, in whoever’s name, though it were open to everybody', () => {
  const acting = { ...ruleOf(['EVERYONE']), type: 'Mutation' };
  for (const viewer of viewers) {
    const changes = verdict(acting, viewer) === 'always';
    expect(changes).toBe(viewer.kind !== 'partner' && !('delegated' in viewer));
    expect(decide(acting, viewer, { id: '' }, NOW).shown).toBe(changes);
  }
});

test('a grant ends at its instant and not after it', () => {
  const rule = rules.find(
    ({ audience, personal }) => audience.join() === 'CASE_STAFF' && personal?.group === 'contact',
  );
  const seenAt = (until: Date) =>
    decide(rule as Rule, staff([grant('hers', until, 'contact')]), { id: 'x', personId: 'hers' }, NOW).shown;
  expect([seenAt(AFTER), seenAt(NOW), seenAt(new Date(NOW.getTime() - 1))]).toEqual([true, false, false]);
});
