import type { Language } from './note.js';

/** We do not know where she is, so the zone is said. */
const ZONE = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const;

/** An ISO instant in words. */
export const instantIn = (language: Language, iso: string): string =>
  `${new Intl.DateTimeFormat(language === 'FR' ? 'fr-CA' : 'en-CA', ZONE).format(new Date(iso))} (UTC)`;
