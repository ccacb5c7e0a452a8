import { Field, ObjectType } from 'type-graphql';
import type { Clause } from '../kernel/documents.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';

@ObjectType('DocumentClause', { simpleResolvers: true, description: 'One numbered passage of a published document.' })
export class DocumentClauseView extends Lens<Clause> {
  @visibleTo(everyone)
  @Field(() => String, { description: 'Its number, such as `4.1`.' })
  get id(): string {
    return this.row.id;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'Its text.' })
  get text(): string {
    return this.row.text;
  }
}
