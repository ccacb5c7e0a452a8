import { type EntityManager, LockMode } from '@mikro-orm/core';
import { sendJob } from '../jobs/sendJob.js';
import { newId, type PersonId, toGlobalId, type UploadId } from '../kernel/ids.js';
import { Person } from '../people/index.js';
import { FORGET_UPLOAD } from './forgetUpload.job.js';
import { Upload } from './image.entity.js';
import type { Encoded } from './reencode.js';
import { UPLOAD_BOUNDS, UPLOAD_LIFE_MS } from './uploadBounds.js';

/** What was kept: the id of the upload, which its uploader alone can use. */
export type Kept = { readonly id: string };
/** That a person has sent as many images as she may in a day, and after how many seconds she may send the next. */
export type TooMany = { readonly tooMany: true; readonly seconds: number };

type Uploading = { readonly em: EntityManager; readonly now: Date };

/** Keeps a picture for a person, for a day or for as long as something shows it. */
export const keepUpload = ({ em, now }: Uploading, person: PersonId, image: Encoded): Promise<Kept | TooMany> =>
  em.transactional(async (em) => {
    // Two at once would each find room for one more: of one person, one at a time.
    await em.findOneOrFail(Person, { id: person }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const refused = await tooMany({ em, now }, person);
    if (refused) return refused;
    const id = newId<UploadId>();
    em.create(Upload, { id, person, image: await stored(em, image, now), uploadedAt: now });
    await sendJob(em, FORGET_UPLOAD, { id }, UPLOAD_LIFE_MS);
    return { id: toGlobalId('Upload', id) };
  });

/** Whether a person has sent as many as she may; asked before her image is read, too. */
export async function tooMany({ em, now }: Uploading, person: PersonId): Promise<TooMany | undefined> {
  const since = now.getTime() - UPLOAD_LIFE_MS;
  const recent = await em.find(
    Upload,
    { person, uploadedAt: { $gt: new Date(since) } },
    { orderBy: { uploadedAt: 'desc' }, limit: UPLOAD_BOUNDS.perDay, fields: ['uploadedAt'] },
  );
  const first = recent[UPLOAD_BOUNDS.perDay - 1];
  return first && { tooMany: true, seconds: Math.ceil((first.uploadedAt.getTime() - since) / 1000) };
}

/** An image that is there already is touched, so that whoever would forget it at this moment waits and finds it in use. */
const STORE = `
  insert into image (id, hash, bytes, width, height, created_at) values (?, ?, ?, ?, ?, ?)
  on conflict (hash) do update set hash = excluded.hash returning id::text`;

async function stored(em: EntityManager, { hash, bytes, width, height }: Encoded, now: Date): Promise<string> {
  const values = [newId(), hash, bytes, width, height, now];
  const [row] = await em.getConnection().execute(STORE, values, 'all', em.getTransactionContext());
  return row.id;
}
