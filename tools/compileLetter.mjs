// Compiles the MJML of letters to HTML, cut where they are put together; with --check it only says whether that was done.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import mjml from 'mjml';

/** By the layout: where it is compiled to, and under which name. */
const LAYOUTS = [
  { source: 'src/mail/templates/letter.mjml', compiled: 'src/mail/templates/letterHtml.ts', name: 'LETTER_HTML' },
  { source: 'src/newsletters/newsletter.mjml', compiled: 'src/newsletters/newsletterHtml.ts', name: 'NEWSLETTER_HTML' },
];
const PART = /<!-- part: (\w+) -->/;

for (const { source, compiled, name } of LAYOUTS) {
  const text = await compile(source, name);
  if (!process.argv.includes('--check')) writeFileSync(compiled, text);
  else if (readFileSync(compiled, 'utf8') !== text) {
    process.stderr.write(`${compiled} differs from ${source}. Run: npm run letter\n`);
    process.exitCode = 1;
  }
}

async function compile(source, constant) {
  const { html, errors } = await mjml(readFileSync(source, 'utf8'), { validationLevel: 'strict', keepComments: true });
  if (errors.length > 0) throw new Error(errors.map(({ formattedMessage }) => formattedMessage).join('\n'));
  const lines = html
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  // The first piece has no name before it, and the last one's is `end`.
  const pieces = ['head', ...lines.join('\n').split(PART)];
  const parts = [];
  for (let at = 0; at < pieces.length; at += 2) parts.push([pieces[at], pieces[at + 1].trim()]);
  return [
    `// Compiled from ${basename(source)} by \`npm run letter\`; do not edit.`,
    `export const ${constant} = {`,
    ...parts.map(([part, piece]) => `  ${part}: \`${piece.replaceAll(/[\\`$]/g, '\\$&')}\`,`),
    '} as const;',
    '',
  ].join('\n');
}
