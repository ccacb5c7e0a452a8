import { type Service, startService } from '../support/service.js';
import { accountOf, businesses, freshStorage, idOf, klussters, type ResidentName, rowIdOf } from '../support/town.js';
import { asking, BEGIN, codeOf, grantIn, HOUR } from './support.js';

/** What is not as it should be is told to staff; who told it is seen in a case only, with a grant (§10.3). */

import.meta.jest.setTimeout(120_000);

const REPORT = `mutation($input: ReportContentInput!) {
  reportContent(input: $input) { report { id reason text klusster { slug } business { name } decidedAt outcome } userErrors { code message } }
}`;
const TAKE = `mutation($input: TakeReportInput!) {
  takeReport(input: $input) { case { id kind report { id reason text } person { consumerUser { email } businessOwner { email } } } userErrors { code field } }
}`;
const DECIDE = `mutation($input: DecideReportInput!) {
  decideReport(input: $input) { case { closedAt report { outcome decidedAt } } userErrors { code field } }
}`;
const CLOSE = `mutation($input: CloseCaseInput!) { closeCase(input: $input) { userErrors { code } } }`;
const LIST = `query($decided: Boolean) { contentReports(first: 100, filter: { decided: $decided }) { nodes { id reason text klusster { slug } business { name } outcome } } }`;
const MINE = '{ viewer { reports { nodes { id text outcome } } cases { nodes { kind reason report { id } } } } }';

const BIKES = idOf('Business', 'zhangBicycles');
const POST = idOf('Klusster', 'plateauPost');

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
let now = BEGIN;
const clock = { now: () => now };

beforeEach(async () => {
  now = new Date(now.getTime() + 48 * HOUR);
  storage = await freshStorage();
  service = await startService(storage, { clock });
});
afterEach(async () => {
  await service.close();
  await storage.drop();
});

const as = (name: ResidentName) => asking(service, name, clock);
const report = (by: ResidentName, id = BIKES, text = `Said by ${by}`) =>
  as(by)(REPORT, { input: { id, reason: 'WRONG_DATA', text } });
const take = async (by: ResidentName, reportId: string) =>
  (await as(by)(TAKE, { input: { reportId, reason: 'Somebody reported it' } })).body.data.takeReport;
const decide = async (by: ResidentName, caseId: string, outcome = 'ACTED') =>
  (await as(by)(DECIDE, { input: { caseId, outcome } })).body.data.decideReport;

test('whoever reports something reads it, and the same list is empty to everybody else', async () => {
  const { body } = await report('aoife');
  const made = body.data.reportContent.report;
  expect(body.data.reportContent.userErrors).toEqual([]);
  expect(made).toEqual({
    id: made.id,
    reason: 'WRONG_DATA',
    text: 'Said by aoife',
    klusster: null,
    business: { name: businesses.zhangBicycles.name },
    decidedAt: null,
    outcome: null,
  });
  expect((await as('aoife')(MINE)).body.data.viewer.reports.nodes).toEqual([
    { id: made.id, text: 'Said by aoife', outcome: null },
  ]);
  for (const other of ['wei', 'marguerite', 'jeanne'] as const)
    expect((await as(other)(MINE)).body.data.viewer.reports.nodes).toEqual([]);
});

test('staff see what was reported and not who did; her words are seen with a grant in the case, which she reads of', async () => {
  const { id } = (await report('aoife', POST)).body.data.reportContent.report;
  const listed = (await as('gabrielle')(LIST, { decided: false })).body.data.contentReports.nodes;
  expect(listed.find((one: { id: string }) => one.id === id)).toEqual({
    id,
    reason: 'WRONG_DATA',
    text: null,
    klusster: { slug: 'plateau-post' },
    business: null,
    outcome: null,
  });
  const { case: taken, userErrors } = await take('gabrielle', id);
  expect(userErrors).toEqual([]);
  expect(taken).toEqual({
    id: taken.id,
    kind: 'REPORT',
    report: { id, reason: 'WRONG_DATA', text: null },
    person: { consumerUser: null, businessOwner: null },
  });
  const granted = { staff: 'gabrielle', person: 'aoife', groups: ['case', 'contact'] } as const;
  service.sweep.facts = { ...service.sweep.facts, grants: [granted] };
  await grantIn(as('gabrielle'), taken.id, ['CASE', 'CONTACT']);
  const IN = `query($id: ID!) { case(id: $id) { report { text } person { consumerUser { email } } } }`;
  expect((await as('gabrielle')(IN, { id: taken.id })).body.data.case).toEqual({
    report: { text: 'Said by aoife' },
    person: { consumerUser: { email: expect.stringContaining('@') } },
  });
  // A colleague has no part in it.
  expect((await as('helene')(IN, { id: taken.id })).body.data.case).toBeNull();
  expect((await as('aoife')(MINE)).body.data.viewer.cases.nodes).toEqual([
    { kind: 'REPORT', reason: 'Somebody reported it', report: { id } },
  ]);
});

