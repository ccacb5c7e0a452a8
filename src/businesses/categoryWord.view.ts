import { Field, ObjectType } from 'type-graphql';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { BusinessCategory } from './business.inputs.js';
import { type BusinessCategoryCode, categoryLabel } from './businessCategory.js';

type Word = { readonly category: BusinessCategoryCode; readonly language: 'EN' | 'FR' };

@ObjectType('BusinessCategoryWord', { simpleResolvers: true, description: 'How people read a kind of business.' })
export class BusinessCategoryWordView extends Lens<Word> {
  @visibleTo(everyone)
  @Field(() => BusinessCategory, { description: 'The kind of business.' })
  get category(): BusinessCategoryCode {
    return this.row.category;
  }

  @visibleTo(everyone)
  @Field(() => String, {
    description: 'Its name, in the language of the request’s `Accept-Language`: English or French.',
  })
  get label(): string {
    return categoryLabel(this.row.category, this.row.language);
  }
}
