import { Field, GraphQLISODateTime, ObjectType } from 'type-graphql';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import type { Bilingual } from '../privacy/purposes.js';
import { visibleTo } from '../privacy/visibleTo.js';

/** A control as it is told in one language, with what its last probe found. */
export type ToldControl = {
  readonly name: Bilingual;
  readonly language: 'en' | 'fr';
  readonly evidence: { readonly passed: boolean; readonly at: Date } | undefined;
};

@ObjectType('ClauseControl', {
  simpleResolvers: true,
  description: 'What holds a clause of the privacy policy, and when it was last seen to hold.',
})
export class ClauseControlView extends Lens<ToldControl> {
  @visibleTo(everyone)
  @Field(() => String, { description: 'What holds the clause, in plain words.' })
  get name(): string {
    return this.row.name[this.row.language];
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was last probed; null while it never was.' })
  get lastEvidence(): Date | null {
    return this.row.evidence?.at ?? null;
  }

  @visibleTo(everyone)
  @Field(() => Boolean, { nullable: true, description: 'Whether it held then; null while it was never probed.' })
  get passing(): boolean | null {
    return this.row.evidence?.passed ?? null;
  }
}
