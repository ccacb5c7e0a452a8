import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { connectionOf } from '../graph/connection.js';
import { Language } from '../graph/enums.js';
import type { DocumentKind } from '../kernel/documents.js';
import { everyone } from '../privacy/audience.js';
import { reads, visibleTo } from '../privacy/visibleTo.js';
import { DOCUMENT_READS, DocumentKinds, DocumentList } from './document.inputs.js';
import { allDocuments, oneDocument } from './document.source.js';
import { DocumentView } from './document.view.js';

export const DocumentConnection = connectionOf('Document', DocumentView);

@Resolver()
export class DocumentsResolver {
  @visibleTo(everyone)
  @reads({ kind: 'Document.kind', language: 'Document.language', version: 'Document.version' })
  @Query(() => DocumentView, {
    nullable: true,
    description: 'A published document; null for a version that never was.',
  })
  async document(
    @Arg('kind', () => DocumentKinds, { description: 'Which one.' }) kind: DocumentKind,
    @Arg('language', () => Language, { defaultValue: 'EN', description: 'In which language.' }) language: Language,
    @Arg('version', () => String, { nullable: true, description: 'Which version; the one in force when left out.' })
    version: string | null,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const row = await reader.one(oneDocument, { kind, language, version: version ?? null }, info);
    return row && new DocumentView(row);
  }

  @visibleTo(everyone)
  @reads(DOCUMENT_READS)
  @Query(() => DocumentConnection, {
    description: 'The documents that are in force and those that were, the newest first.',
  })
  async documents(
    @Args(() => DocumentList) _list: DocumentList,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return new DocumentConnection(await reader.list(allDocuments, {}, info));
  }
}
