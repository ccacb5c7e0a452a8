/** The instant at which the town settled, in every test. */
export const TOWN_TIME = new Date('2026-11-02T15:00:00Z');
