import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, ObjectType } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { Payload } from '../graph/payload.js';
import { everyone } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { IncidentView } from './incident.view.js';
import { readIncident } from './readIncidents.js';

type Changed = { readonly id: string };

@ObjectType('OpenIncidentPayload', { simpleResolvers: true, description: 'The outcome of putting a breach on record.' })
export class OpenIncidentPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => IncidentView, { nullable: true, description: 'The incident; null when nothing came of it.' })
  async incident(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<IncidentView | null> {
    return this.done && readIncident(ctx, this.done.id, info);
  }
}

@ObjectType('AssessIncidentPayload', { simpleResolvers: true, description: 'The outcome of assessing an incident.' })
export class AssessIncidentPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => IncidentView, { nullable: true, description: 'The incident; null when nothing came of it.' })
  async incident(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<IncidentView | null> {
    return this.done && readIncident(ctx, this.done.id, info);
  }
}

@ObjectType('ReportToCommissionerPayload', {
  simpleResolvers: true,
  description: 'The outcome of writing a report to the Commissioner.',
})
export class ReportToCommissionerPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => IncidentView, { nullable: true, description: 'The incident; null when nothing came of it.' })
  async incident(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<IncidentView | null> {
    return this.done && readIncident(ctx, this.done.id, info);
  }
}

@ObjectType('RecordReportPayload', {
  simpleResolvers: true,
  description: 'The outcome of putting on record that a report was sent.',
})
export class RecordReportPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => IncidentView, { nullable: true, description: 'The incident; null when nothing came of it.' })
  async incident(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<IncidentView | null> {
    return this.done && readIncident(ctx, this.done.id, info);
  }
}

@ObjectType('NotifyAffectedPayload', {
  simpleResolvers: true,
  description: 'The outcome of telling the people of an incident.',
})
export class NotifyAffectedPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => IncidentView, { nullable: true, description: 'The incident; null when nothing came of it.' })
  async incident(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<IncidentView | null> {
    return this.done && readIncident(ctx, this.done.id, info);
  }
}

@ObjectType('RecordPublicNoticePayload', {
  simpleResolvers: true,
  description: 'The outcome of putting on record that people were told in public.',
})
export class RecordPublicNoticePayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => IncidentView, { nullable: true, description: 'The incident; null when nothing came of it.' })
  async incident(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<IncidentView | null> {
    return this.done && readIncident(ctx, this.done.id, info);
  }
}

@ObjectType('CloseIncidentPayload', { simpleResolvers: true, description: 'The outcome of closing an incident.' })
export class CloseIncidentPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => IncidentView, { nullable: true, description: 'The incident; null when nothing came of it.' })
  async incident(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<IncidentView | null> {
    return this.done && readIncident(ctx, this.done.id, info);
  }
}
