import type { Database } from '../../src/db/database.js';
import type { GlobalKind } from '../../src/kernel/ids.js';
import { idOf, type ResidentName, rowIdOf } from '../support/town.js';

/**
 * Acts on an object of somebody: one line for each. `others` are objects of the town that are not hers who asks, whatever she
 * may read of them; to each of these the answer is, to the last byte, that to an id which names nothing. `own` is one that is
 * hers, where the answer is another: an act that refused everything would prove nothing.
 */
export type OnAnObject = {
  readonly kind: GlobalKind;
  /** Objects of the town, by name, with whose they are. */
  readonly objects: Readonly<Record<string, ResidentName | BothOwners>>;
  /** The input that names the object. Without effect on one's own, so that everybody can be asked in one town. */
  readonly input: (id: string) => object;
  /** Puts the objects into the town, where it has none by itself; it may be asked twice. */
  readonly settle?: (database: Database) => Promise<void>;
};

/** Whose something is that has two sides, each as what she acts as. */
export type BothOwners = { readonly publisher: ResidentName; readonly presenter: ResidentName };

/** Klussters of the town with their owners: published ones, which everybody reads, and hidden ones. */
const KLUSSTERS = {
  plateauPost: 'marguerite',
  mileEndNights: 'marguerite',
  echoDesCantons: 'luc',
  kensingtonTable: 'priya',
  augustaWinter: 'priya',
  prairieLantern: 'suzanne',
} as const satisfies Record<string, ResidentName>;

/** A version that no klusster of the town has: of one's own the act finds that, and changes nothing. */
const onKlusster: OnAnObject = {
  kind: 'Klusster',
  objects: KLUSSTERS,
  input: (klussterId) => ({ klussterId, version: 99 }),
};

const BUSINESSES = {
  mileEndBagels: 'desmond',
  epicesBenali: 'fatima',
  zhangBicycles: 'wei',
  gitesHaddad: 'noor',
  // Closed: of others it is not even there.
  boreasSkates: 'fatima',
} as const satisfies Record<string, ResidentName>;

/** Listings of the town that an act does not lead on from. */
const onListing = (...names: readonly `${keyof typeof BUSINESSES}/${keyof typeof KLUSSTERS}`[]): OnAnObject => ({
  kind: 'Listing',
  objects: Object.fromEntries(
    names.map((name) => {
      const [business, klusster] = name.split('/') as [keyof typeof BUSINESSES, keyof typeof KLUSSTERS];
      return [name, { publisher: KLUSSTERS[klusster], presenter: BUSINESSES[business] }];
    }),
  ),
  input: (listingId) => ({ listingId }),
});
const onListed = onListing(
  'mileEndBagels/plateauPost',
  'epicesBenali/echoDesCantons',
  'gitesHaddad/prairieLantern',
  'boreasSkates/plateauPost',
);
/** Of one's own it is more than a refusal; what it does is seen in test/transfers. */
const offering: OnAnObject = {
  ...onKlusster,
  input: (klussterId) => ({ klussterId, email: 'nobody@nowhere.test' }),
};

/** Offers that are over, so that an answer to them changes nothing: Marguerite made one to Luc, and Priya one to Marguerite. */
const OFFERS = { toLuc: ['marguerite', 'luc'], toMarguerite: ['priya', 'marguerite'] } as const;
const anOffer = (side: 0 | 1): OnAnObject => ({
  kind: 'KlussterOffer',
  objects: { toLuc: OFFERS.toLuc[side], toMarguerite: OFFERS.toMarguerite[side] },
  input: (offerId) => ({ offerId }),
  async settle({ query }) {
    for (const [name, [from, to]] of Object.entries(OFFERS))
      await query(
        `insert into klusster_offer (id, klusster_id, klusster_name, person_id, from_id, to_id, state, offered_at, expires_at, ended_at)
         values ($1, $2, 'A klusster', $3, $4, $5, 'EXPIRED', now(), now(), now()) on conflict do nothing`,
        [
          rowIdOf('klusster_offer', name),
          rowIdOf('klusster', 'plateauPost'),
          rowIdOf('person', from),
          rowIdOf('klusster_owner', from),
          rowIdOf('klusster_owner', to),
        ],
      );
  },
});

