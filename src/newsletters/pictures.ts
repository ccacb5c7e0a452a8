import type { EntityManager } from '@mikro-orm/core';
import { jpegOf, StoredImage } from '../uploads/index.js';
import type { SentPicture } from './composed.js';
import type { Written } from './content.js';
import { NewsletterImage } from './newsletterImage.entity.js';

/** The pictures of a newsletter, in the order of their numbers. */
export async function picturesOf(
  em: EntityManager,
  newsletter: string,
): Promise<(Written['pictures'][number] & { readonly bytes: Buffer })[]> {
  const named = await em.find(NewsletterImage, { newsletter }, { orderBy: { number: 'asc' } });
  const images = await em.find(StoredImage, { id: { $in: named.map(({ image }) => image) } });
  const byId = new Map(images.map((image) => [image.id, image]));
  return named.flatMap(({ number, image }) => {
    const stored = byId.get(image);
    if (!stored) return [];
    const { width, height, hash, bytes } = stored;
    return [{ number, width, height, hash: Buffer.from(hash), bytes: Buffer.from(bytes) }];
  });
}

/** The same as they leave. */
export const sentPictures = (
  pictures: readonly { readonly number: number; readonly bytes: Buffer }[],
): Promise<SentPicture[]> =>
  Promise.all(pictures.map(async ({ number, bytes }) => ({ number, jpeg: await jpegOf(bytes) })));
