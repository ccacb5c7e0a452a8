/** Where images are served, and where they are sent to. */
export const UPLOADS_PATH = '/uploads';

const NAME = /^([0-9a-f]{64})\.webp$/;

/**
 * The address of an image on our own origin: its content says it, so that what is there never changes.
 * @param hash SHA-256 of the content, in hexadecimal
 */
export const imageUrl = (publicUrl: string, hash: string): string => `${publicUrl}${UPLOADS_PATH}/${hash}.webp`;

/** The hash in the last part of such an address; undefined for anything else. */
export function hashIn(name: string): Buffer | undefined {
  const hash = NAME.exec(name)?.[1];
  return hash === undefined ? undefined : Buffer.from(hash, 'hex');
}
