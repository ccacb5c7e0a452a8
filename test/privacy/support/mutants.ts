import { sql } from 'kysely';
import { decide, verdict } from '../../../src/privacy/decide.js';
import { planWall } from '../../../src/privacy/planWall.js';
import type { Rule } from '../../../src/privacy/privacyMap.js';
import { shieldWall } from '../../../src/privacy/shield.js';
import { mayOpen } from '../../../src/read/mayOpen.js';
import {
  alwaysShown,
  forgetting,
  PLAN_ALONE,
  plannerSaying,
  SHIELD_ALONE,
  STATEMENT_ALONE,
  VAULT_ALONE,
  type Walls,
} from './walls.js';

/** Things broken on purpose, one at a time: decisions, declarations and walls. */

type Decide = typeof decide;
const instead = (change: (decided: ReturnType<Decide>, ...asked: Parameters<Decide>) => ReturnType<Decide>): Decide => {
  return (...asked) => change(decide(...asked), ...asked);
};

/** Decision functions with one thing wrong. The second column: whether the town as it settled has a case of it. */
export const BROKEN_DECISIONS: Readonly<Record<string, readonly [Decide, 'also over HTTP' | 'by itself']>> = {
  'ignores that a person withdrew her sharing': [
    (rule, viewer, subject, now) => decide(rule, viewer, { ...subject, shared: true }, now),
    'also over HTTP',
  ],
  'withholds from herself what she does not share': [
    instead((decided, rule, viewer, subject) =>
      rule.personal && subject.shared !== true && viewer.kind === 'person'
        ? { shown: false, reason: 'NOT_SHARED', perSubject: true }
        : decided,
    ),
    'by itself',
  ],
  'takes everyone with a profile of the kind for oneself': [
    (rule, viewer, subject, now) => {
      const own = rule.subject && viewer.kind === 'person' && rule.subject !== 'person' && viewer[rule.subject];
      return decide(rule, viewer, own ? { ...subject, id: own.id } : subject, now);
    },
    'also over HTTP',
  ],
  'compares one’s own record with the person of another': [
    (rule, viewer, subject, now) => decide(rule, viewer, { ...subject, id: subject.personId ?? '' }, now),
    'also over HTTP',
  ],
  'lets staff see without a grant for the person': [
    instead((decided, rule, viewer) =>
      viewer.kind === 'staff' && viewer.grants.length > 0 && rule.audience.includes('CASE_STAFF')
        ? { shown: true }
        : decided,
    ),
    'also over HTTP',
  ],
  'lets a grant for one group open another': [
    (rule, viewer, subject, now) => {
      const groups = ['contact', 'account', 'subscription', 'consent', 'billing', 'case'];
      const wide =
        viewer.kind === 'staff' ? { ...viewer, grants: viewer.grants.map((one) => ({ ...one, groups })) } : viewer;
      return decide(rule, wide, subject, now);
    },
    'by itself',
  ],
  'lets a grant that ran out still open': [
    (rule, viewer, subject, now) => decide(rule, viewer, subject, new Date(now.getTime() - 60_000)),
    'by itself',
  ],
  'takes a Klusster Owner who is not active for one': [
    (rule, viewer, subject, now) =>
      viewer.kind === 'person' && viewer.klussterOwner
        ? decide(rule, { ...viewer, klussterOwner: { ...viewer.klussterOwner, active: true } }, subject, now)
        : decide(rule, viewer, subject, now),
    'also over HTTP',
  ],
  'says NOT_IN_AUDIENCE for NOT_SHARED': [
    instead((decided) =>
      !decided.shown && decided.reason === 'NOT_SHARED' ? { ...decided, reason: 'NOT_IN_AUDIENCE' } : decided,
    ),
    'also over HTTP',
  ],
  'says NOT_IN_AUDIENCE to who is not signed in': [
    instead((decided) =>
      !decided.shown && decided.reason === 'NOT_AUTHENTICATED' ? { ...decided, reason: 'NOT_IN_AUDIENCE' } : decided,
    ),
    'also over HTTP',
  ],
  'leaves the ids out': [
    instead((decided) => (decided.shown ? decided : { ...decided, perSubject: false })),
    'also over HTTP',
  ],
  'gives ids where nobody could ever be shown': [
    instead((decided) => (decided.shown ? decided : { ...decided, perSubject: true })),
    'also over HTTP',
  ],
};

export const alsoTo =
  (...more: Rule['audience']) =>
  (rule: Rule) => ({ audience: [...rule.audience, ...more] });
const notTo = (less: string) => (rule: Rule) => ({ audience: rule.audience.filter((one) => one !== less) });

