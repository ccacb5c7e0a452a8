import { createHash, sign, verify } from 'node:crypto';
import { publicKeyOf, type ReceiptKey } from './erasureReceipt.js';

// Whoever has this file, that of the receipts and Node.js checks a package: they import nothing of ours and read nothing.

/** What proves that a package is as it was made here: the SHA-256 of its data in hex, by whose key it is signed, and the signature (Ed25519, RFC 8032). */
export type AccessProof = { readonly sha256: string; readonly key: string; readonly signature: string };

const HEADING = 'klusster access package v1\n';
const PROOF = ['sha256', 'key', 'signature'] as const;

/** The one way in which data are written to be hashed, and a file to be read. */
const written = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

const hashOf = (content: object): string => createHash('sha256').update(written(content)).digest('hex');

const signed = (sha256: string): Buffer => Buffer.from(`${HEADING}${sha256}`);

/** Signs the content of a package. */
export function proofOf(content: object, { id, key }: ReceiptKey): AccessProof {
  const sha256 = hashOf(content);
  return { sha256, key: id, signature: sign(null, signed(sha256), key).toString('base64url') };
}

/** The file of a package: its content, and what proves it. */
export const provenData = (content: object, proof: AccessProof): string => written({ ...content, proof });

/** What a look at a package found: that it is genuine, and by whose key; or what is wrong with it. */
export type PackageVerdict =
  | { readonly genuine: true; readonly reference: string; readonly key: string }
  | { readonly genuine: false; readonly wrong: string };

const refused = (wrong: string): PackageVerdict => ({ genuine: false, wrong });

/** Looks whether a package is as it was signed, to the byte. Without `publicKey` it can only be told that it was signed by the key that it names. */
export function verifyPackage(bytes: Uint8Array, publicKey?: string): PackageVerdict {
  const text = Buffer.from(bytes).toString('utf8');
  const found = parsed(text);
  if (!found || written({ ...found.content, proof: found.proof }) !== text)
    return refused('This is no package, or it is written in another way than it was made.');
  const { content, proof } = found;
  if (proof.sha256 !== hashOf(content)) return refused('What it says was changed.');
  if (publicKey !== undefined && proof.key !== publicKey) return refused('It names another key than the one given.');
  const key = publicKeyOf(proof.key);
  const signature = Buffer.from(proof.signature, 'base64url');
  const isOneSpelling = signature.toString('base64url') === proof.signature;
  if (!key || !isOneSpelling || !verify(null, signed(proof.sha256), key, signature))
    return refused('The signature does not fit: key, signature or hash were changed.');
  return { genuine: true, reference: String((content as { reference?: unknown }).reference), key: proof.key };
}

function parsed(text: string): { readonly content: object; readonly proof: AccessProof } | undefined {
  try {
    const { proof, ...content } = JSON.parse(text);
    return PROOF.every((name) => typeof proof[name] === 'string') ? { content, proof } : undefined;
  } catch {
    return undefined;
  }
}
