import { type Heard, type Sent, send } from '../../support/hostile.js';
import type { Service } from '../../support/service.js';

/** An answer as the viewer sees it: status, headers in their order, body to the byte; request id, what is made anew and time masked. */
export type Seen = { readonly status: number; readonly headers: readonly string[]; readonly body: string };

/** What is made anew each time and told once: tokens; challenges; the secrets of apps; recovery codes. */
const MADE = [
  /kls_[A-Za-z0-9_-]{43}/g,
  // In JSON within JSON, too.
  /(?<=")[A-Za-z0-9_-]{43}(?=\\?")/g,
  /(?<=["=])[A-Z2-7]{32}(?=["&])/g,
  /(?<=")(?:[0-9A-Z]{6}-){3}[0-9A-Z]{6}(?=")/g,
];
/** Headers that tell the time, and seconds left within others (RateLimit, Retry-After). Time is no part of the comparison. */
const TIMES = new Set(['date']);
const SECONDS_LEFT: Readonly<Record<string, RegExp>> = {
  ratelimit: /(?<=;\s*t=)\d+/g,
  'ratelimit-reset': /\d+/g,
  'retry-after': /\d+/g,
};

export async function exchange(service: Service, sent: Sent): Promise<Seen> {
  return masked(await send(service, sent));
}

function masked({ status, headers, text }: Heard): Seen {
  const id = String(headers['x-request-id'] ?? '');
  const dots = (value: string) => '·'.repeat(value.length);
  const mask = (value: string) =>
    MADE.reduce((text, made) => text.replace(made, dots), id ? value.replaceAll(id, dots(id)) : value);
  const lines = Object.entries(headers)
    .filter(([name]) => !TIMES.has(name))
    .map(([name, value]) => `${name}: ${mask(String(value)).replace(SECONDS_LEFT[name] ?? /$^/, '·')}`);
  return { status, headers: lines, body: mask(text) };
}

/** Where two answers differ, in words that repeat nothing of either; undefined when they are the same to the last byte. */
export function difference(first: Seen, twin: Seen): string | undefined {
  if (first.status !== twin.status) return `the status: ${first.status} and ${twin.status}`;
  if (first.body !== twin.body)
    return `the body at ${placeOf(JSON.parse(first.body), JSON.parse(twin.body)) ?? 'the way it is written'}`;
  const lines = [first.headers, twin.headers].flatMap((here, at, both) =>
    here.filter((line) => !both[1 - at]?.includes(line)),
  );
  if (lines.length > 0) return `the header ${lines[0]?.split(':')[0]}`;
  return first.headers.join() === twin.headers.join() ? undefined : 'the order of the headers';
}

/** The path of the first difference between two values of JSON. */
function placeOf(first: unknown, twin: unknown, path = '$'): string | undefined {
  if (Object.is(first, twin)) return undefined;
  if (typeof first !== 'object' || typeof twin !== 'object' || !first || !twin)
    return `${path} (${kindOf(first)} and ${kindOf(twin)})`;
  const keys = [...new Set([...Object.keys(first), ...Object.keys(twin)])];
  for (const key of keys) {
    const place = placeOf(first[key as never], twin[key as never], `${path}.${key}`);
    if (place) return place;
  }
  return undefined;
}

const kindOf = (value: unknown) => (value === null ? 'null' : value === undefined ? 'nothing' : typeof value);
