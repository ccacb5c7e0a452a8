// `npm run mutate`: changes the privacy kernel piece by piece and sees that a test fails. Each part of the kernel is held by
// the tests that stand beside it, since a run of all of them for each of a thousand mutants takes hours. Fails below 85 %.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { Stryker } from '@stryker-mutator/core';

/**
 * Parts of the kernel, and the tests that hold them. They need no database, so that each mutant costs about a second. Left out
 * are tables of sentences (audience, purposes, retention), of which a changed word proves nothing.
 */
const PARTS = {
  decisions: [
    ['decide', 'viewer'],
    ['decide', 'viewer'],
  ],
  plan: [['plan', 'planCache'], ['plan']],
  declarations: [
    ['visibleTo', 'privacyMap', 'describe', 'lens', 'subject'],
    ['visibleTo', 'sdl', 'lens', 'withheld'],
  ],
  walls: [
    ['shield', 'planWall', 'withheld'],
    ['wrapping', 'withheld'],
  ],
  refusals: [['refusals', 'argumentRefusals'], ['refusals']],
  sealing: [
    ['vault/seal', 'vault/blindIndex'],
    ['vault/seal', 'vault/blindIndex'],
  ],
  keyring: [['vault/keyringFile'], ['vault/keyringFile']],
  door: [['vault/open', 'vault/keys'], ['vault/door']],
  ledger: [
    ['ledger/disclosureNotes', 'ledger/harvestGuard'],
    ['ledger/disclosureNotes', 'ledger/harvestGuard'],
  ],
};
const LEAST = 85;

const optionsFor = (sources) => ({
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules'],
  jest: { projectType: 'custom', configFile: 'jest.mutate.config.js', enableFindRelatedTests: false },
  // Tables of cases are made when a test file is loaded, so nearly every mutant is reached before the first test begins.
  coverageAnalysis: 'off',
  mutate: sources.map((name) => `src/privacy/${name}.ts`),
  ignorePatterns: ['dist', 'web', 'docs', 'bench', '.data'],
  tempDirName: '.stryker/sandbox',
  // TypeScript 7 has no API with which Stryker could rewrite a tsconfig; none has to be.
  tsconfigFile: 'no-tsconfig-is-rewritten.json',
  concurrency: 2,
  // On a busy machine a run that takes long is no proof; a mutant that loops for ever is told from it by a minute.
  timeoutMS: 60_000,
  reporters: [],
  logLevel: 'error',
});

const explained = readFileSync('docs/mutants.md', 'utf8');
const oneLine = (text) => text.replace(/\s+/g, ' ').trim();

/** A mutant as docs/mutants.md names it: file, what stood there, what stood there instead. Lines move; this does not. */
function named({ fileName, location: { start, end }, replacement = '' }) {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  lines.push(lines.pop().slice(0, end.column - 1));
  lines[0] = lines[0].slice(start.column - 1);
  return `${relative('src/privacy', fileName)}: ${oneLine(lines.join('\n'))} → ${oneLine(replacement)}`;
}

const chosen = process.argv.slice(2);
let killed = 0;
let survived = 0;
let endless = 0;
for (const [name, [sources, tests]] of Object.entries(PARTS)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  process.env.MUTATE_TESTS = tests.join();
  const results = await new Stryker(optionsFor(sources)).runMutationTest();
  const of = (...statuses) => results.filter((mutant) => statuses.includes(mutant.status));
  const left = of('Survived', 'NoCoverage');
  const here = of('Killed', 'Timeout').length;
  killed += here;
  endless += of('Timeout').length;
  survived += left.length;
  process.stdout.write(
    `${name}: ${here} killed, ${left.length} survived, ${results.length - here - left.length} could not be run\n`,
  );
  for (const one of left) {
    const text = named(one);
    if (!explained.includes(`\`${text}\``))
      process.stdout.write(`  not explained (line ${one.location.start.line}): \`${text}\`\n`);
  }
}
const score = (100 * killed) / (killed + survived);
process.stdout.write(
  `mutants: ${killed} of ${killed + survived} killed (${endless} by running for ever), ${score.toFixed(1)} %\n`,
);
process.exitCode = score >= LEAST ? 0 : 1;
