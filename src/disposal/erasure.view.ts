import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CategoryCode } from '../graph/enums.js';
import { Payload } from '../graph/payload.js';
import { described } from '../graph/words.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { CATEGORIES, RETENTION } from '../privacy/retention.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { ErasureState, FoundErasure } from './findErasure.js';
import type { Implication } from './implications.js';
import type { Requested } from './requestErasure.js';

const states = described<ErasureState>({
  REQUESTED: 'It was asked for and has begun.',
  HELD: 'It is done, but for the name and address on an invoice that is not paid yet; once it is, they are erased too.',
  DONE: 'It is done: nothing can be read any more.',
});
registerEnumType(states.names, { name: 'ErasureState', description: 'How far an erasure is.', ...states });

const outcomes = described<Implication['outcome']>({
  ERASED: 'It is erased.',
  ANONYMISED: 'It is kept as long as the law asks, under a random pseudonym, and says no more whose it was.',
});
registerEnumType(outcomes.names, {
  name: 'ErasureOutcome',
  description: 'What an erasure does with records.',
  ...outcomes,
});

@ObjectType('Erasure', {
  simpleResolvers: true,
  description: 'That somebody was erased, found by its reference. It says nothing of whom it was about.',
})
export class ErasureView extends Lens<FoundErasure> {
  @visibleTo(everyone)
  @Field(() => ID, { description: 'The reference of the erasure.' })
  get reference(): string {
    return this.row.id;
  }

  @visibleTo(everyone)
  @Field(() => states.names, { description: 'How far it is.' })
  get state(): ErasureState {
    return this.row.state;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When it was asked for.' })
  get requestedAt(): Date {
    return this.row.askedAt;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was done; null until then.' })
  get doneAt(): Date | null {
    return this.row.doneAt;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: 'How many records were erased.' })
  get erased(): number {
    return this.row.erased;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: 'How many records were kept under a pseudonym, as the law asks.' })
  get anonymised(): number {
    return this.row.anonymised;
  }

  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description:
      'The signed receipt of it: JSON with what was done with how many records of each kind, the entry in the erasure ledger and the rules that held, and nothing of whom it was about. Keep it to the letter; `klusster verify-receipt` tells whether it is genuine, with the key that `disposalReceiptKey` gives. Null until it is done.',
  })
  get receipt(): string | null {
    return this.row.receipt;
  }
}

type Told = Implication & { readonly language: 'EN' | 'FR' };

@ObjectType('ErasureImplication', {
  simpleResolvers: true,
  description: 'What an erasure does with one kind of records.',
})
export class ErasureImplicationView extends Lens<Told> {
  @visibleTo(everyone)
  @Field(() => CategoryCode, { description: 'What kind of records.' })
  get category(): keyof typeof CATEGORIES {
    return this.row.category;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'The same in words, in the language of the request’s `Accept-Language`.' })
  get words(): string {
    return CATEGORIES[this.row.category][this.row.language === 'FR' ? 'fr' : 'en'];
  }

  @visibleTo(everyone)
  @Field(() => outcomes.names, { description: 'What becomes of them.' })
  get outcome(): Implication['outcome'] {
    return this.row.outcome;
  }

  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description: 'How long what is anonymised is kept, in words; null for what is erased.',
  })
  get kept(): string | null {
    const { outcome, rule, language } = this.row;
    return outcome === 'ERASED' ? null : RETENTION[rule].words[language === 'FR' ? 'fr' : 'en'];
  }
}

@ObjectType('RequestErasurePayload', { simpleResolvers: true, description: 'The outcome of asking to be erased.' })
export class RequestErasurePayload extends Payload<Requested> {
  @visibleTo(everyone)
  @Field(() => ID, {
    nullable: true,
    description:
      'The reference of the erasure, by which `erasure` tells how far it is. Keep it: you are signed out, and nothing else leads to it.',
  })
  get reference(): string | null {
    return this.done?.reference ?? null;
  }
}
