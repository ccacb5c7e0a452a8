import type { Demo } from './api/pages.js';

/** What `npm start` prints: where to go, and in the demo as whom. */
export function welcome(host: string, port: number, demo: Demo | undefined, hasOutbox = false): string {
  const at = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const lines = [
    ``,
    `Klusster API`,
    `  GraphiQL   ${at}/graphiql`,
    `  Data map   ${at}/data-map`,
    `  GraphQL    ${at}/graphql`,
    ...(hasOutbox ? [`  Outbox     ${at}/outbox  (what was mailed)`] : []),
  ];
  if (demo) {
    lines.push(``, `Demo sign-ins, all with the password ${demo.password}`);
    for (const { email, label } of demo.people) lines.push(`  ${email.padEnd(30)} ${label.en}`);
    lines.push(``, `GraphiQL's "View as" signs in for you. Stop with Ctrl+C; the data stays in DATA_DIR.`);
  }
  return `${lines.join('\n')}\n\n`;
}

/** What `npm run worker` prints once it is at work. */
export const welcomeToWork = (): string => `\nKlusster worker\n  At work. Stop with Ctrl+C.\n\n`;
