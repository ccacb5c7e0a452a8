import { escapeHtml } from '../../kernel/escapeHtml.js';
import { page, say } from './html.js';
import { type Language, WORDS } from './words.js';

/** The fields of the page of subscribing, as they were filled in. */
export type Filled = { readonly firstName: string; readonly lastName: string; readonly email: string };
export type FieldName = keyof Filled;

/** What a page tells of a list: its name, and the text with its version. */
export type Shown = { readonly klusster: string; readonly text: string; readonly version: string };

/** What went wrong: of which fields, or of the whole. */
export type Wrong = { readonly fields: readonly FieldName[]; readonly whole?: 'changed' | 'later' };

const FIELDS = {
  firstName: { type: 'text', autocomplete: 'given-name', wrong: 'badName', longest: 100 },
  lastName: { type: 'text', autocomplete: 'family-name', wrong: 'badName', longest: 100 },
  email: { type: 'email', autocomplete: 'email', wrong: 'badEmail', longest: 254 },
} as const satisfies Record<FieldName, unknown>;

export const FIELD_NAMES = Object.keys(FIELDS) as readonly FieldName[];

const EMPTY: Filled = { firstName: '', lastName: '', email: '' };
const NOTHING_WRONG: Wrong = { fields: [] };

/** The form of subscribing. It works without a script, and may stand in a frame of another page. */
export function subscribePage(
  language: Language,
  { klusster, text, version }: Shown,
  filled: Filled = EMPTY,
  wrong: Wrong = NOTHING_WRONG,
): string {
  const fields = FIELD_NAMES.map((name) => field(language, name, filled[name], wrong.fields.includes(name)));
  return page(
    language,
    say(language, 'subscribe', klusster),
    `<p>${say(language, 'subscribeFor')}</p>
${summary(language, wrong)}<form method="post" action="?lang=${language.toLowerCase()}" novalidate>
${fields.join('\n')}
<h2 id="consent">${say(language, 'consent')}</h2>
<p class="consent">${escapeHtml(text)}</p>
<input type="hidden" name="consentVersion" value="${escapeHtml(version)}">
<button aria-describedby="consent">${say(language, 'doSubscribe')}</button>
</form>`,
  );
}

function summary(language: Language, { fields, whole }: Wrong): string {
  if (whole) return `<p class="wrong" role="alert">${say(language, whole)}</p>\n`;
  if (fields.length === 0) return '';
  const links = fields.map((name) => `<a href="#${name}">${say(language, name)}</a>`).join(', ');
  return `<p class="wrong" role="alert">${say(language, 'wrong')} ${links}</p>\n`;
}

function field(language: Language, name: FieldName, value: string, isWrong: boolean): string {
  const { type, autocomplete, wrong, longest } = FIELDS[name];
  const told = isWrong ? ` aria-invalid="true" aria-describedby="${name}-wrong"` : '';
  const why = isWrong ? `\n<p class="wrong" id="${name}-wrong">${say(language, wrong)}</p>` : '';
  return `<label for="${name}">${say(language, name)}</label>
<input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" maxlength="${longest}" required value="${escapeHtml(value)}"${told}>${why}`;
}

/** What is consented to, and one button: of a link in a letter, or of whoever is asked again. */
export function consentPage(
  language: Language,
  act: 'confirm' | 'keep',
  {
    klusster,
    text,
    version = '',
    language: written,
  }: Omit<Shown, 'version'> & { readonly version?: string; readonly language: Language },
  isChanged = false,
): string {
  const [title, why, button] =
    act === 'keep' ? (['keep', 'keepFor', 'doKeep'] as const) : (['confirm', 'confirmFor', 'doConfirm'] as const);
  return page(
    language,
    say(language, title, klusster),
    `${isChanged ? summary(language, { fields: [], whole: 'changed' }) : ''}<p>${say(language, why, klusster)}</p>
<p class="consent" id="consent" lang="${written.toLowerCase()}">${escapeHtml(text)}</p>
<form method="post" action="?lang=${language.toLowerCase()}">
<input type="hidden" name="consentVersion" value="${escapeHtml(version)}">
<button aria-describedby="consent">${say(language, button)}</button>
</form>`,
  );
}

const button = (language: Language, what: 'list' | 'all', words: 'doList' | 'doAll', klusster: string): string =>
  `<form method="post" action="?lang=${language.toLowerCase()}"><input type="hidden" name="end" value="${what}"><button>${say(language, words, klusster)}</button></form>`;

const option = (language: Language, code: Language, words: 'english' | 'french', chosen: Language): string =>
  `<option value="${code}" lang="${code.toLowerCase()}"${code === chosen ? ' selected' : ''}>${say(language, words)}</option>`;

/** What can be ended, and in which language it goes on. */
export function unsubscribePage(
  language: Language,
  { klusster, written }: { readonly klusster: string; readonly written: Language | undefined },
): string {
  const preferences =
    written &&
    `<form method="post" action="?lang=${language.toLowerCase()}"><label for="language">${say(language, 'language')}</label>
<select id="language" name="language">${option(language, 'EN', 'english', written)}${option(language, 'FR', 'french', written)}</select>
<button>${say(language, 'doLanguage')}</button></form>`;
  return page(
    language,
    say(language, 'unsubscribe'),
    `<p>${say(language, written ? 'isOn' : 'isOff', klusster)}</p>
${written ? button(language, 'list', 'doList', klusster) : ''}
${button(language, 'all', 'doAll', klusster)}
${preferences ?? ''}`,
  );
}

/** What was done by the page before, and a way back to it. */
export const donePage = (
  language: Language,
  title: 'ended' | 'changedLanguage',
  text: 'endedList' | 'endedAll' | 'changedLanguageFor',
  klusster: string,
): string =>
  page(
    language,
    say(language, title),
    `<p role="status">${say(language, text, klusster)}</p>
<p><a href="?lang=${language.toLowerCase()}">${WORDS[language].back}</a></p>`,
  );
