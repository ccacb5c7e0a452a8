/** The languages of the service (policy and pages alike). */
export type Language = 'en' | 'fr';

/** A text in both. */
export type Bilingual = Readonly<Record<Language, string>>;

/** What the address asks for (`?lang=fr`), else what the browser prefers, else English. */
export function preferredLanguage(search = location.search, preferred = navigator.language): Language {
  const asked = new URLSearchParams(search).get('lang');
  if (asked === 'en' || asked === 'fr') return asked;
  return preferred.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}
