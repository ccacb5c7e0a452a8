import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { ERROR_CODES } from '../../src/kernel/errors.js';
import { USER_ERRORS } from '../../src/kernel/userErrorTable.js';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

test('each error code has a page, and each page a code', () => {
  const pages = readdirSync(join(root, 'docs/errors')).map((name) => name.replace(/\.md$/, ''));
  expect(pages.sort()).toEqual([...Object.keys(ERROR_CODES), ...Object.keys(USER_ERRORS)].sort());
  for (const code of pages) expect(read(`docs/errors/${code}.md`)).toContain('**What to do.**');
});

test('each decision has a number of its own', () => {
  const numbers = readdirSync(join(root, 'docs/decisions')).flatMap((name) => /^\d{4}/.exec(name)?.[0] ?? []);
  expect(numbers.length).toBeGreaterThan(40);
  expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
});

test('each dependency says in one line why it is here, and nothing else is listed', () => {
  const listed = [...read('docs/dependencies.md').matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, names]) =>
    [...(names ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''),
  );
  const installed = ['package.json', 'web/package.json'].flatMap((path) => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(read(path));
    return Object.keys({ ...dependencies, ...devDependencies });
  });
  const covers = (entry: string, name: string) =>
    entry.endsWith('/*') ? name.startsWith(entry.slice(0, -1)) : entry === name;
  expect(installed.filter((name) => !listed.some((entry) => covers(entry, name)))).toEqual([]);
  expect(listed.filter((entry) => !installed.some((name) => covers(entry, name)))).toEqual([]);
});

test('every dependency is pinned exactly', () => {
  for (const path of ['package.json', 'web/package.json']) {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(read(path));
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+(-[\w.]+)?$/)]);
    }
  }
});

test('the README tells the tour in under 60 lines before its details, and states the eight readings', () => {
  const [tour = '', details = ''] = read('README.md').split('\n# Details\n');
  expect(tour.split('\n').length).toBeLessThan(60);
  const readings = details.split('## Readings of the policy that are decided')[1]?.split('\n## ')[0] ?? '';
  expect(readings.match(/^\d\. /gm)).toHaveLength(8);
});

test('the files that the README and the guides link to are there', () => {
  for (const page of ['README.md', 'CONTRIBUTING.md', 'docs/operations.md']) {
    for (const [, target = ''] of read(page).matchAll(/\]\(([^)#]+)\)/g)) {
      if (!/^https?:/.test(target))
        expect([target, existsSync(join(root, page, '..', target))]).toEqual([target, true]);
    }
  }
});

const operations = readdirSync(join(root, 'schema/operations')).filter((name) => name.endsWith('.graphql'));

test.each(operations)('%s is one named operation that the schema accepts, and says what it is for', (name) => {
  const text = read(`schema/operations/${name}`);
  const document = parse(text);
  expect(validate(buildSchema(read('schema/klusster.graphql')), document)).toEqual([]);
  expect(document.definitions).toHaveLength(1);
  expect(document.definitions[0]).toMatchObject({ kind: 'OperationDefinition', name: { value: expect.any(String) } });
  expect(text).toMatch(/^# .+/);
});
