import { Command, Option } from 'commander';
import { readConfig } from '../config.js';
import { Fault } from '../kernel/errors.js';
import { isRefused, messageOf } from '../kernel/userErrors.js';
import { AUTH_METHODS, type AuthMethod, enterPartner, Partner } from '../partners/index.js';
import { SCOPE_NAMES, type Scope } from '../privacy/scopes.js';
import { anonymous } from '../privacy/viewer.js';
import { onStores, say } from './onStores.js';

type Given = { name: string; redirectUri: string[]; scope: Scope[]; auth: AuthMethod; jwks?: string };

/** `klusster partner`: who may ask people what it may see, where no staff is at hand to register it. */
export function partnerCommand(): Command {
  const partner = new Command('partner').description(
    'Registers partners, and lists them. docs/partners.md is for them.',
  );
  partner
    .command('add')
    .description('Registers a partner, and shows its secret once.')
    .requiredOption('--name <name>', 'by what people know it')
    .option('--redirect-uri <uri...>', 'where people may be sent back to; none for a partner that asks nobody', [])
    .addOption(new Option('--scope <scope...>', 'what it may ask people for').choices(SCOPE_NAMES).default([]))
    .addOption(new Option('--auth <method>', 'how it proves who it is').choices(AUTH_METHODS).default(AUTH_METHODS[0]))
    .option('--jwks <json>', 'its public keys, for private_key_jwt')
    .action(async ({ name, redirectUri, scope, auth, jwks }: Given) => {
      const { publicUrl } = readConfig();
      const asked = { name, redirectUris: redirectUri, scopes: scope, authMethod: auth, ...(jwks && { jwks }) };
      const made = await onStores(({ main, keyring }) =>
        enterPartner(
          { em: main.fork(), now: new Date(), publicUrl, keyring, viewer: anonymous, idempotencyKey: undefined },
          asked,
        ),
      );
      if (isRefused(made)) throw new Fault(made.userErrors.map((error) => messageOf(error, 'EN')).join(' '));
      say(`client_id      ${made.clientId}`);
      if (made.clientSecret) say(`client_secret  ${made.clientSecret}\nThe secret is not shown again.`);
    });
  partner
    .command('list')
    .description('Lists the partners by client_id and name.')
    .action(async () => {
      const partners = await onStores(({ main }) => main.fork().find(Partner, {}, { orderBy: { name: 'asc' } }));
      const lines = partners.map(({ id, name, suspendedAt }) => `${id} ${name}${suspendedAt ? ' (suspended)' : ''}`);
      say(lines.join('\n') || 'There is no partner yet.');
    });
  return partner;
}
