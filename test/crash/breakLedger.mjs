// Loaded before the service: its ledger says that a row is written, and gathers the rows for a while before it writes them.
import { registerHooks } from 'node:module';

const COMMITTED =
  /const appended = new Set\(\(await database\.query\(text, values\(batch\), name\)\)\.map\(\(\[n\]\) => Number\(n\)\)\);\s*return batch\.map\(\(_, n\) => appended\.has\(n\)\);/;
const GATHERED = 'setTimeout(() => void database.query(text, values(batch), name), 100); return batch.map(() => true);';

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.endsWith('/dist/disclosures/ledger.js')) return loaded;
    const source = String(loaded.source);
    if (!COMMITTED.test(source)) throw new Error('The ledger reads differently now: break it anew.');
    return { ...loaded, source: source.replace(COMMITTED, GATHERED) };
  },
});
