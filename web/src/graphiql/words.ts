import type { Language } from '../language.js';

/** What the bar above GraphiQL says. GraphiQL itself speaks English only. */
export const WORDS = {
  en: {
    title: 'Klusster API',
    dataMap: 'Data map',
    otherLanguage: 'Français',
    viewAs: 'View as',
    anonymous: 'Anonymous (nobody signed in)',
    signingIn: (who: string) => `Signing in as ${who} …`,
    viewingAs: (who: string) => `You now ask as ${who}. Answers of earlier viewers were cleared.`,
    refused: (who: string, why: string) => `Could not sign in as ${who}: ${why}`,
    noAnswer: (who: string) => `Could not sign in as ${who}: the API does not answer.`,
    ended: (who: string) => `The session of ${who} has ended. The API refuses what you ask (401) until you choose.`,
    again: 'Sign in again',
    goAnonymous: 'Go on as anonymous',
  },
  fr: {
    title: 'API Klusster',
    dataMap: 'Carte des données',
    otherLanguage: 'English',
    viewAs: 'Voir en tant que',
    anonymous: 'Anonyme (personne n’est connecté)',
    signingIn: (who: string) => `Connexion en tant que ${who}…`,
    viewingAs: (who: string) =>
      `Vous interrogez maintenant en tant que ${who}. Les réponses précédentes ont été effacées.`,
    refused: (who: string, why: string) => `Connexion impossible en tant que ${who} : ${why}`,
    noAnswer: (who: string) => `Connexion impossible en tant que ${who} : l’API ne répond pas.`,
    ended: (who: string) => `La session de ${who} est terminée. L’API refuse vos demandes (401) jusqu’à votre choix.`,
    again: 'Se reconnecter',
    goAnonymous: 'Continuer en anonyme',
  },
} as const satisfies Record<Language, unknown>;

export type Words = (typeof WORDS)[Language];
