import { pino } from 'pino';
import { metrics } from '../../src/api/observe/metrics.js';
import { sweepRetention } from '../../src/disposal/sweepRetention.js';
import { features } from '../../src/features.js';
import { TOLD_AT_ONCE, tellAffected } from '../../src/incidents/tellAffected.job.js';
import { waitingIncidents } from '../../src/incidents/waitingIncidents.js';
import { warnOfIncidents } from '../../src/incidents/warnOfIncidents.job.js';
import { DataKeys } from '../../src/privacy/vault/keys.js';
import { disposingOf, erased } from '../disposal/support/erasing.js';
import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, idOf, type ResidentName, residents, rowIdOf } from '../support/town.js';
import { deeds, NO_RISK, NOTICE, REGISTER, REPORT, RISK, WRITTEN } from './support.js';

/** How a breach is dealt with: in its order, with every item of the regulation, and each person told once. */

import.meta.jest.setTimeout(240_000);

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
let { act, one, mine, ask } = {} as ReturnType<typeof deeds>;
beforeEach(async () => {
  storage = await freshStorage();
  service = await startService(storage);
  ({ act, one, mine, ask } = deeds(service));
});
afterEach(async () => {
  await service.close();
  await storage.drop();
});

const query = (text: string, values: readonly unknown[] = []) => service.stores.main.reserve.query(text, values);
const clock = { now: () => new Date() };
const tools = (stopping = new AbortController().signal) => ({
  ...disposingOf(service.stores, clock),
  keys: new DataKeys(service.stores.keyStore, service.stores.keyring, 0),
  log: pino({ level: 'silent' }),
  stopping,
});
const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
const EVERYBODY = Object.keys(residents).filter(
  (name) => !('staff' in residents[name as ResidentName]) && name !== 'marguerite',
) as ResidentName[];

/** Marguerite was shown the phone of all these, in one request. */
async function seen(who: readonly ResidentName[], coordinates = ['BusinessOwner.phone']): Promise<void> {
  const persons = who.map((name) => rowIdOf('person', name));
  const shown = [{ as: 'KLUSSTER_OWNER', clause: '4.1', group: 'contact', coordinates, persons }];
  await query(
    `insert into disclosure (at, credential, viewer_id, purpose, persons, shown)
     values (now() - interval '2 hours', gen_random_uuid(), $1, 'SERVICE', $2::uuid[], $3::jsonb)`,
    [rowIdOf('person', 'marguerite'), persons, JSON.stringify(shown)],
  );
}
const opened = async (more: object = {}) => {
  const suspect = idOf('KlussterOwner', 'marguerite');
  const input = { what: 'Turnip: a list was copied.', knownAt: ago(1), from: ago(24), suspect, ...more };
  const { incident, userErrors } = await act('openIncident', input);
  expect(userErrors).toEqual([]);
  return incident;
};
const codes = ({ userErrors }: { userErrors: { code: string; field: string | null }[] }) =>
  userErrors.map(({ code, field }) => (field ? `${code} ${field}` : code));
const noticesTo = async () =>
  (await service.mailed()).filter(({ subject }) =>
    ['Your personal information was seen', 'Vos renseignements personnels ont été vus'].some((s) =>
      subject.startsWith(s),
    ),
  );

