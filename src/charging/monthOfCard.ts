import { firstDay, localDay, monthOf, type Zone } from '../billing/index.js';

/**
 * Nothing is begun in the last hour of a month, in milliseconds: what is begun is over at the gateway before the next month begins, in which the
 * card may be processed again.
 */
const LAST_HOUR_MS = 3_600_000;

/** The month in which a card that is processed now is processed, as its first day. */
export const monthOfCard = (now: Date, zone: Zone): string => firstDay(monthOf(localDay(now, zone)));

/** Whether a card may be processed now, as that of a month: it is that month still, and will be for an hour. */
export const isWithin = (month: string, now: Date, zone: Zone): boolean =>
  monthOfCard(now, zone) === month && monthOfCard(new Date(now.getTime() + LAST_HOUR_MS), zone) === month;
