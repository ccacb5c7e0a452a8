import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { type ChainAt, goOnFromBackup, groundOf, readEntries, verifyAudit } from '../audit/index.js';
import { type ChainEntry, type ChainGround, type ChainVerdict, verifyChain } from '../kernel/auditChain.js';
import { systemClock } from '../kernel/clock.js';
import { Fault } from '../kernel/errors.js';
import { auditKeyOf } from '../privacy/vault/auditKey.js';
import type { Stores } from '../stores.js';
import { onStores, say } from './onStores.js';

const chainOf = ({ main, auditAnchor, keyring }: Stores): ChainAt => ({
  database: main.reserve,
  anchor: auditAnchor,
  key: auditKeyOf(keyring).id,
});

/** `klusster verify-audit`: whether the audit chain is as it was written. Of an export it needs neither databases nor a configuration. */
export function verifyAuditCommand(): Command {
  return new Command('verify-audit')
    .description(
      'Verifies the audit chain from its first entry to its head, and against all checkpoints. Names the first bad entry, and ends with 1 then.',
    )
    .option('--file <export>', 'verify what `export-audit` wrote, and not the database')
    .option(
      '--key <public>',
      'the public key of the service; with --file, without which it is only told what it was signed by',
    )
    .option('--json', 'say it as JSON, for programs')
    .action(async ({ file, key, json }: { file?: string; key?: string; json?: true }) => {
      const verified = file === undefined ? await onStores(inDatabase) : await inFile(file, key);
      say(json ? JSON.stringify(verified, undefined, 2) : wordsOf(verified, file !== undefined && key === undefined));
      if (!verified.verdict.whole) process.exitCode = 1;
    });
}

/** `klusster export-audit`: the chain, for whoever verifies it elsewhere. */
export function exportAuditCommand(): Command {
  return new Command('export-audit')
    .description(
      'Writes the audit chain with its checkpoints, a line of JSON for each entry, so that it can be verified elsewhere.',
    )
    .action(() =>
      onStores(async (stores) => {
        const at = chainOf(stores);
        const ground = await groundOf(at);
        say(JSON.stringify(ground));
        for await (const { about, ...entry } of readEntries(at.database, ground.head.no))
          say(JSON.stringify({ ...entry, about: about && Buffer.from(about).toString('base64') }));
      }),
    );
}

/** `klusster audit-restored`: what is said after a backup was brought back. */
export function auditRestoredCommand(): Command {
  return new Command('audit-restored')
    .description(
      'Says that a backup of the main database was brought back: the audit chain goes on from what it held. It is signed beside the checkpoints, and stays on the chain.',
    )
    .action(async () => {
      const gone = await onStores(({ main, auditAnchor, keyring }) =>
        goOnFromBackup({ fork: main.fork, reserve: main.reserve, auditAnchor, keyring, clock: systemClock }),
      );
      say(`The chain goes on from what the backup held; ${gone} entries that checkpoints know of are gone.`);
    });
}

type Verified = { readonly verdict: ChainVerdict; readonly key: string };

async function inDatabase(stores: Stores): Promise<Verified> {
  const at = chainOf(stores);
  return { verdict: await verifyAudit(at), key: at.key };
}

async function inFile(path: string, key: string | undefined): Promise<Verified> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Fault('The file cannot be read.');
  });
  try {
    const [ground, ...lines] = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const by: ChainGround = { ...ground, key: key ?? ground.key };
    const entries: ChainEntry[] = lines.map(({ about, ...entry }) => ({
      ...entry,
      about: about === null ? null : Buffer.from(about, 'base64'),
    }));
    return { verdict: await verifyChain(entries, by), key: by.key };
  } catch {
    throw new Fault('The file is no export of an audit chain.');
  }
}

function wordsOf({ verdict, key }: Verified, isKeyTaken: boolean): string {
  if (!verdict.whole) {
    const from =
      verdict.since === undefined || verdict.since === verdict.no ? '' : `one from entry ${verdict.since} to `;
    return `The chain is broken. The first bad entry is ${from}entry ${verdict.no}. ${verdict.wrong}`;
  }
  const { from, to, checkpoints } = verdict;
  const whole = to < from ? 'The chain has no entries' : `The chain is whole, from entry ${from} to entry ${to}`;
  return [
    `${whole}, and goes by ${checkpoints} checkpoints.`,
    isKeyTaken
      ? `They were signed by the key ${key}. Give --key to learn whether that is the key of the service.`
      : `They were signed by the key ${key}.`,
  ].join('\n');
}
