import { setTimeout as sleep } from 'node:timers/promises';
import { credentialOf } from '../../../src/accounts/credential.js';
import { endSessionsOf } from '../../../src/accounts/index.js';
import { openSession } from '../../../src/accounts/openSession.js';
import { issueInvoices, zoneOfOwner } from '../../../src/billing/index.js';
import { simulatedGateway } from '../../../src/cards/index.js';
import { chargeOwner, endCharge } from '../../../src/charging/chargeOwner.js';
import { askForErasure } from '../../../src/disposal/askForErasure.js';
import { erasePerson } from '../../../src/disposal/erasePerson.js';
import type { Disposing } from '../../../src/feature.js';
import { features } from '../../../src/features.js';
import { TryLater } from '../../../src/jobs/job.js';
import { DataKeys } from '../../../src/privacy/vault/keys.js';
import { openStores } from '../../../src/stores.js';
import { OPEN, REQUEST } from '../../access/support.js';
import { SELLER } from '../../billing/support/ledger.js';
import { giveCard, type Owner, settleOwner } from '../../charging/support/owners.js';
import { Random } from '../../charging/support/random.js';
import { count, type Met, meet } from '../../support/meeting.js';
import { COLD, type Service, startService } from '../../support/service.js';
import { freshStorage } from '../../support/town.js';
import { Turnstile } from '../../support/turnstile.js';
import { disposingOf } from './erasing.js';

/** An erasure meets what else is done for her, each time at another point of the one or of the other. */

const SINCE = new Date('2026-11-03T15:00:00Z');
const NOW = new Date('2026-12-05T15:00:00Z');
const clock = { now: () => NOW };

/** Erases as the worker does: again, where something of hers is under way. */
async function eraseLater(disposing: Disposing, id: string, came: Record<string, number>): Promise<void> {
  for (;;) {
    try {
      return await erasePerson(disposing, features, id);
    } catch (error) {
      if (!(error instanceof TryLater)) throw error;
      count(came, 'waited');
      await sleep(5);
    }
  }
}

/** She asks, and is signed out with it. */
const askedFor = (disposing: Disposing, person: string): Promise<string> =>
  disposing.fork().transactional(async (em) => {
    await endSessionsOf(em, person as never, NOW);
    return askForErasure(em, NOW, { person, ground: 'ASKED', language: 'EN' });
  });

type Two = Awaited<ReturnType<typeof freshStorage>>;

/** The town in which klussters cost something, with two who know nothing of each other. */
async function withTwo<Result>(
  work: (service: Service, stores: Awaited<ReturnType<typeof openStores>>) => Promise<Result>,
) {
  const storage: Two = await freshStorage('town');
  const service = await startService(storage, { clock, ports: COLD });
  const stores = await openStores(storage);
  try {
    await stores.main.reserve.query(
      "insert into plan_price (from_month, monthly_cents, set_at) values ('2025-01-01', 2900, now()) on conflict do nothing",
      [],
    );
    return await work(service, stores);
  } finally {
    await stores.close();
    await service.close();
    await storage.drop();
  }
}

/** What is wrong where somebody was erased and something of hers is left: rows that name her, her key. */
async function leftOf({ keyStore, reserve }: Disposing, person: string, tables: readonly string[]): Promise<string[]> {
  const wrong: string[] = [];
  if ((await keyStore.load([person])).get(person)?.state !== 'ERASED') wrong.push('her key is there');
  for (const table of tables) {
    const [[rows] = []] = await reserve.query(
      `select count(*)::text from ${table} t where t::text like '%' || $1 || '%'`,
      [person],
    );
    if (rows !== '0') wrong.push(`${rows} rows of ${table} name her`);
  }
  return wrong;
}

/** What names somebody. */
const NAMING = [
  'person',
  'account',
  'klusster_owner',
  'session',
  'access_request',
  'access_package',
  'invoice',
  'consent_event',
  'message',
];

async function sessionOf({ stores }: Service, { person }: Owner): Promise<string> {
  const { main, keyStore, keyring } = stores;
  const ground = { em: main.fork(), keys: new DataKeys(keyStore, keyring, 0), now: NOW, userAgent: undefined };
  return (await openSession(ground, { person, credential: credentialOf(null) }, 'BEARER', 'SECOND_FACTOR')).accessToken;
}

/** What a request may be answered that comes too late: it is nobody's, or there is nothing. */
const TOO_LATE = new Set(['UNAUTHENTICATED', 'NOT_FOUND', 'STANDING_CHANGED']);

