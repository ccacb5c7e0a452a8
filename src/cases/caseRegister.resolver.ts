import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, ArgsType, Ctx, Field, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { connectionOf } from '../graph/connection.js';
import { PageArgs } from '../graph/pageArgs.js';
import { privacyOfficer } from '../privacy/audience.js';
import { reads, visibleTo } from '../privacy/visibleTo.js';
import { CaseRecordView } from './caseRecord.view.js';
import { CaseRecordFilter, DelayTellingInput, EndDelayInput } from './caseWork.inputs.js';
import { DelayPayload } from './caseWork.payloads.view.js';
import { delayTelling, endDelay } from './delayTelling.js';
import { listCaseRecords } from './readOwnCases.js';

const CaseRecordConnection = connectionOf('CaseRecord', CaseRecordView);

@ArgsType()
class CaseRecordList extends PageArgs {
  @Field(() => CaseRecordFilter, { nullable: true, description: 'Which cases to list; all when left out.' })
  filter?: CaseRecordFilter | null;
}

/** The register of cases, and from when on their people are told. */
@Resolver()
export class CaseRegisterResolver {
  @visibleTo(privacyOfficer)
  @reads({ 'filter.open': 'CaseRecord.closedAt' })
  @Query(() => CaseRecordConnection, {
    nullable: true,
    description: 'The cases of all staff, the newest first: who has which, and nothing about their people.',
  })
  async caseRegister(
    @Args(() => CaseRecordList) _list: CaseRecordList,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return new CaseRecordConnection(await listCaseRecords(ctx, info));
  }

  @visibleTo(privacyOfficer)
  @Mutation(() => DelayPayload, {
    nullable: true,
    description:
      'Keeps a case of a colleague, and what she was shown in it, from its person for at most 30 days, as PIPEDA, section 9 allows. Afterwards the person reads all of it, and that it was delayed.',
  })
  async delayTelling(
    @Arg('input', () => DelayTellingInput, { description: 'Which case, why and until when.' }) input: DelayTellingInput,
    @Ctx() ctx: Context,
  ) {
    return new DelayPayload({ outcome: await delayTelling(ctx, input), language: ctx.language });
  }

  @visibleTo(privacyOfficer)
  @Mutation(() => DelayPayload, { nullable: true, description: 'Lets the person of a case read of it at once.' })
  async endDelay(
    @Arg('input', () => EndDelayInput, { description: 'Which case.' }) input: EndDelayInput,
    @Ctx() ctx: Context,
  ) {
    return new DelayPayload({ outcome: await endDelay(ctx, input.caseId), language: ctx.language });
  }
}
