import { SCOPES, type Scope } from '../../privacy/scopes.js';
import { escaped, type Language, page } from './html.js';
import { SCRIPT_TAG } from './scripts.js';
import { WORDS } from './words.js';

/** For whom a page is, in which language, and what went wrong before. */
export type Told = { readonly partner: string; readonly language: Language; readonly error?: string | undefined };

const filled = (text: string, partner: string) => escaped(text.replaceAll('{partner}', partner));
const errorOf = ({ error }: Told) => (error ? `<p class="error" role="alert">${escaped(error)}</p>` : '');
const form = (step: string, body: string, id?: string) =>
  `<form method="post"${id ? ` id="${id}" hidden` : ''}><input type="hidden" name="step" value="${step}">${body}</form>`;

/** Address and password, or a link for whoever has none; or the link that she came back by. */
export function signInPage(told: Told): string {
  const words = WORDS[told.language];
  const byPassword = form(
    'password',
    `<label>${escaped(words.email)}<input type="email" name="email" autocomplete="username" required></label>
<label>${escaped(words.password)}<input type="password" name="password" autocomplete="current-password" maxlength="1024" required></label>
<button>${escaped(words.next)}</button>`,
  );
  const withoutPassword = form(
    'sendLink',
    `<label>${escaped(words.email)}<input type="email" name="email" autocomplete="email" required></label>
<button>${escaped(words.sendLink)}</button>`,
  );
  const byLink = form(
    'link',
    `<p>${filled(words.linkFor, told.partner)}</p><input type="hidden" name="token">
<button>${escaped(words.next)}</button>`,
    'link',
  );
  const body = `<div id="start"><p>${filled(words.for, told.partner)}</p>${errorOf(told)}${byPassword}
<hr><h2>${escaped(words.noPassword)}</h2><p>${escaped(words.noPasswordFor)}</p>${withoutPassword}</div>
${byLink}<noscript><p>${escaped(words.noScript)}</p></noscript>${SCRIPT_TAG}`;
  return page(told.language, words.signIn, body);
}

/** That a letter may be on its way: the same for any address. */
export function mailPage(told: Told): string {
  const words = WORDS[told.language];
  const body = `<p>${filled(words.mailFor, told.partner)}</p><p>${escaped(words.mailNone)}</p><p><a href="">${escaped(words.back)}</a></p>`;
  return page(told.language, words.mail, body);
}

/** What the second factor is asked by; `options` are for a passkey, where she has one. */
export type AskedFor = { readonly challenge: string; readonly options: string };

/** The second factor of who has one: her passkey, or a code. */
export function factorPage(told: Told, { challenge, options }: AskedFor): string {
  const words = WORDS[told.language];
  const asked = `<input type="hidden" name="challenge" value="${escaped(challenge)}"><input type="hidden" name="options" value="${escaped(options)}">`;
  const byPasskey = `${form('factor', `${asked}<input type="hidden" name="passkey"><button>${escaped(words.passkey)}</button>`, 'passkey')}
<p class="error" role="alert" id="unproven" hidden>${escaped(words.unproven)}</p>`;
  const byCode = form(
    'factor',
    `${asked}<label>${escaped(words.code)}<input type="text" name="code" autocomplete="one-time-code" maxlength="64" required></label>
<button>${escaped(words.next)}</button>`,
  );
  const body = `${errorOf(told)}${options ? byPasskey : ''}<p>${escaped(words.factorFor)}</p>${byCode}${options ? SCRIPT_TAG : ''}`;
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

/** What was sent holds the number of a payment card. */
export const cardPage = (language: Language): string =>
  page(language, WORDS[language].card, `<p>${escaped(WORDS[language].cardFor)}</p>`);
