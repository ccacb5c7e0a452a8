import { existsSync } from 'node:fs';
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStores } from '../../src/stores.js';
import { settleTown } from '../../src/town/settle.js';
import { TOWN_TIME } from './townTime.mjs';

/**
 * A data folder with the town settled in it, for whoever asks to keep and remove. To make one takes seconds: the first test of
 * a run that asks does, as the product would, and all of them get a copy.
 */
export async function settledFolder(): Promise<string> {
  const template = process.env.TEST_TOWN_FOLDER;
  if (!template) throw new Error('TEST_TOWN_FOLDER is set by the global setup of the tests.');
  if (!existsSync(template)) await make(template);
  const folder = await mkdtemp(join(tmpdir(), 'klusster-test-'));
  await cp(template, folder, { recursive: true });
  return folder;
}

/** Several workers may begin at once; the first one to end is taken. */
async function make(template: string): Promise<void> {
  const draft = `${template}.${process.pid}`;
  const { main, keyStore, keyring, migrate, close } = await openStores({ kind: 'embedded', folder: draft });
  await migrate();
  await settleTown({ em: main.fork(), keyStore, keyring, now: TOWN_TIME });
  await close();
  await rename(draft, template).catch(() => rm(draft, { recursive: true }));
}
