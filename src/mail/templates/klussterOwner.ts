import { type Note, template } from './note.js';

type Reasoned = { reason?: string };

const why = {
  EN: 'you have a profile as a Klusster Owner, and our staff decided about it.',
  FR: 'vous avez un profil de propriétaire de Klusster, et notre personnel a pris une décision à son sujet.',
};
const recourse = {
  EN: 'If you think that this is wrong, answer through our Privacy Officer; the contact is below.',
  FR: 'Si vous pensez que c’est une erreur, adressez-vous à notre responsable de la protection de la vie privée ; ses coordonnées sont ci-dessous.',
};

/** A decision with the reason that staff gave, when they gave one. */
const decided =
  (language: 'EN' | 'FR', subject: string, paragraphs: readonly string[]) =>
  ({ reason }: Reasoned): Note => ({ subject, paragraphs, ...(reason ? { quote: reason } : {}), why: why[language] });

/** What staff decided about a Klusster Owner. */
export const klussterOwner = {
  KLUSSTER_OWNER_APPROVED: template<Reasoned>({
    EN: decided('EN', 'You are approved as a Klusster Owner', [
      'Welcome. Your profile as a Klusster Owner is approved, and you can open your klusster.',
      'From your next request on you are shown the contact details that Business Owners share with Klusster Owners. They are told when you were.',
    ]),
    FR: decided('FR', 'Vous êtes approuvé comme propriétaire de Klusster', [
      'Bienvenue. Votre profil de propriétaire de Klusster est approuvé, et vous pouvez ouvrir votre klusster.',
      'Dès votre prochaine requête, les coordonnées que les propriétaires d’entreprise communiquent aux propriétaires de Klusster vous sont montrées. Ils peuvent savoir quand elles l’ont été.',
    ]),
  }),
  KLUSSTER_OWNER_REFUSED: template<Reasoned>({
    EN: decided('EN', 'Your profile as a Klusster Owner was not approved', [
      'We looked at your request to become a Klusster Owner and did not approve it. What you have otherwise at Klusster stays as it is. Signed in, you can ask once more when what stood against it has changed.',
      recourse.EN,
    ]),
    FR: decided('FR', 'Votre profil de propriétaire de Klusster n’a pas été approuvé', [
      'Nous avons examiné votre demande de devenir propriétaire de Klusster et ne l’avons pas approuvée. Ce que vous avez par ailleurs chez Klusster reste inchangé. Après avoir ouvert une session, vous pouvez la présenter de nouveau quand ce qui s’y opposait aura changé.',
      recourse.FR,
    ]),
  }),
  KLUSSTER_OWNER_SUSPENDED: template<Reasoned>({
    EN: decided('EN', 'Your profile as a Klusster Owner is suspended', [
      'Your profile as a Klusster Owner is suspended. Until it is reinstated you are not shown the contact details of Business Owners.',
      recourse.EN,
    ]),
    FR: decided('FR', 'Votre profil de propriétaire de Klusster est suspendu', [
      'Votre profil de propriétaire de Klusster est suspendu. Tant qu’il n’est pas rétabli, les coordonnées des propriétaires d’entreprise ne vous sont pas montrées.',
      recourse.FR,
    ]),
  }),
  KLUSSTER_OWNER_REINSTATED: template<Reasoned>({
    EN: decided('EN', 'Your profile as a Klusster Owner is reinstated', [
      'Your profile as a Klusster Owner is reinstated. Everything is as it was before it was suspended.',
    ]),
    FR: decided('FR', 'Votre profil de propriétaire de Klusster est rétabli', [
      'Votre profil de propriétaire de Klusster est rétabli. Tout est comme avant sa suspension.',
    ]),
  }),
};
