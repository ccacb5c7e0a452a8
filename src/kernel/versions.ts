import { type Refused, refusedFor } from './userErrors.js';

/** The field of an input that says which version its sender has read. */
export type Versioned = { readonly version: number };

/**
 * Whether something was changed since it was read: the refusal, or nothing. To be asked of a row that is locked until its
 * change is committed; the database raises the version with the change.
 */
export const conflict = (row: Versioned, read: Versioned): Refused | undefined =>
  row.version === read.version ? undefined : refusedFor('CONFLICT', { field: 'version' });
