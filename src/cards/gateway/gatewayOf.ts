import type { CardConfig } from '../../cardConfig.js';
import type { CardGateway } from '../../kernel/cardGateway.js';
import type { Clock } from '../../kernel/clock.js';
import { noGateway } from './noGateway.js';
import { simulatedGateway } from './simulator.js';
import { stripeGateway } from './stripe.js';

/** Who holds the cards. In the embedded default every browser gives Stripe's test card of Visa. */
export function cardGatewayOf(cards: CardConfig, clock: Clock): CardGateway {
  switch (cards.kind) {
    case 'stripe':
      return stripeGateway(cards, clock);
    case 'simulated':
      return simulatedGateway({ clock, file: cards.file, givenByItself: 'pm_card_visa' });
    case 'none':
      return noGateway;
  }
}
