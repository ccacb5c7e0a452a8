import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, GraphQLISODateTime, Info, Int, ObjectType } from 'type-graphql';
import { BusinessOwnerView, KlussterOwnerView } from '../accounts/index.js';
import type { Ctx as Context } from '../ctx.js';
import { Role } from '../graph/enums.js';
import { assert } from '../kernel/assert.js';
import { everyone, self } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { subject, visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';

/** Who was shown something: an owner by profile, staff and partners by name, a Consumer User not at all. */
type Who = { readonly type: keyof typeof VIEWS; readonly id: string } | { readonly name: string } | null;

const VIEWS = { KlussterOwner: KlussterOwnerView, BusinessOwner: BusinessOwnerView } as const;
const PARTS = ['firstName', 'lastName'] as const;

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

/**
 * The name of who was shown something, as specific as possible (PIPEDA Schedule 1, 4.9.3). The name of an owner is itself
 * a field with an audience: it is told to whom it may be shown, and goes into the ledger like any other.
 */
async function nameOf(who: Who, ctx: Context, info: GraphQLResolveInfo): Promise<string | null> {
  if (who === null) return null;
  if ('name' in who) return who.name;
  const { type, id } = who;
  const rule = ctx.map.rules.get(`${type}.firstName`);
  assert(rule, 'Owners have a first name.');
  const row = await ctx.records.load(rule, id);
  if (!row) return null;
  const view = new VIEWS[type](row as Row);
  const parts = await Promise.all(PARTS.map((part) => ctx.vault.tell(view, `${type}.${part}`, info)));
  return parts.every((part) => part === null) ? null : parts.filter((part) => part !== null).join(' ');
}
