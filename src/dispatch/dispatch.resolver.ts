import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { privacyOfficer } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { ProofOfSendInput } from './proofOfSend.inputs.js';
import { proofOfSend } from './proofOfSend.js';
import { ProofOfSendPayload } from './proofOfSend.view.js';

@Resolver()
export class DispatchResolver {
  @visibleTo(privacyOfficer)
  @Mutation(() => ProofOfSendPayload, {
    nullable: true,
    description:
      'Looks at what proves one message of a newsletter, for a Privacy Officer. It shows neither name nor address, and each look is on record, which is why it is a mutation.',
  })
  async proofOfSend(
    @Arg('input', () => ProofOfSendInput, { description: 'Which message.' }) input: ProofOfSendInput,
    @Ctx() ctx: Context,
  ) {
    return new ProofOfSendPayload({ outcome: await proofOfSend(ctx, input), language: ctx.language });
  }
}
