import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { WebhookOutcome } from '../kernel/webhookPort.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import { WebhookEvent } from './webhook.inputs.js';
import type { WebhookEventCode } from './webhookEvents.js';

const State = { PENDING: 'PENDING', DELIVERED: 'DELIVERED', FAILED: 'FAILED', DROPPED: 'DROPPED' } as const;
registerEnumType(State, {
  name: 'WebhookDeliveryState',
  description: 'Where a delivery stands.',
  valuesConfig: {
    PENDING: { description: 'It is still to be tried, or tried again.' },
    DELIVERED: { description: 'The receiver answered with a status of success.' },
    FAILED: { description: 'It was tried as often as it is, and given up.' },
    DROPPED: {
      description:
        'It is not sent any more: its webhook was disabled, or the person whom it was about was erased or withdrew what it rests on.',
    },
  },
});

const Outcome = {
  DELIVERED: 'DELIVERED',
  GONE: 'GONE',
  REJECTED: 'REJECTED',
  TIMED_OUT: 'TIMED_OUT',
  UNREACHABLE: 'UNREACHABLE',
  FORBIDDEN_ADDRESS: 'FORBIDDEN_ADDRESS',
} as const satisfies { [Name in WebhookOutcome]: Name };
registerEnumType(Outcome, {
  name: 'WebhookOutcome',
  description: 'What became of one attempt.',
  valuesConfig: {
    DELIVERED: { description: 'The answer had a status of success (2xx).' },
    GONE: { description: 'The answer was 410.' },
    REJECTED: { description: 'The answer had another status. Redirects are not followed.' },
    TIMED_OUT: { description: 'There was no answer within 15 seconds.' },
    UNREACHABLE: { description: 'No connection came about, or it broke before there was an answer.' },
    FORBIDDEN_ADDRESS: { description: 'The name of the host led to an address that is not public.' },
  },
});

type Made = { readonly at: string; readonly outcome: WebhookOutcome; readonly status: number | null };

@ObjectType('WebhookAttempt', { simpleResolvers: true, description: 'One attempt to deliver an event.' })
export class WebhookAttemptView extends Lens<Made> {
  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When it was made.' })
  get at(): Date {
    return new Date(this.row.at);
  }

  @visibleTo(everyone)
  @Field(() => Outcome, { description: 'What became of it.' })
  get outcome(): WebhookOutcome {
    return this.row.outcome;
  }

  @visibleTo(everyone)
  @Field(() => Int, { nullable: true, description: 'The HTTP status of the answer; null when there was none.' })
  get status(): number | null {
    return this.row.status;
  }
}

/** Reached only by staff, and by the partner itself. It does not say whom an event was about. */
@ObjectType('WebhookDelivery', {
  simpleResolvers: true,
  description: 'One event on its way to one webhook. Neither what was sent nor whom it is about is told.',
})
export class WebhookDeliveryView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => ID, { description: 'What the receiver knows the event by: its header `webhook-id`.' })
  get eventId(): string {
    return this.row.eventId as string;
  }

  @visibleTo(everyone)
  @Field(() => WebhookEvent, { description: 'What was told.' })
  get event(): WebhookEventCode {
    return this.row.event as WebhookEventCode;
  }

  @visibleTo(everyone)
  @Field(() => State, { description: 'Where it stands.' })
  get state(): keyof typeof State {
    return this.row.state as keyof typeof State;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When it was to be told.' })
  get queuedAt(): Date {
    return this.row.queuedAt as Date;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it is tried next; null when it is over.' })
  get nextAt(): Date | null {
    return this.row.nextAt as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => [WebhookAttemptView], { description: 'The attempts so far, the first one first.' })
  get attempts(): WebhookAttemptView[] {
    return (this.row.attempts as readonly Made[]).map((attempt) => new WebhookAttemptView(attempt));
  }
}
