import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { ViewerView } from '../accounts/index.js';
import { SupportCaseView } from '../cases/index.js';
import type { Ctx as Context } from '../ctx.js';
import { connectionOf, listOf } from '../graph/connection.js';
import { PageArgs } from '../graph/pageArgs.js';
import { everyone, self, staff } from '../privacy/audience.js';
import { rowOf } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import { DecisionInput } from './approval.inputs.js';
import { klussterOwnersWaiting } from './approval.sources.js';
import { CaseDecisionView } from './caseDecision.view.js';
import { decideOnOwner } from './decideOnOwner.js';
import {
  ApproveKlussterOwnerPayload,
  RefuseKlussterOwnerPayload,
  ReinstateKlussterOwnerPayload,
  SuspendKlussterOwnerPayload,
} from './decisionPayloads.view.js';
import { KlussterOwnerStandingView } from './klussterOwnerStanding.view.js';

const KlussterOwnerStandingConnection = connectionOf('KlussterOwnerStanding', KlussterOwnerStandingView);
const CaseDecisionConnection = connectionOf('CaseDecision', CaseDecisionView);
const INPUT = { description: 'In which case, and why.' };

const standingIn = (row: Row): KlussterOwnerStandingView | null => {
  const standing = row.klussterOwnerStanding as Row | null;
  return standing && new KlussterOwnerStandingView(standing);
};

@Resolver()
export class ApprovalResolver {
  @visibleTo(staff)
  @Query(() => KlussterOwnerStandingConnection, {
    nullable: true,
    description:
      'The Klusster Owners who wait for approval, the longest waiting first. Open a case about one to decide.',
  })
  async klussterOwnersWaiting(
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return new KlussterOwnerStandingConnection(await ctx.reader.list(klussterOwnersWaiting, {}, info));
  }

  @visibleTo(staff)
  @Mutation(() => ApproveKlussterOwnerPayload, {
    nullable: true,
    description: 'Approves a Klusster Owner who waits: from her next operation on she is in the audience.',
  })
  async approveKlussterOwner(@Arg('input', () => DecisionInput, INPUT) input: DecisionInput, @Ctx() ctx: Context) {
    const outcome = await decideOnOwner(ctx, 'APPROVED', input);
    return new ApproveKlussterOwnerPayload({ outcome, language: ctx.language });
  }

  @visibleTo(staff)
  @Mutation(() => RefuseKlussterOwnerPayload, {
    nullable: true,
    description: 'Does not approve a Klusster Owner who waits.',
  })
  async refuseKlussterOwner(@Arg('input', () => DecisionInput, INPUT) input: DecisionInput, @Ctx() ctx: Context) {
    const outcome = await decideOnOwner(ctx, 'REFUSED', input);
    return new RefuseKlussterOwnerPayload({ outcome, language: ctx.language });
  }

  @visibleTo(staff)
  @Mutation(() => SuspendKlussterOwnerPayload, {
    nullable: true,
    description:
      'Suspends an active Klusster Owner: from her next operation on, and in what is being answered to her now, she is in the audience no more.',
  })
  async suspendKlussterOwner(@Arg('input', () => DecisionInput, INPUT) input: DecisionInput, @Ctx() ctx: Context) {
    const outcome = await decideOnOwner(ctx, 'SUSPENDED', input);
    return new SuspendKlussterOwnerPayload({ outcome, language: ctx.language });
  }

  @visibleTo(staff)
  @Mutation(() => ReinstateKlussterOwnerPayload, {
    nullable: true,
    description: 'Makes a suspended Klusster Owner active again.',
  })
  async reinstateKlussterOwner(@Arg('input', () => DecisionInput, INPUT) input: DecisionInput, @Ctx() ctx: Context) {
    const outcome = await decideOnOwner(ctx, 'REINSTATED', input);
    return new ReinstateKlussterOwnerPayload({ outcome, language: ctx.language });
  }
}

@Resolver(() => SupportCaseView)
export class CaseDecisions {
  @visibleTo(everyone)
  @FieldResolver(() => CaseDecisionConnection, { description: 'What was decided in it, the newest first.' })
  decisions(@Root() one: SupportCaseView, @Args(() => PageArgs) _page: PageArgs, @Info() info: GraphQLResolveInfo) {
    return new CaseDecisionConnection(listOf(one, info));
  }

  @visibleTo(everyone)
  @FieldResolver(() => KlussterOwnerStandingView, {
    nullable: true,
    description: 'Where the Klusster Owner stands whom an `APPROVAL` is about; null for other cases.',
  })
  klussterOwnerStanding(@Root() one: SupportCaseView) {
    return standingIn(rowOf(one));
  }
}

@Resolver(() => ViewerView)
export class ViewerStanding {
  @visibleTo(self)
  @FieldResolver(() => KlussterOwnerStandingView, {
    nullable: true,
    description: 'Where you stand as a Klusster Owner, if you are one or asked to be.',
  })
  klussterOwnerStanding(@Root() viewer: ViewerView) {
    return standingIn(rowOf(viewer));
  }
}
