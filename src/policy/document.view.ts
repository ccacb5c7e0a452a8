import { Field, GraphQLISODateTime, ObjectType } from 'type-graphql';
import { Language } from '../graph/enums.js';
import { clausesOf, type DocumentKind } from '../kernel/documents.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import { DocumentKinds } from './document.inputs.js';
import { DocumentClauseView } from './documentClause.view.js';

@ObjectType('Document', {
  simpleResolvers: true,
  description:
    'A published document in one language and one version. What was in force once stays readable (privacy policy, section 15).',
})
export class DocumentView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => DocumentKinds, { description: 'What it is.' })
  get kind(): DocumentKind {
    return this.row.kind as DocumentKind;
  }

  @visibleTo(everyone)
  @Field(() => Language, { description: 'The language of the text.' })
  get language(): Language {
    return this.row.language as Language;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'The version, made from the text itself: another text is another version.' })
  get version(): string {
    return this.row.version as string;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'The SHA-256 of the published file, in lower-case hexadecimal.' })
  get sha256(): string {
    return this.row.sha256 as string;
  }

  @visibleTo(everyone)
  @Field(() => Boolean, {
    description:
      'Whether it is a sample that comes with the software, and binds nobody: whoever operates it writes it.',
  })
  get isSample(): boolean {
    return this.row.isSample as boolean;
  }

  @visibleTo(everyone)
  @Field(() => Boolean, { description: 'Whether it is a translation: the text in the other language prevails.' })
  get isTranslation(): boolean {
    return this.row.isTranslation as boolean;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'Since when it is in force, or was.' })
  get inForceFrom(): Date {
    return this.row.inForceFrom as Date;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'The whole text.' })
  get text(): string {
    return this.row.text as string;
  }

  @visibleTo(everyone)
  @Field(() => [DocumentClauseView], { description: 'The text, passage by passage.' })
  get clauses(): DocumentClauseView[] {
    return clausesOf(this.row.clauses as string).map((clause) => new DocumentClauseView(clause));
  }
}
