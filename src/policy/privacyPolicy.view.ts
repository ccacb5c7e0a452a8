import { Field, ObjectType } from 'type-graphql';
import { Language } from '../graph/enums.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Clause, PolicyText } from './policyText.js';

@ObjectType('PolicyClause', { simpleResolvers: true, description: 'One numbered passage of the privacy policy.' })
export class ClauseView extends Lens<Clause> {
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

@ObjectType('PrivacyPolicy', {
  simpleResolvers: true,
  description: 'The published privacy policy that this service enforces.',
})
export class PrivacyPolicyView extends Lens<{ policy: PolicyText; language: Language }> {
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
