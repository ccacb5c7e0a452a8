import type { FieldNode, GraphQLSchema } from 'graphql';
import { sql } from 'kysely';
import type { Ports } from '../../../src/api/ports.js';
import type { Declared } from '../../../src/api/schema.js';
import { guard } from '../../../src/api/schema.js';
import { type decide, decide as decided, neverReason, type Verdict, verdict } from '../../../src/privacy/decide.js';
import type { Plan, PlanField } from '../../../src/privacy/plan.js';
import { createPlanner, type Planner } from '../../../src/privacy/planCache.js';
import { planWall } from '../../../src/privacy/planWall.js';
import type { PrivacyMap, Rule } from '../../../src/privacy/privacyMap.js';
import { shieldWall } from '../../../src/privacy/shield.js';
import type { Viewer } from '../../../src/privacy/viewer.js';
import { type MayOpen, mayOpen } from '../../../src/read/mayOpen.js';
import type { Composition } from '../../support/service.js';

/**
 * The walls of the service, one by one, put together differently than the product does:
 * the plan (before execution, and compiled into the statement as its gate), the shield (at run time), the vault's own
 * decision, and the wall of existence that hides consumers from `node`. Those in the tables are down (`rowWallsAlone.test.ts`).
 */
export type Walls = {
  /** Makes the executable schema; the product puts shield and plan before the resolvers. */
  readonly guard?: (declared: Declared) => GraphQLSchema;
  readonly ports?: (declared: Declared, ports: Ports) => Partial<Ports>;
  readonly gate?: MayOpen;
  readonly decide?: typeof decide;
  /** True: `node` finds every consumer, so that her fields are asked of people for whom she does not exist. */
  readonly consumersAreFound?: boolean;
  /** Why a service behind these walls may leak; the sweep lets it. */
  readonly leaks?: Composition['leaks'];
};

/** A service with other walls than the product's; what is not named stays as it is. */
export function composed(walls: Walls): Composition {
  let known: Declared | undefined;
  return {
    ...(walls.leaks && { leaks: walls.leaks }),
    guard(declared) {
      known = declared;
      return (walls.guard ?? guard)(declared);
    },
    ports(ports) {
      const changed = { ...ports, ...walls.ports?.(known as Declared, ports) };
      return {
        ...changed,
        decide: walls.decide ?? changed.decide,
        // The ledger is a wall too: an entry that rests on nothing is refused, and its answer with it. Here it is left out.
        ledger: { append: async () => true },
        // The walls in the tables do not hold for whoever owns them: of the others each is to hold by itself.
        read: { ...changed.read, database: changed.database, mayOpen: walls.gate ?? changed.read.mayOpen },
        nodes: walls.consumersAreFound ? { ...changed.nodes, ConsumerUser: everyConsumer(changed) } : changed.nodes,
      };
    },
  };
}

const everyConsumer = ({ nodes }: Ports) => {
  const { ConsumerUser } = nodes;
  if (!ConsumerUser) throw new Error('Consumers are found through node.');
  return {
    ...ConsumerUser,
    entry: { to: 'ConsumerUser', where: (row, bind) => sql`${row('id')} = any(${bind('ids')}::uuid[])` },
  } satisfies typeof ConsumerUser;
};

/** No vault decision: whatever was fetched is opened; what was not is a `Fault`. */
export const alwaysShown: typeof decide = () => ({ shown: true });

/** Lists that are personal themselves: nothing sealed tells whether they were brought. */
const UNSEALED = new Set([
  ...['subscriptions', 'consents'].map((list) => `ConsumerUser.${list}`),
  ...['disclosures', 'grants', 'cases', 'reports', 'inquiries', 'sessions', 'secondFactors', 'consents'].map(
    (list) => `Viewer.${list}`,
  ),
  'Viewer.accessRequests',
  'Viewer.acceptances',
  'Viewer.corrections',
  'Viewer.incidents',
]);

/** What a Klusster Owner has, whom others find too. */
const OF_AN_OWNER = new Set(
  ['card', 'invoices', 'billingDetails', 'cardUses'].map((field) => `KlussterOwner.${field}`),
);

/** No vault decision of its own: believes the plan's verdict, and that the statement brought what may be opened and nothing else. */
export const believing: typeof decide = (rule, viewer, subject, now) => {
  const { shared: wasBrought } = subject;
  // What a person has is brought or it is not, and none may be the truth: what is told of it the vault alone can say.
  if (rule.type === 'Person' || OF_AN_OWNER.has(rule.coordinate)) return decided(rule, viewer, subject, now);
  if (wasBrought || UNSEALED.has(rule.coordinate)) return { shown: true };
  const reason = verdict(rule, viewer) === 'always' ? 'NOT_SHARED' : neverReason(rule, viewer);
  return { shown: false, reason, perSubject: true };
};

/**
 * No gate: the statement brings every group whatever the audience. Where a person can share, it still brings only what is
 * one's own, granted or shared, because that a blob came is how the walls behind learn that fact.
 */
