import { AsyncLocalStorage } from 'node:async_hooks';
import type { ErrorCode } from '../kernel/errors.js';
import type { Viewer } from '../privacy/viewer.js';

/** What logs, metrics and spans may know of a request. All of it is chosen by us, from closed sets, but the random id. */
export type Served = {
  readonly id: string;
  readonly route: Route;
  viewer?: Viewer['kind'];
  /** The name of an operation of the manifest. A name that a client chose could be anything, and is not here. */
  operation?: string;
  readonly codes: Set<ErrorCode>;
};

/** What is served, a closed set; a path that a stranger asks for is `other`. */
export const ROUTES = [
  '/graphql',
  '/graphiql',
  '/data-map',
  '/outbox',
  '/oauth',
  '/confirm-registration',
  '/sign-in',
  '/reset-password',
  '/confirm-address',
  '/subscribe',
  '/confirm-subscription',
  '/keep-subscription',
  '/unsubscribe',
  '/uploads',
  '/access',
  '/mail',
  '/assets',
  '/live',
  '/ready',
  '/',
  'other',
] as const;
export type Route = (typeof ROUTES)[number];

/** The route of a request target. */
export function routeOf(target = ''): Route {
  const path = target.split('?', 1)[0] ?? '';
  if (path === '/') return '/';
  const first = `/${path.split('/', 2)[1]}`;
  return ROUTES.find((route) => route === first) ?? 'other';
}

const scope = new AsyncLocalStorage<Served>();

/** Runs the work of one request under its id, so that an error names it wherever it arises. */
export const inRequest = <Result>(id: string, work: () => Result, route: Route = 'other'): Result =>
  scope.run({ id, route, codes: new Set() }, work);

/** The request being served, or undefined outside one. */
export const currentRequest = (): Served | undefined => scope.getStore();

/** The id of the request being served, or undefined outside one. */
export const currentRequestId = (): string | undefined => scope.getStore()?.id;
