import { type Request, type RequestHandler, type Response, Router } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { holdsCardNumber } from '../../kernel/cardNumber.js';
import { DataKeys } from '../../privacy/vault/keys.js';
import type { Allowance } from '../allowance.js';
import { logFault } from '../faultLog.js';
import { shownIn } from '../language.js';
import { LIMITS } from '../limits.js';
import { policy } from '../pages.js';
import type { Ports } from '../ports.js';
import type { SourceOf } from '../source.js';
import { cutWhenAnswered } from '../uploads/boundedBody.js';
import { confirming, keeping } from './consenting.js';
import { formFields } from './formFields.js';
import { note, STYLE_HASH } from './html.js';
import { type Came, cardRefused, type Ground, notUnderstood, type Page } from './page.js';
import { subscribing } from './subscribing.js';
import { unsubscribing } from './unsubscribing.js';

/** By their path; what follows it is what they are about. */
const PAGES: Readonly<Record<string, Page>> = {
  '/subscribe': { ...subscribing, cost: LIMITS.requestCost, isEmbedded: true },
  '/confirm-subscription': { ...confirming, cost: LIMITS.requestCost },
  '/keep-subscription': { ...keeping, cost: LIMITS.requestCost },
  '/unsubscribe': { ...unsubscribing, cost: 0 },
};

const CLOSED = { styleSrc: [STYLE_HASH], formAction: ["'self'"] };
/** Any page may show the form of subscribing: nobody is signed in there, and it asks for nothing that a frame could press by itself. */
const EMBEDDED = { ...CLOSED, frameAncestors: ['*'] };

/** The pages of mailing lists. None has a script, a cookie or anything that is loaded; GET and HEAD change nothing (RFC 8058, 3.2). */
export function mailingHandler(
  ports: Ports,
  { sourceOf, log }: { readonly sourceOf: SourceOf; readonly log: Logger },
): RequestHandler {
  const { clock, keyring, keyStore, keyLifeMs, letterThrottle, fork, allowances } = ports;
  const keys = new DataKeys(keyStore, keyring, keyLifeMs);
  const groundOf = (source: string): Ground => {
    const now = () => clock.now();
    return { source, now: now(), clock: now, em: fork(), keyring, keyStore, keys, letterThrottle };
  };
  const router = Router();
  for (const [path, page] of Object.entries(PAGES)) {
    const handle: RequestHandler = async (request, response) => {
      const source = sourceOf(request);
      try {
        const came = await answer(page, request, { source, client: allowances(source), groundOf });
        send(request, response, came);
      } catch (fault) {
        if (request.destroyed && !request.complete) return;
        logFault(log, fault);
        send(request, response, { status: 500, html: note(shownIn(request), 'bad', 'badFor') });
      }
    };
    router
      .route(`${path}/:about`)
      .all(helmet(policy(page.isEmbedded ? EMBEDDED : CLOSED)))
      .all((_request, response, next) => {
        // An older way to say the same, which knows no `*`.
        if (page.isEmbedded) response.removeHeader('x-frame-options');
        next();
      })
      .get(handle)
      .post(handle);
  }
  return router;
}

type Asking = {
  readonly source: string;
  readonly client: Allowance;
  readonly groundOf: (source: string) => Ground;
};

async function answer(page: Page, request: Request, { source, client, groundOf }: Asking): Promise<Came> {
  const language = shownIn(request);
  const about = String(request.params.about);
  if (page.cost > 0 && !(await client.spend(page.cost))) return { status: 429, html: note(language, 'bad', 'later') };
  if (request.method !== 'POST') return page.show(groundOf(source), about, language);
  const form = await formFields(request);
  if (!form) return notUnderstood(language);
  if ([...form.values()].some(holdsCardNumber)) return cardRefused(language);
  return page.act(groundOf(source), about, language, form);
}

function send(request: Request, response: Response, { status, html }: Came): void {
  cutWhenAnswered(request, response);
  response.status(status).type('html').send(html);
}
