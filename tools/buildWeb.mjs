// Builds the web pages when their sources, the example operations or the lock file are newer than the last build.
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';

const newest = (patterns) => Math.max(...globSync(patterns).map((path) => statSync(path).mtimeMs));
const built = 'web/dist/graphiql.html';
const sources = ['web/*.{html,ts,json}', 'web/src/**/*.*', 'schema/operations/*.*', 'package-lock.json'];

if (existsSync(built) && statSync(built).mtimeMs > newest(sources)) process.exit(0);
process.stdout.write('Building the web pages, once …\n');
execFileSync('npm', ['run', 'build', '--silent', '-w', 'web'], { stdio: ['ignore', 'ignore', 'inherit'] });
