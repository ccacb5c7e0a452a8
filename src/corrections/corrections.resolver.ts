import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { ViewerView } from '../accounts/index.js';
import type { Ctx as Context } from '../ctx.js';
import { connectionOf, listOf } from '../graph/connection.js';
import { PageArgs } from '../graph/pageArgs.js';
import { everyone, self, signedIn } from '../privacy/audience.js';
import { personal, visibleTo } from '../privacy/visibleTo.js';
import { amendContact } from './amendContact.js';
import { AmendContactPayload, CorrectionRecipientView, CorrectionView } from './correction.view.js';
import { AmendContactInput } from './corrections.inputs.js';

const CorrectionConnection = connectionOf('Correction', CorrectionView);
const CorrectionRecipientConnection = connectionOf('CorrectionRecipient', CorrectionRecipientView);

@Resolver()
export class CorrectionsResolver {
  @visibleTo(signedIn)
  @Mutation(() => AmendContactPayload, {
    nullable: true,
    description:
      'Amends the contact of a profile of yours. What it said is kept for you alone; whoever was shown it in the last 24 months is told that it changed, and not what it says now. `NOT_FOUND` when you have no such profile. It asks for a proof of the last ten minutes (`PROOF_NEEDED`).',
  })
  async amendContact(
    @Arg('input', () => AmendContactInput, { description: 'What is amended.' }) input: AmendContactInput,
    @Ctx() ctx: Context,
  ) {
    return new AmendContactPayload({ outcome: await amendContact(ctx, input), language: ctx.language });
  }
}

@Resolver(() => ViewerView)
export class ViewerCorrections {
  @visibleTo(self)
  @personal('correction', '8.3')
  @FieldResolver(() => CorrectionConnection, {
    nullable: true,
    description: 'What you amended, the newest first, with what it said before and who was told that it changed.',
  })
  async corrections(
    @Root() viewer: ViewerView,
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() { vault }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return (await vault.show(viewer, info)) ? new CorrectionConnection(listOf(viewer, info)) : null;
  }
}

@Resolver(() => CorrectionView)
export class CorrectionRecipients {
  @visibleTo(everyone)
  @FieldResolver(() => CorrectionRecipientConnection, {
    description: 'Who was told that it changed, whoever was told last first.',
  })
  recipients(
    @Root() correction: CorrectionView,
    @Args(() => PageArgs) _page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ) {
    return new CorrectionRecipientConnection(listOf(correction, info));
  }
}
