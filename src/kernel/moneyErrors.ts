import type { UserErrorEntry } from './userErrorEntry.js';

/** What can be expected to go wrong with cards, invoices and payments: a part of `USER_ERRORS`. */
export const MONEY_ERRORS = {
  CARD_MISSING: {
    en: 'The card was not given yet. Enter it first.',
    fr: 'La carte n’a pas encore été donnée. Saisissez-la d’abord.',
    explanation:
      'The card gateway has no card for this setup yet, or its owner has not proven to her bank that it is hers. Let the gateway’s library collect it in the browser, then call `keepCard` again.',
  },
  CARD_NOT_ACCEPTED: {
    en: 'This card was not accepted. Try another one.',
    fr: 'Cette carte n’a pas été acceptée. Essayez-en une autre.',
    explanation:
      'The card gateway or the bank did not accept the card. Nothing was kept; another card may be given to the same setup.',
  },
  NO_CARD: {
    en: 'You have no stored card. Store one first.',
    fr: 'Vous n’avez aucune carte enregistrée. Enregistrez-en une d’abord.',
    explanation: 'There is no card to pay with. Nothing was begun, and your consent was not kept.',
  },
  CARD_EXPIRED: {
    en: 'Your stored card has expired. Store another one.',
    fr: 'Votre carte enregistrée est expirée. Enregistrez-en une autre.',
    explanation: 'The card is past its last month. Nothing was begun, and your consent was not kept.',
  },
  CARD_BEING_CHARGED: {
    en: 'Your card is being charged at this moment, for this invoice or another one. Look again in some minutes.',
    fr: 'Votre carte est en cours de débit, pour cette facture ou une autre. Regardez de nouveau dans quelques minutes.',
    explanation:
      'A use of the card is under way, by the monthly processing or by hand, or nobody knows yet what came of it. No second one begins before it has ended, so that nothing is paid twice.',
  },
  AMOUNT_CHANGED: {
    en: 'Another amount is due now. Look at it and confirm it.',
    fr: 'Le montant à payer a changé. Vérifiez-le et confirmez-le.',
    explanation:
      'What is due of the invoice is not what you were shown: consent is to one amount, and no other is taken.',
  },
  TOO_LITTLE_FOR_CARD: {
    en: 'That is less than can be taken from a card.',
    fr: 'Ce montant est trop petit pour être débité d’une carte.',
    explanation: 'The card gateway takes no less than 50 cents. What is less is paid by other means.',
  },
  CARD_GATEWAY_AWAY: {
    en: 'Whoever holds the cards does not answer. Try again in a while.',
    fr: 'Le service qui conserve les cartes ne répond pas. Réessayez dans un moment.',
    explanation:
      'The card gateway gave no answer, or this service has none. Nothing was changed here; the same may be asked again.',
  },
  MORE_THAN_DUE: {
    en: 'That is more than is due on the invoice.',
    fr: 'C’est plus que ce qui reste à payer sur la facture.',
    explanation: 'No more is paid or credited than is due on the invoice.',
  },
  INVOICE_BEING_CHARGED: {
    en: 'A card is being charged for this invoice at this moment. Try again in some minutes.',
    fr: 'Une carte est en cours de débit pour cette facture. Réessayez dans quelques minutes.',
    explanation:
      'While money may be taken from a card for an invoice, nothing else is done with it. It ends by itself, in minutes as a rule.',
  },
  NO_SUCH_PAYMENT: {
    en: 'No such payment was recorded for the invoice.',
    fr: 'Aucun paiement semblable n’a été inscrit pour la facture.',
    explanation: 'The invoice has no payment of this sum, by these means, that was not taken back already.',
  },
} as const satisfies Record<string, UserErrorEntry>;
