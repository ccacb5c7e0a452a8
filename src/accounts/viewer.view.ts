import { Ctx, Field, GraphQLISODateTime, ObjectType } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { Role } from '../graph/enums.js';
import { self } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { rolesOf } from '../privacy/viewer.js';
import { subject, visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import { AccountView } from './account.view.js';
import { BusinessOwnerView } from './businessOwner.view.js';
import { ConsumerUserView } from './consumerUser.view.js';
import { KlussterOwnerView } from './klussterOwner.view.js';

const viewOf = <View>(row: unknown, View: new (row: Row) => View): View | null => (row ? new View(row as Row) : null);

@subject('person')
@ObjectType('Viewer', { simpleResolvers: true, description: 'You, as you are signed in.' })
export class ViewerView extends Lens<Row> {
  @visibleTo(self)
  @Field(() => [Role], {
    nullable: true,
    description: 'What you act as. A Klusster Owner who is pending or suspended does not have that role.',
  })
  roles(@Ctx() { viewer }: Context): Role[] {
    return viewer.kind === 'staff' ? [viewer.role] : rolesOf(viewer);
  }

  @visibleTo(self)
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether you work here and have proven no second factor in this session. Until then you have no role, and may do nothing but add one or sign out.',
  })
  needsSecondFactor(@Ctx() { viewer }: Context): boolean {
    return viewer.kind === 'unproven';
  }

  @visibleTo(self)
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'For staff: until when you do the work of staff. Null for everybody else, and while you are not cleared: then nothing is shown to you and nothing may be done by you as staff, until a Privacy Officer confirms your role and your training.',
  })
  clearedUntil(@Ctx() { viewer }: Context): Date | null {
    return viewer.kind === 'staff' ? viewer.clearedUntil : null;
  }

  @visibleTo(self)
  @Field(() => AccountView, { nullable: true, description: 'How you sign in.' })
  get account() {
    return viewOf(this.row.account, AccountView);
  }

  @visibleTo(self)
  @Field(() => BusinessOwnerView, { nullable: true, description: 'Your profile as Business Owner, if you have one.' })
  get businessOwner() {
    return viewOf(this.row.businessOwner, BusinessOwnerView);
  }

  @visibleTo(self)
  @Field(() => KlussterOwnerView, {
    nullable: true,
    description: 'Your profile as Klusster Owner, if you have one; also while it is pending or suspended.',
  })
  get klussterOwner() {
    return viewOf(this.row.klussterOwner, KlussterOwnerView);
  }

  @visibleTo(self)
  @Field(() => ConsumerUserView, { nullable: true, description: 'Your profile as Consumer User, if you have one.' })
  get consumerUser() {
    return viewOf(this.row.consumerUser, ConsumerUserView);
  }
}
