import { ArrayMaxSize, ArrayMinSize, MaxLength, ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { Language } from '../graph/enums.js';
import { DOCUMENT_KINDS, DOCUMENT_LANGUAGES, type DocumentKind } from '../kernel/documents.js';
import { DocumentKinds } from '../policy/index.js';

@InputType({ description: 'A document as you were shown it.' })
export class AcceptedDocumentInput {
  @Field(() => DocumentKinds, { description: 'Which one.' })
  kind!: DocumentKind;

  @MaxLength(64)
  @Field(() => String, { description: 'The `version` that you were shown, of `documentsToAccept`.' })
  version!: string;

  @Field(() => Language, { description: 'The language in which you were shown it.' })
  language!: Language;
}

@InputType({ description: 'What you accept.' })
export class AcceptDocumentsInput {
  @ArrayMinSize(1)
  @ArrayMaxSize(DOCUMENT_KINDS.length * DOCUMENT_LANGUAGES.length)
  @ValidateNested({ each: true })
  @Field(() => [AcceptedDocumentInput], { description: 'The documents: all of them are accepted, or none.' })
  documents!: AcceptedDocumentInput[];
}
