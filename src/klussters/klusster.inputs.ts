import { ArrayMaxSize, ArrayMinSize, ArrayUnique, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { Language, Province } from '../graph/enums.js';
import { PageArgs } from '../graph/pageArgs.js';
import { SearchTextScalar } from '../graph/scalars.js';
import { CATEGORIES_MAX, type KlussterCategory } from './categories.js';
import { LONGEST } from './description.js';
import { KlussterCategories } from './klussterWords.view.js';

export enum KlussterOrder {
  NAME = 'NAME',
  CITY = 'CITY',
  NEWEST = 'NEWEST',
}
registerEnumType(KlussterOrder, {
  name: 'KlussterOrder',
  description:
    'The order of a list of klussters. Accents and case only break ties, as a French or English reader expects.',
  valuesConfig: {
    NAME: { description: 'By name.' },
    CITY: { description: 'By city, then by name.' },
    NEWEST: { description: 'The newest first.' },
  },
});

@InputType({
  description: 'Which klussters to list. Filters are read only over public fields; all that are given must hold.',
})
export class KlussterFilter {
  @Field(() => String, { nullable: true, description: 'The city that the klusster covers, exactly.' })
  city?: string | null;

  @Field(() => SearchTextScalar, {
    nullable: true,
    description: 'Words to search for in the public texts, in English or French, whatever their accents and endings.',
  })
  search?: string | null;

  @Field(() => Province, { nullable: true, description: 'The province or territory that the klusster covers.' })
  province?: Province | null;

  @Field(() => Language, { nullable: true, description: 'A language that the klusster is written in.' })
  language?: Language | null;

  @Field(() => KlussterCategories, { nullable: true, description: 'Something that the klusster is about.' })
  category?: KlussterCategory | null;
}

@ArgsType()
export class KlussterList extends PageArgs {
  @Field(() => KlussterFilter, { nullable: true, description: 'Which klussters to list; all when left out.' })
  filter?: KlussterFilter | null;

  @Field(() => KlussterOrder, { defaultValue: KlussterOrder.NAME, description: 'The order of the list.' })
  orderBy!: KlussterOrder;
}

/** What the arguments of a list of klussters read. */
export const KLUSSTER_READS = {
  'filter.city': 'Klusster.city',
  'filter.province': 'Klusster.province',
  'filter.language': 'Klusster.languages',
  'filter.category': 'Klusster.categories',
  'orderBy.NAME': 'Klusster.name',
  'filter.search': ['Klusster.name', 'Klusster.tagline', 'Klusster.text', 'Klusster.city'],
  'orderBy.CITY': 'Klusster.city',
  'orderBy.NEWEST': 'Klusster.publishedAt',
} as const;

const SLUG =
  'The name in web addresses: 1 to 60 small letters and digits with single hyphens between them. It belongs to the klusster from the first publication on, and cannot be changed after that.';
const TEXT = 'What the klusster is about, in Markdown, at most 20,000 characters. HTML in it is shown as text.';

@InputType({ description: 'What a new klusster is called, and where it is about.' })
export class OpenKlussterInput {
  @MaxLength(LONGEST.name)
  @Field(() => String, { description: 'The name, in 1 to 100 characters.' })
  name!: string;

  @MaxLength(LONGEST.slug)
  @Field(() => String, { description: SLUG })
  slug!: string;

  @Field(() => String, { description: 'The city that it covers, in 1 to 100 characters.' })
  city!: string;

  @Field(() => Province, { description: 'The province or territory that it covers.' })
  province!: Province;

  @ArrayMinSize(1)
  @ArrayUnique()
  @Field(() => [Language], { description: 'The languages that it is written in, the first the most.' })
  languages!: Language[];

  @Field(() => String, { nullable: true, description: 'What it is about in one line of at most 200 characters.' })
  tagline?: string | null;

  @Field(() => String, { nullable: true, description: TEXT })
  text?: string | null;

  @ArrayMaxSize(CATEGORIES_MAX)
  @ArrayUnique()
  @Field(() => [KlussterCategories], { defaultValue: [], description: 'What it is about: three at most.' })
  categories!: KlussterCategory[];
}

const VERSION = 'The `version` of the klusster as you have read it; `CONFLICT` when it was changed since.';

@InputType({ description: 'What is said otherwise of a klusster. What is left out stays as it is.' })
export class DescribeKlussterInput {
  @Field(() => ID, { description: 'A klusster of yours.' })
  klussterId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, { nullable: true, description: 'The name, in 1 to 100 characters.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: SLUG })
  slug?: string | null;

  @Field(() => String, { nullable: true, description: 'The city that it covers, in 1 to 100 characters.' })
  city?: string | null;

  @Field(() => Province, { nullable: true, description: 'The province or territory that it covers.' })
  province?: Province | null;

  @ArrayMinSize(1)
  @ArrayUnique()
  @Field(() => [Language], { nullable: true, description: 'The languages that it is written in, the first the most.' })
  languages?: Language[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it is about in one line of at most 200 characters; null takes it away.',
  })
  tagline?: string | null;

  @Field(() => String, { nullable: true, description: `${TEXT} Null takes it away.` })
  text?: string | null;

  @ArrayMaxSize(CATEGORIES_MAX)
  @ArrayUnique()
  @Field(() => [KlussterCategories], { nullable: true, description: 'What it is about: three at most.' })
  categories?: KlussterCategory[] | null;
}

@InputType({ description: 'Which klusster is published, paused or closed.' })
export class MoveKlussterInput {
  @Field(() => ID, { description: 'A klusster of yours.' })
  klussterId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;
}
