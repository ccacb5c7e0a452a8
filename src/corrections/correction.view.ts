import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, GraphQLISODateTime, Info, ObjectType, registerEnumType } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { nameOf, type Who } from '../disclosures/index.js';
import { Payload } from '../graph/payload.js';
import { described } from '../graph/words.js';
import { everyone, self } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { personal, subject, visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import type { ContactAmended } from './amendContact.js';
import type { RecipientKind } from './correctionRecipient.entity.js';

const kinds = described<RecipientKind>({
  PARTNER: 'A partner, by a signed event.',
  KLUSSTER_OWNER: 'A Klusster Owner, by mail.',
  BUSINESS_OWNER: 'A Business Owner, by mail.',
  CONSUMER_USER: 'Consumer Users, by mail. They are never named and never told apart.',
});
registerEnumType(kinds.names, {
  name: 'CorrectionRecipientKind',
  description: 'Who was told of a correction, and how.',
  valuesConfig: kinds.valuesConfig,
});

/** Reached only through `Viewer.corrections`, which is guarded; whoever is given one may see all of it but the name. */
@subject('person')
@ObjectType('CorrectionRecipient', {
  simpleResolvers: true,
  description:
    'Somebody who was shown a field of you in the 24 months before it was corrected, and was told that it changed. What it says now was not told.',
})
export class CorrectionRecipientView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => kinds.names, { description: 'As what it was shown to them.' })
  get kind(): RecipientKind {
    return this.row.kind as RecipientKind;
  }

  @visibleTo(self)
  @Field(() => String, {
    nullable: true,
    description:
      'The name of the Klusster Owner, Business Owner or partner. Null for Consumer Users, and withheld where you may not see that person’s name now.',
  })
  name(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<string | null> {
    return nameOf(this.row.name as Who, ctx, info);
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When the notice was put on its way.' })
  get toldAt(): Date {
    return this.row.toldAt as Date;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'When the mail was sent, or the partner answered that it has the event; null until then, and for a partner that listens to no such events.',
  })
  get acknowledgedAt(): Date | null {
    return this.row.acknowledgedAt as Date | null;
  }
}

@subject('person')
@ObjectType('Correction', {
  simpleResolvers: true,
  description: 'One field of yours that you amended. It is never changed: what you amend later is another one.',
})
export class CorrectionView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When it was amended.' })
  get at(): Date {
    return this.row.at as Date;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'Which field it is, as `Type.field`.' })
  get field(): string {
    return this.row.field as string;
  }

  @visibleTo(self)
  @personal('correction', '8.3')
  @Field(() => String, { nullable: true, description: 'What it said before. Nobody else is told.' })
  oldValue(@Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    return vault.open(this, info);
  }

  @visibleTo(self)
  @personal('correction', '8.3')
  @Field(() => String, { nullable: true, description: 'What it said from then on.' })
  newValue(@Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    return vault.open(this, info);
  }
}

@ObjectType('AmendContactPayload', { simpleResolvers: true, description: 'The outcome of amending a contact.' })
export class AmendContactPayload extends Payload<ContactAmended> {
  @visibleTo(everyone)
  @Field(() => [String], {
    nullable: true,
    description:
      'The fields that say something else now, as `Type.field`; empty when all of them said so before, null when nothing was amended.',
  })
  get amended(): readonly string[] | null {
    return this.done?.coordinates ?? null;
  }
}
