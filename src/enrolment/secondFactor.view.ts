import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, GraphQLISODateTime, ID, Info, ObjectType, registerEnumType } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import type { FactorKind } from '../factors/index.js';
import { type SecondFactorId, toGlobalId } from '../kernel/ids.js';
import { everyone, self } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { personal, subject, visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';

const SecondFactorKind = { TOTP: 'TOTP', PASSKEY: 'PASSKEY' } as const satisfies {
  readonly [Kind in FactorKind]: Kind;
};
registerEnumType(SecondFactorKind, {
  name: 'SecondFactorKind',
  description: 'What a second factor is.',
  valuesConfig: {
    TOTP: { description: 'An authenticator app, which shows six digits for half a minute (RFC 6238).' },
    PASSKEY: { description: 'A passkey (WebAuthn).' },
  },
});

/** Reached only through `Viewer.secondFactors`, which is guarded; whoever is given one may see all of it. */
@subject('person')
@ObjectType('SecondFactor', {
  simpleResolvers: true,
  description: 'What you prove beside your password. What it is checked by is shown to nobody.',
})
export class SecondFactorView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => ID, { description: 'The global id, for `removeSecondFactor`.' })
  get id(): string {
    return toGlobalId('SecondFactor', this.row.id as SecondFactorId);
  }

  @visibleTo(everyone)
  @Field(() => SecondFactorKind, { description: 'What it is.' })
  get kind(): FactorKind {
    return this.row.kind as FactorKind;
  }

  @visibleTo(self)
  @personal('label', '10.2.3')
  @Field(() => String, { nullable: true, description: 'By what you tell it from your others.' })
  name(@Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    return vault.open(this, info);
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When you added it.' })
  get createdAt(): Date {
    return this.row.createdAt as Date;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was proven last.' })
  get lastUsedAt(): Date | null {
    return this.row.lastUsedAt as Date | null;
  }
}
