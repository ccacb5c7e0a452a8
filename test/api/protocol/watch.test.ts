import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace';
import { listen } from '../../../src/api/listen.js';
import { metrics, metricsServer } from '../../../src/api/observe/metrics.js';
import { type Tracing, tracing } from '../../../src/api/observe/tracing.js';
import { ROUTES } from '../../../src/api/requestScope.js';
import { ERROR_CODES } from '../../../src/kernel/errors.js';
import { EVERYBODY, promised, queries } from '../../queries/operations.js';
import { CanaryScan, townCanaries } from '../../support/canaries.js';
import { send } from '../../support/hostile.js';
import { type Service, startService } from '../../support/service.js';
import { accountOf, freshStorage, TOWN_PASSWORD } from '../../support/town.js';

/** The log, the spans and the metrics see every request, and nobody in it. */

const exporter = new InMemorySpanExporter();
/** Stands in every place that a client may write in. */
const MARK = 'Zq7mark';

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
let traces: Tracing;
let numbers: ReturnType<typeof metrics>;

beforeAll(async () => {
  storage = await freshStorage();
  traces = tracing(new SimpleSpanProcessor({ exporter }));
  service = await startService(storage, {
    // Each step is taken by each request, so that each has its span.
    ports: (ports) => ({ ...ports, keyLifeMs: 0 }),
    watch: (stores) => {
      numbers = metrics(stores);
      return [traces.observer, numbers.observer];
    },
  });
});
afterAll(async () => {
  await service?.close();
  await traces?.stop();
  await storage?.drop();
});

const spans = () =>
  exporter.getFinishedSpans().map(({ name, attributes, status, events, links, parentSpanContext }) => ({
    name,
    attributes,
    status,
    events,
    links,
    parent: parentSpanContext?.spanId,
  }));
const lines = () => service.logged.filter(({ msg }) => msg === 'A request was answered.');
const forget = () => {
  exporter.reset();
  (service.logged as unknown[]).splice(0);
};

const LINE_KEYS = [
  'level',
  'time',
  'pid',
  'hostname',
  'requestId',
  'method',
  'route',
  'status',
  'aborted',
  'ms',
  'viewer',
  'operation',
  'codes',
  'msg',
];
const SPAN_KEYS = [
  'http.request.method',
  'http.route',
  'http.response.status_code',
  'klusster.request_id',
  'klusster.viewer',
  'klusster.operation',
  'klusster.persons',
  'db.statement.name',
  'error.type',
];

test('one request is one line and one tree of spans, under the id of its answer', async () => {
  const token = await service.tokenOf(accountOf('marguerite'));
  const page = promised().find(({ name }) => name === 'klussterPage');
  for (let at = 0; at < 3; at += 1) {
    forget();
    const { headers } = await service.ask(page?.document ?? '', { token, variables: page?.variables ?? {} });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(lines()).toEqual([
      expect.objectContaining({
        requestId: headers.get('x-request-id'),
        method: 'POST',
        route: '/graphql',
        status: 200,
        viewer: 'person',
        ms: expect.any(Number),
      }),
    ]);
  }
  const made = spans();
  expect([...new Set(made.map(({ name }) => name))].sort()).toEqual(
    ['execute', 'keys', 'ledger', 'plan', 'request', 'statement'].sort(),
  );
  expect(made.filter(({ parent }) => parent === undefined).map(({ name }) => name)).toEqual(['request']);
  const prepared = made.map(({ attributes }) => attributes['db.statement.name']).filter(Boolean);
  expect(prepared).toEqual(expect.arrayContaining([expect.stringMatching(/^read_[\w-]{22}$/)]));
});

test('an operation of the manifest is named, and a name that a client chose is not', async () => {
  forget();
  const trusted = Object.values(
    (await import('../../../schema/client/persisted-documents.json', { with: { type: 'json' } })).default,
  ).find((text) => text.startsWith('query WhoAmI'));
  await service.ask(trusted ?? '');
  await service.ask(`query ${MARK} { __typename }`);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(lines().map(({ operation }) => operation)).toEqual(['WhoAmI', undefined]);
});

