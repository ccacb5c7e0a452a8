import type { Clock } from '../kernel/clock.js';
import type { MailPort } from '../kernel/mailPort.js';
import type { MailConfig } from '../mailConfig.js';
import { dkimWith } from './dkim.js';
import { outboxIn } from './outbox.js';
import { smtpAt } from './smtp.js';

/** Where mail goes: to a server when there is one, else to a folder. Throws `Fault` for a DKIM key that is not good. */
export const mailPortOf = ({ smtpUrl, outbox, from, dkim }: MailConfig, clock: Clock): MailPort =>
  smtpUrl === undefined ? outboxIn(outbox, clock) : smtpAt(smtpUrl, from, dkim && dkimWith(dkim));
