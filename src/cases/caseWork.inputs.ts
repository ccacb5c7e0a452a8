import { Field, GraphQLISODateTime, ID, InputType } from 'type-graphql';
import type { DelayGround } from './caseDelay.entity.js';
import { DelayReasons } from './caseWords.view.js';

const YOURS = { description: 'An open case of yours.' };
const WORDS = 'in 1 to 1000 characters. The person can read it among her cases.';

@InputType({ description: 'What is to be written in the file of a case.' })
export class AddCaseNoteInput {
  @Field(() => ID, YOURS)
  caseId!: string;

  @Field(() => String, { description: `What you did or learned, ${WORDS}` })
  text!: string;
}

@InputType({ description: 'Which case goes to whom, and why.' })
export class HandOverCaseInput {
  @Field(() => ID, { description: 'An open case of yours; for a Privacy Officer, of anybody.' })
  caseId!: string;

  @Field(() => ID, { description: 'One of `colleagues`, and not whoever has it.' })
  staffMemberId!: string;

  @Field(() => String, { description: `Why, ${WORDS}` })
  reason!: string;
}

@InputType({ description: 'Which case goes on in which other.' })
export class MergeCasesInput {
  @Field(() => ID, { description: 'An open case of yours, which is closed by this.' })
  caseId!: string;

  @Field(() => ID, { description: 'Another open case of yours about the same person, in which it goes on.' })
  intoCaseId!: string;
}

@InputType({ description: 'Until when a case is not told to its person, and why the law lets us.' })
export class DelayTellingInput {
  @Field(() => ID, { description: 'A case that you neither opened nor have.' })
  caseId!: string;

  @Field(() => DelayReasons, { description: 'What lets us.' })
  ground!: Exclude<DelayGround, 'ENDED'>;

  @Field(() => GraphQLISODateTime, { description: 'Until when: within 30 days. It can be said again.' })
  until!: Date;
}

@InputType({ description: 'Which case is told to its person again.' })
export class EndDelayInput {
  @Field(() => ID, { description: 'A case whose telling is delayed, and that you neither opened nor have.' })
  caseId!: string;
}

@InputType({ description: 'Which cases to list.' })
export class CaseRecordFilter {
  @Field(() => Boolean, { nullable: true, description: 'Whether they are open; all when left out.' })
  open?: boolean | null;
}
