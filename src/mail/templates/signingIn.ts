import { instantIn } from './instant.js';
import { template } from './note.js';

const NOT_ME = {
  EN: 'If it was not you, set a new password at once and look at your sessions; if you cannot, write to our Privacy Officer.',
  FR: 'Si ce n’est pas vous, choisissez tout de suite un nouveau mot de passe et vérifiez vos sessions ; si vous n’y arrivez pas, écrivez à notre responsable de la protection de la vie privée.',
};

/** About how somebody gets into her account. */
export const signingIn = {
  SIGN_IN_LINK: template<{ link: string }>({
    EN: ({ link }) => ({
      subject: 'Your link to sign in to Klusster',
      paragraphs: [
        'You asked for a link to sign in to Klusster. It works once, and for a short time.',
        'If you did not ask, do nothing: nobody can sign in without this link. Do not pass it on.',
      ],
      button: { label: 'Sign in', link },
      why: 'somebody asked for a link to sign in with this address.',
    }),
    FR: ({ link }) => ({
      subject: 'Votre lien pour vous connecter à Klusster',
      paragraphs: [
        'Vous avez demandé un lien pour vous connecter à Klusster. Il ne sert qu’une fois, et pour peu de temps.',
        'Si vous n’avez rien demandé, ne faites rien : personne ne peut se connecter sans ce lien. Ne le transmettez pas.',
      ],
      button: { label: 'Me connecter', link },
      why: 'quelqu’un a demandé un lien de connexion pour cette adresse.',
    }),
  }),
  PARTNER_SIGN_IN_LINK: template<{ link: string }>({
    EN: ({ link }) => ({
      subject: 'Your link to sign in to Klusster',
      paragraphs: [
        'You asked for a link to sign in to Klusster, to see what a partner of ours asks you for. It works once, for a short time, and only in the browser in which you asked for it.',
        'If you did not ask, do nothing: nobody can sign in without this link. Do not pass it on.',
      ],
      button: { label: 'Sign in and go on', link },
      why: 'somebody asked for a link to sign in with this address.',
    }),
    FR: ({ link }) => ({
      subject: 'Votre lien pour vous connecter à Klusster',
      paragraphs: [
        'Vous avez demandé un lien pour vous connecter à Klusster et voir ce que l’un de nos partenaires vous demande. Il ne sert qu’une fois, pour peu de temps, et seulement dans le navigateur où vous l’avez demandé.',
        'Si vous n’avez rien demandé, ne faites rien : personne ne peut se connecter sans ce lien. Ne le transmettez pas.',
      ],
      button: { label: 'Me connecter et continuer', link },
      why: 'quelqu’un a demandé un lien de connexion pour cette adresse.',
    }),
  }),
  RESET_PASSWORD: template<{ link: string }>({
    EN: ({ link }) => ({
      subject: 'Set a new password at Klusster',
      paragraphs: [
        'You asked to set a new password at Klusster. The link works once, and for a short time.',
        'If you did not ask, do nothing: your password stays as it is.',
      ],
      button: { label: 'Set a new password', link },
      why: 'somebody asked for a new password for this address.',
    }),
    FR: ({ link }) => ({
      subject: 'Choisissez un nouveau mot de passe chez Klusster',
      paragraphs: [
        'Vous avez demandé à choisir un nouveau mot de passe chez Klusster. Le lien ne sert qu’une fois, et pour peu de temps.',
        'Si vous n’avez rien demandé, ne faites rien : votre mot de passe reste le même.',
      ],
      button: { label: 'Choisir un mot de passe', link },
      why: 'quelqu’un a demandé un nouveau mot de passe pour cette adresse.',
    }),
  }),
  PASSWORD_CHANGED: template<Record<never, string>>({
    EN: () => ({
      subject: 'Your password at Klusster was changed',
      paragraphs: [
        'The password of your Klusster account was changed, and all other sessions were ended. Partners that you let see something in your name have to ask you anew.',
        NOT_ME.EN,
      ],
      why: 'the password of your account was changed.',
    }),
    FR: () => ({
      subject: 'Votre mot de passe chez Klusster a été modifié',
      paragraphs: [
        'Le mot de passe de votre compte Klusster a été modifié, et toutes les autres sessions ont pris fin. Les partenaires à qui vous permettiez de voir quelque chose en votre nom doivent vous le redemander.',
        NOT_ME.FR,
      ],
      why: 'le mot de passe de votre compte a été modifié.',
    }),
  }),
  SECOND_FACTOR_CHANGED: template<Record<never, string>>({
    EN: () => ({
      subject: 'How you prove who you are at Klusster was changed',
      paragraphs: [
        'A second factor of your Klusster account (a code from an app, a passkey or recovery codes) was added, replaced or removed.',
        NOT_ME.EN,
      ],
      why: 'the second factors of your account were changed.',
    }),
    FR: () => ({
      subject: 'Votre preuve d’identité chez Klusster a été modifiée',
      paragraphs: [
        'Un second facteur de votre compte Klusster (code d’une application, clé d’accès ou codes de secours) a été ajouté, remplacé ou retiré.',
        NOT_ME.FR,
      ],
      why: 'les seconds facteurs de votre compte ont été modifiés.',
    }),
  }),
  /** `at` is an ISO instant, `device` what the client says of itself. */
  NEW_SIGN_IN: template<{ at: string; device: string }>({
    EN: ({ at, device }) => ({
      subject: 'A new sign-in to your Klusster account',
      paragraphs: [
        `Somebody, hopefully you, signed in to your Klusster account on ${instantIn('EN', at)} from a device that we did not know. It calls itself:`,
        NOT_ME.EN,
      ],
      quote: device,
      why: 'your account was signed in to from a new device.',
    }),
    FR: ({ at, device }) => ({
      subject: 'Une nouvelle connexion à votre compte Klusster',
      paragraphs: [
        `Quelqu’un, vous nous l’espérons, s’est connecté à votre compte Klusster le ${instantIn('FR', at)} depuis un appareil que nous ne connaissions pas. Il se présente ainsi :`,
        NOT_ME.FR,
      ],
      quote: device,
      why: 'une connexion à votre compte a eu lieu depuis un nouvel appareil.',
    }),
  }),
};
