import { Field, GraphQLISODateTime, ObjectType } from 'type-graphql';
import { Language } from '../graph/enums.js';
import { Payload } from '../graph/payload.js';
import type { DocumentKind } from '../kernel/documents.js';
import { DocumentKinds } from '../policy/index.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import type { Acceptance } from './acceptDocuments.js';

/** Reached only through lists that are guarded, and from the act itself; whoever is given one may see all of it. */
@ObjectType('DocumentAcceptance', {
  simpleResolvers: true,
  description:
    'That one version of a document was accepted, in one language. It is never changed, and it is no consent: those are asked for one by one.',
})
export class DocumentAcceptanceView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => DocumentKinds, { description: 'Which document; `document` has its text, by this version and language.' })
  get document(): DocumentKind {
    return this.row.document as DocumentKind;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'The version that was accepted.' })
  get version(): string {
    return this.row.version as string;
  }

  @visibleTo(everyone)
  @Field(() => Language, { description: 'The language in which it was read.' })
  get language(): Language {
    return this.row.language as Language;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'The SHA-256 of the text that was accepted, in lower-case hexadecimal.' })
  get sha256(): string {
    return this.row.sha256 as string;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When it was accepted first.' })
  get acceptedAt(): Date {
    return this.row.acceptedAt as Date;
  }

  @visibleTo(everyone)
  @Field(() => Boolean, { description: 'Whether this version is in force now.' })
  get isPresent(): boolean {
    return this.row.isPresent as boolean;
  }
}

@ObjectType('AcceptDocumentsPayload', { simpleResolvers: true, description: 'The outcome of accepting documents.' })
export class AcceptDocumentsPayload extends Payload<{ readonly acceptances: readonly Acceptance[] }> {
  @visibleTo(everyone)
  @Field(() => [DocumentAcceptanceView], {
    nullable: true,
    description: 'What is on record, in the order of the input; the same when it was accepted before.',
  })
  get acceptances(): DocumentAcceptanceView[] | null {
    return this.done?.acceptances.map((one) => new DocumentAcceptanceView({ ...one, lists: {} })) ?? null;
  }
}
