import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 20_000;

/** The link of the newest letter to an address, found on the page that lists what was mailed. */
export async function linkIn(at, email, to = 'confirm-registration') {
  const link = new RegExp(`http[^"<\\s]*/${to}#kls_[\\w-]+`);
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await pause(200)) {
    const list = await (await fetch(`${at}/outbox`)).text();
    for (const [, href] of list.matchAll(/<a href="(\/outbox\/[^"]+)"/g)) {
      const text = await (await fetch(new URL(href, `${at}/outbox/`))).text();
      const found = link.exec(text)?.[0];
      if (text.includes(email) && found) return at + new URL(found).pathname + new URL(found).hash;
    }
  }
  throw new Error('No letter with a link has come.');
}
