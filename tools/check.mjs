// All static checks, each to its end, so that one run shows everything there is to mend. Prints a line a check and the count.
import { spawnSync } from 'node:child_process';

const CHECKS = [
  ['compiles, strictly', 'tsc', '-p', '.'],
  ['tests compile', 'tsc', '-p', 'tsconfig.test.json'],
  ['pages compile', 'npm', 'run', '--silent', 'check', '-w', 'web'],
  ['format and lint', 'biome', 'ci', '--colors=off', '--error-on-warnings', '.'],
  ['floors, no circles', 'depcruise', '--no-progress', 'src'],
  ['nothing unused', 'knip', '--no-progress'],
  ['letter is compiled', 'node', 'tools/compileLetter.mjs', '--check'],
  ['schema is that of the code', 'node', 'dist/cli/klusster.js', 'schema', '--check'],
  ['documents are generated', 'graphql-codegen', '-c', 'codegen.yml', '--check'],
  ['lock file is whole', 'node', 'tools/completeLock.mjs', '--check'],
];

let failed = 0;
for (const [name, command, ...args] of CHECKS) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  process.stdout.write(`${status === 0 ? 'ok  ' : 'FAIL'} ${name}\n`);
  if (status === 0) continue;
  failed += 1;
  process.stdout.write(`${stdout}${stderr}\n`);
}
process.stdout.write(`checks: ${CHECKS.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
