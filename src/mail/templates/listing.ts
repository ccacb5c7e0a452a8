import { type Note, template } from './note.js';
import { NOT_PUBLIC } from './notPublic.js';

/** By what the two are known to whoever is told; nothing for what she may not find now. */
type Pair = { klusster?: string; business?: string };

const whys = {
  publisher: {
    EN: 'you run the klusster that is named above.',
    FR: 'vous gérez le klusster nommé ci-dessus.',
  },
  presenter: {
    EN: 'you present the business that is named above.',
    FR: 'vous présentez l’entreprise nommée ci-dessus.',
  },
  either: {
    EN: 'the klusster or the business that is named above is yours.',
    FR: 'le klusster ou l’entreprise nommés ci-dessus sont les vôtres.',
  },
};

const pairs = {
  EN: ({ klusster = NOT_PUBLIC.EN, business = NOT_PUBLIC.EN }: Pair) => `Business: ${business}\nKlusster: ${klusster}`,
  FR: ({ klusster = NOT_PUBLIC.FR, business = NOT_PUBLIC.FR }: Pair) =>
    `Entreprise : ${business}\nKlusster : ${klusster}`,
};

/** A step of a listing, told to the side that did not take it, with the names of the two. */
const told =
  (language: 'EN' | 'FR', to: keyof typeof whys, subject: string, paragraphs: readonly string[]) =>
  (pair: Pair): Note => ({ subject, paragraphs, quote: pairs[language](pair), why: whys[to][language] });

/** What one owner is told when the other takes a step of a listing. */
export const listing = {
  LISTING_REQUESTED: template<Pair>({
    EN: told('EN', 'publisher', 'A business asks to be listed in your klusster', [
      'A Business Owner asks that her business be listed in your klusster:',
      'Accept or decline in your account. Until you accept, nobody else sees it.',
    ]),
    FR: told('FR', 'publisher', 'Une entreprise demande à figurer dans votre klusster', [
      'Un propriétaire d’entreprise demande que la sienne figure dans votre klusster :',
      'Acceptez ou refusez dans votre compte. Tant que vous n’avez pas accepté, personne d’autre ne le voit.',
    ]),
  }),
  BUSINESS_INVITED: template<Pair>({
    EN: told('EN', 'presenter', 'Your business is invited into a klusster', [
      'A Klusster Owner invites your business to be listed:',
      'Accept or decline in your account. Your address was not shown to the Klusster Owner for this; we passed the invitation on.',
    ]),
    FR: told('FR', 'presenter', 'Votre entreprise est invitée dans un klusster', [
      'Un propriétaire de klusster invite votre entreprise à y figurer :',
      'Acceptez ou refusez dans votre compte. Votre adresse ne lui a pas été montrée pour cela ; nous avons transmis l’invitation.',
    ]),
  }),
  LISTING_ACCEPTED: template<Pair>({
    EN: told('EN', 'either', 'The listing is accepted', [
      'What you asked for was accepted. The business is listed from now on, for everybody to see:',
      'Either of you can end it at any time in your account.',
    ]),
    FR: told('FR', 'either', 'L’inscription est acceptée', [
      'Ce que vous avez demandé a été accepté. L’entreprise figure désormais dans le klusster, visible par tous :',
      'Chacun de vous peut y mettre fin à tout moment dans son compte.',
    ]),
  }),
  LISTING_DECLINED: template<Pair>({
    EN: told('EN', 'either', 'The listing was declined', [
      'What you asked for was declined:',
      'You can ask again after 30 days; the other side can ask you at any time.',
    ]),
    FR: told('FR', 'either', 'L’inscription a été refusée', [
      'Ce que vous avez demandé a été refusé :',
      'Vous pourrez le demander de nouveau dans 30 jours ; l’autre partie peut vous le proposer à tout moment.',
    ]),
  }),
  LISTING_WITHDRAWN: template<Pair>({
    EN: told('EN', 'either', 'A request for a listing was taken back', [
      'What you were asked for was taken back before you answered. There is nothing for you to do:',
    ]),
    FR: told('FR', 'either', 'Une demande d’inscription a été retirée', [
      'Ce qui vous avait été demandé a été retiré avant votre réponse. Vous n’avez rien à faire :',
    ]),
  }),
  LISTING_ENDED: template<Pair>({
    EN: told('EN', 'either', 'A listing has ended', [
      'The business is not listed in the klusster any more, because the other side ended it:',
      'Either of you can ask for it again in your account.',
    ]),
    FR: told('FR', 'either', 'Une inscription a pris fin', [
      'L’entreprise ne figure plus dans le klusster, parce que l’autre partie y a mis fin :',
      'Chacun de vous peut la demander de nouveau dans son compte.',
    ]),
  }),
};
