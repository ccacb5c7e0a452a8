import { randomBytes } from 'node:crypto';
import { Listr } from 'listr2';
import type { Storage } from '../config.js';
import { Fault } from '../kernel/errors.js';
import { openStores } from '../stores.js';
import { census } from '../town/scale/census.js';
import { inventor } from '../town/scale/invent.js';
import { refuseSettled, type Scale, STEPS, settleAtScale } from '../town/scale/settleAtScale.js';
import { bar } from './bar.js';

/**
 * Settles a scale town in the databases that the configuration names, with a bar for each step, and says how to sign in.
 * Throws `Fault` when somebody lives there already or a migration is pending.
 */
export async function settleScaleTown(storage: Storage, which: Scale): Promise<void> {
  const stores = await openStores(storage);
  try {
    if (storage.kind === 'embedded') await stores.migrate();
    else if ((await stores.pending()).length > 0)
      throw new Fault('Migrations are pending. Run: npm run klusster -- migrate');
    await refuseSettled(stores.main.fork());
    // On PostgreSQL no password may be known from anywhere: it is made here, shown once and kept nowhere.
    const password = randomBytes(18).toString('base64url');
    await settleWithBars(stores, which, password);
    process.stdout.write(welcome(which, password));
  } finally {
    await stores.close();
  }
}

type Stores = Awaited<ReturnType<typeof openStores>>;

function settleWithBars({ main, keyStore, keyring }: Stores, which: Scale, password: string) {
  const steps = STEPS.map((step) => ({ step, ...Promise.withResolvers<void>(), show: (_bar: string) => {} }));
  const ground = { em: main.fork(), keyStore, keyring, now: new Date() };
  const settling = settleAtScale(ground, which, password, (at, settled, of) => {
    const step = steps[STEPS.indexOf(at)];
    step?.show(`${bar(settled / of)} ${settled.toLocaleString('en')} of ${of.toLocaleString('en')}`);
    if (settled === of) step?.resolve();
  });
  // A step that waits when settling fails would wait for ever.
  settling.catch((fault) => {
    for (const { promise, reject } of steps) {
      promise.catch(() => {});
      reject(fault);
    }
  });
  const list = new Listr(
    [
      ...steps.map((own) => ({
        title: `Settling ${own.step}`,
        task: (_: unknown, task: { output: string }) => {
          own.show = (shown) => {
            task.output = shown;
          };
          return own.promise;
        },
      })),
      { title: 'Committing', task: () => settling.then(() => {}) },
    ],
    { fallbackRenderer: 'simple', collectErrors: false } as never,
  );
  return list.run();
}

function welcome({ scale, seed }: Scale, password: string): string {
  const of = census(scale);
  const { person } = inventor(of, seed);
  const people = [
    ['a Klusster Owner', 1],
    ['a Business Owner', of.klussters + 1],
    ['a Consumer User', of.people - 1],
  ] as const;
  return [
    'The town is settled. All accounts share one password, which is not shown again:',
    `  ${password}`,
    'Sign in for example as',
    ...people.map(([as, number]) => `  ${person(number).account}  (${as})`),
    '',
  ].join('\n');
}
