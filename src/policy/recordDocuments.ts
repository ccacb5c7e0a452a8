import type { EntityManager } from '@mikro-orm/core';
import { DOCUMENT_KINDS, DOCUMENT_LANGUAGES, type Documents } from '../kernel/documents.js';
import { newId } from '../kernel/ids.js';
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
    for (const kind of DOCUMENT_KINDS) {
      for (const language of DOCUMENT_LANGUAGES) {
        const { clauses: _, ...text } = documents[kind][language];
        const last = await em.findOne(DocumentVersion, { kind, language }, { orderBy: { inForceFrom: 'desc' } });
        if (last?.sha256 === text.sha256) continue;
        // A clock that was set back must not bring back what was replaced.
        const from = Math.max(now.getTime(), last ? last.inForceFrom.getTime() + 1 : 0);
        em.create(DocumentVersion, { id: newId(), kind, language, ...text, inForceFrom: new Date(from) });
        recorded += 1;
      }
    }
    return recorded;
  });
}
