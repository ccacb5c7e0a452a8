import { LockMode } from '@mikro-orm/core';
import { whose } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import type { DocumentKind, DocumentLanguage } from '../kernel/documents.js';
import { newId } from '../kernel/ids.js';
import type { Refused, UserError } from '../kernel/userErrors.js';
import { Person } from '../people/index.js';
import { DocumentVersion } from '../policy/index.js';
import { AcceptanceSeen, DocumentAcceptance } from './documentAcceptance.entity.js';

/** Which text she accepts: exactly the one that she was shown. */
export type Accepting = {
  readonly kind: DocumentKind;
  readonly version: string;
  readonly language: DocumentLanguage;
};

/** An acceptance as it is told. */
export type Acceptance = {
  readonly id: string;
  readonly document: string;
  readonly language: string;
  readonly version: string;
  readonly sha256: string;
  readonly acceptedAt: Date;
  readonly isPresent: boolean;
};

/**
 * Puts on record that whoever asks accepts these documents (§15): all of them, or none. What she accepted before stays as it was, and is answered
 * alike. Nothing is consented to by it (§7.1).
 */
export async function acceptDocuments(
  ctx: Ctx,
  { documents }: { readonly documents: readonly Accepting[] },
): Promise<{ readonly acceptances: readonly Acceptance[] } | Refused> {
  const userErrors = documents.flatMap((accepting, at): UserError[] => {
    const { version } = ctx.documents[accepting.kind][accepting.language];
    return version === accepting.version
      ? []
      : [{ code: 'DOCUMENT_CHANGED', field: `documents.${at}.version`, version }];
  });
  if (userErrors.length > 0) return { userErrors };
  const { person } = whose(ctx);
  return ctx.em.transactional(async (em) => {
    // Of one person one request at a time, so that the same text is accepted once.
    await em.findOneOrFail(Person, { id: person }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const acceptances: Acceptance[] = [];
    for (const { kind, version, language } of documents) {
      const seen = { person, document: kind, version, language };
      const before = await em.findOne(AcceptanceSeen, seen, { orderBy: { acceptedAt: 'asc' } });
      const id = before?.id ?? newId();
      if (!before) {
        const document = await em.findOneOrFail(
          DocumentVersion,
          { kind, version, language },
          { orderBy: { inForceFrom: 'desc' } },
        );
        em.create(DocumentAcceptance, { id, person, document: document.id, acceptedAt: ctx.now });
        await em.flush();
      }
      const { sha256 } = ctx.documents[kind][language];
      const acceptedAt = before?.acceptedAt ?? ctx.now;
      acceptances.push({ id, document: kind, language, version, sha256, acceptedAt, isPresent: true });
    }
    return { acceptances };
  });
}
