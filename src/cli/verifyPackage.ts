import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { verifyPackage } from '../kernel/accessProof.js';
import { Fault } from '../kernel/errors.js';
import { say } from './onStores.js';

/** `klusster verify-package`: whether an answer to a request for access is genuine. Needs neither databases nor a configuration. */
export function verifyPackageCommand(): Command {
  return new Command('verify-package')
    .description(
      'Tells whether the data of an answer to a request for access are as they were signed. Ends with 1 when they are not.',
    )
    .argument('<file>', 'the package in the format `DATA`')
    .option('--key <public>', 'the public key of the service, as `disposalReceiptKey` gave it')
    .action(async (file: string, { key }: { key?: string }) => {
      const bytes = await readFile(file).catch(() => {
        throw new Fault('The file cannot be read.');
      });
      const verdict = verifyPackage(bytes, key);
      if (verdict.genuine) {
        say(`The package of request ${verdict.reference} is genuine: it is as it was signed.`);
        if (key === undefined)
          say(`It was signed by the key ${verdict.key}. Give --key to learn whether that is the key of the service.`);
        return;
      }
      say(`The package is not genuine. ${verdict.wrong}`);
      process.exitCode = 1;
    });
}