test('from its opening to its end, in its order and no other', async () => {
  await seen(['desmond', 'fatima']);
  await seen(['desmond'], ['BusinessOwner.email']);
  const { id, ...incident } = await opened();
  expect(incident).toMatchObject({
    state: 'OPEN',
    suspect: 'PERSON',
    affectedCount: 2,
    readCount: 2,
    fields: [
      { coordinate: 'BusinessOwner.email', persons: 1 },
      { coordinate: 'BusinessOwner.phone', persons: 2 },
    ],
  });
  const of = { incidentId: id };
  expect(codes(await act('closeIncident', of))).toEqual(['NOT_ASSESSED']);
  for (const [name, input] of [
    ['reportToCommissioner', { language: 'EN', ...REPORT }],
    ['notifyAffected', NOTICE],
    ['recordReport', { sentAt: ago(0), channel: 'POST' }],
    ['recordPublicNotice', { publishedAt: ago(0), where: 'Here' }],
  ] as const)
    expect([name, codes(await act(name, { ...of, ...input }))]).toEqual([name, ['WRONG_STATE incidentId']]);
  expect(await mine('desmond')).toEqual([]);
  await seen(['aoife'], ['ConsumerUser.email']);
  expect((await act('assessIncident', { ...of, ...NO_RISK })).incident).toMatchObject({ affectedCount: 3 });
  expect((await act('assessIncident', { ...of, ...RISK })).incident).toMatchObject({
    state: 'ASSESSED',
    riskOfSignificantHarm: true,
    sensitivity: 'HIGH',
    assessedBy: { name: expect.any(String) },
  });
  const until = (await one(id)).until;
  expect(until).not.toBeNull();

  expect(codes(await act('closeIncident', of))).toEqual(['NOT_REPORTED']);
  const missing: string[] = [];
  for (const letter of 'abcdefg') {
    const { [letter]: _left, ...rest } = REPORT;
    const said = [await act('reportToCommissioner', { ...of, language: 'EN', ...rest, [letter]: ' ' })];
    said.push(await act('reportToCommissioner', { ...of, language: 'EN', ...rest }));
    for (const outcome of said) missing.push(...codes(outcome));
  }
  expect(missing).toEqual([...'aabbccddeeffgg'].map((letter) => `ITEM_MISSING ${letter}`));
  expect((await ask('helene', WRITTEN, { id })).data.incidentRecord.report).toBeNull();
  expect(codes(await act('reportToCommissioner', { ...of, language: 'FR', ...REPORT }))).toEqual([]);
  const { report, what, reasons } = (await ask('helene', WRITTEN, { id })).data.incidentRecord;
  expect([what, reasons]).toEqual(['Turnip: a list was copied.', RISK.reasons]);
  for (const letter of 'abcdefg')
    expect(report).toMatch(new RegExp(`\\(${letter}\\) .+\\nItem ${letter} of the report\\.`));
  expect(codes(await act('closeIncident', of))).toEqual(['NOT_REPORTED']);
  expect(codes(await act('assessIncident', { ...of, ...NO_RISK }))).toEqual(['WRONG_STATE incidentId']);
  expect(codes(await act('recordReport', { ...of, sentAt: ago(48), channel: 'POST' }))).toEqual([
    'TIME_REFUSED sentAt',
  ]);
  expect(codes(await act('recordReport', { ...of, sentAt: new Date().toISOString(), channel: 'COURIER' }))).toEqual([]);

  expect(codes(await act('closeIncident', of))).toEqual(['NOT_ALL_TOLD']);
  const untold: string[] = [];
  for (const language of ['en', 'fr'] as const)
    for (const letter of 'abcdef') {
      const { [letter]: _left, ...rest } = NOTICE[language];
      untold.push(...codes(await act('notifyAffected', { ...of, ...NOTICE, [language]: rest })));
    }
  expect(untold).toEqual(['en', 'fr'].flatMap((at) => [...'abcdef'].map((letter) => `ITEM_MISSING ${at}.${letter}`)));
  expect(await noticesTo()).toEqual([]);
  expect(codes(await act('notifyAffected', { ...of, ...NOTICE }))).toEqual([]);
  const mails = await noticesTo();
  expect(mails.map(({ to }) => to).sort()).toEqual(
    ['desmond', 'fatima', 'aoife'].map((n) => accountOf(n as never)).sort(),
  );
  for (const { to, text, subject } of mails) {
    const language = subject.startsWith('Your') ? 'English' : 'French';
    for (const letter of 'abcdef') expect(text).toContain(`Item ${letter} in ${language}.`);
    expect(text).toContain(id);
    if (to === accountOf('fatima')) expect(text).not.toMatch(/E-mail address|Adresse électronique/);
  }
  expect(await one(id)).toMatchObject({ notifiedCount: 3, unreachedCount: 0 });
  const [hers, ...others] = await mine('desmond');
  expect(others).toEqual([]);
  expect(hers).toMatchObject({
    reference: id,
    coordinates: ['BusinessOwner.email', 'BusinessOwner.phone'],
    readCount: 2,
    ownAccount: false,
    unreachedAt: null,
  });
  expect([hers.notifiedAt, hers.sentAt].every(Boolean)).toBe(true);
  expect(await mine('priya')).toEqual([]);
  expect((await act('closeIncident', of)).incident.state).toBe('CLOSED');
  expect(codes(await act('reportToCommissioner', { ...of, language: 'EN', ...REPORT }))).toEqual([
    'WRONG_STATE incidentId',
  ]);
  const [[stored] = []] = await query('select to_json(i)::text from incident i');
  for (const word of ['Turnip', 'Numbers', 'Item a'])
    for (const found of [word, Buffer.from(word).toString('hex')]) expect(stored).not.toContain(found);
});

