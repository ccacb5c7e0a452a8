import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { partnerItself } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { partnerEntry } from './partnerGrant.source.js';
import { PartnerRegistrationView } from './partnerRegistration.view.js';

@Resolver()
export class PartnerRegistrationResolver {
  @visibleTo(partnerItself)
  @Query(() => PartnerRegistrationView, {
    nullable: true,
    description:
      'You, the partner, asked with a token of your own (client credentials). A token that a person delegated to you is hers, and finds nothing here.',
  })
  async partner(@Ctx() { reader, viewer }: Context, @Info() info: GraphQLResolveInfo) {
    if (viewer.kind !== 'partner') return null;
    const row = await reader.one(partnerEntry, { partner: viewer.partnerId }, info);
    return row && new PartnerRegistrationView(row);
  }
}
