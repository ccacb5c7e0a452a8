import { createHash } from 'node:crypto';
import type { Ground } from '../accounts/index.js';
import {
  AudienceBand,
  contentHashOf,
  contentOf,
  Newsletter,
  NewsletterImage,
  type SenderBlock,
  type Written,
} from '../newsletters/index.js';
import type { Town, TownKlusster, TownNewsletter } from './cast.js';
import { unstated } from './settleMailing.js';

/** What owners wrote to the mailing lists of their klussters, and what they are told of those lists. */
export function settleNewsletters({ em, now }: Ground, town: Town): void {
  const { klussters, newsletters, audiences, idOf } = town;
  for (const name of Object.keys(klussters)) {
    const band = audiences[name] ?? 'UNDER_10';
    em.create(AudienceBand, { klusster: idOf('klusster', name), band, countedAt: now });
  }
  for (const [name, newsletter] of Object.entries(newsletters)) {
    const { klusster, state, language, subject, text, image } = newsletter;
    const id = idOf('newsletter', name);
    const owner = klussters[klusster]?.owner ?? '';
    const sent = {
      sendingSince: now,
      sentAt: now,
      reportedAt: now,
      reach: 'UNDER_10',
      ...frozen(newsletter, town),
    } as const;
    em.create(Newsletter, {
      ...{ id, language, subject, text, state, createdAt: now },
      klusster: idOf('klusster', klusster),
      owner: idOf('klusster_owner', owner),
      ...(state === 'SENT' && sent),
    });
    if (!image) continue;
    const shown = { newsletter: id, number: 1, image: idOf('image', image) };
    em.create(NewsletterImage, { id: idOf('newsletter_image', name), ...shown });
  }
}

/** As images are known by. */
const hashOf = (webp: string): Buffer => createHash('sha256').update(Buffer.from(webp, 'base64')).digest();

/** Who sent it, and the hash of what it said. */
function frozen({ klusster, language, subject, text, image }: TownNewsletter, { klussters, businesses }: Town) {
  const place = klussters[klusster] as TownKlusster;
  const identity: SenderBlock = { klusster: place.name, ...(place.sender ?? unstated(place)) };
  const logo = image === undefined ? undefined : businesses[image]?.logo;
  const pictures = logo ? [{ number: 1, ...logo, hash: hashOf(logo.webp) }] : [];
  const written: Written = { language, subject, text, sender: identity, pictures };
  return { identity, contentHash: contentHashOf(written, contentOf(written)) };
}
