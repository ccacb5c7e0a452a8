import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Font } from 'fontkit';
import { assert } from '../kernel/assert.js';

/** DejaVu Sans Condensed: Latin with all its extensions, Greek, Cyrillic, syllabics of Inuktitut and Cree, and more (see decision 0057). */
const require = createRequire(import.meta.url);
const FILES = {
  plain: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'),
  bold: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf'),
};

/** What fontkit has read of a file; it hands it on itself, from a font to its variations. */
type Reading = Font & { _tables: unknown };
type File = { readonly bytes: Buffer; readonly reading: Reading };

const files = new Map<string, Promise<File>>();

async function read(path: string): Promise<File> {
  const bytes = await readFile(path);
  return { bytes, reading: await opened(bytes) };
}

async function opened(bytes: Buffer): Promise<Reading> {
  // It takes long to load, and most processes never print.
  const { create } = await import('fontkit');
  const font = create(bytes);
  assert('layout' in font, 'The file holds one font.');
  return font as Reading;
}

/**
 * The fonts that are printed with, for one paper: an open font remembers what it drew, and of two papers that shared one the second was
 * seen to come out otherwise. What was read of their files is the same for all, and half of the time of a paper would go into reading it again.
 */
export async function openFonts(): Promise<{ readonly plain: Font; readonly bold: Font }> {
  const [plain, bold] = await Promise.all([openFont(FILES.plain), openFont(FILES.bold)]);
  return { plain, bold };
}

async function openFont(path: string): Promise<Font> {
  const known = files.get(path) ?? read(path);
  files.set(path, known);
  const { bytes, reading } = await known;
  const font = await opened(bytes);
  font._tables = reading._tables;
  return font;
}
