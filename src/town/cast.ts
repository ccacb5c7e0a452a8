import type { KlussterCategory } from '../klussters/index.js';
import type { AudienceBandCode } from '../newsletters/index.js';
import { townId } from './townIds.js';

/**
 * The town: the people, klussters and businesses of the demo, and the one cast of all tests. A field that a later feature
 * adds joins the town here, and nowhere else. Every personal value is unique, so that a leak names its source.
 */

/** Password of all demo people, staff included; only the embedded demo has them. */
export const TOWN_PASSWORD = 'demo-town-2026-klusster';

export type Contact = { firstName: string; lastName: string; email: string; phone: string; mailingAddress: string };
export type Subscriber = Pick<Contact, 'firstName' | 'lastName' | 'email'>;

export type Resident = {
  /** Address of the account. */
  account: string;
  klussterOwner?: { state: 'PENDING' | 'ACTIVE' | 'SUSPENDED'; contact: Contact };
  businessOwner?: { contact: Contact };
  consumerUser?: { contact: Subscriber };
  staff?: { role: 'CUSTOMER_REPRESENTATIVE' | 'PRIVACY_OFFICER'; name: string };
  /** Her last word on sharing her contact; nobody is shared who did not say so. */
  sharing: 'given' | 'withdrawn' | 'never asked';
  language: 'EN' | 'FR';
};

export const residents = {
  marguerite: {
    account: 'klusster.owner@demo.test',
    language: 'EN',
    sharing: 'given',
    klussterOwner: {
      state: 'ACTIVE',
      contact: {
        firstName: 'Marguerite',
        lastName: 'Tremblay-Okafor',
        email: 'marguerite@plateau-post.test',
        phone: '+15145550141',
        mailingAddress: '4120 rue Saint-Denis\nMontréal QC H2W 2M5',
      },
    },
  },
  luc: {
    account: 'luc.compte@demo.test',
    language: 'FR',
    sharing: 'given',
    klussterOwner: {
      state: 'ACTIVE',
      contact: {
        firstName: 'Luc',
        lastName: 'Bélanger',
        email: 'luc@echo-des-cantons.test',
        phone: '+18195550122',
        mailingAddress: '88 rue Wellington Nord\nSherbrooke QC J1H 5B8',
      },
    },
  },
  priya: {
    account: 'priya.account@demo.test',
    language: 'EN',
    sharing: 'given',
    klussterOwner: {
      state: 'ACTIVE',
      contact: {
        firstName: 'Priya',
        lastName: 'Raman',
        email: 'editor@kensington-table.test',
        phone: '+14165550133',
        mailingAddress: '209 Augusta Avenue\nToronto ON M5T 2L4',
      },
    },
    businessOwner: {
      contact: {
        firstName: 'Priya Lakshmi',
        lastName: 'Raman-Doyle',
        email: 'priya.private@home.test',
        phone: '+16475550177',
        mailingAddress: '17 Brunswick Avenue, Apt 4\nToronto ON M5S 2L9',
      },
    },
  },
  suzanne: {
    account: 'suzanne.account@demo.test',
    language: 'EN',
    sharing: 'given',
    klussterOwner: {
      state: 'SUSPENDED',
      contact: {
        firstName: 'Suzanne',
        lastName: 'Whitecloud',
        email: 'suzanne@prairie-lantern.test',
        phone: '+13065550155',
        mailingAddress: '2301 12th Avenue\nRegina SK S4P 0K4',
      },
    },
  },
  etienne: {
    account: 'etienne.compte@demo.test',
    language: 'FR',
    sharing: 'given',
    klussterOwner: {
      state: 'PENDING',
      contact: {
        firstName: 'Étienne',
        lastName: 'Larocque',
        email: 'etienne@bord-de-l-eau.test',
        phone: '+14185550166',
        mailingAddress: '12 côte de la Montagne\nQuébec QC G1K 4E4',
      },
    },
  },
  desmond: {
    account: 'business.owner@demo.test',
    language: 'EN',
    sharing: 'given',
    businessOwner: {
      contact: {
        firstName: 'Desmond',
        lastName: 'Kakfwi',
        email: 'desmond.kakfwi@home.test',
        phone: '+15145550188',
        mailingAddress: '6544 rue Waverly\nMontréal QC H2V 4M2',
      },
    },
  },
  fatima: {
    account: 'fatima.compte@demo.test',
    language: 'FR',
    sharing: 'given',
    businessOwner: {
      contact: {
        firstName: 'Fatima',
        lastName: 'Benali',
        email: 'fatima.benali@maison.test',
        phone: '+14385550199',
        mailingAddress: '3055 boulevard Rosemont\nMontréal QC H1Y 1K8',
      },
    },
  },
  wei: {
    account: 'wei.account@demo.test',
    language: 'EN',
    sharing: 'withdrawn',
    businessOwner: {
      contact: {
        firstName: 'Wei',
        lastName: 'Zhang',
        email: 'wei.zhang@home.test',
        phone: '+16475550111',
        mailingAddress: '55 Huron Street\nToronto ON M5T 2A7',
      },
    },
  },
  noor: {
    account: 'noor.account@demo.test',
    language: 'EN',
    sharing: 'given',
    businessOwner: {
      contact: {
        firstName: 'Noor',
        lastName: 'Haddad',
        email: 'noor.haddad@home.test',
        phone: '+18195550144',
        mailingAddress: '410 rue King Ouest\nSherbrooke QC J1H 1R4',
      },
    },
    consumerUser: { contact: { firstName: 'Noor-Amal', lastName: 'Haddad-Roy', email: 'noor.reads@home.test' } },
  },
  aoife: {
    account: 'consumer@demo.test',
    language: 'EN',
    sharing: 'never asked',
    consumerUser: { contact: { firstName: 'Aoife', lastName: 'O’Brien-Nguyễn', email: 'aoife.reads@home.test' } },
  },
  jeanne: {
    account: 'jeanne.compte@demo.test',
    language: 'FR',
    sharing: 'never asked',
    consumerUser: { contact: { firstName: 'Jeanne', lastName: 'Gauthier', email: 'jeanne.lit@maison.test' } },
  },
  ravi: {
    account: 'representative@demo.test',
    language: 'EN',
    sharing: 'never asked',
    staff: { role: 'CUSTOMER_REPRESENTATIVE', name: 'Ravi Menon' },
  },
  helene: {
    account: 'officer@demo.test',
    language: 'FR',
    sharing: 'never asked',
    staff: { role: 'PRIVACY_OFFICER', name: 'Hélène Castonguay' },
  },
  gabrielle: {
    account: 'gabrielle.staff@demo.test',
    language: 'FR',
    sharing: 'never asked',
    staff: { role: 'CUSTOMER_REPRESENTATIVE', name: 'Gabrielle Nolin' },
  },
} as const satisfies Record<string, Resident>;

