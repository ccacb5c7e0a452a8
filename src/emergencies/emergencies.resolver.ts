import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, Info, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { CaseWorkPayload } from '../cases/index.js';
import type { Ctx as Context } from '../ctx.js';
import { connectionOf } from '../graph/connection.js';
import { Payload } from '../graph/payload.js';
import { everyone, privacyOfficer, staff } from '../privacy/audience.js';
import { reads, visibleTo } from '../privacy/visibleTo.js';
import { breakGlass } from './breakGlass.js';
import { BreakGlassInput, EmergencyList, ReviewEmergencyInput } from './emergencies.inputs.js';
import { allEmergencies, emergencyById } from './emergencies.sources.js';
import { EmergencyView } from './emergency.view.js';
import { reviewEmergency } from './reviewEmergency.js';

const EmergencyConnection = connectionOf('Emergency', EmergencyView);

@ObjectType('ReviewEmergencyPayload', { simpleResolvers: true, description: 'The outcome of reviewing an emergency.' })
export class ReviewEmergencyPayload extends Payload<{ readonly id: string }> {
  @visibleTo(everyone)
  @Field(() => EmergencyView, { nullable: true, description: 'The emergency; null when nothing was said of it.' })
  async emergency(@Ctx() { reader }: Context, @Info() info: GraphQLResolveInfo): Promise<EmergencyView | null> {
    const row = this.done && (await reader.one(emergencyById, { id: this.done.id }, info));
    return row && new EmergencyView(row);
  }
}

@Resolver()
export class EmergenciesResolver {
  @visibleTo(staff)
  @Mutation(() => CaseWorkPayload, {
    nullable: true,
    description:
      'Opens fields of a person at once, for two hours, where nobody can be asked first. The Privacy Officers are told and review it within 72 hours; the person reads of it. One at a time.',
  })
  async breakGlass(
    @Arg('input', () => BreakGlassInput, { description: 'About whom, what and why.' }) input: BreakGlassInput,
    @Ctx() ctx: Context,
  ) {
    return new CaseWorkPayload({ outcome: await breakGlass(ctx, input), language: ctx.language });
  }

  @visibleTo(privacyOfficer)
  @reads({ 'filter.reviewed': 'Emergency.reviewedAt' })
  @Query(() => EmergencyConnection, {
    nullable: true,
    description: 'The emergencies, the newest first, with what was shown in each.',
  })
  async emergencies(
    @Args(() => EmergencyList) _list: EmergencyList,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return new EmergencyConnection(await reader.list(allEmergencies, {}, info));
  }

  @visibleTo(privacyOfficer)
  @Mutation(() => ReviewEmergencyPayload, {
    nullable: true,
    description: 'Says whether an emergency of a colleague was justified. It is said once.',
  })
  async reviewEmergency(
    @Arg('input', () => ReviewEmergencyInput, { description: 'Of which, and what.' }) input: ReviewEmergencyInput,
    @Ctx() ctx: Context,
  ) {
    return new ReviewEmergencyPayload({ outcome: await reviewEmergency(ctx, input), language: ctx.language });
  }
}
