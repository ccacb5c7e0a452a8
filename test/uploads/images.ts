import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { crc32, createDeflate } from 'node:zlib';
import sharp from 'sharp';
import type { Heard, Sent } from '../support/hostile.js';
import { send } from '../support/hostile.js';
import type { Service } from '../support/service.js';

/** A latitude as cameras write it, and what of it would be found in a file. */
export const GPS = { GPSLatitudeRef: 'N', GPSLatitude: '45/1 31/1 123457/10000' };
export const OWNER_NAME = 'Zq Camera of Desmond';

/** A picture with something on it: a gradient, so that no two colours are the same picture. */
export const picture = (hue: number, width = 640, height = 480) => {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at += 1) {
    pixels[at * 3] = (at % width) & 255;
    pixels[at * 3 + 1] = Math.floor(at / width) & 255;
    pixels[at * 3 + 2] = hue & 255;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
};

/** A photograph as a telephone takes it: on its side, with where and by whom. */
export const photograph = (hue: number): Promise<Buffer> =>
  picture(hue)
    .jpeg()
    .withExif({ IFD0: { Artist: OWNER_NAME }, IFD3: GPS })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><who>${OWNER_NAME}</who></x:xmpmeta>`)
    .withMetadata({ orientation: 6 })
    .toBuffer();

/** Two pictures, one after the other. */
export const moving = (): Promise<Buffer> =>
  sharp(Buffer.alloc(40 * 80 * 3, 90).fill(200, 40 * 40 * 3), {
    raw: { width: 40, height: 80, channels: 3, pageHeight: 40 } as never,
  })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer();

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(8 + body.length);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), 4 + body.length);
  return framed;
};

/** A white PNG of any size, packed row by row, so that making it takes no memory. `bits`: of one grey pixel. */
export async function whitePng(
  width: number,
  height: number,
  { bits = 8, before = [] as Buffer[] } = {},
): Promise<Buffer> {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = bits;
  const packing = createDeflate({ level: 9 });
  const parts: Buffer[] = [];
  packing.on('data', (part: Buffer) => parts.push(part));
  const row = Buffer.alloc(1 + Math.ceil((width * bits) / 8), 255).fill(0, 0, 1);
  for (let at = 0; at < height; at += 1) if (!packing.write(row)) await once(packing, 'drain');
  packing.end();
  await once(packing, 'end');
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    ...before,
    chunk('IDAT', Buffer.concat(parts)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** What makes a PNG one that moves (11.3.6.1), in two pictures. */
export const control = (): Buffer => chunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]));

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Sends an image to a service. */
export const upload = (
  service: Service,
  body: Buffer | string,
  {
    type = 'image/jpeg',
    token,
    headers = {},
  }: { type?: string | undefined; token?: string; headers?: Sent['headers'] },
): Promise<Heard> =>
  send(service, {
    path: '/uploads',
    body,
    headers: {
      'content-type': type === 'none' ? undefined : type,
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    },
  });

/** What an image of ours says: its bytes, as they are. */
export async function shown(url: string) {
  const response = await fetch(url);
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}
