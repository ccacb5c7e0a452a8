import { sql } from 'kysely';
import { type AddedEdges, ascending, descending, type Entry, everyRow, type Source } from '../read/source.js';
import { AudienceBand } from './audienceBand.entity.js';
import { Newsletter } from './newsletter.entity.js';
import { NewsletterImage } from './newsletterImage.entity.js';

export const newsletterSources: readonly Source[] = [
  {
    type: 'Newsletter',
    entity: Newsletter,
    // Whoever takes a klusster over does not find what was written before.
    shown: { own: { klussterOwner: (newsletter, hers) => sql`${newsletter('owner')} = ${hers}` } },
    // How long it takes to be sent says how many get it.
    columns: { state: 'toldState' },
    computed: ['preview'],
    edges: {
      klusster: { kind: 'one', to: 'Klusster', key: 'klusster' },
      images: {
        kind: 'many',
        to: 'NewsletterImage',
        by: 'newsletter',
      },
    },
    orders: { NEWEST: descending('createdAt') },
  },
  {
    type: 'NewsletterImage',
    entity: NewsletterImage,
    shown: everyRow('it is reached from its newsletter alone'),
    edges: { image: { kind: 'one', to: 'Image', key: 'image' } },
    orders: { NUMBER: ascending('number') },
  },
  {
    type: 'KlussterAudience',
    entity: AudienceBand,
    shown: {
      own: {
        klussterOwner: (audience, hers) =>
          sql`exists (select from klusster k where k.id = ${audience('klusster')} and k.owner_id = ${hers})`,
      },
    },
  },
];

export const newsletterEdges: AddedEdges = {
  Klusster: {
    newsletters: {
      kind: 'many',
      to: 'Newsletter',
      by: 'klusster',
    },
    audienceBand: {
      kind: 'one',
      to: 'KlussterAudience',
      by: 'klusster',
    },
  },
};

export const newsletterById: Entry = {
  to: 'Newsletter',
  where: (newsletter, bind) => sql`${newsletter('id')} = ${bind('id')}::uuid`,
};
