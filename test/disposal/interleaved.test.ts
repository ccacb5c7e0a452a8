import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { closeMonth } from '../../src/billing/closeMonth.js';
import { zoneOfOwner } from '../../src/billing/index.js';
import { simulatedGateway } from '../../src/cards/index.js';
import { chargeOwner, endCharge } from '../../src/charging/chargeOwner.js';
import { askForErasure } from '../../src/disposal/askForErasure.js';
import { erasePerson } from '../../src/disposal/erasePerson.js';
import type { Disposing } from '../../src/feature.js';
import { features } from '../../src/features.js';
import { TryLater } from '../../src/jobs/job.js';
import type { CardGateway } from '../../src/kernel/cardGateway.js';
import { SELLER } from '../billing/support/ledger.js';
import { giveCard, settleOwner } from '../charging/support/owners.js';
import { inTown } from '../charging/support/proveSeeds.js';
import { Random } from '../charging/support/random.js';
import { rowIdOf } from '../support/town.js';
import { disposingOf } from './support/erasing.js';

import.meta.jest.setTimeout(180_000);

/** An erasure is broken off anywhere, and meets a card that is being charged: afterwards everything is as if it had not. */

const NOW = new Date('2026-12-05T15:00:00Z');
const clock = { now: () => NOW };

/** Fails with its nth call to anything outside of the process. */
function failingAt(
  disposing: Disposing,
  nth: number,
): { readonly disposing: Disposing; readonly failed: () => boolean } {
  let calls = 0;
  const counted =
    <Args extends unknown[], Answer>(call: (...args: Args) => Promise<Answer>) =>
    async (...args: Args): Promise<Answer> => {
      calls += 1;
      if (calls === nth) throw new Error('The line is cut before.');
      const answer = await call(...args);
      calls += 1;
      if (calls === nth) throw new Error('The line is cut after.');
      return answer;
    };
  const { keyStore, erasureLedger, keys, fork } = disposing;
  const broken: Disposing = {
    ...disposing,
    keyStore: { ...keyStore, load: counted(keyStore.load), provisionAll: counted(keyStore.provisionAll) },
    erasureLedger: { ...erasureLedger, append: counted(erasureLedger.append) },
    keys: {
      of: (person: string) => keys.of(person),
      destroy: counted((person: string) => keys.destroy(person)),
    } as never,
    fork: () => {
      const em = fork();
      const transactional = em.transactional.bind(em);
      em.transactional = counted(transactional as never) as never;
      return em;
    },
  };
  return { disposing: broken, failed: () => calls >= nth };
}

test('broken off before or after any of its steps, an erasure is gone on with, and comes to the same', async () => {
  await inTown(async (ground) => {
    const whole = disposingOf(ground as never, clock);
    let at = 1;
    for (; ; at += 1) {
      const owner = await settleOwner(ground, 'QC', new Date('2026-11-03T15:00:00Z'));
      const before = (await whole.erasureLedger.entries()).length;
      const asking = { person: owner.person, ground: 'ASKED', language: 'EN' } as const;
      const id = await whole.fork().transactional((em) => askForErasure(em, NOW, asking));
      const { disposing, failed } = failingAt(whole, at);
      await erasePerson(disposing, features, id).catch(() => {});
      const isWhole = !failed();
      await erasePerson(whole, features, id);
      await erasePerson(whole, features, id);
      const [[done, person, rows] = []] = await whole.reserve.query(
        `select (done_at is not null)::text, person_id::text, (select count(*) from disposal_record d where d.erasure = e.id and d.rows_of = 'account')::text
         from erasure e where id = $1`,
        [id],
      );
      expect([at, done, person, rows]).toEqual([at, 'true', null, '1']);
      expect((await whole.erasureLedger.entries()).length).toBe(before + 1);
      expect((await whole.keyStore.load([owner.person])).get(owner.person)).toEqual({ state: 'ERASED' });
      expect(await whole.reserve.query('select 1 from person where id = $1', [owner.person])).toEqual([]);
      if (isWhole) break;
    }
    process.stdout.write(`erasures broken off at ${at - 1} places\n`);
    expect(at).toBeGreaterThanOrEqual(20);
  });
});

