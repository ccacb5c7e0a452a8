import { createHmac, timingSafeEqual } from 'node:crypto';

/** How old an event may be when it arrives, in seconds (Stripe, "Verify webhook signatures manually"). */
export const TOLERANCE_SECONDS = 300;

const macOf = (secret: string, seconds: string, body: Buffer): Buffer =>
  createHmac('sha256', secret).update(`${seconds}.`).update(body).digest();

/** What stands in the header `Stripe-Signature` of an event that was sent at an instant. */
export function signatureOf(body: Buffer, secret: string, at: Date): string {
  const seconds = String(Math.floor(at.getTime() / 1000));
  return `t=${seconds},v1=${macOf(secret, seconds, body).toString('hex')}`;
}

/** Whether whoever knows the secret sent this body, no longer ago than an event may be old. */
export function isSigned(body: Buffer, signature: string, secret: string, now: Date): boolean {
  const [, seconds = '', given = ''] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature) ?? [];
  if (seconds === '' || now.getTime() / 1000 - Number(seconds) > TOLERANCE_SECONDS) return false;
  return timingSafeEqual(Buffer.from(given, 'hex'), macOf(secret, seconds, body));
}