test('the database holds the order, whoever writes', async () => {
  await seen(['desmond']);
  await opened();
  const assessed = `assessed_at = now(), assessed_by_id = opened_by_id, sensitivity = 'HIGH', misuse = 'LIKELY', until_at = now()`;
  const refused = (set: string) => expect(query(`update incident set ${set}`)).rejects.toThrow();
  await refused('closed_at = now()');
  await refused(`reported_at = now()`);
  await refused(`${assessed}, is_risk = false, notified_at = now()`);
  await query(`update incident set ${assessed}, is_risk = true`);
  await refused('closed_at = now()');
  await query(`update incident set reported_at = now(), report_sent_at = now(), report_channel = 'POST'`);
  await refused('closed_at = now()');
  await query('update incident set notified_at = now()');
  await refused('closed_at = now()');
  await refused('is_risk = false');
  await refused('affected = 0');
  await expect(query('delete from incident_person')).rejects.toThrow('Nobody comes');
  await expect(query('delete from incident')).rejects.toThrow('append-only');
  await query('update incident_person set unreached_at = now()');
  await refused('closed_at = now()');
  await query('update incident set published_at = now()');
  await query('update incident set closed_at = now()');
  await refused('closed_at = null');
});

test('a breach without a real risk is recorded as well, and nobody is written to; so is one that the ledger knows nothing of', async () => {
  await seen(['desmond']);
  const { id } = await opened();
  await act('assessIncident', { incidentId: id, ...NO_RISK });
  expect(codes(await act('notifyAffected', { incidentId: id, ...NOTICE }))).toEqual(['WRONG_STATE incidentId']);
  expect((await act('closeIncident', { incidentId: id })).incident.state).toBe('CLOSED');
  expect(await mine('desmond')).toMatchObject([{ reference: id, notifiedAt: null }]);
  const elsewhere = await opened({ suspect: null });
  expect(elsewhere).toMatchObject({ suspect: 'NONE', affectedCount: 0, fields: [] });
  const listed = async (open?: boolean) =>
    (await ask('helene', REGISTER, { open })).data.incidents.nodes.map((node: any) => node.id);
  expect(await listed()).toEqual([elsewhere.id, id]);
  expect([await listed(true), await listed(false)]).toEqual([[elsewhere.id], [id]]);
  expect(await noticesTo()).toEqual([]);
});

test('whose account somebody else used is told that all of it was seen', async () => {
  await seen(['desmond']);
  const { id, affectedCount } = await opened({ accountMisused: true });
  expect(affectedCount).toBe(2);
  await act('assessIncident', { incidentId: id, ...RISK });
  await act('notifyAffected', { incidentId: id, ...NOTICE });
  const [mail] = (await noticesTo()).filter(({ to }) => to === accountOf('marguerite'));
  expect(mail?.text).toMatch(/Everything that your account shows of you|Tout ce que votre compte montre de vous/);
  expect(await mine('marguerite')).toMatchObject([{ ownAccount: true, coordinates: [], readCount: 0 }]);
});

test('each is told once though the job is killed midway and done by two; who was erased meanwhile is told in public', async () => {
  await seen(EVERYBODY);
  expect(EVERYBODY.length).toBeGreaterThanOrEqual(2 * TOLD_AT_ONCE);
  const [gone] = EVERYBODY as [ResidentName];
  const { id } = await opened();
  await act('assessIncident', { incidentId: id, ...RISK });
  await act('reportToCommissioner', { incidentId: id, language: 'EN', ...REPORT });
  await act('recordReport', { incidentId: id, sentAt: new Date().toISOString(), channel: 'POST' });
  // No worker runs yet: what was sent waits.
  await act('notifyAffected', { incidentId: id, ...NOTICE });
  await erased(disposingOf(service.stores), rowIdOf('person', gone));
  const [[row] = []] = await query('select id::text from incident');
  const told = async () => Number((await query('select count(notice)::text from incident_person'))[0]?.[0]);
  // Broken off within the second transaction: what the first one did stands, and of that one nobody is told.
  let opens = 0;
  const broken = {
    ...tools(),
    keys: {
      of: (holder: string) => {
        opens += 1;
        if (opens > TOLD_AT_ONCE + 3) throw new Error('Killed.');
        return tools().keys.of(holder);
      },
    },
  };
  await expect(tellAffected(broken as never, { id: `${row}` })).rejects.toThrow('Killed.');
  const first = await told();
  expect([TOLD_AT_ONCE - 1, TOLD_AT_ONCE]).toContain(first);
  const stopped = new AbortController();
  stopped.abort();
  await tellAffected(tools(stopped.signal), { id: `${row}` });
  expect(await told()).toBe(first);
  await Promise.all([tellAffected(tools(), { id: `${row}` }), tellAffected(tools(), { id: `${row}` })]);
  await tellAffected(tools(), { id: `${row}` });
  const others = EVERYBODY.filter((name) => name !== gone);
  expect(await told()).toBe(others.length);
  const mails = await noticesTo();
  expect(mails.map(({ to }) => to).sort()).toEqual(others.map(accountOf).sort());
  expect(await one(id)).toMatchObject({
    affectedCount: EVERYBODY.length,
    notifiedCount: others.length,
    unreachedCount: 1,
  });
  expect(codes(await act('closeIncident', { incidentId: id }))).toEqual(['NOT_ALL_TOLD']);
  const written = (await ask('helene', WRITTEN, { id })).data.incidentRecord;
  for (const letter of 'abcdef') {
    expect(written.noticeInEnglish).toContain(`Item ${letter} in English.`);
    expect(written.noticeInFrench).toContain(`Item ${letter} in French.`);
  }
  const published = { incidentId: id, publishedAt: new Date().toISOString(), where: 'Our home page' };
  expect(codes(await act('recordPublicNotice', published))).toEqual([]);
  expect((await act('closeIncident', { incidentId: id })).incident.state).toBe('CLOSED');
});

