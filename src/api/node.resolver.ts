import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { NodeView } from '../graph/node.js';
import { KlussterError } from '../kernel/errors.js';
import { fromGlobalId, type GlobalKind } from '../kernel/ids.js';
import { everyone } from '../privacy/audience.js';
import { verdict } from '../privacy/decide.js';
import type { Lens } from '../privacy/lens.js';
import { grantedPersons, ownRecord } from '../privacy/viewer.js';
import { reads, visibleTo } from '../privacy/visibleTo.js';
import { LIMITS } from './limits.js';

@Resolver()
export class NodeResolver {
  @visibleTo(everyone)
  @reads({ id: 'Node.id' })
  @Query(() => NodeView, {
    nullable: true,
    description: 'The object with this global id; null when there is none, or none for you.',
  })
  async node(
    @Arg('id', () => ID, { description: 'A global id.' }) id: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return (await nodesOf([id], ctx, info))[0] ?? null;
  }

  @visibleTo(everyone)
  @reads({ ids: 'Node.id' })
  @Query(() => [NodeView], {
    nullable: 'items',
    description:
      'The objects with these global ids, at most 100, in this order; null in the place of each that does not exist, or not for you.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'Global ids.' }) ids: string[],
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (ids.length > LIMITS.nodes)
      throw new KlussterError('BAD_USER_INPUT', `At most ${LIMITS.nodes} ids are accepted.`);
    return nodesOf(ids, ctx, info);
  }
}

/** One statement per kind of object asked for, however many ids. */
async function nodesOf(
  texts: readonly string[],
  ctx: Context,
  info: GraphQLResolveInfo,
): Promise<(Lens<object> | null)[]> {
  const refs = texts.map(fromGlobalId);
  const kinds = new Set(refs.flatMap((ref) => (ref ? [ref.kind] : [])));
  const found = new Map<string, Lens<object>>();
  await Promise.all(
    [...kinds].map(async (kind) => {
      const ids = refs.flatMap((ref) => (ref?.kind === kind ? [ref.id as string] : []));
      for (const [id, view] of await viewsOf(kind, ids, ctx, info)) found.set(`${kind}/${id}`, view);
    }),
  );
  return refs.map((ref) => (ref && found.get(`${ref.kind}/${ref.id}`)) ?? null);
}

async function viewsOf(
  kind: GlobalKind,
  ids: readonly string[],
  ctx: Context,
  info: GraphQLResolveInfo,
): Promise<[string, Lens<object>][]> {
  const node = ctx.nodes[kind];
  if (!node) return [];
  const knownPersons = [...hersAsConsumer(ctx), ...grantedPersons(ctx.viewer)];
  const rows = await ctx.reader.all(node.entry, { ids, knownPersons }, info);
  return rows.map((row) => [row.id, new node.view(row)]);
}

/**
 * That somebody is a Consumer User is known to herself as one, and not while she acts as something else; to a partner only
 * where the way to that profile is open to it.
 */
function hersAsConsumer({ viewer, map }: Context): string[] {
  const way = map.at('Viewer', 'consumerUser');
  const isOpen = way !== undefined && verdict(way, viewer) !== 'never';
  return isOpen && viewer.kind === 'person' && ownRecord(viewer, 'consumerUser') ? [viewer.personId] : [];
}
