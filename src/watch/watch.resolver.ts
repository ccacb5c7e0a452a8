import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { connectionOf } from '../graph/connection.js';
import { privacyOfficer } from '../privacy/audience.js';
import { reads, visibleTo } from '../privacy/visibleTo.js';
import { listStaffAlerts } from './readStaffAlerts.js';
import { settleStaffAlert } from './settleStaffAlert.js';
import { StaffAlertView } from './staffAlert.view.js';
import { ALERT_READS, SettleStaffAlertInput, StaffAlertList } from './watch.inputs.js';
import { SettleStaffAlertPayload } from './watchPayloads.view.js';

const StaffAlertConnection = connectionOf('StaffAlert', StaffAlertView);

@Resolver()
export class WatchResolver {
  @visibleTo(privacyOfficer)
  @reads(ALERT_READS)
  @Query(() => StaffAlertConnection, {
    nullable: true,
    description: 'Unusual days of members of staff, the newest first, each one once.',
  })
  async staffAlerts(
    @Args(() => StaffAlertList) _list: StaffAlertList,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return new StaffAlertConnection(await listStaffAlerts(ctx, info));
  }

  @visibleTo(privacyOfficer)
  @Mutation(() => SettleStaffAlertPayload, {
    nullable: true,
    description:
      'Says what became of an alert, once its day is over and was looked at to its end. Whom it is about does not settle it. `NOT_FOUND` for an alert or an incident that is not there.',
  })
  async settleStaffAlert(
    @Arg('input', () => SettleStaffAlertInput, { description: 'Which alert, and what became of it.' })
    input: SettleStaffAlertInput,
    @Ctx() ctx: Context,
  ) {
    return new SettleStaffAlertPayload({ outcome: await settleStaffAlert(ctx, input), language: ctx.language });
  }
}
