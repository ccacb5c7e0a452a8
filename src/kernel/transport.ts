/** How a token reaches the client and comes back: kept by an app, or by a browser where no script can read it. */
export type Transport = 'BEARER' | 'COOKIE';
