import type { KoaContextWithOIDC } from 'oidc-provider';
import { languageOf } from '../language.js';
import { escaped, page, pagePolicy } from './html.js';
import { WORDS } from './words.js';

/** What a person sees when a partner sent her here with a request that cannot be trusted enough to send her back. */
export function errorPage(ctx: KoaContextWithOIDC, code: string): void {
  const language = languageOf(ctx.req);
  const words = WORDS[language];
  ctx.type = 'html';
  ctx.set('content-security-policy', pagePolicy());
  ctx.body = page(language, words.failed, `<p>${escaped(words.failedFor.replace('{code}', code))}</p>`);
}
