/**
 * Headers that a request has once (RFC 9110, 5.3; of `Host`, RFC 9112, 3.2). Of two, a proxy in front may believe one and we the other:
 * where somebody is checked there, it is somebody else who acts here.
 */
const ONCE: ReadonlySet<string> = new Set([
  'authorization',
  'content-type',
  'host',
  'idempotency-key',
  'origin',
  'sec-fetch-site',
  'x-klusster-act-as',
  'x-klusster-withheld',
]);

/** Whether a request says twice what is said once; `headers` are name, value, name, value … as they came. */
export function saidTwice(headers: readonly string[]): boolean {
  const said = new Set<string>();
  for (let at = 0; at < headers.length; at += 2) {
    const name = headers[at]?.toLowerCase() ?? '';
    if (!ONCE.has(name)) continue;
    if (said.has(name)) return true;
    said.add(name);
  }
  return false;
}
