import type { IncomingMessage } from 'node:http';
import Negotiator from 'negotiator';

/** The language of `Accept-Language`; English when it asks for neither. */
export const languageOf = (request: IncomingMessage): 'EN' | 'FR' =>
  request.headers['accept-language'] && new Negotiator(request).language(['en', 'fr']) === 'fr' ? 'FR' : 'EN';

/** What the address of a page asks for (`?lang=fr`), else what the browser does. */
export function shownIn(request: IncomingMessage & { readonly query: Readonly<Record<string, unknown>> }): 'EN' | 'FR' {
  const { lang } = request.query;
  return lang === 'fr' ? 'FR' : lang === 'en' ? 'EN' : languageOf(request);
}
