import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { ViewerView } from '../accounts/index.js';
import type { Ctx as Context } from '../ctx.js';
import { nameOf } from '../disclosures/index.js';
import { connectionOf, listOf } from '../graph/connection.js';
import { PageArgs } from '../graph/pageArgs.js';
import { self, signedIn, staff } from '../privacy/audience.js';
import { personal, reads, visibleTo } from '../privacy/visibleTo.js';
import {
  ACCESS_READS,
  AccessRequestList,
  ConfirmIdentityInput,
  ExtendAccessInput,
  OpenAccessPackageInput,
  RecordAccessRequestInput,
  RefuseAccessInput,
  RequestAccessInput,
  TakeAccessRequestInput,
} from './access.inputs.js';
import {
  AccessRequestPayload,
  OpenAccessPackagePayload,
  RequestAccessPayload,
  TakeAccessRequestPayload,
} from './access.payloads.view.js';
import { AccessRequestView } from './accessRequest.view.js';
import { confirmIdentity } from './confirmIdentity.js';
import { extendAccess } from './extendAccess.js';
import { openAccessPackage } from './openAccessPackage.js';
import { listRequests } from './readAccessRequests.js';
import { recordAccessRequest } from './recordAccessRequest.js';
import { refuseAccess } from './refuseAccess.js';
import { requestAccess } from './requestAccess.js';
import { takeAccessRequest } from './takeAccessRequest.js';

const AccessRequestConnection = connectionOf('AccessRequest', AccessRequestView);

@Resolver(() => ViewerView)
export class ViewerAccessRequests {
  @visibleTo(self)
  @personal('access', '13.1')
  @FieldResolver(() => AccessRequestConnection, {
    nullable: true,
    description: 'When you asked what is held about you, the newest first, and what became of it.',
  })
  async accessRequests(
    @Root() viewer: ViewerView,
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() { vault }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return (await vault.show(viewer, info)) ? new AccessRequestConnection(listOf(viewer, info)) : null;
  }
}

/** What whoever asks does. */
@Resolver()
export class AccessResolver {
  @visibleTo(signedIn)
  @Mutation(() => RequestAccessPayload, {
    nullable: true,
    description:
      'Asks what is held about you (§13.1). It is answered at once and costs nothing: open the package with `openAccessPackage`. You have to prove that it is you first, as with `proveAgain`. Asked for again within a day it is the same request.',
  })
  async requestAccess(
    @Arg('input', () => RequestAccessInput, { description: 'How you want to be told.' }) input: RequestAccessInput,
    @Ctx() ctx: Context,
  ) {
    return new RequestAccessPayload({ outcome: await requestAccess(ctx, { ...input }), language: ctx.language });
  }

  @visibleTo(signedIn)
  @Mutation(() => OpenAccessPackagePayload, {
    nullable: true,
    description:
      'Makes the package of everything that is held about you at this moment: what it is, where it comes from, what it is used for, how long it is kept, who was shown what of it and when, and your rights. It gives an address where it is fetched once. You have to prove that it is you first, as with `proveAgain`.',
  })
  async openAccessPackage(
    @Arg('input', () => OpenAccessPackageInput, { description: 'Which package, and how.' })
    input: OpenAccessPackageInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return new OpenAccessPackagePayload({
      outcome: await openAccessPackage(ctx, input, (who) => nameOf(who, ctx, info)),
      language: ctx.language,
    });
  }
}

/** What staff do about a request that came by mail. */
@Resolver()
export class StaffAccessResolver {
  @visibleTo(staff)
  @reads(ACCESS_READS)
  @Query(() => AccessRequestConnection, {
    nullable: true,
    description: 'Requests for access, of nobody in particular. Take one up that nobody works on.',
  })
  async accessRequests(
    @Args(() => AccessRequestList) _list: AccessRequestList,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return new AccessRequestConnection(await listRequests(ctx, info));
  }

  @visibleTo(staff)
  @Mutation(() => AccessRequestPayload, {
    nullable: true,
    description:
      'Puts a request for access on record that came by mail. Its thirty days run from when it came in; the person is told until when it is answered. `NOT_FOUND` for a case that is not yours.',
  })
  async recordAccessRequest(
    @Arg('input', () => RecordAccessRequestInput, { description: 'In which case, and when the letter came.' })
    input: RecordAccessRequestInput,
    @Ctx() ctx: Context,
  ) {
    return new AccessRequestPayload({ outcome: await recordAccessRequest(ctx, input), language: ctx.language });
  }

  @visibleTo(staff)
  @Mutation(() => AccessRequestPayload, {
    nullable: true,
    description:
      'Says by what it was established who wrote, which answers the request: the person can open the package from then on, signed in as herself, and is told so by mail. You see nothing of it.',
  })
  async confirmAccessIdentity(
    @Arg('input', () => ConfirmIdentityInput, { description: 'Of which request, and by what.' })
    input: ConfirmIdentityInput,
    @Ctx() ctx: Context,
  ) {
    return new AccessRequestPayload({ outcome: await confirmIdentity(ctx, input), language: ctx.language });
  }

  @visibleTo(staff)
  @Mutation(() => AccessRequestPayload, {
    nullable: true,
    description:
      'Extends the time of a request, once, by thirty days at most, within its first thirty days. The person is told why, until when, and that she may complain.',
  })
  async extendAccess(
    @Arg('input', () => ExtendAccessInput, { description: 'Which request, by how much, and why.' })
    input: ExtendAccessInput,
    @Ctx() ctx: Context,
  ) {
    return new AccessRequestPayload({ outcome: await extendAccess(ctx, input), language: ctx.language });
  }

  @visibleTo(staff)
  @Mutation(() => AccessRequestPayload, {
    nullable: true,
    description:
      'Refuses a request, on one of the grounds of the law. The person is told the reasons in writing, and where she may turn; what is held of her is kept while she may.',
  })
  async refuseAccess(
    @Arg('input', () => RefuseAccessInput, { description: 'Which request, on what ground, and why.' })
    input: RefuseAccessInput,
    @Ctx() ctx: Context,
  ) {
    return new AccessRequestPayload({ outcome: await refuseAccess(ctx, input), language: ctx.language });
  }

  @visibleTo(staff)
  @Mutation(() => TakeAccessRequestPayload, {
    nullable: true,
    description:
      'Opens a case about whoever asked, where nobody works on her request any more. It shows nothing of her; ask for a grant in it.',
  })
  async takeAccessRequest(
    @Arg('input', () => TakeAccessRequestInput, { description: 'Which request, and why.' })
    input: TakeAccessRequestInput,
    @Ctx() ctx: Context,
  ) {
    return new TakeAccessRequestPayload({ outcome: await takeAccessRequest(ctx, input), language: ctx.language });
  }
}
