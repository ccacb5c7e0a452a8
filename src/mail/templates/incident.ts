import { type Language, template } from './note.js';

/** The items of the notice by the letters of SOR/2018-64, s. 3, as officers wrote them; `fields` are those that were seen of her, one on each line. */
type Breach = {
  reference: string;
  fields: string;
  /** Set where somebody else used her own account. */
  own?: 'OWN';
  a: string;
  b: string;
  c: string;
  d: string;
  e: string;
  f: string;
};
/** How many incidents wait for what; `references` has one on each line. */
type Due = { unassessed: string; unreported: string; untold: string; references: string };

const words = {
  EN: {
    a: 'What happened:',
    b: 'When it happened:',
    c: 'What it is about:',
    seen: 'What was seen of you:',
    own: 'Everything that your account shows of you.',
    d: 'What we have done:',
    e: 'What you can do:',
    f: 'Where you can learn more:',
  },
  FR: {
    a: 'Ce qui s’est passé :',
    b: 'Quand cela s’est passé :',
    c: 'Ce qui est visé :',
    seen: 'Ce qui a été vu de vous :',
    own: 'Tout ce que votre compte montre de vous.',
    d: 'Ce que nous avons fait :',
    e: 'Ce que vous pouvez faire :',
    f: 'Où vous renseigner davantage :',
  },
} as const;

/** The items, each under its heading, and among them what was seen of her. */
function told(language: Language, { fields, own, a, b, c, d, e, f }: Breach): string {
  const say = words[language];
  const seen = [...(own ? [say.own] : []), ...(fields === '' ? [] : [fields])].join('\n');
  return [
    [say.a, a],
    [say.b, b],
    [say.c, c],
    [say.seen, seen],
    [say.d, d],
    [say.e, e],
    [say.f, f],
  ]
    .map((part) => part.join('\n'))
    .join('\n\n');
}

/** What people are told of a breach, and the Privacy Officers of those that wait. */
export const incident = {
  BREACH_NOTICE: template<Breach>({
    EN: (breach) => ({
      subject: 'Your personal information was seen by somebody who should not have seen it',
      paragraphs: [
        'We have to tell you of a breach of our security safeguards that concerns your personal information.',
        `Its reference is ${breach.reference}. What was seen of you, and when, stands in your account.`,
      ],
      quote: told('EN', breach),
      why: 'the law has us tell everybody whose personal information was in a breach that may do her or him significant harm.',
    }),
    FR: (breach) => ({
      subject: 'Vos renseignements personnels ont été vus par quelqu’un qui n’aurait pas dû les voir',
      paragraphs: [
        'Nous devons vous aviser d’une atteinte à nos mesures de sécurité qui concerne vos renseignements personnels.',
        `La référence est ${breach.reference}. Ce qui a été vu de vous, et quand, figure dans votre compte.`,
      ],
      quote: told('FR', breach),
      why: 'la loi nous oblige à aviser toute personne dont les renseignements ont fait l’objet d’une atteinte qui peut lui causer un préjudice grave.',
    }),
  }),
  INCIDENTS_DUE: template<Due>({
    EN: ({ unassessed, unreported, untold, references }) => ({
      subject: 'Incidents wait for you',
      paragraphs: [
        `Not assessed: ${unassessed}. With a real risk of significant harm, and not reported to the Commissioner: ${unreported}; and people not told: ${untold}.`,
        'The law wants both as soon as feasible. Deal with them in the register of incidents:',
      ],
      quote: references,
      why: 'you are a Privacy Officer of Klusster.',
    }),
    FR: ({ unassessed, unreported, untold, references }) => ({
      subject: 'Des incidents vous attendent',
      paragraphs: [
        `Non évalués : ${unassessed}. Présentant un risque réel de préjudice grave, et non déclarés au commissaire : ${unreported}; ou dont les personnes ne sont pas avisées : ${untold}.`,
        'La loi exige les deux le plus tôt possible. Traitez-les dans le registre des incidents :',
      ],
      quote: references,
      why: 'vous êtes responsable de la protection de la vie privée chez Klusster.',
    }),
  }),
};
