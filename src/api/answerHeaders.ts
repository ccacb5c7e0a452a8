import helmet from 'helmet';

/**
 * What every GraphQL answer bears, made once: a chain of middleware for each request would set the same again and again.
 * It is JSON for a program: as a page it may load nothing, be framed by nobody and be guessed to be nothing else.
 */
export function answerHeaders(readableFrom: readonly string[]): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  const sink = {
    setHeader: (name: string, value: string) => headers.set(name.toLowerCase(), value),
    removeHeader: () => {},
  };
  secure({} as never, sink as never, () => {});
  // Answers depend on who asks, in which language and how; none of them is kept by anybody on the way.
  headers.set('cache-control', 'private, no-store');
  const varies = ['authorization', 'cookie', 'accept-language', 'x-klusster-withheld', 'x-klusster-act-as'];
  headers.set('vary', [...varies, ...(readableFrom.length > 0 ? ['origin'] : [])].join(', '));
  return headers;
}

/** Of helmet's headers those that mean something for JSON. */
const secure = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] },
  },
  referrerPolicy: { policy: 'no-referrer' },
  // The proxy that ends TLS sets it.
  strictTransportSecurity: false,
  xFrameOptions: { action: 'deny' },
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
});
