import { Field, GraphQLISODateTime, Int, ObjectType } from 'type-graphql';
import { Language } from '../graph/enums.js';
import { MailingConsentMethods } from '../mailing/index.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Proven } from './proofOfSend.js';
import { WithdrawalMethod } from './proofWords.view.js';

@ObjectType('ProvenConsent', {
  simpleResolvers: true,
  description: 'The express consent that a message went by. It says neither whose it is nor to which address.',
})
export class ProvenConsentView extends Lens<Proven> {
  @visibleTo(everyone)
  @Field(() => String, { description: 'The exact text that was shown and agreed to.' })
  get text(): string {
    return this.row.statement.text;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'SHA-256 of the text, in hexadecimal.' })
  get textHash(): string {
    return this.row.statement.textHash;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: 'The version of the text.' })
  get textVersion(): number {
    return this.row.consent.textVersion;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'On whose behalf it was sought, by the business name that was shown.' })
  get principalName(): string {
    return this.row.statement.principalName;
  }

  @visibleTo(everyone)
  @Field(() => Language, { description: 'The language in which it was asked for.' })
  get language() {
    return this.row.consent.language;
  }

  @visibleTo(everyone)
  @Field(() => MailingConsentMethods, { description: 'How it was asked for.' })
  get method() {
    return this.row.consent.method;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When it was asked for.' })
  get requestedAt(): Date {
    return this.row.consent.requestedAt;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, {
    description: 'When it was given: the link that was mailed to the address was followed.',
  })
  get givenAt(): Date {
    return this.row.consent.givenAt;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was withdrawn; null while it stands.' })
  get withdrawnAt(): Date | null {
    return this.row.consent.withdrawnAt ?? null;
  }

  @visibleTo(everyone)
  @Field(() => WithdrawalMethod, { nullable: true, description: 'How it was withdrawn; null while it stands.' })
  get withdrawalMethod() {
    return this.row.consent.withdrawalMethod ?? null;
  }
}
