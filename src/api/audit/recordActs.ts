import type { GraphQLSchema } from 'graphql';
import type { Ctx } from '../../ctx.js';
import { assert } from '../../kernel/assert.js';
import type { PrivacyMap, Rule } from '../../privacy/privacyMap.js';
import { acted } from './acted.js';

/** Whether something is an act of staff: a mutation for them, or for some of them. Derived, so that a new one is on the chain without anybody's thinking of it. */
export const isActOfStaff = ({ type, audience }: Rule): boolean =>
  type === 'Mutation' && (audience.includes('STAFF') || audience.includes('PRIVACY_OFFICER'));

/** Puts the audit chain around each act of staff: it leaves one entry, whether it was done, refused, or failed. Changes `schema` in place. */
export function recordActs(schema: GraphQLSchema, map: PrivacyMap): void {
  const mutations = schema.getMutationType()?.getFields() ?? {};
  for (const rule of [...map.rules.values()].filter(isActOfStaff)) {
    const name = rule.field;
    const field = mutations[name];
    const act = field?.resolve;
    assert(field && act, 'A mutation has a resolver.');
    field.resolve = (root, args, ctx: Ctx, info) => acted(ctx, { name, args }, () => act(root, args, ctx, info));
  }
}
