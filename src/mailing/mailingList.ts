import type { EntityManager } from '@mikro-orm/core';
import { Klusster, type KlussterState } from '../klussters/index.js';
import type { Sender } from './consentText.js';
import { SenderIdentity } from './senderIdentity.entity.js';

/** The mailing list of a klusster that everybody finds. */
export type MailingList = {
  readonly klusster: string;
  readonly slug: string;
  readonly name: string;
  /** Who runs it now: the principal of whatever is consented to. */
  readonly owner: string;
  /** Who sends it; undefined until she who runs it now has stated it. What a former owner stated does not count. */
  readonly sender: Sender | undefined;
};

/** States of klussters whose list somebody may still be on. */
export const GOING_ON: readonly KlussterState[] = ['DRAFT', 'PUBLISHED', 'PAUSED'];

/** The list of a klusster, by its id or its slug; undefined for one that is in no such state, by default not published. */
export async function mailingListOf(
  em: EntityManager,
  by: { readonly id: string } | { readonly slug: string },
  states: readonly KlussterState[] = ['PUBLISHED'],
): Promise<MailingList | undefined> {
  const klusster = await em.findOne(Klusster, { ...by, state: { $in: [...states] } });
  if (!klusster) return undefined;
  const { id, slug, name, owner } = klusster;
  return { klusster: id, slug, name, owner, sender: await standingSender(em, { klusster: id, owner }) };
}

/** Who sends the list of a klusster that an owner runs; undefined where that owner has not stated it. */
export async function standingSender(
  em: EntityManager,
  of: { readonly klusster: string; readonly owner: string },
): Promise<(Sender & { readonly validUntil: Date | null }) | undefined> {
  const stated = await em.findOne(SenderIdentity, of);
  if (!stated) return undefined;
  const { businessName, mailingAddress, phone, email, website, validUntil } = stated;
  return {
    businessName,
    mailingAddress,
    phone: phone ?? null,
    email: email ?? null,
    website: website ?? null,
    validUntil: validUntil ?? null,
  };
}
