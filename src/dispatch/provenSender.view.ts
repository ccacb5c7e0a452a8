import { Field, ObjectType } from 'type-graphql';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Proven } from './proofOfSend.js';

@ObjectType('ProvenSender', {
  simpleResolvers: true,
  description: 'Who sent a message, word for word as it said.',
})
export class ProvenSenderView extends Lens<Proven> {
  @visibleTo(everyone)
  @Field(() => String, { description: 'The business name of the Klusster Owner on whose behalf it was sent.' })
  get businessName(): string {
    return this.row.newsletter.identity?.businessName ?? '';
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'The postal address.' })
  get postalAddress(): string {
    return this.row.newsletter.identity?.mailingAddress ?? '';
  }

  @visibleTo(everyone)
  @Field(() => [String], { description: 'Telephone, e-mail and website, as far as they were stated.' })
  get contacts(): string[] {
    const { phone, email, website } = this.row.newsletter.identity ?? {};
    return [phone, email, website].filter((contact) => typeof contact === 'string');
  }
}
