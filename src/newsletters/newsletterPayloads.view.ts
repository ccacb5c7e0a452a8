import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, ObjectType } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { Payload } from '../graph/payload.js';
import { everyone } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { NewsletterView } from './newsletter.view.js';
import { readNewsletter } from './readNewsletter.js';
import type { Changed } from './writeNewsletter.js';

/** What every act on a newsletter gives: the newsletter as it is now. */
@ObjectType()
abstract class NewsletterPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => NewsletterView, {
    nullable: true,
    description: 'The newsletter as it is now; null when nothing was done.',
  })
  async newsletter(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<NewsletterView | null> {
    return this.done && readNewsletter(ctx, this.done.id, info);
  }
}

@ObjectType('WriteNewsletterPayload', { simpleResolvers: true, description: 'The outcome of writing a newsletter.' })
export class WriteNewsletterPayload extends NewsletterPayload {}

@ObjectType('EditNewsletterPayload', { simpleResolvers: true, description: 'The outcome of changing a newsletter.' })
export class EditNewsletterPayload extends NewsletterPayload {}

@ObjectType('TestNewsletterPayload', {
  simpleResolvers: true,
  description: 'The outcome of having a newsletter sent to yourself.',
})
export class TestNewsletterPayload extends NewsletterPayload {}

@ObjectType('ScheduleNewsletterPayload', {
  simpleResolvers: true,
  description: 'The outcome of scheduling a newsletter.',
})
export class ScheduleNewsletterPayload extends NewsletterPayload {}

@ObjectType('UnscheduleNewsletterPayload', {
  simpleResolvers: true,
  description: 'The outcome of taking a newsletter back.',
})
export class UnscheduleNewsletterPayload extends NewsletterPayload {}

@ObjectType('SendNewsletterPayload', { simpleResolvers: true, description: 'The outcome of sending a newsletter.' })
export class SendNewsletterPayload extends NewsletterPayload {}

@ObjectType('CancelNewsletterPayload', {
  simpleResolvers: true,
  description: 'The outcome of cancelling a newsletter.',
})
export class CancelNewsletterPayload extends NewsletterPayload {}