test('the officers are told each day of what waits, once and of nobody, and operators see what is overdue', async () => {
  await seen(['desmond']);
  const { id } = await opened();
  const warnings = async () =>
    (await service.mailed(accountOf('helene'))).filter(({ subject }) => subject === 'Incidents wait for you');
  const at = (hours: number) => ({ now: () => new Date(Date.now() + hours * 3_600_000) });
  await Promise.all([warnOfIncidents(tools()), warnOfIncidents(tools())]);
  expect(await warnings()).toHaveLength(1);
  await warnOfIncidents({ ...tools(), clock: at(24) });
  const [first, second, ...more] = await warnings();
  expect(more).toEqual([]);
  expect(first?.text).toContain('Not assessed: 1.');
  expect(second?.text).toContain(id);
  for (const never of ['Turnip', accountOf('desmond'), accountOf('marguerite')])
    expect(JSON.stringify([first, second])).not.toContain(never);
  const waiting = (hours: number) => waitingIncidents(service.stores.main.reserve, at(hours).now());
  expect([await waiting(71), await waiting(73)]).toEqual([
    { open: 1, overdue: 0 },
    { open: 1, overdue: 1 },
  ]);
  expect(await metrics(service.stores).registry.metrics()).toMatch(/klusster_incidents\{state="open"\} 1\n/);
  await act('assessIncident', { incidentId: id, ...NO_RISK });
  await warnOfIncidents({ ...tools(), clock: at(48) });
  expect(await warnings()).toHaveLength(2);
  expect(await waiting(100)).toEqual({ open: 1, overdue: 0 });
});

test('24 months after it was determined a record ends with its people, its words and their key', async () => {
  await seen(['desmond']);
  const { id } = await opened();
  await act('assessIncident', { incidentId: id, ...NO_RISK });
  const [[row] = []] = await query('select id::text from incident');
  const sweep = async () => (await sweepRetention(disposingOf(service.stores), features)).map(({ table }) => table);
  const aged = async (days: number) => {
    await query('alter table incident disable trigger incident_keeps_its_order');
    await query(`update incident set known_at = now() - $1::int * interval '1 day'`, [days]);
    await query('alter table incident enable trigger incident_keeps_its_order');
  };
  await aged(733);
  expect(await sweep()).not.toContain('incident');
  await act('closeIncident', { incidentId: id });
  await aged(730);
  expect(await sweep()).not.toContain('incident');
  await aged(733);
  expect(await sweep()).toContain('incident');
  expect(await query('select count(*)::text from incident_person')).toEqual([['0']]);
  expect((await service.stores.keyStore.load([`${row}`])).get(`${row}`)?.state).toBe('ERASED');
  expect(await one(id)).toBeNull();
});

test('times that do not fit are refused, and whoever is suspected must be there', async () => {
  const open = (more: object) => act('openIncident', { what: 'x', knownAt: ago(1), from: ago(24), ...more });
  expect(codes(await open({ from: ago(-1) }))).toEqual(['TIME_REFUSED from']);
  expect(codes(await open({ until: ago(25) }))).toEqual(['TIME_REFUSED until']);
  expect(codes(await open({ until: ago(-1) }))).toEqual(['TIME_REFUSED until']);
  expect(codes(await open({ knownAt: ago(25) }))).toEqual(['TIME_REFUSED knownAt']);
  const code = async (more: object) => (await open(more)).errors[0].extensions.code;
  for (const more of [
    { suspect: idOf('Session', 'nobody') },
    { suspect: idOf('Klusster', 'plateau') },
    { clientId: 'none' },
    { staff: 'nobody@demo.test' },
    { staff: accountOf('desmond') },
  ])
    expect([more, await code(more)]).toEqual([more, 'NOT_FOUND']);
  for (const more of [
    { suspect: idOf('KlussterOwner', 'marguerite'), clientId: 'none' },
    { accountMisused: true },
    { coordinates: ['Nothing.here'] },
    { what: ' ' },
  ])
    expect([more, await code(more)]).toEqual([more, 'BAD_USER_INPUT']);
  expect(await query('select count(*)::text from incident')).toEqual([['0']]);
});
