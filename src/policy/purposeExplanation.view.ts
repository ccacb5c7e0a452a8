import { Field, Int, ObjectType } from 'type-graphql';
import { PurposeCode } from '../graph/enums.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Explained, ToldPurpose } from './explainPurpose.js';
import { type Told, VisibilityView } from './visibility.view.js';

@ObjectType('ExplainedPurpose', {
  simpleResolvers: true,
  description: 'A purpose for which a field is used, as people are told it now.',
})
export class ExplainedPurposeView extends Lens<ToldPurpose> {
  @visibleTo(everyone)
  @Field(() => PurposeCode, { description: 'The purpose, for programs.' })
  get purpose() {
    return this.row.code;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'The purpose, in plain words.' })
  get text(): string {
    return this.row.text;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: 'The version of these words.' })
  get version(): number {
    return this.row.version;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'The clause of the privacy policy that states it, such as `5.1.1`.' })
  get clause(): string {
    return this.row.clause;
  }
}

@ObjectType('PurposeExplanation', {
  simpleResolvers: true,
  description: 'What a field is used for, in words that whoever it is about understands (privacy policy, section 5.2).',
})
export class PurposeExplanationView extends Lens<Explained & { readonly told: Told }> {
  @visibleTo(everyone)
  @Field(() => String, {
    description:
      'What the field is, what it is used for, how long it is kept and who may see it, in sentences to read out; for a field that is not personal, that it is none.',
  })
  get explanation(): string {
    return this.row.explanation;
  }

  @visibleTo(everyone)
  @Field(() => [ExplainedPurposeView], {
    description:
      'The purposes for which it is used: the nearest first, then what that one is a part of; none for a field that is not personal.',
  })
  get purposes(): ExplainedPurposeView[] {
    return this.row.purposes.map((purpose) => new ExplainedPurposeView(purpose));
  }

  @visibleTo(everyone)
  @Field(() => VisibilityView, {
    description: 'The field itself: its clause, its category, how long it is kept and who may see it.',
  })
  get visibility(): VisibilityView {
    return new VisibilityView(this.row.told);
  }
}
