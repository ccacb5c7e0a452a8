import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, ObjectType } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { LetterPayload } from '../graph/letterPayload.js';
import { Payload } from '../graph/payload.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Confirmed } from './confirmSubscription.js';
import type { ConsentText } from './consentText.js';
import { readSenderIdentity } from './readSenderIdentity.js';
import { SenderIdentityView } from './senderIdentity.view.js';
import type { Stated } from './stateSenderIdentity.js';
import type { LanguageChanged, Unsubscribed } from './unsubscribe.js';

@ObjectType('MailingListConsent', {
  simpleResolvers: true,
  description: 'What whoever subscribes to a mailing list consents to. Show it whole, and tick nothing beforehand.',
})
export class MailingListConsentView extends Lens<ConsentText> {
  @visibleTo(everyone)
  @Field(() => String, { description: 'The text that is to be shown, line by line.' })
  get text(): string {
    return this.row.text;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'By this `subscribe` is told which text was shown. It changes with every word.' })
  get version(): string {
    return this.row.version;
  }
}

@ObjectType('SubscribePayload', { simpleResolvers: true, description: 'The outcome of subscribing to a mailing list.' })
export class SubscribePayload extends LetterPayload {}

@ObjectType('ConfirmSubscriptionPayload', {
  simpleResolvers: true,
  description: 'The outcome of following the link of a subscription.',
})
export class ConfirmSubscriptionPayload extends Payload<Confirmed> {
  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description: 'The name of the klusster whose mailing list is sent from now on; null when nothing was done.',
  })
  get klussterName(): string | null {
    return this.done?.klussterName ?? null;
  }
}

@ObjectType('UnsubscribePayload', { simpleResolvers: true, description: 'The outcome of unsubscribing.' })
export class UnsubscribePayload extends Payload<Unsubscribed> {
  @visibleTo(everyone)
  @Field(() => Boolean, { description: 'Whether nothing more is sent, from now on.' })
  get unsubscribed(): boolean {
    return this.done !== null;
  }
}

@ObjectType('ChangeSubscriptionLanguagePayload', {
  simpleResolvers: true,
  description: 'The outcome of changing the language of a mailing list.',
})
export class ChangeSubscriptionLanguagePayload extends Payload<LanguageChanged> {
  @visibleTo(everyone)
  @Field(() => Boolean, { description: 'Whether it is written in the other language from now on.' })
  get changed(): boolean {
    return this.done !== null;
  }
}

@ObjectType('StateSenderIdentityPayload', {
  simpleResolvers: true,
  description: 'The outcome of stating who sends a mailing list.',
})
export class StateSenderIdentityPayload extends Payload<Stated> {
  @visibleTo(everyone)
  @Field(() => SenderIdentityView, {
    nullable: true,
    description: 'The identity as it is now; null when nothing was done.',
  })
  async senderIdentity(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<SenderIdentityView | null> {
    return this.done && readSenderIdentity(ctx, this.done.klusster, info);
  }
}
