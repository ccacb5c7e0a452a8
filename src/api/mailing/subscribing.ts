import { type EmailAddress, emailAddress } from '../../kernel/emailAddress.js';
import { plainLine } from '../../kernel/text.js';
import { isRefused, type UserErrorCode } from '../../kernel/userErrors.js';
import { consentText, type MailingList, mailingListOf, subscribe } from '../../mailing/index.js';
import { FIELD_NAMES, type FieldName, type Filled, type Shown, subscribePage } from './forms.js';
import { note } from './html.js';
import type { Page } from './page.js';
import type { Language } from './words.js';

const NAME_MAX = 100;

/** The form by which somebody subscribes to the list of a klusster, by its slug. */
export const subscribing: Omit<Page, 'cost'> = {
  async show({ em }, slug, language) {
    const list = await mailingListOf(em, { slug });
    const shown = list && shownOf(list, language);
    return shown ? ok(subscribePage(language, shown)) : nothing(language);
  },
  async act(ground, slug, language, form) {
    const list = await mailingListOf(ground.em, { slug });
    const shown = list && shownOf(list, language);
    if (!list || !shown) return nothing(language);
    const filled = filledIn(form);
    const { given, wrong } = readFields(filled);
    if (wrong.length > 0) return { status: 400, html: subscribePage(language, shown, filled, { fields: wrong }) };
    const consentVersion = form.get('consentVersion') ?? '';
    const asked = { ...given, klusster: list.klusster, language, consentVersion, method: 'FORM' } as const;
    const outcome = await subscribe(ground, asked);
    if (!isRefused(outcome)) return ok(note(language, 'sent', 'sentFor'));
    const whole = WRONG[outcome.userErrors[0]?.code as UserErrorCode];
    return whole
      ? { status: whole.status, html: subscribePage(language, shown, filled, { fields: [], whole: whole.text }) }
      : nothing(language);
  },
};

const ok = (html: string) => ({ status: 200, html });
const nothing = (language: Language) => ({ status: 404, html: note(language, 'none', 'noneFor') });

/** What is told on the page, and with which status. */
const WRONG: Partial<Readonly<Record<UserErrorCode, { readonly status: number; readonly text: 'changed' | 'later' }>>> =
  {
    CONSENT_TEXT_CHANGED: { status: 409, text: 'changed' },
    TOO_MANY_ATTEMPTS: { status: 429, text: 'later' },
  };

const shownOf = ({ name, sender }: MailingList, language: Language): Shown | undefined =>
  sender && { klusster: name, ...consentText(language, { klusster: name, sender }) };

/** Longer than anything that is taken: what was filled in stands in the page again. */
const SHOWN_MAX = 300;
const filledIn = (form: ReadonlyMap<string, string>): Filled =>
  Object.fromEntries(FIELD_NAMES.map((name) => [name, (form.get(name) ?? '').slice(0, SHOWN_MAX)])) as Filled;

const nameIn = (text: string): string => {
  const name = plainLine(text, NAME_MAX);
  if (name === '') throw new Error('Empty text.');
  return name;
};
const READ: Readonly<Record<FieldName, (text: string) => string>> = {
  firstName: nameIn,
  lastName: nameIn,
  email: emailAddress,
};

/** What was given, and which fields are not what they should be. */
function readFields(filled: Filled): {
  readonly given: Filled & { readonly email: EmailAddress };
  readonly wrong: readonly FieldName[];
} {
  const wrong: FieldName[] = [];
  const given = FIELD_NAMES.map((name) => {
    try {
      return [name, READ[name](filled[name])];
    } catch {
      wrong.push(name);
      return [name, ''];
    }
  });
  return { given: Object.fromEntries(given) as never, wrong };
}
