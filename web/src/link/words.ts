import type { Language } from '../language.js';
import type { Act } from './acts.js';

type ActWords = { readonly title: string; readonly lead: string; readonly button: string; readonly done: string };

export type Words = {
  readonly acts: Readonly<Record<Act, ActWords>>;
  readonly chosenBefore: string;
  readonly chosenBeforeHint: string;
  readonly newPassword: string;
  readonly newPasswordHint: string;
  readonly missing: Readonly<Record<'NEW' | 'OLD', string>>;
  readonly token: string;
  readonly working: string;
  readonly away: string;
  readonly noToken: string;
  readonly leave: string;
};

/** All that the page says by itself; why something is refused comes from the API. */
export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    acts: {
      confirmRegistration: {
        title: 'Confirm your registration',
        lead: 'You, or somebody who gave your address, registered with Klusster. Nothing begins before you confirm it.',
        button: 'Confirm',
        done: 'Your registration is confirmed, and you are signed in.',
      },
      signInByLink: {
        title: 'Sign in',
        lead: 'This link signs you in, once.',
        button: 'Sign in',
        done: 'You are signed in.',
      },
      resetPassword: {
        title: 'Choose a new password',
        lead: 'All your sessions end when the password changes.',
        button: 'Set the password',
        done: 'Your password is changed. Sign in with it from now on.',
      },
      confirmAddress: {
        title: 'Confirm the change of address',
        lead: 'Your address to sign in with changes when the links in both messages were followed: to the new address and to the old one.',
        button: 'Confirm',
        done: 'Your address is changed. Sign in with the new one from now on.',
      },
    },
    chosenBefore: 'The password you registered with',
    chosenBeforeHint:
      'Leave it empty if you chose none. If somebody else registered with your address, close this page.',
    newPassword: 'New password',
    newPasswordHint: 'At least 15 characters. A few words that only you would put together are easy to remember.',
    missing: {
      NEW: 'Thank you. The link that was sent to the new address is still to be followed.',
      OLD: 'Thank you. The link that was sent to the old address is still to be followed.',
    },
    token: 'For programs: your access token',
    working: 'One moment…',
    away: 'Klusster does not answer. Try again in a moment.',
    noToken: 'This address is not complete. Open the link of the message again, or copy all of it.',
    leave: 'If you did not ask for this, close the page: nothing happens.',
  },
  fr: {
    acts: {
      confirmRegistration: {
        title: 'Confirmez votre inscription',
        lead: 'Vous, ou quelqu’un qui a donné votre adresse, avez demandé une inscription à Klusster. Rien ne commence avant votre confirmation.',
        button: 'Confirmer',
        done: 'Votre inscription est confirmée et vous êtes connecté.',
      },
      signInByLink: {
        title: 'Se connecter',
        lead: 'Ce lien vous connecte, une seule fois.',
        button: 'Se connecter',
        done: 'Vous êtes connecté.',
      },
      resetPassword: {
        title: 'Choisissez un nouveau mot de passe',
        lead: 'Toutes vos sessions prennent fin quand le mot de passe change.',
        button: 'Définir le mot de passe',
        done: 'Votre mot de passe est changé. Utilisez-le dès maintenant pour vous connecter.',
      },
      confirmAddress: {
        title: 'Confirmez le changement d’adresse',
        lead: 'Votre adresse de connexion change quand les liens des deux messages ont été suivis : celui envoyé à la nouvelle adresse et celui envoyé à l’ancienne.',
        button: 'Confirmer',
        done: 'Votre adresse est changée. Utilisez la nouvelle pour vous connecter.',
      },
    },
    chosenBefore: 'Le mot de passe choisi à l’inscription',
    chosenBeforeHint:
      'Laissez vide si vous n’en avez pas choisi. Si quelqu’un d’autre s’est inscrit avec votre adresse, fermez cette page.',
    newPassword: 'Nouveau mot de passe',
    newPasswordHint: 'Au moins 15 caractères. Quelques mots que vous seul réuniriez sont faciles à retenir.',
    missing: {
      NEW: 'Merci. Le lien envoyé à la nouvelle adresse reste à suivre.',
      OLD: 'Merci. Le lien envoyé à l’ancienne adresse reste à suivre.',
    },
    token: 'Pour les programmes : votre jeton d’accès',
    working: 'Un instant…',
    away: 'Klusster ne répond pas. Réessayez dans un instant.',
    noToken: 'Cette adresse n’est pas complète. Ouvrez de nouveau le lien du message, ou copiez-le en entier.',
    leave: 'Si vous n’avez rien demandé, fermez la page : rien ne se passe.',
  },
};
