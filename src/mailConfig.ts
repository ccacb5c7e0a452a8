import { join } from 'node:path';
import type { EmailAddress } from './kernel/emailAddress.js';
import type { Fault } from './kernel/errors.js';

/** With which key mail is signed, and under which name its public half stands in the DNS: `<selector>._domainkey.<domain>`. */
export type DkimConfig = { readonly domain: string; readonly selector: string; readonly keyFile: string };

/** How mail leaves: to a server, or without one into a folder. */
export type MailConfig = {
  readonly from: EmailAddress;
  readonly smtpUrl: string | undefined;
  readonly outbox: string;
  /** With which key it is signed; with none without it. */
  readonly dkim?: DkimConfig | undefined;
};

/** The variables that say so, each valid by itself. */
type Given = {
  readonly DATA_DIR: string;
  readonly SMTP_URL?: string | undefined;
  readonly MAIL_FROM?: EmailAddress | undefined;
  readonly DKIM_DOMAIN?: string | undefined;
  readonly DKIM_SELECTOR?: string | undefined;
  readonly DKIM_KEY_FILE?: string | undefined;
};

type Refuse = (problems: readonly string[]) => Fault;

/** Of the demo, and of whatever goes into a folder: nothing that is sent may bear it. */
const NO_SENDER = 'no-reply@klusster.example' as EmailAddress;

/** How mail leaves, by what was given. Throws what `refused` makes of what is missing. */
export function mailFrom(is: Given, refused: Refuse): MailConfig {
  if (is.SMTP_URL && !is.MAIL_FROM) throw refused(['MAIL_FROM must be set when SMTP_URL is']);
  return {
    from: is.MAIL_FROM ?? NO_SENDER,
    smtpUrl: is.SMTP_URL,
    outbox: join(is.DATA_DIR, 'outbox'),
    dkim: dkimFrom(is, refused),
  };
}

/** All of it or nothing: mail that was meant to be signed must not leave without. */
function dkimFrom(is: Given, refused: Refuse): DkimConfig | undefined {
  const { DKIM_DOMAIN: domain, DKIM_SELECTOR: selector, DKIM_KEY_FILE: keyFile } = is;
  if (domain && selector && keyFile) return { domain, selector, keyFile };
  const missing = Object.entries({ DKIM_DOMAIN: domain, DKIM_SELECTOR: selector, DKIM_KEY_FILE: keyFile }).filter(
    ([, value]) => value === undefined,
  );
  if (missing.length === 3) return undefined;
  throw refused(missing.map(([name]) => `${name} must be set when others of DKIM are`));
}
