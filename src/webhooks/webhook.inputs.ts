import { ArrayMaxSize, ArrayNotEmpty, MaxLength } from 'class-validator';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { URL_MAX } from './reach.js';
import { WEBHOOK_EVENTS, type WebhookEventCode } from './webhookEvents.js';

export const WebhookEvent = Object.fromEntries(Object.keys(WEBHOOK_EVENTS).map((code) => [code, code])) as {
  [Code in WebhookEventCode]: Code;
};
registerEnumType(WebhookEvent, {
  name: 'WebhookEvent',
  description: 'What a partner can be told of.',
  valuesConfig: Object.fromEntries(
    Object.entries(WEBHOOK_EVENTS).map(([code, { type, explanation }]) => [
      code,
      { description: `${explanation} It is sent as \`${type}\`.` },
    ]),
  ),
});

@InputType({ description: 'Where a partner wants to be told of what.' })
export class AddWebhookInput {
  @MaxLength(64)
  @Field(() => String, { description: 'The `client_id` of the partner.' })
  clientId!: string;

  @MaxLength(URL_MAX)
  @Field(() => String, {
    description:
      'Where events are sent: an https URL of a public host, on port 443 or one from 1024 on, without credentials, at most 2,000 characters.',
  })
  url!: string;

  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @Field(() => [WebhookEvent], { description: 'What is sent there. A `PING` is sent in any case.' })
  events!: WebhookEventCode[];
}

@InputType({ description: 'Which webhook it is about.' })
export class WebhookInput {
  @Field(() => ID, { description: 'The id of the webhook.' })
  id!: string;
}
