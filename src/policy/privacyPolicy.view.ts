import { Field, ObjectType } from 'type-graphql';
import { Language } from '../graph/enums.js';
import type { PublishedText } from '../kernel/documents.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { PolicyClauseView } from './policyClause.view.js';
import type { Evidence } from './probePosture.js';

const CODES = { EN: 'en', FR: 'fr' } as const;

/** The policy in one language, and a way to what was found of what holds it. */
export type ToldPolicy = {
  readonly policy: PublishedText;
  readonly language: Language;
  readonly evidence: () => Promise<ReadonlyMap<string, Evidence>>;
};

@ObjectType('PrivacyPolicy', {
  simpleResolvers: true,
  description: 'The published privacy policy that this service enforces.',
})
export class PrivacyPolicyView extends Lens<ToldPolicy> {
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
  @Field(() => [PolicyClauseView], { description: 'The text, passage by passage.' })
  get clauses(): PolicyClauseView[] {
    const { policy, evidence } = this.row;
    const language = CODES[this.row.language];
    return policy.clauses.map((clause) => new PolicyClauseView({ clause, language, evidence }));
  }
}
