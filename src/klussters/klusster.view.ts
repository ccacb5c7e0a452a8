import { Field, ID, ObjectType } from 'type-graphql';
import { KlussterOwnerView } from '../accounts/index.js';
import { Language, Province } from '../graph/enums.js';
import { NodeView } from '../graph/node.js';
import { type KlussterId, toGlobalId } from '../kernel/ids.js';
import { everyone } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';

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
  @Field(() => String, { nullable: true, description: 'What the klusster is about, as plain text.' })
  get description(): string | null {
    return this.row.description as string | null;
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
  @Field(() => Language, { description: 'The language that the klusster is written in.' })
  get language(): Language {
    return this.row.language as Language;
  }

  @visibleTo(everyone)
  @Field(() => KlussterOwnerView, { description: 'The Klusster Owner who runs it.' })
  get owner(): KlussterOwnerView {
    return new KlussterOwnerView(this.row.owner as Row);
  }
}
