import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { ViewerView } from '../accounts/index.js';
import { PersonView } from '../cases/index.js';
import type { Ctx as Context } from '../ctx.js';
import { connectionOf, listOf } from '../graph/connection.js';
import { PageArgs } from '../graph/pageArgs.js';
import { DocumentConnection } from '../policy/index.js';
import { caseStaff, self, signedIn } from '../privacy/audience.js';
import { personal, visibleTo } from '../privacy/visibleTo.js';
import { AcceptDocumentsPayload, DocumentAcceptanceView } from './acceptance.view.js';
import { AcceptDocumentsInput } from './acceptances.inputs.js';
import { acceptDocuments } from './acceptDocuments.js';

const DocumentAcceptanceConnection = connectionOf('DocumentAcceptance', DocumentAcceptanceView);

@Resolver()
export class AcceptancesResolver {
  @visibleTo(signedIn)
  @Mutation(() => AcceptDocumentsPayload, {
    nullable: true,
    description:
      'Accepts documents, each in the version that you were shown (privacy policy, section 15). Accepted once more, nothing changes. You consent to nothing by it.',
  })
  async acceptDocuments(
    @Arg('input', () => AcceptDocumentsInput, { description: 'What you accept.' }) input: AcceptDocumentsInput,
    @Ctx() ctx: Context,
  ) {
    return new AcceptDocumentsPayload({ outcome: await acceptDocuments(ctx, input), language: ctx.language });
  }
}

@Resolver(() => ViewerView)
export class ViewerAcceptances {
  @visibleTo(self)
  @personal('acceptance', '15')
  @FieldResolver(() => DocumentAcceptanceConnection, {
    nullable: true,
    description: 'Which documents you accepted, in which version and when, the newest first.',
  })
  async acceptances(
    @Root() viewer: ViewerView,
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() { vault }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return (await vault.show(viewer, info)) ? new DocumentAcceptanceConnection(listOf(viewer, info)) : null;
  }

  @visibleTo(self)
  @FieldResolver(() => DocumentConnection, {
    nullable: true,
    description:
      'The documents in force that you have not accepted, in both languages. Once you accepted one in either language it is no longer among them.',
  })
  documentsToAccept(
    @Root() viewer: ViewerView,
    @Args(() => PageArgs) _page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ) {
    return new DocumentConnection(listOf(viewer, info));
  }
}

@Resolver(() => PersonView)
export class PersonAcceptances {
  @visibleTo(self, caseStaff)
  @personal('account', '15')
  @FieldResolver(() => DocumentAcceptanceConnection, {
    nullable: true,
    description:
      'Which documents the person accepted, in which version and when, the newest first. The grant covers `ACCOUNT`.',
  })
  async acceptances(
    @Root() person: PersonView,
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() { vault }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return (await vault.show(person, info)) ? new DocumentAcceptanceConnection(listOf(person, info)) : null;
  }
}
