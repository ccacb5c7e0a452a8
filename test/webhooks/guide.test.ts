import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newSecret } from '../../src/webhooks/secret.js';
import { signedHeaders } from '../../src/webhooks/signedHeaders.js';
import { WEBHOOK_EVENTS } from '../../src/webhooks/webhookEvents.js';

/** The page that partners read: its code is run, and its table is held against the list of events. */

const guide = readFileSync(join(import.meta.dirname, '../../docs/partners-webhooks.md'), 'utf8');

type Verified = (secrets: string[], headers: Record<string, string>, body: Buffer) => unknown;
const code = /```js\n(.*?)```/s.exec(guide)?.[1] ?? '';
const { verified } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { verified: Verified };

const [secret, former] = [newSecret(), newSecret()];
const body = Buffer.from(JSON.stringify({ type: 'webhook.ping', data: {} }));
const signed = (at = new Date(), secrets = [secret, former]) => signedHeaders({ id: 'one', at, body }, secrets);

test('what it verifies is what we sign, with either of two secrets', () => {
  for (const one of [secret, former])
    expect(verified([one], signed(), body)).toEqual({ type: 'webhook.ping', data: {} });
});

test('what was changed, is old, is not signed or is signed by another is not verified', () => {
  const headers = signed();
  const minutesAgo = new Date(Date.now() - 6 * 60_000);
  const wrong: Parameters<Verified>[] = [
    [[newSecret()], headers, body],
    [[], headers, body],
    [[secret], { ...headers, 'webhook-id': 'two' }, body],
    [[secret], { ...headers, 'webhook-timestamp': 'soon' }, body],
    [[secret], { ...headers, 'webhook-signature': 'v1,' }, body],
    [[secret], { ...headers, 'webhook-signature': headers['webhook-signature']?.replaceAll('v1,', 'v2,') ?? '' }, body],
    [[secret], {}, body],
    [[secret], signed(minutesAgo), body],
    [[secret], headers, Buffer.from(`${body} `)],
  ];
  for (const given of wrong) expect(verified(...given)).toBeNull();
});

test('each event that there is stands in its table, with the lists of words that it holds', () => {
  for (const { type, holds } of Object.values(WEBHOOK_EVENTS)) {
    const row = guide.split('\n').find((line) => line.startsWith(`| \`${type}\` |`));
    for (const name of Object.keys(holds)) expect(row).toContain(`\`${name}\``);
    expect({ type, row }).toEqual({ type, row: expect.any(String) });
  }
});
