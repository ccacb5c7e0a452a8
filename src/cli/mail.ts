import { Command } from 'commander';
import { Fault } from '../kernel/errors.js';
import { resendMessage, unsentMessages } from '../mail/index.js';
import { DataKeys } from '../privacy/vault/keys.js';
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
