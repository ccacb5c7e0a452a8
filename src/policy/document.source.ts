import { sql } from 'kysely';
import { type Columns, descending, type Entry, everyRow, type Source, type Sql } from '../read/source.js';
import { DocumentVersion } from './documentVersion.entity.js';

/** Since when the last of the versions of the same document and language is in force, of those of a version where one is named. */
const lastFrom = (document: Columns, version: Sql) =>
  sql`(select max(d.in_force_from) from document_version d
    where d.kind = ${document('kind')} and d.language = ${document('language')} and d.version = coalesce(${version}, d.version))`;

const isInForce = (document: Columns) => sql`${document('inForceFrom')} = ${lastFrom(document, sql`null::text`)}`;

export const documentSource: Source = {
  type: 'Document',
  entity: DocumentVersion,
  shown: everyRow('what is published is for everybody, and what was published stays so'),
  columns: { clauses: 'text' },
  orders: { NEWEST: descending('inForceFrom', 'kind', 'language') },
  filters: {
    kind: (document, kind) => sql`${document('kind')} = ${kind}`,
    language: (document, language) => sql`${document('language')} = ${language}`,
    inForce: (document, inForce) => sql`(${isInForce(document)}) = ${inForce}::boolean`,
  },
};

export const allDocuments: Entry = { to: 'Document' };

/** One by its version; without it, the one in force. */
export const oneDocument: Entry = {
  to: 'Document',
  where: (document, bind) =>
    sql`${document('kind')} = ${bind('kind')} and ${document('language')} = ${bind('language')}
      and ${document('inForceFrom')} = ${lastFrom(document, sql`${bind('version')}::text`)}`,
};
