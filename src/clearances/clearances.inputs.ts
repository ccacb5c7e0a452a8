import { Field, GraphQLISODateTime, ID, InputType } from 'type-graphql';
import type { Duty, TrainingModule } from '../staff/index.js';
import { Duties, TrainingModules } from './clearanceWords.view.js';

const WHOM = { description: 'The global id of a member of staff, and not of yourself.' };

@InputType({ description: 'That a member of staff has to do what her role is for, and until when.' })
export class ConfirmClearanceInput {
  @Field(() => ID, WHOM)
  staffMemberId!: string;

  @Field(() => Duties, { description: 'Why.' })
  duty!: Duty;

  @Field(() => GraphQLISODateTime, { description: 'By when it is to be looked at again: within 366 days.' })
  reviewBy!: Date;
}

@InputType({ description: 'That a member of staff learned something.' })
export class RecordTrainingInput {
  @Field(() => ID, WHOM)
  staffMemberId!: string;

  @Field(() => TrainingModules, { description: 'What.' })
  module!: TrainingModule;

  @Field(() => GraphQLISODateTime, { description: 'When she passed it: within the last 365 days.' })
  passedAt!: Date;
}
