import { setTimeout as pause } from 'node:timers/promises';
import type { Service } from '../support/service.js';
import { accountOf, idOf, rowIdOf } from '../support/town.js';
import { giveAs, OWNER_TOLD, withdrawAs } from './support.js';

/** So many times Desmond withdraws while others read of him: from each answer on nobody is shown him, and the ledger says so. */
export async function proveWithdrawals(service: Service, rounds: number): Promise<void> {
  const desmond = rowIdOf('person', 'desmond');
  const [[current] = []] = await service.stores.main.reserve.query(
    `select version::text from purpose where code = 'CONTACT_SHARING'`,
    [],
  );
  const version = Number(current);
  /** A request that was at work when she withdrew is refused whole. */
  const isShown = async () => {
    const variables = { id: idOf('BusinessOwner', 'desmond') };
    const { body } = await service.ask(OWNER_TOLD, { account: accountOf('luc'), variables });
    return (body.data?.node?.email ?? null) !== null;
  };
  const lastEntry = async () => {
    const entries = 'select coalesce(max(id), 0)::text from disclosure where persons @> array[$1::uuid]';
    return Number((await service.stores.main.reserve.query(entries, [desmond]))[0]?.[0]);
  };
  const shown = new Set<boolean>();
  let after = 0;
  for (let round = 0; round < rounds; round++) {
    let isOver = false;
    const reading = async () => {
      while (!isOver) shown.add(await isShown());
    };
    const readers = [reading(), reading()];
    await pause((round * 7) % 23);
    await withdrawAs(service, 'desmond', 'CONTACT_SHARING');
    const atAnswer = await lastEntry();
    if (await isShown()) after += 1;
    isOver = true;
    await Promise.all(readers);
    if ((await lastEntry()) > atAnswer) after += 1;
    await giveAs(service, 'desmond', 'CONTACT_SHARING', { version });
  }
  process.stderr.write(`withdrawal: ${rounds} while others read, ${after} uses after the answer\n`);
  expect([after, [...shown].sort()]).toEqual([0, [false, true]]);
}
