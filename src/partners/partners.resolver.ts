import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { staff } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { PartnerInput, RegisterPartnerInput } from './partners.inputs.js';
import { PartnerSecretPayload, ResumePartnerPayload, SuspendPartnerPayload } from './partners.view.js';
import { registerPartner } from './registerPartner.js';
import { resumePartner } from './resumePartner.js';
import { rotatePartnerSecret } from './rotatePartnerSecret.js';
import { suspendPartner } from './suspendPartner.js';

@Resolver()
export class PartnersResolver {
  @visibleTo(staff)
  @Mutation(() => PartnerSecretPayload, {
    nullable: true,
    description: 'Registers a partner. It asks for a proof of the last ten minutes (`PROOF_NEEDED`).',
  })
  async registerPartner(
    @Arg('input', () => RegisterPartnerInput, { description: 'What it is.' }) input: RegisterPartnerInput,
    @Ctx() ctx: Context,
  ) {
    return new PartnerSecretPayload({ outcome: await registerPartner(ctx, input), language: ctx.language });
  }

  @visibleTo(staff)
  @Mutation(() => PartnerSecretPayload, {
    nullable: true,
    description:
      'Gives a partner another secret. The one before is good for another 24 hours. It asks for a proof of the last ten minutes (`PROOF_NEEDED`).',
  })
  async rotatePartnerSecret(
    @Arg('input', () => PartnerInput, { description: 'Which partner.' }) input: PartnerInput,
    @Ctx() ctx: Context,
  ) {
    return new PartnerSecretPayload({ outcome: await rotatePartnerSecret(ctx, input), language: ctx.language });
  }

  @visibleTo(staff)
  @Mutation(() => SuspendPartnerPayload, {
    nullable: true,
    description:
      'Suspends a partner. All its tokens are refused from the next request on, and what people let it see is over. It asks for a proof of the last ten minutes (`PROOF_NEEDED`).',
  })
  async suspendPartner(
    @Arg('input', () => PartnerInput, { description: 'Which partner.' }) input: PartnerInput,
    @Ctx() ctx: Context,
  ) {
    return new SuspendPartnerPayload({ outcome: await suspendPartner(ctx, input), language: ctx.language });
  }

  @visibleTo(staff)
  @Mutation(() => ResumePartnerPayload, {
    nullable: true,
    description:
      'Lets a suspended partner go on. It gets tokens by the secret or key that it has, and asks people anew. It asks for a proof of the last ten minutes (`PROOF_NEEDED`).',
  })
  async resumePartner(
    @Arg('input', () => PartnerInput, { description: 'Which partner.' }) input: PartnerInput,
    @Ctx() ctx: Context,
  ) {
    return new ResumePartnerPayload({ outcome: await resumePartner(ctx, input), language: ctx.language });
  }
}
