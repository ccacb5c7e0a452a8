import { type Note, template } from './note.js';
import { NOT_PUBLIC } from './notPublic.js';

/** The public name of what was reported; none while it has none. */
type About = { name?: string };

const why = {
  EN: 'you reported something to our staff.',
  FR: 'vous avez signalé quelque chose à notre personnel.',
};

/** What was decided, and about what. */
const decided =
  (language: 'EN' | 'FR', subject: string, paragraphs: readonly string[]) =>
  ({ name = NOT_PUBLIC[language] }: About): Note => ({ subject, paragraphs, quote: name, why: why[language] });

/** What staff decided about a report, to whoever made it. */
export const report = {
  REPORT_ACTED: template<About>({
    EN: decided('EN', 'We acted on your report', [
      'Thank you. Our staff looked at what you reported and did something about it. You reported:',
      'What you wrote, and the case in which it was decided, stand in your account. Nobody but our staff learns who reported it.',
    ]),
    FR: decided('FR', 'Nous avons donné suite à votre signalement', [
      'Merci. Notre personnel a examiné votre signalement et y a donné suite. Vous avez signalé :',
      'Ce que vous avez écrit, et le dossier dans lequel la décision a été prise, figurent dans votre compte. Personne d’autre que notre personnel n’apprend qui l’a signalé.',
    ]),
  }),
  REPORT_NOT_ACTED: template<About>({
    EN: decided('EN', 'We looked at your report', [
      'Our staff looked at what you reported and found nothing that had to be done. You reported:',
      'If you think that this is wrong, answer through our Privacy Officer; the contact is below. Nobody but our staff learns who reported it.',
    ]),
    FR: decided('FR', 'Nous avons examiné votre signalement', [
      'Notre personnel a examiné votre signalement et n’a rien trouvé qu’il fallait changer. Vous avez signalé :',
      'Si vous pensez que c’est une erreur, adressez-vous à notre responsable de la protection de la vie privée ; ses coordonnées sont ci-dessous. Personne d’autre que notre personnel n’apprend qui l’a signalé.',
    ]),
  }),
};
