import { createHash } from 'node:crypto';
import pLimit from 'p-limit';
import { Fault, KlussterError } from '../kernel/errors.js';
import { UPLOAD_BOUNDS } from './uploadBounds.js';

/** The kinds of images that are taken, by media type, and what the decoder calls them. */
export const IMAGE_FORMATS = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp' } as const;
export type ImageType = keyof typeof IMAGE_FORMATS;

/** A picture of our own making. */
export type Encoded = {
  /** WebP. */
  readonly bytes: Buffer;
  /** SHA-256 of the bytes. */
  readonly hash: Buffer;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
};

/** Each holds a decoded picture, and a thread of the pool of four that reads files, resolves names and works out passwords as well. */
const inTurn = pLimit(1);

/**
 * How a picture is made, the best way first: pixels of the longer side, and quality. What is still too large is made the next
 * way; 512 pixels of noise take 197 kB the first way, so the others are for what nobody draws.
 */
const WAYS = [
  { side: 512, quality: 82 },
  { side: 512, quality: 60 },
  { side: 256, quality: 50 },
] as const;

/**
 * Makes a picture of what was sent: decoded and encoded anew, upright, in sRGB, without metadata and without whatever else
 * was in the file. One picture at a time. Undefined for what is no single image of the type that was named, is damaged, or
 * has too many pixels. Throws `KlussterError` TIMED_OUT when it takes longer than it may.
 */
export const reencode = (sent: Uint8Array, type: ImageType): Promise<Encoded | undefined> =>
  inTurn(async () => {
    const picture = await decoded(sent, type);
    return picture && encoded(picture);
  });

/** The library takes 70 ms and 20 MB to load, and most processes never see an image. */
async function library() {
  const { default: sharp } = await import('sharp');
  // Whatever else it could read, SVG and PDF among it, is not even looked at.
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
  });
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}

/** The pixels of a picture, in memory: at most 512 by 512 of them. */
type Picture = {
  readonly data: Buffer;
  readonly info: { readonly width: number; readonly height: number; readonly channels: 1 | 2 | 3 | 4 };
};

async function decoded(sent: Uint8Array, type: ImageType): Promise<Picture | undefined> {
  const sharp = await library();
  const [{ side }] = WAYS;
  try {
    const image = sharp(sent, { limitInputPixels: UPLOAD_BOUNDS.pixels, failOn: 'error', sequentialRead: true });
    const { format, pages = 1 } = await image.metadata();
    if (format !== IMAGE_FORMATS[type] || pages > 1 || isAnimatedPng(sent)) return undefined;
    return (await image
      .autoOrient()
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .timeout({ seconds: UPLOAD_BOUNDS.seconds })
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })) as Picture;
  } catch (error) {
    throwTimeout(error);
    return undefined;
  }
}

/** Throws `Fault` when it cannot: what was decoded is ours. */
async function encoded({ data, info }: Picture): Promise<Encoded> {
  const sharp = await library();
  const { width, height, channels } = info;
  for (const { side, quality } of WAYS) {
    const made = await sharp(data, { raw: { width, height, channels } })
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality })
      .timeout({ seconds: UPLOAD_BOUNDS.seconds })
      .toBuffer({ resolveWithObject: true })
      .catch(throwTimeout);
    if (!made) break;
    if (made.data.length > UPLOAD_BOUNDS.storedBytes) continue;
    const hash = createHash('sha256').update(made.data).digest();
    return { bytes: made.data, hash, width: made.info.width, height: made.info.height };
  }
  throw new Fault('A picture was decoded and could not be encoded.', 'upload');
}

/** The messages of the library may quote what it was given; of this one only the beginning is looked at. */
function throwTimeout(error: unknown): undefined {
  if (error instanceof Error && error.message.startsWith('timeout')) throw new KlussterError('TIMED_OUT');
  return undefined;
}

/** A PNG that moves has a chunk `acTL` before its first `IDAT` (PNG, third edition, 11.3.6.1); the decoder sees its first picture only. */
function isAnimatedPng(sent: Uint8Array): boolean {
  const bytes = Buffer.from(sent.buffer, sent.byteOffset, sent.byteLength);
  const control = bytes.indexOf('acTL');
  return control !== -1 && control < bytes.indexOf('IDAT');
}

/** A picture of ours as it goes into a message: JPEG on white, since not every mail program shows WebP. Throws `Fault` when it cannot. */
export const jpegOf = (picture: Uint8Array): Promise<Buffer> =>
  inTurn(async () => {
    const sharp = await library();
    try {
      return await sharp(picture)
        .flatten({ background: '#ffffff' })
        .jpeg({ quality: 82 })
        .timeout({ seconds: UPLOAD_BOUNDS.seconds })
        .toBuffer();
    } catch {
      throw new Fault('A picture of ours cannot be made a JPEG.', 'upload');
    }
  });
