import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, ID, Info, ObjectType } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { NodeView } from '../graph/node.js';
import { EmailAddressScalar, MailingAddressScalar, PersonNameScalar, PhoneNumberScalar } from '../graph/scalars.js';
import { type KlussterOwnerId, toGlobalId } from '../kernel/ids.js';
import { businessOwner, caseStaff, consumerUser, everyone, self } from '../privacy/audience.js';
import { personal, subject, visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';

/** §4.2: contact details are shared with Business Owners and Consumer Users, not with other Klusster Owners. */
@subject('klussterOwner')
@ObjectType('KlussterOwner', {
  simpleResolvers: true,
  implements: NodeView,
  description:
    'The person who runs klussters. Her contact is shared with Business Owners and Consumer Users (privacy policy, 4.2).',
})
export class KlussterOwnerView extends NodeView<Row> {
  @visibleTo(everyone)
  @Field(() => ID, { description: 'The global id of this profile.' })
  get id(): string {
    return toGlobalId('KlussterOwner', this.row.id as KlussterOwnerId);
  }

  @visibleTo(self, businessOwner, consumerUser, caseStaff)
  @personal('contact', '4.2')
  @Field(() => PersonNameScalar, { nullable: true, description: 'The first name of the Klusster Owner.' })
  firstName(@Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    return vault.open(this, info);
  }

  @visibleTo(self, businessOwner, consumerUser, caseStaff)
  @personal('contact', '4.2')
  @Field(() => PersonNameScalar, { nullable: true, description: 'The last name of the Klusster Owner.' })
  lastName(@Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    return vault.open(this, info);
  }

  @visibleTo(self, businessOwner, consumerUser, caseStaff)
  @personal('contact', '4.2')
  @Field(() => EmailAddressScalar, {
    nullable: true,
    description: 'The e-mail address at which the Klusster Owner is reached.',
  })
  email(@Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    return vault.open(this, info);
  }

  @visibleTo(self, businessOwner, consumerUser, caseStaff)
  @personal('contact', '4.2')
  @Field(() => PhoneNumberScalar, {
    nullable: true,
    description: 'The telephone number at which the Klusster Owner is reached.',
  })
  phone(@Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    return vault.open(this, info);
  }

  @visibleTo(self, businessOwner, consumerUser, caseStaff)
  @personal('contact', '4.2')
  @Field(() => MailingAddressScalar, {
    nullable: true,
    description: 'The postal address at which the Klusster Owner is reached.',
  })
  mailingAddress(@Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    return vault.open(this, info);
  }
}
