#!/usr/bin/env node
import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { Command, InvalidArgumentError } from 'commander';
import { readConfig } from '../config.js';
import { MIGRATION_BOUNDS } from '../db/bounds.js';
import { metadataOf } from '../db/orm.js';
import { entities, features } from '../features.js';
import { Fault } from '../kernel/errors.js';
import { openStores } from '../stores.js';
import { auditRestoredCommand, exportAuditCommand, verifyAuditCommand } from './audit.js';
import { billingCommand } from './billing.js';
import { erasuresCommand } from './erasures.js';
import { keyringCommand } from './keyring.js';
import { mailCommand } from './mail.js';
import { partnerCommand } from './partner.js';
import { postureCommand } from './posture.js';
import { reportCommand } from './report.js';
import { staffCommand } from './staff.js';
import { sweepCommand } from './sweep.js';
import { verifyPackageCommand } from './verifyPackage.js';
import { verifyReceiptCommand } from './verifyReceipt.js';

/** A hundred times a large town is ten million consumers. */
const LARGEST_SCALE = 100;

const program = new Command('klusster').description('Operates the Klusster API.').showHelpAfterError();

program
  .command('migrate')
  .description('Brings both databases to the newest schema. Run it once before the new version starts.')
  .action(async () => {
    const stores = await openStores(readConfig().storage, MIGRATION_BOUNDS);
    await stores.migrate();
    await stores.close();
    process.stdout.write('Both databases are up to date.\n');
  });

program
  .command('schema')
  .description('Writes schema/klusster.graphql and schema/visibility.md from the code.')
  .option('--check', 'write nothing, and fail when a file differs from the code')
  .action(async ({ check }: { check?: true }) => {
    // Loaded here: to build the schema takes packages that no other command needs.
    const { declare } = await import('../api/schema.js');
    const { schemaText, visibilityText } = await import('./emitSchema.js');
    const { schema, map } = await declare(features, await metadataOf(entities));
    const files = { 'schema/klusster.graphql': schemaText(schema), 'schema/visibility.md': visibilityText(map) };
    for (const [path, text] of Object.entries(files)) {
      if (!check) await writeFile(path, text);
      else if ((await readFile(path, 'utf8').catch(() => '')) !== text)
        throw new Fault(`${path} differs from the code. Run: npm run schema`);
    }
    process.stdout.write(
      check ? 'The emitted schema is that of the code.\n' : 'Wrote schema/klusster.graphql and schema/visibility.md.\n',
    );
  });

program
  .command('town')
  .description(
    'Settles a town of invented people in empty databases, to try the service at size. Never use it with real people.',
  )
  .option('--scale <number>', 'size; 1 is 200 klussters, 20,000 businesses and 100,000 consumers', positive, 1)
  .option('--seed <integer>', 'which town of that size', whole, 1)
  .action(async (which: { scale: number; seed: number }) => {
    // Loaded here: faker knows all languages of the world, and no other command needs it.
    const { settleScaleTown } = await import('./settleScaleTown.js');
    await settleScaleTown(readConfig().storage, which);
  });

program.addCommand(keyringCommand());
program.addCommand(staffCommand());
program.addCommand(billingCommand());
program.addCommand(reportCommand());
program.addCommand(postureCommand());
program.addCommand(sweepCommand());
program.addCommand(erasuresCommand());
program.addCommand(verifyAuditCommand());
program.addCommand(exportAuditCommand());
program.addCommand(auditRestoredCommand());
program.addCommand(verifyReceiptCommand());
program.addCommand(verifyPackageCommand());
program.addCommand(mailCommand());
program.addCommand(partnerCommand());

function positive(text: string): number {
  const number = Number(text);
  if (!(number > 0 && number <= LARGEST_SCALE))
    throw new InvalidArgumentError(`It is a number up to ${LARGEST_SCALE}.`);
  return number;
}

function whole(text: string): number {
  if (!/^[0-9]{1,9}$/.test(text)) throw new InvalidArgumentError('It is a whole number.');
  return Number(text);
}

await program.parseAsync().catch((error: unknown) => {
  // A fault of ours says what to do; anything else could quote a connection string.
  process.stderr.write(
    error instanceof Fault ? `${error.message}\n` : `The command failed: ${(error as Error)?.name}.\n`,
  );
  process.exitCode = 1;
});
