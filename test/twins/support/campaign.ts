import fc from 'fast-check';
import { isPartner } from '../../privacy/support/lender.js';
import type { Service } from '../../support/service.js';
import { Asking, type Tally } from './asking.js';
import { knownTo } from './known.js';
import { print } from './print.js';
import { requests } from './requests.js';
import { SCHEMA } from './schema.js';
import type { Asked } from './tree.js';
import type { Known } from './values.js';
import type { Pair } from './worlds.js';

/** The smallest document found that tells the worlds apart. */
export type Leak = { readonly where: string; readonly document: string; readonly seed: number; readonly path: string };

export type Campaign = { readonly tally: Tally; readonly leak: Leak | undefined };

type Order = {
  readonly documents: number;
  readonly seed: number;
  readonly services?: readonly [Service, Service];
  readonly shrink?: boolean;
};

/** Asks both worlds the same random documents, until they are all asked or one is answered differently. */
export async function campaign(pair: Pair, { documents, seed, services, shrink = true }: Order): Promise<Campaign> {
  const [first, twin] = services ?? [pair.worlds[0].service, pair.worlds[1].service];
  const known = await knownTo(pair);
  const asking = new Asking(pair, [first, twin]);
  await asking.renew();
  const details = await fc.check(
    fc.asyncProperty(requests(SCHEMA, known, isPartner(pair.viewer) ? 'reads' : 'reads and changes'), async (asked) => {
      const where = await asking.compare(asked);
      if (where) throw new Error(where);
    }),
    { numRuns: documents, seed, endOnFailure: !shrink },
  );
  if (!details.failed) return { tally: asking.tally, leak: undefined };
  const [asked] = details.counterexample ?? [];
  const where = details.errorInstance instanceof Error ? details.errorInstance.message : 'somewhere';
  return {
    tally: asking.tally,
    leak: {
      where,
      document: asked ? told(asked, known) : '',
      seed: details.seed,
      path: details.counterexamplePath ?? '',
    },
  };
}

/** A request for people to read: who asks, how, and what; addresses and passwords left out. */
function told(asked: Asked, known: Known): string {
  const { document, variables } = print(asked);
  const headers = Object.entries(asked.headers).flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
  const text = [`${asked.method} as ${asked.as}`, ...headers, document, JSON.stringify(variables)].join('\n');
  const personal = [...(known.EmailAddress ?? []), ...(known.password ?? [])].filter((one) => one.length > 3);
  return personal.reduce((all, one) => all.replaceAll(one, '…'), text);
}
