import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, GraphQLISODateTime, Info, Int, ObjectType } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { Payload } from '../graph/payload.js';
import { everyone } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { CompletedSignIn } from './completeSignIn.js';
import { readViewer } from './readViewer.js';
import { ViewerView } from './viewer.view.js';

@ObjectType('CompleteSignInPayload', {
  simpleResolvers: true,
  description: 'The outcome of proving a second factor: a token, or the reasons why not.',
})
export class CompleteSignInPayload extends Payload<CompletedSignIn> {
  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description:
      'The access token. Send it as `Authorization: Bearer …` with each request, and keep it to yourself. Null where it was handed over as a cookie.',
  })
  get accessToken(): string | null {
    return this.done?.accessToken ?? null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the token ends by itself.' })
  get expiresAt(): Date | null {
    return this.done?.expiresAt ?? null;
  }

  @visibleTo(everyone)
  @Field(() => Int, {
    nullable: true,
    description:
      'How many recovery codes are left, when you have just used one. Make new ones before the last is gone.',
  })
  get recoveryCodesLeft(): number | null {
    return this.done?.recoveryCodesLeft ?? null;
  }

  @visibleTo(everyone)
  @Field(() => ViewerView, {
    nullable: true,
    description: 'You, as you are signed in from here on; null when it did not succeed.',
  })
  async viewer(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ViewerView | null> {
    return this.done && readViewer(ctx, info);
  }
}
