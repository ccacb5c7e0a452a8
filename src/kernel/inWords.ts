/** How Canada writes dates and money, in its two languages. */
const LOCALES = { EN: 'en-CA', FR: 'fr-CA' } as const;
type Language = keyof typeof LOCALES;

/** Whole cents, CAD, as `$29.00` or `29,00 $`. */
export const moneyIn = (language: Language, cents: number): string =>
  new Intl.NumberFormat(LOCALES[language], { style: 'currency', currency: 'CAD' }).format(cents / 100);

/** A day `YYYY-MM-DD`, as `November 30, 2026` or `30 novembre 2026`; in French the first of a month is `1er`, which Intl does not write. */
export const dayIn = (language: Language, day: string): string => {
  const written = dateIn(language, day, { dateStyle: 'long' });
  return language === 'FR' ? written.replace(/^1\b/, '1er') : written;
};

/** A month `YYYY-MM`, as `November 2026` or `novembre 2026`. */
export const monthIn = (language: Language, month: string): string =>
  dateIn(language, `${month}-01`, { month: 'long', year: 'numeric' });

/** Days stand as they are written: none is moved to another zone. */
const dateIn = (language: Language, day: string, format: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(LOCALES[language], { ...format, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

const CREDIT_REASONS = {
  EN: {
    SERVICE: 'What was to be paid for was not there',
    MISTAKE: 'It was charged wrongly',
    GOODWILL: 'We let it go',
  },
  FR: {
    SERVICE: 'Le service à payer n’a pas été rendu',
    MISTAKE: 'La somme a été facturée par erreur',
    GOODWILL: 'Nous y renonçons',
  },
} as const;

/** Why part of an invoice is not owed, as its owner reads it. */
export const creditReasonIn = (language: 'EN' | 'FR', reason: keyof typeof CREDIT_REASONS.EN): string =>
  CREDIT_REASONS[language][reason];
