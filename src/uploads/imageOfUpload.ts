import type { EntityManager } from '@mikro-orm/core';
import { fromGlobalId, type PersonId } from '../kernel/ids.js';
import { Upload } from './image.entity.js';
import { UPLOAD_LIFE_MS } from './uploadBounds.js';

/**
 * The image of an upload of this person, for the transaction of `em` to refer to; undefined when there is none, when its day
 * is over, and when somebody else sent it, all alike.
 * @param id the global id that the answer to the upload gave
 */
export async function imageOfUpload(
  em: EntityManager,
  { person, id, now }: { readonly person: PersonId; readonly id: string; readonly now: Date },
): Promise<string | undefined> {
  const named = fromGlobalId(id);
  if (named?.kind !== 'Upload') return undefined;
  const since = new Date(now.getTime() - UPLOAD_LIFE_MS);
  const upload = await em.findOne(Upload, { id: named.id, person, uploadedAt: { $gt: since } });
  return upload?.image;
}
