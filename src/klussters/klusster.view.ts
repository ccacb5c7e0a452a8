import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { KlussterOwnerView } from '../accounts/index.js';
import { Language, Province } from '../graph/enums.js';
import { NodeView } from '../graph/node.js';
import { type KlussterId, toGlobalId } from '../kernel/ids.js';
import { everyone } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import type { KlussterCategory } from './categories.js';
import type { KlussterState } from './klussterState.js';
import { KlussterCategories, KlussterStates } from './klussterWords.view.js';
import { htmlOf } from './markdown.js';

/** A publication is public; what is personal about its owner is the owner's, not the klusster's. */
@ObjectType('Klusster', {
  simpleResolvers: true,
  implements: NodeView,
  description: 'A klusster: one local online publication.',
})
export class KlussterView extends NodeView<Row> {
  @visibleTo(everyone)
  @Field(() => ID, { description: 'The global id of this klusster.' })
  get id(): string {
    return toGlobalId('Klusster', this.row.id as KlussterId);
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'The unique name of the klusster in web addresses.' })
  get slug(): string {
    return this.row.slug as string;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'The name of the klusster.' })
  get name(): string {
    return this.row.name as string;
  }

  @visibleTo(everyone)
  @Field(() => String, { nullable: true, description: 'What the klusster is about, in one line.' })
  get tagline(): string | null {
    return this.row.tagline as string | null;
  }

  @visibleTo(everyone)
  @Field(() => String, { nullable: true, description: 'What the klusster is about, in Markdown.' })
  get text(): string | null {
    return this.row.text as string | null;
  }

  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description:
      'The same as HTML that can stand in any page: headings, lists, tables, quotes and links, no script, no style, no image, nothing that is loaded from elsewhere.',
  })
  get textHtml(): string | null {
    const text = this.row.textHtml as string | null;
    return text === null ? null : htmlOf(text);
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'The city that the klusster covers.' })
  get city(): string {
    return this.row.city as string;
  }

  @visibleTo(everyone)
  @Field(() => Province, { description: 'The province or territory that the klusster covers.' })
  get province(): Province {
    return this.row.province as Province;
  }

  @visibleTo(everyone)
  @Field(() => [Language], { description: 'The languages that the klusster is written in, the first the most.' })
  get languages(): readonly Language[] {
    return this.row.languages as readonly Language[];
  }

  @visibleTo(everyone)
  @Field(() => Language, {
    description: 'The language that most of it is written in.',
    deprecationReason: 'A klusster can be written in both languages: ask for `languages`.',
  })
  get language(): Language {
    return (this.row.language as readonly Language[])[0] as Language;
  }

  @visibleTo(everyone)
  @Field(() => [KlussterCategories], { description: 'What the klusster is about, in three words at most.' })
  get categories(): readonly KlussterCategory[] {
    return this.row.categories as readonly KlussterCategory[];
  }

  @visibleTo(everyone)
  @Field(() => KlussterStates, {
    description:
      'Where it stands. Others than its owner find only what is `PUBLISHED`; staff also what was reported in an open case of theirs.',
  })
  get state(): KlussterState {
    return this.row.state as KlussterState;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it was published first; null of what never was.',
  })
  get publishedAt(): Date | null {
    return this.row.publishedAt as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: 'Rises with every change of it. Who changes it says which version she has read.' })
  get version(): number {
    return this.row.version as number;
  }

  @visibleTo(everyone)
  @Field(() => KlussterOwnerView, { description: 'The Klusster Owner who runs it.' })
  get owner(): KlussterOwnerView {
    return new KlussterOwnerView(this.row.owner as Row);
  }
}
