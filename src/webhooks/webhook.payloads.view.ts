import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql';
import { Payload } from '../graph/payload.js';
import { everyone } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { WithSecret } from './addWebhook.js';
import type { Rotated } from './rotateWebhookSecret.js';

@ObjectType('AddWebhookPayload', { simpleResolvers: true, description: 'The outcome of adding a webhook.' })
export class AddWebhookPayload extends Payload<WithSecret> {
  @visibleTo(everyone)
  @Field(() => ID, { nullable: true, description: 'The id of the webhook.' })
  get webhookId(): string | null {
    return this.done?.id ?? null;
  }

  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description:
      'What the partner verifies signatures with, beginning with `whsec_`. It is told this once: null when the request came again with the same `Idempotency-Key`; rotate the secret if it never arrived.',
  })
  get secret(): string | null {
    return this.done?.secret ?? null;
  }
}

@ObjectType('RotateWebhookSecretPayload', {
  simpleResolvers: true,
  description: 'The outcome of giving a webhook a new secret.',
})
export class RotateWebhookSecretPayload extends Payload<Rotated> {
  @visibleTo(everyone)
  @Field(() => ID, { nullable: true, description: 'The id of the webhook.' })
  get webhookId(): string | null {
    return this.done?.id ?? null;
  }

  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description: 'The new secret, beginning with `whsec_`. It is told this once.',
  })
  get secret(): string | null {
    return this.done?.secret ?? null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Until when everything is signed with the secret before as well.',
  })
  get formerSecretUntil(): Date | null {
    return this.done?.formerUntil ?? null;
  }
}

@ObjectType('RemoveWebhookPayload', { simpleResolvers: true, description: 'The outcome of removing a webhook.' })
export class RemoveWebhookPayload extends Payload<{ readonly id: string }> {
  @visibleTo(everyone)
  @Field(() => ID, { nullable: true, description: 'The id of the webhook that was removed.' })
  get removedWebhookId(): string | null {
    return this.done?.id ?? null;
  }
}

@ObjectType('PingWebhookPayload', { simpleResolvers: true, description: 'The outcome of trying a webhook.' })
export class PingWebhookPayload extends Payload<{ readonly id: string }> {
  @visibleTo(everyone)
  @Field(() => ID, {
    nullable: true,
    description: 'The id of the webhook that is tried. Its deliveries say what came of it.',
  })
  get webhookId(): string | null {
    return this.done?.id ?? null;
  }
}
