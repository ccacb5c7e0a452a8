import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { connectionOf, listOf } from '../graph/connection.js';
import { PageArgs } from '../graph/pageArgs.js';
import { self, signedIn } from '../privacy/audience.js';
import { personal, visibleTo } from '../privacy/visibleTo.js';
import { endAllSessions } from './endAllSessions.js';
import { endSession } from './endSession.js';
import { proveAgain } from './proveAgain.js';
import { rotateSession } from './rotateSession.js';
import { EndAllSessionsInput, EndSessionInput, ProveAgainInput } from './session.inputs.js';
import {
  EndAllSessionsPayload,
  EndSessionPayload,
  ProveAgainPayload,
  RotateSessionPayload,
} from './session.payloads.view.js';
import { SessionView } from './session.view.js';
import { ViewerView } from './viewer.view.js';

const SessionConnection = connectionOf('Session', SessionView);

@Resolver(() => ViewerView)
export class SessionsResolver {
  @visibleTo(self)
  @personal('session', '10.1')
  @FieldResolver(() => SessionConnection, {
    nullable: true,
    description:
      'Where you are signed in, the one used last first; and for 30 days each session that ended because a token that had been replaced was used again.',
  })
  async sessions(
    @Root() viewer: ViewerView,
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() { vault }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return (await vault.show(viewer, info)) ? new SessionConnection(listOf(viewer, info)) : null;
  }

  @visibleTo(signedIn)
  @Mutation(() => EndSessionPayload, {
    nullable: true,
    description:
      'Ends one of your sessions. Its token is refused from the next request on, wherever it is. `NOT_FOUND` for an id that names none of yours.',
  })
  async endSession(
    @Arg('input', () => EndSessionInput, { description: 'Which session to end.' }) input: EndSessionInput,
    @Ctx() ctx: Context,
  ) {
    return new EndSessionPayload({ outcome: await endSession(ctx, input), language: ctx.language });
  }

  @visibleTo(signedIn)
  @Mutation(() => EndAllSessionsPayload, {
    nullable: true,
    description: 'Ends all your sessions, or all but the one of this request, from their next request on.',
  })
  async endAllSessions(
    @Arg('input', () => EndAllSessionsInput, { description: 'Which sessions to end.' }) input: EndAllSessionsInput,
    @Ctx() ctx: Context,
  ) {
    return new EndAllSessionsPayload({ outcome: await endAllSessions(ctx, input), language: ctx.language });
  }

  @visibleTo(signedIn)
  @Mutation(() => ProveAgainPayload, {
    nullable: true,
    description:
      'Proves once more that it is you. Acts that are sensitive ask for a proof of the last ten minutes and answer `PROOF_NEEDED` without one; signing in counts as one.',
  })
  async proveAgain(
    @Arg('input', () => ProveAgainInput, { description: 'The proof.' }) input: ProveAgainInput,
    @Ctx() ctx: Context,
  ) {
    return new ProveAgainPayload({ outcome: await proveAgain(ctx, input), language: ctx.language });
  }

  @visibleTo(signedIn)
  @Mutation(() => RotateSessionPayload, {
    nullable: true,
    description:
      'Replaces the token of this session by a new one. The old one still answers for 30 seconds; when it is used after that, the session ends, since somebody else may have it.',
  })
  async rotateSession(@Ctx() ctx: Context) {
    return new RotateSessionPayload({ outcome: await rotateSession(ctx), language: ctx.language });
  }
}
