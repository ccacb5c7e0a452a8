import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, ObjectType } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { Payload } from '../graph/payload.js';
import { everyone } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { readStaffAlert } from './readStaffAlerts.js';
import { StaffAlertView } from './staffAlert.view.js';

@ObjectType('SettleStaffAlertPayload', { simpleResolvers: true, description: 'The outcome of settling an alert.' })
export class SettleStaffAlertPayload extends Payload<{ readonly id: string }> {
  @visibleTo(everyone)
  @Field(() => StaffAlertView, { nullable: true, description: 'The alert; null when nothing came of it.' })
  async alert(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<StaffAlertView | null> {
    return this.done && readStaffAlert(ctx, this.done.id, info);
  }
}
