import type { RequestHandler } from 'express';

/** A handler that is loaded with the first request for it, so that a start does not wait for what few ask for. */
export function onFirstUse(load: () => Promise<RequestHandler>): RequestHandler {
  let loaded: Promise<RequestHandler> | undefined;
  return (request, response, next) => {
    loaded ??= load();
    loaded.then((handle) => handle(request, response, next), next);
  };
}
