import type { EntityManager } from '@mikro-orm/core';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { hearOfPayment } from '../charging/index.js';
import type { CardGateway } from '../kernel/cardGateway.js';
import { reportsHandler } from './reports.js';

export const CARD_EVENTS_PATH = '/cards/events';

/** An event holds one payment; bytes. */
const LARGEST = 256 * 1024;

/** Takes what the card gateway tells of payments, by its signature alone (Stripe, "Webhooks"): of each the payment is looked up. */
export const cardEventsHandler = (
  { fork, cards }: { readonly fork: () => EntityManager; readonly cards: CardGateway },
  log: Logger,
): RequestHandler =>
  reportsHandler(
    {
      path: CARD_EVENTS_PATH,
      largest: LARGEST,
      async take(body, { headers }) {
        const event = await cards.readEvent(body, String(headers['stripe-signature'] ?? ''));
        if (event) await hearOfPayment(fork(), event);
        return event !== undefined;
      },
    },
    log,
  );
