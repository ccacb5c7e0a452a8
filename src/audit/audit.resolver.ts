import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { connectionOf } from '../graph/connection.js';
import { PageArgs } from '../graph/pageArgs.js';
import { privacyOfficer } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { auditEntries } from './audit.source.js';
import { AuditEntryView } from './auditEntry.view.js';

const AuditEntryConnection = connectionOf('AuditEntry', AuditEntryView);

@Resolver()
export class AuditResolver {
  @visibleTo(privacyOfficer)
  @Query(() => AuditEntryConnection, {
    nullable: true,
    description:
      'The audit chain, the newest entry first. It names nobody whom it is about; that somebody else asked for it is on it.',
  })
  async auditEntries(@Args(() => PageArgs) _page: PageArgs, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return new AuditEntryConnection(await ctx.reader.list(auditEntries, {}, info));
  }
}