test('a report is worked on by one at a time; when her case ends undecided, the next one may', async () => {
  const { id } = (await report('aoife')).body.data.reportContent.report;
  const [one, two] = await Promise.all([take('ravi', id), take('helene', id)]);
  const won = one.case ?? two.case;
  expect([one, two].map(({ case: made }) => made === null).sort()).toEqual([false, true]);
  expect((one.case ? two : one).userErrors).toEqual([{ code: 'WRONG_STATE', field: 'reportId' }]);
  const winner = one.case ? 'ravi' : 'helene';
  await as(winner)(CLOSE, { input: { caseId: won.id, outcome: 'UNRESOLVED' } });
  expect((await decide(winner, won.id)).userErrors).toEqual([{ code: 'WRONG_STATE', field: 'caseId' }]);
  const { case: again } = await take('gabrielle', id);
  expect((await decide('gabrielle', again.id)).userErrors).toEqual([]);
  expect((await take('ravi', id)).userErrors).toEqual([{ code: 'WRONG_STATE', field: 'reportId' }]);
});

test.each([
  ['ACTED', 'aoife', 'We acted on your report'],
  ['NOT_ACTED', 'luc', 'Nous avons examiné votre signalement'],
] as const)(
  'what was decided (%s) is told by mail in her language, and stands in her account',
  async (outcome, who, subject) => {
    const { id } = (await report(who)).body.data.reportContent.report;
    const { case: taken } = await take('ravi', id);
    const decided = await decide('ravi', taken.id, outcome);
    expect(decided).toEqual({
      case: { closedAt: null, report: { outcome, decidedAt: now.toISOString() } },
      userErrors: [],
    });
    const [mail] = await service.mailed(accountOf(who));
    expect(mail?.subject).toBe(subject);
    expect(mail?.text).toContain(businesses.zhangBicycles.name);
    expect((await as(who)(MINE)).body.data.viewer.reports.nodes[0].outcome).toBe(outcome);
    expect((await decide('ravi', taken.id, outcome)).userErrors).toEqual([{ code: 'WRONG_STATE', field: 'caseId' }]);
    const open = (await as('ravi')(LIST, { decided: false })).body.data.contentReports.nodes;
    expect(open.map((one: { id: string }) => one.id)).not.toContain(id);
  },
);

test.each([
  ['klusster', POST, `update klusster set state = 'PAUSED', name = 'Told to nobody' where state = 'PUBLISHED'`],
  ['business', BIKES, `update business set closed_at = now(), name = 'Told to nobody'`],
] as const)(
  'what a %s was renamed to while only its owner finds it is told to nobody by the mail about a report',
  async (_kind, about, hide) => {
    const { id } = (await report('aoife', about)).body.data.reportContent.report;
    const { case: taken } = await take('ravi', id);
    await service.stores.main.database.query(hide, []);
    expect((await decide('ravi', taken.id)).userErrors).toEqual([]);
    const [mail] = await service.mailed(accountOf('aoife'));
    expect(JSON.stringify(mail)).not.toContain('Told to nobody');
    expect(mail?.text).toContain('(not public at the moment)');
  },
);

