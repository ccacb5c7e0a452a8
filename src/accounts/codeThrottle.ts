import type { Database } from '../db/database.js';
import type { CodeAttempt, CodeThrottle } from '../kernel/codeThrottle.js';
import { blindIndex } from '../privacy/vault/blindIndex.js';
import type { KeyDerivation } from '../privacy/vault/keyEncryption.js';
import { Attempts, type Quota } from './attempts.js';

/** The throttle of second factors on the main database; sources are counted together with their attempts to sign in. */
export function codeThrottleOn(
  database: Database,
  keyring: KeyDerivation,
  quotas: { readonly pair: Quota; readonly source: Quota; readonly person: Quota },
): CodeThrottle {
  const key = keyring.derive('throttle');
  const ofSource = new Attempts(database, quotas.source);
  const ofPair = new Attempts(database, quotas.pair);
  const ofPerson = new Attempts(database, quotas.person);
  const sourceKey = ({ source }: CodeAttempt) => blindIndex(key, 'source', source);
  const pairKey = (source: string, person: string) =>
    blindIndex(key, 'person from source', JSON.stringify([person, source]));
  const personKey = (person: string) => blindIndex(key, 'person', person);
  return {
    async take(attempt) {
      const { source, guessedOf: person } = attempt;
      const seconds = await ofSource.take(sourceKey(attempt));
      if (seconds !== undefined || person === undefined) return seconds;
      return (await ofPair.take(pairKey(source, person))) ?? (await ofPerson.take(personKey(person)));
    },
    async forget(attempt) {
      const { source, guessedOf: person } = attempt;
      await ofSource.giveBack(sourceKey(attempt));
      if (person === undefined) return;
      await ofPair.forget(pairKey(source, person));
      await ofPerson.forget(personKey(person));
    },
  };
}
