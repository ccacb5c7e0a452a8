import { assert } from '../../kernel/assert.js';
import type { KeyEncryption } from './keyEncryption.js';
import type { KeyEpochs, Wrapped } from './keyEpochs.js';
import { addMasterKey, dropMasterKeys } from './keyringEpochs.js';

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** On what a new epoch begins. */
export type EpochGround = {
  /** Where the keyring is. */
  readonly keyringFile: string;
  readonly keyring: KeyEncryption;
  readonly epochs: KeyEpochs;
};

/**
 * Begins an epoch: a new master key becomes current, each living data key is wrapped anew under it, and only when none needs the ones before are these
 * destroyed. What was copied of the key store until then opens nothing with the keyring that is left (promise 4). May be broken off anywhere and begun
 * again, which goes on with the epoch that was begun; whoever serves goes on. Answers how many keys were wrapped anew.
 * @param onKeys told how many of how many are
 */
export async function newEpoch(
  { keyringFile, keyring, epochs }: EpochGround,
  onKeys: (done: number, all: number) => void = () => {},
): Promise<number> {
  const ended = await epochs.alone(() => addMasterKey(keyringFile));
  await keyring.refresh();
  // Before they are looked for: none is added behind whoever looks.
  for (const keyId of ended) await epochs.end(keyId);
  const all = await epochs.count(ended);
  let done = 0;
  for (let after = BEFORE_ALL; ; ) {
    const keys = await epochs.next(ended, after);
    const last = keys.at(-1);
    if (!last) break;
    await epochs.put(await Promise.all(keys.map((key) => anew(keyring, key))), ended);
    after = last.personId;
    done += keys.length;
    onKeys(done, all);
  }
  // Of an epoch that has ended they only become fewer.
  assert((await epochs.count(ended)) === 0, 'A master key that is still needed is not destroyed.');
  await epochs.alone(() => dropMasterKeys(keyringFile, ended));
  return done;
}

async function anew(keyring: KeyEncryption, { personId, wrapped, keyId }: Wrapped): Promise<Wrapped> {
  const dataKey = await keyring.unwrap(wrapped, keyId, personId);
  return { personId, wrapped: await keyring.wrap(dataKey, personId), keyId: keyring.currentId };
}
