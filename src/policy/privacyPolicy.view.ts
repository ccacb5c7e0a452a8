import { Field, ObjectType } from 'type-graphql';
import { Language } from '../graph/enums.js';
import type { PublishedText } from '../kernel/documents.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { ClauseView } from './clause.view.js';

@ObjectType('PrivacyPolicy', {
  simpleResolvers: true,
  description: 'The published privacy policy that this service enforces.',
})
export class PrivacyPolicyView extends Lens<{ policy: PublishedText; language: Language }> {
  @visibleTo(everyone)
  @Field(() => String, { description: 'The version, made from the text itself: another text is another version.' })
  get version(): string {
    return this.row.policy.version;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'The SHA-256 of the published file, in lower-case hexadecimal.' })
  get sha256(): string {
    return this.row.policy.sha256;
  }

  @visibleTo(everyone)
  @Field(() => Language, {
    description: 'The language of this text. English is the published text; French is a translation.',
  })
  get language(): Language {
    return this.row.language;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'The whole text.' })
  get text(): string {
    return this.row.policy.text;
  }

  @visibleTo(everyone)
  @Field(() => [ClauseView], { description: 'The text, passage by passage.' })
  get clauses(): ClauseView[] {
    return this.row.policy.clauses.map((clause) => new ClauseView(clause));
  }
}
