import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql';
import { type DelegationId, toGlobalId } from '../kernel/ids.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import type { Scope } from '../privacy/scopes.js';
import { subject, visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import { PartnerScope } from './partnerScope.inputs.js';

/** What everybody may know of a partner. */
@ObjectType('Partner', {
  simpleResolvers: true,
  description: 'An integration that Klusster registered, and that asks people what it may see.',
})
export class PartnerView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => String, { description: 'Its name.' })
  get name(): string {
    return this.row.name as string;
  }
}

/** Reached only through `Viewer.grants`, which is guarded; whoever is given one may see all of it. */
@subject('person')
@ObjectType('PartnerGrant', {
  simpleResolvers: true,
  description: 'What you let a partner see in your name. You can end it at any moment with `revokeGrant`.',
})
export class PartnerGrantView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => ID, { description: 'The global id, for `revokeGrant`.' })
  get id(): string {
    return toGlobalId('PartnerGrant', this.row.id as DelegationId);
  }

  @visibleTo(everyone)
  @Field(() => PartnerView, { description: 'The partner.' })
  get partner(): PartnerView {
    return new PartnerView(this.row.partner as Row);
  }

  @visibleTo(everyone)
  @Field(() => [PartnerScope], { description: 'What you let it see.' })
  get scopes(): readonly Scope[] {
    return this.row.scopes as readonly Scope[];
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When you agreed to it.' })
  get grantedAt(): Date {
    return this.row.grantedAt as Date;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When it ends by itself; the partner then has to ask you anew.' })
  get expiresAt(): Date {
    return this.row.expiresAt as Date;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'When the partner last got a token for it, each of which is good for ten minutes; null when it never did.',
  })
  get lastUsedAt(): Date | null {
    return this.row.lastUsedAt as Date | null;
  }
}
