import { template } from './note.js';

type Opened = { reference: string };
/** How many emergencies wait for their review; `references` has one on each line. */
type Due = { count: string; references: string };

/** What Privacy Officers are told of emergencies. Nothing in it says about whom, and who opened it stands where they sign in. */
export const emergency = {
  EMERGENCY_OPENED: template<Opened>({
    EN: ({ reference }) => ({
      subject: 'Somebody opened personal information in an emergency',
      paragraphs: [
        'A member of staff opened personal information at once, without asking first. It closes by itself after two hours.',
        'Review it within 72 hours: until then she opens no other, and after that she does no work of staff.',
      ],
      quote: reference,
      why: 'you are a Privacy Officer of Klusster.',
    }),
    FR: ({ reference }) => ({
      subject: 'Quelqu’un a ouvert des renseignements personnels en urgence',
      paragraphs: [
        'Un membre du personnel a ouvert des renseignements personnels sur-le-champ, sans demander d’abord. L’accès se ferme de lui-même après deux heures.',
        'Examinez-le dans les 72 heures : d’ici là, cette personne n’en ouvre aucun autre et, passé ce délai, elle n’agit plus à titre de membre du personnel.',
      ],
      quote: reference,
      why: 'vous êtes responsable de la protection de la vie privée chez Klusster.',
    }),
  }),
  EMERGENCIES_DUE: template<Due>({
    EN: ({ count, references }) => ({
      subject: 'Emergencies wait for your review',
      paragraphs: [`Not reviewed: ${count}. Each is reviewed within 72 hours after it was opened.`],
      quote: references,
      why: 'you are a Privacy Officer of Klusster.',
    }),
    FR: ({ count, references }) => ({
      subject: 'Des accès d’urgence attendent votre examen',
      paragraphs: [`Non examinés : ${count}. Chacun doit l’être dans les 72 heures suivant son ouverture.`],
      quote: references,
      why: 'vous êtes responsable de la protection de la vie privée chez Klusster.',
    }),
  }),
};
