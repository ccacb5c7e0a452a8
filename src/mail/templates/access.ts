import { RECOURSE } from '../../kernel/recourse.js';
import { type Note, template } from './note.js';

/** A last day, `YYYY-MM-DD`. */
type Until = { readonly limit: string };
type Extended = Until & { readonly extension: string };
type Refused = { readonly ground: string; readonly reasons: string };
type Waiting = Until & { readonly reference: string };

/** How long a refusal, or silence, may be complained about (PIPEDA 11(3)); what was asked for is kept meanwhile (8(8)). */
const SIX_MONTHS = {
  EN: 'A complaint about this is made within six months. What you asked for is kept while you may complain.',
  FR: 'Une plainte à ce sujet se dépose dans les six mois. Ce que vous avez demandé est conservé tant que vous pouvez porter plainte.',
};

const why = {
  EN: 'you asked what Klusster holds about you.',
  FR: 'vous avez demandé ce que Klusster détient à votre sujet.',
};

/** The last day on which something can be done, in words. */
const day = (language: 'EN' | 'FR', limit: string): string =>
  new Intl.DateTimeFormat(language === 'FR' ? 'fr-CA' : 'en-CA', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${limit}T00:00:00Z`),
  );

const EXTENDED_FOR: Readonly<Record<string, { readonly EN: string; readonly FR: string }>> = {
  ACTIVITIES: {
    EN: 'answering within 30 days would unreasonably interfere with our activities',
    FR: 'répondre dans les 30 jours entraverait gravement notre activité',
  },
  CONSULTATIONS: {
    EN: 'the consultations that the answer needs cannot be completed within 30 days',
    FR: 'les consultations nécessaires à la réponse ne peuvent être terminées dans les 30 jours',
  },
  FORMAT: {
    EN: 'it takes time to convert the answer to the alternative format that you asked for',
    FR: 'il faut du temps pour convertir la réponse dans le support de substitution que vous avez demandé',
  },
};

const REFUSED_FOR: Readonly<Record<string, { readonly EN: string; readonly FR: string }>> = {
  THIRD_PARTY: {
    EN: 'it would reveal personal information about somebody else that cannot be severed (PIPEDA, s. 9(1))',
    FR: 'elle révélerait des renseignements personnels sur un tiers qui ne peuvent être retranchés (LPRPDE, par. 9(1))',
  },
  PRIVILEGE: {
    EN: 'it is protected by solicitor-client privilege (PIPEDA, s. 9(3)(a))',
    FR: 'elle est protégée par le secret professionnel liant l’avocat à son client (LPRPDE, al. 9(3)a))',
  },
  COMMERCIAL: {
    EN: 'it would reveal confidential commercial information (PIPEDA, s. 9(3)(b))',
    FR: 'elle révélerait des renseignements commerciaux confidentiels (LPRPDE, al. 9(3)b))',
  },
  SECURITY: {
    EN: 'it could threaten the life or security of somebody else (PIPEDA, s. 9(3)(c))',
    FR: 'elle pourrait nuire à la vie ou à la sécurité d’un autre individu (LPRPDE, al. 9(3)c))',
  },
  INVESTIGATION: {
    EN: 'it was collected for an investigation of a breach of an agreement or of the law (PIPEDA, s. 9(3)(c.1))',
    FR: 'elle a été recueillie pour une enquête sur la violation d’un accord ou du droit (LPRPDE, al. 9(3)c.1))',
  },
  DISPUTE: {
    EN: 'it was made in the course of a formal dispute resolution process (PIPEDA, s. 9(3)(d))',
    FR: 'elle a été produite dans le cadre d’un règlement officiel des différends (LPRPDE, al. 9(3)d))',
  },
  IDENTITY: {
    EN: 'we could not establish that it is you who asks (PIPEDA, Schedule 1, 4.9.2)',
    FR: 'nous n’avons pas pu établir que la demande vient de vous (LPRPDE, annexe 1, 4.9.2)',
  },
};

const received =
  (language: 'EN' | 'FR', subject: string, first: (limit: string) => string, second: string) =>
  ({ limit }: Until): Note => ({
    subject,
    paragraphs: [first(day(language, limit)), second],
    why: why[language],
  });

const ready = (language: 'EN' | 'FR', subject: string, paragraphs: readonly string[]) => (): Note => ({
  subject,
  paragraphs,
  why: why[language],
});

/** What becomes of a request for access (§13.1; PIPEDA s. 8), to whom it is about; and to the Privacy Officer that one waits. */
export const access = {
  ACCESS_RECEIVED: template<Until>({
    EN: received(
      'EN',
      'We received your request for access',
      (limit) => `You asked us what we hold about you. We will answer by ${limit} at the latest. It costs nothing.`,
      'First we establish that it is you who asks. If you can sign in at Klusster, you may ask there too: the answer is then ready at once.',
    ),
    FR: received(
      'FR',
      'Nous avons reçu votre demande d’accès',
      (limit) =>
        `Vous nous avez demandé ce que nous détenons à votre sujet. Nous répondrons au plus tard le ${limit}. C’est gratuit.`,
      'Nous établissons d’abord que la demande vient de vous. Si vous pouvez vous connecter à Klusster, vous pouvez aussi le demander là : la réponse est alors prête aussitôt.',
    ),
  }),
  ACCESS_READY: template<Record<never, never>>({
    EN: ready('EN', 'The answer to your request for access is ready', [
      'You asked what Klusster holds about you. The answer is ready: sign in, prove once more that it is you, and open it. It can be opened for six months.',
      'It says what we hold, where it comes from, what it is used for, how long it is kept, and who was shown what of you. If you did not ask for it, change your password and write to us.',
    ]),
    FR: ready('FR', 'La réponse à votre demande d’accès est prête', [
      'Vous avez demandé ce que Klusster détient à votre sujet. La réponse est prête : connectez-vous, prouvez de nouveau que c’est bien vous et ouvrez-la. Elle peut être ouverte pendant six mois.',
      'Elle indique ce que nous détenons, d’où cela vient, à quoi cela sert, combien de temps nous le conservons, et qui a vu quoi à votre sujet. Si vous ne l’avez pas demandée, changez votre mot de passe et écrivez-nous.',
    ]),
  }),
  ACCESS_EXTENDED: template<Extended>({
    EN: ({ limit, extension }) => ({
      subject: 'Your request for access takes longer',
      paragraphs: [
        `We need more time to tell you what we hold about you: ${EXTENDED_FOR[extension]?.EN}. We will answer by ${day('EN', limit)} at the latest, and the time is not extended again.`,
        RECOURSE.EN,
      ],
      why: why.EN,
    }),
    FR: ({ limit, extension }) => ({
      subject: 'Votre demande d’accès prend plus de temps',
      paragraphs: [
        `Il nous faut plus de temps pour vous dire ce que nous détenons à votre sujet : ${EXTENDED_FOR[extension]?.FR}. Nous répondrons au plus tard le ${day('FR', limit)}, et le délai ne sera pas prolongé de nouveau.`,
        RECOURSE.FR,
      ],
      why: why.FR,
    }),
  }),
  ACCESS_REFUSED: template<Refused>({
    EN: ({ ground, reasons }) => ({
      subject: 'Your request for access was refused',
      paragraphs: [
        `We do not give you what you asked for: ${REFUSED_FOR[ground]?.EN}. The reasons stand at the end of this message.`,
        RECOURSE.EN,
        SIX_MONTHS.EN,
      ],
      quote: reasons,
      why: why.EN,
    }),
    FR: ({ ground, reasons }) => ({
      subject: 'Votre demande d’accès a été refusée',
      paragraphs: [
        `Nous ne vous donnons pas communication de ce que vous avez demandé : ${REFUSED_FOR[ground]?.FR}. Les motifs figurent à la fin de ce message.`,
        RECOURSE.FR,
        SIX_MONTHS.FR,
      ],
      quote: reasons,
      why: why.FR,
    }),
  }),
  ACCESS_DEEMED_REFUSED: template<Until>({
    EN: ({ limit }) => ({
      subject: 'We did not answer your request for access in time',
      paragraphs: [
        `You asked what Klusster holds about you, and we should have answered by ${day('EN', limit)}. By law this counts as a refusal. We are sorry, and we still owe you the answer: the Privacy Officer was told.`,
        RECOURSE.EN,
        SIX_MONTHS.EN,
      ],
      why: why.EN,
    }),
    FR: ({ limit }) => ({
      subject: 'Nous n’avons pas répondu à temps à votre demande d’accès',
      paragraphs: [
        `Vous avez demandé ce que Klusster détient à votre sujet, et nous aurions dû répondre au plus tard le ${day('FR', limit)}. Selon la loi, cela vaut refus. Nous le regrettons, et nous vous devons toujours la réponse : le responsable de la protection de la vie privée en a été avisé.`,
        RECOURSE.FR,
        SIX_MONTHS.FR,
      ],
      why: why.FR,
    }),
  }),
  ACCESS_WAITS: template<Waiting>({
    EN: ({ reference, limit }) => ({
      subject: 'A request for access waits for an answer',
      paragraphs: [
        `The request ${reference} has to be answered by ${day('EN', limit)}. Silence counts as a refusal. Look at it among the requests for access, and take it up if nobody works on it.`,
      ],
      why: 'you are a Privacy Officer here.',
    }),
    FR: ({ reference, limit }) => ({
      subject: 'Une demande d’accès attend une réponse',
      paragraphs: [
        `Il faut répondre à la demande ${reference} au plus tard le ${day('FR', limit)}. Le silence vaut refus. Consultez-la parmi les demandes d’accès, et chargez-vous-en si personne n’y travaille.`,
      ],
      why: 'vous êtes responsable de la protection de la vie privée ici.',
    }),
  }),
};
