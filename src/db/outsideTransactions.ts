import { type MikroORM, TransactionContext } from '@mikro-orm/core';
import { Fault } from '../kernel/errors.js';
import type { Database } from './database.js';

/**
 * Plain statements, refused with a `Fault` to whoever is within a transaction of the same database. PGlite's one connection
 * would wait for the transaction that waits for it, for ever; a pool would give a second connection, until all are held by
 * transactions that wait for one more. What belongs to a transaction goes through its own manager; what does not comes first.
 */
export const outsideTransactions = <Of extends Database>(orm: MikroORM, database: Of): Of =>
  Object.create(database, {
    query: {
      value: (text: string, values: readonly unknown[], name?: string) => {
        const within = TransactionContext.currentTransactionContext()?.em;
        if (within?.isInTransaction() && within.config === orm.config)
          return Promise.reject(
            new Fault('A statement within a transaction goes through its own manager.', 'database'),
          );
        return database.query(text, values, name);
      },
    },
  });
