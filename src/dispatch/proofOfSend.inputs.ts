import { Field, ID, InputType } from 'type-graphql';
import { EmailAddressScalar } from '../graph/scalars.js';
import type { EmailAddress } from '../kernel/emailAddress.js';

@InputType({ description: 'Which message is to be proven.' })
export class ProofOfSendInput {
  @Field(() => ID, {
    description: 'The id of the message: what stands in its header `Message-ID`, in front of the `@`.',
  })
  messageId!: string;

  @Field(() => EmailAddressScalar, {
    nullable: true,
    description: 'The address at which somebody says it arrived. You are told whether it went there.',
  })
  address?: EmailAddress | null;
}
