import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fixedClock } from '../../src/kernel/clock.js';
import { PURPOSES } from '../../src/privacy/purposes.js';
import { type Sent, wire } from '../read/wire.js';
import { COLD, type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, TOWN_PASSWORD } from '../support/town.js';
import { type Operation, queries } from './operations.js';
import { personalIn, redact } from './redact.js';

/**
 * Answers and statements side by side. After a change that is meant, `UPDATE_SNAPSHOTS=1` writes them anew; read the
 * difference before you commit it: a table or column that joins a statement is a value that leaves the database.
 */

const CLOCK = fixedClock(new Date('2026-11-02T15:00:00Z'));
const FOLDER = 'test/queries/snapshots';
const SIGN_IN = `mutation($email: EmailAddress!, $password: String!) { signIn(input: { email: $email, password: $password }) { accessToken } }`;

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
const sent = wire();

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage, { clock: CLOCK, ports: (ports) => COLD(sent.compose(ports)) });
  await sent.listen(service);
});

afterAll(async () => {
  await service.close();
  await storage.drop();
});

/** One session for each viewer, but of its own where the question ends it. */
async function tokenFor(operation: Operation, viewer: Operation['viewers'][number]): Promise<string | undefined> {
  if (viewer === 'anonymous') return undefined;
  if (operation.name !== 'signOut') return service.tokenOf(accountOf(viewer));
  const variables = { email: accountOf(viewer), password: TOWN_PASSWORD };
  return (await service.ask(SIGN_IN, { variables })).body.data.signIn.accessToken;
}

async function asked(operation: Operation, viewer: Operation['viewers'][number]) {
  const { document, variables } = operation;
  const token = await tokenFor(operation, viewer);
  sent.forget();
  const { status, body } = await service.ask(document, { variables, ...(token && { token }) });
  return { status, body, main: [...sent.main], keys: [...sent.keys] };
}

const CLAUSE = /[()]| (?=(?:from|left join|cross join|where|order by|limit|union all|values|returning)\b)/g;

/** A statement on several lines: a clause on each, indented as deep as it stands in parentheses. Nothing else is changed. */
function pretty(text: string): string {
  let depth = 0;
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(CLAUSE, (mark) => {
      if (mark === ' ') return `\n${'  '.repeat(depth)}`;
      depth += mark === '(' ? 1 : -1;
      return mark;
    });
}

