import type { EntityManager } from '@mikro-orm/core';
import { KlussterError } from '../kernel/errors.js';
import { newId, type PersonId } from '../kernel/ids.js';
import { plainLine, plainText } from '../kernel/text.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { imageOfUpload, letGo } from '../uploads/index.js';
import { LONGEST, NEWSLETTER_BOUNDS } from './bounds.js';
import type { Language } from './frame.js';
import { picturesIn } from './markdown.js';
import { NewsletterImage } from './newsletterImage.entity.js';

/** What is said in a newsletter. */
export type Saying = {
  readonly language: Language;
  readonly subject: string;
  /** Markdown. */
  readonly text: string;
  /** Uploads of hers, which the text names by number. */
  readonly images?: readonly string[] | null | undefined;
};

/** The columns of what is said; of what is left out, none. Throws `KlussterError` BAD_USER_INPUT for what nobody could read. */
export const columnsOf = ({ language, subject, text }: Partial<Saying>) => ({
  ...(language !== undefined && { language }),
  ...(subject !== undefined && { subject: notEmpty(plainLine(subject, LONGEST.subject)) }),
  ...(text !== undefined && { text: notEmpty(plainText(text, LONGEST.text)) }),
});

function notEmpty(text: string): string {
  if (text === '') throw new KlussterError('BAD_USER_INPUT', 'A newsletter has a subject and a text.');
  return text;
}

type Ground = { readonly em: EntityManager; readonly now: Date; readonly person: PersonId };
type Numbered = { readonly number: number; readonly image: string };

/** Which images join a newsletter, and which it lets go. */
export type ImageChanges = {
  readonly added: readonly Numbered[];
  readonly letGo: readonly { readonly id: string; readonly image: string }[];
};

/**
 * What becomes of the images of a newsletter with a text, and with uploads that are numbered on from those that it has: what the
 * text names stays, and nothing else. Refuses a text that names one that is not there.
 * @param id the newsletter; none for one that is not written yet
 */
export async function imageChanges(
  { em, now, person }: Ground,
  { id, text }: { readonly id?: string; readonly text: string },
  uploads: readonly string[],
): Promise<ImageChanges | Refused> {
  const before = id ? await em.find(NewsletterImage, { newsletter: id }, { orderBy: { number: 'asc' } }) : [];
  const last = before.at(-1)?.number ?? 0;
  const sent: Numbered[] = [];
  for (const [at, upload] of uploads.entries()) {
    const image = await imageOfUpload(em, { person, id: upload, now });
    if (image === undefined) return refusedFor('UPLOAD_NOT_FOUND', { field: 'images' });
    sent.push({ number: last + 1 + at, image });
  }
  const named = new Set(picturesIn(text));
  const there = new Set([...before, ...sent].map(({ number }) => number));
  if ([...named].some((number) => !there.has(number))) return refusedFor('IMAGE_MISSING', { field: 'text' });
  if (named.size > NEWSLETTER_BOUNDS.images) return refusedFor('TOO_MANY_IMAGES', { field: 'text' });
  return {
    added: sent.filter(({ number }) => named.has(number)),
    letGo: before.filter(({ number }) => !named.has(number)),
  };
}

/** Does that, in the transaction of `em`. */
export async function changeImages(em: EntityManager, newsletter: string, changes: ImageChanges): Promise<void> {
  for (const one of changes.added) em.create(NewsletterImage, { id: newId<never>(), newsletter, ...one });
  await em.nativeDelete(NewsletterImage, { id: { $in: changes.letGo.map(({ id }) => id) } });
  for (const { image } of changes.letGo) await letGo(em, image);
}
