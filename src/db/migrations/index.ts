import type { MigrationObject } from '@mikro-orm/core';
import { frame } from './0001_frame.js';

/** The migrations of the main database, in order. */
export const migrations: readonly MigrationObject[] = [frame];