/** The statements of the reader, among those of the ORM and the look-up of the viewer. */
const readsOf = (main: readonly Sent[]) =>
  main.filter(({ text }) => /^(?:with "w0" as .*)?\(select '(?:0|walls)'::text/s.test(text));

/** The ORM writes values into its statements; they are other ones in each run. */
const withoutLiterals = (text: string): string =>
  text.replace(/E?'(?:\\\\x)?[0-9a-f]{8}[^']*'|'20\d\d-[^']*'/g, '«literal»');

/** Statements of one request run side by side; what they are is the same each time, and in which order is not. */
const inOrder = (main: readonly Sent[]): string[] => {
  const reads = readsOf(main).map(({ text }) => text);
  return [...main.map(({ text }) => text).filter((text) => !reads.includes(text)), ...reads.sort()];
};

function section(viewer: string, { status, body, main, keys }: Awaited<ReturnType<typeof asked>>): string {
  const statements = inOrder(main)
    .map((text) => pretty(withoutLiterals(text)))
    .join(';\n\n');
  const persons = keys.map((batch) => `-- key store: the keys of ${batch.length}, in one statement`).join('\n');
  const sql = ['```sql', statements || '-- none', ...(persons ? [persons] : []), '```'].join('\n');
  return `## ${viewer}\n\n${sql}\n\n\`\`\`json\n${JSON.stringify({ status, ...body }, redact, 2)}\n\`\`\`\n`;
}

test.each(queries)('$name: statements and answers are those on file', async (operation) => {
  const sections: string[] = [];
  for (const viewer of operation.viewers) sections.push(section(viewer, await asked(operation, viewer)));
  const text = `# ${operation.name}\n\n\`\`\`graphql\n${operation.document.trim()}\n\`\`\`\n\n${sections.join('\n')}`;
  expect(personalIn(text)).toEqual([]);
  const path = `${FOLDER}/${operation.name}.md`;
  if (process.env.UPDATE_SNAPSHOTS) writeFileSync(path, text);
  expect(text).toBe(existsSync(path) ? readFileSync(path, 'utf8') : 'a snapshot on file: run with UPDATE_SNAPSHOTS=1');
});

test('no snapshot is left of an operation that is gone, and none holds a personal value', () => {
  const files = readdirSync(FOLDER);
  expect(files.sort()).toEqual(queries.map(({ name }) => `${name}.md`).sort());
  for (const file of files) expect(personalIn(readFileSync(`${FOLDER}/${file}`, 'utf8'))).toEqual([]);
});

const query = (name: string): Operation => queries.find((operation) => operation.name === name) as Operation;

test.each(queries)(
  '$name: one statement per root field, the look-up of the viewer, at most one of keys and one into the ledger',
  async (op) => {
    for (const viewer of op.viewers) {
      const { main, keys, body } = await asked(op, viewer);
      const isMutation = /^mutation/m.test(op.document);
      const kinds = new Set((op.variables as { ids?: string[] }).ids?.map((id) => id.split('_')[0])).size;
      const roots = kinds || Object.keys(body.data).length;
      const entries = main.filter(({ text }) => text.includes('insert into disclosure')).length;
      const lookUps =
        main.filter(({ text }) => text.includes('session') && !text.includes('n.person::text')).length - entries;
      if (!isMutation) {
        expect(lookUps).toBe(viewer === 'anonymous' ? 0 : 1);
        expect(readsOf(main).length).toBeLessThanOrEqual(roots);
        expect(entries).toBeLessThanOrEqual(keys.length);
        // What is refused to staff is on the audit chain: who she is, whom she named, and the entry. Of nobody else is anything asked for that.
        const attempts = main.filter(({ text }) =>
          /insert into audit_entry|^select id::text from staff_member|^select distinct n\.person::text/.test(text),
        );
        expect(attempts.length).toBeLessThanOrEqual(
          viewer === 'ravi' || viewer === 'gabrielle' || viewer === 'helene' ? 3 : 0,
        );
        expect(main).toHaveLength(readsOf(main).length + lookUps + entries + attempts.length);
      }
      // Whoever signs in is looked up to seal what is kept of the session, and again to be read.
      expect(keys.length).toBeLessThanOrEqual(isMutation ? 2 : 1);
    }
  },
);

describe('what is withheld is not fetched', () => {
  const TABLE_OF = { KlussterOwner: 'klusster_owner', BusinessOwner: 'business_owner' };

  test.each([
    ['anonymous', []],
    ['aoife', ['KlussterOwner']],
    ['desmond', ['BusinessOwner', 'KlussterOwner']],
    ['marguerite', ['BusinessOwner', 'KlussterOwner']],
    ['ravi', []],
  ] as const)('the page of a klusster, asked by %s, reads of people only %j', async (viewer, types) => {
    const { main, keys } = await asked(query('klussterPage'), viewer);
    const [read] = readsOf(main);
    for (const [type, table] of Object.entries(TABLE_OF)) {
      expect(read?.text.includes(`"${table}"`)).toBe(types.includes(type as never));
    }
    expect(read?.text.includes('"contact"')).toBe(types.length > 0);
    expect(keys).toHaveLength(types.length > 0 ? 1 : 0);
  });

  test('a Business Owner is opened her own record and no other', async () => {
    const { main, keys } = await asked(query('klussterPage'), 'desmond');
    expect(readsOf(main)).toHaveLength(1);
    // Hers as Business Owner, and Marguerite's as the Klusster Owner.
    expect(keys.map((persons) => persons.length)).toEqual([2]);
  });

  test('the key of one who withdrew her sharing is not asked for, but by herself', async () => {
    expect((await asked(query('withdrawn'), 'marguerite')).keys).toEqual([]);
    expect((await asked(query('withdrawn'), 'wei')).keys).toHaveLength(1);
  });

  test('what a directive leaves out is in no statement', async () => {
    const { main } = await asked(query('leftOut'), 'marguerite');
    expect(readsOf(main)[0]?.text).not.toMatch(/owner|description/);
  });
});

test('the text of a statement is constant, and one name stands for one text', async () => {
  const texts = new Map<string, string>();
  for (const operation of queries.filter(({ name }) => !name.startsWith('sign'))) {
    for (const viewer of operation.viewers) {
      const runs = [];
      for (let run = 0; run < 3; run += 1) runs.push(readsOf((await asked(operation, viewer)).main));
      const [first = [], , third = []] = runs;
      expect(third.map(({ text }) => text)).toEqual(first.map(({ text }) => text));
      for (const { name, text } of third) {
        expect(name).toMatch(/^read_[\w-]{22}$/);
        expect(texts.get(name as string) ?? text).toBe(text);
        texts.set(name as string, text);
      }
    }
  }
  expect(new Set(texts.values()).size).toBe(texts.size);
});

test('no value that a client sends, and no id of the viewer, stands in the text of a statement', async () => {
  for (const operation of queries) {
    for (const viewer of operation.viewers) {
      for (const { text, values } of (await asked(operation, viewer)).main) {
        const given = values.flat().filter((value): value is string => typeof value === 'string' && value.length > 3);
        // A purpose is a word of ours: the ledger writes one, and its statement asks for another.
        for (const value of given) if (!Object.hasOwn(PURPOSES, value)) expect(text).not.toContain(value);
      }
    }
  }
});
