// The API with all walls, and with each of them left out, so that what a wall costs is a figure. Compositions of the bench alone.
import 'reflect-metadata';
import { LIMITS } from '../dist/api/limits.js';
import { RequestContext } from '../dist/api/requestContext.js';
import { guard } from '../dist/api/schema.js';
import { verdict } from '../dist/privacy/decide.js';
import { rowOf } from '../dist/privacy/lens.js';
import { createPlanner } from '../dist/privacy/planCache.js';
import { planWall } from '../dist/privacy/planWall.js';
import { shieldWall } from '../dist/privacy/shield.js';
import { subjectOf } from '../dist/privacy/subject.js';
import { ACTING } from '../dist/privacy/viewer.js';

/** What a client may spend in a minute and how many people it may be shown in a day: a bench does the work of a month. */
export const LIMITS_RAISED = { ...LIMITS, minuteCost: { anonymous: 1e12, person: 1e12, staff: 1e12 } };
export const DAILY_PEOPLE = Object.fromEntries(ACTING.map((as) => [as, 1_000_000]));

/** Limits that would cut a bench short and are raised in its composition; printed above its tables. */
export const RAISED = ['cost per minute', 'people per day'];

const asItIs = (ports) => ports;
const withoutLedger = (ports) => ({ ...ports, ledger: { ...ports.ledger, append: async () => true } });
/** Whoever owns the tables is held by none of their policies, and comes to no view that stands in for one. */
const readingAsOwner = (ports) => ({ ...ports, read: { ...ports.read, database: ports.database } });
const withoutPlan = (declared) => (ports) => ({ ...ports, planner: planningNothingAway(declared) });

/** Of each composition: the executable schema, and the ports made from the product's. */
export const COMPOSITIONS = {
  'all walls': async (declared) => ({ guardedBy: guard(declared), portsFrom: asItIs }),
  plan: async (declared) => ({
    guardedBy: shieldWall(declared.schema, declared.map),
    portsFrom: withoutPlan(declared),
  }),
  shield: async ({ schema, map }) => ({ guardedBy: planWall(schema, map), portsFrom: asItIs }),
  vault: async (declared, database) => {
    await openEverything(database);
    return { guardedBy: guard(declared), portsFrom: asItIs };
  },
  ledger: async (declared) => ({ guardedBy: guard(declared), portsFrom: withoutLedger }),
  tables: async (declared) => ({ guardedBy: guard(declared), portsFrom: readingAsOwner }),
  'all four': async (declared, database) => {
    await openEverything(database);
    const portsFrom = (ports) => withoutLedger(withoutPlan(declared)(ports));
    return { guardedBy: declared.schema, portsFrom };
  },
};

/** A planner that plans nothing away: where the product's says never, each object is asked. */
function planningNothingAway({ schema, map }) {
  const rules = new Map([...map.rules].map(([at, rule]) => [at, { ...rule, audience: ['EVERYONE'] }]));
  const planner = createPlanner(schema, { ...map, rules });
  const known = new WeakMap();
  return (document, operation, viewer, variables) => {
    const plan = planner(document, operation, viewer, variables);
    const said = known.get(plan) ?? asking(plan, map, viewer);
    known.set(plan, said);
    return said;
  };
}

function asking(plan, map, viewer) {
  const say = (rule) => (verdict(rule, viewer) === 'never' ? 'perSubject' : verdict(rule, viewer));
  const guarded = new Map();
  const again = (selection) => {
    // The rule of the plan below is the map's own again: the one that was planned with is for everyone.
    const rule = map.rules.get(selection.rule.coordinate);
    const types = new Map([...selection.types].map(([type, below]) => [type, below.map(again)]));
    const copy = { ...selection, rule, verdict: say(rule), types };
    const [node] = selection.nodes;
    if (!rule.audience.includes('EVERYONE')) guarded.set(node, [...(guarded.get(node) ?? []), copy]);
    return copy;
  };
  return { ...plan, roots: plan.roots.map(again), verdicts: [...map.rules.values()].map(say), guarded };
}

/**
 * Every vault of this process becomes one that fetches no key and decrypts nothing: values come from memory. It decides and
 * notes as before, so that the walls behind it see the same. The product has no place where this could be put in.
 */
async function openEverything(database) {
  const plain = new Map();
  for (const table of ['klusster_owner', 'business_owner']) {
    const rows = await database.query(
      `select id::text, first_name, last_name, email, phone, mailing_address from floor.${table}`,
      [],
    );
    for (const [id, firstName, lastName, email, phone, mailingAddress] of rows)
      plain.set(id, { firstName, lastName, email, phone, mailingAddress });
  }
  Object.defineProperty(RequestContext.prototype, 'vault', {
    get() {
      const { map, decide } = this.ports;
      return {
        open: async (view, info) => {
          const rule = map.at(info.parentType.name, info.fieldName);
          const subject = subjectOf(view, rule);
          const decision = decide(rule, this.viewer, subject, this.now);
          if (!decision.shown) {
            this.withheld.note(info, rule, decision, subject.id);
            return null;
          }
          const { at } = rowOf(view).sealed[rule.personal.group];
          this.disclosures.note(this.viewer, at.person, rule);
          return plain.get(at.record)[rule.field];
        },
      };
    },
  });
}
