import { REVIEW_DAYS_MAX } from './safeguard.entity.js';

const DAY_MS = 86_400_000;

/** Whether a review may be due then: after now, and within a year. */
export const isReviewable = (reviewBy: Date, now: Date): boolean =>
  reviewBy > now && reviewBy.getTime() <= now.getTime() + REVIEW_DAYS_MAX * DAY_MS;
