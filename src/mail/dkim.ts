import { createPrivateKey } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import DKIM from 'nodemailer/lib/dkim';
import { Fault } from '../kernel/errors.js';
import type { DkimConfig } from '../mailConfig.js';

/** Puts a signature before a message (RFC 6376). */
export type Dkim = (bytes: Buffer) => Promise<Buffer>;

/** Weaker keys are not believed (RFC 8301, 3.2). */
const LEAST_BITS = 2048;
const READABLE_BY_OTHERS = 0o077;

/**
 * Header fields that are signed wherever they stand. Both of one-click unsubscribing must be (RFC 8058, 4), and those that say who
 * wrote what to whom (RFC 6376, 5.4.1).
 */
const SIGNED = [
  'From',
  'To',
  'Subject',
  'Date',
  'Message-ID',
  'MIME-Version',
  'Content-Type',
  'Content-Transfer-Encoding',
  'Auto-Submitted',
  'List-Id',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
];

/**
 * Signs with the RSA key of a PEM file. Throws `Fault` for a key that is missing, readable by others, no RSA key or a weak one;
 * the message quotes nothing of it.
 */
export function dkimWith({ domain, selector, keyFile }: DkimConfig): Dkim {
  const signer = new DKIM({
    domainName: domain,
    keySelector: selector,
    privateKey: keyIn(keyFile),
    headerFieldNames: SIGNED.join(':'),
  });
  return (bytes) => buffer(signer.sign(bytes));
}

function keyIn(path: string): string {
  const fault = (what: string) => new Fault(`The DKIM key ${what}. Check DKIM_KEY_FILE.`, 'DKIM key file');
  let text: string;
  try {
    if (process.platform !== 'win32' && (statSync(path).mode & READABLE_BY_OTHERS) !== 0)
      throw fault('is open to other users of the machine: set its mode to 0600');
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw error instanceof Fault ? error : fault('cannot be read');
  }
  try {
    const key = createPrivateKey(text);
    if (key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= LEAST_BITS) return text;
  } catch {
    // The parser quotes what it was given.
  }
  throw fault(`is no RSA key of ${LEAST_BITS} bits or more`);
}
