import { defineEntity, p } from '@mikro-orm/core';
import { internal, open, personal } from '../db/columns.js';
import { Person } from '../people/index.js';

const UPLOAD = personal({ category: 'LINK', purpose: 'SERVICE', retention: 'UPLOAD' });

/**
 * A picture as we made it from what was sent: WebP without metadata. One content is one row, whoever sent it and how often.
 * What shows it refers to it; what nothing refers to is forgotten.
 */
export const StoredImage = defineEntity({
  name: 'StoredImage',
  tableName: 'image',
  properties: {
    id: p.uuid().primary().comment(internal),
    /** SHA-256 of `bytes`, by which the image is addressed. */
    hash: p.blob().unique().comment(open),
    bytes: p.blob().comment(open),
    /** Pixels. */
    width: p.integer().comment(open),
    height: p.integer().comment(open),
    createdAt: p.datetime().comment(internal),
  },
});

/** That a person sent an image: for a day she, and nobody else, may put it where images are shown. */
export const Upload = defineEntity({
  name: 'Upload',
  tableName: 'upload',
  properties: {
    id: p.uuid().primary().comment(internal),
    person: () => p.manyToOne(Person).mapToPk().comment(UPLOAD),
    image: () => p.manyToOne(StoredImage).mapToPk().comment(internal),
    uploadedAt: p.datetime().comment(UPLOAD),
  },
  indexes: [{ properties: ['person', 'uploadedAt'] }, { properties: ['image'] }],
});
