import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A message of the outbox folder, as its recipient would read it. */
export type OutboxMail = {
  /** What it is found by again. */
  readonly name: string;
  readonly to: string;
  readonly subject: string;
  readonly date: Date | undefined;
  readonly text: string;
  readonly html: string;
};

/** The names that {@link outboxIn} gives, and no others: whoever asks for a path gets none. */
const NAME = /^\d{4}-\d{2}-\d{2}T[\d.-]+Z_[0-9a-f-]{36}$/;

/** The newest messages of an outbox folder, the newest first; none when nothing was mailed yet. */
export async function newestOf(folder: string, limit: number): Promise<readonly OutboxMail[]> {
  const files = await readdir(folder).catch(() => []);
  const names = files.flatMap((file) => (file.endsWith('.eml') ? file.slice(0, -'.eml'.length) : []));
  const mails = await Promise.all(
    names
      .sort()
      .reverse()
      .slice(0, limit)
      .map((name) => mailOf(folder, name)),
  );
  return mails.filter((mail) => mail !== undefined);
}

/** One message by its name; undefined for any that is not there. */
export async function mailOf(folder: string, name: string): Promise<OutboxMail | undefined> {
  if (!NAME.test(name)) return undefined;
  const bytes = await readFile(join(folder, `${name}.eml`)).catch(() => undefined);
  if (!bytes) return undefined;
  // Loaded here: only the demo reads messages.
  const { simpleParser } = await import('mailparser');
  const { to, subject = '', date, text = '', html } = await simpleParser(bytes);
  const [recipient] = [to].flat();
  return { name, to: recipient?.text ?? '', subject, date, text, html: html || '' };
}
