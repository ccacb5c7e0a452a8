import { Field, GraphQLISODateTime, ObjectType } from 'type-graphql';
import { KlussterView } from '../klussters/index.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';

/** Reached only through `ConsumerUser.subscriptions`, which is guarded; whoever is given one may see all of it. */
@ObjectType('MailingSubscription', {
  simpleResolvers: true,
  description: 'That a Consumer User is on the mailing list of a klusster.',
})
export class SubscriptionView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => KlussterView, {
    nullable: true,
    description: 'The klusster whose mailing list it is; null while it is not published.',
  })
  get klusster(): KlussterView | null {
    return this.row.klusster ? new KlussterView(this.row.klusster as Row) : null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'Since when.' })
  get since(): Date {
    return this.row.since as Date;
  }
}
