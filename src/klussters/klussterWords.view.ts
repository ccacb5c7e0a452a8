import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { described } from '../graph/words.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { KLUSSTER_CATEGORIES, type KlussterCategory } from './categories.js';
import type { KlussterState } from './klussterState.js';

const states = described<KlussterState>({
  DRAFT: 'It was never published.',
  PUBLISHED: 'Everybody can read it. This is the only state that others than its owner see.',
  PAUSED: 'It was published, is not now, and may be again.',
  CLOSED: 'It is over, for good.',
});
export const KlussterStates = states.names;
registerEnumType(KlussterStates, {
  name: 'KlussterState',
  description: 'Where a klusster stands.',
  valuesConfig: states.valuesConfig,
});

const categories = described<KlussterCategory>(
  Object.fromEntries(Object.entries(KLUSSTER_CATEGORIES).map(([name, { en }]) => [name, `${en}.`])) as Record<
    KlussterCategory,
    string
  >,
);
export const KlussterCategories = categories.names;
registerEnumType(KlussterCategories, {
  name: 'KlussterCategory',
  description: 'What a klusster is about. `klussterCategories` gives the words for people.',
  valuesConfig: categories.valuesConfig,
});

type Labelled = { readonly category: KlussterCategory; readonly language: 'EN' | 'FR' };

@ObjectType('KlussterCategoryLabel', { simpleResolvers: true, description: 'A category in words for people.' })
export class KlussterCategoryLabelView extends Lens<Labelled> {
  @visibleTo(everyone)
  @Field(() => KlussterCategories, { description: 'The category.' })
  get category(): KlussterCategory {
    return this.row.category;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'Its name, in the language that was asked for.' })
  get label(): string {
    return KLUSSTER_CATEGORIES[this.row.category][this.row.language === 'FR' ? 'fr' : 'en'];
  }
}

/** All categories, in words of a language. */
export const categoryLabels = (language: 'EN' | 'FR'): KlussterCategoryLabelView[] =>
  (Object.keys(KLUSSTER_CATEGORIES) as KlussterCategory[]).map(
    (category) => new KlussterCategoryLabelView({ category, language }),
  );