export const openGate: MayOpen = (type, row, rule, _verdict, viewer) =>
  type.sealed?.[rule.personal?.group ?? '']?.shared
    ? mayOpen(type, row, { ...rule, audience: ['SELF', 'CASE_STAFF'] }, 'always', viewer)
    : sql`true`;

/** A planner that leaves nothing out: it plans as if everything were public, and then says the verdicts it is told to say. */
export function plannerSaying(
  { schema, map }: Pick<Declared, 'schema' | 'map'>,
  say: (rule: Rule, viewer: Viewer) => Verdict,
): Planner {
  const rules = new Map([...map.rules].map(([at, rule]) => [at, { ...rule, audience: ['EVERYONE'] as const }]));
  const planner = createPlanner(schema, { ...map, rules });
  const said = new WeakMap<Plan, Plan>();
  return (document, operation, viewer, variables) => {
    const plan = planner(document, operation, viewer, variables);
    const known = said.get(plan) ?? withVerdicts(plan, map, (rule) => say(rule, viewer));
    said.set(plan, known);
    return known;
  };
}

function withVerdicts(plan: Plan, map: PrivacyMap, say: (rule: Rule) => Verdict): Plan {
  const guarded = new Map<FieldNode, PlanField[]>();
  const again = (selection: PlanField): PlanField => {
    const types = new Map([...selection.types].map(([type, below]) => [type, below.map(again)]));
    const copy = { ...selection, verdict: say(selection.rule), types };
    const [node] = selection.nodes;
    if (node && !selection.rule.audience.includes('EVERYONE')) guarded.set(node, [...(guarded.get(node) ?? []), copy]);
    return copy;
  };
  return { ...plan, roots: plan.roots.map(again), verdicts: [...map.rules.values()].map(say), guarded };
}

const isGuarded = (rule: Rule) => !rule.audience.includes('EVERYONE');
const askEach = (rule: Rule): Verdict => (isGuarded(rule) ? 'perSubject' : 'always');
const neverSaysNever = (rule: Rule, viewer: Viewer): Verdict =>
  verdict(rule, viewer) === 'never' ? 'perSubject' : verdict(rule, viewer);

/** Nothing planned away, whoever asks. */
export const noPlan = (declared: Declared) => ({ planner: plannerSaying(declared, askEach) });

const onlyPlanWall = ({ schema, map }: Declared) => planWall(schema, map);

/** The plan's wall and nothing else; the statement brings what it is asked for. */
export const PLAN_WALL_ALONE: Walls = {
  guard: onlyPlanWall,
  decide: alwaysShown,
  gate: openGate,
};

/** The plan whole: its wall, and what it compiles into the statement. No shield, and a vault that believes. */
export const PLAN_ALONE: Walls = { guard: onlyPlanWall, decide: believing };

/** The shield and nothing else. */
export const SHIELD_ALONE: Walls = {
  guard: ({ schema, map }) => shieldWall(schema, map),
  ports: noPlan,
  decide: alwaysShown,
  gate: openGate,
};

/** The vault's decision and nothing else: the resolvers are not guarded at all. */
export const VAULT_ALONE: Walls = { guard: ({ schema }) => schema, ports: noPlan, gate: openGate };

/** The gate of the statement and nothing else: everything is asked of it, and everything that it brings is opened. */
export const STATEMENT_ALONE: Walls = {
  guard: ({ schema }) => schema,
  ports: (declared) => ({ planner: plannerSaying(declared, neverSaysNever) }),
  decide: alwaysShown,
};

/** The map with one rule written differently. */
export function rewritten(map: PrivacyMap, coordinate: string, change: (rule: Rule) => Partial<Rule>): PrivacyMap {
  const rule = map.rules.get(coordinate);
  if (!rule) throw new Error(`There is no field ${coordinate}.`);
  const rules = new Map(map.rules).set(coordinate, { ...rule, ...change(rule) });
  return {
    rules,
    guarded: [...rules.values()].filter(isGuarded),
    at: (type, field) => rules.get(`${type}.${field}`),
  };
}

/** The map without one of its guarded fields, for a wall that forgets it. */
export const forgetting = (map: PrivacyMap, coordinate: string): PrivacyMap =>
  rewritten(map, coordinate, () => ({ audience: ['EVERYONE'] }));

/** A service whose every wall is made from another declaration. */
export function declaredAs(change: (map: PrivacyMap) => PrivacyMap): Walls {
  const made = new WeakMap<PrivacyMap, PrivacyMap>();
  const changed = ({ map }: Declared) => {
    const known = made.get(map) ?? change(map);
    made.set(map, known);
    return known;
  };
  return {
    guard: (declared) => guard({ ...declared, map: changed(declared) }),
    ports: (declared) => ({ map: changed(declared), planner: createPlanner(declared.schema, changed(declared)) }),
  };
}
