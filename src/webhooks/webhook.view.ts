import { Field, GraphQLISODateTime, ID, ObjectType, registerEnumType } from 'type-graphql';
import { toGlobalId } from '../kernel/ids.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import { WebhookEvent } from './webhook.inputs.js';
import type { WebhookEventCode } from './webhookEvents.js';

const Disabled = { REMOVED: 'REMOVED', GONE: 'GONE', FAILING: 'FAILING' } as const;
registerEnumType(Disabled, {
  name: 'WebhookDisabled',
  description: 'Why nothing is sent to a webhook any more.',
  valuesConfig: {
    REMOVED: { description: 'Staff removed it.' },
    GONE: { description: 'It answered 410: nothing is wanted there any more.' },
    FAILING: { description: 'For more than three days nothing arrived there.' },
  },
});

/** Reached only by staff, and by the partner itself. It is about a partner, and about no person. */
@ObjectType('Webhook', {
  simpleResolvers: true,
  description: 'Where a partner is told of something. What was disabled stays so; add it anew, with a new secret.',
})
export class WebhookView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => ID, { description: 'Names the webhook to the mutations and to `webhookDeliveries`.' })
  get id(): string {
    return toGlobalId('Webhook', this.row.id as never);
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'The `client_id` of the partner.' })
  get clientId(): string {
    return this.row.clientId as string;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'Where events are sent.' })
  get url(): string {
    return this.row.url as string;
  }

  @visibleTo(everyone)
  @Field(() => [WebhookEvent], { description: 'What is sent there.' })
  get events(): WebhookEventCode[] {
    return this.row.events as WebhookEventCode[];
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When it was added.' })
  get createdAt(): Date {
    return this.row.createdAt as Date;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When something arrived there last.' })
  get deliveredAt(): Date | null {
    return this.row.deliveredAt as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Since when nothing is sent there any more.' })
  get disabledAt(): Date | null {
    return this.row.disabledAt as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => Disabled, { nullable: true, description: 'Why nothing is sent there any more.' })
  get disabledBecause(): keyof typeof Disabled | null {
    return this.row.disabledBecause as keyof typeof Disabled | null;
  }
}
