import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { verifyReceipt } from '../kernel/erasureReceipt.js';
import { Fault } from '../kernel/errors.js';
import { say } from './onStores.js';

/** `klusster verify-receipt`: whether the receipt of an erasure is genuine. Needs neither databases nor a configuration. */
export function verifyReceiptCommand(): Command {
  return new Command('verify-receipt')
    .description('Tells whether the receipt of an erasure is as it was signed. Ends with 1 when it is not.')
    .argument('<file>', 'the receipt, as `erasure { receipt }` gave it')
    .option('--key <public>', 'the public key of the service, as `disposalReceiptKey` gave it')
    .action(async (file: string, { key }: { key?: string }) => {
      const bytes = await readFile(file).catch(() => {
        throw new Fault('The file cannot be read.');
      });
      const verdict = verifyReceipt(bytes, key);
      if (verdict.genuine) {
        say(`The receipt of erasure ${verdict.reference} is genuine: it is as it was signed.`);
        if (key === undefined)
          say(`It was signed by the key ${verdict.key}. Give --key to learn whether that is the key of the service.`);
        return;
      }
      say(['The receipt is not genuine.', ...verdict.wrong].join('\n'));
      process.exitCode = 1;
    });
}
