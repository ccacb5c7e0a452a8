import { type RequestHandler, Router } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { hashIn, readImage, UPLOADS_PATH } from '../../uploads/index.js';
import { crossOrigin } from '../crossOrigin.js';
import { LIMITS } from '../limits.js';
import { ownPages } from '../ownPages.js';
import { policy } from '../pages.js';
import type { Ports } from '../ports.js';
import { refusal } from '../refusal.js';
import type { SourceOf } from '../source.js';
import { type Answering, answeringOn, spend } from './answering.js';
import { takeImage } from './takeImage.js';

type Serving = { readonly sourceOf: SourceOf; readonly origins: readonly string[]; readonly log: Logger };

/** An image is a picture and nothing else, however it is looked at: it loads and runs nothing. Any page may show it. */
const IMAGE = { ...policy({ sandbox: [] }), crossOriginResourcePolicy: { policy: 'cross-origin' } } as const;

/** Its address says its content: what is there once is there for ever. */
const KEPT = 'public, max-age=31536000, immutable';

/** Takes images and shows them, everything under `/uploads`. */
export function uploadsHandler(ports: Ports, { sourceOf, origins, log }: Serving): RequestHandler {
  const answering = answeringOn(ports, { sourceOf, log });
  const isOwnPage = ownPages(new Set([new URL(ports.publicUrl).origin, ...origins]));
  const isPreflight = origins.length > 0 ? crossOrigin(origins) : () => false;
  const router = Router();
  router.use(UPLOADS_PATH, (request, response, next) => {
    if (!isPreflight(request, response)) next();
  });
  router.post(UPLOADS_PATH, takeImage({ ...ports, isOwnPage }, answering));
  router.get(`${UPLOADS_PATH}/:name`, helmet(IMAGE), showImage(ports, answering));
  router.all([UPLOADS_PATH, `${UPLOADS_PATH}/:name`], answering(nothingElse));
  return router;
}

const nothingElse = async () => {
  throw refusal('METHOD_NOT_ALLOWED');
};

const showImage = ({ read }: Ports, answering: Answering): RequestHandler =>
  answering(async ({ request, response, client }) => {
    await spend(client, LIMITS.imageCost);
    const hash = hashIn(String(request.params.name));
    const bytes = hash && (await readImage(read.database, hash));
    if (!bytes) throw refusal('NOT_FOUND');
    response.set('cache-control', KEPT).type('image/webp').send(bytes);
  });
