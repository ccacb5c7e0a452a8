import { askForErasure } from '../../../src/disposal/askForErasure.js';
import { erasePerson } from '../../../src/disposal/erasePerson.js';
import type { Disposing } from '../../../src/feature.js';
import { features } from '../../../src/features.js';
import type { Clock } from '../../../src/kernel/clock.js';
import { systemClock } from '../../../src/kernel/clock.js';
import { DataKeys } from '../../../src/privacy/vault/keys.js';
import type { Stores } from '../../../src/stores.js';

export const SELLER = {
  name: 'Klusster Media Inc.',
  address: '1 rue Notre-Dame\nMontréal QC H2Y 1B6',
  gstNumber: '123456789RT0001',
  qstNumber: '1234567890TQ0001',
};

/** What it takes to dispose of something, on the stores of a test. */
export function disposingOf({ main, keyStore, keyring, erasureLedger }: Stores, clock: Clock = systemClock): Disposing {
  const log = { warn() {}, error() {}, info() {} } as never;
  const keys = new DataKeys(keyStore, keyring, 0);
  return {
    fork: main.fork,
    reserve: main.reserve,
    keys,
    keyring,
    keyStore,
    erasureLedger,
    clock,
    seller: SELLER as never,
    log,
  };
}

/** Erases a person whom nobody is told of. Answers the reference. */
export async function erased(disposing: Disposing, person: string): Promise<string> {
  const asking = { person, ground: 'ASKED', language: 'EN' } as const;
  const id = await disposing.fork().transactional((em) => askForErasure(em, disposing.clock.now(), asking));
  await erasePerson(disposing, features, id);
  return id;
}
