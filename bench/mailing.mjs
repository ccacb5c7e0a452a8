// How fast a newsletter leaves, against nodemailer alone that sends the same messages over as many connections.
import { openStores } from '../dist/stores.js';
import { beginNewsletter, settleList } from './mailList.mjs';
import { median } from './measure.mjs';
import { startBeside, startMeasured } from './processes.mjs';

/**
 * Sends newsletters to a list of so many readers, and as many messages of the same by the floor before and after each.
 * @param {{ kind: 'postgres', url: string, keyStoreUrl: string, keyringFile: string }} storage of an empty, migrated database
 */
export async function mailed(storage, { readers, rounds, postgres, progress }) {
  const stores = await openStores(storage);
  const list = await settleList(stores, readers, (settled, of) => progress(`${settled} of ${of} readers`));
  await stores.main.reserve.query('analyze', []).catch(() => {});
  const sink = await startBeside('./mailSink.mjs', {});
  const sender = await startMeasured('./mailSender.mjs', { storage, port: sink.port });
  try {
    const { bytes } = await sender.ask({ way: 'write', newsletter: await beginNewsletter(stores, list) });
    const floor = () => measured(sender, sink, { way: 'floor', count: readers }, { readers, postgres });
    await floor();
    const rows = [];
    for (let round = 0; round < rounds; round++) {
      const before = await floor();
      const newsletter = await beginNewsletter(stores, list);
      const dispatched = await measured(sender, sink, { way: 'dispatch', newsletter }, { readers, postgres });
      if (dispatched.recipients !== readers) throw new Error('A reader got no message.');
      const after = await floor();
      rows.push({ floor: (before.rate + after.rate) / 2, ...dispatched, floorCpuUs: (before.cpuUs + after.cpuUs) / 2 });
      progress(`round ${round + 1} of ${rounds}`);
    }
    const of = (figure) => median(rows.map(figure));
    const mib = (figure) => of(({ rss }) => rss[figure] / 2 ** 20);
    return {
      readers,
      bytes,
      rate: of(({ rate }) => rate),
      floor: of(({ floor }) => floor),
      ratio: of(({ rate, floor }) => rate / floor),
      cpuUs: of(({ cpuUs }) => cpuUs),
      floorCpuUs: of(({ floorCpuUs }) => floorCpuUs),
      postgresUs: of(({ postgresUs }) => postgresUs),
      rssMiB: { before: mib('before'), most: mib('most'), after: mib('after') },
    };
  } finally {
    await sender.stop();
    await sink.stop();
    await stores.close();
  }
}

async function measured(sender, sink, asked, { readers, postgres }) {
  await sink.ask('counts');
  const before = postgres();
  const { ms, cpuMs, rss } = await sender.ask(asked);
  const postgresUs = ((postgres() - before) * 1000) / readers;
  const { taken, recipients } = await sink.ask('counts');
  if (taken !== readers) throw new Error(`${taken} messages arrived, and not ${readers}.`);
  return { rate: (readers * 1000) / ms, cpuUs: (cpuMs * 1000) / readers, postgresUs, recipients, rss };
}
