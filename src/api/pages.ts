import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import express, { type Express, type RequestHandler, type Response } from 'express';
import helmet, { type HelmetOptions } from 'helmet';
import { answerError } from './graphqlHandler.js';
import type { Readiness } from './readiness.js';

/** What GraphiQL's "view as" offers; only the embedded demo has it. */
export type Demo = {
  readonly password: string;
  readonly people: readonly { readonly email: string; readonly label: { readonly en: string; readonly fr: string } }[];
};

const BUILT = fileURLToPath(new URL('../../web/dist/', import.meta.url));

/** Our pages load nothing from elsewhere and set no tracker (CASL 7, 8; policy §14): the browser is told to enforce it. */
const CLOSED = { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] };
/** The headers of a page that may do what these directives say, and nothing else. */
export const policy = (directives: Record<string, string[]>): HelmetOptions => ({
  contentSecurityPolicy: { useDefaults: false, directives: { ...CLOSED, ...directives } },
  referrerPolicy: { policy: 'no-referrer' },
  // Behind plain HTTP on a developer's machine the header would lock the browser out; the proxy that ends TLS sets it.
  strictTransportSecurity: false,
});
const OWN = ["'self'"];
/** GraphiQL's editor writes style attributes and draws icons from data URLs; it evaluates nothing. */
const EDITOR = {
  scriptSrc: OWN,
  styleSrc: [...OWN, "'unsafe-inline'"],
  imgSrc: [...OWN, 'data:'],
  fontSrc: OWN,
  connectSrc: OWN,
  workerSrc: OWN,
};
const PAGE = { scriptSrc: OWN, styleSrc: OWN, imgSrc: OWN, connectSrc: OWN };

/** Where the links of our messages lead. What a link holds stands after its `#` and is told to no server. */
const LINKS = ['/confirm-registration', '/sign-in', '/reset-password', '/confirm-address'];

/** What is served beside the pages, where it is. */
type Others = {
  readonly [Part in 'outbox' | 'oauth' | 'uploads' | 'mailing' | 'bounces' | 'cardEvents' | 'access']?:
    | RequestHandler
    | undefined;
};

/**
 * Everything that is not GraphQL: GraphiQL, the data map, their assets, whether the process lives, and whether it is ready.
 * @param others the pages that show what was mailed, which only the embedded demo has; the authorization server and its pages; images;
 *   the pages of mailing lists; what takes reports of mail that came back, what the card gateway tells, and answers to requests for access
 */
export function pages(
  demo: Demo | undefined,
  ready: () => Promise<Readiness>,
  { outbox, oauth, uploads, mailing, bounces, cardEvents, access }: Others = {},
): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(helmet(policy({})), neverKept);
  app.get('/', (_request, response) => response.redirect(302, '/graphiql'));
  app.get('/live', (_request, response) => void response.json({ live: true }));
  app.get('/ready', async (_request, response) => {
    const state = await ready();
    response.status(state.ready ? 200 : 503).json(state);
  });
  app.get('/graphiql/demo.json', (_request, response) => {
    if (demo) response.json(demo);
    else answerError(response, 'NOT_FOUND', 404);
  });
  app.get('/graphiql', helmet(policy(EDITOR)), page('graphiql.html'));
  app.get('/data-map', helmet(policy(PAGE)), page('data-map.html'));
  if (outbox) app.use('/outbox', outbox);
  app.get(LINKS, helmet(policy(PAGE)), page('link.html'));
  if (mailing) app.use(mailing);
  if (oauth) app.use(oauth);
  if (uploads) app.use(uploads);
  if (bounces) app.use(bounces);
  if (cardEvents) app.use(cardEvents);
  if (access) app.use(access);
  app.use('/assets', express.static(`${BUILT}assets`, { index: false, redirect: false, setHeaders: keptForever }));
  app.use((_request, response) => answerError(response, 'NOT_FOUND', 404));
  app.use(((error: { status?: number }, _request: unknown, response: Response, _next: unknown) => {
    const status = error.status ?? 500;
    response.set('cache-control', NEVER_KEPT);
    answerError(response, status < 500 ? 'BAD_REQUEST' : 'INTERNAL', status);
  }) as never);
  return app;
}

const NEVER_KEPT = 'no-store';

const neverKept: RequestHandler = (_request, response, next) => {
  response.set('cache-control', NEVER_KEPT);
  next();
};

/** The names of assets hold a hash of their content: what a name once meant it means for ever. */
const keptForever = (response: Response) => void response.set('cache-control', 'public, max-age=31536000, immutable');

const page = (name: string): RequestHandler => {
  const isBuilt = existsSync(`${BUILT}${name}`);
  return (_request, response) => {
    if (!isBuilt) return answerError(response, 'NOT_FOUND', 404);
    // Kept, and asked for again each time: a page of an earlier build names assets that are gone.
    response.set('cache-control', 'no-cache').sendFile(name, { root: BUILT, cacheControl: false });
  };
};
