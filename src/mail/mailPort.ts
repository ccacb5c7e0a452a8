import type { Clock } from '../kernel/clock.js';
import type { MailPort } from '../kernel/mailPort.js';
import { outboxIn } from './outbox.js';
import { smtpAt } from './smtp.js';

/** Where mail goes: to a server when there is one, else to a folder. */
export const mailPortOf = (
  { smtpUrl, outbox, from }: { readonly smtpUrl: string | undefined; readonly outbox: string; readonly from: string },
  clock: Clock,
): MailPort => (smtpUrl === undefined ? outboxIn(outbox, clock) : smtpAt(smtpUrl, from));
