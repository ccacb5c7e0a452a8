import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { Payload } from '../graph/payload.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Proven } from './proofOfSend.js';
import { ProvenState } from './proofWords.view.js';
import { ProvenConsentView } from './provenConsent.view.js';
import { ProvenSenderView } from './provenSender.view.js';

@ObjectType('ProofOfSend', {
  simpleResolvers: true,
  description:
    'What proves that one message of a newsletter was lawful when it left (CASL, section 13). It names no recipient.',
})
export class ProofOfSendView extends Lens<Proven> {
  @visibleTo(everyone)
  @Field(() => ID, { description: 'The id of the message.' })
  get messageId(): string {
    return this.row.message.id;
  }

  @visibleTo(everyone)
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it went to the address that you named; null when you named none.',
  })
  get isToAddress(): boolean | null {
    return this.row.isToAddress;
  }

  @visibleTo(everyone)
  @Field(() => ProvenState, { description: 'What became of it.' })
  get state() {
    return this.row.message.state;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: 'How often it was begun to be sent.' })
  get attempts(): number {
    return this.row.message.attempts;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, {
    description:
      'When it passed the gate last: at that instant consent, identity and suppression were looked at, and it was let pass.',
  })
  get passedAt(): Date {
    return this.row.message.begunAt as Date;
  }

  @visibleTo(everyone)
  @Field(() => Int, {
    description: 'The version of the rules under which it was let pass; docs/operations.md lists them.',
  })
  get gateVersion(): number {
    return Number(this.row.proof.gate);
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was known what became of it.' })
  get endedAt(): Date | null {
    return this.row.message.endedAt ?? null;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'Its header `Message-ID`, without the brackets.' })
  get messageIdHeader(): string {
    return this.row.proof.messageId;
  }

  @visibleTo(everyone)
  @Field(() => String, {
    description:
      'SHA-256 of the whole message as it was written, in hexadecimal; headers that others put before it are not part of it.',
  })
  get contentHash(): string {
    return this.row.proof.contentHash;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: 'How many bytes these are.' })
  get bytes(): number {
    return Number(this.row.proof.bytes);
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'The subject of the newsletter.' })
  get subject(): string {
    return this.row.newsletter.subject;
  }

  @visibleTo(everyone)
  @Field(() => String, {
    description: 'SHA-256 of what is the same in all messages of the newsletter, in hexadecimal.',
  })
  get newsletterHash(): string {
    return Buffer.from(this.row.newsletter.contentHash ?? []).toString('hex');
  }

  @visibleTo(everyone)
  @Field(() => ProvenSenderView, { description: 'Who sent it, as it said.' })
  get sender(): ProvenSenderView {
    return new ProvenSenderView(this.row);
  }

  @visibleTo(everyone)
  @Field(() => ProvenConsentView, { description: 'The consent that it went by.' })
  get consent(): ProvenConsentView {
    return new ProvenConsentView(this.row);
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Since when nothing is sent to its address any more, by this klusster or by any; null when it may be.',
  })
  get suppressedAt(): Date | null {
    return this.row.suppression?.at ?? null;
  }
}

@ObjectType('ProofOfSendPayload', { simpleResolvers: true, description: 'The outcome of asking for a proof.' })
export class ProofOfSendPayload extends Payload<Proven> {
  @visibleTo(everyone)
  @Field(() => ProofOfSendView, { nullable: true, description: 'The proof.' })
  get proof(): ProofOfSendView | null {
    return this.done && new ProofOfSendView(this.done);
  }
}
