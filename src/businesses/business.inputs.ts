import { ArrayMaxSize, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { Province } from '../graph/enums.js';
import { PageArgs } from '../graph/pageArgs.js';
import {
  EmailAddressScalar,
  LocalTimeScalar,
  MailingAddressScalar,
  PhoneNumberScalar,
  SearchTextScalar,
} from '../graph/scalars.js';
import { namesOf } from '../graph/words.js';
import type { LocalTime } from '../kernel/localTime.js';
import { BUSINESS_CATEGORIES, type BusinessCategoryCode } from './businessCategory.js';
import { type Weekday as Day, type OpeningSpan, SPANS_MAX, WEEKDAYS } from './openingHours.js';
import { CONFIRMED_AS, CONTACT_FIELDS, type Confirmed } from './ownContact.js';
import { WEBSITE_MAX } from './websiteUrl.js';

export const BusinessCategory = namesOf(Object.keys(BUSINESS_CATEGORIES) as BusinessCategoryCode[]);
registerEnumType(BusinessCategory, {
  name: 'BusinessCategory',
  description: 'A kind of business.',
  valuesConfig: Object.fromEntries(
    Object.entries(BUSINESS_CATEGORIES).map(([code, { explanation }]) => [code, { description: explanation }]),
  ),
});

export const Weekday = namesOf(WEEKDAYS);
registerEnumType(Weekday, {
  name: 'Weekday',
  description: 'A day of the week.',
  valuesConfig: Object.fromEntries(
    WEEKDAYS.map((day) => [day, { description: `${day.charAt(0)}${day.slice(1).toLowerCase()}.` }]),
  ),
});

export const BusinessContactField = namesOf(CONTACT_FIELDS.map((field) => CONFIRMED_AS[field]));
registerEnumType(BusinessContactField, {
  name: 'BusinessContactField',
  description: 'A field of the contact of a business.',
  valuesConfig: {
    EMAIL: { description: 'The e-mail address.' },
    PHONE: { description: 'The telephone number.' },
    ADDRESS: { description: 'The postal address.' },
  },
});

export enum BusinessOrder {
  NAME = 'NAME',
  CITY = 'CITY',
  NEWEST = 'NEWEST',
}
registerEnumType(BusinessOrder, {
  name: 'BusinessOrder',
  description:
    'The order of a list of businesses. Accents and case only break ties, as a French or English reader expects.',
  valuesConfig: {
    NAME: { description: 'By name.' },
    CITY: { description: 'By city, then by name.' },
    NEWEST: { description: 'The newest first.' },
  },
});

@InputType({
  description: 'Which businesses to list. Filters are read only over public fields; all that are given must hold.',
})
export class BusinessFilter {
  @Field(() => BusinessCategory, { nullable: true, description: 'The kind of business.' })
  category?: BusinessCategoryCode | null;

  @Field(() => String, { nullable: true, description: 'The city of the business, exactly.' })
  city?: string | null;

  @Field(() => SearchTextScalar, {
    nullable: true,
    description: 'Words to search for in the public texts, in English or French, whatever their accents and endings.',
  })
  search?: string | null;

  @Field(() => Province, { nullable: true, description: 'The province or territory of the business.' })
  province?: Province | null;
}

@ArgsType()
export class BusinessList extends PageArgs {
  @Field(() => BusinessFilter, { nullable: true, description: 'Which businesses to list; all when left out.' })
  filter?: BusinessFilter | null;

  @Field(() => BusinessOrder, { defaultValue: BusinessOrder.NAME, description: 'The order of the list.' })
  orderBy!: BusinessOrder;
}

/** What the arguments of a list of businesses read. */
export const BUSINESS_READS = {
  'filter.category': 'Business.category',
  'filter.city': 'Business.city',
  'filter.province': 'Business.province',
  'orderBy.NAME': 'Business.name',
  'filter.search': ['Business.name', 'Business.description', 'Business.city'],
  'orderBy.CITY': 'Business.city',
  'orderBy.NEWEST': 'Business.since',
} as const;

@InputType({
  description: 'A time in which a business is open. It stands for every week; there may be several on a day.',
})
export class OpeningSpanInput implements OpeningSpan {
  @Field(() => Weekday, { description: 'The day on which it opens.' })
  weekday!: Day;

  @Field(() => LocalTimeScalar, { description: 'When it opens, on the clock of the place.' })
  opens!: LocalTime;

  @Field(() => LocalTimeScalar, {
    description: 'When it closes; on the day after where that is earlier than it opens. `24:00` is the end of the day.',
  })
  closes!: LocalTime;
}

/** Longer than any text that is accepted: its own limit is told by the verb. */
const TEXT_MAX = 20_000;

/** What may be left out when a business is made and when it is changed. */
@InputType()
abstract class SaidOfBusinessInput {
  @MaxLength(TEXT_MAX)
  @Field(() => String, {
    nullable: true,
    description: 'What the business does, as plain text of at most 4,000 characters.',
  })
  description?: string | null;

  @Field(() => PhoneNumberScalar, {
    nullable: true,
    description: 'The telephone number of the business. It is public; where it is your own as well, confirm that.',
  })
  phone?: string | null;

  @Field(() => EmailAddressScalar, {
    nullable: true,
    description: 'The e-mail address of the business. It is public; where it is your own as well, confirm that.',
  })
  email?: string | null;

  @MaxLength(WEBSITE_MAX)
  @Field(() => String, { nullable: true, description: 'The web address of the business: http or https.' })
  website?: string | null;

  @Field(() => MailingAddressScalar, {
    nullable: true,
    description: 'The postal address of the business. It is public; where it is your own as well, confirm that.',
  })
  address?: string | null;

  @ArrayMaxSize(SPANS_MAX)
  @Field(() => [OpeningSpanInput], {
    nullable: true,
    description:
      'When the business is open in a week, at most 42 spans that do not overlap; none where nothing is said of it.',
  })
  openingHours?: OpeningSpanInput[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The logo: the `id` that `POST /uploads` answered with, of an image that you sent within the last day.',
  })
  logo?: string | null;

  @ArrayMaxSize(CONTACT_FIELDS.length)
  @Field(() => [BusinessContactField], {
    nullable: true,
    description:
      'Which fields may be public though they repeat your own contact. Name those only that you were warned of.',
  })
  confirmPublic?: Confirmed[] | null;
}

