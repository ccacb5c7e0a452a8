import { template } from './note.js';

/** To whoever subscribes, before anything is sent. It promotes nothing: what it quotes is what she was asked. */
export const subscription = {
  CONFIRM_SUBSCRIPTION: template<{ link: string; text?: string }>({
    EN: ({ link, text }) => ({
      subject: 'Confirm your subscription',
      paragraphs: [
        'Somebody, hopefully you, asked for a mailing list at Klusster with this e-mail address. This is what was consented to:',
        'If it was you, confirm it within 7 days. Until then nothing is sent.',
        'If it was not you, do nothing: without your confirmation nothing is sent, and what was entered is erased.',
      ],
      ...(text ? { quote: text } : {}),
      button: { label: 'Confirm my subscription', link },
      why: 'somebody entered this address to subscribe to a mailing list.',
    }),
    FR: ({ link, text }) => ({
      subject: 'Confirmez votre abonnement',
      paragraphs: [
        'Quelqu’un, vous nous l’espérons, a demandé une liste de diffusion chez Klusster avec cette adresse courriel. Voici ce à quoi il a été consenti :',
        'Si c’est vous, confirmez-le dans les 7 jours. D’ici là, rien n’est envoyé.',
        'Si ce n’est pas vous, ne faites rien : sans votre confirmation, rien n’est envoyé et ce qui a été saisi est effacé.',
      ],
      ...(text ? { quote: text } : {}),
      button: { label: 'Confirmer mon abonnement', link },
      why: 'quelqu’un a saisi cette adresse pour s’abonner à une liste de diffusion.',
    }),
  }),
  ASK_SUBSCRIBER_AGAIN: template<{ link: string; klusster?: string }>({
    EN: ({ link, klusster }) => ({
      subject: 'Do you still want this mailing list?',
      paragraphs: [
        'You are on the mailing list of this klusster. Somebody else runs it now, and your consent does not pass to her by itself: nothing is sent to you until you say so.',
        'If you want to go on, read for whom you would consent, and confirm it. If you do nothing for 60 days, your subscription ends.',
      ],
      ...(klusster ? { quote: klusster } : {}),
      button: { label: 'Read and decide', link },
      why: 'you subscribed to a mailing list whose klusster changed hands.',
    }),
    FR: ({ link, klusster }) => ({
      subject: 'Voulez-vous toujours cette liste de diffusion ?',
      paragraphs: [
        'Vous êtes sur la liste de diffusion de ce klusster. Quelqu’un d’autre le dirige maintenant, et votre consentement ne lui passe pas de lui-même : rien ne vous est envoyé tant que vous ne l’avez pas dit.',
        'Si vous voulez continuer, lisez pour le compte de qui vous consentiriez, puis confirmez. Si vous ne faites rien pendant 60 jours, votre abonnement prend fin.',
      ],
      ...(klusster ? { quote: klusster } : {}),
      button: { label: 'Lire et décider', link },
      why: 'vous êtes abonné à une liste de diffusion dont le klusster a changé de mains.',
    }),
  }),
};
