import { decide, neverReason, type Subject, verdict } from '../../../src/privacy/decide.js';
import type { PrivacyMap, Rule } from '../../../src/privacy/privacyMap.js';
import { SCOPE_NAMES, type Scope } from '../../../src/privacy/scopes.js';
import type { Viewer } from '../../../src/privacy/viewer.js';
import { type ResidentName, residents, rowIdOf } from '../../support/town.js';
import { PROFILE_OF, resident } from './castValues.js';
import {
  ASKERS,
  type Asker,
  expected,
  type Facts,
  isUnproven,
  type Lent,
  NARROWED,
  profilesOf,
  residentOf,
  scopesOf,
  type Thing,
  UNPROVEN,
} from './expectation.js';

/** The instant at which the decisions are taken. */
const NOW = new Date('2026-11-03T12:00:00Z');
const LATER = new Date('2026-11-04T12:00:00Z');
const EARLIER = new Date('2026-11-03T11:59:59Z');

const TABLES = {
  businessOwner: 'business_owner',
  klussterOwner: 'klusster_owner',
  consumerUser: 'consumer_user',
} as const;

/** The viewer that a resident is, put together by hand from the cast. Staff also hold grants that have run out. */
export function viewerNamed(asker: Asker, facts: Facts): Viewer {
  if (asker === 'anonymous') return { kind: 'anonymous' };
  if (asker === 'a partner') return { kind: 'partner', partnerId: 'partner', credentialId: 'token' };
  const name = residentOf(asker);
  const profiles = profilesOf(asker);
  const scopes = scopesOf(asker);
  const acts = (as: string) => profiles?.includes(as) ?? true;
  const { staff, klussterOwner, businessOwner, consumerUser } = resident(name);
  const base = { personId: rowIdOf('person', name), sessionId: rowIdOf('session', name) };
  if (isUnproven(asker)) return { ...base, kind: 'unproven' };
  if (staff)
    return {
      ...base,
      kind: 'staff',
      role: staff.role,
      clearedUntil: LATER,
      ...(profiles ? { grants: [], narrowed: true } : { grants: grantsOf(name, facts) }),
    };
  return {
    ...base,
    kind: 'person',
    ...(scopes && { delegated: { partnerId: 'partner', grantId: 'grant', scopes: scopes as Scope[] } }),
    ...(klussterOwner &&
      acts('KLUSSTER_OWNER') && {
        klussterOwner: { id: rowIdOf(TABLES.klussterOwner, name), active: klussterOwner.state === 'ACTIVE' },
      }),
    ...(businessOwner && acts('BUSINESS_OWNER') && { businessOwner: { id: rowIdOf(TABLES.businessOwner, name) } }),
    ...(consumerUser && acts('CONSUMER_USER') && { consumerUser: { id: rowIdOf(TABLES.consumerUser, name) } }),
  };
}

function grantsOf(staff: ResidentName, facts: Facts) {
  const open = facts.grants.filter((grant) => grant.staff === staff);
  if (open.length === 0) return [];
  const groups = ['contact', 'account', 'subscription', 'consent', 'billing', 'case'];
  const ranOut = { personId: rowIdOf('person', 'fatima'), groups, until: EARLIER };
  return [
    ...open.map((grant) => ({ personId: rowIdOf('person', grant.person), groups: grant.groups, until: LATER })),
    ranOut,
  ];
}

/** A partner in the name of each person who is no staff, with each choice of scopes. */
const EVERY_LOAN: readonly Lent[] = (Object.keys(residents) as ResidentName[])
  .filter((name) => !resident(name).staff)
  .flatMap((name) =>
    Array.from({ length: 2 ** SCOPE_NAMES.length }, (_, bits) => {
      const scopes = SCOPE_NAMES.filter((_scope, at) => (bits >> at) & 1);
      return `${name} for ${scopes.join(', ') || 'nothing'}` as const;
    }),
  );

