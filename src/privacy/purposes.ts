/** Text in the two languages of the service. */
export type Bilingual = { readonly en: string; readonly fr: string };

/**
 * The purposes of policy §5.1 with their sub-purposes, and nothing besides: a personal column, a consent event and a
 * case grant name one of these. The rows of table `purpose` come from here.
 */
export const PURPOSES = {
  SERVICE: {
    clause: '5.1.1',
    en: 'to establish and maintain responsible commercial relations with you and provide you with ongoing service',
    fr: 'établir et maintenir avec vous des relations commerciales responsables et vous fournir un service continu',
  },
  CONTACT_SHARING: {
    clause: '5.1.1',
    partOf: 'SERVICE',
    en: 'to share your contact details with those whom section 4 of the policy names',
    fr: 'communiquer vos coordonnées aux personnes que désigne l’article 4 de la politique',
  },
  MAILING: {
    clause: '5.1.1',
    partOf: 'SERVICE',
    en: 'to send you the mailing list of the klussters you subscribe to',
    fr: 'vous envoyer la liste de diffusion des klussters auxquels vous êtes abonné',
  },
  BILLING: {
    clause: '5.1.2',
    en: 'to obtain information for billing and collection',
    fr: 'obtenir les renseignements nécessaires à la facturation et au recouvrement',
  },
  DEVELOPMENT: {
    clause: '5.1.3',
    en: 'to manage and develop our business and operations, including the integrity of business and Klusster profiles',
    fr: 'gérer et développer nos activités, y compris l’intégrité des profils d’entreprise et de Klusster',
  },
  LEGAL: {
    clause: '5.1.4',
    en: 'to meet legal and regulatory requirements',
    fr: 'satisfaire aux exigences légales et réglementaires',
  },
} as const satisfies Record<string, Bilingual & { clause: string; partOf?: string }>;

export type PurposeCode = keyof typeof PURPOSES;