test('what is not there, not of hers or not a case about a report is NOT_FOUND or refused alike', async () => {
  for (const id of [idOf('Klusster', 'nobody'), idOf('BusinessOwner', 'wei'), 'nothing'])
    expect(codeOf(await report('aoife', id))).toBe('NOT_FOUND');
  expect(codeOf(await report('aoife', BIKES, ' \n'))).toBe('BAD_USER_INPUT');
  expect(codeOf(await report('aoife', BIKES, 'x'.repeat(2_001)))).toBe('BAD_USER_INPUT');
  const { id } = (await report('aoife')).body.data.reportContent.report;
  const { case: taken } = await take('ravi', id);
  const others = await as('helene')(DECIDE, { input: { caseId: taken.id, outcome: 'ACTED' } });
  const nobodys = await as('helene')(DECIDE, { input: { caseId: idOf('SupportCase', 'nobody'), outcome: 'ACTED' } });
  expect(others.body.errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
  expect(JSON.stringify(others.body).replace(/"requestId":"[^"]+"/, '')).toBe(
    JSON.stringify(nobodys.body).replace(/"requestId":"[^"]+"/, ''),
  );
  expect(codeOf(await report('ravi'))).toBe('FORBIDDEN');
});

test('what is not there for somebody cannot be reported by her, whatever is behind the id; its owner can', async () => {
  for (const hidden of ['mileEndNights', 'augustaWinter'] as const)
    expect(codeOf(await report('aoife', idOf('Klusster', hidden)))).toBe('NOT_FOUND');
  expect((await report('marguerite', idOf('Klusster', 'mileEndNights'))).body.data.reportContent.userErrors).toEqual(
    [],
  );
});

test('twenty in a day are enough, counted one by one; the next day there is room again', async () => {
  const ask = as('aoife');
  const send = () => ask(REPORT, { input: { id: BIKES, reason: 'ABUSE', text: 'Again' } });
  const answers = [];
  for (let at = 0; at < 4; at += 1) answers.push(...(await Promise.all(Array.from({ length: 6 }, send))));
  const refused = answers.flatMap(({ body }) =>
    body.data.reportContent.userErrors.map(({ code }: { code: string }) => code),
  );
  expect(refused).toEqual(Array(4).fill('TOO_MANY_REPORTS'));
  now = new Date(now.getTime() + 25 * HOUR);
  expect((await report('aoife')).body.data.reportContent.userErrors).toEqual([]);
});

test('her words are sealed under her key, and of whom they are no column tells in the clear but a link', async () => {
  await report('aoife', BIKES, 'Wheel of lettuce');
  const rows = await service.stores.main.database.query(
    'select to_json(r)::text from content_report r where person_id = $1',
    [rowIdOf('person', 'aoife')],
  );
  expect(rows).toHaveLength(1);
  expect(rows.join()).not.toContain('lettuce');
  expect(rows.join()).not.toContain(Buffer.from('lettuce').toString('hex'));
});

test.each([
  ['klusster', POST, `update klusster set state = 'PAUSED' where id = $1`],
  ['business', BIKES, 'update business set closed_at = now() where id = $1'],
] as const)(
  'a %s that is hidden after it was reported is seen by whoever works on the report, while her case is open, and by nobody else',
  async (kind, about, hide) => {
    const said = `{ id name ${kind === 'klusster' ? 'slug text state' : 'description closedAt'} }`;
    const IN = `query($id: ID!, $of: ID!) { case(id: $id) { report { ${kind} ${said} } } node(id: $of) { id } }`;
    const { id } = (await report('aoife', about)).body.data.reportContent.report;
    const { case: taken } = await take('ravi', id);
    const rowId = rowIdOf(kind, kind === 'klusster' ? 'plateauPost' : 'zhangBicycles');
    await service.stores.main.database.query(hide, [rowId]);
    const seenBy = async (name: ResidentName) => (await as(name)(IN, { id: taken.id, of: about })).body.data;
    const open = await seenBy('ravi');
    expect(open.node).toEqual({ id: about });
    expect(open.case.report[kind]).toMatchObject(
      kind === 'klusster'
        ? { slug: 'plateau-post', text: klussters.plateauPost.text, state: 'PAUSED' }
        : { name: businesses.zhangBicycles.name, closedAt: expect.any(String) },
    );
    const narrowed = await service.ask(IN, {
      account: accountOf('ravi'),
      variables: { id: taken.id, of: about },
      headers: { 'x-klusster-act-as': 'CONSUMER_USER' },
    });
    expect(narrowed.body.data.node).toBeNull();
    for (const other of ['helene', 'gabrielle', 'aoife', 'jeanne'] as const)
      expect((await seenBy(other)).node).toBeNull();
    const listed = (await as('helene')(LIST, {})).body.data.contentReports.nodes;
    expect(listed.find((one: { id: string }) => one.id === id)[kind]).toBeNull();
    expect(
      (await as('aoife')(`{ viewer { reports { nodes { ${kind} { id } } } } }`)).body.data.viewer.reports.nodes,
    ).toContainEqual({ [kind]: null });
    await as('ravi')(CLOSE, { input: { caseId: taken.id, outcome: 'UNRESOLVED' } });
    const over = await seenBy('ravi');
    expect([over.node, over.case.report[kind]]).toEqual([null, null]);
  },
);

test('what hangs on a klusster stands once below each of two reports about it', async () => {
  for (const who of ['aoife', 'wei'] as const) await report(who, POST);
  const below = 'businesses(first: 50) { nodes { id } }';
  const { klusster, contentReports } = (
    await as('gabrielle')(
      `{ klusster(slug: "plateau-post") { ${below} } contentReports(first: 100, filter: { decided: false }) { nodes { klusster { slug ${below} } } } }`,
    )
  ).body.data;
  const about = contentReports.nodes.map(
    (one: { klusster: { slug: string; businesses: unknown } | null }) => one.klusster,
  );
  const two = about.filter((one: { slug: string } | null) => one?.slug === 'plateau-post');
  expect(klusster.businesses.nodes.length).toBeGreaterThan(1);
  expect(two.length).toBeGreaterThan(1);
  for (const one of two) expect(one.businesses).toEqual(klusster.businesses);
});
