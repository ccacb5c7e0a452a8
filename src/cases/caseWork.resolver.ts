import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { connectionOf } from '../graph/connection.js';
import { PageArgs } from '../graph/pageArgs.js';
import { staff } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { addCaseNote } from './addCaseNote.js';
import { AddCaseNoteInput, HandOverCaseInput, MergeCasesInput } from './caseWork.inputs.js';
import { CaseWorkPayload } from './caseWork.payloads.view.js';
import { handOverCase } from './handOverCase.js';
import { mergeCases } from './mergeCases.js';
import { listColleagues } from './readOwnCases.js';
import { StaffMemberView } from './staffMember.view.js';

const StaffMemberConnection = connectionOf('StaffMember', StaffMemberView);

/** What is done with a case between its beginning and its end. */
@Resolver()
export class CaseWorkResolver {
  @visibleTo(staff)
  @Query(() => StaffMemberConnection, {
    nullable: true,
    description: 'Who works here and is cleared, by name: to whom a case can be handed over.',
  })
  async colleagues(@Args(() => PageArgs) _page: PageArgs, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return new StaffMemberConnection(await listColleagues(ctx, info));
  }

  @visibleTo(staff)
  @Mutation(() => CaseWorkPayload, {
    nullable: true,
    description:
      'Writes a note in the file of one of your open cases. It stays as it is written, and the person reads it.',
  })
  async addCaseNote(
    @Arg('input', () => AddCaseNoteInput, { description: 'In which case, and what.' }) input: AddCaseNoteInput,
    @Ctx() ctx: Context,
  ) {
    return new CaseWorkPayload({ outcome: await addCaseNote(ctx, input), language: ctx.language });
  }

  @visibleTo(staff)
  @Mutation(() => CaseWorkPayload, {
    nullable: true,
    description:
      'Hands an open case to a colleague. What was granted to you in it ends; she asks for herself. Privacy Officers hand over any case, for whoever is away.',
  })
  async handOverCase(
    @Arg('input', () => HandOverCaseInput, { description: 'Which case, to whom and why.' }) input: HandOverCaseInput,
    @Ctx() ctx: Context,
  ) {
    return new CaseWorkPayload({ outcome: await handOverCase(ctx, input), language: ctx.language });
  }

  @visibleTo(staff)
  @Mutation(() => CaseWorkPayload, {
    nullable: true,
    description:
      'Lets one of your open cases go on in another about the same person. It needs a grant of `ACCOUNT` for both; what was granted in the first ends with it.',
  })
  async mergeCases(
    @Arg('input', () => MergeCasesInput, { description: 'Which case goes on in which.' }) input: MergeCasesInput,
    @Ctx() ctx: Context,
  ) {
    return new CaseWorkPayload({ outcome: await mergeCases(ctx, input), language: ctx.language });
  }
}