test('two who do the same erasure at once both come to its end, and it is one', async () => {
  await inTown(async (ground) => {
    const whole = disposingOf(ground as never, clock);
    // Nothing is held of her, and so nothing is left to open once it is done.
    const person = rowIdOf('person', 'wei');
    const before = (await whole.erasureLedger.entries()).length;
    const id = await whole
      .fork()
      .transactional((em) => askForErasure(em, NOW, { person, ground: 'ASKED', language: 'EN' }));
    // The second has looked what is to be done when the first has done it all.
    const first = Promise.withResolvers<void>();
    const load = async (ids: readonly string[]) => {
      await first.promise;
      return whole.keyStore.load(ids);
    };
    const second = erasePerson({ ...whole, keyStore: { ...whole.keyStore, load } }, features, id);
    await sleep(50);
    await erasePerson(whole, features, id);
    first.resolve();
    await second;
    expect((await whole.erasureLedger.entries()).length).toBe(before + 1);
    expect((await whole.keyStore.load([person])).get(person)).toEqual({ state: 'ERASED' });
  });
});

/** A gateway that takes its time. */
const slow = (cards: CardGateway, random: Random): CardGateway => {
  const late = async <Answer>(call: () => Promise<Answer>): Promise<Answer> => {
    await sleep(random.below(25));
    const answer = await call();
    await sleep(random.below(25));
    return answer;
  };
  return {
    ...cards,
    createPayment: (payment) => late(() => cards.createPayment(payment)),
    confirmPayment: (id, key) => late(() => cards.confirmPayment(id, key)),
    cancelPayment: (id, key) => late(() => cards.cancelPayment(id, key)),
    paymentOutcome: (id) => late(() => cards.paymentOutcome(id)),
  };
};

const TIMES = 50;

test('erased while her card is being charged: what was taken is paid, what was not is owed, nothing is taken after, and sums are those of the invoice', async () => {
  await inTown(async (ground) => {
    const random = new Random(20_261_205);
    const disposing = disposingOf(ground as never, clock);
    const gateway = simulatedGateway({ clock });
    const came = { taken: 0, owed: 0, waited: 0 };
    for (let time = 0; time < TIMES; time += 1) {
      const owner = await settleOwner(ground, 'QC', new Date('2026-11-03T15:00:00Z'));
      await giveCard(ground, gateway, owner, 'pm_card_visa');
      const closing = { fork: ground.main.fork, keys: disposing.keys, now: NOW, seller: SELLER };
      await closeMonth(closing, owner.id, '2026-11' as never);
      const asking = { person: owner.person, ground: 'ASKED', language: 'EN' } as const;
      const id = await disposing.fork().transactional((em) => askForErasure(em, NOW, asking));
      const tools = {
        fork: ground.main.fork,
        keys: disposing.keys,
        cards: slow(gateway, random),
        clock,
        zoneOf: zoneOfOwner,
      };
      const charging = sleep(random.below(150)).then(() => chargeOwner(tools, owner.id).catch(() => []));
      const erasing = (async () => {
        await sleep(random.below(60));
        for (;;) {
          try {
            return await erasePerson(disposing, features, id);
          } catch (error) {
            if (!(error instanceof TryLater)) throw error;
            came.waited += 1;
            await sleep(5);
          }
        }
      })();
      await Promise.all([charging, erasing]);
      await endCharge(tools, owner.id).catch(() => []);
      const [[total, paid, attempts, underWay, cards, people] = []] = await disposing.reserve.query(
        `select sum(i.total_cents)::text, sum(i.paid_cents)::text,
           (select coalesce(sum(a.cents) filter (where a.state = 'CAPTURED'), 0)::text from charge_attempt a where a.owner_id = $1),
           (select count(*)::text from charge_attempt a where a.owner_id = $1 and a.ended_at is null),
           (select count(*)::text from card c where c.owner_id = $1),
           (select count(*)::text from person p where p.id = $2)
         from invoice i where i.owner_id = $1`,
        [owner.id, owner.person],
      );
      expect([time, attempts, underWay, cards, people]).toEqual([time, paid, '0', '0', '0']);
      expect(Number(total)).toBeGreaterThan(0);
      if (Number(paid) > 0) came.taken += 1;
      else came.owed += 1;
    }
    process.stdout.write(`erased while a card was charged: ${JSON.stringify(came)}\n`);
    expect(Math.min(came.taken, came.owed)).toBeGreaterThanOrEqual(5);
    expect(came.waited).toBeGreaterThanOrEqual(5);
  });
});