/** A version that no newsletter of the town has. */
const onNewsletter: OnAnObject = {
  kind: 'Newsletter',
  objects: { plateauSnow: 'marguerite', plateauMarket: 'marguerite', cantonsTrails: 'luc' },
  input: (newsletterId) => ({ newsletterId, version: 99 }),
};

/** By the name of the mutation. */
export const ON_AN_OBJECT: Readonly<Record<string, OnAnObject>> = {
  describeKlusster: onKlusster,
  publishKlusster: onKlusster,
  pauseKlusster: onKlusster,
  closeKlusster: onKlusster,
  acceptListing: onListed,
  declineListing: onListed,
  withdrawListing: onListed,
  endListing: onListing('gitesHaddad/plateauPost', 'epicesBenali/kensingtonTable', 'mileEndBagels/echoDesCantons'),
  // All of them are listed there, or asked to be.
  requestListing: {
    kind: 'Business',
    objects: BUSINESSES,
    input: (businessId) => ({ businessId, klussterId: idOf('Klusster', 'plateauPost') }),
  },
  // Listed in the one, invited into the other, declined by the third.
  inviteBusiness: {
    kind: 'Klusster',
    objects: { plateauPost: 'marguerite', kensingtonTable: 'priya', echoDesCantons: 'luc' },
    input: (klussterId) => ({ klussterId, businessId: idOf('Business', 'epicesBenali') }),
  },
  // It shows an image that is not there.
  writeNewsletter: {
    ...onKlusster,
    input: (klussterId) => ({ klussterId, language: 'EN', subject: 'Nothing', text: '![Nothing](image:1)' }),
  },
  editNewsletter: onNewsletter,
  unscheduleNewsletter: onNewsletter,
  sendNewsletter: onNewsletter,
  cancelNewsletter: onNewsletter,
  scheduleNewsletter: {
    ...onNewsletter,
    input: (newsletterId) => ({ newsletterId, version: 99, at: '2026-12-24T12:00:00Z' }),
  },
  // Of one's own it is more than a refusal; what it does is seen in test/newsletters.
  testNewsletter: { ...onNewsletter, input: (newsletterId) => ({ newsletterId }) },
  stateSenderIdentity: {
    ...onKlusster,
    input: (klussterId) => ({
      klussterId,
      version: 99,
      businessName: 'Nobody',
      mailingAddress: 'Nowhere',
      email: 'nobody@nowhere.test',
    }),
  },
  // Shown under a policy that never was in force: of one's own that is found, and nothing is kept.
  keepCard: {
    kind: 'CardSetup',
    objects: { marguerite: 'marguerite', luc: 'luc', priya: 'priya' },
    input: (setupId) => ({ setupId, consent: true, policyVersion: 'another', language: 'EN' }),
    async settle(database) {
      for (const name of ['marguerite', 'luc', 'priya'] as const)
        await database.query(
          "insert into card_setup (id, owner_id, created_at) values ($1, $2, '2026-11-03T11:00:00Z') on conflict do nothing",
          [rowIdOf('card_setup', name), rowIdOf('klusster_owner', name)],
        );
    },
  },
  // The same: of one's own invoice it is more than a refusal, and nothing is begun.
  payInvoice: {
    kind: 'Invoice',
    objects: { marguerite: 'marguerite', luc: 'luc', priya: 'priya' },
    input: (invoiceId) => ({ invoiceId, cents: 900, consent: true, policyVersion: 'another', language: 'EN' }),
  },
  // To the language that it has; whoever unsubscribes in the same words is asked in test/mailing, since it cannot be done twice.
  changeSubscriptionLanguage: {
    kind: 'MailingSubscription',
    objects: { 'aoife/plateauPost': 'aoife', 'noor/plateauPost': 'noor', 'jeanne/echoDesCantons': 'jeanne' },
    input: (subscriptionId) => ({ subscriptionId, language: 'EN' }),
  },
  offerKlusster: offering,
  acceptKlussterOffer: anOffer(1),
  declineKlussterOffer: anOffer(1),
  withdrawKlussterOffer: anOffer(0),
};
