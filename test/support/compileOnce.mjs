// A process of its own that loads what main.js and klusster.js do, and does nothing with it: what Node compiled for it, it leaves in
// the folder that NODE_COMPILE_CACHE names, as it ends. A process that is killed leaves nothing there.
import 'reflect-metadata';

const LOADED = [
  'serve',
  'work',
  'town/settle',
  ...['billing', 'mail', 'partner', 'report', 'staff', 'sweep'].map((one) => `cli/${one}`),
];

for (const path of LOADED) await import(`../../dist/${path}.js`);
