import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tally } from './tally.mjs';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'klusster-test-'));
});
afterEach(() => rm(folder, { recursive: true }));

const noting = (worker: string, ...notes: object[]) =>
  writeFile(
    join(folder, worker),
    notes.map((note) => `${JSON.stringify({ file: '/a/b.test.ts', ...note })}\n`).join(''),
  );

test('the notes of all workers are added together', async () => {
  await noting('1.jsonl', { begun: 'a' }, { judged: 'a', answers: 3, lines: 1, bytes: 40, milliseconds: 1, shown: 2 });
  await noting(
    '2.jsonl',
    { begun: 'b' },
    { judged: 'b', answers: 4, leaks: 'on purpose: a proof', leaked: 5 },
    { texts: 1, bytes: 2 },
  );
  expect(tally(folder, { answers: 7, leaked: 5 })).toMatchObject({
    services: 2,
    exempt: 1,
    answers: 7,
    lines: 1,
    texts: 1,
    bytes: 42,
    shown: 2,
    leaked: 5,
  });
});

test('one reason is good for all services of a file', async () => {
  await noting('1.jsonl', ...Array.from({ length: 300 }, () => ({ leaks: 'on purpose: a proof' })));
  expect(tally(folder, undefined)).toMatchObject({ exempt: 300 });
});

test.each([
  ['a service that was never judged', [{ begun: 'a' }], undefined, 'a service of b.test.ts was not closed'],
  ['a whole run that swept too little', [{ texts: 3 }], { answers: 1 }, 'answers: 0 instead of 1 or more'],
  ['a whole run that swept nothing', [{ texts: 1 }], { nonsense: 1 }, 'nonsense: undefined instead of 1'],
  [
    'too many reasons to be exempt',
    Array.from({ length: 21 }, (_, at) => ({ leaks: `on purpose: proof ${at}` })),
    undefined,
    'services are exempt for 21 reasons',
  ],
])('%s fails the run', async (_, notes, atLeast, said) => {
  await noting('1.jsonl', ...notes);
  expect(() => tally(folder, atLeast)).toThrow(said);
});
