import type { GraphQLResolveInfo } from 'graphql';
import { BusinessOwnerView, KlussterOwnerView } from '../accounts/index.js';
import type { Ctx as Context } from '../ctx.js';
import { assert } from '../kernel/assert.js';
import type { Row } from '../read/rows.js';

/** Who was shown something: an owner by profile, staff and partners by name, a Consumer User not at all. */
export type Who = { readonly type: keyof typeof VIEWS; readonly id: string } | { readonly name: string } | null;

const VIEWS = { KlussterOwner: KlussterOwnerView, BusinessOwner: BusinessOwnerView } as const;
const PARTS = ['firstName', 'lastName'] as const;

/**
 * The name of who was shown something, as specific as possible (PIPEDA Schedule 1, 4.9.3). The name of an owner is itself
 * a field with an audience: it is told to whom it may be shown, and goes into the ledger like any other.
 */
export async function nameOf(who: Who, ctx: Context, info: GraphQLResolveInfo): Promise<string | null> {
  if (who === null) return null;
  if ('name' in who) return who.name;
  const { type, id } = who;
  const rule = ctx.map.rules.get(`${type}.firstName`);
  assert(rule, 'Owners have a first name.');
  const row = await ctx.records.load(rule, id);
  if (!row) return null;
  const view = new VIEWS[type](row as Row);
  const parts = await Promise.all(PARTS.map((part) => ctx.vault.tell(view, `${type}.${part}`, info)));
  return parts.every((part) => part === null) ? null : parts.filter((part) => part !== null).join(' ');
}
