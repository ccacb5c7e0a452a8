import type { IncomingMessage } from 'node:http';
import Negotiator from 'negotiator';

/** The language of `Accept-Language`; English when it asks for neither. */
export const languageOf = (request: IncomingMessage): 'EN' | 'FR' =>
  request.headers['accept-language'] && new Negotiator(request).language(['en', 'fr']) === 'fr' ? 'FR' : 'EN';
