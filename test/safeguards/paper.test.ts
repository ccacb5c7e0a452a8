import { createHash } from 'node:crypto';
import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, type ResidentName, residents } from '../support/town.js';

/** Paper with personal information is shredded by a federally approved company, and what certifies it is on record (§12.1). */

import.meta.jest.setTimeout(120_000);

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage);
});
afterAll(async () => {
  await service.close();
  await storage.drop();
});

const SEEN =
  'records boxes disposedAt method company approval certificateNumber certificateDigest recordedBy { name } recordedAt';
const REGISTER = `{ paperDisposals(first: 50) { nodes { ${SEEN} } } }`;
const RECORD = `mutation($input: RecordPaperDisposalInput!) { recordPaperDisposal(input: $input) { disposal { ${SEEN} } userErrors { code field } } }`;
const ask = async (who: ResidentName, document: string, variables: object = {}) =>
  (await service.ask(document, { account: accountOf(who), variables })).body;

const DIGEST = createHash('sha256').update('a certificate').digest('hex');
const SHREDDED = {
  records: 'REQUESTS',
  boxes: 4,
  disposedAt: '2026-10-02T14:00:00.000Z',
  method: 'MICRO_CUT',
  company: 'Déchiquetage Laurentien inc.',
  approval: 'PSPC 4711',
  certificateNumber: 'DL-2026-5145550123',
  certificateDigest: DIGEST,
};
const record = async (more: object = {}, who: ResidentName = 'helene') => {
  const { data, errors, extensions } = await ask(who, RECORD, { input: { ...SHREDDED, ...more } });
  if (errors) return errors[0].extensions.code;
  return data.recordPaperDisposal ?? extensions.withheld[0].reason;
};
const sql = (text: string) => service.stores.main.reserve.query(text, []);

test('a Privacy Officer puts on record what was shredded, by whom and what certifies it, and reads it; nobody else does', async () => {
  const { disposal, userErrors } = await record();
  expect(userErrors).toEqual([]);
  expect(disposal).toEqual({
    ...SHREDDED,
    recordedBy: { name: residents.helene.staff.name },
    recordedAt: expect.any(String),
  });
  await record({ disposedAt: '2026-10-05T14:00:00.000Z', certificateDigest: null, records: 'INVOICES' });
  const { nodes } = (await ask('helene', REGISTER)).data.paperDisposals;
  expect(nodes.map((one: any) => [one.records, one.certificateDigest])).toEqual([
    ['INVOICES', null],
    ['REQUESTS', DIGEST],
  ]);
  for (const who of ['ravi', 'gabrielle', 'luc'] as const) {
    const { data, extensions } = await ask(who, REGISTER);
    expect([who, data.paperDisposals, extensions.withheld[0].reason]).toEqual([who, null, 'NOT_IN_AUDIENCE']);
    expect(['FORBIDDEN', 'NOT_IN_AUDIENCE']).toContain(await record({}, who));
  }
});

test('a record that is sent twice with its key is one record', async () => {
  const count = () => sql('select count(*)::text from paper_disposal');
  const [[before = ''] = []] = await count();
  const asked = {
    account: accountOf('helene'),
    headers: { 'idempotency-key': 'four-boxes' },
    variables: { input: SHREDDED },
  };
  const answers = [await service.ask(RECORD, asked), await service.ask(RECORD, asked)];
  expect(answers[1]?.body).toEqual(answers[0]?.body);
  expect(await count()).toEqual([[`${Number(before) + 1}`]]);
});

test('without a certificate, a company, its approval or a box there is no record, nor of a day to come or long over', async () => {
  const before = await sql('select count(*)::text from paper_disposal');
  for (const more of [
    { certificateNumber: ' ' },
    { company: '' },
    { approval: '' },
    { boxes: 0 },
    { boxes: 10_001 },
    { certificateDigest: 'ab' },
    { certificateDigest: `${DIGEST}00` },
    { company: 'x'.repeat(201) },
    { method: 'STRIPS' },
  ])
    expect([more, await record(more)]).toEqual([more, 'BAD_USER_INPUT']);
  for (const disposedAt of [new Date(Date.now() + 60_000).toISOString(), '2020-01-01T00:00:00Z'])
    expect((await record({ disposedAt })).userErrors).toEqual([{ code: 'TIME_REFUSED', field: 'disposedAt' }]);
  expect(await sql('select count(*)::text from paper_disposal')).toEqual(before);
});

test('the database lets nobody change or remove a record before its time, nor make one without a certificate', async () => {
  await record();
  for (const statement of [
    'delete from paper_disposal',
    'update paper_disposal set boxes = boxes + 1',
    `insert into paper_disposal (id, records, boxes, disposed_at, method, company, approval, certificate_number, recorded_by_id, recorded_at)
     select gen_random_uuid(), records, boxes, disposed_at, method, company, approval, '', recorded_by_id, recorded_at from paper_disposal limit 1`,
  ])
    await expect(sql(statement)).rejects.toThrow();
});
