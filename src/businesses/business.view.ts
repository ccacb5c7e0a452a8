import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql';
import { BusinessOwnerView } from '../accounts/index.js';
import { Province } from '../graph/enums.js';
import { NodeView } from '../graph/node.js';
import { EmailAddressScalar, MailingAddressScalar, PhoneNumberScalar } from '../graph/scalars.js';
import { type BusinessId, toGlobalId } from '../kernel/ids.js';
import { everyone } from '../privacy/audience.js';
import { businessContact, visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import { BusinessCategory } from './business.inputs.js';

/** A business presents itself to everyone; its owner's own contact is kept apart from it (§4.1). */
@ObjectType('Business', {
  simpleResolvers: true,
  implements: NodeView,
  description: 'A business that presents itself in klussters. Its contact is that of the business, and public.',
})
export class BusinessView extends NodeView<Row> {
  @visibleTo(everyone)
  @Field(() => ID, { description: 'The global id of this business.' })
  get id(): string {
    return toGlobalId('Business', this.row.id as BusinessId);
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'The name of the business.' })
  get name(): string {
    return this.row.name as string;
  }

  @visibleTo(everyone)
  @Field(() => String, { nullable: true, description: 'What the business does, as plain text.' })
  get description(): string | null {
    return this.row.description as string | null;
  }

  @visibleTo(everyone)
  @Field(() => BusinessCategory, { description: 'The kind of business.' })
  get category(): BusinessCategory {
    return this.row.category as BusinessCategory;
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
  @businessContact
  @Field(() => MailingAddressScalar, { nullable: true, description: 'The postal address of the business.' })
  get address(): string | null {
    return this.row.address as string | null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When it was first presented here.' })
  get since(): Date {
    return this.row.since as Date;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'The city of the business.' })
  get city(): string {
    return this.row.city as string;
  }

  @visibleTo(everyone)
  @Field(() => Province, { description: 'The province or territory of the business.' })
  get province(): Province {
    return this.row.province as Province;
  }

  @visibleTo(everyone)
  @Field(() => BusinessOwnerView, { description: 'The Business Owner who presents it.' })
  get owner(): BusinessOwnerView {
    return new BusinessOwnerView(this.row.owner as Row);
  }
}
