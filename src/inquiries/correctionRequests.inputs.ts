import { MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { Language } from '../graph/enums.js';

@InputType({ description: 'What is wrong of you that you cannot amend yourself.' })
export class RequestCorrectionInput {
  @MaxLength(100)
  @Field(() => String, { description: 'Which field, as `Type.field`, such as `Invoice.name`.' })
  coordinate!: string;

  @Field(() => String, {
    description: 'What is wrong and how it should be, in 1 to 5000 characters. Staff read it in a case only.',
  })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What is to be kept beside it if it is not corrected, in up to 2000 characters.',
  })
  statement?: string | null;

  @Field(() => Language, {
    nullable: true,
    description: 'In which language you are answered; that of your last consent when left out.',
  })
  language?: Language | null;
}

@InputType({ description: 'What was corrected.' })
export class AcceptCorrectionInput {
  @Field(() => ID, { description: 'The global id of a request for a correction of an open case of yours.' })
  inquiryId!: string;

  @Field(() => String, { description: 'What was done, in 1 to 5000 characters; it is sent by mail.' })
  done!: string;
}

@InputType({ description: 'What is not corrected, and why.' })
export class RefuseCorrectionInput {
  @Field(() => ID, { description: 'The global id of a request for a correction of an open case of yours.' })
  inquiryId!: string;

  @Field(() => String, { description: 'Why, in 1 to 5000 characters; it is sent by mail.' })
  reasons!: string;
}
