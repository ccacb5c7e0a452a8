import { performance } from 'node:perf_hooks';
import { toGlobalId } from '../../src/kernel/ids.js';
import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, rowIdOf } from '../support/town.js';
import { ACTS, AFFECTED, deeds, RISK } from './support.js';

/** The drill: of a hundred thousand reads, exactly the people and fields that whoever is suspected was shown, and nobody else. */

import.meta.jest.setTimeout(300_000);

const ROWS = 100_000;
const PEOPLE = 4_000;
const START = Date.UTC(2026, 8, 1);
const SPAN = 60 * 86_400_000;
const COORDINATES = [
  'BusinessOwner.firstName',
  'BusinessOwner.lastName',
  'BusinessOwner.email',
  'BusinessOwner.phone',
  'BusinessOwner.mailingAddress',
  'KlussterOwner.email',
  'KlussterOwner.phone',
  'ConsumerUser.email',
] as const;

/** As it is put into the ledger, and as the test remembers it. */
type Read = {
  readonly at: number;
  readonly credential: string;
  readonly viewer: string;
  readonly partner: string | null;
  readonly shown: readonly { readonly coordinates: readonly string[]; readonly persons: readonly string[] }[];
};

/** Numbers that are the same in each run (Lehmer). */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
const below = numbers(20_261_129);
const some = <Of>(of: readonly Of[]): Of => of[below(of.length)] as Of;
const few = <Of>(of: readonly Of[], most: number): Of[] => [
  ...new Set(Array.from({ length: 1 + below(most) }, () => some(of))),
];

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
let { act } = {} as ReturnType<typeof deeds>;
const reads: Read[] = [];
const people = Array.from({ length: PEOPLE }, () => crypto.randomUUID());
const voisinage: string = crypto.randomUUID();
const grant: string = crypto.randomUUID();
const sessions = Array.from({ length: 60 }, () => ({ id: crypto.randomUUID(), viewer: '' }));
const query = (text: string, values: readonly unknown[] = []) => service.stores.main.reserve.query(text, values);

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage);
  ({ act } = deeds(service));
  const viewers = ['marguerite', 'luc', 'desmond', 'priya', 'ravi', 'helene'].map((name) => rowIdOf('person', name));
  for (const session of sessions) session.viewer = some(viewers);
  const partners = [null, null, null, voisinage, crypto.randomUUID()];
  for (let n = 0; n < ROWS; n += 1) {
    const { id: credential, viewer } = some(sessions);
    const shown = Array.from({ length: 1 + below(2) }, () => ({
      coordinates: few(COORDINATES, 4),
      persons: few(people, 5),
    }));
    reads.push({ at: START + below(SPAN), credential, viewer, partner: some(partners), shown });
  }
  reads.sort((a, b) => a.at - b.at);
  await query(
    `insert into partner (id, name, redirect_uris, scopes, auth_method, created_at) values ($1, 'Voisinage', '{}', '{}', 'private_key_jwt', now())`,
    [voisinage],
  );
  await query(
    `insert into delegation (id, person_id, partner_id, scopes, version, language, granted_at, expires_at)
     values ($1, $2, $3, '{}', 1, 'EN', now(), now() + interval '1 day')`,
    [grant, rowIdOf('person', 'luc'), voisinage],
  );
  await query('insert into person (id, created_at) select unnest($1::uuid[]), now()', [people]);
  for (let from = 0; from < ROWS; from += 5_000)
    await query(
      `insert into disclosure (at, credential, viewer_id, partner_id, purpose, persons, shown)
       select to_timestamp(e.at / 1000.0), e.credential, e.viewer, e.partner, 'SERVICE',
         array(select distinct p::uuid from jsonb_array_elements(e.shown) s, jsonb_array_elements_text(s->'persons') p),
         (select jsonb_agg(s || '{"as": "KLUSSTER_OWNER", "clause": "4.1", "group": "contact"}') from jsonb_array_elements(e.shown) s)
       from jsonb_to_recordset($1::jsonb) as e(at bigint, credential uuid, viewer uuid, partner uuid, shown jsonb)`,
      [JSON.stringify(reads.slice(from, from + 5_000))],
    );
  await query('analyze disclosure');
});
afterAll(async () => {
  await service.close();
  await storage.drop();
});

type Incident = {
  readonly name: string;
  readonly input: object;
  readonly is: (read: Read) => boolean;
  readonly of?: string[];
};

/** A field of a person, as one text. */
const pair = (person: string, coordinate: string) => `${person} ${coordinate}`;

/** Who was seen, from what the test put there, without the database. */
function truthOf({ is, of }: Incident, from: number, until: number): { seen: Set<string>; requests: number } {
  const seen = new Set<string>();
  let requests = 0;
  for (const read of reads) {
    if (read.at < from || read.at >= until || !is(read)) continue;
    let counts = false;
    for (const { coordinates, persons } of read.shown)
      for (const coordinate of coordinates)
        if (!of || of.includes(coordinate)) for (const person of persons) counts = !!seen.add(pair(person, coordinate));
    if (counts) requests += 1;
  }
  return { seen, requests };
}

