/** The prefix binds it to this very host, to TLS and to the whole of it (RFC 6265bis, 4.1.3.2): no other host can set or see it. */
const NAME = '__Host-klusster';
const BOUNDS = 'Path=/; Secure; HttpOnly; SameSite=Strict';

/** Gives a browser a token. Without an age: it is gone when the browser is closed, and is refused when its session ends. */
export const cookieWith = (token: string): string => `${NAME}=${token}; ${BOUNDS}`;

/** Takes it away again. */
export const NO_COOKIE = `${NAME}=; Max-Age=0; ${BOUNDS}`;

/** What a header `Cookie` holds under our name; more than one is more than a browser would send. */
export const tokensIn = (header: string | undefined): readonly string[] =>
  (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${NAME}=`))
    .map((pair) => pair.slice(NAME.length + 1));
