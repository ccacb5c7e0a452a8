import { type Database, statementName } from '../db/database.js';

const READ = `select encode(bytes, 'base64')::text from image where hash = $1`;
const NAME = statementName(READ);

/**
 * The bytes of an image by the hash of its content; undefined when there is none.
 * @param hash SHA-256
 */
export async function readImage(database: Database, hash: Buffer): Promise<Buffer | undefined> {
  const [row] = await database.query(READ, [hash], NAME);
  return row?.[0] ? Buffer.from(row[0], 'base64') : undefined;
}
