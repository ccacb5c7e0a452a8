import { createHash, timingSafeEqual } from 'node:crypto';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { Logger } from 'pino';
import { type Desk, takeReturn } from '../dispatch/index.js';
import { logFault } from './faultLog.js';
import { answerError } from './graphqlHandler.js';
import { boundedBody, cutWhenAnswered } from './uploads/boundedBody.js';

export const BOUNCES_PATH = '/mail/bounces';

/** A report holds the message that it is about, or its headers; bytes. */
const LARGEST = 2 * 1024 * 1024;

/**
 * Takes reports of mail that came back, and of mail that was called spam, as `message/rfc822`, from whoever knows the secret. The answer is
 * the same whatever the report says: 204, so that nobody learns which messages there are.
 */
export function bouncesHandler(desk: Desk, secret: string, log: Logger): RequestHandler {
  const expected = digestOf(`Bearer ${secret}`);
  const take = async (request: Request, response: Response) => {
    if (!timingSafeEqual(digestOf(request.headers.authorization ?? ''), expected))
      return answerError(response, 'UNAUTHENTICATED');
    const body = await boundedBody(request, LARGEST);
    if (!body) {
      cutWhenAnswered(request, response);
      return answerError(response, 'BODY_TOO_LARGE');
    }
    await takeReturn(desk, body);
    response.status(204).end();
  };
  const router = Router();
  router.post(BOUNCES_PATH, (request, response) =>
    take(request, response).catch((fault: unknown) => {
      logFault(log, fault);
      if (!response.headersSent) answerError(response, 'INTERNAL', 500);
    }),
  );
  router.all(BOUNCES_PATH, (_request, response) => answerError(response, 'METHOD_NOT_ALLOWED'));
  return router;
}

/** Of one length whatever was sent, so that the comparison takes the same time for all. */
const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();
