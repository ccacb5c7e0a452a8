import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { SCRIPT_HASH } from './scripts.js';

export type Language = 'EN' | 'FR';

const STYLE = `
:root{color-scheme:light dark}
body{font:1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:2rem auto;padding:0 1rem}
label,fieldset,button{display:block;margin:.75rem 0}
[hidden]{display:none}
hr{margin:1.5rem 0;border:0;border-top:1px solid}
input[type=email],input[type=password],input[type=text]{display:block;width:100%;box-sizing:border-box;padding:.5rem;font:inherit}
fieldset{border:1px solid;padding:.5rem 1rem}
.scope{display:flex;gap:.75rem;align-items:baseline}
button{padding:.6rem 1.2rem;font:inherit}
.error{border-left:.3rem solid #b3261e;padding-left:.75rem}`;

/** The one style of these pages, by its hash: nothing else is applied. */
const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/** Text as it stands in HTML. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A page of ours: nothing is loaded, and no script runs but our own. */
export const page = (language: Language, title: string, body: string): string =>
  `<!doctype html>
<html lang="${language === 'FR' ? 'fr-CA' : 'en-CA'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><main><h1>${escaped(title)}</h1>
${body}
</main></body></html>`;

/**
 * What a browser may do with such a page.
 * @param goesTo where the answer to a form may lead in the end: the partner's address
 */
export const pagePolicy = (goesTo: readonly string[] = []): string =>
  [
    "default-src 'none'",
    `style-src ${STYLE_HASH}`,
    `script-src ${SCRIPT_HASH}`,
    `form-action ${["'self'", ...goesTo].join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');

/** Sends a page. */
export function sendPage(response: ServerResponse, status: number, html: string, goesTo: readonly string[] = []): void {
  response.statusCode = status;
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('content-security-policy', pagePolicy(goesTo));
  response.setHeader('cache-control', 'no-store');
  response.end(html);
}