/** Of whom it is compared what is said before any row is read. */
export const VERDICTS_FOR: readonly Asker[] = [...ASKERS, 'a partner', ...EVERY_LOAN, ...UNPROVEN];

type About = { readonly thing: Thing; readonly subject: Subject };

/** Every object that a field can be about: the profiles of a type, or one nobody for public fields. */
function subjectsOf({ type, audience }: Rule, facts: Facts): About[] {
  if (audience.includes('EVERYONE')) return [{ thing: { type }, subject: { id: '' } }];
  const names = Object.keys(residents) as ResidentName[];
  const profile = PROFILE_OF[type as keyof typeof PROFILE_OF];
  return names
    .filter((name) => profile === undefined || resident(name)[profile])
    .map((name) => {
      const personId = rowIdOf('person', name);
      const id = profile ? rowIdOf(TABLES[profile], name) : personId;
      return { thing: { type, name }, subject: { id, personId, shared: facts.isShared(name) } };
    });
}

/** What a decision says, whichever it is. */
type Decided = { readonly shown: boolean; readonly reason?: string; readonly perSubject?: boolean };

export type DecisionComparison = { readonly cases: number; readonly mismatches: readonly string[] };

/** A partner in the name of two who each have two profiles, with each choice of scopes: enough to see what is broken. */
export const SOME_LOANS: readonly Lent[] = EVERY_LOAN.filter((lent) => /^(?:priya|noor) /.test(lent));

/**
 * Compares the decision function with the table: every field of the map, every viewer, every person, reachable or not.
 * @param loans partners in whose names also ask; each asks about everything
 */
export function compareDecisions(
  map: PrivacyMap,
  decision: typeof decide,
  facts: Facts,
  loans: readonly Lent[] = EVERY_LOAN,
): DecisionComparison {
  const mismatches: string[] = [];
  let cases = 0;
  // Millions of decisions are compared: whatever does not change from one to the next is made once.
  const askers = [...ASKERS, ...NARROWED, 'a partner', ...loans] as const;
  const viewers = askers.map((asker) => [asker, viewerNamed(asker, facts)] as const);
  for (const rule of map.rules.values()) {
    const subjects = subjectsOf(rule, facts);
    for (const [asker, viewer] of viewers) {
      for (const { thing, subject } of subjects) {
        cases += 1;
        const due: Decided = expected(rule.coordinate, asker, thing, facts);
        const got: Decided = decision(rule, viewer, subject, NOW);
        if (due.shown === got.shown && due.reason === got.reason && due.perSubject === got.perSubject) continue;
        mismatches.push(
          `${rule.coordinate} of ${thing.name} for ${asker}: ${JSON.stringify(due)}, got ${JSON.stringify(got)}`,
        );
      }
    }
  }
  return { cases, mismatches };
}

const VERDICTS = {
  value: 'always',
  shared: 'always',
  granted: 'perSubject',
  own: 'perSubject',
  never: 'never',
  'as of others': 'always',
  'hers alone': 'perSubject',
  'not for this': 'never',
  'sign in': 'never',
} as const;

/** Compares what is said before any row is read: the verdict that plans are made of, and the reason of a `never`. */
export function compareVerdicts(map: PrivacyMap, facts: Facts): DecisionComparison {
  const mismatches: string[] = [];
  let cases = 0;
  const viewers = VERDICTS_FOR.map((asker) => [asker, viewerNamed(asker, facts)] as const);
  for (const rule of map.rules.values()) {
    for (const [asker, viewer] of viewers) {
      cases += 1;
      const due = expected(rule.coordinate, asker, { type: rule.type }, facts);
      const got = verdict(rule, viewer);
      const reason = got === 'never' && !due.shown && due.reason !== neverReason(rule, viewer);
      if (got !== VERDICTS[due.word] || reason)
        mismatches.push(`${rule.coordinate} for ${asker}: ${due.word}, got ${got}`);
    }
  }
  return { cases, mismatches };
}
