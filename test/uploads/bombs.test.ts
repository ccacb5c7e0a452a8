import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { picture, whitePng } from './images.js';

/** Each in a process of its own: what one took before it gave back would hide what the next one takes. */

const MB = 1024 * 1024;
const run = promisify(execFile);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'klusster-bombs-'));
  await writeFile(join(folder, 'small'), await whitePng(8, 8));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function peakOf(sent: Buffer, type: string) {
  const file = join(folder, 'sent');
  await writeFile(file, sent);
  const script = new URL('./peak.mjs', import.meta.url).pathname;
  const { stdout } = await run(process.execPath, [script, file, type, join(folder, 'small')]);
  return JSON.parse(stdout) as { made?: { width: number; height: number; bytes: number }; took: number; ms: number };
}

test.each<[string, () => Promise<Buffer>, number]>([
  ['900 megapixels of grey, in a file of less than 1 MB', () => whitePng(30_000, 30_000), 900],
  ['10,000 megapixels of black or white', () => whitePng(100_000, 100_000, { bits: 1 }), 1_250],
  ['26 megapixels: a few more than are taken', () => whitePng(26_000_000 / 4_000, 4_000), 26],
])(
  '%s are refused by the header, before anything of them is unfolded',
  async (_name, make, unfolded) => {
    const bomb = await make();
    expect(bomb.length).toBeLessThan(8 * MB);
    const { made, took, ms } = await peakOf(bomb, 'image/png');
    expect(made).toBeUndefined();
    expect(took).toBeLessThan(Math.min(30, unfolded) * MB);
    expect(ms).toBeLessThan(1_000);
  },
  60_000,
);

const enlarged = (hue: number) => picture(hue, 500, 500).resize(5_000, 5_000, { kernel: 'nearest' });

test.each<[string, string, () => Promise<Buffer>]>([
  ['a PNG', 'image/png', () => whitePng(5_000, 5_000)],
  ['an interlaced PNG', 'image/png', () => enlarged(1).png({ progressive: true, compressionLevel: 9 }).toBuffer()],
  ['a progressive JPEG', 'image/jpeg', () => enlarged(2).jpeg({ progressive: true, quality: 30 }).toBuffer()],
  ['a WebP', 'image/webp', () => enlarged(3).webp({ quality: 30, effort: 0 }).toBuffer()],
])(
  '%s of as many pixels as are taken is a small picture, in bounded memory',
  async (_name, type, make) => {
    const { made, took, ms } = await peakOf(await make(), type);
    expect(made).toMatchObject({ width: 512, height: 512 });
    expect(made?.bytes).toBeLessThanOrEqual(200_000);
    process.stdout.write(`${_name}: ${Math.round(took / MB)} MB, ${Math.round(ms)} ms\n`);
    expect(took).toBeLessThan(250 * MB);
  },
  60_000,
);

test('noise, which nothing makes small, is kept within 200 kB', async () => {
  const noise = Buffer.alloc(1_024 * 1_024 * 4);
  for (let at = 0; at < noise.length; at += 1) noise[at] = (Math.imul(at ^ (at >>> 7), 2_654_435_761) >>> 13) & 255;
  const sent = await sharp(noise, { raw: { width: 1_024, height: 1_024, channels: 4 } })
    .png()
    .toBuffer();
  const { made } = await peakOf(sent, 'image/png');
  expect(made?.bytes).toBeGreaterThan(10_000);
  expect(made?.bytes).toBeLessThanOrEqual(200_000);
}, 60_000);
