import type { EntityManager } from '@mikro-orm/core';
import type { Disposing } from '../feature.js';
import { letGo } from './forgetUpload.job.js';
import { Upload } from './image.entity.js';

/** Lets go of what whoever is erased has sent and put nowhere. */
export async function letGoOfUploads(em: EntityManager, _disposing: Disposing, person: string): Promise<void> {
  for (const { image } of await em.find(Upload, { person })) await letGo(em, image);
}
