import { template } from './note.js';

/** About a change of the address with which somebody signs in, proven at both ends. */
export const address = {
  CONFIRM_NEW_ADDRESS: template<{ link: string }>({
    EN: ({ link }) => ({
      subject: 'Confirm your new address at Klusster',
      paragraphs: [
        'Somebody, hopefully you, wants to sign in to Klusster with this e-mail address from now on.',
        'If it was you, confirm that the address is yours. A second message went to the address you use until now: both have to be confirmed.',
        'If it was not you, do nothing, and nothing changes.',
      ],
      button: { label: 'Confirm my new address', link },
      why: 'somebody entered this address as the new one of a Klusster account.',
    }),
    FR: ({ link }) => ({
      subject: 'Confirmez votre nouvelle adresse chez Klusster',
      paragraphs: [
        'Quelqu’un, vous nous l’espérons, veut dorénavant se connecter à Klusster avec cette adresse courriel.',
        'Si c’est vous, confirmez que l’adresse est la vôtre. Un second message est parti à l’adresse que vous utilisez jusqu’ici : les deux doivent être confirmées.',
        'Si ce n’est pas vous, ne faites rien, et rien ne changera.',
      ],
      button: { label: 'Confirmer ma nouvelle adresse', link },
      why: 'quelqu’un a saisi cette adresse comme nouvelle adresse d’un compte Klusster.',
    }),
  }),
  CONFIRM_ADDRESS_CHANGE: template<{ link: string }>({
    EN: ({ link }) => ({
      subject: 'Your address at Klusster is to be changed',
      paragraphs: [
        'Somebody, hopefully you, wants to change the e-mail address of your Klusster account.',
        'If it was you, confirm it here. A second message went to the new address: both have to be confirmed.',
        'If it was not you, do not confirm, and set a new password: whoever asked was signed in as you.',
      ],
      button: { label: 'Confirm the change', link },
      why: 'this is the address of a Klusster account whose address is to be changed.',
    }),
    FR: ({ link }) => ({
      subject: 'Votre adresse chez Klusster va être modifiée',
      paragraphs: [
        'Quelqu’un, vous nous l’espérons, veut modifier l’adresse courriel de votre compte Klusster.',
        'Si c’est vous, confirmez-le ici. Un second message est parti à la nouvelle adresse : les deux doivent être confirmées.',
        'Si ce n’est pas vous, ne confirmez pas et choisissez un nouveau mot de passe : la personne qui l’a demandé était connectée à votre compte.',
      ],
      button: { label: 'Confirmer la modification', link },
      why: 'cette adresse est celle d’un compte Klusster dont l’adresse doit être modifiée.',
    }),
  }),
  ADDRESS_CHANGED: template<Record<never, string>>({
    EN: () => ({
      subject: 'Your address at Klusster was changed',
      paragraphs: [
        'The e-mail address of your Klusster account was changed. From now on you sign in with the new one, and this is the last message to the old one.',
        'If it was not you, write to our Privacy Officer at once; the contact is below.',
      ],
      why: 'this was the address of your account until now.',
    }),
    FR: () => ({
      subject: 'Votre adresse chez Klusster a été modifiée',
      paragraphs: [
        'L’adresse courriel de votre compte Klusster a été modifiée. Vous vous connectez dorénavant avec la nouvelle, et ceci est le dernier message à l’ancienne.',
        'Si ce n’est pas vous, écrivez tout de suite à notre responsable de la protection de la vie privée ; ses coordonnées sont ci-dessous.',
      ],
      why: 'cette adresse était celle de votre compte jusqu’ici.',
    }),
  }),
};
