import { template } from './note.js';

/** A klusster that is offered to somebody. It does not say by whom: the contact of Klusster Owners is not shared among them (§4.2). */
export const transfers = {
  KLUSSTER_OFFERED: template<{ klusster?: string }>({
    EN: ({ klusster }) => ({
      subject: 'A klusster is offered to you',
      paragraphs: [
        'The Klusster Owner who runs this klusster would hand it over to you. If you accept, you run it from that moment on, and she does not any more.',
        'Sign in within two weeks to look at it, and to accept or decline. If you do nothing, nothing changes.',
      ],
      ...(klusster ? { quote: klusster } : {}),
      why: 'somebody who runs a klusster named your address as that of another Klusster Owner.',
    }),
    FR: ({ klusster }) => ({
      subject: 'Un klusster vous est offert',
      paragraphs: [
        'La personne qui dirige ce klusster souhaite vous le céder. Si vous acceptez, vous le dirigez dès ce moment, et elle ne le dirige plus.',
        'Connectez-vous dans les deux semaines pour le voir, puis l’accepter ou le refuser. Si vous ne faites rien, rien ne change.',
      ],
      ...(klusster ? { quote: klusster } : {}),
      why: 'quelqu’un qui dirige un klusster a indiqué votre adresse comme celle d’un autre propriétaire de Klusster.',
    }),
  }),
};