@InputType({ description: 'A business as it is to present itself. All of it is public.' })
export class CreateBusinessInput extends SaidOfBusinessInput {
  @Field(() => String, { description: 'The name of the business, on one line of at most 120 characters.' })
  name!: string;

  @Field(() => BusinessCategory, { description: 'The kind of business.' })
  category!: BusinessCategoryCode;

  @Field(() => String, { description: 'The city of the business, on one line of at most 80 characters.' })
  city!: string;

  @Field(() => Province, { description: 'The province or territory of the business.' })
  province!: Province;
}

@InputType({ description: 'What is to change of a business. What is left out stays as it is; null takes it away.' })
export class EditBusinessInput extends SaidOfBusinessInput {
  @Field(() => ID, { description: 'A business of yours.' })
  id!: string;

  @Field(() => Int, { description: 'The `version` that you read.' })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the business, on one line of at most 120 characters.',
  })
  name?: string | null;

  @Field(() => BusinessCategory, { nullable: true, description: 'The kind of business.' })
  category?: BusinessCategoryCode | null;

  @Field(() => String, {
    nullable: true,
    description: 'The city of the business, on one line of at most 80 characters.',
  })
  city?: string | null;

  @Field(() => Province, { nullable: true, description: 'The province or territory of the business.' })
  province?: Province | null;
}

@InputType({ description: 'Which business it is about, and as which version you read it.' })
export class BusinessInput {
  @Field(() => ID, { description: 'A business of yours.' })
  id!: string;

  @Field(() => Int, { description: 'The `version` that you read.' })
  version!: number;
}
