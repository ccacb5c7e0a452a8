import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { connectionOf } from '../graph/connection.js';
import { PageArgs } from '../graph/pageArgs.js';
import { staff } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { AuditEntryView } from './auditEntry.view.js';
import { listEntries } from './listEntries.js';

const AuditEntryConnection = connectionOf('AuditEntry', AuditEntryView);

@Resolver()
export class AuditResolver {
  @visibleTo(staff)
  @Query(() => AuditEntryConnection, {
    nullable: true,
    description:
      'The audit chain, the newest entry first, for the Privacy Officer; `NOT_FOUND` for others among staff, and that is on it. It names nobody whom it is about.',
  })
  async auditEntries(@Args(() => PageArgs) _page: PageArgs, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return new AuditEntryConnection(await listEntries(ctx, info));
  }
}
