import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, GraphQLISODateTime, Info, ObjectType } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { Payload } from '../graph/payload.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { SecondFactorChallengeView } from './askedFactor.view.js';
import type { FirstProof } from './goOnFrom.js';
import type { HandedSession } from './handOver.js';
import { readViewer } from './readViewer.js';
import { ViewerView } from './viewer.view.js';

@ObjectType('SignInPayload', {
  simpleResolvers: true,
  description: 'The outcome of signing in: a token, the question for a second factor, or the reasons why not.',
})
export class SignInPayload extends Payload<FirstProof> {
  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description:
      'The access token. Send it as `Authorization: Bearer …` with each request, and keep it to yourself. Null where it was handed over as a cookie.',
  })
  get accessToken(): string | null {
    return this.signedIn?.accessToken ?? null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the token ends by itself.' })
  get expiresAt(): Date | null {
    return this.signedIn?.expiresAt ?? null;
  }

  @visibleTo(everyone)
  @Field(() => ViewerView, {
    nullable: true,
    description: 'You, as you are signed in from here on; null when signing in did not succeed.',
  })
  async viewer(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ViewerView | null> {
    return this.signedIn && readViewer(ctx, info);
  }

  @visibleTo(everyone)
  @Field(() => SecondFactorChallengeView, {
    nullable: true,
    description: 'What is asked before there is a token, when the password was right and you have a second factor.',
  })
  get secondFactor(): SecondFactorChallengeView | null {
    return this.done && 'secondFactor' in this.done ? new SecondFactorChallengeView(this.done.secondFactor) : null;
  }

  private get signedIn(): HandedSession | null {
    return this.done && 'accessToken' in this.done ? this.done : null;
  }
}

@ObjectType('SignOutPayload', { simpleResolvers: true, description: 'The outcome of signing out.' })
export class SignOutPayload extends Lens<{ ended: boolean }> {
  @visibleTo(everyone)
  @Field(() => Boolean, { description: 'Whether a session was ended. False when nobody was signed in.' })
  get ended(): boolean {
    return this.row.ended;
  }
}
