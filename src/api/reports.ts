import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { Logger } from 'pino';
import { logFault } from './faultLog.js';
import { answerError } from './graphqlHandler.js';
import { boundedBody, cutWhenAnswered } from './uploads/boundedBody.js';

/** What is told to us by another service, and how. */
export type Told = {
  readonly path: string;
  /** The most that is read of it, in bytes. */
  readonly largest: number;
  /** Whether whoever sends it is known, before any of it is read; left out where what is sent proves it. */
  readonly isKnown?: (request: Request) => boolean;
  /** Does what is to be done; false for what is not from whom it says. */
  readonly take: (body: Buffer, request: Request) => Promise<boolean>;
};

/** Takes what is told to us. The answer is the same whatever is told: 204, so that nobody learns by it what there is. */
export function reportsHandler({ path, largest, isKnown = () => true, take }: Told, log: Logger): RequestHandler {
  const answer = async (request: Request, response: Response) => {
    if (!isKnown(request)) return answerError(response, 'UNAUTHENTICATED');
    const body = await boundedBody(request, largest);
    if (!body) {
      cutWhenAnswered(request, response);
      return answerError(response, 'BODY_TOO_LARGE');
    }
    if (!(await take(body, request))) return answerError(response, 'UNAUTHENTICATED');
    response.status(204).end();
  };
  const router = Router();
  router.post(path, (request, response) =>
    answer(request, response).catch((fault: unknown) => {
      logFault(log, fault);
      if (!response.headersSent) answerError(response, 'INTERNAL', 500);
    }),
  );
  router.all(path, (_request, response) => answerError(response, 'METHOD_NOT_ALLOWED'));
  return router;
}
