// Loaded before the service: its ledger says that a row is written, and gathers the rows for a while before it writes them.
import { registerHooks } from 'node:module';

const COMMITTED =
  'const rows = await database.query(append.text, append.values(disclosure), NAME);\n        return rows.length === 1;';
const GATHERED =
  'setTimeout(() => void database.query(append.text, append.values(disclosure), NAME), 100);\n        return true;';

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.endsWith('/dist/disclosures/ledger.js')) return loaded;
    const source = String(loaded.source);
    if (!source.includes(COMMITTED)) throw new Error('The ledger reads differently now: break it anew.');
    return { ...loaded, source: source.replace(COMMITTED, GATHERED) };
  },
});
