/** One attempt to tell a partner something: what is sent, and to which address. */
export type WebhookRequest = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

/**
 * What became of an attempt. `DELIVERED`: answered with 2xx. `GONE`: with 410, so that nothing is wanted there any more.
 * `REJECTED`: with anything else, redirects among it. `FORBIDDEN_ADDRESS`: its name led where nothing of ours may go.
 */
export const WEBHOOK_OUTCOMES = [
  'DELIVERED',
  'GONE',
  'REJECTED',
  'TIMED_OUT',
  'UNREACHABLE',
  'FORBIDDEN_ADDRESS',
] as const;
export type WebhookOutcome = (typeof WEBHOOK_OUTCOMES)[number];

/** What is known of an attempt: nothing of what the answer said but its status, when there was one. */
export type WebhookAnswer = { readonly outcome: WebhookOutcome; readonly status?: number };

/** The port through which partners are told something. It never rejects for what the other side does; that is an outcome. */
export interface WebhookPort {
  post(request: WebhookRequest): Promise<WebhookAnswer>;
}

/** Where partners may have us call: public addresses by https, and this machine itself where everything is embedded. */
export type WebhookReach = { readonly loopback: boolean };
