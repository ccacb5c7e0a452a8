import { template } from './note.js';

/** How many alerts were found; `references` has one on each line. */
type Alerts = { count: string; references: string };

/** What Privacy Officers are told of unusual days of members of staff: neither whose, nor whom anybody was shown. */
export const watch = {
  STAFF_ALERTS: template<Alerts>({
    EN: ({ count, references }) => ({
      subject: 'Something unusual in the work of staff',
      paragraphs: [
        `Unusual days of members of staff that were found: ${count}.`,
        'Look at them in the list of alerts, ask whoever it is about, and settle each within three days, once its day is over:',
      ],
      quote: references,
      why: 'you are a Privacy Officer of Klusster.',
    }),
    FR: ({ count, references }) => ({
      subject: 'Quelque chose d’inhabituel dans le travail du personnel',
      paragraphs: [
        `Journées inhabituelles de membres du personnel qui ont été constatées : ${count}.`,
        'Examinez-les dans la liste des alertes, interrogez les personnes visées, et réglez chacune en trois jours, une fois sa journée terminée :',
      ],
      quote: references,
      why: 'vous êtes responsable de la protection de la vie privée chez Klusster.',
    }),
  }),
};
