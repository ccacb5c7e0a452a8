import type { MigrationObject } from '@mikro-orm/core';
import { keys } from './0001_keys.js';
import { epochs } from './0002_epochs.js';

/** The migrations of the key store, in order. */
export const keyMigrations: readonly MigrationObject[] = [keys, epochs];