export type ResidentName = keyof typeof residents;

/** A klusster of the town. */
export type TownKlusster = {
  readonly slug: string;
  readonly name: string;
  readonly tagline: string | null;
  readonly text: string | null;
  readonly city: string;
  readonly province: string;
  readonly languages: readonly ('EN' | 'FR')[];
  readonly categories: readonly KlussterCategory[];
  readonly state: 'DRAFT' | 'PUBLISHED' | 'PAUSED' | 'CLOSED';
  readonly owner: ResidentName;
  /** Who sends its mailing list; nobody where its owner has not stated it. */
  readonly sender?: TownSender;
};

/** The contact of a business, and not of its owner. */
export type TownSender = {
  readonly businessName: string;
  readonly mailingAddress: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly website: string | null;
};

export const klussters = {
  plateauPost: {
    slug: 'plateau-post',
    name: 'Plateau Post',
    tagline: 'What happens between the stairs and the mountain.',
    text: '## Every Thursday\n\nNews, **markets** and neighbours of the Plateau:\n\n- what opens, what closes\n- [whom to call](https://plateau-post.test/contact)',
    city: 'Montréal',
    province: 'QC',
    languages: ['EN'],
    categories: ['NEWS', 'COMMUNITY'],
    state: 'PUBLISHED',
    owner: 'marguerite',
    sender: {
      businessName: 'Plateau Post Media',
      mailingAddress: '1 avenue du Mont-Royal Est, bureau 300\nMontréal QC H2T 1N4',
      phone: '+15145550300',
      email: 'list@plateau-post.test',
      website: 'https://plateau-post.test/',
    },
  },
  echoDesCantons: {
    slug: 'echo-des-cantons',
    name: 'Écho des Cantons',
    tagline: 'La vie de l’Estrie, racontée par ses voisins.',
    text: 'Marchés, artisans et sentiers, de Magog à Sherbrooke.',
    city: 'Sherbrooke',
    province: 'QC',
    languages: ['FR', 'EN'],
    categories: ['FOOD', 'NATURE'],
    state: 'PUBLISHED',
    owner: 'luc',
    sender: {
      businessName: 'Les Éditions de l’Écho',
      mailingAddress: 'Case postale 12\nSherbrooke QC J1H 5H5',
      phone: null,
      email: 'liste@echo-des-cantons.test',
      website: null,
    },
  },
  kensingtonTable: {
    slug: 'kensington-table',
    name: 'Kensington Table',
    tagline: 'Everything worth eating within four blocks.',
    text: 'Kitchens, grocers and music of Kensington Market.',
    city: 'Toronto',
    province: 'ON',
    languages: ['EN'],
    categories: ['FOOD'],
    state: 'PUBLISHED',
    owner: 'priya',
    sender: {
      businessName: 'Kensington Table Publishing',
      mailingAddress: 'Station C, Box 88\nToronto ON M6J 3M7',
      phone: '+14165550301',
      email: null,
      website: null,
    },
  },
  prairieLantern: {
    slug: 'prairie-lantern',
    name: 'Prairie Lantern',
    tagline: 'Light for long evenings.',
    text: null,
    city: 'Regina',
    province: 'SK',
    languages: ['EN'],
    categories: [],
    state: 'PUBLISHED',
    owner: 'suzanne',
  },
  // Nobody but their owners finds these two.
  mileEndNights: {
    slug: 'mile-end-nights',
    name: 'Mile End Nights',
    tagline: 'After the last bus.',
    text: 'A draft about stages, late kitchens and the walk home.',
    city: 'Montréal',
    province: 'QC',
    languages: ['EN'],
    categories: ['EVENTS', 'ARTS'],
    state: 'DRAFT',
    owner: 'marguerite',
  },
  augustaWinter: {
    slug: 'augusta-winter',
    name: 'Augusta in Winter',
    tagline: 'The market when it snows.',
    text: 'Paused until the first snow.',
    city: 'Toronto',
    province: 'ON',
    languages: ['EN'],
    categories: ['FOOD', 'EVENTS'],
    state: 'PAUSED',
    owner: 'priya',
  },
} as const satisfies Record<string, TownKlusster>;

