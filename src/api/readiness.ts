import type { Stores } from '../stores.js';

/** Whether requests should be sent here, and which part says no. */
export type Readiness = { readonly ready: boolean; readonly parts: Readonly<Record<string, boolean>> };

/** Answers about the databases are kept this long, in milliseconds, so that asking often costs them nothing. */
const KEPT_MS = 1_000;
/** A database that has not answered by then counts as one that cannot be reached. */
const PATIENCE_MS = 2_000;

/** Asks both databases, at most once a second, and whether the service still takes requests, each time. */
export function readiness(stores: Pick<Stores, 'state'>, isServing: () => boolean): () => Promise<Readiness> {
  let asked: ReturnType<typeof within> | undefined;
  let askedAt = -Infinity;
  return async () => {
    if (!asked || performance.now() - askedAt > KEPT_MS) {
      asked = within(stores.state());
      askedAt = performance.now();
    }
    const parts = { ...(await asked), serving: isServing() };
    return { ready: Object.values(parts).every(Boolean), parts };
  };
}

async function within(state: ReturnType<Stores['state']>): ReturnType<Stores['state']> {
  const patience = new AbortController();
  const unreachable = { database: false, keyStore: false, migrations: false };
  const late = new Promise<typeof unreachable>((resolve) => {
    const timer = setTimeout(() => resolve(unreachable), PATIENCE_MS);
    patience.signal.addEventListener('abort', () => clearTimeout(timer));
  });
  try {
    return await Promise.race([state, late]);
  } finally {
    patience.abort();
  }
}
