import { SCOPES, type Scope } from '../../privacy/scopes.js';
import { escaped, type Language, page } from './html.js';
import { WORDS } from './words.js';

/** For whom a page is, in which language, and what went wrong before. */
export type Told = { readonly partner: string; readonly language: Language; readonly error?: string | undefined };

const filled = (text: string, partner: string) => escaped(text.replaceAll('{partner}', partner));
const errorOf = ({ error }: Told) => (error ? `<p class="error" role="alert">${escaped(error)}</p>` : '');
const form = (step: string, body: string) =>
  `<form method="post"><input type="hidden" name="step" value="${step}">${body}</form>`;

/** Address and password. */
export function signInPage(told: Told): string {
  const words = WORDS[told.language];
  const body = `<p>${filled(words.for, told.partner)}</p>${errorOf(told)}${form(
    'password',
    `<label>${escaped(words.email)}<input type="email" name="email" autocomplete="username" required></label>
<label>${escaped(words.password)}<input type="password" name="password" autocomplete="current-password" maxlength="1024" required></label>
<button>${escaped(words.next)}</button>`,
  )}`;
  return page(told.language, words.signIn, body);
}

/** The second factor of who has one. */
export function factorPage(told: Told, challenge: string): string {
  const words = WORDS[told.language];
  const body = `<p>${escaped(words.factorFor)}</p>${errorOf(told)}${form(
    'factor',
    `<input type="hidden" name="challenge" value="${escaped(challenge)}">
<label>${escaped(words.code)}<input type="text" name="code" autocomplete="one-time-code" maxlength="64" required></label>
<button>${escaped(words.next)}</button>`,
  )}`;
  return page(told.language, words.factor, body);
}

/** Which fields for which purpose: a box for each, none of them ticked. */
export function consentPage(told: Told, asked: readonly Scope[]): string {
  const words = WORDS[told.language];
  const language = told.language === 'FR' ? 'fr' : 'en';
  const boxes = asked.map((scope) => {
    const { fields, purpose } = SCOPES[scope];
    return `<label class="scope"><input type="checkbox" name="scope" value="${scope}"><span>${escaped(fields[language])}.<br>${escaped(words.soThat)} ${escaped(purpose[language])}.</span></label>`;
  });
  const what =
    boxes.length > 0
      ? `<fieldset>${boxes.join('\n')}</fieldset>`
      : `<p>${filled(words.nothingAsked, told.partner)}</p>`;
  const body = `<p>${filled(words.consentFor, told.partner)}</p>${errorOf(told)}${form(
    'consent',
    `${what}<p>${filled(words.until, told.partner)}</p>
<button name="answer" value="allow">${escaped(words.allow)}</button>
<button name="answer" value="refuse" formnovalidate>${escaped(words.refuse)}</button>`,
  )}`;
  return page(told.language, words.consent.replaceAll('{partner}', told.partner), body);
}

/** A page that is over. */
export const gonePage = (language: Language): string =>
  page(language, WORDS[language].gone, `<p>${escaped(WORDS[language].goneFor)}</p>`);