export type KlussterName = keyof typeof klussters;

/** The contact of a business is public and differs from its owner's own. */
const shopFront = (name: string, phone: string) => ({
  phone,
  email: `hello@${name}.test`,
  website: `https://${name}.test/`,
  openingHours: [] as readonly Hours[],
  logo: undefined as Logo | undefined,
  closed: false as boolean,
});

/** A picture as it is stored: WebP in base64. */
export type Logo = { readonly width: number; readonly height: number; readonly webp: string };

/** A bagel. */
const BAGEL: Logo = {
  width: 96,
  height: 96,
  webp: 'UklGRvYAAABXRUJQVlA4TOoAAAAvX8AXEA8wcAM7MPMf8HBU27bTkD78EpCCNJD2pXwJf5h+U+47VAER/XfgNpIiZRkOqqq7H9Gss7x7oEgXOErxMEjSDq7h8vqnhSfxwSDBg+wc4E3pEt6EF59OFz4JH1RY/Lvgq3LkwJgsEFYjCSRK7RjPSDfGO9KPIVhGGIidkaqR6aOHHH7HCEoNcuNQ3KX6N664e8UIDo9TLQWTnebxT3C7LKN9mm/j3rLnMQvOaDw7zpSz5hqYXCfT62p6HU6vW65trvnpfcG9gz3FvcY9yL3JPcu9zD2Ovc8zgWcFzxCcLTxzeBatsjQ=',
};

type Hours = { readonly weekday: string; readonly opens: string; readonly closes: string };

const WEEK = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** A business of the town. */
export type TownBusiness = {
  readonly name: string;
  readonly description: string | null;
  readonly category: 'ARTS' | 'FOOD' | 'HEALTH' | 'LODGING' | 'RETAIL' | 'SERVICES' | 'TRADES';
  readonly phone: string;
  readonly email: string;
  readonly website: string;
  readonly address: string;
  readonly city: string;
  readonly province: string;
  readonly openingHours: readonly Hours[];
  readonly logo: Logo | undefined;
  readonly closed: boolean;
  readonly owner: ResidentName;
  readonly listedIn: readonly KlussterName[];
};

