import { createHash } from 'node:crypto';
import { escapeHtml } from '../kernel/escapeHtml.js';
import type { OutboxMail } from '../mail/index.js';

type Language = 'EN' | 'FR';

const WORDS = {
  EN: {
    title: 'Outbox',
    about:
      'This demo sends nothing. What it would have mailed is kept in a folder and listed here, the newest first; with a mail server (SMTP_URL) this page is not there.',
    none: 'Nothing was mailed yet.',
    to: 'To',
    text: 'As text',
    html: 'As HTML, without scripts and without links that lead anywhere',
    back: 'All messages',
    other: ['fr', 'Français'],
  },
  FR: {
    title: 'Boîte d’envoi',
    about:
      'Cette démonstration n’envoie rien. Ce qu’elle aurait envoyé par courriel est gardé dans un dossier et affiché ici, du plus récent au plus ancien ; avec un serveur de courriel (SMTP_URL), cette page n’existe pas.',
    none: 'Rien n’a encore été envoyé.',
    to: 'À',
    text: 'En texte',
    html: 'En HTML, sans scripts et sans liens qui mènent ailleurs',
    back: 'Tous les messages',
    other: ['en', 'English'],
  },
} as const;

const STYLE = `
:root { color-scheme: light dark; --ink: #1d2527; --paper: #fbfaf7; --quiet: #536064; --line: #d9dcd8; --accent: #0b5c63; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ecea; --paper: #14191b; --quiet: #a3b0b3; --line: #364145; --accent: #7fd1c8; }
}
html { background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 46rem; padding: 1.25rem clamp(1rem, 4vw, 3rem) 3rem; overflow-wrap: anywhere; }
a { color: var(--accent); }
ul { list-style: none; padding: 0; }
li { border-top: 1px solid var(--line); padding: 0.75rem 0; }
small, .quiet { color: var(--quiet); }
pre { font: inherit; white-space: pre-wrap; border: 1px solid var(--line); padding: 1rem; }
iframe { border: 1px solid var(--line); width: 100%; height: 36rem; background: #fff; }
`;

/** Names the one style of these pages to the browser, which takes no other. */
export const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/** The list of messages. */
export function outboxList(mails: readonly OutboxMail[], language: Language): string {
  const { title, about, none } = WORDS[language];
  const items = mails.map(
    (mail) =>
      `<li><a href="/outbox/${mail.name}${asked(language)}">${escapeHtml(mail.subject)}</a><br>${heading(mail, language)}</li>`,
  );
  const list = items.length > 0 ? `<ul>${items.join('\n')}</ul>` : `<p>${none}</p>`;
  return page(title, language, '/outbox', `<h1>${title}</h1>\n<p class="quiet">${about}</p>\n${list}`);
}

/** One message: its text with links that can be followed, and its HTML in a frame that can do nothing. */
export function outboxMessage(mail: OutboxMail, language: Language): string {
  const { back, text, html } = WORDS[language];
  const subject = escapeHtml(mail.subject);
  return page(
    mail.subject,
    language,
    `/outbox/${mail.name}`,
    `<p><a href="/outbox${asked(language)}">${back}</a></p>
<h1>${subject}</h1>
<p>${heading(mail, language)}</p>
<h2>${text}</h2>
<pre>${linked(mail.text)}</pre>
<h2>${html}</h2>
<iframe sandbox src="/outbox/${mail.name}/html" title="${subject}"></iframe>`,
  );
}

const asked = (language: Language) => `?lang=${language.toLowerCase()}`;

const heading = ({ to, date }: OutboxMail, language: Language): string =>
  `<small>${WORDS[language].to} ${escapeHtml(to)} · ${date ? `<time>${date.toISOString()}</time>` : ''}</small>`;

/** Escaped text in which addresses of the web can be followed. */
const linked = (text: string): string =>
  text
    .split(/(https?:\/\/[^\s<>"']+)/)
    .map((part, at) => (at % 2 === 1 ? `<a href="${escapeHtml(part)}">${escapeHtml(part)}</a>` : escapeHtml(part)))
    .join('');

function page(title: string, language: Language, path: string, body: string): string {
  const [code, name] = WORDS[language].other;
  return `<!doctype html>
<html lang="${language.toLowerCase()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Klusster</title>
<style>${STYLE}</style>
</head>
<body>
<p><a href="${path}?lang=${code}" lang="${code}" hreflang="${code}">${name}</a></p>
<main>
${body}
</main>
</body>
</html>
`;
}
