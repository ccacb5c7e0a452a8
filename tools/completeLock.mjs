// Adds to package-lock.json the platform packages that the registry at hand does not carry, so that `npm ci` accepts the
// file (npm/cli#9846: an optional dependency that could not be looked up is left out, and then missed). Run it after each
// `npm install`. The entries say what a full registry would say, save the integrity, and are fetched on their platform only.
import { readFileSync, writeFileSync } from 'node:fs';

const OS = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  openharmony: 'openharmony',
  win32: 'win32',
  sunos: 'sunos',
  aix: 'aix',
};
const CPU = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64'];

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const { packages } = lock;
let added = 0;
for (const [path, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (`${path}/node_modules/${name}` in packages || `node_modules/${name}` in packages) continue;
    const words = name.split('/').at(-1).split('-');
    const os = words.find((word) => word in OS);
    const cpu = CPU.find((word) => words.includes(word));
    if (!os || !cpu || !/^\d/.test(version)) continue;
    const libc =
      os !== 'linux'
        ? undefined
        : words.some((word) => word.startsWith('musl'))
          ? 'musl'
          : words.some((word) => word.startsWith('gnu'))
            ? 'glibc'
            : undefined;
    packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(entry.dev && { dev: true }),
      ...(libc && { libc: [libc] }),
      optional: true,
      os: [OS[os]],
    };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
if (process.argv.includes('--check') && added > 0) {
  console.log('package-lock.json lacks platform packages. Run: npm run lock');
  process.exit(1);
}
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} platform packages added to package-lock.json`);
