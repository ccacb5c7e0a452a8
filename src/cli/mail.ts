import { Command } from 'commander';
import { messagesIn, type NewsletterStatus, newsletterStatus, takeReturn } from '../dispatch/index.js';
import { Fault } from '../kernel/errors.js';
import { resendMessage, unsentMessages } from '../mail/index.js';
import { DataKeys } from '../privacy/vault/keys.js';
import { bar } from './bar.js';
import { onStores, say } from './onStores.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `klusster mail`: what became of messages that did not simply leave. Never to whom they are. */
export function mailCommand(): Command {
  const mail = new Command('mail').description('Says which messages did not leave, and sends them once more.');
  for (const [name, state, description] of [
    ['uncertain', 'UNCERTAIN', 'Lists messages that may have arrived: they are not sent again by themselves.'],
    ['failed', 'FAILED', 'Lists messages that were refused for good, or given up after three days.'],
  ] as const)
    mail
      .command(name)
      .description(`${description} Id, time and template.`)
      .action(async () => {
        const messages = await onStores(({ main, keyStore, keyring }) =>
          unsentMessages({ em: main.fork(), keys: new DataKeys(keyStore, keyring, 0) }, state),
        );
        const lines = messages.map(({ id, createdAt, template }) => `${id}  ${createdAt.toISOString()}  ${template}`);
        say(lines.join('\n') || 'None.');
      });
  mail
    .command('status')
    .description(
      'Says how far newsletters are that are being sent or were sent lately, exactly. Whom they go to it does not say.',
    )
    .action(async () => {
      const found = await onStores(({ main }) => newsletterStatus(main.reserve));
      say(found.map(statusText).join('\n\n') || 'No newsletter was sent in the last 30 days.');
    });
  mail
    .command('bounces')
    .description(
      'Acts on reports of mail that came back or was called spam, from a mailbox file (RFC 4155). Doing it twice is no error.',
    )
    .argument('<file>', 'the mailbox of the address that mail is sent from')
    .action(async (file: string) => {
      const taken = { BOUNCE: 0, COMPLAINT: 0, others: 0 };
      await onStores(async ({ main }) => {
        for await (const message of messagesIn(file)) {
          const kind = await takeReturn({ fork: main.fork, now: () => new Date() }, message);
          taken[kind ?? 'others'] += 1;
        }
      });
      say(`${taken.BOUNCE} came back for good, ${taken.COMPLAINT} were called spam, ${taken.others} others.`);
    });
  mail
    .command('resend')
    .description('Sends a message that failed or is uncertain once more. The recipient may get it twice.')
    .argument('<id>', 'the id that the list shows')
    .action(async (id: string) => {
      if (!UUID.test(id)) throw new Fault('This is not the id of a message.');
      await onStores(({ main }) => resendMessage(main.fork(), id));
      say('It is queued again.');
    });
  return mail;
}

/** A newsletter, its bar, and how many of its messages stand how. */
function statusText({ id, slug, state, sendingSince, counts, messages }: NewsletterStatus): string {
  const over = messages - counts.QUEUED - counts.SENDING;
  const share = messages === 0 ? 1 : over / messages;
  const number = (of: number) => of.toLocaleString('en');
  const standing = Object.entries(counts).flatMap(([as, count]) =>
    count > 0 ? [`${as.toLowerCase()} ${number(count)}`] : [],
  );
  return [
    `${id}  ${slug}  ${state}  since ${sendingSince.toISOString()}`,
    `${bar(share)}  ${number(over)} of ${number(messages)}  ${standing.join('  ')}`,
  ].join('\n');
}
