import MailComposer from 'nodemailer/lib/mail-composer';
import type { JobTools } from '../jobs/job.js';
import { emailAddress } from '../kernel/emailAddress.js';
import type { Letter } from '../kernel/mailPort.js';
import type { Content } from './content.js';
import { htmlOf } from './templates/html.js';
import { noteOf } from './templates/templates.js';
import { textOf } from './templates/text.js';

/** Nothing is read from a path or a URL, whatever a value says. */
const CLOSED = { disableFileAccess: true, disableUrlAccess: true } as const;

/**
 * Writes a message to its one recipient. What comes from people stands in the body only, whole and encoded: the subject is
 * ours, and an address that is not exactly one is refused. Throws `KlussterError` for such an address.
 */
export async function letterOf(
  { mailFrom, privacyOfficer, clock }: Pick<JobTools, 'mailFrom' | 'privacyOfficer' | 'clock'>,
  id: string,
  content: Content,
): Promise<Letter> {
  const to = emailAddress(content.to);
  const { template, language, values } = content;
  const note = noteOf(template, language, values);
  const composer = new MailComposer({
    ...CLOSED,
    from: { name: 'Klusster', address: mailFrom },
    // As an object it is one address and is not read as a list.
    to: { name: '', address: to },
    subject: note.subject,
    // The same each time it is tried: a mailbox that has it can tell that it has.
    messageId: `<${id}@${mailFrom.slice(mailFrom.lastIndexOf('@') + 1)}>`,
    date: clock.now(),
    // RFC 3834: no holiday notice answers it.
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language.toLowerCase() },
    text: textOf(note, privacyOfficer, language),
    html: htmlOf(note, privacyOfficer, language),
    newline: 'windows',
  });
  return { id, to, bytes: await composer.compile().build() };
}
