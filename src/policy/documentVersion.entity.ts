import { defineEntity, p } from '@mikro-orm/core';
import { internal, open } from '../db/columns.js';
import { DOCUMENT_KINDS, DOCUMENT_LANGUAGES } from '../kernel/documents.js';

/** A document that was in force, from when on (§15). Appended, never changed: the database refuses it, and holds the hash to the text. */
export const DocumentVersion = defineEntity({
  name: 'DocumentVersion',
  tableName: 'document_version',
  properties: {
    id: p.uuid().primary().comment(internal),
    kind: p.enum([...DOCUMENT_KINDS]).comment(open),
    language: p.enum([...DOCUMENT_LANGUAGES]).comment(open),
    version: p.text().comment(open),
    sha256: p.text().comment(open),
    text: p.text().comment(open),
    isSample: p.boolean().comment(open),
    isTranslation: p.boolean().comment(open),
    inForceFrom: p.datetime().comment(open),
  },
  uniques: [{ properties: ['kind', 'language', 'inForceFrom'] }],
  checks: [
    {
      name: 'document_version_is_of_its_text',
      expression: `"sha256" = encode(sha256(convert_to("text", 'UTF8')), 'hex') and "version" = left("sha256", 12)`,
    },
  ],
});
