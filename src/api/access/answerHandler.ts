import { type RequestHandler, Router } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { ANSWER_PATH, ANSWER_STYLE, accessPackageSchema, takeAnswer } from '../../access/index.js';
import { DataKeys } from '../../privacy/vault/keys.js';
import { LIMITS } from '../limits.js';
import { policy } from '../pages.js';
import type { Ports } from '../ports.js';
import { refusal } from '../refusal.js';
import type { SourceOf } from '../source.js';
import { answeringOn, spend } from '../uploads/answering.js';

/** An answer is read: it loads and runs nothing, wherever it is opened. */
const ANSWER = policy({ styleSrc: [ANSWER_STYLE], sandbox: ['allow-same-origin'] });
const SCHEMA_PATH = '/access-package.schema.json';

/**
 * Gives the answer to a request for access to whoever has its link, once (§13.1), and says by which schema its data are. `HEAD`, with which
 * programs look at a link without following it, takes nothing.
 */
export function answerHandler(
  ports: Ports,
  { sourceOf, log }: { readonly sourceOf: SourceOf; readonly log: Logger },
): RequestHandler {
  const answering = answeringOn(ports, { sourceOf, log });
  const keys = new DataKeys(ports.keyStore, ports.keyring, 0);
  const schema = JSON.stringify(accessPackageSchema(), null, 2);
  const router = Router();
  router.get(SCHEMA_PATH, (_request, response) => void response.type('application/schema+json').send(schema));
  router.all(
    `${ANSWER_PATH}/:token`,
    helmet(ANSWER),
    answering(async ({ request, response, client }) => {
      if (request.method !== 'GET') throw refusal('METHOD_NOT_ALLOWED');
      await spend(client, LIMITS.requestCost);
      const now = ports.clock.now();
      const taken = await takeAnswer({ em: ports.fork(), keys, now }, String(request.params.token));
      if (!taken) throw refusal('NOT_FOUND');
      const { type, extension } = taken;
      response.set('content-disposition', `attachment; filename="klusster-access.${extension}"`);
      response.set('x-robots-tag', 'noindex').type(type).send(taken.text);
    }),
  );
  return router;
}
