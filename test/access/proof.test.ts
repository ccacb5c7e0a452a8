import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { proofOf, provenData, verifyPackage } from '../../src/kernel/accessProof.js';
import { receiptKey } from '../../src/kernel/erasureReceipt.js';

/** Whoever shows what she was told shows it as it was told, and nobody changes a byte of it unseen (§13.1). */

const own = receiptKey(Buffer.alloc(32, 7));
const content = {
  format: 'klusster-access-package',
  reference: 'access_x',
  records: [{ name: 'account', value: 'Zoé' }],
};
const file = Buffer.from(provenData(content, proofOf(content, own)));

test('what is as it was signed is genuine, by the key that signed it and by no other', () => {
  const genuine = { genuine: true, reference: 'access_x', key: own.id };
  expect([verifyPackage(file), verifyPackage(file, own.id)]).toEqual([genuine, genuine]);
  const other = receiptKey(Buffer.alloc(32, 8));
  expect(verifyPackage(file, other.id).genuine).toBe(false);
  const forged = { ...proofOf(content, other), key: own.id };
  expect(verifyPackage(Buffer.from(provenData(content, forged)), own.id).genuine).toBe(false);
  const { publicKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64url');
  expect(verifyPackage(file, raw).genuine).toBe(false);
});

test('each bit of it counts', () => {
  let flips = 0;
  for (let at = 0; at < file.length; at += 1)
    for (let bit = 0; bit < 8; bit += 1) {
      const changed = Buffer.from(file);
      changed[at] = (changed[at] as number) ^ (1 << bit);
      if (verifyPackage(changed, own.id).genuine) throw new Error(`Bit ${bit} of byte ${at} does not count.`);
      flips += 1;
    }
  console.log(`packages: ${flips} flipped bits refused`);
  expect(flips).toBeGreaterThanOrEqual(2_000);
});

test('what is cut out, put in or put elsewhere is seen', () => {
  const some = fc.nat(file.length - 1);
  fc.assert(
    fc.property(some, some, fc.uint8Array({ maxLength: 8 }), (from, to, put) => {
      const [start, end] = [Math.min(from, to), Math.max(from, to)];
      const changed = Buffer.concat([file.subarray(0, start), put, file.subarray(end)]);
      expect(changed.equals(file) || !verifyPackage(changed, own.id).genuine).toBe(true);
    }),
    { numRuns: 500 },
  );
  for (const nothing of ['', '{}', 'null', '[]', '{"proof":null}'])
    expect(verifyPackage(Buffer.from(nothing)).genuine).toBe(false);
});
