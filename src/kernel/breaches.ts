/**
 * Within how many hours we assess a breach, and report and tell of one with a real risk of significant harm. The law says "as soon as feasible" (PIPEDA, s. 10.1(2) and
 * (6)) and names no hours; this is our own target, from which on it counts as overdue.
 */
export const FEASIBLE_HOURS = 72;

/** That an incident `i` waits beyond that, as of the instant in `at`: SQL, for whoever may not know the feature. */
export const incidentIsOverdue = (at: string): string => `i.closed_at is null
  and (i.assessed_at is null or (i.is_risk and (i.report_sent_at is null or i.notified_at is null)))
  and coalesce(i.assessed_at, i.opened_at) <= ${at} - interval '${FEASIBLE_HOURS} hours'`;
