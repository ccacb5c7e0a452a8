import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { everyone } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { CompleteSignInInput, proofIn } from './completeSignIn.inputs.js';
import { completeSignIn } from './completeSignIn.js';
import { CompleteSignInPayload } from './completeSignIn.view.js';
import { readViewer } from './readViewer.js';
import { SignInInput } from './signIn.inputs.js';
import { signIn } from './signIn.js';
import { SignInPayload, SignOutPayload } from './signIn.view.js';
import { signOut } from './signOut.js';
import { ViewerView } from './viewer.view.js';

@Resolver()
export class AccountsResolver {
  @visibleTo(everyone)
  @Query(() => ViewerView, { nullable: true, description: 'You, as you are signed in; null when you are not.' })
  viewer(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return readViewer(ctx, info);
  }

  @visibleTo(everyone)
  @Mutation(() => SignInPayload, {
    description:
      'Signs in with address and password. Who has a second factor is asked for it, and gets her token from `completeSignIn`.',
  })
  async signIn(
    @Arg('input', () => SignInInput, { description: 'What it takes to sign in.' }) input: SignInInput,
    @Ctx() ctx: Context,
  ) {
    return new SignInPayload({ outcome: await signIn(ctx, input), language: ctx.language });
  }

  @visibleTo(everyone)
  @Mutation(() => CompleteSignInPayload, {
    description: 'Answers the question for a second factor that `signIn` asked.',
  })
  async completeSignIn(
    @Arg('input', () => CompleteSignInInput, { description: 'The challenge and what answers it.' })
    input: CompleteSignInInput,
    @Ctx() ctx: Context,
  ) {
    const outcome = await completeSignIn(ctx, { ...input, proof: proofIn(input) });
    return new CompleteSignInPayload({ outcome, language: ctx.language });
  }

  @visibleTo(everyone)
  @Mutation(() => SignOutPayload, {
    description: 'Ends the session of this request. Its token is refused from the next request on.',
  })
  async signOut(@Ctx() ctx: Context) {
    return new SignOutPayload({ ended: await signOut(ctx) });
  }
}
