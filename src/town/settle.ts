import { createHash } from 'node:crypto';
import {
  Account,
  AccountAddress,
  addressIndexOf,
  BusinessOwner,
  ConsumerUser,
  type Ground,
  hashPassword,
  KlussterOwner,
} from '../accounts/index.js';
import { Business, type OpeningSpan } from '../businesses/index.js';
import { ConsentEvent } from '../consent/index.js';
import { emailAddress } from '../kernel/emailAddress.js';
import { sortKey } from '../kernel/sortKey.js';
import { Klusster } from '../klussters/index.js';
import { Person } from '../people/index.js';
import { publishedDocuments, recordDocuments } from '../policy/index.js';
import { provisionMissingKeys } from '../privacy/vault/keys.js';
import { seal } from '../privacy/vault/seal.js';
import { CLEARANCE_DAYS_MAX, clear, recordTraining, StaffMember, TRAINING_MODULES } from '../staff/index.js';
import { StoredImage } from '../uploads/index.js';
import { type Logo, type Resident, TOWN, TOWN_PASSWORD, type Town } from './cast.js';
import { settleCases, settleGrants, settleReports } from './settleCases.js';
import { settleListings } from './settleListings.js';
import { settleMailing } from './settleMailing.js';
import { settleNewsletters } from './settleNewsletters.js';
import { settleOffers } from './settleOffers.js';

const DAY_MS = 86_400_000;

/** Settles a whole town in an empty database, sealed like real data. */
export async function settleTown(ground: Ground, town: Town = TOWN): Promise<void> {
  const passwordHash = await hashPassword(TOWN_PASSWORD);
  const people = Object.entries(town.residents).map(
    ([name, resident]) => [name, resident, town.idOf('person', name)] as const,
  );
  const provisioned = await provisionMissingKeys(
    ground.keyStore,
    ground.keyring,
    people.map(([, , person]) => person),
  );
  await ground.em.transactional(async (em) => {
    const site = { ...ground, em };
    const keys = new Map<string, Buffer>();
    for (const [name, resident, person] of people) {
      const key = provisioned.get(person) as Buffer;
      keys.set(name, key);
      settleResident(site, town, name, { resident, key, passwordHash });
    }
    settlePlaces(site, town);
    settleListings(site, town);
    settleNewsletters(site, town);
    settleCases(site, town, keys);
    settleGrants(site, town, keys);
    settleReports(site, town, keys);
    await settleOffers(site, town);
    await settleMailing(site, town, keys);
    await recordDocuments(em, publishedDocuments(), ground.now);
  });
}

type Settler = { readonly resident: Resident; readonly key: Buffer; readonly passwordHash: string };

function settleResident(
  { em, keyring, now }: Ground,
  { idOf }: Town,
  name: string,
  { resident, key, passwordHash }: Settler,
): void {
  const person = idOf('person', name);
  const sealed = (table: string, record: string, group: string, values: Record<string, string>) =>
    seal(key, { table, record, person, group }, values);
  em.create(Person, { id: person, createdAt: now });
  const email = emailAddress(resident.account);
  em.create(Account, { person, account: sealed('account', person, 'account', { email }), passwordHash });
  em.create(AccountAddress, {
    addressIndex: addressIndexOf(keyring, email),
    person,
  });
  for (const [table, Entity, profile] of [
    ['klusster_owner', KlussterOwner, resident.klussterOwner],
    ['business_owner', BusinessOwner, resident.businessOwner],
    ['consumer_user', ConsumerUser, resident.consumerUser],
  ] as const) {
    if (!profile) continue;
    const id = idOf(table, name);
    const standing = 'state' in profile ? { state: profile.state, stateSince: now } : {};
    em.create(
      Entity as typeof KlussterOwner,
      { id, person, contact: sealed(table, id, 'contact', profile.contact), ...standing } as never,
    );
  }
  if (resident.staff) {
    const { role } = resident.staff;
    const staff = idOf('staff', name);
    em.create(StaffMember, { id: staff, person, ...resident.staff });
    const reviewBy = new Date(now.getTime() + CLEARANCE_DAYS_MAX * DAY_MS);
    clear(em, {
      staff,
      role,
      duty: role === 'PRIVACY_OFFICER' ? 'ANSWERS_FOR_PRIVACY' : 'SERVES_PEOPLE',
      at: now,
      reviewBy,
    });
    for (const module of TRAINING_MODULES) recordTraining(em, { staff, module, passedAt: now, at: now });
  }
  for (const event of sharingEvents(person, resident, now)) em.create(ConsentEvent, event);
}

/** What a person said on sharing her contact, in order: her last word counts. */
export const sharingEvents = (
  person: string,
  { sharing, language }: Pick<Resident, 'sharing' | 'language'>,
  at: Date,
) =>
  WORDS[sharing].map((kind) => ({
    person,
    purpose: 'CONTACT_SHARING',
    kind,
    basis: 'EXPRESS' as const,
    method: 'TOWN' as const,
    language,
    purposeVersion: 1,
    at,
  }));

function settleImage(em: Ground['em'], id: string, { webp, ...size }: Logo, now: Date): string {
  const bytes = Buffer.from(webp, 'base64');
  em.create(StoredImage, { id, hash: createHash('sha256').update(bytes).digest(), bytes, ...size, createdAt: now });
  return id;
}

const WORDS = { given: ['GIVEN'], withdrawn: ['GIVEN', 'WITHDRAWN'], 'never asked': [] } as const;

function settlePlaces({ em, now }: Ground, { klussters, businesses, idOf }: Town): void {
  for (const [name, { owner, languages, categories, sender: _, ...klusster }] of Object.entries(klussters)) {
    em.create(Klusster, {
      id: idOf('klusster', name),
      ...klusster,
      languages: [...languages],
      categories: [...categories],
      publishedAt: klusster.state === 'DRAFT' ? null : now,
      ...sorted(klusster),
      owner: idOf('klusster_owner', owner),
      createdAt: now,
      standsSince: now,
    });
  }
  for (const [name, { owner, listedIn: _, logo, closed, ...business }] of Object.entries(businesses)) {
    em.create(Business, {
      id: idOf('business', name),
      ...business,
      ...sorted(business),
      openingHours: business.openingHours as readonly OpeningSpan[],
      logo: logo ? settleImage(em, idOf('image', name), logo, now) : null,
      owner: idOf('business_owner', owner),
      closedAt: closed ? now : null,
      createdAt: now,
    });
  }
}

const sorted = ({ name, city }: { name: string; city: string }) => ({
  nameSort: sortKey(name),
  citySort: sortKey(city),
});

/** Settles the town where it is not settled yet. All of it is one transaction, so there is never half a town. */
export async function settleOnce(ground: Ground): Promise<void> {
  const count = await ground.em.count(Person);
  if (count === 0) await settleTown(ground);
}
