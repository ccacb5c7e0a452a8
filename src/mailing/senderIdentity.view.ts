import { Field, GraphQLISODateTime, Int, ObjectType } from 'type-graphql';
import { EmailAddressScalar, MailingAddressScalar, PhoneNumberScalar } from '../graph/scalars.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { businessContact, visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';

/** Whoever is written to is told who writes (CASL 6(2)), and whoever is asked for her consent is, too (CASL 10(1)): nothing of it is hidden. */
@ObjectType('SenderIdentity', {
  simpleResolvers: true,
  description:
    'Who sends the mailing list of a klusster, as each of its messages says it. It is the contact of a business, and public.',
})
export class SenderIdentityView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => String, { description: 'The name under which the Klusster Owner carries on business.' })
  get businessName(): string {
    return this.row.businessName as string;
  }

  @visibleTo(everyone)
  @businessContact
  @Field(() => MailingAddressScalar, { description: 'The postal address of the business.' })
  get mailingAddress(): string {
    return this.row.mailingAddress as string;
  }

  @visibleTo(everyone)
  @businessContact
  @Field(() => PhoneNumberScalar, { nullable: true, description: 'The telephone number of the business.' })
  get phone(): string | null {
    return this.row.phone as string | null;
  }

  @visibleTo(everyone)
  @businessContact
  @Field(() => EmailAddressScalar, { nullable: true, description: 'The e-mail address of the business.' })
  get email(): string | null {
    return this.row.email as string | null;
  }

  @visibleTo(everyone)
  @Field(() => String, { nullable: true, description: 'The web address of the business.' })
  get website(): string | null {
    return this.row.website as string | null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'Until when the postal address holds, where it is known to end. It must hold for 60 days after a message was sent.',
  })
  get validUntil(): Date | null {
    return this.row.validUntil as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: 'Rises with every change. Whoever states it anew says which one she has read.' })
  get version(): number {
    return this.row.version as number;
  }
}
