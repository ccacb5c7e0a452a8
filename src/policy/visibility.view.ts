import { Field, ObjectType } from 'type-graphql';
import { Audience, CategoryCode, MayI, PurposeCode, Reason } from '../graph/enums.js';
import type { PublishedText } from '../kernel/documents.js';
import { everyone, inWords } from '../privacy/audience.js';
import { neverReason, verdict } from '../privacy/decide.js';
import { Lens } from '../privacy/lens.js';
import type { Rule } from '../privacy/privacyMap.js';
import { PURPOSES } from '../privacy/purposes.js';
import { CATEGORIES, RETENTION } from '../privacy/retention.js';
import type { Viewer } from '../privacy/viewer.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { labelOf } from './labels.js';

/** A rule, told to one viewer in one language. */
export type Told = {
  readonly rule: Rule;
  readonly viewer: Viewer;
  readonly language: 'en' | 'fr';
  readonly policy: PublishedText;
};

const MAY_I = { always: 'ALWAYS', never: 'NEVER', perSubject: 'DEPENDS_ON_PERSON' } as const satisfies Record<
  string,
  MayI
>;

@ObjectType('Visibility', {
  simpleResolvers: true,
  description: 'Who may see a field, under which clause, and whether you may.',
})
export class VisibilityView extends Lens<Told> {
  @visibleTo(everyone)
  @Field(() => String, { description: 'The field, as `Type.field`.' })
  get coordinate(): string {
    return this.row.rule.coordinate;
  }

  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description: 'What the field is, in plain words; null for fields that are not personal.',
  })
  get label(): string | null {
    return labelOf(this.row.rule.type, this.row.rule.field, this.row.language) ?? null;
  }

  @visibleTo(everyone)
  @Field(() => [Audience], { description: 'Who may see the field.' })
  get audiences() {
    return this.row.rule.audience;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'Who may see the field, in plain words.' })
  get visibleTo(): string {
    return inWords(this.row.rule.audience, this.row.language);
  }

  @visibleTo(everyone)
  @Field(() => Boolean, { description: 'Whether the field holds personal information.' })
  get personal(): boolean {
    return this.row.rule.personal !== undefined;
  }

  @visibleTo(everyone)
  @Field(() => CategoryCode, { nullable: true, description: 'The category of personal information, for programs.' })
  get categoryCode() {
    return this.row.rule.personal?.category ?? null;
  }

  @visibleTo(everyone)
  @Field(() => String, { nullable: true, description: 'The category of personal information, in plain words.' })
  get category(): string | null {
    const { personal } = this.row.rule;
    return personal ? CATEGORIES[personal.category][this.row.language] : null;
  }

  @visibleTo(everyone)
  @Field(() => PurposeCode, { nullable: true, description: 'The purpose for which it is held, for programs.' })
  get purposeCode() {
    return this.row.rule.personal?.purpose ?? null;
  }

  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description: 'The purpose for which it is held, in plain words (privacy policy, section 5).',
  })
  get purpose(): string | null {
    const { personal } = this.row.rule;
    return personal ? PURPOSES[personal.purpose][this.row.language] : null;
  }

  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description: 'The clause of the privacy policy that governs the field, such as `4.1`.',
  })
  get clause(): string | null {
    return this.row.rule.personal?.clause ?? null;
  }

  @visibleTo(everyone)
  @Field(() => String, { nullable: true, description: 'The text of that clause.' })
  get clauseText(): string | null {
    const clause = this.row.rule.personal?.clause;
    return this.row.policy.clauses.find(({ id }) => id === clause)?.text ?? null;
  }

  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description: 'How long it is kept and what happens then, in plain words (privacy policy, sections 9 and 11).',
  })
  get retention(): string | null {
    const { personal } = this.row.rule;
    return personal ? RETENTION[personal.retention].words[this.row.language] : null;
  }

  @visibleTo(everyone)
  @Field(() => MayI, { description: 'Whether you may read it, as you are signed in now.' })
  get mayI(): MayI {
    return MAY_I[verdict(this.row.rule, this.row.viewer)];
  }

  @visibleTo(everyone)
  @Field(() => Reason, {
    nullable: true,
    description: 'Why you may never read it; null when you may, or may for some people.',
  })
  get reason() {
    return this.mayI === 'NEVER' ? neverReason(this.row.rule, this.row.viewer) : null;
  }
}
