import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import { Province } from '../graph/enums.js';
import { PageArgs } from '../graph/pageArgs.js';
import { SearchTextScalar } from '../graph/scalars.js';

export enum BusinessCategory {
  ARTS = 'ARTS',
  FOOD = 'FOOD',
  HEALTH = 'HEALTH',
  LODGING = 'LODGING',
  RETAIL = 'RETAIL',
  SERVICES = 'SERVICES',
  TRADES = 'TRADES',
}
registerEnumType(BusinessCategory, {
  name: 'BusinessCategory',
  description: 'A kind of business.',
  valuesConfig: {
    ARTS: { description: 'Arts, books, music and shows.' },
    FOOD: { description: 'Food and drink, to eat in or to take away.' },
    HEALTH: { description: 'Health and well-being.' },
    LODGING: { description: 'Rooms and places to stay.' },
    RETAIL: { description: 'Shops of all kinds.' },
    SERVICES: { description: 'Services to people and to businesses.' },
    TRADES: { description: 'Trades, making and repair.' },
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
  category?: BusinessCategory | null;

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
