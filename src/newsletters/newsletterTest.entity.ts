import { defineEntity, p } from '@mikro-orm/core';
import { KlussterOwner } from '../accounts/index.js';
import { internal, open } from '../db/columns.js';
import { Newsletter } from './newsletter.entity.js';

/** Where a test stands; `UNCERTAIN`: nobody can say whether it arrived, and it is not sent again. */
export const NEWSLETTER_TEST_STATES = ['QUEUED', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN'] as const;

/** That a Klusster Owner had a newsletter sent to herself, to see it as her readers would. */
export const NewsletterTest = defineEntity({
  name: 'NewsletterTest',
  tableName: 'newsletter_test',
  properties: {
    id: p.uuid().primary().comment(internal),
    newsletter: () => p.manyToOne(Newsletter).mapToPk().comment(open),
    owner: () => p.manyToOne(KlussterOwner).mapToPk().comment(open),
    state: p
      .enum([...NEWSLETTER_TEST_STATES])
      .default('QUEUED')
      .comment(internal),
    askedAt: p.datetime().comment(internal),
  },
  indexes: [{ properties: ['owner', 'askedAt'] }],
});