export const businesses = {
  mileEndBagels: {
    ...shopFront('mile-end-bagels', '+15145550201'),
    logo: BAGEL,
    openingHours: WEEK.map((weekday) => ({ weekday, opens: '00:00', closes: '24:00' })),
    name: 'Mile End Bagels',
    description: 'Wood-fired, all night.',
    category: 'FOOD',
    address: '263 rue Saint-Viateur Ouest\nMontréal QC H2V 1Y1',
    city: 'Montréal',
    province: 'QC',
    owner: 'desmond',
    listedIn: ['plateauPost'],
  },
  kakfwiGuitars: {
    ...shopFront('kakfwi-guitars', '+15145550202'),
    name: 'Kakfwi Guitars',
    description: 'Repair and setup.',
    category: 'TRADES',
    address: '5175 avenue du Parc\nMontréal QC H2V 4G3',
    city: 'Montréal',
    province: 'QC',
    owner: 'desmond',
    listedIn: ['plateauPost', 'kensingtonTable'],
  },
  epicesBenali: {
    ...shopFront('epices-benali', '+15145550203'),
    openingHours: [
      { weekday: 'TUESDAY', opens: '10:00', closes: '12:30' },
      { weekday: 'TUESDAY', opens: '13:30', closes: '18:00' },
      { weekday: 'FRIDAY', opens: '13:30', closes: '01:00' },
    ],
    name: 'Épices Benali',
    description: 'Épices, thés et conserves du Maghreb.',
    category: 'RETAIL',
    address: '138 avenue Atwater\nMontréal QC H4C 2H6',
    city: 'Montréal',
    province: 'QC',
    owner: 'fatima',
    listedIn: ['plateauPost', 'echoDesCantons'],
  },
  zhangBicycles: {
    ...shopFront('zhang-bicycles', '+14165550204'),
    name: 'Zhang Bicycles',
    description: null,
    category: 'TRADES',
    address: '12 Kensington Place\nToronto ON M5T 2K4',
    city: 'Toronto',
    province: 'ON',
    owner: 'wei',
    listedIn: ['kensingtonTable', 'plateauPost'],
  },
  ramanBooks: {
    ...shopFront('raman-books', '+14165550205'),
    name: 'Raman Books',
    description: 'Second-hand, first-rate.',
    category: 'ARTS',
    address: '71 Nassau Street\nToronto ON M5T 1M6',
    city: 'Toronto',
    province: 'ON',
    owner: 'priya',
    listedIn: ['kensingtonTable', 'augustaWinter'],
  },
  gitesHaddad: {
    ...shopFront('gites-haddad', '+18195550206'),
    name: 'Gîtes Haddad',
    description: 'Trois chambres, un lac.',
    category: 'LODGING',
    address: '900 chemin du Lac\nMagog QC J1X 5G4',
    city: 'Magog',
    province: 'QC',
    owner: 'noor',
    listedIn: ['echoDesCantons', 'prairieLantern'],
  },
  // Nobody but her who presents it finds it.
  boreasSkates: {
    ...shopFront('boreas-skates', '+15145550207'),
    closed: true,
    name: 'Boréas Skates',
    description: 'Blades ground while you wait; closed for good.',
    category: 'SERVICES',
    address: '40 avenue Laurier Est\nMontréal QC H2T 1E7',
    city: 'Montréal',
    province: 'QC',
    owner: 'fatima',
    listedIn: ['plateauPost', 'echoDesCantons'],
  },
} as const satisfies Record<string, TownBusiness>;

export type BusinessName = keyof typeof businesses;

/** Who is on which mailing list, and who was. */
export const subscriptions = [
  ['aoife', 'plateauPost'],
  ['aoife', 'kensingtonTable'],
  ['jeanne', 'echoDesCantons'],
  ['noor', 'plateauPost'],
  ['noor', 'augustaWinter'],
  ['aoife', 'echoDesCantons', 'ended'],
] as const satisfies readonly (readonly [ResidentName, KlussterName, 'ended'?])[];

