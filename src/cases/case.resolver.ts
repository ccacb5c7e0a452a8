import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { ViewerView } from '../accounts/index.js';
import type { Ctx as Context } from '../ctx.js';
import { connectionOf, listOf } from '../graph/connection.js';
import { PageArgs } from '../graph/pageArgs.js';
import { fromGlobalId } from '../kernel/ids.js';
import { self, staff } from '../privacy/audience.js';
import { personal, reads, visibleTo } from '../privacy/visibleTo.js';
import {
  CASE_READS,
  CaseList,
  CloseCaseInput,
  EndGrantInput,
  OpenCaseInput,
  RequestGrantInput,
} from './case.inputs.js';
import { CloseCasePayload, EndGrantPayload, OpenCasePayload, RequestGrantPayload } from './casePayloads.view.js';
import { closeCase } from './closeCase.js';
import { endGrant } from './endGrant.js';
import { openCase } from './openCase.js';
import { listOwnCases, readOwnCase } from './readOwnCases.js';
import { requestGrant } from './requestGrant.js';
import { SupportCaseView } from './supportCase.view.js';

const SupportCaseConnection = connectionOf('SupportCase', SupportCaseView);

@Resolver()
export class CaseResolver {
  @visibleTo(staff)
  @reads(CASE_READS)
  @Query(() => SupportCaseConnection, { nullable: true, description: 'The cases that you opened, the newest first.' })
  async cases(@Args(() => CaseList) _list: CaseList, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return new SupportCaseConnection(await listOwnCases(ctx, info));
  }

  @visibleTo(staff)
  @reads({ id: 'SupportCase.id' })
  @Query(() => SupportCaseView, {
    nullable: true,
    description: 'A case that you opened; null for one of a colleague, as for none.',
  })
  async case(
    @Arg('id', () => ID, { description: 'The global id of the case.' }) id: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const ref = fromGlobalId(id);
    return ref?.kind === 'SupportCase' ? readOwnCase(ctx, ref.id, info) : null;
  }

  @visibleTo(staff)
  @Mutation(() => OpenCasePayload, {
    nullable: true,
    description:
      'Opens a case about one person. It shows nothing of her; ask for a grant in it. Look-ups by address are counted and on record, whether somebody is found or not.',
  })
  async openCase(
    @Arg('input', () => OpenCaseInput, { description: 'About whom, and why.' }) input: OpenCaseInput,
    @Ctx() ctx: Context,
  ) {
    return new OpenCasePayload({ outcome: await openCase(ctx, input), language: ctx.language });
  }

  @visibleTo(staff)
  @Mutation(() => RequestGrantPayload, {
    nullable: true,
    description:
      'Asks for leave to see groups of fields of the person of one of your cases. It counts from your next request on, and ends with the case or at its time.',
  })
  async requestGrant(
    @Arg('input', () => RequestGrantInput, { description: 'What is to be seen, for what and how long.' })
    input: RequestGrantInput,
    @Ctx() ctx: Context,
  ) {
    return new RequestGrantPayload({ outcome: await requestGrant(ctx, input), language: ctx.language });
  }

  @visibleTo(staff)
  @Mutation(() => EndGrantPayload, { nullable: true, description: 'Ends one of your grants before its time.' })
  async endGrant(
    @Arg('input', () => EndGrantInput, { description: 'Which grant.' }) input: EndGrantInput,
    @Ctx() ctx: Context,
  ) {
    return new EndGrantPayload({ outcome: await endGrant(ctx, input.grantId), language: ctx.language });
  }

  @visibleTo(staff)
  @Mutation(() => CloseCasePayload, {
    nullable: true,
    description: 'Closes one of your cases, and ends its grants with it.',
  })
  async closeCase(
    @Arg('input', () => CloseCaseInput, { description: 'Which case, and how it ended.' }) input: CloseCaseInput,
    @Ctx() ctx: Context,
  ) {
    return new CloseCasePayload({ outcome: await closeCase(ctx, input), language: ctx.language });
  }
}

@Resolver(() => ViewerView)
export class ViewerCases {
  @visibleTo(self)
  @personal('case', '13.1')
  @FieldResolver(() => SupportCaseConnection, {
    nullable: true,
    description:
      'The cases that staff opened about you, the newest first: who, why, and what they were granted to see. What they were shown stands among your disclosures.',
  })
  async cases(
    @Root() viewer: ViewerView,
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() { vault }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return (await vault.show(viewer, info)) ? new SupportCaseConnection(listOf(viewer, info)) : null;
  }
}
