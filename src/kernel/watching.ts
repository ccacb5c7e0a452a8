/** Within how many hours an alert about staff is settled. Our own target: a breach that comes of it is to be reported as soon as feasible (PIPEDA, s. 10.1(2)). */
export const ALERT_HOURS = 72;

/** After how many hours without a look it counts as not looked: twice the time of the job. */
export const WATCH_HOURS = 2;