/** A newsletter to the mailing list of a klusster, by her who runs it. */
export type TownNewsletter = {
  readonly klusster: string;
  readonly language: 'EN' | 'FR';
  readonly subject: string;
  readonly text: string;
  readonly state: 'DRAFT' | 'SENT';
  /** The business whose logo is its first image. */
  readonly image?: string;
};

export const newsletters = {
  plateauSnow: {
    klusster: 'plateauPost',
    language: 'EN',
    subject: 'What stays open when it snows',
    text: '## This week\n\nThe stairs are icy, and **the ovens are on**:\n\n![A bagel](image:1)\n\n- [Mile End Bagels](https://mile-end-bagels.test/), all night\n- the library, until nine',
    state: 'SENT',
    image: 'mileEndBagels',
  },
  plateauMarket: {
    klusster: 'plateauPost',
    language: 'EN',
    subject: 'The winter market',
    text: 'A draft. Who sells what, and where to park a bicycle.',
    state: 'DRAFT',
  },
  cantonsTrails: {
    klusster: 'echoDesCantons',
    language: 'FR',
    subject: 'Les sentiers de décembre',
    text: 'Trois sentiers **damés** cette semaine, de Magog à Orford.',
    state: 'SENT',
  },
} as const satisfies Record<string, TownNewsletter>;

/** The cases of staff, one about each of these people. */
export const cases = [
  {
    staff: 'gabrielle',
    person: 'noor',
    kind: 'QUESTION',
    reason: 'Noor telephoned: she receives the Thursday issue at two addresses.',
  },
  {
    staff: 'ravi',
    person: 'etienne',
    kind: 'APPROVAL',
    reason: 'Étienne sent a first issue and asks to be approved.',
  },
  {
    staff: 'helene',
    person: 'suzanne',
    kind: 'APPROVAL',
    reason: 'Three readers wrote that the Lantern answers nobody.',
    outcome: 'RESOLVED',
    decided: {
      decision: 'SUSPENDED',
      reason: 'No answer to our letters since the spring; suspended until she writes.',
    },
  },
  {
    staff: 'ravi',
    person: 'luc',
    kind: 'REPORT',
    report: 'oldPrices',
    reason: 'Luc reported a price list; the klusster was paused before anybody looked.',
  },
] as const satisfies readonly TownCase[];

/** The one open case grant: Gabrielle helps Noor. */
export const grants = [
  {
    staff: 'gabrielle',
    person: 'noor',
    groups: ['contact', 'account', 'subscription', 'consent', 'case'],
    reason: 'Noor asked why two newsletters reach her.',
  },
] as const satisfies readonly TownGrant[];

/** What people reported, one thing each. What no case is about, nobody has taken up yet. */
export const reports = {
  oldNumber: {
    by: 'noor',
    klusster: 'plateauPost',
    reason: 'WRONG_DATA',
    text: 'The Post still gives the number of the old office, where nobody has answered since June.',
  },
  borrowedName: {
    by: 'desmond',
    business: 'zhangBicycles',
    reason: 'ABUSE',
    text: 'Somebody writes in their name under every guitar that we sell.',
  },
  // What these two are about, not everybody finds any more.
  oldPrices: {
    by: 'luc',
    klusster: 'augustaWinter',
    reason: 'WRONG_DATA',
    text: 'Chaque prix de la page d’hiver a trois ans.',
  },
  soldTwice: {
    by: 'priya',
    business: 'boreasSkates',
    reason: 'ABUSE',
    text: 'They sold the same pair of skates twice, once to me.',
  },
} as const satisfies Readonly<Record<string, TownReport>>;

export type TownReport = { readonly by: string; readonly reason: 'ABUSE' | 'WRONG_DATA'; readonly text: string } & (
  | { readonly klusster: KlussterName; readonly business?: undefined }
  | { readonly business: BusinessName; readonly klusster?: undefined }
);

/** What the two sides of a listing have to do with each other, beside what is listed. */
export const listings = [
  { business: 'gitesHaddad', klusster: 'plateauPost', state: 'REQUESTED', by: 'BUSINESS_OWNER' },
  { business: 'epicesBenali', klusster: 'kensingtonTable', state: 'INVITED', by: 'KLUSSTER_OWNER' },
  { business: 'mileEndBagels', klusster: 'echoDesCantons', state: 'DECLINED', by: 'KLUSSTER_OWNER' },
] as const satisfies readonly TownListing[];

