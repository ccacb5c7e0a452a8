import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { signedIn } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { RevokeGrantInput } from './delegations.inputs.js';
import { RevokeGrantPayload } from './delegations.view.js';
import { revokeGrant } from './revokeGrant.js';

@Resolver()
export class DelegationsResolver {
  @visibleTo(signedIn)
  @Mutation(() => RevokeGrantPayload, {
    nullable: true,
    description:
      'Ends what you let a partner see. Its tokens are refused from the next request on, and it is told that the grant is over.',
  })
  async revokeGrant(
    @Arg('input', () => RevokeGrantInput, { description: 'Which grant.' }) input: RevokeGrantInput,
    @Ctx() ctx: Context,
  ) {
    return new RevokeGrantPayload({ outcome: await revokeGrant(ctx, input), language: ctx.language });
  }
}