test('nothing of anybody is in the log, the spans or the metrics', async () => {
  for (const viewer of EVERYBODY) if (viewer !== 'anonymous') await service.tokenOf(accountOf(viewer));
  await new Promise((resolve) => setTimeout(resolve, 50));
  forget();
  let asked = 0;
  for (const { document, variables } of [...queries, ...promised()]) {
    for (const viewer of EVERYBODY) {
      const account = viewer === 'anonymous' ? {} : { account: accountOf(viewer) };
      await service.ask(document, { ...account, ...(variables && { variables }) });
      asked += 1;
    }
  }
  const strange = [
    { path: `/${MARK}?${MARK}=${MARK}`, method: 'GET' },
    { path: `/graphql/${MARK}`, method: 'PUT', body: MARK },
    { path: `/graphql?query=query+${MARK}{__typename}`, method: 'GET' },
    { body: `{"query":"query ${MARK} { ${MARK}(${MARK}: 1) }","operationName":"${MARK}"}` },
    { body: `{"query":"{ __typename }","variables":{"${MARK}":"${MARK}"},"documentId":"${MARK}"}` },
    { body: MARK, headers: { 'user-agent': MARK, 'x-request-id': MARK, traceparent: MARK, 'x-forwarded-for': MARK } },
    { body: '{"query":"{ __typename }"}', headers: { authorization: `Bearer ${MARK}` } },
    { body: '{"query":"{ __typename }"}', headers: { 'x-klusster-withheld': MARK, 'accept-language': MARK } },
    {
      body: JSON.stringify({
        query: `mutation { signIn(input: {email: "${MARK}@nowhere.test", password: "${TOWN_PASSWORD}"}) { accessToken } }`,
      }),
    },
  ];
  for (const sent of strange) await send(service, sent);
  await new Promise((resolve) => setTimeout(resolve, 50));

  const heard = {
    log: JSON.stringify(service.logged),
    spans: JSON.stringify(spans()),
    metrics: await numbers.registry.metrics(),
  };
  const scan = new CanaryScan([...townCanaries(), { name: 'mark', text: MARK }]);
  for (const [where, text] of Object.entries(heard)) expect([where, scan.in(text)]).toEqual([where, []]);
  for (const text of Object.values(heard)) expect(text).not.toMatch(/select |insert into|kls_|127\.0\.0\.1|@\w+\.\w+/);
  process.stdout.write(`watched: ${asked + strange.length} requests, ${scan}\n`);
  expect(asked).toBeGreaterThan(150);
  expect(lines().length).toBe(asked + strange.length);
  expect(spans().filter(({ name }) => name === 'request').length).toBe(asked + strange.length);

  for (const line of lines()) {
    expect(Object.keys(line).filter((key) => !LINE_KEYS.includes(key))).toEqual([]);
    expect(ROUTES).toContain(line.route);
  }
  for (const { attributes, status, events, links } of spans()) {
    expect(Object.keys(attributes).filter((key) => !SPAN_KEYS.includes(key))).toEqual([]);
    expect([status.message, events, links]).toEqual([undefined, [], []]);
  }
  // The scan would have seen a value had one been there.
  expect(scan.in(`${heard.log}${accountOf('aoife')}`)).not.toEqual([]);
}, 120_000);

test('the numbers are those of the requests, with labels from closed sets', async () => {
  const text = await numbers.registry.metrics();
  const labels = new Map<string, Set<string>>();
  for (const [, name = '', inside = ''] of text.matchAll(/^(klusster_\w+)\{(.*)\} \S+$/gm))
    for (const [, label = '', value = ''] of inside.matchAll(/(\w+)="([^"]*)"/g))
      labels.set(`${name}.${label}`, (labels.get(`${name}.${label}`) ?? new Set()).add(value));
  const all = (key: string) => [...(labels.get(key) ?? [])];
  expect(
    all('klusster_http_requests_total.route').every((route) => (ROUTES as readonly string[]).includes(route)),
  ).toBe(true);
  expect(all('klusster_http_requests_total.status').every((status) => /^([2-5]xx|aborted)$/.test(status))).toBe(true);
  expect(all('klusster_errors_total.code').every((code) => Object.hasOwn(ERROR_CODES, code))).toBe(true);
  expect(all('klusster_withheld_total.reason').sort()).toEqual(['NOT_AUTHENTICATED', 'NOT_IN_AUDIENCE', 'NOT_SHARED']);
  expect(all('klusster_operation_duration_seconds_count.viewer').sort()).toEqual(['anonymous', 'person', 'staff']);
  expect(all('klusster_statements.state').sort()).toEqual(['running', 'waiting']);
  const rows = await service.stores.main.database.query('select count(*)::text from disclosure', []);
  expect(text).toContain(`klusster_disclosures_total ${rows[0]?.[0]}`);
  expect(text).toMatch(/nodejs_eventloop_lag_seconds \d/);
});

test('metrics are served on a listener of their own, and not where strangers ask', async () => {
  const listening = await listen(metricsServer(numbers.registry), 0, '127.0.0.1');
  const at = `http://127.0.0.1:${listening.port}`;
  const answer = await fetch(`${at}/metrics`);
  expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('klusster_http_requests_total')]);
  expect((await fetch(`${at}/graphql`)).status).toBe(404);
  expect((await fetch(`${at}/metrics`, { method: 'POST' })).status).toBe(404);
  await listening.close(1);
  expect((await fetch(`${service.url}/metrics`)).status).toBe(404);
});
