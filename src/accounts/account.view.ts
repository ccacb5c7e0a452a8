import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, ObjectType } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { EmailAddressScalar } from '../graph/scalars.js';
import { caseStaff, self } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { personal, subject, visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';

@subject('person')
@ObjectType('Account', { simpleResolvers: true, description: 'How a person signs in.' })
export class AccountView extends Lens<Row> {
  @visibleTo(self, caseStaff)
  @personal('account', '4')
  @Field(() => EmailAddressScalar, {
    nullable: true,
    description:
      'The e-mail address of the account. It may differ from the addresses of the profiles and is shared with nobody.',
  })
  email(@Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    return vault.open(this, info);
  }
}
