import { CanaryScan } from '../support/canaries.js';
import { TEST_NUMBERS, WRITTEN } from '../support/cardNumbers.js';
import { type Answer, type Service, startService } from '../support/service.js';
import { accountOf, freshStorage } from '../support/town.js';
import { stringInputs } from './everyStringInput.js';

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage, { withOauth: true });
});
afterAll(async () => {
  await service.close();
  await storage.drop();
});

let sent = 0;
const answers: string[] = [];
/** A number of no card, each time another one, and written otherwise. */
function aCard(): string {
  sent += 1;
  const number = TEST_NUMBERS[sent % TEST_NUMBERS.length] as string;
  const write = WRITTEN[sent % WRITTEN.length] as (typeof WRITTEN)[number];
  return write(number);
}

const codesOf = ({ body }: Answer): string[] => (body.errors ?? []).map(({ extensions }) => extensions.code);

async function isRefused(
  name: string,
  about: { query: string; variables?: object },
  account?: string,
): Promise<string[]> {
  const answer = await service.ask(about.query, { ...about, ...(account && { account }) });
  answers.push(answer.text);
  const codes = codesOf(answer);
  const isIt = codes.includes('CARD_DATA_REFUSED') && !answer.body.data;
  return isIt ? [] : [`${name}: ${codes}`];
}

test('every text that the schema takes is refused when it holds a card number, as a variable and as a literal', async () => {
  const inputs = stringInputs(service.schema).filter(({ isId }) => !isId);
  const through: string[] = [];
  for (const input of inputs) {
    through.push(...(await isRefused(`${input.name}, variable`, input.asVariable(aCard()), accountOf('marguerite'))));
    through.push(...(await isRefused(`${input.name}, literal`, input.asLiteral(aCard()))));
  }
  expect(through).toEqual([]);
  process.stdout.write(`card numbers: ${inputs.length} inputs of the schema\n`);
  expect(inputs.length).toBeGreaterThan(180);
}, 120_000);

test('whatever else a document or its variables hold is looked at', async () => {
  const number = TEST_NUMBERS[1];
  const SEARCH = 'query($t: SearchText) { klussters(filter: {search: $t}) { nodes { id } } }';
  const through = [
    await isRefused('the name of an operation', { query: `query Pay${number} { __typename }` }),
    await isRefused('an alias', { query: `{ pay${number}: __typename }` }),
    await isRefused('a field', { query: `{ pay${number} }` }),
    await isRefused('an argument', { query: `{ klusster(slug${number}: "a") { id } }` }),
    await isRefused('a directive', { query: `{ __typename @pay${number} }` }),
    await isRefused('a type', { query: `query($t: Pay${number}) { __typename }` }),
    await isRefused('a variable’s name', {
      query: `query($pay${number}: Int!) { klussters(first: $t) { totalCount } }`,
    }),
    await isRefused('a number', { query: `{ klussters(first: ${number}) { totalCount } }` }),
    await isRefused('a text in lines', { query: `{ klusster(slug: """\n  ${number}\n  """) { id } }` }),
    await isRefused('a number as a variable', { query: SEARCH, variables: { t: Number(number) } }),
    await isRefused('a variable that nobody asked for', {
      query: '{ __typename }',
      variables: { other: { deep: [number] } },
    }),
    await isRefused('a key', { query: SEARCH, variables: { t: 'bread', [`${number}`]: true } }),
    await isRefused('a default', {
      query: `query($t: SearchText = "${number}") { klussters(filter: {search: $t}) { totalCount } }`,
    }),
  ].flat();
  expect(through).toEqual([]);
  const asked = await fetch(
    `${service.url}/graphql?${new URLSearchParams({ query: '{ __typename }', variables: `{"a":"${number}"}` })}`,
    {
      headers: { 'apollo-require-preflight': 'yes' },
    },
  );
  expect([asked.status, (await asked.text()).includes('CARD_DATA_REFUSED')]).toEqual([422, true]);
});

test('an id may look as it will: it names nothing', async () => {
  const ids = stringInputs(service.schema).filter(({ isId }) => isId);
  expect(ids.length).toBeGreaterThan(50);
  for (const one of [
    { query: 'query($id: ID!) { node(id: $id) { id } }', variables: { id: TEST_NUMBERS[1] } },
    { query: `{ node(id: "${TEST_NUMBERS[1]}") { id } }` },
  ]) {
    const { body } = await service.ask(one.query, one);
    expect(body).toMatchObject({ data: { node: null } });
  }
});

test('the forms of our pages are refused with a page that does not repeat it', async () => {
  const send = (path: string, fields: Record<string, string>) =>
    fetch(`${service.url}${path}`, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
  for (const field of ['firstName', 'lastName', 'email', 'consentVersion', 'another']) {
    const response = await send('/subscribe/plateau-post?lang=fr', {
      firstName: 'Robin',
      lastName: 'Roy',
      email: 'r@klusster.test',
      [field]: aCard(),
    });
    const html = await response.text();
    answers.push(html);
    expect([field, response.status, html.includes('carte de paiement')]).toEqual([field, 422, true]);
  }
});

test('nothing of it is in the database, the jobs, the log or an answer', async () => {
  const written = TEST_NUMBERS.flatMap((number) => WRITTEN.map((write) => write(number)));
  const scan = new CanaryScan([...new Set([...TEST_NUMBERS, ...written])].map((text) => ({ name: 'card', text })));
  expect(scan.in(`x${TEST_NUMBERS[3]}y`)).not.toEqual([]);
  const tables = await service.stores.main.reserve.query(
    "select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables where schemaname in ('public', 'pgboss')",
    [],
  );
  const found: string[] = [];
  for (const [table] of tables) {
    const rows = await service.stores.main.reserve.query(`select t::text from ${table ?? ''} t`, []);
    for (const [row] of rows) if (scan.in(row ?? '').length > 0) found.push(table ?? '');
  }
  for (const line of service.logged) if (scan.in(JSON.stringify(line)).length > 0) found.push('log');
  for (const answer of answers) if (scan.in(answer).length > 0) found.push('answer');
  expect(found).toEqual([]);
  process.stdout.write(
    `card numbers: ${sent} sent; ${scan} in ${tables.length} tables, ${service.logged.length} log lines, ${answers.length} answers\n`,
  );
  expect(sent).toBeGreaterThan(360);
  expect(tables.length).toBeGreaterThan(40);
});
