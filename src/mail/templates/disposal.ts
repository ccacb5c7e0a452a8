import { type Note, template } from './note.js';

type Erased = { readonly reference: string; readonly held?: string };

const written =
  (words: {
    readonly subject: string;
    readonly done: string;
    readonly reference: (reference: string) => string;
    readonly kept: string;
    readonly held: string;
    readonly last: string;
    readonly why: string;
  }) =>
  ({ reference, held }: Erased): Note => ({
    subject: words.subject,
    paragraphs: [words.done, words.kept, ...(held ? [words.held] : []), words.reference(reference), words.last],
    why: words.why,
  });

/** That a person was erased; the last message to her. */
export const disposal = {
  ERASED: template<Erased>({
    EN: written({
      subject: 'Your personal information was erased',
      done: 'As you asked, we erased what Klusster held about you, and destroyed the key that it was sealed with. No backup of ours can be read any more as far as it is about you.',
      kept: 'What the law makes us keep, such as the sums of invoices and proof of consents, stands under a random pseudonym and says no more whose it was. If you ever unsubscribed, a keyed hash of the address remains, so that nobody writes to you again.',
      held: 'An invoice of yours is not paid yet. Your name and address stay on it, and nowhere else, until it is; then they are erased too.',
      reference: (reference) =>
        `The reference of this erasure is ${reference}. With it anybody can look up when it was done, and have a signed receipt of it, which names nobody.`,
      last: 'This is our last message. The address that it was sent to is forgotten within three days.',
      why: 'you asked us to erase your personal information.',
    }),
    FR: written({
      subject: 'Vos renseignements personnels ont été effacés',
      done: 'Comme vous l’avez demandé, nous avons effacé ce que Klusster détenait à votre sujet et détruit la clé qui le scellait. Aucune de nos copies de sauvegarde ne peut plus être lue en ce qui vous concerne.',
      kept: 'Ce que la loi nous oblige à conserver, comme les montants des factures et la preuve des consentements, figure sous un pseudonyme aléatoire et ne dit plus de qui il s’agissait. Si vous vous êtes déjà désabonné, une empreinte à clé de l’adresse demeure, afin que personne ne vous écrive de nouveau.',
      held: 'Une de vos factures n’est pas encore payée. Votre nom et votre adresse y restent, et nulle part ailleurs, jusqu’à son paiement ; ils seront alors effacés aussi.',
      reference: (reference) =>
        `La référence de cet effacement est ${reference}. Elle permet à quiconque de vérifier quand il a été fait, et d’en obtenir un reçu signé, qui ne nomme personne.`,
      last: 'Ceci est notre dernier message. L’adresse à laquelle il a été envoyé est oubliée dans les trois jours.',
      why: 'vous nous avez demandé d’effacer vos renseignements personnels.',
    }),
  }),
};
