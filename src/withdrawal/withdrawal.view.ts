import { Field, Int, ObjectType } from 'type-graphql';
import { PurposeCode as Purposes } from '../graph/enums.js';
import { Payload } from '../graph/payload.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import type { PurposeCode } from '../privacy/purposes.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Given } from './giveConsent.js';
import type { Implications } from './implications.js';
import type { Withdrawn } from './withdraw.js';

/** Made for her alone who asks, of what she has; nobody else comes to one. */
@ObjectType('WithdrawalImplications', {
  simpleResolvers: true,
  description: 'What it would come to if you withdrew a purpose now, of what you have.',
})
export class WithdrawalImplicationsView extends Lens<Implications> {
  @visibleTo(everyone)
  @Field(() => Purposes, { description: 'The purpose.' })
  get purpose(): PurposeCode {
    return this.row.purpose;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'The purpose, in words.' })
  get text(): string {
    return this.row.text;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: 'The version of these words, for `giveConsent`.' })
  get version(): number {
    return this.row.version;
  }

  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description: 'What in law or contract keeps you from withdrawing it now, and what to do; null when nothing does.',
  })
  get limit(): string | null {
    return this.row.limit ?? null;
  }

  @visibleTo(everyone)
  @Field(() => [String], { description: 'What ends, in sentences.' })
  get ends(): readonly string[] {
    return this.row.ends;
  }

  @visibleTo(everyone)
  @Field(() => [String], { description: 'What goes on in spite of it, and by what law or contract, in sentences.' })
  get continues(): readonly string[] {
    return this.row.continues;
  }
}

@ObjectType('WithdrawConsentPayload', {
  simpleResolvers: true,
  description: 'The outcome of withdrawing a consent.',
})
export class WithdrawConsentPayload extends Payload<Withdrawn> {
  @visibleTo(everyone)
  @Field(() => Purposes, { nullable: true, description: 'The purpose for which nothing is used any more.' })
  get purpose(): PurposeCode | null {
    return this.done?.purpose ?? null;
  }
}

@ObjectType('GiveConsentPayload', { simpleResolvers: true, description: 'The outcome of giving a consent.' })
export class GiveConsentPayload extends Payload<Given> {
  @visibleTo(everyone)
  @Field(() => Purposes, { nullable: true, description: 'The purpose that you consent to.' })
  get purpose(): PurposeCode | null {
    return this.done?.purpose ?? null;
  }
}

@ObjectType('RecordWithdrawalPayload', {
  simpleResolvers: true,
  description: 'The outcome of putting a withdrawal on record that came by mail.',
})
export class RecordWithdrawalPayload extends Payload<Withdrawn> {
  @visibleTo(everyone)
  @Field(() => Purposes, { nullable: true, description: 'The purpose for which nothing is used any more.' })
  get purpose(): PurposeCode | null {
    return this.done?.purpose ?? null;
  }
}
