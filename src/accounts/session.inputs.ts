import { MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { PASSWORD_MAX } from './password.js';

@InputType({ description: 'Which session to end.' })
export class EndSessionInput {
  @Field(() => ID, { description: 'The id of one of your sessions, from `viewer { sessions }`.' })
  id!: string;
}

@InputType({ description: 'Which of your sessions to end.' })
export class EndAllSessionsInput {
  @Field(() => Boolean, { description: 'Whether the session of this request goes on.' })
  exceptThis!: boolean;
}

@InputType({ description: 'The proof that it is you.' })
export class ProveAgainInput {
  @MaxLength(PASSWORD_MAX)
  @Field(() => String, { description: 'The password of your account, at most 1024 characters.' })
  password!: string;
}
