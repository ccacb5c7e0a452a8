import { Field, ObjectType } from 'type-graphql';
import type { Clause } from '../kernel/documents.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { ClauseControlView } from './clauseControl.view.js';
import { CLAUSE_CONTROLS, type Held } from './clauseControls.js';
import { CONTROLS } from './controls.js';
import type { Evidence } from './probePosture.js';

/** A clause of the privacy policy in one language, and a way to what was found of all controls, which is looked up once. */
export type ToldClause = {
  readonly clause: Clause;
  readonly language: 'en' | 'fr';
  readonly evidence: () => Promise<ReadonlyMap<string, Evidence>>;
};

/** A policy that an operator numbered otherwise has clauses that nothing is known of. */
const UNKNOWN: Held = [];

@ObjectType('PolicyClause', { simpleResolvers: true, description: 'One numbered passage of the privacy policy.' })
export class PolicyClauseView extends Lens<ToldClause> {
  @visibleTo(everyone)
  @Field(() => String, { description: 'Its number, such as `4.1`.' })
  get id(): string {
    return this.row.clause.id;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'Its text.' })
  get text(): string {
    return this.row.clause.text;
  }

  @visibleTo(everyone)
  @Field(() => [ClauseControlView], {
    description:
      'What holds it in this service, and when that was last seen to hold; nothing where `statement` says why.',
  })
  async controls(): Promise<ClauseControlView[]> {
    const { language, evidence } = this.row;
    const held = this.#held;
    if ('statement' in held || held.length === 0) return [];
    const found = await evidence();
    return held.map(
      (code) => new ClauseControlView({ name: CONTROLS[code].name, language, evidence: found.get(code) }),
    );
  }

  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description: 'Why nothing in software holds it: it is a title, it explains, or it is about paper and rooms.',
  })
  get statement(): string | null {
    const held = this.#held;
    return 'statement' in held ? held.statement[this.row.language] : null;
  }

  get #held(): Held {
    return CLAUSE_CONTROLS[this.row.clause.id] ?? UNKNOWN;
  }
}
