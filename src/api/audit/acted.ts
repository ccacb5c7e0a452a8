import type { EntityManager } from '@mikro-orm/core';
import { CompiledQuery, type Transaction } from 'kysely';
import { type AuditEntryBody, enter, enterAlone, PEOPLE_NAMED } from '../../audit/index.js';
import type { Ctx } from '../../ctx.js';
import { Fault } from '../../kernel/errors.js';
import { isId } from '../../kernel/ids.js';
import { isRefused } from '../../kernel/userErrors.js';
import { rowOf } from '../../privacy/lens.js';
import { codeOfThrown } from '../errorMask.js';
import { byPerson, type Naming, namingOf, objectsOf } from './named.js';
import { staffAndNamed } from './staffAndNamed.js';

type Act = { readonly name: string; readonly args: Readonly<Record<string, unknown>> };
type Outcome = { readonly id?: unknown };

/**
 * Does an act of staff, and sees to it that it leaves one entry on the chain: in the transaction that does it, which is the one that gives its
 * outcome; or by itself, when it was refused or failed. Where the entry cannot be written, nothing is done and nothing is answered.
 */
export async function acted<Payload>(ctx: Ctx, act: Act, run: () => Payload | Promise<Payload>): Promise<Payload> {
  const { viewer } = ctx;
  // Whoever else comes here passed walls that a test has broken, and does nothing as staff.
  if (viewer.kind !== 'staff') return run();
  const naming = namingOf(act.args);
  const { staff, named } = await staffAndNamed(ctx, viewer.personId, naming);
  const enterIn = async (em: EntityManager, { id }: Outcome) => {
    const ids = isId(String(id)) ? [...naming.ids, String(id)] : naming.ids;
    const about = { keys: ctx.keys, named: byPerson(await peopleIn(em, { ...naming, ids })) };
    const objects = objectsOf(act.args.input, naming);
    await enter(em, { kind: 'ACT', what: act.name, staff, ...(objects.length > 0 && { objects }) }, ctx.now, about);
  };
  const refused = (kind: AuditEntryBody['kind'], codes: readonly string[]) =>
    enterAlone(ctx.reserve, { kind, what: act.name, staff, codes }, ctx.now, { keys: ctx.keys, named });
  const entries = enteringInto(ctx.em, enterIn);
  const payload = await Promise.resolve()
    .then(run)
    .catch(async (thrown: unknown) => {
      const code = codeOfThrown(thrown);
      if (!entries.isEntered) await refused(code === 'INTERNAL' ? 'FAILED' : 'REFUSED', [code]);
      throw thrown;
    })
    .finally(entries.stop);
  if (entries.isEntered) return payload;
  const { outcome } = rowOf(payload as never) as { readonly outcome: object };
  if (!isRefused(outcome)) throw new Fault('An act of staff went by the audit chain.', act.name);
  await refused(
    'REFUSED',
    outcome.userErrors.map(({ code }) => code),
  );
  return payload;
}

/** From here on the first transaction of a manager that gives an outcome ends with an entry, until it is told to stop. */
function enteringInto(em: EntityManager, enterIn: (em: EntityManager, outcome: Outcome) => Promise<void>) {
  const entries = { isEntered: false, stop: () => void delete (em as { transactional?: unknown }).transactional };
  const plain = em.transactional.bind(em);
  em.transactional = async (work, options) => {
    let isLast = false;
    const outcome = await plain(async (inner) => {
      const done = await work(inner);
      isLast = !entries.isEntered && typeof done === 'object' && done !== null && !isRefused(done);
      if (!isLast) return done;
      await inner.flush();
      await enterIn(inner, done as Outcome);
      return done;
    }, options);
    entries.isEntered ||= isLast;
    return outcome;
  };
  return entries;
}

/** Also of what the transaction has made. */
async function peopleIn(em: EntityManager, { ids, invoices }: Naming): Promise<{ person: string; id: string }[]> {
  const run = em.getTransactionContext() as Transaction<never>;
  return (await run.executeQuery<{ person: string; id: string }>(CompiledQuery.raw(PEOPLE_NAMED, [ids, invoices])))
    .rows;
}