/** Klussters that are offered by their owners: to whom, or to an address of nobody. */
export const offers = {
  winter: { klusster: 'augustaWinter', called: 'Winter on Augusta', to: 'luc', state: 'OPEN' },
  echo: { klusster: 'echoDesCantons', called: 'Écho des Cantons', to: 'marguerite', state: 'DECLINED' },
  nights: { klusster: 'mileEndNights', called: 'Mile End Nights', to: undefined, state: 'WITHDRAWN' },
} as const satisfies Readonly<Record<string, TownOffer>>;

export type TownOffer = {
  readonly klusster: KlussterName;
  /** Its name when it was offered. */
  readonly called: string;
  readonly to: string | undefined;
  readonly state: 'OPEN' | 'DECLINED' | 'WITHDRAWN';
};

export type TownListing = {
  readonly business: BusinessName;
  readonly klusster: KlussterName;
  readonly state: 'REQUESTED' | 'INVITED' | 'DECLINED' | 'ENDED';
  readonly by: 'KLUSSTER_OWNER' | 'BUSINESS_OWNER';
};

export type TownCase = {
  readonly staff: string;
  readonly person: string;
  readonly kind: 'QUESTION' | 'APPROVAL' | 'REPORT';
  readonly reason: string;
  /** Which report it is about, if it is about one. */
  readonly report?: string;
  /** How it ended, on the day it was opened; none while it is open. */
  readonly outcome?: 'RESOLVED' | 'UNRESOLVED' | 'MISTAKEN';
  readonly decided?: { readonly decision: 'SUSPENDED'; readonly reason: string };
};

/** A grant in the case of this member of staff about this person. */
export type TownGrant = {
  readonly staff: string;
  readonly person: string;
  readonly groups: readonly ('contact' | 'account' | 'subscription' | 'consent' | 'case')[];
  readonly reason: string;
};

/** A town that can settle. */
export type Town = {
  readonly residents: Readonly<Record<string, Resident>>;
  readonly klussters: Readonly<Record<string, TownKlusster>>;
  readonly businesses: Readonly<Record<string, TownBusiness>>;
  readonly listings: readonly TownListing[];
  readonly newsletters: Readonly<Record<string, TownNewsletter>>;
  /** The band that the owner of a klusster is told; the lowest where nothing is said. */
  readonly audiences: Readonly<Record<string, AudienceBandCode>>;
  readonly offers: Readonly<Record<string, Omit<TownOffer, 'klusster'> & { readonly klusster: string }>>;
  readonly subscriptions: readonly (readonly [consumer: string, klusster: string, ended?: 'ended'])[];
  readonly cases: readonly TownCase[];
  readonly grants: readonly TownGrant[];
  readonly reports: Readonly<Record<string, TownReport>>;
  /** The id in the database of a member of the town, by table and name. */
  readonly idOf: (table: string, name: string) => string;
};

/** The town itself. */
export const TOWN: Town = {
  residents,
  klussters,
  businesses,
  listings,
  newsletters,
  audiences: {},
  offers,
  subscriptions,
  cases,
  grants,
  reports,
  idOf: townId,
};

const PEOPLE: ReadonlySet<string> = new Set(Object.keys(residents).map((name) => townId<string>('person', name)));

/** Whether a person belongs to the town, whose password everybody knows. */
export const isOfTheTown = (personId: string): boolean => PEOPLE.has(personId);

/** The people of GraphiQL's "view as". */
export const demoPeople: readonly { email: string; label: { en: string; fr: string } }[] = [
  {
    email: residents.marguerite.account,
    label: { en: 'Marguerite, Klusster Owner', fr: 'Marguerite, propriétaire de klusster' },
  },
  {
    email: residents.desmond.account,
    label: { en: 'Desmond, Business Owner', fr: 'Desmond, propriétaire d’entreprise' },
  },
  { email: residents.aoife.account, label: { en: 'Aoife, Consumer User', fr: 'Aoife, consommatrice' } },
  {
    email: residents.ravi.account,
    label: { en: 'Ravi, Customer Representative', fr: 'Ravi, représentant au service à la clientèle' },
  },
  {
    email: residents.helene.account,
    label: { en: 'Hélène, Privacy Officer', fr: 'Hélène, responsable de la protection de la vie privée' },
  },
];
