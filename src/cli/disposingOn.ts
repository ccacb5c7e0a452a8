import { pino } from 'pino';
import { readConfig } from '../config.js';
import type { Disposing } from '../feature.js';
import { systemClock } from '../kernel/clock.js';
import { DataKeys } from '../privacy/vault/keys.js';
import type { Stores } from '../stores.js';

/** What it takes to dispose of something by a command. */
export const disposingOn = ({ main, keyStore, keyring, erasureLedger }: Stores): Disposing => ({
  fork: main.fork,
  reserve: main.reserve,
  keys: new DataKeys(keyStore, keyring, 0),
  keyring,
  keyStore,
  erasureLedger,
  clock: systemClock,
  seller: readConfig().seller,
  log: pino({ level: 'silent' }),
});
