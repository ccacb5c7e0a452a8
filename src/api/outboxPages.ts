import { Router } from 'express';
import helmet from 'helmet';
import { mailOf, newestOf } from '../mail/index.js';
import { answerError } from './graphqlHandler.js';
import { shownIn } from './language.js';
import { outboxList, outboxMessage, STYLE_HASH } from './outboxHtml.js';
import { policy } from './pages.js';

/** Messages that the list shows. */
const LISTED = 100;

const PAGE = { styleSrc: [STYLE_HASH], frameSrc: ["'self'"] };
/** What was mailed is shown in a frame of ours, as a document of nowhere, and may have style attributes and nothing else. */
const MAIL = { styleSrc: ["'unsafe-inline'"], frameAncestors: ["'self'"], sandbox: [] };

/** The pages that show what was written to an outbox folder. */
export function outboxPages(folder: string): Router {
  const router = Router();
  router.get('/', helmet(policy(PAGE)), async (request, response) => {
    response.type('html').send(outboxList(await newestOf(folder, LISTED), shownIn(request)));
  });
  router.get('/:name', helmet(policy(PAGE)), async (request, response) => {
    const mail = await mailOf(folder, request.params.name);
    if (mail) response.type('html').send(outboxMessage(mail, shownIn(request)));
    else answerError(response, 'NOT_FOUND', 404);
  });
  router.get('/:name/html', helmet(policy(MAIL)), async (request, response) => {
    const mail = await mailOf(folder, request.params.name);
    if (mail) response.type('html').send(mail.html);
    else answerError(response, 'NOT_FOUND', 404);
  });
  return router;
}
