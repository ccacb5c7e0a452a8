/** The job that is sent when a klusster was handed over. What is to be done then is said by whoever it concerns, above. */
export const CHANGED_HANDS = { name: 'klusster-changed-hands' } as const;
