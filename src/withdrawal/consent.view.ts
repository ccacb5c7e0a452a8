import { Field, GraphQLISODateTime, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { CONSENT_BASES, CONSENT_EVIDENCE, CONSENT_KINDS, CONSENT_METHODS } from '../consent/index.js';
import { Language, PurposeCode as Purposes } from '../graph/enums.js';
import { described } from '../graph/words.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import type { PurposeCode } from '../privacy/purposes.js';
import { subject, visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';

type Kind = (typeof CONSENT_KINDS)[number];
const kinds = described<Kind>({
  GIVEN: 'You said yes.',
  REFUSED: 'You said no when you were asked first.',
  WITHDRAWN: 'You took back what you had said.',
});
export const ConsentKinds = kinds.names;
registerEnumType(ConsentKinds, {
  name: 'ConsentKind',
  description: 'What was said on a purpose.',
  valuesConfig: kinds.valuesConfig,
});

type Basis = (typeof CONSENT_BASES)[number];
const bases = described<Basis>({
  EXPRESS: 'It was said.',
  IMPLIED: 'It follows from what was done, and ends by itself.',
});
export const ConsentBases = bases.names;
registerEnumType(ConsentBases, {
  name: 'ConsentBasis',
  description: 'On what a consent rests.',
  valuesConfig: bases.valuesConfig,
});

type Method = (typeof CONSENT_METHODS)[number];
const methods = described<Method>({
  FORM: 'On a page of ours.',
  API: 'By a client of this API.',
  MAIL: 'By mail to us, which staff put on record.',
  TOWN: 'By nobody: it belongs to the demo.',
});
export const ConsentMethods = methods.names;
registerEnumType(ConsentMethods, {
  name: 'ConsentMethod',
  description: 'How it was said.',
  valuesConfig: methods.valuesConfig,
});

type Evidence = (typeof CONSENT_EVIDENCE)[number];
const evidences = described<Evidence>({
  SESSION: 'The session that you were signed in with.',
  REGISTRATION: 'Your registration, whose link you followed in your mail.',
  CASE: 'The case of staff to whom your mail came.',
});
export const ConsentEvidences = evidences.names;
registerEnumType(ConsentEvidences, {
  name: 'ConsentEvidence',
  description: 'By what it is known that you said so.',
  valuesConfig: evidences.valuesConfig,
});

/** Reached only through `Viewer.consents`, which is guarded; whoever is given one may see all of it. */
@subject('person')
@ObjectType('ConsentEvent', {
  simpleResolvers: true,
  description: 'What you said on one purpose, once. It is never changed: what you say later is another one.',
})
export class ConsentEventView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => Purposes, { description: 'The purpose.' })
  get purpose(): PurposeCode {
    return this.row.purpose as PurposeCode;
  }

  @visibleTo(everyone)
  @Field(() => ConsentKinds, { description: 'What you said.' })
  get kind(): Kind {
    return this.row.kind as Kind;
  }

  @visibleTo(everyone)
  @Field(() => Boolean, {
    description:
      'Whether it stands now: it is your last word on the purpose, is a yes, is not over, and the purpose has come to say no more since.',
  })
  get stands(): boolean {
    return this.row.stands as boolean;
  }

  @visibleTo(everyone)
  @Field(() => ConsentBases, { description: 'On what it rests.' })
  get basis(): Basis {
    return this.row.basis as Basis;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it ends by itself; null for what was said.' })
  get expiresAt(): Date | null {
    return this.row.expiresAt as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'The text of the purpose, exactly as it stood in that language.' })
  get text(): string {
    return this.row.text as string;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'The SHA-256 of the text in UTF-8, in hex.' })
  get textHash(): string {
    return this.row.textHash as string;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: 'The version of the text.' })
  get purposeVersion(): number {
    return this.row.purposeVersion as number;
  }

  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description: 'The version of the privacy policy that you were shown with it; null where you were shown none.',
  })
  get policyVersion(): string | null {
    return this.row.policyVersion as string | null;
  }

  @visibleTo(everyone)
  @Field(() => Language, { description: 'The language in which it was asked or said.' })
  get language(): Language {
    return this.row.language as Language;
  }

  @visibleTo(everyone)
  @Field(() => ConsentMethods, { description: 'How you said it.' })
  get method(): Method {
    return this.row.method as Method;
  }

  @visibleTo(everyone)
  @Field(() => ConsentEvidences, {
    nullable: true,
    description: 'By what it is known; null for what was said before this was kept.',
  })
  get evidence(): Evidence | null {
    return this.row.evidence as Evidence | null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When your mail came in, where it came by mail. It counts from `at` on.',
  })
  get receivedAt(): Date | null {
    return this.row.receivedAt as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When it was put on record, and so counts from.' })
  get at(): Date {
    return this.row.at as Date;
  }
}
