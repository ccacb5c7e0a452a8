import { template } from './note.js';

const why = {
  EN: 'you pay for your klusster by card.',
  FR: 'vous payez votre klusster par carte.',
};

/** For whoever pays by card: that it ends. Nothing of the card stands in a mail. */
export const card = {
  CARD_ENDS_SOON: template<Record<never, string>>({
    EN: () => ({
      subject: 'Your card ends next month',
      paragraphs: [
        'The card that you pay Klusster with ends next month.',
        'Give the new one at Klusster when you have it. Never send us its number by mail or in a form: it goes to the payment service alone.',
      ],
      why: why.EN,
    }),
    FR: () => ({
      subject: 'Votre carte expire le mois prochain',
      paragraphs: [
        'La carte avec laquelle vous payez Klusster expire le mois prochain.',
        'Donnez la nouvelle chez Klusster quand vous l’aurez. Ne nous envoyez jamais son numéro par courriel ni dans un formulaire : il ne va qu’au service de paiement.',
      ],
      why: why.FR,
    }),
  }),
  CARD_ENDS_NOW: template<Record<never, string>>({
    EN: () => ({
      subject: 'Your card ends this month',
      paragraphs: [
        'The card that you pay Klusster with ends this month, and cannot be used after it.',
        'Give the new one at Klusster. Never send us its number by mail or in a form: it goes to the payment service alone.',
      ],
      why: why.EN,
    }),
    FR: () => ({
      subject: 'Votre carte expire ce mois-ci',
      paragraphs: [
        'La carte avec laquelle vous payez Klusster expire ce mois-ci et ne pourra plus servir ensuite.',
        'Donnez la nouvelle chez Klusster. Ne nous envoyez jamais son numéro par courriel ni dans un formulaire : il ne va qu’au service de paiement.',
      ],
      why: why.FR,
    }),
  }),
};
