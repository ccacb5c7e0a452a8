import { type EntityManager, ForeignKeyConstraintViolationException } from '@mikro-orm/core';
import { type Job, TryLater, UNHURRIED } from '../jobs/job.js';
import { sendJob } from '../jobs/sendJob.js';
import { StoredImage, Upload } from './image.entity.js';
import { UPLOAD_LIFE_MS } from './uploadBounds.js';

/** Forgets an image that nothing refers to. What does refer to it is for the database to know: a feature that shows images need not be named here. */
export const FORGET_IMAGE: Job = {
  name: 'forget-image',
  purpose: 'SERVICE',
  options: UNHURRIED,
  async handle({ fork }, { id }) {
    try {
      await fork().nativeDelete(StoredImage, { id });
    } catch (error) {
      if (!(error instanceof ForeignKeyConstraintViolationException)) throw error;
    }
  },
};

/** Forgets who sent an image when its time is over, and the image where nothing shows it. */
export const FORGET_UPLOAD: Job = {
  name: 'forget-upload',
  purpose: 'SERVICE',
  options: UNHURRIED,
  async handle({ fork, clock }, { id }) {
    const em = fork();
    const upload = await em.findOne(Upload, { id });
    if (!upload) return;
    if (upload.uploadedAt.getTime() + UPLOAD_LIFE_MS > clock.now().getTime())
      throw new TryLater('The time of the upload is not over.');
    await em.transactional(async (em) => {
      await em.nativeDelete(Upload, { id });
      await letGo(em, upload.image);
    });
  },
};

/** Tells, in the transaction of `em`, that an image is shown in one place less. */
export const letGo = (em: EntityManager, image: string): Promise<void> => sendJob(em, FORGET_IMAGE, { id: image });
