import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, ID, Info, ObjectType } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { NodeView } from '../graph/node.js';
import { EmailAddressScalar, PersonNameScalar } from '../graph/scalars.js';
import { type ConsumerUserId, toGlobalId } from '../kernel/ids.js';
import { caseStaff, everyone, self } from '../privacy/audience.js';
import { personal, subject, visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';

/** §4.3: collected for the mailing list of a klusster, shared with no owner of any kind. */
@subject('consumerUser')
@ObjectType('ConsumerUser', {
  simpleResolvers: true,
  implements: NodeView,
  description:
    'A person who subscribes to mailing lists. Neither Business Owners nor Klusster Owners ever see her (privacy policy, 4.3).',
})
export class ConsumerUserView extends NodeView<Row> {
  @visibleTo(everyone)
  @Field(() => ID, {
    description:
      'The global id of this profile. Only the person herself, and staff with an open case grant, find anything under it.',
  })
  get id(): string {
    return toGlobalId('ConsumerUser', this.row.id as ConsumerUserId);
  }

  @visibleTo(self, caseStaff)
  @personal('contact', '4.3')
  @Field(() => PersonNameScalar, { nullable: true, description: 'The first name of the Consumer User.' })
  firstName(@Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    return vault.open(this, info);
  }

  @visibleTo(self, caseStaff)
  @personal('contact', '4.3')
  @Field(() => PersonNameScalar, { nullable: true, description: 'The last name of the Consumer User.' })
  lastName(@Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    return vault.open(this, info);
  }

  @visibleTo(self, caseStaff)
  @personal('contact', '4.3')
  @Field(() => EmailAddressScalar, {
    nullable: true,
    description: 'The e-mail address to which mailing lists are sent.',
  })
  email(@Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    return vault.open(this, info);
  }
}
