import type { EntityManager } from '@mikro-orm/core';
import { Fault } from '../kernel/errors.js';
import { Klusster } from '../klussters/index.js';
import { type Composed, composed } from './composed.js';
import { Newsletter } from './newsletter.entity.js';
import { picturesOf, sentPictures } from './pictures.js';

/**
 * Composes a newsletter that is being sent, once for all its recipients: who sends it and what it says were frozen when its sending
 * began. Throws `Fault` for one that is not.
 */
export async function composeNewsletter(
  { em, mailFrom }: { readonly em: EntityManager; readonly mailFrom: string },
  id: string,
): Promise<Composed> {
  const newsletter = await em.findOne(Newsletter, { id });
  if (!newsletter?.identity)
    throw new Fault('A newsletter is composed for sending once its sending began.', `newsletter ${id}`);
  const { slug } = await em.findOneOrFail(Klusster, { id: newsletter.klusster });
  const pictures = await picturesOf(em, id);
  const written = { ...newsletter, sender: newsletter.identity, pictures };
  return composed(written, await sentPictures(pictures), { mailFrom, slug });
}
