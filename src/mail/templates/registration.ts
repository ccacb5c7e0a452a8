import { template } from './note.js';

/** For an address that somebody registers with: it answers whoever asked, whether the address is known or not. */
export const registration = {
  CONFIRM_REGISTRATION: template<{ link: string }>({
    EN: ({ link }) => ({
      subject: 'Confirm your address at Klusster',
      paragraphs: [
        'Somebody, hopefully you, is registering at Klusster with this e-mail address.',
        'If it was you, confirm that the address is yours. The link works once, and for a short time.',
        'If it was not you, do nothing: without your confirmation no account is opened, and what was entered is erased.',
      ],
      button: { label: 'Confirm my address', link },
      why: 'somebody entered this address to register at Klusster.',
    }),
    FR: ({ link }) => ({
      subject: 'Confirmez votre adresse chez Klusster',
      paragraphs: [
        'Quelqu’un, vous nous l’espérons, s’inscrit chez Klusster avec cette adresse courriel.',
        'Si c’est vous, confirmez que l’adresse est la vôtre. Le lien ne sert qu’une fois, et pour peu de temps.',
        'Si ce n’est pas vous, ne faites rien : sans votre confirmation, aucun compte n’est ouvert et ce qui a été saisi est effacé.',
      ],
      button: { label: 'Confirmer mon adresse', link },
      why: 'quelqu’un a saisi cette adresse pour s’inscrire chez Klusster.',
    }),
  }),
  ALREADY_REGISTERED: template<{ link: string }>({
    EN: ({ link }) => ({
      subject: 'You already have an account at Klusster',
      paragraphs: [
        'Somebody, hopefully you, tried to register at Klusster with this e-mail address. You already have an account here, so nothing was changed.',
        'If it was you, simply sign in. There you can add a profile, or set a new password if you have forgotten yours.',
        'If it was not you, there is nothing to do: whoever tried was not told that you have an account.',
      ],
      button: { label: 'Sign in', link },
      why: 'somebody entered this address, which has an account, to register at Klusster.',
    }),
    FR: ({ link }) => ({
      subject: 'Vous avez déjà un compte chez Klusster',
      paragraphs: [
        'Quelqu’un, vous nous l’espérons, a voulu s’inscrire chez Klusster avec cette adresse courriel. Vous y avez déjà un compte : rien n’a été modifié.',
        'Si c’est vous, connectez-vous tout simplement. Vous pourrez y ajouter un profil, ou choisir un nouveau mot de passe si vous avez oublié le vôtre.',
        'Si ce n’est pas vous, il n’y a rien à faire : la personne qui a essayé n’a pas appris que vous avez un compte.',
      ],
      button: { label: 'Me connecter', link },
      why: 'quelqu’un a saisi cette adresse, qui a un compte, pour s’inscrire chez Klusster.',
    }),
  }),
};
