import { KlussterError } from './errors.js';

declare const brand: unique symbol;

/** A time of day on the clock of the place, `HH:MM` in 24 hours; `24:00` is the end of the day. */
export type LocalTime = string & { readonly [brand]: 'LocalTime' };

const TIME = /^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)$/;

/** Throws `KlussterError` BAD_USER_INPUT for anything but the one form. */
export function localTime(text: string): LocalTime {
  if (!TIME.test(text)) throw new KlussterError('BAD_USER_INPUT', 'A time of day is written HH:MM.');
  return text as LocalTime;
}

/** Minutes since the day began. */
export const minutesOf = (time: LocalTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
