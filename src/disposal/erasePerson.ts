import { type EntityManager, LockMode } from '@mikro-orm/core';
import { BusinessOwner, ConsumerUser, KlussterOwner } from '../accounts/index.js';
import { enter } from '../audit/index.js';
import type { Disposing } from '../feature.js';
import { sendJob } from '../jobs/sendJob.js';
import { assert } from '../kernel/assert.js';
import { Person } from '../people/index.js';
import { provisionMissingKeys } from '../privacy/vault/keys.js';
import { DisposalRecord } from './disposalRecord.entity.js';
import { type Held, holdingsOf } from './disposing.js';
import { enterInLedger } from './enterInLedger.js';
import { type Disposed, eraseRows } from './eraseRows.js';
import { Erasure } from './erasure.entity.js';
import { receiptOf } from './receipt.js';
import { FORGET_NOTICE, tellOfErasure } from './tellOfErasure.js';

type Row = NonNullable<Awaited<ReturnType<typeof read>>>;

const read = (em: EntityManager, id: string) => em.findOne(Erasure, { id }, { disableIdentityMap: true });

/**
 * Erases a person, from wherever it was left: what others are concerned by is brought to its end, her rows go, she is entered in the erasure
 * ledger, and her key is destroyed, after which no copy of anything opens. Each step is on record before the next begins, and doing one twice changes
 * nothing. Throws `TryLater` while something of hers is under way, such as her card being charged.
 */
export async function erasePerson(disposing: Disposing, held: Held, id: string): Promise<void> {
  const begun = await read(disposing.fork(), id);
  if (!begun || begun.doneAt) return;
  if (!begun.rowsGoneAt) await eraseHers(disposing, held, begun);
  const entry = await enterInLedger(disposing, begun.person as string);
  await disposing.keys.destroy(begun.person as string);
  const { isHeld } = (await read(disposing.fork(), id)) as Row;
  if (!isHeld) await disposing.keys.destroy(begun.pseudonym);
  await disposing.fork().transactional(async (em) => {
    const row = await em.findOneOrFail(Erasure, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (row.doneAt) return;
    const doneAt = disposing.clock.now();
    Object.assign(row, { person: null, entryNo: entry.no, doneAt });
    row.receipt = await receiptOf(em, row, entry.hash, { keyring: disposing.keyring, holdings: holdingsOf(held) });
    await tellOfErasure({ em, keys: disposing.keys, now: doneAt }, row);
    Object.assign(row, { notice: null });
    await sendJob(em, FORGET_NOTICE, { id }, FORGET_NOTICE.afterMs);
    await em.flush();
    // By its entry in the erasure ledger, and not by its reference, which nobody but her knows.
    const which = { counts: { ledgerEntry: entry.no }, marks: { ledger: entry.hash } };
    await enter(em, { kind: 'ERASURE', what: 'DONE', ...which }, doneAt);
  });
}

async function eraseHers(disposing: Disposing, held: Held, { id, person, pseudonym }: Row): Promise<void> {
  assert(person, 'An erasure that is not done knows whom it is about.');
  // From the top: what stands on something ends before it.
  for (const { personalData } of held.toReversed()) await personalData?.before?.(disposing, person);
  const { keys, keyStore, keyring, clock } = disposing;
  const key = await keys.of(person);
  const provision = async () => (await provisionMissingKeys(keyStore, keyring, [pseudonym])).get(pseudonym);
  const pseudonymKey = await provision().catch(async () =>
    // Somebody else does this job, too: to its end, and the key is gone because the rows are; or as far as this.
    (await read(disposing.fork(), id))?.rowsGoneAt ? undefined : provision(),
  );
  if (!pseudonymKey) return;
  await disposing.fork().transactional(async (em) => {
    await hold(em, person);
    const row = await em.findOneOrFail(Erasure, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
    if (row.rowsGoneAt) return;
    em.create(Person, { id: pseudonym, createdAt: clock.now(), isPseudonym: true, standing: 0 });
    await em.flush();
    for (const { personalData } of held.toReversed()) await personalData?.within?.(em, disposing, person);
    await em.flush();
    const { disposed, isHeld } = await eraseRows(em, holdingsOf(held), { person, key, pseudonym, pseudonymKey });
    // By a statement: what was found before the features were asked may have been let go of by one of them.
    await em.nativeUpdate(Erasure, { id }, { rowsGoneAt: clock.now(), isHeld });
    for (const one of disposed) record(em, id, one, clock.now());
  });
}

/** Holds her profiles and then her row, in the order in which everything else takes them: what of hers is at work ends first, and nothing begins. */
async function hold(em: EntityManager, person: string): Promise<void> {
  const held = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  await em.find(KlussterOwner, { person }, held);
  await em.find(BusinessOwner, { person }, held);
  await em.find(ConsumerUser, { person }, held);
  await em.find(Person, { id: person }, held);
  em.clear();
}

function record(em: EntityManager, erasure: string, { table, erased, anonymised }: Disposed, at: Date): void {
  em.create(DisposalRecord, {
    id: crypto.randomUUID(),
    ground: 'ERASURE',
    erasure,
    rule: null,
    rowsOf: table,
    erased,
    anonymised,
    at,
  });
}
