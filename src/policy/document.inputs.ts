import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import { Language } from '../graph/enums.js';
import { PageArgs } from '../graph/pageArgs.js';
import { namesOf } from '../graph/words.js';
import { DOCUMENT_KINDS, type DocumentKind } from '../kernel/documents.js';

export const DocumentKinds = namesOf(DOCUMENT_KINDS);
registerEnumType(DocumentKinds, {
  name: 'DocumentKind',
  description: 'What a document is.',
  valuesConfig: {
    PRIVACY_POLICY: { description: 'The privacy policy.' },
    ACCEPTABLE_USE: { description: 'The acceptable use policy: what nobody may do with the service.' },
    TERMS: { description: 'The terms and conditions of the service.' },
  },
});

@InputType({ description: 'Which documents to list.' })
export class DocumentFilter {
  @Field(() => DocumentKinds, { nullable: true, description: 'What they are; all when left out.' })
  kind?: DocumentKind | null;

  @Field(() => Language, { nullable: true, description: 'In which language; both when left out.' })
  language?: Language | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether they are in force now, or were once; both when left out.',
  })
  inForce?: boolean | null;
}

@ArgsType()
export class DocumentList extends PageArgs {
  @Field(() => DocumentFilter, { nullable: true, description: 'Which documents to list; all when left out.' })
  filter?: DocumentFilter | null;
}

/** What the arguments of a list of documents read. */
export const DOCUMENT_READS = {
  'filter.kind': 'Document.kind',
  'filter.language': 'Document.language',
  'filter.inForce': 'Document.inForceFrom',
} as const;