/** Declarations that say something else than the policy, obeyed by every wall. */
export const WRONG_DECLARATIONS: readonly [coordinate: string, said: string, change: (rule: Rule) => Partial<Rule>][] =
  [
    ['BusinessOwner.email', 'also shown to Consumer Users', alsoTo('CONSUMER_USER')],
    ['BusinessOwner.phone', 'also shown to other Business Owners', alsoTo('BUSINESS_OWNER')],
    ['BusinessOwner.mailingAddress', 'no longer shown to Klusster Owners', notTo('KLUSSTER_OWNER')],
    ['BusinessOwner.firstName', 'no longer shown to herself', notTo('SELF')],
    ['KlussterOwner.email', 'also shown to other Klusster Owners', alsoTo('KLUSSTER_OWNER')],
    ['KlussterOwner.phone', 'no longer shown to Consumer Users', notTo('CONSUMER_USER')],
    ['KlussterOwner.lastName', 'of another’s record taken for one’s own', () => ({ subject: 'person' })],
    ['ConsumerUser.email', 'no longer shown to staff with a grant', notTo('CASE_STAFF')],
    ['ConsumerUser.subscriptions', 'no longer shown to herself', notTo('SELF')],
    ['Account.email', 'no longer shown to oneself', notTo('SELF')],
    ['Viewer.roles', 'shown to Business Owners only', () => ({ audience: ['BUSINESS_OWNER'] })],
    ['Klusster.city', 'no longer public', () => ({ audience: ['KLUSSTER_OWNER'] })],
  ];

/** With these, what stands below or beside them goes too. */
export const TAKES_MORE_ALONG = new Set(['ConsumerUser.subscriptions', 'Klusster.city']);

const SHIELD_AND_CONSUMERS: Walls = { ...SHIELD_ALONE, consumersAreFound: true };

/** Walls with one hole, each alone; and how the same wall is judged when it is whole. */
export const HOLES: Readonly<Record<string, readonly [whole: Walls, broken: Walls, strictness?: 'closed']>> = {
  'a plan wall that forgets a field': [
    PLAN_ALONE,
    { ...PLAN_ALONE, guard: ({ schema, map }) => planWall(schema, forgetting(map, 'KlussterOwner.phone')) },
  ],
  'a plan that never says never': [
    PLAN_ALONE,
    {
      ...PLAN_ALONE,
      ports: (declared) => ({
        planner: plannerSaying(declared, (rule, viewer) =>
          verdict(rule, viewer) === 'never' ? 'always' : verdict(rule, viewer),
        ),
      }),
    },
  ],
  'a plan that takes a role for nothing': [
    PLAN_ALONE,
    {
      ...PLAN_ALONE,
      ports: (declared) => ({
        planner: plannerSaying(declared, (rule, viewer) =>
          rule.coordinate === 'BusinessOwner.email' ? 'never' : verdict(rule, viewer),
        ),
      }),
    },
  ],
  'a shield that forgets a field': [
    SHIELD_ALONE,
    { ...SHIELD_ALONE, guard: ({ schema, map }) => shieldWall(schema, forgetting(map, 'BusinessOwner.phone')) },
  ],
  'a shield that forgets a list': [
    SHIELD_AND_CONSUMERS,
    {
      ...SHIELD_AND_CONSUMERS,
      guard: ({ schema, map }) => shieldWall(schema, forgetting(map, 'ConsumerUser.subscriptions')),
    },
  ],
  'no shield at all': [SHIELD_ALONE, { ...SHIELD_ALONE, guard: ({ schema }) => schema }],
  'a gate that forgets that sharing was withdrawn': [
    STATEMENT_ALONE,
    {
      ...STATEMENT_ALONE,
      gate: (type, row, rule, said, viewer) =>
        mayOpen({ ...type, sealed: { contact: { shared: () => sql`true` } } }, row, rule, said, viewer),
    },
    'closed',
  ],
  'a gate that asks no audience': [
    STATEMENT_ALONE,
    { ...STATEMENT_ALONE, gate: (type, row, rule, _, viewer) => mayOpen(type, row, rule, 'always', viewer) },
    'closed',
  ],
  'a gate that opens to nobody': [
    STATEMENT_ALONE,
    {
      ...STATEMENT_ALONE,
      gate: (type, row, rule, _, viewer) => mayOpen(type, row, { ...rule, audience: [] }, 'never', viewer),
    },
    'closed',
  ],
  'a vault that decides nothing': [VAULT_ALONE, { ...VAULT_ALONE, decide: alwaysShown }],
};
