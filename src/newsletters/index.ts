import type { Feature } from '../feature.js';
import { AudienceBand } from './audienceBand.entity.js';
import { BEGIN_NEWSLETTER } from './beginNewsletter.job.js';
import { COUNT_DAILY } from './countAudiences.job.js';
import { Newsletter } from './newsletter.entity.js';
import {
  KlussterNewsletters,
  NewsletterActsResolver,
  NewsletterFields,
  NewsletterResolver,
} from './newsletter.resolver.js';
import { newsletterEdges, newsletterSources } from './newsletter.sources.js';
import { NewsletterImage } from './newsletterImage.entity.js';
import { NewsletterTest } from './newsletterTest.entity.js';
import { SEND_TEST } from './sendTest.job.js';

export { AudienceBand } from './audienceBand.entity.js';
export type { AudienceBandCode } from './audienceBands.js';
export { DISPATCH_NEWSLETTER } from './beginSending.js';
export { type Composed, letterTo, type To } from './composed.js';
export { composeNewsletter } from './composeNewsletter.js';
export { contentHashOf, contentOf, type Written } from './content.js';
export { Newsletter, type SenderBlock } from './newsletter.entity.js';
export { NewsletterImage } from './newsletterImage.entity.js';

/** What Klusster Owners write to the mailing lists of their klussters. */
export const newsletters: Feature = {
  name: 'newsletters',
  entities: [Newsletter, NewsletterImage, NewsletterTest, AudienceBand],
  resolvers: [NewsletterResolver, NewsletterActsResolver, NewsletterFields, KlussterNewsletters],
  sources: newsletterSources,
  edges: newsletterEdges,
  jobs: [BEGIN_NEWSLETTER, SEND_TEST, COUNT_DAILY],
};
