import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/core';
import { enter } from '../audit/index.js';
import { DOCUMENT_KINDS, DOCUMENT_LANGUAGES, type Documents } from '../kernel/documents.js';
import { DocumentVersion } from './documentVersion.entity.js';

/**
 * Records the documents that a service begins with, those that are others than before, as in force from `now` on. Of services
 * that start together one at a time, so that a version is recorded once. What was recorded stays readable (§15).
 * @returns how many were others than before
 */
export async function recordDocuments(em: EntityManager, documents: Documents, now: Date): Promise<number> {
  return em.transactional(async (em) => {
    const run = (statement: string) => em.getConnection().execute(statement, [], 'run', em.getTransactionContext());
    await run('lock table document_version in share row exclusive mode');
    let recorded = 0;
    const marks: Record<string, string> = {};
    for (const kind of DOCUMENT_KINDS) {
      for (const language of DOCUMENT_LANGUAGES) {
        const { clauses: _, ...text } = documents[kind][language];
        const last = await em.findOne(DocumentVersion, { kind, language }, { orderBy: { inForceFrom: 'desc' } });
        if (last?.sha256 === text.sha256) continue;
        // A clock that was set back must not bring back what was replaced.
        const inForceFrom = new Date(Math.max(now.getTime(), last ? last.inForceFrom.getTime() + 1 : 0));
        const id = idOf(kind, language, text.sha256, inForceFrom.toISOString());
        em.create(DocumentVersion, { id, kind, language, ...text, inForceFrom });
        recorded += 1;
        marks[`${kind} ${language}`] = text.sha256;
      }
    }
    if (recorded === 0) return recorded;
    await em.flush();
    await enter(em, { kind: 'DOCUMENTS', what: 'PUBLISHED', marks }, now);
    return recorded;
  });
}

/** Made from what the row says: it is of nobody, and a cursor that holds it is the same wherever the same was published. */
function idOf(...said: readonly string[]): string {
  const hex = createHash('sha256').update(said.join(' ')).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
