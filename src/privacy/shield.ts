import { type GraphQLFieldResolver, type GraphQLResolveInfo, type GraphQLSchema, isObjectType } from 'graphql';
import type { IMiddlewareTypeMap } from 'graphql-middleware';
import type { IRules } from 'graphql-shield';
import { assert } from '../kernel/assert.js';
import { type Decision, decide } from './decide.js';
import type { DisclosureNotes } from './ledger/disclosureNotes.js';
import type { PrivacyMap, Rule } from './privacyMap.js';
import { allow, applyMiddleware, deny, rule, shield } from './shieldLibrary.js';
import { subjectOf } from './subject.js';
import type { Viewer } from './viewer.js';
import type { Withheld } from './withheld.js';

/** What the walls need of a request. */
export type Guarded = {
  readonly viewer: Viewer;
  readonly withheld: Withheld;
  readonly disclosures: DisclosureNotes;
  readonly now: Date;
};

/** Rules on object fields see the parent; a guarded root has none, so only roles count there. */
const NO_SUBJECT = Object.freeze({ id: '' });

const ROOTS: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

const decideAt = (at: Rule, parent: unknown, ctx: Guarded): Decision =>
  decide(at, ctx.viewer, ROOTS.has(at.type) ? NO_SUBJECT : subjectOf(parent, at), ctx.now);

/**
 * The wall at run time: graphql-shield on each guarded field and each root field, and on nothing else, so that a field for
 * everyone resolves without any wrapper.
 */
export function shieldWall(schema: GraphQLSchema, map: PrivacyMap): GraphQLSchema {
  const generated = generateShield(schema, map);
  const kept: IMiddlewareTypeMap = {};
  for (const [type, fields] of Object.entries(generated)) {
    const guarded = Object.entries(fields as object).filter(([field]) => isShielded(map.at(type, field)));
    if (guarded.length > 0) kept[type] = Object.fromEntries(guarded);
  }
  return applyMiddleware(schema, kept);
}

/** True for the coordinates that the shield wraps: the guarded ones and the roots. */
export const isShielded = (at: Rule | undefined): boolean =>
  at !== undefined && (ROOTS.has(at.type) || !at.audience.includes('EVERYONE'));

function generateShield(schema: GraphQLSchema, map: PrivacyMap): IMiddlewareTypeMap {
  const rules: Record<string, Record<string, ReturnType<typeof ruleFor> | typeof allow>> = {};
  for (const at of map.rules.values()) {
    // Shield ignores rules on interfaces without a word; their objects are checked to be no weaker.
    if (!isObjectType(schema.getType(at.type)) || !isShielded(at)) continue;
    rules[at.type] = { ...rules[at.type], [at.field]: at.audience.includes('EVERYONE') ? allow : ruleFor(at) };
  }
  const middleware = shield(rules as IRules, {
    fallbackRule: deny,
    allowExternalErrors: true,
    fallbackError: ((_error: unknown, parent: unknown, _args: unknown, ctx: Guarded, info: GraphQLResolveInfo) =>
      withhold(map, parent, ctx, info)) as never,
  });
  return (middleware as unknown as { generate(schema: GraphQLSchema): IMiddlewareTypeMap }).generate(
    only(schema, rules),
  );
}

/** What shield asks of a schema, for the types alone that have rules: for each that it is told of, it copies all that it made before. */
const only = (schema: GraphQLSchema, rules: object): GraphQLSchema => {
  const types = Object.fromEntries(Object.keys(rules).map((name) => [name, schema.getType(name)]));
  return { getTypeMap: () => types } as GraphQLSchema;
};

/** A rule that throws would become a refusal; as a returned error it stays what it is, a fault. */
const ruleFor = (at: Rule) =>
  rule(`visibleTo ${at.coordinate}`, { cache: 'no_cache' })((parent, _args, ctx: Guarded) => {
    try {
      return decideAt(at, parent, ctx).shown;
    } catch (fault) {
      return fault as Error;
    }
  });

function withhold(map: PrivacyMap, parent: unknown, ctx: Guarded, info: GraphQLResolveInfo): null {
  const at = map.at(info.parentType.name, info.fieldName);
  assert(at, 'Each shielded field has a rule.');
  const decision = decideAt(at, parent, ctx);
  assert(!decision.shown, 'A field that is shown is not withheld.');
  ctx.withheld.note(info, at, decision, ROOTS.has(at.type) ? undefined : subjectOf(parent, at).object);
  return null;
}

/** The coordinates that should be shielded and are not: the self-test of the boot. */
export function unshielded(before: GraphQLSchema, after: GraphQLSchema, map: PrivacyMap): string[] {
  const missing: string[] = [];
  for (const at of map.rules.values()) {
    if (!isShielded(at)) continue;
    const was = resolverAt(before, at);
    const is = resolverAt(after, at);
    if (isObjectType(after.getType(at.type)) && (is === undefined || is === was)) missing.push(at.coordinate);
  }
  return missing;
}

function resolverAt(schema: GraphQLSchema, at: Rule): GraphQLFieldResolver<unknown, unknown> | undefined {
  const type = schema.getType(at.type);
  return type && 'getFields' in type
    ? (type.getFields()[at.field] as { resolve?: never } | undefined)?.resolve
    : undefined;
}
