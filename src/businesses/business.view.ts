import { Ctx, Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { BusinessOwnerView } from '../accounts/index.js';
import type { Ctx as Context } from '../ctx.js';
import { Province } from '../graph/enums.js';
import { NodeView } from '../graph/node.js';
import { EmailAddressScalar, MailingAddressScalar, PhoneNumberScalar } from '../graph/scalars.js';
import { type BusinessId, toGlobalId } from '../kernel/ids.js';
import { everyone } from '../privacy/audience.js';
import { businessContact, visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import { ImageView } from '../uploads/index.js';
import { BusinessCategory } from './business.inputs.js';
import { type BusinessCategoryCode, categoryLabel } from './businessCategory.js';
import type { OpeningSpan } from './openingHours.js';
import { OpeningSpanView } from './openingSpan.view.js';

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
  get category(): BusinessCategoryCode {
    return this.row.category as BusinessCategoryCode;
  }

  @visibleTo(everyone)
  @Field(() => String, {
    description: 'How people read the kind of business, in the language of the request’s `Accept-Language`.',
  })
  categoryLabel(@Ctx() { language }: Context): string {
    return categoryLabel(this.row.categoryLabel as BusinessCategoryCode, language);
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
  @Field(() => [OpeningSpanView], {
    description: 'When the business is open, in the order of the week; empty where it says nothing of that.',
  })
  get openingHours(): OpeningSpanView[] {
    return (this.row.openingHours as readonly OpeningSpan[]).map((span) => new OpeningSpanView(span));
  }

  @visibleTo(everyone)
  @Field(() => ImageView, { nullable: true, description: 'The logo of the business, if it has one.' })
  get logo(): ImageView | null {
    return this.row.logo ? new ImageView(this.row.logo as Row) : null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'Since when the business is closed; null while it is open. Only its owner finds one that is closed, and staff in an open case of theirs about a report of it.',
  })
  get closedAt(): Date | null {
    return this.row.closedAt as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: 'Rises with each change. Whoever changes the business says which version it read.' })
  get version(): number {
    return this.row.version as number;
  }

  @visibleTo(everyone)
  @Field(() => BusinessOwnerView, { description: 'The Business Owner who presents it.' })
  get owner(): BusinessOwnerView {
    return new BusinessOwnerView(this.row.owner as Row);
  }
}
