import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { type Desk, takeReturn } from '../dispatch/index.js';
import { reportsHandler } from './reports.js';

export const BOUNCES_PATH = '/mail/bounces';

/** A report holds the message that it is about, or its headers; bytes. */
const LARGEST = 2 * 1024 * 1024;

/** Takes reports of mail that came back, and of mail that was called spam, as `message/rfc822`, from whoever knows the secret. */
export function bouncesHandler(desk: Desk, secret: string, log: Logger): RequestHandler {
  const expected = digestOf(`Bearer ${secret}`);
  return reportsHandler(
    {
      path: BOUNCES_PATH,
      largest: LARGEST,
      isKnown: ({ headers }) => timingSafeEqual(digestOf(headers.authorization ?? ''), expected),
      async take(body) {
        await takeReturn(desk, body);
        return true;
      },
    },
    log,
  );
}

/** Of one length whatever was sent, so that the comparison takes the same time for all. */
const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();