const INCIDENTS = (): readonly Incident[] => {
  const session = sessions[7] as (typeof sessions)[number];
  const priya = rowIdOf('person', 'priya');
  return [
    {
      name: 'a session',
      input: { suspect: toGlobalId('Session', session.id as never) },
      is: ({ credential }) => credential === session.id,
    },
    {
      name: 'a partner',
      input: { clientId: voisinage },
      is: ({ partner }) => partner === voisinage,
    },
    {
      name: 'a partner in the name of one person',
      input: { suspect: toGlobalId('PartnerGrant', grant as never) },
      is: ({ partner, viewer }) => partner === voisinage && viewer === rowIdOf('person', 'luc'),
    },
    {
      name: 'a person by a profile',
      input: { suspect: toGlobalId('KlussterOwner', rowIdOf('klusster_owner', 'priya') as never) },
      is: ({ viewer, partner }) => viewer === priya && partner === null,
    },
    {
      name: 'a member of staff, and two fields',
      input: { staff: accountOf('ravi'), coordinates: ['BusinessOwner.phone', 'ConsumerUser.email'] },
      is: ({ viewer, partner }) => viewer === rowIdOf('person', 'ravi') && partner === null,
      of: ['BusinessOwner.phone', 'ConsumerUser.email'],
    },
  ];
};

test('precision and recall of whom an incident is about are both 100 %, field by field', async () => {
  const report: string[] = [];
  for (const incident of INCIDENTS()) {
    // Both ends stand on a read: the first one counts, the last one not.
    const mine = reads.filter(incident.is);
    const [first, last] = [mine[Math.floor(mine.length / 4)] as Read, mine[Math.floor((mine.length * 3) / 4)] as Read];
    const truth = truthOf(incident, first.at, last.at);
    const window = { from: new Date(first.at).toISOString(), until: new Date(last.at).toISOString() };
    const began = performance.now();
    const outcome = await act('openIncident', {
      what: 'A drill.',
      knownAt: new Date(last.at).toISOString(),
      ...window,
      ...incident.input,
    });
    const ms = performance.now() - began;
    expect([incident.name, outcome.errors, outcome.userErrors]).toEqual([incident.name, undefined, []]);
    const { id, affectedCount, readCount, fields } = outcome.incident;
    const rows = await query(
      `select a.person_id::text, c from incident_person a cross join lateral unnest(a.coordinates) c
       where a.incident_id = (select id from incident order by opened_at desc, id limit 1)`,
    );
    const found = new Set(rows.map(([person, coordinate]) => pair(`${person}`, `${coordinate}`)));
    const right = [...found].filter((one) => truth.seen.has(one)).length;
    const [precision, recall] = [right / found.size, right / truth.seen.size];
    const whom = new Set([...truth.seen].map((one) => one.split(' ')[0]));
    report.push(
      `${incident.name}: ${mine.length} reads of ${ROWS}, ${truth.requests} in the time, ${whom.size} people, ${truth.seen.size} fields of people; precision ${100 * precision} %, recall ${100 * recall} %, ${Math.round(ms)} ms`,
    );
    expect([precision, recall, affectedCount, readCount]).toEqual([1, 1, whom.size, truth.requests]);
    expect(truth.seen.size).toBeGreaterThan(200);
    const byField = Map.groupBy(truth.seen, (one) => one.split(' ')[1]);
    expect(fields).toEqual(
      [...byField]
        .map(([coordinate, all]) => ({ coordinate, persons: all.length }))
        .sort((a, b) => (`${a.coordinate}` < `${b.coordinate}` ? -1 : 1)),
    );
    // Once more as it is assessed, the same.
    const assessed = await act('assessIncident', { incidentId: id, ...RISK });
    expect(assessed.incident).toMatchObject({ affectedCount, readCount, fields, state: 'ASSESSED' });
  }
  console.log(`incident drill\n${report.join('\n')}`);
});

test('page by page an officer sees what was seen of each, and of nobody who she is', async () => {
  const { nodes } = (
    await service.ask('{ incidents(first: 1) { nodes { id affectedCount } } }', { account: accountOf('helene') })
  ).body.data.incidents;
  const [{ id, affectedCount }] = nodes;
  const seen: any[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { body, text } = await service.ask(AFFECTED, { account: accountOf('helene'), variables: { id, after } });
    const { affected } = body.data.incident;
    seen.push(...affected.nodes);
    for (const person of people.slice(0, 50)) expect(text).not.toContain(person);
    ({ hasNextPage: more, endCursor: after } = affected.pageInfo);
  }
  expect(seen).toHaveLength(affectedCount);
  expect(seen.every(({ coordinates, readCount }) => coordinates.length > 0 && readCount > 0)).toBe(true);
});

test('whoever is no Privacy Officer neither opens an incident nor sees that there is one', async () => {
  const { ask } = deeds(service);
  const input = { what: 'Nothing', knownAt: '2026-10-01T00:00:00Z', from: '2026-09-01T00:00:00Z' };
  for (const who of ['ravi', 'marguerite', 'aoife'] as const) {
    for (const [name, document] of Object.entries(ACTS)) {
      const some = name === 'openIncident' ? input : { incidentId: 'incident_AAAAAAAAQACAAAAAAAAAAA' };
      const rest: Record<string, object> = {
        assessIncident: RISK,
        reportToCommissioner: { language: 'EN' },
        recordReport: { sentAt: input.from, channel: 'POST' },
        notifyAffected: { en: {}, fr: {} },
        recordPublicNotice: { publishedAt: input.from, where: 'x' },
      };
      const { errors } = await ask(who, document, { input: { ...some, ...rest[name] } });
      expect(errors?.map(({ extensions }: any) => extensions.code)).toEqual(['FORBIDDEN']);
    }
    const seen = await ask(
      who,
      '{ incidents { nodes { id } } incident(id: "x") { id } incidentRecord(id: "x") { what } }',
    );
    expect(seen.data).toEqual({ incidents: null, incident: null, incidentRecord: null });
  }
});
