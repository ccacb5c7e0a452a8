import { hash, randomInt } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/core';
import { RecoveryCode } from './recoveryCode.entity.js';

const HOW_MANY = 10;
/** Digits and letters without I, L, O and U, which are read as others (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 4;
const GROUP_LENGTH = 6;

/** A code of 24 characters, 120 bits: `K3ZV9T-…`. */
const newCode = (): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''),
  ).join('-');

/**
 * What is stored of a code. A plain hash suffices, as for a token: NIST SP 800-63B-4, 3.1.2.2, asks for a slow one below
 * 112 bits, and argon2 of ten codes would cost a tenth of a second of a core at each try.
 */
const codeHash = (code: string): Buffer =>
  hash('sha256', code.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1'), 'buffer');

/** Makes ten new codes in the place of all that a person had. They are shown once: nothing that is kept gives them back. */
export async function replaceRecoveryCodes(em: EntityManager, person: string): Promise<string[]> {
  await em.nativeDelete(RecoveryCode, { person });
  const codes = Array.from({ length: HOW_MANY }, newCode);
  await em.insertMany(
    RecoveryCode,
    codes.map((code) => ({ person, codeHash: codeHash(code) })),
  );
  return codes;
}

/** Uses a code up. False when she has no such code, or no longer. */
export const redeemRecoveryCode = async (em: EntityManager, person: string, code: string): Promise<boolean> =>
  (await em.nativeDelete(RecoveryCode, { person, codeHash: codeHash(code) })) === 1;
