import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import { Language, Province } from '../graph/enums.js';
import { PageArgs } from '../graph/pageArgs.js';

export enum KlussterOrder {
  NAME = 'NAME',
  CITY = 'CITY',
}
registerEnumType(KlussterOrder, {
  name: 'KlussterOrder',
  description:
    'The order of a list of klussters. Accents and case only break ties, as a French or English reader expects.',
  valuesConfig: { NAME: { description: 'By name.' }, CITY: { description: 'By city, then by name.' } },
});

@InputType({
  description: 'Which klussters to list. Filters are read only over public fields; all that are given must hold.',
})
export class KlussterFilter {
  @Field(() => String, { nullable: true, description: 'The city that the klusster covers, exactly.' })
  city?: string | null;

  @Field(() => Province, { nullable: true, description: 'The province or territory that the klusster covers.' })
  province?: Province | null;

  @Field(() => Language, { nullable: true, description: 'The language that the klusster is written in.' })
  language?: Language | null;
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
  'filter.language': 'Klusster.language',
  'orderBy.NAME': 'Klusster.name',
  'orderBy.CITY': 'Klusster.city',
} as const;
