/**
 * From which count on a day of a member of staff is told to the Privacy Officer (§10.2.4). Ours, not the law's: above what the work of a day needs, and below what
 * the daily limit of people would stop by itself.
 */
export const MOST_A_DAY = {
  /** Different people whom she was shown. */
  MANY_PEOPLE: 30,
  /** Different people whom she was shown, and cases that she opened, from ten in the evening to six in the morning. */
  AT_NIGHT: 0,
  /** What was refused to her of people and cases by their ids. */
  CLOSED_CASES: 10,
  /** Cases that she opened about one and the same person, within seven days. */
  SAME_PERSON: 2,
} as const;

export type Pattern = keyof typeof MOST_A_DAY;
export const PATTERNS = Object.keys(MOST_A_DAY) as Pattern[];

/** The night, on the clock of `LEGAL_ZONE`: from the one, and up to the other. */
export const NIGHT = { from: '22:00', to: '06:00' } as const;

/** In how many days, the one that is looked at being the last of them, cases about one person are counted together. */
export const SAME_PERSON_DAYS = 7;

/** What was asked in a day may be written down so many minutes after it ended: no request takes longer. */
export const LATE_MINUTES = 10;
