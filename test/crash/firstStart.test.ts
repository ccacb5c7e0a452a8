import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountOf, businesses, klussters, TOWN_PASSWORD } from '../support/town.js';
import { type Built, startBuilt } from './built.js';
import { ask } from './load.js';

const TOWN = `mutation { signIn(input: { email: "${accountOf('marguerite')}", password: "${TOWN_PASSWORD}" }) { accessToken } }`;
const ALL =
  '{ klussters(first: 100) { nodes { id } } businesses(first: 100) { nodes { id } } business: klusster(slug: "plateau-post") { businesses(first: 1) { nodes { owner { email } } } } }';

let folder: string;
let service: Built;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'klusster-crash-'));
});
afterEach(async () => {
  await service.kill();
  await rm(folder, { recursive: true, force: true });
});

/** Kills the service as soon as a file of its folder is there, and so many milliseconds. */
async function killAt(file: string, delay: number): Promise<void> {
  service = startBuilt({ DATA_DIR: folder });
  // Each millisecond: whoever looks all the time takes one of two cores from what it waits for.
  while (!existsSync(join(folder, file)) && service.isAlive()) await new Promise((next) => setTimeout(next, 1));
  await new Promise((next) => setTimeout(next, delay));
  await service.kill();
}

test.each([
  ['keyring.json', 0],
  ['main.new/PG_VERSION', 20],
  ['keys.new/PG_VERSION', 0],
  ['keys/PG_VERSION', 400],
] as const)(
  'killed in its first start at %s and %i ms, it comes up whole the next time',
  async (file, delay) => {
    await killAt(file, delay);
    service = startBuilt({ DATA_DIR: folder });
    const url = await service.url;
    const { accessToken } = (await ask(url, TOWN)).body.data.signIn;
    const { data, errors } = (await ask(url, ALL, accessToken)).body;
    expect(errors).toBeUndefined();
    expect(data.klussters.nodes).toHaveLength(
      Object.values(klussters).filter(({ state, owner }) => state === 'PUBLISHED' || owner === 'marguerite').length,
    );
    expect(data.businesses.nodes).toHaveLength(Object.values(businesses).filter(({ closed }) => !closed).length);
    expect(data.business.businesses.nodes[0].owner.email).toEqual(expect.stringContaining('@'));
    // Its log tells of requests, and of no fault.
    expect(service.errors()).not.toMatch(/"level":[56]0|^(?!\{)./m);
  },
  120_000,
);
