/** Where a newsletter stands. */
export const NEWSLETTER_STATES = ['DRAFT', 'SCHEDULED', 'SENDING', 'SENT', 'CANCELLED'] as const;
export type NewsletterState = (typeof NEWSLETTER_STATES)[number];
