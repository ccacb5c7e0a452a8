import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, Info, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { connectionOf } from '../graph/connection.js';
import { PageArgs } from '../graph/pageArgs.js';
import { Payload } from '../graph/payload.js';
import type { StaffId } from '../kernel/ids.js';
import { everyone, privacyOfficer } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { ConfirmClearanceInput, RecordTrainingInput } from './clearances.inputs.js';
import { staffClearanceById, staffWhoWorkHere } from './clearances.sources.js';
import { confirmClearance } from './confirmClearance.js';
import { recordTraining } from './recordTraining.js';
import { StaffClearanceView } from './staffClearance.view.js';

const StaffClearanceConnection = connectionOf('StaffClearance', StaffClearanceView);

@ObjectType('StaffClearancePayload', {
  simpleResolvers: true,
  description: 'The outcome of saying something of a colleague.',
})
export class StaffClearancePayload extends Payload<{ readonly id: StaffId }> {
  @visibleTo(everyone)
  @Field(() => StaffClearanceView, {
    nullable: true,
    description: 'How far she is cleared; null when nothing was said.',
  })
  async clearance(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<StaffClearanceView | null> {
    const row = this.done && (await ctx.reader.one(staffClearanceById, { id: this.done.id }, info));
    return row ? new StaffClearanceView(row) : null;
  }
}

@Resolver()
export class ClearancesResolver {
  @visibleTo(privacyOfficer)
  @Query(() => StaffClearanceConnection, {
    nullable: true,
    description: 'Who works here, by name: what each is, until when she is cleared, and what is missing.',
  })
  async staffMembers(@Args(() => PageArgs) _page: PageArgs, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return new StaffClearanceConnection(await ctx.reader.list(staffWhoWorkHere, {}, info));
  }

  @visibleTo(privacyOfficer)
  @Mutation(() => StaffClearancePayload, {
    nullable: true,
    description:
      'Confirms that a colleague has to do what her role is for, until it is to be looked at again. The newest word counts, also where it ends what was given for longer. Nobody confirms herself.',
  })
  async confirmClearance(
    @Arg('input', () => ConfirmClearanceInput, { description: 'Of whom, why and until when.' })
    input: ConfirmClearanceInput,
    @Ctx() ctx: Context,
  ) {
    return new StaffClearancePayload({ outcome: await confirmClearance(ctx, input), language: ctx.language });
  }

  @visibleTo(privacyOfficer)
  @Mutation(() => StaffClearancePayload, {
    nullable: true,
    description: 'Puts on record that a colleague passed a module; it counts for a year. Nobody records her own.',
  })
  async recordTraining(
    @Arg('input', () => RecordTrainingInput, { description: 'Of whom, what and when.' }) input: RecordTrainingInput,
    @Ctx() ctx: Context,
  ) {
    return new StaffClearancePayload({ outcome: await recordTraining(ctx, input), language: ctx.language });
  }
}
