import { retentionDebt } from '../../src/disposal/retentionDebt.js';
import { sweepRetention } from '../../src/disposal/sweepRetention.js';
import { features } from '../../src/features.js';
import { CLOSE, clearAgain } from '../cases/support.js';
import { disposingOf, erased } from '../disposal/support/erasing.js';
import { type Service, startService } from '../support/service.js';
import { freshStorage, rowIdOf } from '../support/town.js';
import { deeds } from './support.js';

/** What is kept of questions and complaints, how, and until when (§9, §11). */

import.meta.jest.setTimeout(120_000);

const DAY = 24 * 3_600_000;

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
let now = new Date();
const clock = { now: () => now };
let { as, send, take, answer, close, mine, listed } = {} as ReturnType<typeof deeds>;

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage, { clock });
  ({ as, send, take, answer, close, mine, listed } = deeds({ service, clock }));
});
afterAll(async () => {
  await service.close();
  await storage.drop();
});

const query = (text: string, values: readonly unknown[] = []) => service.stores.main.reserve.query(text, values);
const sweep = () => sweepRetention(disposingOf(service.stores, clock), features);
const idsOf = async () => (await query('select id::text from inquiry order by 1')).flat();

test('what was written and answered is sealed under her key, and no column tells of it', async () => {
  const { inquiry } = await send('aoife', 'COMPLAINT', { text: 'Wheel of lettuce' });
  await take('ravi', inquiry.id);
  await close('ravi', inquiry.id, { finding: 'RESOLVED', reasons: 'Lettuce of reason', measure: 'Lettuce measured' });
  const rows = await query('select to_json(i)::text from inquiry i where person_id = $1', [rowIdOf('person', 'aoife')]);
  expect(rows).toHaveLength(1);
  for (const word of ['lettuce', 'Lettuce']) {
    expect(rows.join()).not.toContain(word);
    expect(rows.join()).not.toContain(Buffer.from(word).toString('hex'));
  }
  await query('delete from inquiry');
});

test('six months after the answer it goes, with its case; later while a complaint of hers runs', async () => {
  const [question, complaint, others] = [await send('aoife'), await send('aoife', 'COMPLAINT'), await send('jeanne')];
  for (const { inquiry } of [question, others]) {
    const { case: taken } = await take('ravi', inquiry.id);
    await answer('ravi', inquiry.id);
    await as('ravi')(CLOSE, { input: { caseId: taken.id, outcome: 'RESOLVED' } });
  }
  now = new Date(now.getTime() + 183 * DAY - 60_000);
  await sweep();
  expect(await idsOf()).toHaveLength(3);
  now = new Date(now.getTime() + 2 * DAY);
  await sweep();
  expect((await mine('jeanne')).length).toBe(0);
  expect((await mine('aoife')).length).toBe(2);
  expect((await retentionDebt(service.stores.main.reserve, features, now)).get('inquiry')).toBe(0);
  const { case: taken } = await take('helene', complaint.inquiry.id);
  await close('helene', complaint.inquiry.id, { finding: 'NOT_WELL_FOUNDED' });
  await as('helene')(CLOSE, { input: { caseId: taken.id, outcome: 'RESOLVED' } });
  await sweep();
  expect((await mine('aoife')).map(({ id }: { id: string }) => id)).toEqual([complaint.inquiry.id]);
  now = new Date(now.getTime() + 184 * DAY);
  await sweep();
  expect(await idsOf()).toEqual([]);
  // Nothing holds their cases any more: the next sweep finds them.
  await sweep();
  expect(await query(`select id::text from support_case where kind = 'INQUIRY' and closed_at is not null`)).toEqual([]);
});

test('whoever is erased takes her inquiries with her, those that wait and those that are answered', async () => {
  await clearAgain(service, clock);
  const [asked, complaint] = [await send('aoife'), await send('aoife', 'COMPLAINT')];
  const kept = await send('jeanne');
  await take('ravi', asked.inquiry.id);
  await take('helene', complaint.inquiry.id);
  await answer('ravi', asked.inquiry.id);
  await erased(disposingOf(service.stores, clock), rowIdOf('person', 'aoife'));
  expect((await listed('helene')).map(({ id }: { id: string }) => id)).toEqual([kept.inquiry.id]);
  expect((await take('gabrielle', kept.inquiry.id)).userErrors).toEqual([]);
});
