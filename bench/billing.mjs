// The monthly run: invoices of so many owners are issued and their cards charged, on the simulated gateway.
import 'reflect-metadata';
import { openStores } from '../dist/stores.js';
import { SETTLED, settleOwners } from './billedOwners.mjs';
import { startBeside, startMeasured } from './processes.mjs';

/** When it is done, and since when klussters have been open: all of November is billed, and cards are processed in December. */
const AT = Date.parse('2026-12-02T17:00:00Z');
const SINCE = new Date('2026-10-20T12:00:00Z');
const MONTHLY_CENTS = 2_900;
const SELLER = {
  name: 'Bench Media inc.',
  address: '1 Bench Street\nMontréal QC H2W 2M5',
  gstNumber: '123456789RT0001',
  qstNumber: '1234567890TQ0001',
};

/**
 * Statements by which a run finds its owners, and not of any one of them: since when there is a price, how many are to be charged, and a page of 500
 * after the other until one is not full, once to issue and once to charge.
 */
const toFind = (owners) => 2 + 2 * (Math.floor(owners / 500) + 1);

/** At the key store several owners may be asked for at once, so that it is less by chance. */
const KEY_STATEMENTS_APART = 0.1;

/**
 * Bills so many owners, each number of them in databases and a process of its own. Throws when somebody is not charged what she owes, and when
 * an owner takes more statements where there are more owners.
 * @param {{ emptyStorage: (mark: string) => Promise<object>, sizes: readonly number[], postgres: () => number, progress: (saying: string) => void }} how
 */
export async function billed({ emptyStorage, sizes, postgres, progress }) {
  const rows = [];
  for (const owners of sizes) {
    rows.push(await billedOnce(await emptyStorage(`billing${owners}`), { owners, postgres, progress }));
    progress(`${owners.toLocaleString('en')} owners billed, ${rows.at(-1).rate.toFixed(0)} a second`);
  }
  const apart = (figure) => Math.max(...rows.map(figure)) - Math.min(...rows.map(figure));
  if (apart((row) => row.statements) > 0 || apart((row) => row.keyStatements) > KEY_STATEMENTS_APART) {
    const told = rows.map((row) => `${row.owners}: ${row.statements} and ${row.keyStatements}`).join(', ');
    throw new Error(`An owner takes other statements where there are more owners (${told}).`);
  }
  return rows;
}

async function billedOnce(storage, { owners, postgres, progress }) {
  const stores = await openStores(storage);
  const query = (text, values = []) => stores.main.reserve.query(text, values);
  const gateway = await startBeside('./cardGateway.mjs', { at: AT });
  let runner;
  try {
    await query("insert into plan_price (from_month, monthly_cents, set_at) values ('2026-11-01', $1, now())", [
      MONTHLY_CENTS,
    ]);
    await settleOwners(stores, {
      owners,
      since: SINCE,
      cardsFor: (count) => gateway.ask({ way: 'cards', count }),
    });
    // As after a while of use; of tables in which nothing is yet, PostgreSQL knows as little as on the day of the first run.
    await query(`vacuum analyze ${SETTLED}`);
    progress(`${owners.toLocaleString('en')} owners settled`);
    runner = await startMeasured('./billRunner.mjs', { storage, port: gateway.port, at: AT, seller: SELLER });
    const before = postgres();
    const { issued, charged, ...used } = await runner.ask({});
    const postgresMs = postgres() - before;
    const captured = await gateway.ask({ way: 'captured' });
    const [[paid, cents] = []] = await query(
      "select count(*)::text, sum(paid_cents)::text from invoice where state = 'PAID' and paid_cents = total_cents",
    );
    const counts = [issued.invoices, charged.ended.CAPTURED, Number(paid)];
    if (counts.some((count) => count !== owners) || captured !== Number(cents))
      throw new Error(`Of ${owners} owners ${counts} were billed, charged and have paid.`);
    return figuresOf(owners, { ...used, postgresMs });
  } finally {
    await runner?.stop();
    await gateway.stop();
    await stores.close();
  }
}

function figuresOf(owners, { ms, issuedMs, cpuMs, postgresMs, statements, keyStatements, rss, heap }) {
  const mib = ({ before, most, after }) => ({ before: before / 2 ** 20, most: most / 2 ** 20, after: after / 2 ** 20 });
  return {
    owners,
    rate: (owners * 1000) / ms,
    issuedRate: (owners * 1000) / issuedMs,
    chargedRate: (owners * 1000) / (ms - issuedMs),
    cpuUs: (cpuMs * 1000) / owners,
    postgresUs: (postgresMs * 1000) / owners,
    statements: (statements - toFind(owners)) / owners,
    keyStatements: keyStatements / owners,
    rssMiB: mib(rss),
    heapMiB: mib(heap),
  };
}
