/** How far a request for access is. */
export const ACCESS_STATES = ['RECEIVED', 'EXTENDED', 'READY', 'REFUSED', 'DEEMED_REFUSED'] as const;
export type AccessState = (typeof ACCESS_STATES)[number];

/** What it follows from: an answer that came late is an answer; until then silence is a refusal (PIPEDA 8(5)). SQL. */
export const STATE_OF_REQUEST =
  `case when "answered_at" is not null then 'READY' when "refused_at" is not null then 'REFUSED'
  when "deemed_refused_at" is not null then 'DEEMED_REFUSED' when "extended_at" is not null then 'EXTENDED' else 'RECEIVED' end`.replace(
    /\s+/g,
    ' ',
  );

/** In which it can still be answered, or refused with reasons. */
export const WAITING: ReadonlySet<AccessState> = new Set(['RECEIVED', 'EXTENDED', 'DEEMED_REFUSED']);
