import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { connectionOf } from '../graph/connection.js';
import { staff } from '../privacy/audience.js';
import { reads, visibleTo } from '../privacy/visibleTo.js';
import { WORK_READS, WorkList } from './desk.inputs.js';
import { allWork } from './desk.sources.js';
import { WorkItemView } from './workItem.view.js';

const WorkItemConnection = connectionOf('WorkItem', WorkItemView, { counts: true });

@Resolver()
export class DeskResolver {
  @visibleTo(staff)
  @reads(WORK_READS)
  @Query(() => WorkItemConnection, {
    nullable: true,
    description:
      'All that waits for staff, of whatever kind: what is due first comes first, and what has no day after that, the longest waiting first.',
  })
  async work(@Args(() => WorkList) _list: WorkList, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return new WorkItemConnection(await ctx.reader.list(allWork, {}, info));
  }
}
