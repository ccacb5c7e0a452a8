import { ArrayMaxSize, ArrayUnique, MaxLength } from 'class-validator';
import { Field, GraphQLISODateTime, ID, InputType, Int } from 'type-graphql';
import { Language } from '../graph/enums.js';
import { LONGEST, NEWSLETTER_BOUNDS } from './bounds.js';

const VERSION = 'The `version` of the newsletter as you have read it; `CONFLICT` when it was changed since.';
const SUBJECT = 'The subject, in 1 to 150 characters.';
const TEXT =
  'What it says, in Markdown, at most 20,000 characters. HTML in it is shown as text. An image is shown as `![what it is](image:1)`, by its number; no other image is, since nothing is fetched when the message is opened.';
const IMAGES =
  'Uploads of yours of the last day, which the text names by number: the first is `image:1`, or the next after those that the newsletter has. Those that the text does not name are not kept. At most five are shown.';
const LANGUAGE = 'The language that it is written in.';

@InputType({ description: 'What is written, and to which mailing list.' })
export class WriteNewsletterInput {
  @Field(() => ID, { description: 'A klusster of yours that is not closed.' })
  klussterId!: string;

  @Field(() => Language, { description: LANGUAGE })
  language!: Language;

  @MaxLength(LONGEST.subject)
  @Field(() => String, { description: SUBJECT })
  subject!: string;

  @Field(() => String, { description: TEXT })
  text!: string;

  @ArrayMaxSize(NEWSLETTER_BOUNDS.images)
  @ArrayUnique()
  @Field(() => [ID], { nullable: true, description: IMAGES })
  images?: string[] | null;
}

@InputType({ description: 'What is said otherwise in a newsletter. What is left out stays as it is.' })
export class EditNewsletterInput {
  @Field(() => ID, { description: 'A newsletter of yours that is a draft.' })
  newsletterId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => Language, { nullable: true, description: LANGUAGE })
  language?: Language | null;

  @MaxLength(LONGEST.subject)
  @Field(() => String, { nullable: true, description: SUBJECT })
  subject?: string | null;

  @Field(() => String, { nullable: true, description: TEXT })
  text?: string | null;

  @ArrayMaxSize(NEWSLETTER_BOUNDS.images)
  @ArrayUnique()
  @Field(() => [ID], { nullable: true, description: IMAGES })
  images?: string[] | null;
}

@InputType({ description: 'Which newsletter is sent, taken back or cancelled.' })
export class MoveNewsletterInput {
  @Field(() => ID, { description: 'A newsletter of yours.' })
  newsletterId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;
}

@InputType({ description: 'Which newsletter is sent, and when.' })
export class ScheduleNewsletterInput extends MoveNewsletterInput {
  @Field(() => GraphQLISODateTime, { description: 'When it is to be sent: a time to come, within a year.' })
  at!: Date;
}

@InputType({ description: 'Which newsletter is sent to yourself.' })
export class TestNewsletterInput {
  @Field(() => ID, { description: 'A newsletter of yours.' })
  newsletterId!: string;
}
