import { type Language, template } from './note.js';

const why = {
  EN: 'you were shown personal information at Klusster that was corrected since.',
  FR: 'des renseignements personnels que vous avez vus chez Klusster ont été corrigés depuis.',
};

const of = {
  EN: { KLUSSTER_OWNER: 'a Klusster Owner', BUSINESS_OWNER: 'a Business Owner' },
  FR: { KLUSSTER_OWNER: 'un propriétaire de Klusster', BUSINESS_OWNER: 'un propriétaire d’entreprise' },
};

const words: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  EN: {
    firstName: 'the first name',
    lastName: 'the last name',
    email: 'the e-mail address',
    phone: 'the telephone number',
    mailingAddress: 'the postal address',
  },
  FR: {
    firstName: 'le prénom',
    lastName: 'le nom de famille',
    email: 'l’adresse de courriel',
    phone: 'le numéro de téléphone',
    mailingAddress: 'l’adresse postale',
  },
};

/** Of what kind of owner, and which fields, by their names with commas between: neither whose, nor what they say. */
type Amended = { profile: 'KLUSSTER_OWNER' | 'BUSINESS_OWNER'; fields: string };

const named = (language: Language, fields: string) =>
  new Intl.ListFormat(language === 'FR' ? 'fr-CA' : 'en-CA').format(
    fields.split(',').map((field) => words[language][field] ?? field),
  );

/** What those are told who were shown something that was amended. */
export const correction = {
  CONTACT_AMENDED: template<Amended>({
    EN: ({ profile, fields }) => ({
      subject: 'Contact details that you were shown have changed',
      paragraphs: [
        `Klusster showed you contact details of ${of.EN[profile]} that were corrected since: ${named('EN', fields)}.`,
        'Use what you noted of them no more, and look again at Klusster.',
      ],
      why: why.EN,
    }),
    FR: ({ profile, fields }) => ({
      subject: 'Des coordonnées que vous avez vues ont changé',
      paragraphs: [
        `Klusster vous a montré des coordonnées d’${of.FR[profile]} qui ont été corrigées depuis : ${named('FR', fields)}.`,
        'N’utilisez plus ce que vous en avez noté et consultez-les de nouveau chez Klusster.',
      ],
      why: why.FR,
    }),
  }),
};
