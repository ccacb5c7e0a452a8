import type { EntityManager } from '@mikro-orm/core';
import type { Database } from '../db/database.js';
import { type Checkpoint, signCheckpoint } from '../kernel/auditCheckpoints.js';
import type { Clock } from '../kernel/clock.js';
import type { AuditAnchor } from '../privacy/vault/auditAnchor.js';
import { auditKeyOf } from '../privacy/vault/auditKey.js';
import type { KeyDerivation } from '../privacy/vault/keyEncryption.js';
import { enter } from './enter.js';
import { chainStands } from './readChain.js';

/** Whoever signs waits for whoever is doing so, in whichever process. */
const HOLD = "select pg_advisory_xact_lock(hashtext('audit_checkpoints'))";
const HEAD = `select chain::text as chain, no::text as no, encode(hash, 'hex') as hash from audit_head`;
const COUNT = 'update audit_head set checkpoints = greatest(checkpoints, ?)';

export type Signing = {
  readonly fork: () => EntityManager;
  readonly reserve: Database;
  readonly auditAnchor: AuditAnchor;
  readonly keyring: KeyDerivation;
  readonly clock: Clock;
};

/**
 * Signs how far the chain is, outside the database. Answers false, and signs nothing, when the chain does not go on from the checkpoint
 * before: what somebody changed is not to be signed.
 */
export async function takeCheckpoint(signing: Signing): Promise<boolean> {
  const { reserve: database, auditAnchor: anchor } = signing;
  const { stands } = await chainStands({ database, anchor });
  if (stands) await signed(signing, 'CHECKPOINT');
  return stands;
}

/**
 * Says that a backup was brought back: from the entry that it ends with the chain goes on, and checkpoints of what is gone count no more. It
 * is signed, and itself on the chain. Answers how many entries are gone.
 */
export async function goOnFromBackup(signing: Signing): Promise<number> {
  const { at, before } = await signed(signing, 'RESTORED');
  const lost = Math.max(0, ...before.map(({ no }) => no - at.no));
  await signing
    .fork()
    .transactional((em) =>
      enter(em, { kind: 'RESTORED', what: 'backup', counts: { goesOnFrom: at.no, gone: lost } }, signing.clock.now()),
    );
  return lost;
}

function signed({ fork, auditAnchor, keyring, clock }: Signing, kind: Checkpoint['kind']) {
  return fork().transactional(async (em) => {
    const run = <Row>(statement: string, values: readonly unknown[] = []) =>
      em.getConnection().execute<Row[]>(statement, [...values], 'all', em.getTransactionContext());
    await run(HOLD);
    const [head] = await run<{ chain: string; no: string; hash: string }>(HEAD);
    const { chain, no, hash } = head as { chain: string; no: string; hash: string };
    const before = await auditAnchor.checkpoints();
    const said = { kind, chain, no: Number(no), hash, at: clock.now().toISOString() };
    const at = signCheckpoint(said, before.at(-1)?.signature ?? '', auditKeyOf(keyring));
    await auditAnchor.append(at);
    await run(COUNT, [before.length + 1]);
    return { at, before };
  });
}
