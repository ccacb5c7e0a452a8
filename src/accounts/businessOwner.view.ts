import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, ID, Info, ObjectType } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { NodeView } from '../graph/node.js';
import { EmailAddressScalar, MailingAddressScalar, PersonNameScalar, PhoneNumberScalar } from '../graph/scalars.js';
import { type BusinessOwnerId, toGlobalId } from '../kernel/ids.js';
import { caseStaff, everyone, klussterOwner, self } from '../privacy/audience.js';
import { personal, subject, visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';

/** §4.1: personal contact details are shared with active Klusster Owners, never with Consumer Users. */
@subject('businessOwner')
@ObjectType('BusinessOwner', {
  simpleResolvers: true,
  implements: NodeView,
  description:
    'The person who presents businesses. Her own contact is shared with active Klusster Owners and never with Consumer Users (privacy policy, 4.1).',
})
export class BusinessOwnerView extends NodeView<Row> {
  @visibleTo(everyone)
  @Field(() => ID, { description: 'The global id of this profile.' })
  get id(): string {
    return toGlobalId('BusinessOwner', this.row.id as BusinessOwnerId);
  }

  @visibleTo(self, klussterOwner, caseStaff)
  @personal('contact', '4.1')
  @Field(() => PersonNameScalar, { nullable: true, description: 'The first name of the Business Owner.' })
  firstName(@Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    return vault.open(this, info);
  }

  @visibleTo(self, klussterOwner, caseStaff)
  @personal('contact', '4.1')
  @Field(() => PersonNameScalar, { nullable: true, description: 'The last name of the Business Owner.' })
  lastName(@Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    return vault.open(this, info);
  }

  @visibleTo(self, klussterOwner, caseStaff)
  @personal('contact', '4.1')
  @Field(() => EmailAddressScalar, {
    nullable: true,
    description: 'The e-mail address at which the Business Owner is reached.',
  })
  email(@Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    return vault.open(this, info);
  }

  @visibleTo(self, klussterOwner, caseStaff)
  @personal('contact', '4.1')
  @Field(() => PhoneNumberScalar, {
    nullable: true,
    description: 'The telephone number at which the Business Owner is reached.',
  })
  phone(@Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    return vault.open(this, info);
  }

  @visibleTo(self, klussterOwner, caseStaff)
  @personal('contact', '4.1')
  @Field(() => MailingAddressScalar, {
    nullable: true,
    description: 'The postal address at which the Business Owner is reached.',
  })
  mailingAddress(@Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    return vault.open(this, info);
  }
}
