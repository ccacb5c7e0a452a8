import { legalLimit } from '../kernel/legalCalendar.js';
import { daysAfter, endOfDay, type LocalDay, localDay } from '../kernel/localDay.js';

/** Within how many days a request is answered, and by how many its time may be extended, once (PIPEDA 8(3), 8(4)). */
const ANSWER_DAYS = 30;
export const EXTENSION_DAYS_MAX = 30;

/** Nobody says where she was when she asked. Where the day begins last it may still be the one before, and where it ends first the limit ends first: no clock in Canada has an earlier limit. */
const RECEIVED_IN = 'America/Vancouver';
const ENDS_IN = 'America/St_Johns';

/** The last day of a request that was received at an instant, so many days longer where its time was extended. */
export const limitDay = (receivedAt: Date, extensionDays = 0): LocalDay =>
  legalLimit(localDay(receivedAt, RECEIVED_IN), ANSWER_DAYS + extensionDays);

/** The first instant at which it is too late to answer. */
export const dueAtOf = (receivedAt: Date, extensionDays = 0): Date =>
  endOfDay(limitDay(receivedAt, extensionDays), ENDS_IN);

/** The last day that is over at an instant where days end first. */
const dayAt = (instant: Date): LocalDay => localDay(new Date(instant.getTime() - 1), ENDS_IN);

/** The last day on which a request with this limit can be answered. */
export const lastDayOf = (dueAt: Date): LocalDay => dayAt(dueAt);

/** On which days of the thirty the Privacy Officer is told that a request still waits, and how many days are left then. */
const ALERTS = [
  { day: 30, left: 0 },
  { day: 27, left: 3 },
  { day: 20, left: 10 },
] as const;

/** Of which day an alert is due; 0 where none is yet. */
export function alertDay(dueAt: Date, now: Date): number {
  const today = localDay(now, ENDS_IN);
  return ALERTS.find(({ left }) => today >= daysAfter(lastDayOf(dueAt), -left))?.day ?? 0;
}
