import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Storage } from '../../src/config.js';
import type { Job, JobTools } from '../../src/jobs/job.js';
import { fixedClock } from '../../src/kernel/clock.js';
import type { PersonId } from '../../src/kernel/ids.js';
import { openStores, type Stores } from '../../src/stores.js';
import { settleTown } from '../../src/town/settle.js';
import { FORGET_IMAGE, FORGET_UPLOAD } from '../../src/uploads/forgetUpload.job.js';
import { imageOfUpload } from '../../src/uploads/imageOfUpload.js';
import { type Kept, keepUpload } from '../../src/uploads/keepUpload.js';
import { readImage } from '../../src/uploads/readImage.js';
import { type Encoded, reencode } from '../../src/uploads/reencode.js';
import { freshStorage, rowIdOf } from '../support/town.js';
import { photograph } from './images.js';

/** What nothing shows is forgotten after a day; on PostgreSQL and on the embedded database alike. */

const SENT_AT = new Date('2026-11-20T12:00:00Z');
const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const DESMOND = rowIdOf('person', 'desmond') as PersonId;
const FATIMA = rowIdOf('person', 'fatima') as PersonId;

describe.each(['postgres', 'embedded'] as const)('on %s', (kind) => {
  let stores: Stores;
  let end: () => Promise<void>;
  beforeAll(async () => {
    if (kind === 'postgres') {
      const storage = await freshStorage();
      stores = await openStores(storage);
      end = storage.drop;
    } else {
      const folder = await mkdtemp(join(tmpdir(), 'klusster-uploads-'));
      const storage: Storage = { kind: 'embedded', folder };
      stores = await openStores(storage);
      await stores.migrate();
      const { main, keyStore, keyring } = stores;
      await settleTown({ em: main.fork(), keyStore, keyring, now: SENT_AT });
      end = () => rm(folder, { recursive: true, force: true });
    }
  }, 60_000);
  afterAll(async () => {
    await stores?.close();
    await end?.();
  });

  const made = async (hue: number) => (await reencode(await photograph(hue), 'image/jpeg')) as Encoded;
  const keep = async (person: PersonId, image: Encoded, now = SENT_AT) => {
    return (await keepUpload({ em: stores.main.fork(), now }, person, image)) as Kept;
  };
  const sentBy = async (person: PersonId) =>
    (await stores.main.reserve.query('select id::text from upload where person_id = $1::uuid', [person])).length;
  const isThere = async ({ hash }: Encoded) => (await readImage(stores.main.reserve, hash)) !== undefined;
  const sent = (job: Job) =>
    stores.main.reserve.query(
      `delete from pgboss.job where name = $1 returning data->>'id', round(extract(epoch from start_after - created_on))::text`,
      [job.name],
    );
  /** Does such jobs, as a worker would after so long; twice, as a worker may. How each ended. */
  const work = async (job: Job, after: number, jobs: Awaited<ReturnType<typeof sent>>) => {
    const tools = { fork: stores.main.fork, clock: fixedClock(new Date(SENT_AT.getTime() + after)) } as JobTools;
    const ended = [];
    for (const [id] of [...jobs, ...jobs])
      ended.push(
        await job.handle(tools, { id: id as string }).then(
          () => 'done',
          ({ name }: Error) => name,
        ),
      );
    return ended.slice(0, jobs.length);
  };
  const forgetImages = async () => work(FORGET_IMAGE, DAY, await sent(FORGET_IMAGE));

  test('an image that nobody put anywhere is forgotten a day after it was sent, with who sent it', async () => {
    const image = await made(1);
    await keep(DESMOND, image);
    const jobs = await sent(FORGET_UPLOAD);
    expect(jobs.map(([, seconds]) => seconds)).toEqual(['86400']);
    expect(await work(FORGET_UPLOAD, DAY - 1, jobs)).toEqual(['TryLater']);
    expect([await forgetImages(), await isThere(image), await sentBy(DESMOND)]).toEqual([[], true, 1]);
    expect(await work(FORGET_UPLOAD, DAY, jobs)).toEqual(['done']);
    expect([await forgetImages(), await isThere(image), await sentBy(DESMOND)]).toEqual([['done'], false, 0]);
  });

  test('one that somebody else sent as well is kept until hers is forgotten, too', async () => {
    const image = await made(2);
    await keep(DESMOND, image);
    await keep(FATIMA, image, new Date(SENT_AT.getTime() + 2 * HOUR));
    const jobs = await sent(FORGET_UPLOAD);
    expect((await work(FORGET_UPLOAD, DAY, jobs)).sort()).toEqual(['TryLater', 'done']);
    expect([await forgetImages(), await isThere(image), await sentBy(DESMOND)]).toEqual([['done'], true, 0]);
    expect(await work(FORGET_UPLOAD, 26 * HOUR, jobs)).toEqual(['done', 'done']);
    expect([await forgetImages(), await isThere(image), await sentBy(FATIMA)]).toEqual([['done'], false, 0]);
  });

  test('an upload is of use to its uploader alone, for a day', async () => {
    const { id } = await keep(DESMOND, await made(3));
    const of = (person: PersonId, after = 0, named = id) =>
      imageOfUpload(stores.main.fork(), { person, id: named, now: new Date(SENT_AT.getTime() + after) });
    expect(await of(DESMOND)).toMatch(/^[0-9a-f-]{36}$/);
    expect(await of(DESMOND, DAY - 1)).toBeDefined();
    expect(await of(DESMOND, DAY)).toBeUndefined();
    expect(await of(FATIMA)).toBeUndefined();
    for (const other of [
      'upload_AAAAAAAAQACAAAAAAAAAAA',
      'upload_',
      'x',
      id.replace('upload', 'session'),
      'é'.repeat(99),
    ])
      expect(await of(DESMOND, 0, other)).toBeUndefined();
  });

  test('what is kept is what its hash says: the database sees to it', async () => {
    const image = await made(4);
    await keep(DESMOND, image);
    const change = (set: string) =>
      stores.main.reserve.query(`update image set ${set} where hash = $1`, [image.hash]).then(
        () => 'changed',
        () => 'refused',
      );
    expect(await change(`bytes = 'x'::bytea`)).toBe('refused');
    expect(await change('width = 5000')).toBe('refused');
  });
});
