import { defineEntity, p } from '@mikro-orm/core';
import { open } from '../db/columns.js';
import { StoredImage } from '../uploads/index.js';
import { Newsletter } from './newsletter.entity.js';

/** A picture of a newsletter, which its text names by number. It goes along in every message; nothing is fetched from us. */
export const NewsletterImage = defineEntity({
  name: 'NewsletterImage',
  tableName: 'newsletter_image',
  properties: {
    id: p.uuid().primary().comment(open),
    newsletter: () => p.manyToOne(Newsletter).mapToPk().comment(open),
    number: p.smallint().comment(open),
    image: () => p.manyToOne(StoredImage).mapToPk().comment(open),
  },
  uniques: [{ properties: ['newsletter', 'number'] }],
  indexes: [{ properties: ['image'] }],
});
