import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, GraphQLISODateTime, Info, ObjectType } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { Province } from '../graph/enums.js';
import { MailingAddressScalar } from '../graph/scalars.js';
import { caseStaff, everyone, self } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { personal, subject, visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';

/** Reached only through `billingDetails`, which is guarded. */
@subject('person')
@ObjectType('BillingDetails', {
  simpleResolvers: true,
  description: 'To whom the invoices of a Klusster Owner are made out.',
})
export class BillingDetailsView extends Lens<Row> {
  @visibleTo(self, caseStaff)
  @personal('billing', '4.2')
  @Field(() => String, { nullable: true, description: 'The name on them.' })
  name(@Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    return vault.open(this, info);
  }

  @visibleTo(self, caseStaff)
  @personal('billing', '4.2')
  @Field(() => MailingAddressScalar, { nullable: true, description: 'The postal address on them.' })
  address(@Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    return vault.open(this, info);
  }

  @visibleTo(everyone)
  @Field(() => Province, { description: 'The province or territory by which they are taxed.' })
  get province(): Province {
    return this.row.province as Province;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When they were stated.' })
  get changedAt(): Date {
    return this.row.changedAt as Date;
  }
}
