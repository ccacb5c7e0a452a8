import { type RequestHandler, Router } from 'express';
import type { Logger } from 'pino';
import { DataKeys } from '../../privacy/vault/keys.js';
import { logFault } from '../faultLog.js';
import type { Ports } from '../ports.js';
import type { SourceOf } from '../source.js';
import { interactionPages } from './interaction.js';
import { OAUTH_PATH, oauthProvider } from './provider.js';

const METADATA = '/.well-known/openid-configuration';

/** The authorization server and its pages: everything under `/oauth`, and where RFC 8414 looks for its metadata. */
export function oauthHandler(
  ports: Ports,
  { publicUrl, sourceOf, log }: { readonly publicUrl: string; readonly sourceOf: SourceOf; readonly log: Logger },
): RequestHandler {
  const { clock, keyring, reserve, keyStore, keyLifeMs, signInThrottle, letterThrottle, factorRules, fork } = ports;
  const provider = oauthProvider({ database: reserve, keyring, clock, publicUrl, log });
  const keys = new DataKeys(keyStore, keyring, keyLifeMs);
  const own = new URL(publicUrl);
  const pages = interactionPages(
    provider,
    (request) => ({
      source: sourceOf(request),
      now: clock.now(),
      em: fork(),
      reserve,
      keyring,
      keys,
      keyStore,
      signInThrottle,
      letterThrottle,
      factorRules,
      publicUrl,
    }),
    own.origin,
  );
  const callback = provider.callback() as unknown as RequestHandler;
  const router = Router();
  router.use((request, _response, next) => {
    // Where we are is said by the configuration, whatever a request or a proxy says.
    request.headers['x-forwarded-proto'] = own.protocol.slice(0, -1);
    request.headers['x-forwarded-host'] = own.host;
    next();
  });
  router.get(`/.well-known/oauth-authorization-server${OAUTH_PATH}`, (request, response, next) => {
    request.url = METADATA;
    request.originalUrl = `${OAUTH_PATH}${METADATA}`;
    callback(request, response, next);
  });
  router.use(`${OAUTH_PATH}/interaction/:uid`, (request, response, next) => {
    pages(request, response).catch((fault: unknown) => {
      logFault(log, fault);
      next(fault);
    });
  });
  router.use(OAUTH_PATH, callback);
  return router;
}
