import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** The floors as they would be judged with some more files in the house. */
function judge(planted: readonly { readonly path: string; readonly text: string }[]): {
  status: number;
  output: string;
} {
  const house = mkdtempSync(join(tmpdir(), 'klusster-house-'));
  try {
    for (const part of ['src', 'package.json', 'tsconfig.json', '.dependency-cruiser.cjs']) {
      cpSync(join(root, part), join(house, part), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
    for (const { path, text } of planted) writeFileSync(join(house, path), text);
    const { status, stdout } = spawnSync(join(root, 'node_modules/.bin/depcruise'), ['--no-progress', 'src'], {
      cwd: house,
      encoding: 'utf8',
    });
    return { status: status ?? -1, output: stdout };
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}

test('each feature has its floor, in the order of their list', () => {
  const namesIn = (path: string, list: RegExp): string[] =>
    [...(list.exec(readFileSync(join(root, path), 'utf8'))?.[1] ?? '').matchAll(/\w+/g)].map(([name]) => name);
  const grown = namesIn('src/features.ts', /const grown: readonly Feature\[\] = \[([^\]]*)\]/);
  expect(grown.length).toBeGreaterThan(30);
  expect(namesIn('.dependency-cruiser.cjs', /const FEATURES = \[([^\]]*)\]/)).toEqual([...grown, 'disposal']);
});

test('the house stands as drawn: no import runs upward and none in a circle', () => {
  expect(judge([])).toMatchObject({ status: 0 });
});

const REFUSED = [
  [
    'the kernel importing a floor above, by type only',
    'src/kernel/up.ts',
    `import type { Row } from '../read/rows.js';\nexport type Up = Row;\n`,
    'floor: kernel',
  ],
  [
    'privacy knowing a feature',
    'src/privacy/up.ts',
    `export { accounts } from '../accounts/index.js';\n`,
    'floor: privacy',
  ],
  [
    'a feature reaching past the door of another',
    'src/klussters/up.ts',
    `export { Session } from '../accounts/session.entity.js';\n`,
    'features by their door',
  ],
  [
    'a feature using one above it',
    'src/accounts/up.ts',
    `export { Klusster } from '../klussters/index.js';\n`,
    'feature: accounts',
  ],
  ['a view that knows storage', 'src/klussters/up.view.ts', `export { sql } from 'kysely';\n`, 'views know no storage'],
  [
    'an entity that knows GraphQL',
    'src/klussters/up.entity.ts',
    `export { Field } from 'type-graphql';\n`,
    'entities know no GraphQL',
  ],
  [
    'a resolver that touches storage',
    'src/klussters/up.resolver.ts',
    `export type { EntityManager } from '@mikro-orm/core';\n`,
    'resolvers touch no storage',
  ],
  [
    'a verb that knows GraphQL',
    'src/klussters/openUp.ts',
    `export { Field } from 'type-graphql';\n`,
    'verbs know no GraphQL',
  ],
  ['a file nobody uses', 'src/kernel/alone.ts', 'export const alone = true;\n', 'no orphans'],
] as const;

/** One house with all of them: none is in the way of another, each is named with the rule that it breaks, and the whole is judged once. */
let verdict: ReturnType<typeof judge>;
beforeAll(() => {
  verdict = judge(REFUSED.map(([, path, text]) => ({ path, text })));
});

test.each(REFUSED)('%s is refused', (_what, path, _text, rule) => {
  expect(verdict.status).toBeGreaterThan(0);
  expect(verdict.output.split('\n')).toContainEqual(expect.stringContaining(`error ${rule}: ${path}`));
});

test('as many are refused as were planted, and nothing else is', () => {
  const planted = REFUSED.map(([, path]) => path as string);
  expect(new Set(planted).size).toBe(REFUSED.length);
  const named = [...verdict.output.matchAll(/error [^\n]+?: (src\/\S+)/g)].map(([, path]) => path as string);
  expect(named.length).toBeGreaterThanOrEqual(REFUSED.length);
  expect(named.filter((path) => !planted.includes(path))).toEqual([]);
});

test('files are short: the median is at most 80 lines, and none is over 250', () => {
  const files = execFileSync('find', ['src', '-name', '*.ts', '-not', '-path', '*igrations/*'], {
    cwd: root,
    encoding: 'utf8',
  });
  const lengths = files
    .trim()
    .split('\n')
    .map((path) => [readFileSync(join(root, path), 'utf8').split('\n').length, path] as const)
    .sort(([a], [b]) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]?.[0]).toBeLessThanOrEqual(80);
  // The cast of the town is data, one member after another.
  expect(lengths.filter(([length, path]) => length > 250 && path !== 'src/town/cast.ts')).toEqual([]);
});
