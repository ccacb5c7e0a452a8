import { join } from 'node:path';
import type { Fault } from './kernel/errors.js';

/** Who holds the cards: Stripe; nobody; or, embedded, a simulator that keeps its records in a file. */
export type CardConfig =
  | { readonly kind: 'stripe'; readonly secretKey: string; readonly webhookSecret: string }
  | { readonly kind: 'simulated'; readonly file: string }
  | { readonly kind: 'none' };

/** The variables that say so, each valid by itself. */
type Given = {
  readonly DATA_DIR: string;
  readonly DATABASE_URL?: string | undefined;
  readonly STRIPE_SECRET_KEY?: string | undefined;
  readonly STRIPE_WEBHOOK_SECRET?: string | undefined;
};

/**
 * Who holds the cards, by what was given. Throws what `refused` makes of one variable without the other: payments of which nobody is told would
 * be found at the next look only.
 */
export function cardsFrom(is: Given, refused: (problems: readonly string[]) => Fault): CardConfig {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret } = is;
  if (secretKey && webhookSecret) return { kind: 'stripe', secretKey, webhookSecret };
  if (secretKey) throw refused(['STRIPE_WEBHOOK_SECRET must be set when STRIPE_SECRET_KEY is']);
  if (webhookSecret) throw refused(['STRIPE_SECRET_KEY must be set when STRIPE_WEBHOOK_SECRET is']);
  return is.DATABASE_URL ? { kind: 'none' } : { kind: 'simulated', file: join(is.DATA_DIR, 'gateway.jsonl') };
}
