import { createHash } from 'node:crypto';
import { escapeHtml } from '../../kernel/escapeHtml.js';
import { type Language, WORDS } from './words.js';

const STYLE = `
:root { color-scheme: light dark; --ink: #1d2527; --paper: #fbfaf7; --quiet: #536064; --line: #8a9598; --accent: #0b5c63; --wrong: #a3241c; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ecea; --paper: #14191b; --quiet: #a3b0b3; --line: #7b888b; --accent: #7fd1c8; --wrong: #ff9d94; }
}
html { background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 34rem; padding: 1rem; overflow-wrap: anywhere; }
a { color: var(--accent); }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.125rem; }
form { margin: 1.25rem 0; }
label { display: block; margin: 1rem 0 0.25rem; }
input, select { box-sizing: border-box; width: 100%; padding: 0.6rem; font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 0.25rem; }
select option { color: #1d2527; background: #fff; }
button { max-width: 100%; margin-top: 1rem; padding: 0.7rem 1.1rem; font: inherit; font-weight: 600; color: var(--paper); background: var(--accent); border: 0; border-radius: 0.25rem; cursor: pointer; text-align: left; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
[aria-invalid] { border: 2px solid var(--wrong); }
.wrong { color: var(--wrong); margin: 0.25rem 0 0; }
.consent { white-space: pre-line; border-left: 0.25rem solid var(--line); padding-left: 1rem; }
.quiet { color: var(--quiet); }
`;

/** Names the one style of these pages to the browser, which takes no other. */
export const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

type Text = Exclude<keyof (typeof WORDS)['EN'], 'other'>;

/** Words of ours as they stand in HTML, with the name of a klusster put in. */
export const say = (language: Language, text: Text, klusster = ''): string =>
  escapeHtml(WORDS[language][text].replaceAll('{klusster}', klusster));

/** A page of ours: one column, no script, nothing that is loaded. Its title is escaped already. */
export function page(language: Language, title: string, body: string): string {
  const [code, name] = WORDS[language].other;
  return `<!doctype html>
<html lang="${language === 'FR' ? 'fr-CA' : 'en-CA'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Klusster</title>
<style>${STYLE}</style>
</head>
<body>
<p><a href="?lang=${code}" lang="${code}" hreflang="${code}">${name}</a></p>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;
}

/** A page that says one thing. */
export const note = (language: Language, title: Text, text: Text, klusster = ''): string =>
  page(language, say(language, title), `<p>${say(language, text, klusster)}</p>`);
