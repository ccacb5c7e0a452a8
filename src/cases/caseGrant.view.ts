import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, GraphQLISODateTime, ID, Info, ObjectType } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { PurposeCode as Purposes } from '../graph/enums.js';
import { type CaseGrantId, toGlobalId } from '../kernel/ids.js';
import { caseStaff, everyone, self } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import type { PurposeCode } from '../privacy/purposes.js';
import { personal, subject, visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import type { GrantGroup } from '../staff/index.js';
import { FieldGroup } from './caseWords.view.js';

/** Reached only through a case; all of it is work, but the reason, which is about the person. */
@subject('person')
@ObjectType('CaseGrant', {
  simpleResolvers: true,
  description: 'Leave for the member of staff of a case to see groups of fields of its person, for a time.',
})
export class CaseGrantView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => ID, { description: 'The global id of the grant.' })
  get id(): string {
    return toGlobalId('CaseGrant', this.row.id as CaseGrantId);
  }

  @visibleTo(everyone)
  @Field(() => [FieldGroup], { description: 'The groups of fields that it opens.' })
  get groups(): readonly GrantGroup[] {
    return this.row.groups as GrantGroup[];
  }

  @visibleTo(everyone)
  @Field(() => Purposes, { description: 'The purpose that it serves (privacy policy, section 5).' })
  get purpose(): PurposeCode {
    return this.row.purpose as PurposeCode;
  }

  @visibleTo(self, caseStaff)
  @personal('case', '10.3')
  @Field(() => String, {
    nullable: true,
    description: 'Why it was asked for. For staff, the grant must cover `CASE`.',
  })
  reason(@Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    return vault.open(this, info);
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'Since when.' })
  get openedAt(): Date {
    return this.row.openedAt as Date;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'Until when, where nobody ends it before: 24 hours at most.' })
  get expiresAt(): Date {
    return this.row.expiresAt as Date;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was ended before its time, if it was.' })
  get closedAt(): Date | null {
    return this.row.closedAt as Date | null;
  }
}
