import { template } from './note.js';

/** What a Klusster Owner is told about a newsletter of hers. */
export const newsletter = {
  NEWSLETTER_NOT_SENT: template<{ newsletter: string }>({
    EN: ({ newsletter }) => ({
      subject: 'Your newsletter was not sent',
      paragraphs: [
        'The time for which you scheduled this newsletter has come, and it could not be sent:',
        'It is a draft again. See in your account whether the klusster is published and whether it says who sends its mailing list, with a mailing address that holds for 60 days more; then send it or schedule it anew.',
      ],
      quote: newsletter,
      why: 'you scheduled a newsletter of a klusster that you run.',
    }),
    FR: ({ newsletter }) => ({
      subject: 'Votre infolettre n’a pas été envoyée',
      paragraphs: [
        'Le moment prévu pour l’envoi de cette infolettre est venu, et elle n’a pas pu être envoyée :',
        'Elle est de nouveau un brouillon. Vérifiez dans votre compte que le klusster est publié et qu’il indique qui envoie sa liste de diffusion, avec une adresse postale valable encore 60 jours ; puis envoyez-la ou prévoyez un autre moment.',
      ],
      quote: newsletter,
      why: 'vous avez prévu l’envoi d’une infolettre d’un klusster que vous dirigez.',
    }),
  }),
};
