import { randomUUID } from 'node:crypto';
import { replaceWhole } from './createWhole.js';
import { type KeyringText, keyringFault, randomKey, readKeyringText } from './keyringFile.js';

/**
 * Makes a new master key current, and answers the ids of the ones before. Where there are several already, an epoch was begun and not ended: then
 * nothing is added. Whoever calls it sees to it that nobody else does at the same moment. Throws `Fault` when the file cannot be written.
 */
export async function addMasterKey(path: string): Promise<readonly string[]> {
  const found = await readKeyringText(path);
  const known = Object.keys(found.keys);
  if (known.length > 1) return known.filter((id) => id !== found.current);
  const current = randomUUID();
  await write(path, { ...found, current, keys: { ...found.keys, [current]: randomKey() } });
  return known;
}

/** Destroys master keys that nothing needs any more; the current one stays. The same holds as for `addMasterKey`. */
export async function dropMasterKeys(path: string, ids: readonly string[]): Promise<void> {
  const found = await readKeyringText(path);
  const kept = Object.entries(found.keys).filter(([id]) => id === found.current || !ids.includes(id));
  await write(path, { ...found, keys: Object.fromEntries(kept) });
}

const write = (path: string, keyring: KeyringText) =>
  replaceWhole(path, `${JSON.stringify(keyring, null, 2)}\n`, keyringFault);
