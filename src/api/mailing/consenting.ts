import { isRefused } from '../../kernel/userErrors.js';
import { askedAgain, askedSubscription, confirmSubscription, keepSubscription } from '../../mailing/index.js';
import { consentPage } from './forms.js';
import { note } from './html.js';
import { over, type Page } from './page.js';
import type { Language } from './words.js';

const confirmed = (language: Language, klusster: string) => ({
  status: 200,
  html: note(language, 'confirmed', 'confirmedFor', klusster),
});

/** Longest token that is looked at, in characters. */
const TOKEN_MAX = 200;

/** Where the link of a subscription leads: it is confirmed by a button, since whatever scans mail follows links, too. */
export const confirming: Omit<Page, 'cost'> = {
  async show(ground, token, language) {
    const asked = token.length > TOKEN_MAX ? undefined : await askedSubscription(ground, token);
    if (!asked) return over(language);
    return { status: 200, html: consentPage(language, 'confirm', { ...asked, klusster: asked.klussterName }) };
  },
  async act(ground, token, language) {
    if (token.length > TOKEN_MAX) return over(language);
    const outcome = await confirmSubscription(ground, { token });
    return isRefused(outcome) ? over(language) : confirmed(language, outcome.klussterName);
  },
};

/** Where the link leads by which somebody is asked again: the text is in the language in which she reads the list. */
export const keeping: Omit<Page, 'cost'> = {
  async show(ground, token, language) {
    const asked = await askedAgain(ground, token);
    if (!asked) return over(language);
    const { list, shown, isKept, language: written } = asked;
    if (isKept) return confirmed(language, list.name);
    return { status: 200, html: consentPage(language, 'keep', { klusster: list.name, ...shown, language: written }) };
  },
  async act(ground, token, language, form) {
    const outcome = await keepSubscription(ground, { token, consentVersion: form.get('consentVersion') ?? '' });
    if (!isRefused(outcome)) return confirmed(language, outcome.klussterName);
    const asked = await askedAgain(ground, token);
    if (!asked) return over(language);
    return {
      status: 409,
      html: consentPage(
        language,
        'keep',
        { klusster: asked.list.name, ...asked.shown, language: asked.language },
        true,
      ),
    };
  },
};
