import { dayIn } from '../../kernel/inWords.js';
import { RECOURSE } from '../../kernel/recourse.js';
import { type Language, type Note, template } from './note.js';

/** The reference, what it is, the day of receipt and the last one of its time (`YYYY-MM-DD`), and who answers for it. */
type Received = {
  reference: string;
  kind: 'QUESTION' | 'COMPLAINT' | 'CORRECTION';
  receivedOn: string;
  limitOn: string;
  officer: string;
};
type Answered = { reference: string; answer: string };
/** `answer` has the reasons of the finding; `measure` what was done, if anything was. */
type Closed = Answered & { finding: 'WELL_FOUNDED' | 'NOT_WELL_FOUNDED' | 'RESOLVED'; measure?: string };
/** `answer` says what was done, or why nothing was. */
type Requested = Answered & { became: 'CORRECTED' | 'NOT_CORRECTED' };
/** How many, since how many days, of how many the time is over; `references` has one with its last day on each line. */
type Due = { count: string; days: string; overdue: string; references: string };

const why = {
  EN: 'you wrote to us, or called us, about your personal information.',
  FR: 'vous nous avez écrit ou téléphoné au sujet de vos renseignements personnels.',
};

const whyOfficer = {
  EN: 'you are a Privacy Officer of Klusster.',
  FR: 'vous êtes responsable de la protection de la vie privée chez Klusster.',
};

const what = {
  EN: { QUESTION: 'your question', COMPLAINT: 'your complaint', CORRECTION: 'your request for a correction' },
  FR: { QUESTION: 'votre question', COMPLAINT: 'votre plainte', CORRECTION: 'votre demande de correction' },
};

const found = {
  EN: {
    WELL_FOUNDED: 'We looked into your complaint and found that it is justified.',
    NOT_WELL_FOUNDED: 'We looked into your complaint and found that it is not justified.',
    RESOLVED: 'Your complaint is resolved.',
  },
  FR: {
    WELL_FOUNDED: 'Nous avons examiné votre plainte et constaté qu’elle est fondée.',
    NOT_WELL_FOUNDED: 'Nous avons examiné votre plainte et constaté qu’elle n’est pas fondée.',
    RESOLVED: 'Votre plainte est réglée.',
  },
};

const corrected = {
  EN: {
    CORRECTED: ['What you asked us to correct is corrected.'],
    NOT_CORRECTED: [
      'We do not correct what you asked us to correct. What you stated about it is kept, and your record of who was shown it marks that you dispute it.',
      RECOURSE.EN,
    ],
  },
  FR: {
    CORRECTED: ['Ce que vous avez demandé de corriger est corrigé.'],
    NOT_CORRECTED: [
      'Nous ne corrigeons pas ce que vous avez demandé de corriger. Votre déclaration à ce sujet est conservée, et le registre de qui l’a vu indique que vous le contestez.',
      RECOURSE.FR,
    ],
  },
};

const inAccount = {
  EN: (reference: string) =>
    `Its reference is ${reference}. What you wrote, and what we answer, stand in your account.`,
  FR: (reference: string) =>
    `La référence est ${reference}. Ce que vous avez écrit et ce que nous répondons figurent dans votre compte.`,
};

const headings = {
  EN: { reasons: 'Our reasons:', measure: 'What was done:' },
  FR: { reasons: 'Nos motifs :', measure: 'Ce qui a été fait :' },
};

/** What was found, as a quote: our reasons, and what was done. */
const outcome = (language: Language, { answer, measure }: Closed): string => {
  const { reasons, measure: done } = headings[language];
  return [reasons, answer, ...(measure ? ['', done, measure] : [])].join('\n');
};

const recourseOf = (language: Language, kind: Received['kind']) => (kind === 'COMPLAINT' ? [RECOURSE[language]] : []);

const note = (language: Language, subject: string, paragraphs: readonly string[], quote?: string): Note => ({
  subject,
  paragraphs,
  ...(quote !== undefined && { quote }),
  why: why[language],
});

/** What people are told of their questions and complaints, and the Privacy Officer of those that wait. */
export const inquiry = {
  INQUIRY_RECEIVED: template<Received>({
    EN: ({ reference, kind, receivedOn, limitOn, officer }) =>
      note('EN', 'We received what you wrote', [
        `We received ${what.EN[kind]} on ${dayIn('EN', receivedOn)}. We answer it by ${dayIn('EN', limitOn)} at the latest. ${officer}, our Privacy Officer, answers for it.`,
        inAccount.EN(reference),
        ...recourseOf('EN', kind),
      ]),
    FR: ({ reference, kind, receivedOn, limitOn, officer }) =>
      note('FR', 'Nous avons reçu votre message', [
        `Nous avons reçu ${what.FR[kind]} le ${dayIn('FR', receivedOn)}. Nous y répondrons au plus tard le ${dayIn('FR', limitOn)}. ${officer}, responsable de la protection de la vie privée, en répond.`,
        inAccount.FR(reference),
        ...recourseOf('FR', kind),
      ]),
  }),
  QUESTION_ANSWERED: template<Answered>({
    EN: ({ reference, answer }) =>
      note('EN', 'Our answer to your question', ['Our answer to your question:', inAccount.EN(reference)], answer),
    FR: ({ reference, answer }) =>
      note(
        'FR',
        'Notre réponse à votre question',
        ['Voici notre réponse à votre question :', inAccount.FR(reference)],
        answer,
      ),
  }),
  COMPLAINT_CLOSED: template<Closed>({
    EN: (closed) =>
      note(
        'EN',
        'What we found about your complaint',
        [found.EN[closed.finding], inAccount.EN(closed.reference), RECOURSE.EN],
        outcome('EN', closed),
      ),
    FR: (closed) =>
      note(
        'FR',
        'Notre conclusion sur votre plainte',
        [found.FR[closed.finding], inAccount.FR(closed.reference), RECOURSE.FR],
        outcome('FR', closed),
      ),
  }),
  CORRECTION_ANSWERED: template<Requested>({
    EN: ({ became, reference, answer }) =>
      note('EN', 'Our answer to your request', [...corrected.EN[became], inAccount.EN(reference)], answer),
    FR: ({ became, reference, answer }) =>
      note('FR', 'Notre réponse à votre demande', [...corrected.FR[became], inAccount.FR(reference)], answer),
  }),
  INQUIRIES_DUE: template<Due>({
    EN: ({ count, days, overdue, references }) => ({
      subject: 'Inquiries wait for an answer',
      paragraphs: [
        `Unanswered for ${days} days or more: ${count}. Past their last day: ${overdue}. Each with its last day:`,
        'Take them up in the list of inquiries.',
      ],
      quote: references,
      why: whyOfficer.EN,
    }),
    FR: ({ count, days, overdue, references }) => ({
      subject: 'Des demandes attendent une réponse',
      paragraphs: [
        `Sans réponse depuis ${days} jours ou plus : ${count}. Hors délai : ${overdue}. Chacune avec son dernier jour :`,
        'Prenez-les en charge dans la liste des demandes.',
      ],
      quote: references,
      why: whyOfficer.FR,
    }),
  }),
};
