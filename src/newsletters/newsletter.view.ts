import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { Language } from '../graph/enums.js';
import { type NewsletterId, toGlobalId } from '../kernel/ids.js';
import { KlussterView } from '../klussters/index.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import { ImageView } from '../uploads/index.js';
import type { AudienceBandCode } from './audienceBands.js';
import type { NewsletterState } from './newsletterState.js';
import { AudienceBandCodes, NewsletterStates } from './newsletterWords.view.js';

/** There for her alone who wrote it (`newsletter.sources.ts`). Nothing of it says who gets it, nor how many but in bands. */
@ObjectType('Newsletter', {
  simpleResolvers: true,
  description:
    'What a Klusster Owner writes to the mailing list of her klusster. She alone finds it here; whoever is on the list gets it by mail.',
})
export class NewsletterView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => ID, { description: 'The global id of the newsletter.' })
  get id(): string {
    return toGlobalId('Newsletter', this.row.id as NewsletterId);
  }

  @visibleTo(everyone)
  @Field(() => KlussterView, {
    nullable: true,
    description: 'The klusster to whose mailing list it is written; null where it is not published and not yours.',
  })
  get klusster(): KlussterView | null {
    return this.row.klusster ? new KlussterView(this.row.klusster as Row) : null;
  }

  @visibleTo(everyone)
  @Field(() => NewsletterStates, { description: 'Where it stands.' })
  get state(): NewsletterState {
    return this.row.state as NewsletterState;
  }

  @visibleTo(everyone)
  @Field(() => Language, {
    description: 'The language that it is written in. What we write around it is in the language of each reader.',
  })
  get language(): Language {
    return this.row.language as Language;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'Its subject.' })
  get subject(): string {
    return this.row.subject as string;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'What it says, in Markdown.' })
  get text(): string {
    return this.row.text as string;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: 'Rises with every change of it. Who changes it says which version she has read.' })
  get version(): number {
    return this.row.version as number;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When it was begun to be written.' })
  get createdAt(): Date {
    return this.row.createdAt as Date;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it is to be sent, while it waits for that.' })
  get scheduledFor(): Date | null {
    return this.row.scheduledFor as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When its sending began.' })
  get sendingSince(): Date | null {
    return this.row.sendingSince as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When you cancelled it.' })
  get cancelledAt(): Date | null {
    return this.row.cancelledAt as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => AudienceBandCodes, {
    nullable: true,
    description:
      'About how many messages of it left, counted once a day from the day after its sending began, for a week. Who got it is told to nobody, nor who opened it: that is not even known.',
  })
  get reach(): AudienceBandCode | null {
    return this.row.reach as AudienceBandCode | null;
  }
}

@ObjectType('NewsletterImage', {
  simpleResolvers: true,
  description: 'An image of a newsletter, which its text shows as `![what it is](image:1)`, by its number.',
})
export class NewsletterImageView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => Int, { description: 'The number by which the text names it.' })
  get number(): number {
    return this.row.number as number;
  }

  @visibleTo(everyone)
  @Field(() => ImageView, { description: 'The image.' })
  get image(): ImageView {
    return new ImageView(this.row.image as Row);
  }
}

/** There for the owner of the klusster alone (`newsletter.sources.ts`). */
@ObjectType('KlussterAudience', {
  simpleResolvers: true,
  description: 'About how many people are on the mailing list of a klusster, as its owner is told.',
})
export class KlussterAudienceView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => AudienceBandCodes, { description: 'The band in which their number lies.' })
  get band(): AudienceBandCode {
    return this.row.band as AudienceBandCode;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When they were counted: once a day, for all klussters at once.' })
  get countedAt(): Date {
    return this.row.countedAt as Date;
  }
}
