import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import type { Route, Served } from '../requestScope.js';
import type { Observer } from './observer.js';

const nothing = () => undefined;

/**
 * One line for each request when it is over: id, method, route, status, milliseconds, kind of viewer, codes, and the name
 * of the operation when it is one of the manifest. No URL, header, address or body: pino-http is given nothing of them.
 */
export function requestLog(log: Logger): Observer {
  const requests = new WeakMap<ServerResponse, Served>();
  const line = (request: IncomingMessage, response: ServerResponse, { ms }: { ms: number }) => {
    const { route, viewer, operation, codes } = requests.get(response) as Served;
    const outcome = response.writableFinished ? { status: response.statusCode } : { aborted: true };
    const known = {
      ...(viewer && { viewer }),
      ...(operation && { operation }),
      ...(codes.size && { codes: [...codes] }),
    };
    return { method: methodOf(request), route, ...outcome, ms, ...known };
  };
  const middleware = pinoHttp({
    logger: log,
    serializers: { req: nothing, res: nothing, err: nothing },
    wrapSerializers: false,
    quietReqLogger: true,
    quietResLogger: true,
    customAttributeKeys: { reqId: 'requestId', responseTime: 'ms' },
    genReqId: (_request, response) => (requests.get(response) as Served).id,
    // Faults have a line of their own; a service that turns people away wants to be looked at.
    customLogLevel: (_request, response) => levelOf(response.statusCode, (requests.get(response) as Served).route),
    customSuccessObject: line,
    customErrorObject: (request, response, _error, seen) => line(request, response, seen),
    customSuccessMessage: () => 'A request was answered.',
    customErrorMessage: () => 'A request was answered.',
  });
  return {
    within({ request, response, served }, work) {
      requests.set(response, served);
      middleware(request, response);
      return work();
    },
  };
}

/** Probes come every second and say nothing while all is well. */
const levelOf = (status: number, route: Route) =>
  status === 503 ? 'warn' : route === '/live' || route === '/ready' ? 'debug' : 'info';

const METHODS = ['GET', 'POST', 'OPTIONS', 'HEAD'] as const;

/** The method of a request: one of those we know, or `other`. */
export const methodOf = ({ method }: IncomingMessage): string => METHODS.find((known) => known === method) ?? 'other';
