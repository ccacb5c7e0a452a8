import { defaultFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { neverReason } from './decide.js';
import type { PrivacyMap } from './privacyMap.js';
import type { Guarded } from './shield.js';

/**
 * The wall of the plan: a guarded field that this kind of viewer can never see is answered here, with a plain `null` and
 * no promise, before shield, resolver and vault are reached. Changes the resolvers of `schema` in place.
 */
export function planWall(schema: GraphQLSchema, map: PrivacyMap): GraphQLSchema {
  for (const rule of map.guarded) {
    const type = schema.getType(rule.type);
    if (!isObjectType(type)) continue;
    const field = type.getFields()[rule.field];
    if (!field) continue;
    const inner = field.resolve ?? defaultFieldResolver;
    field.resolve = (parent, args, ctx: Guarded, info) => {
      if (ctx.withheld.plan.verdicts[rule.index] !== 'never') return inner(parent, args, ctx, info);
      ctx.withheld.note(info, rule, { reason: neverReason(rule, ctx.viewer), perSubject: false }, undefined);
      return null;
    };
  }
  return schema;
}