/** An erasure meets the making and the fetching of a package of what is held of her. */
export const eraseMeetsExport = (seed: number, meetings: number): Promise<Met> =>
  withTwo(async (service, stores) => {
    const disposing = disposingOf(stores, clock);
    const turnstiles = {
      end: await Turnstile.before([stores.main, stores.keys]),
      other: await Turnstile.before([service.stores.main, service.stores.keys]),
    };
    const came: Record<string, number> = { made: 0, fetched: 0, late: 0, gone: 0 };
    const random = new Random(seed).branch();
    const begin = async () => {
      const owner = await settleOwner(stores, 'QC', SINCE);
      const token = await sessionOf(service, owner);
      const { body } = await service.ask(REQUEST, { token, variables: { input: { language: 'EN' } } });
      const request = body.data.requestAccess.request.id;
      const wrong: string[] = [];
      let link: string | undefined;
      const make = async () => {
        const { body: answer } = await service.ask(OPEN, {
          token,
          variables: { input: { id: request, format: 'DATA' } },
        });
        const code = answer.errors?.[0]?.extensions.code;
        const url = answer.data?.openAccessPackage?.url;
        if (code && !TOO_LATE.has(code)) wrong.push(`making it was answered ${code}`);
        count(came, url ? 'made' : 'late');
        link = url && `${service.url}${new URL(url).pathname}`;
      };
      const take = async () => {
        if (!link) return;
        const { status } = await fetch(link);
        count(came, status === 200 ? 'fetched' : 'gone');
        if (status !== 200 && status !== 404) wrong.push(`fetching it was answered ${status}`);
      };
      // The one that lies there is fetched, one is made and lies there, or both are done.
      const way = random.below(3);
      if (way === 0) await make();
      return {
        end: async () => eraseLater(disposing, await askedFor(disposing, owner.person), came),
        async other() {
          if (way > 0) await make();
          if (way !== 1) await take();
        },
        async judge() {
          if (link && (await fetch(link)).status !== 404) wrong.push('the package of the erased opens');
          const after = await service.ask(OPEN, { token, variables: { input: { id: request } } });
          if (after.status !== 401) wrong.push('she is still signed in');
          const faults = service.logged
            .filter(({ level }) => Number(level) >= 50)
            .map(
              ({ error, code, at }) => `${error} ${code} ${(at as string[])?.find((frame) => frame.includes('/src/'))}`,
            );
          (service.logged as unknown[]).splice(0);
          wrong.push(...faults);
          return [...wrong, ...(await leftOf(disposing, owner.person, NAMING))];
        },
      };
    };
    return meet(seed, meetings, { begin, turnstiles, came });
  });

const SUMS = `select count(*)::text, coalesce(sum(i.total_cents), 0)::text, coalesce(sum(i.paid_cents), 0)::text,
    count(distinct i.month)::text,
    (select coalesce(sum(a.cents), 0)::text from charge_attempt a where a.owner_id = $1 and a.state = 'CAPTURED'),
    (select count(*)::text from charge_attempt a where a.owner_id = $1 and a.ended_at is null),
    (select (count(*) = coalesce(max(number), 0))::text from invoice)
  from invoice i where i.owner_id = $1`;

/** An erasure meets the issuing of invoices and the charging of her card. */
export const eraseMeetsInvoice = (seed: number, meetings: number): Promise<Met> =>
  withTwo(async (service, stores) => {
    const disposing = disposingOf(stores, clock);
    const { main, keyStore, keyring } = service.stores;
    const turnstiles = {
      end: await Turnstile.before([stores.main, stores.keys]),
      other: await Turnstile.before([main, service.stores.keys]),
    };
    const gateway = simulatedGateway({ clock });
    const keys = new DataKeys(keyStore, keyring, 0);
    const tools = { fork: main.fork, keys, cards: gateway, clock, zoneOf: zoneOfOwner };
    const came: Record<string, number> = { taken: 0, owed: 0 };
    let sums: string | null | undefined;
    const begin = async () => {
      const owner = await settleOwner(stores, 'QC', SINCE);
      await giveCard(stores, gateway, owner, 'pm_card_visa');
      const id = await askedFor(disposing, owner.person);
      const wrong: string[] = [];
      return {
        end: () => eraseLater(disposing, id, came),
        async other() {
          const onFailure = (error: unknown) => void wrong.push(`issuing failed: ${(error as Error).name}`);
          await issueInvoices({ fork: main.fork, keys, now: NOW, seller: SELLER as never, onFailure });
          await chargeOwner(tools, owner.id);
        },
        async judge() {
          await endCharge(tools, owner.id).catch(() => []);
          const [[invoices, total, paid, months, captured, underWay, noGap] = []] = await disposing.reserve.query(
            SUMS,
            [owner.id],
          );
          count(came, Number(paid) > 0 ? 'taken' : 'owed');
          // November, and December as far as it came: whoever closes which of them.
          sums ??= total;
          if (invoices !== '2' || months !== '2' || total !== sums)
            wrong.push(`${invoices} invoices of ${months} months over ${total} instead of ${sums}`);
          if (paid !== captured || underWay !== '0')
            wrong.push(`${captured} were taken, ${paid} are paid, ${underWay} under way`);
          if (noGap !== 'true') wrong.push('a number is missing');
          return [...wrong, ...(await leftOf(disposing, owner.person, NAMING))];
        },
      };
    };
    return meet(seed, meetings, { begin, turnstiles, came });
  });
