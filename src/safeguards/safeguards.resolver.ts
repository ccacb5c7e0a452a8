import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { connectionOf, listOf } from '../graph/connection.js';
import { PageArgs } from '../graph/pageArgs.js';
import { everyone, privacyOfficer } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { assignSafeguard } from './assignSafeguard.js';
import { enterSafeguard } from './enterSafeguard.js';
import { PaperDisposalView } from './paperDisposal.view.js';
import { listPaperDisposals, listSafeguards } from './readSafeguards.js';
import { recordPaperDisposal } from './recordPaperDisposal.js';
import { recordSafeguardTest } from './recordSafeguardTest.js';
import { retireSafeguard } from './retireSafeguard.js';
import { SafeguardView } from './safeguard.view.js';
import {
  AssignSafeguardInput,
  EnterSafeguardInput,
  RecordPaperDisposalInput,
  RecordSafeguardTestInput,
  RetireSafeguardInput,
} from './safeguards.inputs.js';
import {
  AssignSafeguardPayload,
  EnterSafeguardPayload,
  RecordPaperDisposalPayload,
  RecordSafeguardTestPayload,
  RetireSafeguardPayload,
} from './safeguards.payloads.view.js';
import { SafeguardTestView } from './safeguardTest.view.js';

const SafeguardConnection = connectionOf('Safeguard', SafeguardView);
const SafeguardTestConnection = connectionOf('SafeguardTest', SafeguardTestView);
const PaperDisposalConnection = connectionOf('PaperDisposal', PaperDisposalView);

@Resolver()
export class SafeguardsResolver {
  @visibleTo(privacyOfficer)
  @Query(() => SafeguardConnection, {
    nullable: true,
    description: 'The register of safeguards, whichever is to be tested first first.',
  })
  async safeguards(@Args(() => PageArgs) _page: PageArgs, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return new SafeguardConnection(await listSafeguards(ctx, info));
  }

  @visibleTo(privacyOfficer)
  @Query(() => PaperDisposalConnection, {
    nullable: true,
    description: 'The register of paper that was shredded, the newest first.',
  })
  async paperDisposals(@Args(() => PageArgs) _page: PageArgs, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return new PaperDisposalConnection(await listPaperDisposals(ctx, info));
  }

  @visibleTo(privacyOfficer)
  @Mutation(() => EnterSafeguardPayload, {
    nullable: true,
    description: 'Enters a safeguard in the register. `NOT_FOUND` for an owner who does not work here.',
  })
  async enterSafeguard(
    @Arg('input', () => EnterSafeguardInput, { description: 'What it is, and who answers for it.' })
    input: EnterSafeguardInput,
    @Ctx() ctx: Context,
  ) {
    return new EnterSafeguardPayload({ outcome: await enterSafeguard(ctx, input), language: ctx.language });
  }

  @visibleTo(privacyOfficer)
  @Mutation(() => AssignSafeguardPayload, {
    nullable: true,
    description: 'Says who answers for a safeguard from now on.',
  })
  async assignSafeguard(
    @Arg('input', () => AssignSafeguardInput, { description: 'Which safeguard, and who.' })
    input: AssignSafeguardInput,
    @Ctx() ctx: Context,
  ) {
    return new AssignSafeguardPayload({ outcome: await assignSafeguard(ctx, input), language: ctx.language });
  }

  @visibleTo(privacyOfficer)
  @Mutation(() => RecordSafeguardTestPayload, {
    nullable: true,
    description:
      'Puts on record that a safeguard was tested or reviewed, and by when it is next. One that did not pass is red in the posture of the service until it passes.',
  })
  async recordSafeguardTest(
    @Arg('input', () => RecordSafeguardTestInput, { description: 'Which safeguard, when, and what came of it.' })
    input: RecordSafeguardTestInput,
    @Ctx() ctx: Context,
  ) {
    return new RecordSafeguardTestPayload({ outcome: await recordSafeguardTest(ctx, input), language: ctx.language });
  }

  @visibleTo(privacyOfficer)
  @Mutation(() => RetireSafeguardPayload, {
    nullable: true,
    description: 'Says that a safeguard is not relied on any more. It stays on record, with its tests.',
  })
  async retireSafeguard(
    @Arg('input', () => RetireSafeguardInput, { description: 'Which safeguard.' }) input: RetireSafeguardInput,
    @Ctx() ctx: Context,
  ) {
    return new RetireSafeguardPayload({ outcome: await retireSafeguard(ctx, input), language: ctx.language });
  }

  @visibleTo(privacyOfficer)
  @Mutation(() => RecordPaperDisposalPayload, {
    nullable: true,
    description: 'Puts on record that paper with personal information was shredded, by whom, and what certifies it.',
  })
  async recordPaperDisposal(
    @Arg('input', () => RecordPaperDisposalInput, { description: 'What, when, how and by whom.' })
    input: RecordPaperDisposalInput,
    @Ctx() ctx: Context,
  ) {
    return new RecordPaperDisposalPayload({ outcome: await recordPaperDisposal(ctx, input), language: ctx.language });
  }
}

@Resolver(() => SafeguardView)
export class SafeguardTests {
  @visibleTo(everyone)
  @FieldResolver(() => SafeguardTestConnection, { description: 'Its tests and reviews, the newest first.' })
  tests(@Root() safeguard: SafeguardView, @Args(() => PageArgs) _page: PageArgs, @Info() info: GraphQLResolveInfo) {
    return new SafeguardTestConnection(listOf(safeguard, info));
  }
}
