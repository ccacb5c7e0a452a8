import type { Disposing } from '../feature.js';
import { askForErasure } from './askForErasure.js';
import type { Held } from './disposing.js';
import { erasePerson } from './erasePerson.js';
import { unreplayed } from './ledgerState.js';

/**
 * Erases once more whom a restored backup brought back, as the erasure ledger lists them. May be broken off anywhere and begun again. Answers
 * how many they were.
 * @param onPerson told how many of how many are erased
 */
export async function replayErasures(
  disposing: Disposing,
  held: Held,
  onPerson: (done: number, all: number) => void = () => {},
): Promise<number> {
  const { fork, reserve, keyStore, erasureLedger, clock } = disposing;
  const people = await unreplayed({ main: { reserve }, keyStore, erasureLedger });
  for (const [at, person] of people.entries()) {
    const asking = { person, ground: 'RESTORED', language: 'EN' } as const;
    const id = await fork().transactional((em) => askForErasure(em, clock.now(), asking));
    await erasePerson(disposing, held, id);
    onPerson(at + 1, people.length);
  }
  return people.length;
}
