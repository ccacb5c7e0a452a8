import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, GraphQLISODateTime, Info, Int, ObjectType } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { Role } from '../graph/enums.js';
import { everyone, self } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { subject, visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import { nameOf, type Who } from './disclosureName.view.js';

/** Reached only through `Viewer.disclosures`, which is guarded; whoever is given one may see all of it but the name. */
@subject('person')
@ObjectType('Disclosure', {
  simpleResolvers: true,
  description: 'What was shown of you to one viewer within one hour, under one clause of the privacy policy.',
})
export class DisclosureView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'The hour in which it was shown, at its beginning, in UTC.' })
  get at(): Date {
    return this.row.at as Date;
  }

  @visibleTo(everyone)
  @Field(() => Role, { description: 'What the viewer acted as.' })
  get viewerRole(): Role {
    return this.row.viewerRole as Role;
  }

  @visibleTo(self)
  @Field(() => String, {
    nullable: true,
    description:
      'The name of the Klusster Owner, Business Owner, member of staff or partner. Null for Consumer Users, who are never named and never told apart, and withheld where you may not see that person’s name now.',
  })
  viewerName(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<string | null> {
    return nameOf(this.row.viewerName as Who, ctx, info);
  }

  @visibleTo(everyone)
  @Field(() => [String], { description: 'The fields that were shown, each as `Type.field`.' })
  get coordinates(): string[] {
    return this.row.coordinates as string[];
  }

  @visibleTo(everyone)
  @Field(() => [String], {
    description:
      'Those of them that you disputed then, since we did not correct them as you asked (`refuseCorrection`).',
  })
  get disputed(): string[] {
    return this.row.disputed as string[];
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'The clause of the privacy policy under which they were shown.' })
  get clause(): string {
    return this.row.clause as string;
  }

  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description:
      'The name that the viewer’s client gave to the operation; null when it gave none, for Consumer Users, whom it could tell apart, and for a partner that asked in the name of somebody else.',
  })
  get operationName(): string | null {
    return this.row.operationName as string | null;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: 'In how many requests it was shown.' })
  get count(): number {
    return this.row.count as number;
  }
}
