import { createHmac } from 'node:crypto';
import { keyOf } from './secret.js';

/** What is signed: an event at the time of an attempt. */
export type Signing = { readonly id: string; readonly at: Date; readonly body: Buffer };

/**
 * The headers of Standard Webhooks: HMAC-SHA-256 over `id.timestamp.body`, one signature for each secret that is good.
 * The timestamp is that of the attempt, so that a receiver can refuse what somebody recorded and sends again.
 */
export function signedHeaders({ id, at, body }: Signing, secrets: readonly string[]): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const signatures = secrets.map((secret) => {
    const digest = createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.`).update(body).digest('base64');
    return `v1,${digest}`;
  });
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}
