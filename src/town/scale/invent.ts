import { base, en, en_CA, Faker, fr, fr_CA } from '@faker-js/faker';
import { type EmailAddress, emailAddress } from '../../kernel/emailAddress.js';
import { phoneNumber } from '../../kernel/phoneNumber.js';
import { sortKey } from '../../kernel/sortKey.js';
import type { Contact, Resident } from '../cast.js';
import { type Census, LISTINGS_PER_BUSINESS, type Profiles, profilesOf, SUBSCRIPTIONS_PER_CONSUMER } from './census.js';
import { CATEGORIES, CITIES, type City } from './places.js';

/** An invented human, with what she is to the platform. */
export type Invented = Pick<Resident, 'language' | 'sharing'> & {
  readonly account: EmailAddress;
  readonly profiles: Profiles;
  /** What she gives in a profile; each of hers has an address and a telephone of its own. */
  readonly contact: (profile: keyof Profiles) => Contact;
};

/** Invents a town. Everything is a function of the seed and a number, in any order, the same on every machine. */
export type Inventor = ReturnType<typeof inventor>;

const KINDS = ['person', 'klusster', 'business', 'consumer'] as const;
/** Domains of the profiles, reserved for examples (RFC 2606): no mail ever leaves for them. */
const DOMAINS = { klussterOwner: 'papers.test', businessOwner: 'shops.test', consumer: 'readers.test' } as const;
/** Of a hundred people so many never said a word on sharing, and so many took it back. */
const NEVER_ASKED = 3;
const WITHDRAWN = 5;
/** One klusster in so many has an owner who is suspended. */
const SUSPENDED = 25;

export function inventor(of: Census, seed: number) {
  const speakers = {
    EN: new Faker({ locale: [en_CA, en, base] }),
    FR: new Faker({ locale: [fr_CA, fr, en, base] }),
  };
  const drawing = (kind: (typeof KINDS)[number], number: number, language: 'EN' | 'FR') => {
    speakers[language].seed([seed, KINDS.indexOf(kind), number]);
    return speakers[language];
  };

  return {
    person(number: number): Invented {
      const home = cityOf(number);
      const faker = drawing('person', number, home.language);
      const name = { firstName: faker.person.firstName(), lastName: faker.person.lastName() };
      const local = `${plain(name.firstName)}.${plain(name.lastName)}.${number}`;
      const [street, said] = [faker.location.streetAddress(), faker.number.int({ min: 0, max: 99 })];
      const digits = faker.number.int({ min: 0, max: 9_996 });
      return {
        language: home.language,
        sharing: said < NEVER_ASKED ? 'never asked' : said < NEVER_ASKED + WITHDRAWN ? 'withdrawn' : 'given',
        account: emailAddress(`${local}@accounts.test`),
        profiles: profilesOf(of, number),
        contact: (profile) => ({
          ...name,
          email: emailAddress(`${local}@${DOMAINS[profile]}`),
          phone: telephone(home, digits + Object.keys(DOMAINS).indexOf(profile)),
          mailingAddress: `${street}\n${home.city} ${home.province}`,
        }),
      };
    },

    klusster(number: number) {
      const { city, province, language } = cityOf(number);
      const faker = drawing('klusster', number, language);
      const name = `${faker.location.street()} ${language === 'FR' ? 'Courrier' : 'Courier'} ${number}`;
      return {
        slug: plain(name),
        name,
        nameSort: sortKey(name),
        tagline: faker.company.catchPhrase(),
        text: faker.lorem.sentence(),
        city,
        citySort: sortKey(city),
        province,
        languages: [language],
        categories: [],
        ownerState: number % SUSPENDED === SUSPENDED - 1 ? ('SUSPENDED' as const) : ('ACTIVE' as const),
      };
    },

    business(number: number) {
      const place = cityOf(number);
      const faker = drawing('business', number, place.language);
      const name = `${faker.company.name()} ${number}`;
      const site = `${plain(name)}.test`;
      return {
        name,
        nameSort: sortKey(name),
        description: faker.company.catchPhrase(),
        category: CATEGORIES[number % CATEGORIES.length] as (typeof CATEGORIES)[number],
        phone: telephone(place, number),
        email: emailAddress(`hello@${site}`),
        website: `https://${site}/`,
        address: `${faker.location.streetAddress()}\n${place.city} ${place.province}`,
        city: place.city,
        citySort: sortKey(place.city),
        province: place.province,
        /** Number of its Business Owner: each has one business, and the first ones a second. */
        owner: number % of.businessOwners,
        /** Numbers of the klussters it is listed in. */
        listedIn: different(faker, LISTINGS_PER_BUSINESS, of.klussters),
      };
    },

    /** Numbers of the klussters that a consumer subscribes to. */
    subscriptions: (consumer: number): readonly number[] =>
      different(drawing('consumer', consumer, 'EN'), SUBSCRIPTIONS_PER_CONSUMER, of.klussters),
  };
}

const cityOf = (number: number): City => CITIES[number % CITIES.length] as City;

/** Exchange 555 belongs to nobody. */
const telephone = ({ areaCode }: City, digits: number) =>
  phoneNumber(`+1${areaCode}555${String(digits % 10_000).padStart(4, '0')}`);

/** Letters and digits of a text for a slug, a domain or the local part of an address, at most 40 of them. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
    .replace(/-$/, '') || 'x';

/** So many different numbers below a limit. */
function different(faker: Faker, count: number, below: number): number[] {
  const drawn = new Set<number>();
  while (drawn.size < count) drawn.add(faker.number.int({ min: 0, max: below - 1 }));
  return [...drawn];
}
