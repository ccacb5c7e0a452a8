import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql';
import { Language } from '../graph/enums.js';
import { type MailingSubscriptionId, toGlobalId } from '../kernel/ids.js';
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
  @Field(() => ID, { description: 'The global id of the subscription.' })
  get id(): string {
    return toGlobalId('MailingSubscription', this.row.id as MailingSubscriptionId);
  }

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

  @visibleTo(everyone)
  @Field(() => Language, { description: 'The language in which the mailing list is written to her.' })
  get language(): Language {
    return this.row.language as Language;
  }
}
