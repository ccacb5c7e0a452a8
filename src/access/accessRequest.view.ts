import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, GraphQLISODateTime, ID, Info, ObjectType } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { type AccessRequestId, toGlobalId } from '../kernel/ids.js';
import { caseStaff, everyone, self } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { personal, subject, visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import type { AccessFormat, ExtensionReason, RefusalGround } from './accessRequest.entity.js';
import type { AccessState } from './accessState.js';
import { AccessFormats, AccessStates, ExtensionReasons, RefusalGrounds } from './accessWords.view.js';

/** Given to her who asked and to staff, to nobody else. Of her it says nothing: whoever works on it sees her in a case. */
@subject('person')
@ObjectType('AccessRequest', {
  simpleResolvers: true,
  description:
    'That somebody asked what is held about her (§13.1), and what became of it. Who it was is seen in a case only, by staff with a grant.',
})
export class AccessRequestView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => ID, { description: 'The global id of the request.' })
  get id(): string {
    return toGlobalId('AccessRequest', this.row.id as AccessRequestId);
  }

  @visibleTo(everyone)
  @Field(() => AccessStates, { description: 'How far it is.' })
  get state(): AccessState {
    return this.row.state as AccessState;
  }

  @visibleTo(everyone)
  @Field(() => AccessFormats, {
    description: 'In what shape it is answered, unless another is asked for when it is opened.',
  })
  get format(): AccessFormat {
    return this.row.format as AccessFormat;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When it came in.' })
  get receivedAt(): Date {
    return this.row.receivedAt as Date;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, {
    description:
      'The first instant at which an answer is late: the end of the thirtieth day, or of the last day of an extension, moved past Sundays and holidays, on the clock of Canada where that day ends first.',
  })
  get dueAt(): Date {
    return this.row.dueAt as Date;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When its time was extended; null when it was not.' })
  get extendedAt(): Date | null {
    return this.row.extendedAt as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => ExtensionReasons, { nullable: true, description: 'Why its time was extended; null when it was not.' })
  get extensionReason(): ExtensionReason | null {
    return this.row.extensionReason as ExtensionReason | null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Since when the package can be opened; null before.',
  })
  get answeredAt(): Date | null {
    return this.row.answeredAt as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the package was opened last; null before.' })
  get openedAt(): Date | null {
    return this.row.openedAt as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was refused; null when it was not.' })
  get refusedAt(): Date | null {
    return this.row.refusedAt as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => RefusalGrounds, { nullable: true, description: 'On what ground it was refused; null when it was not.' })
  get refusalGround(): RefusalGround | null {
    return this.row.refusalGround as RefusalGround | null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When its time was over without an answer, so that it counts as refused; null when it was not.',
  })
  get deemedRefusedAt(): Date | null {
    return this.row.deemedRefusedAt as Date | null;
  }

  @visibleTo(self, caseStaff)
  @personal('case', '13.1')
  @Field(() => String, {
    nullable: true,
    description: 'Why it was refused, in words; null when it was not. For staff, the grant must cover `CASE`.',
  })
  reasons(@Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    return vault.open(this, info);
  }
}
