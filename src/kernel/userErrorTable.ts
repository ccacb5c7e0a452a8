import { CONSENT_ERRORS } from './consentErrors.js';
import { DISPOSAL_ERRORS } from './disposalErrors.js';
import { INCIDENT_ERRORS } from './incidentErrors.js';
import { INQUIRY_ERRORS } from './inquiryErrors.js';
import { MONEY_ERRORS } from './moneyErrors.js';
import { STAFF_ERRORS } from './staffErrors.js';
import type { UserErrorEntry } from './userErrorEntry.js';

/**
 * The closed set of what a mutation can expect to go wrong: `userErrors[].code`. Sentences are constant and repeat no value
 * of the input; none depends on whether somebody else is known.
 */
export const USER_ERRORS = {
  INVALID_CREDENTIALS: {
    en: 'The address and the password do not fit together.',
    fr: 'L’adresse et le mot de passe ne correspondent pas.',
    explanation: 'Address and password do not fit. The answer is the same whether the address is known or not.',
  },
  TOO_MANY_ATTEMPTS: {
    en: 'Too many attempts failed. Try again in {minutes} min.',
    fr: 'Trop de tentatives ont échoué. Réessayez dans {minutes} min.',
    explanation:
      'Too many attempts failed from where this one comes from. The message says when to try again; whether the address is known makes no difference.',
  },
  SECOND_FACTOR_REFUSED: {
    en: 'The code or passkey was not accepted. Each code is good once.',
    fr: 'Le code ou la clé d’accès n’a pas été accepté. Chaque code ne sert qu’une fois.',
    explanation:
      'What was shown as a second factor is wrong, or was used before. The challenge may be answered again, five times in all.',
  },
  SECOND_FACTOR_NEEDED: {
    en: 'Sign in with your second factor first.',
    fr: 'Connectez-vous d’abord avec votre second facteur.',
    explanation:
      'You have a second factor, and this session was opened without it. Sign in again; only then can what proves you be changed.',
  },
  TOO_MANY_SECOND_FACTORS: {
    en: 'You have ten second factors already. Remove one first.',
    fr: 'Vous avez déjà dix seconds facteurs. Supprimez-en un d’abord.',
    explanation: 'A person may have ten second factors.',
  },
  LAST_SECOND_FACTOR: {
    en: 'This is your last second factor, and staff need one. Add another one first.',
    fr: 'C’est votre dernier second facteur, et le personnel doit en avoir un. Ajoutez-en un autre d’abord.',
    explanation: 'Whoever works here cannot do without a second factor.',
  },
  NO_SECOND_FACTOR: {
    en: 'You have no second factor yet. Add one first.',
    fr: 'Vous n’avez pas encore de second facteur. Ajoutez-en un d’abord.',
    explanation: 'Recovery codes stand in for a second factor; they come with the first one.',
  },
  CHALLENGE_OVER: {
    en: 'This took too long, or was tried too often. Begin again.',
    fr: 'Le délai est écoulé ou il y a eu trop d’essais. Recommencez.',
    explanation:
      'The challenge is unknown, older than five minutes, answered already, or was answered wrongly five times. The answer is the same for each.',
  },
  WRONG_PASSWORD: {
    en: 'This is not your password.',
    fr: 'Ce n’est pas votre mot de passe.',
    explanation: 'The password is not that of the account that is signed in.',
  },
  PROOF_NEEDED: {
    en: 'Prove once more that it is you, then try again.',
    fr: 'Prouvez de nouveau que c’est bien vous, puis réessayez.',
    explanation:
      'The act is sensitive, and the last proof of this session is older than ten minutes. Call `proveAgain`, then try again.',
  },
  LINK_NOT_VALID: {
    en: 'This link is not valid any more. Ask for a new one.',
    fr: 'Ce lien n’est plus valide. Demandez-en un nouveau.',
    explanation: 'The token of the link is unknown, was used before, or its time is over. The three are told alike.',
  },
  PASSWORD_TOO_SHORT: {
    en: 'A password has at least 15 characters. A few words that only you would put together are easy to remember.',
    fr: 'Un mot de passe compte au moins 15 caractères. Quelques mots que vous seul réuniriez sont faciles à retenir.',
    explanation:
      'The password has fewer than 15 characters. Nothing else is asked of it than length and not being common.',
  },
  PASSWORD_TOO_COMMON: {
    en: 'This password is among the first that are tried, or is made of your name or address. Choose another.',
    fr: 'Ce mot de passe est parmi les premiers essayés, ou composé de votre nom ou de votre adresse. Choisissez-en un autre.',
    explanation:
      'The password is on a list of common ones, repeats or counts, or is made of the name of the service or of what was given of the person.',
  },
  POLICY_CHANGED: {
    en: 'The privacy policy has changed since it was shown to you. Read it again.',
    fr: 'La politique de confidentialité a changé depuis qu’elle vous a été présentée. Relisez-la.',
    explanation: '`policyVersion` is not the version of the policy in force, which `privacyPolicy { version }` tells.',
  },
  CONSENT_UNANSWERED: {
    en: 'Answer each of the purposes by itself, yes or no.',
    fr: 'Répondez à chacune des fins séparément, par oui ou par non.',
    explanation: 'The answers are not exactly one for each purpose that `collectedFor` names.',
  },
  CONSENT_NEEDED: {
    en: 'Without this purpose there is no service to give. You may withdraw later, and the service then ends.',
    fr: 'Sans cette fin, aucun service ne peut être fourni. Vous pourrez retirer votre consentement, et le service prendra fin.',
    explanation: 'A purpose that the service cannot do without was answered with no.',
  },
  PROFILE_EXISTS: {
    en: 'You have such a profile already.',
    fr: 'Vous avez déjà un tel profil.',
    explanation: 'A person has at most one profile of each kind.',
  },
  NAME_MISSING: {
    en: 'A name is needed.',
    fr: 'Un nom est nécessaire.',
    explanation: 'The name is empty.',
  },
  REDIRECT_URI_REFUSED: {
    en: 'An address to send people back to is not accepted. It begins with https:// and has no fragment.',
    fr: 'Une adresse de retour n’est pas acceptée. Elle commence par https:// et n’a pas de fragment.',
    explanation: 'A redirect URI is no absolute HTTPS URI, or has a fragment, a user or a password in it.',
  },
  KEYS_REFUSED: {
    en: 'The keys are not accepted. They are a JWK set of one to ten public keys.',
    fr: 'Les clés ne sont pas acceptées. Il faut un ensemble JWK d’une à dix clés publiques.',
    explanation: 'The text is no JWK set, holds no key, or holds one that is private, shared or broken.',
  },
  TOO_MANY_LOOK_UPS: {
    en: 'You have looked up as many people as you may in an hour. Try again in {minutes} min.',
    fr: 'Vous avez recherché autant de personnes que permis en une heure. Réessayez dans {minutes} min.',
    explanation:
      'The member of staff looked up as many addresses within the hour as one may. The message says when to try again.',
  },
  TOO_MANY_REPORTS: {
    en: 'You have reported as much as you may in a day. Try again in {minutes} min.',
    fr: 'Vous avez fait autant de signalements que permis en une journée. Réessayez dans {minutes} min.',
    explanation: 'A person may report twenty things within 24 hours. The message says when to try again.',
  },
  DECLINED_LATELY: {
    en: 'They said no less than 30 days ago. They can still ask you.',
    fr: 'La réponse était non il y a moins de 30 jours. L’autre partie peut toujours vous le proposer.',
    explanation:
      'The other side declined this listing less than 30 days ago. Until then only she can ask for it; the time is no secret, `history` tells it.',
  },
  WRONG_STATE: {
    en: 'This cannot be done in the state that it is in now.',
    fr: 'Impossible dans l’état actuel.',
    explanation:
      'The object is in a state from which this does not lead: a case that is closed, a grant that has ended, a Klusster Owner about whom this was decided already, a klusster that is closed or was never published. Read it again.',
  },
  CONFLICT: {
    en: 'This was changed since you read it. Read it again before you change it.',
    fr: 'Ceci a changé depuis votre lecture. Relisez avant de modifier.',
    explanation:
      'The `version` of the input is not that of the object: somebody, perhaps you in another window, changed it since. Nothing was changed.',
  },
  SLUG_TAKEN: {
    en: 'This name in web addresses belongs to another klusster. Choose another one.',
    fr: 'Ce nom dans les adresses Web appartient à un autre klusster. Choisissez-en un autre.',
    explanation:
      'A klusster is, or was, published under this slug. What drafts wish for takes nothing away: the first that is published has it.',
  },
  SLUG_KEPT: {
    en: 'A klusster that was published keeps its name in web addresses.',
    fr: 'Un klusster qui a été publié garde son nom dans les adresses Web.',
    explanation:
      'The slug of a klusster cannot be changed from its first publication on, so that links keep their meaning.',
  },
  TOO_MANY_KLUSSTERS: {
    en: 'You run as many klussters as one may. Close one first.',
    fr: 'Vous dirigez autant de klussters que permis. Fermez-en un d’abord.',
    explanation: 'A Klusster Owner may run fifty klussters that are not closed.',
  },
  WEBHOOK_URL_REFUSED: {
    en: 'This address cannot be called. It must begin with https and lead to a public host.',
    fr: 'Cette adresse ne peut pas être appelée. Elle doit commencer par https et mener à un hôte public.',
    explanation:
      'The URL of a webhook is https, on port 443 or one from 1024 on, with a public host, without credentials and without a fragment, and at most 2,000 characters long.',
  },
  TOO_MANY_WEBHOOKS: {
    en: 'This partner has as many webhooks as it may have. Remove one first.',
    fr: 'Ce partenaire a autant de webhooks qu’il peut en avoir. Supprimez-en un d’abord.',
    explanation: 'A partner may have five webhooks that are not disabled.',
  },
  WEBSITE_REFUSED: {
    en: 'This is not the address of a website. It begins with https:// or http://.',
    fr: 'Ce n’est pas l’adresse d’un site Web. Elle commence par https:// ou http://.',
    explanation:
      'A website is an http or https URL of a public name, without credentials, at most 500 characters long.',
  },
  OPENING_HOURS_REFUSED: {
    en: 'Two of the opening hours overlap, or one has no length.',
    fr: 'Deux plages d’ouverture se chevauchent, ou l’une n’a pas de durée.',
    explanation:
      'Two spans overlap, also across midnight or the end of the week, or one opens when it closes. A whole day is 00:00 to 24:00; one that closes before it opens closes on the day after.',
  },
  UPLOAD_NOT_FOUND: {
    en: 'This image is not there any more. Send it again.',
    fr: 'Cette image n’est plus disponible. Envoyez-la de nouveau.',
    explanation:
      'The id is of no upload of yours within the last day. Whether it is unknown, too old or somebody else’s makes no difference.',
  },
  IMAGE_MISSING: {
    en: 'The text names an image that is not there.',
    fr: 'Le texte nomme une image qui n’existe pas.',
    explanation:
      'A text shows an image of its newsletter as `![what it is](image:1)`, by its number; there is none of a number that is named. Other images cannot be shown, since nothing is fetched when a message is opened.',
  },
  TOO_MANY_IMAGES: {
    en: 'A newsletter shows five images at most.',
    fr: 'Une infolettre montre cinq images au plus.',
    explanation: 'The text names more than five images; each message carries all of them.',
  },
  TOO_MANY_NEWSLETTERS: {
    en: 'This klusster has as many newsletters as it may have. Send or cancel one first, or wait a day.',
    fr: 'Ce klusster a autant d’infolettres que permis. Envoyez-en ou annulez-en une d’abord, ou attendez une journée.',
    explanation:
      'A klusster may have fifty newsletters that are neither sent nor cancelled, and may begin to send five within 24 hours.',
  },
  TIME_REFUSED: {
    en: 'This time is not possible here.',
    fr: 'Ce moment n’est pas possible ici.',
    explanation:
      'The time does not fit: a newsletter is scheduled for a time to come within a year, what came by mail came in before now, the time of a request is extended by 1 to 30 days, a clearance is looked at again within 366 days, what was learned counts for 365, of an incident each instant is over and after what it follows, a safeguard is tested before now, after its last test, and again within 366 days, and paper was shredded within the last six years.',
  },
  TOO_MANY_BUSINESSES: {
    en: 'You have as many businesses as you may have.',
    fr: 'Vous avez autant d’entreprises que permis.',
    explanation: 'A Business Owner may have a hundred businesses, closed ones among them.',
  },
  IDENTITY_INCOMPLETE: {
    en: 'Who sends the mailing list of this klusster is not stated, so that nothing can be subscribed to or sent.',
    fr: 'L’expéditeur de la liste de diffusion de ce klusster n’est pas indiqué : on ne peut ni s’abonner ni envoyer.',
    explanation:
      'Every consent and every message names who sends it, with a mailing address and one more contact (CASL 6(2), 10(1)). The klusster has no such identity of whoever runs it now, or one that does not hold for 60 days after sending. Its owner states it with `stateSenderIdentity`.',
  },
  CONSENT_TEXT_CHANGED: {
    en: 'The text that you consent to has changed since it was shown to you. Read it again.',
    fr: 'Le texte auquel vous consentez a changé depuis qu’il vous a été présenté. Relisez-le.',
    explanation:
      '`consentVersion` is not the version of the consent text of this mailing list in this language, which `mailingListConsent` tells. What is kept as consent is exactly what was shown.',
  },
  WILL_BE_PUBLIC: {
    en: 'This is your own, and will be public. Confirm it, or give what belongs to the business.',
    fr: 'Ce renseignement est le vôtre et deviendra public. Confirmez-le, ou donnez celui de l’entreprise.',
    explanation:
      'The field repeats your own e-mail address, telephone number or postal address, which are not public, and everybody would see it. Nothing was written. Name the field in `confirmPublic` to go on.',
  },
  ...CONSENT_ERRORS,
  ...MONEY_ERRORS,
  ...DISPOSAL_ERRORS,
  ...INQUIRY_ERRORS,
  ...STAFF_ERRORS,
  ...INCIDENT_ERRORS,
} as const satisfies Record<string, UserErrorEntry>;
