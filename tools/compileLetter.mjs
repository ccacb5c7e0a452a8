// Compiles the MJML of letters to HTML, cut where notes are put together; with --check it only says whether that was done.
import { readFileSync, writeFileSync } from 'node:fs';
import mjml from 'mjml';

const SOURCE = 'src/mail/templates/letter.mjml';
const COMPILED = 'src/mail/templates/letterHtml.ts';
const PART = /<!-- part: (\w+) -->/;

const { html, errors } = await mjml(readFileSync(SOURCE, 'utf8'), { validationLevel: 'strict', keepComments: true });
if (errors.length > 0) throw new Error(errors.map(({ formattedMessage }) => formattedMessage).join('\n'));

const lines = html
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '');
// The first piece has no name before it, and the last one's is `end`.
const pieces = ['head', ...lines.join('\n').split(PART)];
const parts = [];
for (let at = 0; at < pieces.length; at += 2) parts.push([pieces[at], pieces[at + 1].trim()]);
const text = [
  `// Compiled from letter.mjml by \`npm run letter\`; do not edit.`,
  'export const LETTER_HTML = {',
  ...parts.map(([name, part]) => `  ${name}: \`${part.replaceAll(/[\\`$]/g, '\\$&')}\`,`),
  '} as const;',
  '',
].join('\n');

if (!process.argv.includes('--check')) writeFileSync(COMPILED, text);
else if (readFileSync(COMPILED, 'utf8') !== text) {
  process.stderr.write(`${COMPILED} differs from ${SOURCE}. Run: npm run letter\n`);
  process.exitCode = 1;
}
