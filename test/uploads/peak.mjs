// Makes a picture of a file in a process of its own, and tells what came of it and how much memory it took at most, in bytes.
import { readFile } from 'node:fs/promises';
import { reencode } from '../../dist/uploads/reencode.js';

const [, , file, type, small] = process.argv;
// The library itself, and a picture that is nothing: what is beyond that is the bomb's.
await reencode(await readFile(small), 'image/png');
const sent = await readFile(file);
const before = process.resourceUsage().maxRSS * 1024;
const begun = performance.now();
const made = await reencode(sent, type);
process.stdout.write(
  JSON.stringify({
    made: made && { width: made.width, height: made.height, bytes: made.bytes.length },
    took: process.resourceUsage().maxRSS * 1024 - before,
    ms: performance.now() - begun,
  }),
);
