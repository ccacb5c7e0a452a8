import type { Feature } from '../feature.js';
import { NewsletterMessage } from './newsletterMessage.entity.js';

/** Newsletters leave, one message to one recipient, each with its proof. */
export const dispatch: Feature = { name: 'dispatch', entities: [NewsletterMessage] };
